import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { aDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import { backupBeforeMigration } from './backup.ts'
import { databaseFile, openStore } from './open.ts'

const migrations = join(import.meta.dirname, '..', '..', 'migrations')

/** A folder of migrations that has one more than the program. */
function oneMore(): string {
  const folder = aFolder()
  for (const name of readdirSync(migrations).filter((file) => file.endsWith('.sql')))
    writeFileSync(join(folder, name), readFileSync(join(migrations, name)))
  const next = readdirSync(folder).length + 1
  writeFileSync(join(folder, `${String(next).padStart(4, '0')}_later.sql`), 'CREATE TABLE later (id INTEGER) STRICT;')
  return folder
}

async function aGymFile(people: number): Promise<string> {
  const folder = aFolder()
  const desk = aDesk({ folder })
  for (let n = 0; n < people; n += 1) desk.build.person({ note: 'x'.repeat(200) })
  await desk.close()
  return databaseFile(folder)
}

it('the copy has every row, also what is still in the write-ahead log', async () => {
  const file = await aGymFile(3)
  const store = openStore(file, migrations)
  store.prepare("INSERT INTO room (name) VALUES ('Dojo')").run()
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
  const copy = new Sqlite(backupBeforeMigration(store.sqlite, file), { readonly: true })
  expect(copy.prepare('SELECT count(*) FROM person').pluck().get()).toBe(3)
  expect(copy.prepare('SELECT name FROM room').pluck().all()).toEqual(['Dojo'])
  expect(copy.prepare("SELECT count(*) FROM person_search WHERE person_search MATCH 'person'").pluck().get()).toBe(3)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.pragma('application_id', { simple: true })).toBe(0x50414c54)
  copy.close()
  store.close()
})

it('is named after the version it holds, and made anew by a second try', async () => {
  const file = await aGymFile(1)
  const store = openStore(file, migrations)
  const first = backupBeforeMigration(store.sqlite, file)
  store.prepare("INSERT INTO room (name) VALUES ('Dojo')").run()
  const second = backupBeforeMigration(store.sqlite, file)
  expect(second).toBe(first)
  expect(first).toMatch(/backups[\\/]before-upgrade-from-\d{4}_[a-z-]+\.sqlite$/)
  const copy = new Sqlite(second, { readonly: true })
  expect(copy.prepare('SELECT count(*) FROM room').pluck().get()).toBe(1)
  copy.close()
  store.close()
})

it('without a place for the backup the schema does not change', async () => {
  const file = await aGymFile(1)
  writeFileSync(join(file, '..', 'backups'), 'in the way')
  expect(() => openStore(file, oneMore())).toThrow('EEXIST')
  const db = new Sqlite(file, { readonly: true })
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get()).toBe(0)
  db.close()
})

it('a damaged file is not upgraded: it stays as it is, for a backup to be restored beside it', async () => {
  const file = await aGymFile(400)
  const damaged = openSync(file, 'r+')
  writeSync(damaged, Buffer.alloc(60_000, 0xff), 0, 60_000, 4096 * 6)
  closeSync(damaged)
  const before = readFileSync(file)
  expect(() => openStore(file, oneMore())).toThrow(/malformed|not sound/)
  expect(readFileSync(file).equals(before)).toBe(true)
})
