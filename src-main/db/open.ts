import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { backupBeforeMigration } from './backup.ts'
import { migrate, readMigrations, refuseForeign, StoreProblem } from './migrate.ts'

export type WriteDb = Omit<BetterSQLite3Database, 'transaction' | 'run'>
/** A query's hands: it can look, and nothing else compiles. */
export type ReadDb = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>

export type Store = {
  readonly db: WriteDb
  readonly sqlite: Database
  /** A prepared statement, kept for the next time: for set-based statements and hot paths. */
  readonly prepare: (sql: string) => Statement<unknown[]>
  readonly close: () => void
}

export const databaseFile = (folder: string): string => join(folder, 'palestra.sqlite')

/**
 * Opens (or makes) the gym's one file. WAL and full sync are set and asserted on every open: a command that was
 * answered survives the plug being pulled.
 *
 * @param file a path, or `:memory:`
 * @throws StoreProblem in words when the file is not ours, newer than the program, or does not keep its promises
 */
export function openStore(file: string, migrationsFolder: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const existed = existsSync(file)
  const sqlite = new Sqlite(file, { timeout: 10_000 })
  try {
    refuseForeign(sqlite)
    setUp(sqlite, file === ':memory:')
    migrate(sqlite, readMigrations(migrationsFolder), () => {
      if (existed) backupBeforeMigration(sqlite, file)
    })
  } catch (error) {
    sqlite.close()
    throw error instanceof Sqlite.SqliteError ? new StoreProblem(`${file}: ${error.message}`, { cause: error }) : error
  }
  const statements = new Map<string, Statement<unknown[]>>()
  return {
    db: drizzle(sqlite),
    sqlite,
    prepare: (sql) => {
      let statement = statements.get(sql)
      if (!statement) {
        statement = sqlite.prepare(sql)
        statements.set(sql, statement)
      }
      return statement
    },
    close: () => sqlite.close(),
  }
}

function setUp(sqlite: Database, isInMemory: boolean): void {
  const wanted = {
    journal_mode: isInMemory ? 'memory' : 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cache_size: -65_536,
    temp_store: 2,
  }
  for (const [pragma, value] of Object.entries(wanted)) {
    sqlite.pragma(`${pragma} = ${value}`)
    const is = sqlite.pragma(pragma, { simple: true })
    if (is !== value) throw new StoreProblem(`the database does not keep ${pragma} = ${value} (it says ${is})`)
  }
}
