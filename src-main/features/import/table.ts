import Papa from 'papaparse'
import { quoted } from './readers.ts'

type Line = {
  readonly line: number
  /** As many as the header has columns, unless there is a problem. */
  readonly cells: readonly string[]
  readonly problem: string | null
}

/** A file cut into cells. With problems of its own (all of line 1) its lines are not to be trusted. */
export type Table = {
  readonly header: readonly string[]
  readonly lines: readonly Line[]
  readonly problems: readonly { readonly column: string | null; readonly problem: string }[]
}

/** What a file's columns are called, and which of them must be there. */
type Columns = Readonly<Record<string, { readonly isRequired: boolean }>>

/** Cuts a file into cells. One kind of line break and one spelling of accents from here on. */
export function readTable(text: string, columns: Columns): Table {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC')
  const [firstLine = ''] = plain.split('\n', 1)
  if (firstLine.trim() === '') return { header: [], lines: [], problems: [{ column: null, problem: emptyFile(plain) }] }
  // No column name has a semicolon or a comma in it: one look at the first line decides.
  const delimiter = firstLine.includes(';') ? ';' : ','
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, newline: '\n', quoteChar: '"' })
  const header = (data[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const broken = new Map(errors.map((error) => [error.row ?? 0, quoteProblem(error.code)]))
  const problems = [...headerProblems(header, columns)]
  const unclosed = broken.get(0)
  if (unclosed) return { header, lines: [], problems: [{ column: null, problem: unclosed }] }
  return { header, lines: linesOf(data, header.length, broken), problems }
}

const emptyFile = (text: string): string =>
  text.trim() === ''
    ? 'the file is empty: its first line must name the columns'
    : 'the first line is empty: it must name the columns'

const quoteProblem = (code: string): string =>
  code === 'MissingQuotes'
    ? 'a quotation mark opens a cell and is never closed: everything below is inside it'
    : 'a quotation mark inside a cell must be doubled, and the cell quoted'

function* headerProblems(header: readonly string[], columns: Columns) {
  for (const [index, column] of header.entries()) {
    if (column === '') yield { column: null, problem: `column ${index + 1} has no name` }
    else if (!Object.hasOwn(columns, column))
      yield {
        column,
        problem: `there is no column ${quoted(column)}: the columns are ${Object.keys(columns).join(', ')}`,
      }
    else if (header.indexOf(column) < index) yield { column, problem: `the column ${quoted(column)} is there twice` }
  }
  for (const [column, { isRequired }] of Object.entries(columns))
    if (isRequired && !header.includes(column)) yield { column, problem: `the column ${quoted(column)} is missing` }
}

function linesOf(data: readonly (readonly string[])[], width: number, broken: ReadonlyMap<number, string>): Line[] {
  const lines: Line[] = []
  let line = 1
  for (const [row, cells] of data.entries()) {
    const problem = broken.get(row) ?? raggedness(cells.length, width)
    // Spreadsheets leave lines without content behind.
    const isBlank = cells.every((cell) => cell.trim() === '')
    if (row > 0 && !isBlank) lines.push({ line, cells, problem })
    line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0)
  }
  return lines
}

const raggedness = (cells: number, columns: number): string | null =>
  cells === columns
    ? null
    : `the line has too ${cells < columns ? 'few' : 'many'} cells: ${cells} for ${columns} columns`

function breaksIn(cell: string): number {
  let breaks = 0
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++
  return breaks
}
