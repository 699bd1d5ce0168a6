import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Letterhead, Speech } from './letterhead.ts'

/** The parts of an A4 paper. Widths are in points and never left to the words: a long name breaks, a column stays. */

const ink = '#16191d'
const faint = '#5c6570'
const hairline = '#d5d9de'

const page = { width: 595.28, margin: 56 }
export const sheetWidth = page.width - 2 * page.margin
const gap = 12
const halfGap = 32
export const halfSheet = (sheetWidth - halfGap) / 2

/** Colours that still differ from each other in grey. */
export const stampColours = { done: '#1d7a46', open: '#b4540a', cancelled: '#a3231b' } as const

type Stamp = { readonly text: string; readonly detail: string | null; readonly colour: string }

type Sheet = {
  /** What it is in one line, for the reader's window and the foot of every page. */
  readonly name: string
  readonly title: string
  readonly subtitle: string | null
  readonly stamp: Stamp | null
  readonly content: readonly Content[]
}

/** An A4 paper: the gym above, what it is, its content, and below on every page what and which page it is. */
export function sheet(letterhead: Letterhead, speech: Speech, paper: Sheet): TDocumentDefinitions {
  const printed = speech.t('paper.printed', { at: speech.moment(letterhead.printedAt) })
  return {
    pageSize: 'A4',
    pageMargins: [page.margin, 50, page.margin, 64],
    language: speech.locale,
    displayTitle: true,
    info: {
      title: paper.name,
      author: letterhead.gym,
      creator: 'Palestra',
      creationDate: new Date(letterhead.printedAt),
    },
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.2, color: ink },
    footer: (current, pages) => ({
      margin: [page.margin, 22, page.margin, 0],
      fontSize: 8,
      color: faint,
      table: {
        widths: [sheetWidth - 60 - gap, 60],
        body: [
          [`${letterhead.gym}  ·  ${paper.name}  ·  ${printed}`, { text: `${current} / ${pages}`, alignment: 'right' }],
        ],
      },
      layout: plain,
    }),
    content: [head(letterhead, paper), ...paper.content],
  }
}

function head({ gym, details }: Letterhead, { title, subtitle, stamp }: Sheet): Content {
  const left: Content[] = [
    { text: gym, fontSize: 11, bold: true },
    ...details.map((line): Content => ({ text: line, fontSize: 8.5, color: faint })),
    { text: title, fontSize: 22, bold: true, lineHeight: 1.1, margin: [0, 22, 0, 0] },
  ]
  if (subtitle) left.push({ text: subtitle, color: faint, margin: [0, 2, 0, 0] })
  return {
    margin: [0, 0, 0, 20],
    table: {
      widths: [sheetWidth - 180 - gap, 180],
      body: [[{ stack: left }, stamp ? stampMark(stamp) : '']],
    },
    layout: plain,
  }
}

function stampMark({ text, detail, colour }: Stamp): Content {
  const words: Content[] = [{ text, fontSize: 15, bold: true, characterSpacing: 1.2, lineHeight: 1.05 }]
  if (detail) words.push({ text: detail, fontSize: 8.5 })
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 'auto',
        color: colour,
        table: { widths: ['auto'], body: [[{ stack: words, alignment: 'center' }]] },
        layout: {
          hLineWidth: () => 1.6,
          vLineWidth: () => 1.6,
          hLineColor: () => colour,
          vLineColor: () => colour,
          paddingLeft: () => 12,
          paddingRight: () => 12,
          paddingTop: () => 6,
          paddingBottom: () => 5,
        },
      },
    ],
  }
}

/** No lines, and space between columns only. */
const plain = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : gap),
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

export type Fact = readonly [label: string, value: string | null]

/** Names and what they are, side by side; what is not known is left out. */
export function facts(list: readonly Fact[], perRow: number): Content {
  const known = list.filter((fact): fact is readonly [string, string] => fact[1] !== null)
  const width = (sheetWidth - gap * (perRow - 1)) / perRow
  const rows: TableCell[][] = []
  for (let from = 0; from < known.length; from += perRow) {
    const row: TableCell[] = known.slice(from, from + perRow).map(([label, value]) => ({
      stack: [
        { text: label, fontSize: 8, color: faint, margin: [0, 0, 0, 1] },
        { text: value, fontSize: 10.5 },
      ],
      margin: [0, 0, 0, 10],
    }))
    while (row.length < perRow) row.push('')
    rows.push(row)
  }
  return {
    margin: [0, 0, 0, 10],
    table: { widths: Array.from({ length: perRow }, () => width), body: rows, dontBreakRows: true },
    layout: plain,
  }
}

export type Column = { readonly head: string; readonly width: number | 'rest'; readonly isFigure?: boolean }

type Table = {
  readonly title: string | null
  readonly width?: number
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Content[])[]
  /** Rows at the end that are the sum of those above. */
  readonly sums?: readonly (readonly Content[])[]
  /** Said when there are no rows. */
  readonly empty: string
}

/** A table with thin rules; on the next page it begins again with its title and heads. Figures stand on the right. */
export function table({ title, width = sheetWidth, columns, rows, sums = [], empty }: Table): ContentTable {
  const heads = columns.map(({ head }): Content => ({ text: head, fontSize: 8, color: faint }))
  const body: TableCell[][] = [
    ...(title === null ? [] : [spanning(columns, { text: title, fontSize: 11.5, bold: true, margin: [0, 0, 0, 3] })]),
    aligned(columns, heads),
    ...rows.map((row) => aligned(columns, row)),
    ...(rows.length === 0 ? [spanning(columns, { text: empty, color: faint })] : []),
    ...sums.map((row) => aligned(columns, row)),
  ]
  const headerRows = title === null ? 1 : 2
  const firstSum = body.length - sums.length
  return {
    margin: [0, 0, 0, 22],
    table: { widths: widthsOf(columns, width), headerRows, keepWithHeaderRows: 1, dontBreakRows: true, body },
    layout: {
      ...plain,
      hLineWidth: (line) => (line === headerRows || line === firstSum ? 0.8 : line > headerRows ? 0.4 : 0),
      hLineColor: (line) => (line === headerRows || (line === firstSum && sums.length > 0) ? ink : hairline),
      paddingTop: () => 3.2,
      paddingBottom: () => 2.8,
    },
  }
}

function widthsOf(columns: readonly Column[], width: number): number[] {
  const taken = columns.reduce((sum, column) => sum + (column.width === 'rest' ? 0 : column.width), 0)
  const rest = width - taken - gap * (columns.length - 1)
  return columns.map((column) => (column.width === 'rest' ? rest : column.width))
}

const aligned = (columns: readonly Column[], row: readonly Content[]): TableCell[] =>
  columns.map(({ isFigure }, n) => (isFigure ? { stack: [row[n] ?? ''], alignment: 'right' } : (row[n] ?? '')))

const spanning = (columns: readonly Column[], cell: Content): TableCell[] => [
  { stack: [cell], colSpan: columns.length },
  ...columns.slice(1).map((): TableCell => ({})),
]

/** Free words under a small title, kept on one page when they fit one. */
export const remark = (title: string, text: string): Content => ({
  margin: [0, 0, 0, 16],
  stack: [
    { text: title, fontSize: 11.5, bold: true, margin: [0, 0, 0, 4] },
    { text, lineHeight: 1.35 },
  ],
})

/** Two parts next to each other; each is made for half the sheet. */
export const sideBySide = (left: Content, right: Content): Content => ({
  table: { widths: [halfSheet, halfSheet], body: [[left, right]] },
  layout: { ...plain, paddingLeft: (column) => (column === 0 ? 0 : halfGap) },
})

export const strong = (text: string): Content => ({ text, bold: true })
export const large = (text: string): Content => ({ text, bold: true, fontSize: 12 })
export const quiet = (text: string): Content => ({ text, fontSize: 8.5, color: faint })
