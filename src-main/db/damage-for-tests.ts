import type { Database } from 'better-sqlite3'

/** Does what no program of ours can: with triggers and indexes gone and every constraint asleep. */
export function damageIn(db: Database, sql: string): void {
  const guards = db
    .prepare(
      "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND (type = 'trigger' OR sql LIKE 'CREATE UNIQUE%')",
    )
    .all() as { type: string; name: string }[]
  for (const { type, name } of guards) db.exec(`DROP ${type} "${name}"`)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.exec(sql)
  db.pragma('ignore_check_constraints = OFF')
}
