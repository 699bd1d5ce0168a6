import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'

/** 'PALT' in the database header: a file of something else is refused. */
const APPLICATION_ID = 0x50414c54

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }

/** Why a database cannot be opened, in words for the person in front of it. */
export class StoreProblem extends Error {}

/** Numbered SQL files in order: `0001_desk.sql`. A gap, a repeat or another name is a mistake of the build. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  return names.map((name, index) => {
    if (!name.startsWith(`${String(index + 1).padStart(4, '0')}_`))
      throw new StoreProblem(`unexpected migration ${name}`)
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, hash: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
  })
}

/** Empty but for the list of migrations, which a first start that was cut short leaves behind. */
const isNew = (db: Database): boolean =>
  db.prepare("SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'migration'").pluck().get() === 0

/** @throws StoreProblem for a file of another program; to be asked before anything in it is touched */
export function refuseForeign(db: Database): void {
  const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID
  if (!isOurs && !isNew(db)) throw new StoreProblem('this file is not a Palestra database')
}

/**
 * Brings a database to the newest schema. Foreign keys are switched off outside the transaction (inside, SQLite
 * ignores the switch and a rebuilt table would take its children along), checked after, and what was applied is
 * remembered by hash, so that an edited or skipped migration and a newer database are refused in words.
 *
 * @param beforeChange called once, before the first change to a database that holds data: the place for a backup.
 */
export function migrate(db: Database, migrations: readonly Migration[], beforeChange: () => void): void {
  refuseForeign(db)
  const hasData = !isNew(db)
  db.exec(
    'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_order INTEGER NOT NULL) STRICT',
  )
  const applied = db.prepare('SELECT name, hash FROM migration ORDER BY applied_order').all() as Omit<
    Migration,
    'sql'
  >[]
  for (const [index, known] of applied.entries()) {
    const ours = migrations[index]
    if (!ours)
      throw new StoreProblem(
        `the database is newer than this program (it knows ${known.name}): install the newer version`,
      )
    if (ours.name !== known.name || ours.hash !== known.hash)
      throw new StoreProblem(`migration ${ours.name} differs from what was applied to this database (${known.name})`)
  }
  const missing = migrations.slice(applied.length)
  if (missing.length === 0) return
  if (hasData) beforeChange()
  db.pragma('foreign_keys = OFF')
  try {
    for (const [offset, migration] of missing.entries()) apply(db, migration, applied.length + offset + 1)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function apply(db: Database, migration: Migration, order: number): void {
  const all = db.transaction(() => {
    // Another program on the same file may have been quicker while this one waited for the lock.
    if (db.prepare('SELECT 1 FROM migration WHERE name = ?').get(migration.name)) return
    db.exec(migration.sql)
    const broken = db.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0)
      throw new StoreProblem(`migration ${migration.name} leaves ${broken.length} broken references`)
    db.prepare('INSERT INTO migration (name, hash, applied_order) VALUES (?, ?, ?)').run(
      migration.name,
      migration.hash,
      order,
    )
  })
  all.exclusive()
}
