import type { Statement } from 'better-sqlite3'
import type { Topic } from '../../src-shared/contract/define.ts'
import type { RefusalCode } from '../../src-shared/contract/refusals.ts'
import type { Clock } from '../../src-shared/kernel/clock.ts'
import type { RefusalFacts } from '../../src-shared/kernel/refusal.ts'
import { type Day, dayAt } from '../../src-shared/kernel/time.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { gym } from '../db/schema/desk.ts'
import type { Actor } from './actor.ts'

type Prepare = (sql: string) => Statement<unknown[]>

/** What a question is answered with. It cannot write: `db.insert` does not compile. */
export type QueryCtx = {
  readonly db: ReadDb
  /** Prepared plain SQL, for set-based statements and hot paths. */
  readonly prepare: Prepare
  readonly clock: Clock
  readonly actor: Actor
}

/** What a deed is done with: inside one transaction that the host opened and will end. */
export type CommandCtx = QueryCtx & {
  readonly db: WriteDb
  /** Says what changed; announced after commit. */
  readonly changed: (...topics: readonly Topic[]) => void
}

/** An expected "no" on its way out of a transaction: the host rolls back and answers with it. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly facts: RefusalFacts
  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

export type GymRow = typeof gym.$inferSelect

/** The gym's settings, read where they are needed: one row, always the present ones. */
export function gymOf(ctx: Pick<QueryCtx, 'db'>): GymRow {
  const row = ctx.db.select().from(gym).get()
  if (!row) throw new Refused('desk.not-open')
  return row
}

/** Today on the gym's wall. */
export const todayOf = (ctx: Pick<QueryCtx, 'db' | 'clock'>): Day => dayAt(gymOf(ctx).timeZone, ctx.clock.now())

/** A row somebody asked for by id. */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Refused('desk.not-found')
  return row
}
