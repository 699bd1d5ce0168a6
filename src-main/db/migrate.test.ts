import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { programFolder } from '../app/compose.ts'
import { aDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import { checkStore } from './check.ts'
import { migrate, readMigrations, StoreProblem } from './migrate.ts'
import { databaseFile, openStore, type Store } from './open.ts'

const shipped = join(programFolder(), 'migrations')
const today = readMigrations(shipped)
const newest = today.at(-1)?.name ?? ''

/** The name of a migration that comes after today's: `future(1, 'badges')`. */
const future = (n: number, name: string): string => `${String(today.length + n).padStart(4, '0')}_${name}.sql`

/** A migrations folder with today's and whatever the future brings. */
function migrationsWith(more: Readonly<Record<string, string>>): string {
  const folder = aFolder()
  for (const { name } of today) copyFileSync(join(shipped, name), join(folder, name))
  for (const [name, sql] of Object.entries(more)) writeFileSync(join(folder, name), sql)
  return folder
}

/** A gym's file as today's version leaves it: rows in every part of the house. */
async function aGymFile(): Promise<string> {
  const folder = aFolder()
  const desk = aDesk({ folder })
  const type = desk.build.type({ name: 'Yoga' })
  const template = desk.build.template({ typeId: type, roomId: desk.build.room() })
  for (const name of ['Ann', 'Bob', 'Cleo'])
    desk.build.place({ templateId: template, personId: desk.build.person({ givenName: name }) })
  desk.build.subscription({ personId: desk.build.person() }, type)
  await desk.call('processes.start', { process: 'generation', period: null })
  await desk.runner.wake()
  expect(desk.rows('SELECT count(*) AS n FROM attendance')).toEqual([{ n: 3 }])
  await desk.close()
  return databaseFile(folder)
}

const opened = (file: string, migrations: string): Store => openStore(file, migrations)
const counts = ({ sqlite }: Pick<Store, 'sqlite'>) =>
  ['person', 'template', 'standing_place', 'training', 'attendance', 'plan_type', 'process_line'].map(
    (table) => `${table} ${sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()}`,
  )

/** Triggers of other tables speak of this one: renamed the new way, SQLite would stop at them while it is gone. */
const rebuildType = `
  PRAGMA legacy_alter_table = ON;
  CREATE TABLE training_type_new (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, colour TEXT NOT NULL, duration_minutes INTEGER NOT NULL,
    price_minor INTEGER NOT NULL, capacity INTEGER NOT NULL, cutoff_hours INTEGER NOT NULL, is_initiation INTEGER NOT NULL,
    discovery_places INTEGER NOT NULL, is_subscription_only INTEGER NOT NULL, is_active INTEGER NOT NULL, version INTEGER NOT NULL,
    badge TEXT NOT NULL DEFAULT 'none'
  ) STRICT;
  INSERT INTO training_type_new SELECT *, 'none' FROM training_type;
  DROP TABLE training_type;
  ALTER TABLE training_type_new RENAME TO training_type;
  PRAGMA legacy_alter_table = OFF;
`

describe('from today with a gym in it to the next version', () => {
  it('rebuilding a table that others point to keeps them, and every reference', async () => {
    const file = await aGymFile()
    const before = opened(file, migrationsWith({}))
    const had = counts(before)
    before.close()
    expect(had).toEqual([
      'person 4',
      'template 1',
      'standing_place 3',
      'training 1',
      'attendance 3',
      'plan_type 1',
      'process_line 1',
    ])
    const after = opened(file, migrationsWith({ [future(1, 'badges')]: rebuildType }))
    expect(counts(after)).toEqual(had)
    expect(after.sqlite.prepare('SELECT name, badge FROM training_type').all()).toEqual([
      { name: 'Yoga', badge: 'none' },
    ])
    expect(after.sqlite.pragma('foreign_key_check')).toEqual([])
    expect(after.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(checkStore(after.sqlite)).toEqual([])
    expect(() => after.sqlite.exec('DELETE FROM training_type')).toThrow('FOREIGN KEY')
    after.close()
  })

  it('a verified backup of the old file is there first', async () => {
    const file = await aGymFile()
    const before = opened(file, migrationsWith({}))
    const had = counts(before)
    before.close()
    const backup = join(file, '..', 'backups', `before-upgrade-from-${newest.replace('.sql', '.sqlite')}`)
    expect(existsSync(backup)).toBe(false)
    opened(file, migrationsWith({ [future(1, 'badges')]: rebuildType })).close()
    const copy = new Sqlite(backup, { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(counts({ sqlite: copy })).toEqual(had)
    expect(
      copy
        .prepare('SELECT * FROM training_type')
        .columns()
        .map(({ name }) => name),
    ).not.toContain('badge')
    copy.close()
    const restored = opened(backup, migrationsWith({}))
    expect(checkStore(restored.sqlite)).toEqual([])
    restored.close()
  })

  it('a migration that leaves broken references is taken back, and says so', async () => {
    const file = await aGymFile()
    const wrong = migrationsWith({
      [future(1, 'wrong')]: 'CREATE TABLE extra (id INTEGER) STRICT; DELETE FROM person;',
    })
    expect(() => opened(file, wrong)).toThrow(`migration ${future(1, 'wrong')} leaves`)
    const store = opened(file, migrationsWith({}))
    expect(counts(store)[0]).toBe('person 4')
    expect(store.sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").pluck().get()).toBe(0)
    expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    store.close()
  })

  it('a migration that stops in the middle leaves the version before it, and the next start goes on', async () => {
    const file = await aGymFile()
    const stops = {
      [future(1, 'badges')]: rebuildType,
      [future(2, 'stops')]: 'CREATE TABLE extra (id INTEGER) STRICT; SELECT no_such();',
    }
    expect(() => opened(file, migrationsWith(stops))).toThrow('no such function')
    const store = opened(
      file,
      migrationsWith({ ...stops, [future(2, 'stops')]: 'CREATE TABLE extra (id INTEGER) STRICT;' }),
    )
    expect(store.sqlite.prepare('SELECT name FROM migration ORDER BY applied_order').pluck().all()).toEqual([
      ...today.map(({ name }) => name),
      future(1, 'badges'),
      future(2, 'stops'),
    ])
    expect(counts(store)[0]).toBe('person 4')
    store.close()
  })
})

describe('what is refused, in words', () => {
  const problem = (file: string, migrations: string): string => {
    try {
      opened(file, migrations).close()
      return 'opened'
    } catch (error) {
      expect(error).toBeInstanceOf(StoreProblem)
      return (error as Error).message
    }
  }
  it('a database of a newer program', () => {
    const file = databaseFile(aFolder())
    opened(file, migrationsWith({ [future(1, 'later')]: 'CREATE TABLE later (id INTEGER) STRICT;' })).close()
    expect(problem(file, migrationsWith({}))).toBe(
      `the database is newer than this program (it knows ${future(1, 'later')}): install the newer version`,
    )
  })
  it('a migration that was edited after it was applied', () => {
    const file = databaseFile(aFolder())
    opened(file, migrationsWith({ [future(1, 'later')]: 'CREATE TABLE later (id INTEGER) STRICT;' })).close()
    expect(problem(file, migrationsWith({ [future(1, 'later')]: 'CREATE TABLE later (id TEXT) STRICT;' }))).toBe(
      `migration ${future(1, 'later')} differs from what was applied to this database (${future(1, 'later')})`,
    )
    expect(problem(file, migrationsWith({ [future(1, 'latest')]: 'CREATE TABLE later (id INTEGER) STRICT;' }))).toBe(
      `migration ${future(1, 'latest')} differs from what was applied to this database (${future(1, 'later')})`,
    )
  })
  it('but not for the line ends of another system', () => {
    const file = databaseFile(aFolder())
    const sql = 'CREATE TABLE later (\n  id INTEGER\n) STRICT;\n'
    opened(file, migrationsWith({ [future(1, 'later')]: sql })).close()
    expect(problem(file, migrationsWith({ [future(1, 'later')]: sql.replaceAll('\n', '\r\n') }))).toBe('opened')
  })
  it('a gap, a repeat or another name among the migrations', () => {
    for (const name of [future(2, 'gap'), '0001_again.sql', 'notes.sql'])
      expect(() => readMigrations(migrationsWith({ [name]: 'SELECT 1;' })), name).toThrow('unexpected migration')
    expect(readMigrations(migrationsWith({ 'README.md': 'words' }))).toEqual(today)
  })
})

it('a first start that was cut short before the first table is taken up again', () => {
  const file = databaseFile(aFolder())
  const broken = aFolder()
  writeFileSync(join(broken, '0001_desk.sql'), 'CREATE TABLE gym (id INTEGER) STRICT; SELECT no_such();')
  expect(() => opened(file, broken)).toThrow('no such function')
  const store = opened(file, migrationsWith({}))
  expect(store.sqlite.prepare('SELECT name FROM migration').pluck().all()).toEqual(today.map(({ name }) => name))
  expect(existsSync(join(file, '..', 'backups'))).toBe(false)
  store.close()
})

it('two programs that start on one new file at once make it once', () => {
  const file = databaseFile(aFolder())
  const migrations = readMigrations(migrationsWith({ [future(1, 'later')]: 'CREATE TABLE later (id INTEGER) STRICT;' }))
  opened(file, migrationsWith({})).close()
  const slow = new Sqlite(file)
  // While the slow one makes its backup, the quick one has already brought the file up to date.
  migrate(slow, migrations, () => {
    const quick = new Sqlite(file)
    migrate(quick, migrations, () => {})
    quick.close()
  })
  expect(slow.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(today.length + 1)
  slow.close()
})

it('nothing is done, and nothing backed up, when there is nothing to do', () => {
  const file = databaseFile(aFolder())
  const migrations = migrationsWith({})
  opened(file, migrations).close()
  opened(file, migrations).close()
  mkdirSync(join(file, '..', 'backups'))
  opened(file, migrations).close()
  expect(readdirSync(join(file, '..', 'backups'))).toEqual([])
})
