import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { type FileName, fileNames } from './file-names.ts'
import { aGym, sampleFiles } from './gym-for-tests.ts'
import type { ImportFiles } from './import.ts'

type Cells = readonly (readonly string[])[]

const cellsOf = (file: FileName): Cells =>
  Papa.parse<string[]>(sampleFiles.texts.get(file) ?? '', { skipEmptyLines: true }).data
const tables = new Map(fileNames.map((file) => [file, cellsOf(file)]))

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    '99999999999',
    'yes',
    '"',
    ';',
    ',',
    '\n',
    '\u0000',
    '\ud800',
    '__proto__',
  ),
  fc.constantFrom(
    '2026-02-30',
    '31/12/9999',
    '1899-12-31',
    '2199-12-31',
    'T01',
    'P001',
    'P003',
    'S001',
    'Pilates',
    'x'.repeat(5000),
  ),
)

/** One thing done to one file: to its cells, or to its text. */
const injury = fc.record({
  file: fc.constantFrom(...fileNames),
  row: fc.nat(),
  column: fc.nat(),
  from: fc.nat(),
  cell: nasty,
  how: fc.constantFrom(
    'set',
    'copy-cell',
    'copy-row',
    'drop-row',
    'drop-cell',
    'add-cell',
    'header',
    'splice',
    'drop-file',
  ),
})
type Injury = typeof injury extends fc.Arbitrary<infer Value> ? Value : never

function injured({ row, column, from, cell, how }: Injury, text: string, cells: Cells): string {
  if (how === 'splice')
    return text.slice(0, from % text.length) + cell + text.slice((from % text.length) + (column % 40))
  const at = how === 'header' ? 0 : 1 + (row % (cells.length - 1))
  const line = cells[at] ?? []
  const where = column % line.length
  const other = cells[1 + (from % (cells.length - 1))] ?? []
  const changed: Partial<Record<Injury['how'], Cells>> = {
    set: [line.with(where, cell)],
    header: [line.with(where, cell)],
    'copy-cell': [line.with(where, other[where] ?? '')],
    'copy-row': [line, other],
    'drop-row': [],
    'drop-cell': [line.toSpliced(where, 1)],
    'add-cell': [line.toSpliced(where, 0, cell)],
  }
  return Papa.unparse(cells.toSpliced(at, 1, ...(changed[how] ?? [line])).map((each) => [...each]))
}

function mutilate(injuries: readonly Injury[]): ImportFiles {
  const texts = new Map(sampleFiles.texts)
  for (const one of injuries) {
    if (one.how === 'drop-file') texts.delete(one.file)
    else texts.set(one.file, injured(one, sampleFiles.texts.get(one.file) ?? '', tables.get(one.file) ?? []))
  }
  return { ...sampleFiles, texts }
}

const isWhole = ({ files }: ReturnType<ReturnType<typeof aGym>['import']>): boolean =>
  files.every(({ rows, added, unchanged, skipped }) => rows === added + unchanged + skipped)

it('never throws and never writes a half, whatever was done to the files', () => {
  const gym = aGym()
  const empty = gym.dump()
  fc.assert(
    fc.property(fc.array(injury, { minLength: 1, maxLength: 3 }), (injuries) => {
      const files = mutilate(injuries)
      const dry = gym.import(files, { dryRun: true })
      expect(gym.dump()).toBe(empty)
      expect(isWhole(dry)).toBe(true)
      const isClean = dry.problems.length === 0
      const other = aGym()
      const report = other.import(files)
      expect(report).toEqual({ ...dry, written: isClean && dry.files.some(({ added }) => added > 0) })
      if (!isClean) expect(other.dump()).toBe(empty)
      other.close()
    }),
    { numRuns: 150 },
  )
})

it('writes exactly the good lines when asked to, and nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(injury, { minLength: 1, maxLength: 4 }), (injuries) => {
      const gym = aGym()
      const files = mutilate(injuries)
      const report = gym.import(files, { skipBad: true })
      expect(isWhole(report)).toBe(true)
      expect(gym.rows('PRAGMA foreign_key_check')).toEqual([])
      const before = gym.dump()
      const again = gym.import(files, { skipBad: true })
      expect(again.files.map(({ added }) => added)).toEqual(again.files.map(() => 0))
      expect(gym.dump()).toBe(before)
      gym.close()
    }),
    { numRuns: 150 },
  )
})

it('leaves a gym that is in use as it was when a line is bad', () => {
  const gym = aGym()
  gym.import(sampleFiles)
  const before = gym.dump()
  fc.assert(
    fc.property(injury, (one) => {
      const report = gym.import(mutilate([one]), { dryRun: true })
      expect(gym.dump()).toBe(before)
      expect(isWhole(report)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
