import { is, SQL } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { aDesk } from '../testing/desk.ts'

const modules = import.meta.glob<Record<string, unknown>>('./schema/*.ts', { eager: true })
const exported = Object.values(modules).flatMap((module) => Object.values(module))
const tables = exported.filter((value): value is SQLiteTable => is(value, SQLiteTable)).map(getTableConfig)

const { rows } = aDesk()

type RealColumn = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
  readonly hidden: number
}
const columnsOf = (table: string) => rows(`PRAGMA table_xinfo("${table}")`) as unknown as readonly RealColumn[]

/** What the file holds, without what SQLite and the search index keep for themselves. */
const realTables = (
  rows('PRAGMA table_list') as unknown as { name: string; type: string; strict: number; schema: string }[]
).filter(({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_') && !name.startsWith('person_search'))

/** A default as SQLite writes it. */
function writtenDefault(value: unknown): string | null {
  if (value === undefined || is(value, SQL)) return null
  return typeof value === 'string' ? `'${value}'` : String(Number(value))
}

it('the code knows every table of the file, and no other', () => {
  const known = [...tables.map(({ name }) => name), 'migration']
  expect(known.toSorted()).toEqual(realTables.map(({ name }) => name).toSorted())
})

describe.each(tables.map((table) => ({ table: table.name, columns: table.columns })))(
  '$table',
  ({ table, columns }) => {
    it('has the same columns in the code and in the file: name, type, null or not, default', () => {
      const inCode = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        // A primary key is never null, which SQLite takes for granted and does not say.
        isRequired: column.notNull,
        default: writtenDefault(column.default),
        isGenerated: column.generated !== undefined,
      }))
      const inFile = columnsOf(table).map((column) => ({
        name: column.name,
        type: column.type,
        isRequired: column.notnull === 1 || column.pk > 0,
        default: column.dflt_value,
        isGenerated: column.hidden === 3 || column.hidden === 2,
      }))
      const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name)
      expect(inCode.toSorted(byName)).toEqual(inFile.toSorted(byName))
    })
  },
)

it('every table is strict about types', () => {
  const loose = realTables.filter(({ type, strict }) => type === 'table' && strict !== 1)
  expect(loose.map(({ name }) => name)).toEqual([])
})

it('nothing that matters is deleted along with something else', () => {
  for (const { name } of realTables)
    expect(
      rows(`PRAGMA foreign_key_list("${name}")`).map((key) => [key.table, key.on_delete, key.on_update]),
      name,
    ).toEqual(rows(`PRAGMA foreign_key_list("${name}")`).map((key) => [key.table, 'NO ACTION', 'NO ACTION']))
})

it('every column named after another table points to it', () => {
  const loose = realTables
    .filter(({ type }) => type === 'table')
    .flatMap(({ name }) => {
      const pointed = new Set(rows(`PRAGMA foreign_key_list("${name}")`).map((key) => String(key.from)))
      return columnsOf(name)
        .filter((column) => column.name.endsWith('_id') && !pointed.has(column.name))
        .map((column) => `${name}.${column.name}`)
    })
  expect(loose).toEqual([])
})
