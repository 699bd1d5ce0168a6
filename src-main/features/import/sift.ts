import { columns, identities, keyOf, type RowOf } from './columns.ts'
import type { FileName } from './file-names.ts'
import { type Lore, quoted } from './readers.ts'
import type { FactsOf, Registers } from './registers.ts'
import type { ImportProblem } from './report.ts'
import { type Complaint, comesLater, type RuleTools, rules } from './rules.ts'
import type { Table } from './table.ts'

/** A row to be written, by its key. */
type Fresh<File extends FileName> = { readonly line: number; readonly key: string; readonly row: RowOf<File> }

/** A file's rows, told apart. */
export type Sifted<File extends FileName> = {
  readonly file: File
  readonly rows: number
  readonly fresh: readonly Fresh<File>[]
  readonly unchanged: number
  readonly skipped: number
  readonly problems: readonly ImportProblem[]
}

type Cells = { readonly values: Readonly<Record<string, unknown>>; readonly complaints: readonly Complaint[] }

/** Reads every cell of a line by its column, and every column that the file does not have as an empty cell. */
function readCells(file: FileName, header: readonly string[], cells: readonly string[], lore: Lore): Cells {
  const values: Record<string, unknown> = {}
  const complaints: Complaint[] = []
  for (const [column, { isRequired, read, whenEmpty }] of Object.entries(columns[file])) {
    const text = cells[header.indexOf(column)]?.trim() ?? ''
    if (text === '') {
      if (isRequired) complaints.push({ column, problem: 'the cell is empty, and every line needs it' })
      else values[column] = whenEmpty
      continue
    }
    const result = read(text, lore)
    if ('problem' in result) complaints.push({ column, problem: result.problem })
    else values[column] = result.value
  }
  return { values, complaints }
}

/** The key of a row of which at least these cells could be read. */
function keyFrom(file: FileName, values: Cells['values']): string | null {
  const parts = identities[file].key.map((column) => values[column])
  return parts.every((part) => typeof part === 'string') ? keyOf(file, parts) : null
}

function repeated(file: FileName, values: Cells['values'], line: number): Complaint {
  const { key } = identities[file]
  const [column = ''] = key
  const what = key.length === 1 ? `${quoted(String(values[column]))} is` : `the same ${key.join(', ')} are`
  return { column, problem: `${what} already on line ${line}` }
}

/**
 * Tells the rows of a file apart: new, known and refused. Every new or refused row is entered in the register, so that
 * what names it can be judged.
 */
export function sift<File extends FileName>(file: File, table: Table, lore: Lore, tools: RuleTools): Sifted<File> {
  const { registers } = tools
  if (table.problems.length > 0) return refuseWhole(file, table, registers)
  const problems: ImportProblem[] = []
  const candidates: Fresh<File>[] = []
  const lineOfKey = new Map<string, number>()
  let unchanged = 0
  for (const { line, cells, problem } of table.lines) {
    const cellsRead = readCells(file, table.header, cells, lore)
    // Of a broken line only the key is believed, so that what names it can say which line to look at.
    const read = problem ? { ...cellsRead, complaints: [{ column: null, problem }] } : cellsRead
    const key = keyFrom(file, read.values)
    const before = key === null ? undefined : lineOfKey.get(key)
    const complaints = before ? [...read.complaints, repeated(file, read.values, before)] : read.complaints
    problems.push(...complaints.map((complaint) => ({ file, line, ...complaint })))
    if (key === null || before) continue
    lineOfKey.set(key, line)
    const isKnown = registers.find(file, key) !== undefined
    const isRefused = complaints.length > 0
    // Every column was read without a complaint: this is what RowOf says.
    const row = read.values as RowOf<File>
    if (!isKnown) registers.add(file, key, { line, id: null, isRefused, facts: row as FactsOf<File> })
    if (isKnown && !isRefused) unchanged++
    if (!isKnown && !isRefused) candidates.push({ line, key, row })
  }
  const fresh = judge(file, candidates, tools, problems)
  const rows = table.lines.length
  return { file, rows, fresh, unchanged, skipped: rows - fresh.length - unchanged, problems: inOrder(problems) }
}

/** Lets the file's rule look at every row that could be read; those it refuses are refused in the register, too. */
function judge<File extends FileName>(
  file: File,
  candidates: readonly Fresh<File>[],
  tools: RuleTools,
  problems: ImportProblem[],
): readonly Fresh<File>[] {
  const rule = rules[file]?.(tools)
  if (!rule) return candidates
  const isLate = comesLater[file]
  const late = isLate ? candidates.filter(({ row }) => isLate(row)) : []
  const early = isLate ? candidates.filter(({ row }) => !isLate(row)) : candidates
  return [...early, ...late].filter(({ line, key, row }) => {
    const complaints = rule(row, line)
    if (complaints.length === 0) return true
    problems.push(...complaints.map((complaint) => ({ file, line, ...complaint })))
    const entry = tools.registers.find(file, key)
    if (entry) entry.isRefused = true
    return false
  })
}

function refuseWhole<File extends FileName>(
  file: File,
  { lines, problems }: Table,
  registers: Registers,
): Sifted<File> {
  registers.refuseFile(file)
  const rows = lines.length
  const said = problems.map((problem) => ({ file, line: 1, ...problem }))
  return { file, rows, fresh: [], unchanged: 0, skipped: rows, problems: said }
}

const inOrder = (problems: readonly ImportProblem[]): readonly ImportProblem[] =>
  problems.toSorted((a, b) => a.line - b.line)
