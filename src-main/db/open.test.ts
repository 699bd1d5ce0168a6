import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { programFolder } from '../app/compose.ts'
import { aFolder } from '../testing/folder.ts'
import { StoreProblem } from './migrate.ts'
import { databaseFile, openStore, type Store } from './open.ts'

const migrations = join(programFolder(), 'migrations')

const pragmasOf = ({ sqlite }: Store) =>
  Object.fromEntries(
    ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'temp_store', 'application_id'].map((name) => [
      name,
      sqlite.pragma(name, { simple: true }),
    ]),
  )
const promised = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  temp_store: 2,
  application_id: 0x50414c54,
}

describe('a real file', () => {
  it('keeps its promises when it is made and each time it is opened again', () => {
    const file = databaseFile(join(aFolder(), 'not', 'yet', 'there'))
    for (const time of ['first', 'second', 'third']) {
      const store = openStore(file, migrations)
      expect(pragmasOf(store), time).toEqual(promised)
      store.close()
    }
  })
  it('is brought back to them when somebody changed what is stored in the file', () => {
    const file = databaseFile(aFolder())
    openStore(file, migrations).close()
    const other = new Sqlite(file)
    other.pragma('journal_mode = delete')
    other.close()
    const store = openStore(file, migrations)
    expect(pragmasOf(store)).toEqual(promised)
    store.close()
  })
  it('keeps what was committed', () => {
    const file = databaseFile(aFolder())
    const first = openStore(file, migrations)
    first.prepare("INSERT INTO room (name) VALUES ('Dojo')").run()
    first.close()
    const second = openStore(file, migrations)
    expect(second.prepare('SELECT name, is_active, version FROM room').all()).toEqual([
      { name: 'Dojo', is_active: 1, version: 1 },
    ])
    second.close()
  })
  it('refuses broken references and loose types', () => {
    const store = openStore(':memory:', migrations)
    const insert = (sql: string) => () => store.sqlite.exec(sql)
    expect(insert('INSERT INTO plan_type (plan_id, type_id) VALUES (1, 1)')).toThrow('FOREIGN KEY')
    expect(insert("INSERT INTO room (name, version) VALUES ('Dojo', 'one')")).toThrow('cannot store TEXT')
    store.close()
  })
})

it('a statement is prepared once', () => {
  const store = openStore(':memory:', migrations)
  expect(store.prepare('SELECT 1')).toBe(store.prepare('SELECT 1'))
  expect(store.prepare('SELECT 1')).not.toBe(store.prepare('SELECT 2'))
  store.close()
})

describe('a file that is not ours is refused and not touched', () => {
  const refusal = (file: string): unknown => {
    try {
      openStore(file, migrations).close()
      return undefined
    } catch (error) {
      return error
    }
  }
  it.each([
    ['of a program without a number', 0],
    ['of a program with another number', 1234],
  ])('%s', (_whose, applicationId) => {
    const file = join(aFolder(), 'other.sqlite')
    const other = new Sqlite(file)
    other.exec('CREATE TABLE diary (entry TEXT)')
    other.pragma(`application_id = ${applicationId}`)
    other.close()
    const before = readFileSync(file)
    const error = refusal(file)
    expect(error).toBeInstanceOf(StoreProblem)
    expect((error as Error).message).toBe('this file is not a Palestra database')
    expect(readFileSync(file).equals(before)).toBe(true)
  })
  it('not a database at all', () => {
    const file = join(aFolder(), 'letter.sqlite')
    writeFileSync(file, 'Dear Sir or Madam, '.repeat(500))
    const before = readFileSync(file)
    const error = refusal(file)
    expect(error).toBeInstanceOf(StoreProblem)
    expect((error as Error).message).toBe(`${file}: file is not a database`)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

it('a file of no bytes is a new gym', () => {
  const file = databaseFile(aFolder())
  writeFileSync(file, '')
  const store = openStore(file, migrations)
  expect(pragmasOf(store)).toEqual(promised)
  store.close()
})
