import { and, eq } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type CommandCtx, Refused } from './ctx.ts'

type VersionedTable = SQLiteTable & { readonly id: SQLiteColumn; readonly version: SQLiteColumn }

/**
 * Changes a row only if nobody changed it since the desk read it.
 *
 * @throws Refused `desk.stale-version` when somebody was quicker, `desk.not-found` when there is no such row
 */
export function editRow<Table extends VersionedTable>(
  ctx: CommandCtx,
  table: Table,
  { id, version }: { readonly id: number; readonly version: number },
  fields: Partial<Table['$inferInsert']>,
): void {
  const mine = and(eq(table.id, id), eq(table.version, version))
  const { changes } = ctx.db
    .update(table)
    .set({ ...fields, version: version + 1 } as never)
    .where(mine)
    .run()
  if (changes > 0) return
  const row = ctx.db
    .select({ id: table.id })
    .from(table as SQLiteTable)
    .where(eq(table.id, id))
    .get()
  throw new Refused(row === undefined ? 'desk.not-found' : 'desk.stale-version')
}
