import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { StoreProblem } from './migrate.ts'

/**
 * A complete copy beside the database before its schema changes, opened and checked before anything goes on.
 * `VACUUM INTO` reads one consistent snapshot; a plain copy of a live file would not.
 *
 * @throws StoreProblem when the copy does not hold what the original holds; the original is untouched then
 */
export function backupBeforeMigration(db: Database, file: string): string {
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true })
  const last = db.prepare('SELECT name FROM migration ORDER BY applied_order DESC LIMIT 1').pluck().get()
  const copy = join(folder, `before-upgrade-from-${String(last ?? 'nothing').replace('.sql', '')}.sqlite`)
  rmSync(copy, { force: true })
  db.prepare('VACUUM INTO ?').run(copy)
  verify(copy, rowCounts(db))
  return copy
}

function verify(copy: string, expected: string): void {
  const db = new Sqlite(copy, { readonly: true })
  try {
    const isSound = db.pragma('integrity_check', { simple: true }) === 'ok'
    if (!isSound || rowCounts(db) !== expected)
      throw new StoreProblem(`the backup ${copy} is not sound: nothing was changed`)
  } finally {
    db.close()
  }
}

function rowCounts(db: Database): string {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'person_search%' ORDER BY name",
    )
    .pluck()
    .all() as string[]
  return tables.map((table) => `${table}:${db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()}`).join(' ')
}
