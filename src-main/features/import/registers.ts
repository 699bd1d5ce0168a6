import type { Validity } from '../../../src-shared/domain/subscriptions.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { CommandCtx } from '../../app/ctx.ts'
import { identities, keyOf } from './columns.ts'
import type { FileName } from './file-names.ts'
import { oneLine, quoted, type Read } from './readers.ts'

/** What the rows of other files have to know about a row they name. */
type Facts = {
  readonly 'training-types.csv': { readonly duration_minutes: number }
  readonly 'people.csv': { readonly guardian: string | null }
  readonly 'plans.csv': { readonly sessions: number; readonly validity: Validity; readonly price: Minor }
}
export type FactsOf<File extends FileName> = File extends keyof Facts ? Facts[File] : unknown

/** A row that can be named: of the desk (no line, an id) or of its file (a line, an id once it is written). */
export type Entry<File extends FileName> = {
  readonly line: number | null
  id: number | null
  isRefused: boolean
  facts: FactsOf<File> | null
}

type Entries = { [File in FileName]?: Map<string, Entry<File>> }

// Each gives a row's id, the columns it is known again by, and its facts.
const known: Readonly<Record<FileName, string>> = {
  'training-types.csv': 'SELECT id, name, duration_minutes FROM training_type',
  'trainers.csv': 'SELECT id, name FROM trainer',
  'rooms.csv': 'SELECT id, name FROM room',
  'people.csv': `
    SELECT p.id, p.code, trim(g.given_name || ' ' || g.family_name) AS guardian
    FROM person p LEFT JOIN person g ON g.id = p.guardian_id WHERE p.code IS NOT NULL`,
  'templates.csv': 'SELECT id, code FROM template WHERE code IS NOT NULL',
  'standing-places.csv': `
    SELECT s.id, t.code AS template, p.code AS person, s.start_date
    FROM standing_place s JOIN template t ON t.id = s.template_id JOIN person p ON p.id = s.person_id
    WHERE t.code IS NOT NULL AND p.code IS NOT NULL`,
  'plans.csv':
    'SELECT id, name, sessions, validity_count AS count, validity_unit AS unit, price_minor AS price FROM plan',
  'subscriptions.csv': 'SELECT id, code FROM subscription WHERE code IS NOT NULL',
  'memberships.csv': 'SELECT id, code FROM membership WHERE code IS NOT NULL',
  'sessions.csv': 'SELECT id, code FROM course_session WHERE code IS NOT NULL',
  'closures.csv': 'SELECT id, first_day, last_day FROM closure',
}

export type Registers = ReturnType<typeof createRegisters>

/** Who is meant by a code or a name: the rows of the desk, read when they are first asked for, and those of the files. */
export function createRegisters(ctx: CommandCtx) {
  const entries: Entries = {}
  const refusedFiles = new Set<FileName>()

  function load<File extends FileName>(file: File): Map<string, Entry<File>> {
    const rows = ctx.prepare(known[file]).all() as Record<string, string | number>[]
    return new Map(
      rows.map((row) => {
        const { id, count, unit } = row
        const facts = (unit === undefined ? row : { ...row, validity: { count, unit } }) as FactsOf<File>
        const key = keyOf(
          file,
          identities[file].key.map((column) => String(row[column])),
        )
        return [key, { line: null, id: Number(id), isRefused: false, facts }]
      }),
    )
  }

  function registerOf<File extends FileName>(file: File): Map<string, Entry<File>> {
    const before: Map<string, Entry<File>> | undefined = entries[file]
    if (before) return before
    const loaded = load(file)
    const all: { [Name in File]?: Map<string, Entry<Name>> } = entries
    all[file] = loaded
    return loaded
  }

  const find = <File extends FileName>(file: File, key: string): Entry<File> | undefined => registerOf(file).get(key)

  return {
    find,

    /** A row of the file that the desk does not have. */
    add<File extends FileName>(file: File, key: string, entry: Entry<File>): void {
      registerOf(file).set(key, entry)
    },

    /** Nothing of this file can be used. */
    refuseFile: (file: FileName): unknown => refusedFiles.add(file),

    /** The key of the row that is named, or why it cannot be. */
    refer(file: FileName, text: string): Read<string> {
      const key = keyOf(file, [oneLine(text)])
      const entry = find(file, key)
      if (entry && !entry.isRefused) return { value: key }
      const who = `${identities[file].noun} ${quoted(text)}`
      if (entry) return { problem: `${who} was refused: see ${file} line ${entry.line}` }
      if (refusedFiles.has(file)) return { problem: `${who} is not known: ${file} was refused, see its line 1` }
      return { problem: `there is no ${who}` }
    },

    /** The id of a row that is in the database by now. */
    idOf(file: FileName, key: string): number {
      const id = find(file, key)?.id
      if (typeof id !== 'number') throw new Error(`${file}: ${key} was not written`)
      return id
    },
  }
}
