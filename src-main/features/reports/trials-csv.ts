import Papa from 'papaparse'
import type { Share, TrialFigure, TrialRow } from '../../../src-shared/contract/reports.ts'
import { shareOf } from '../../../src-shared/domain/trial-kpis.ts'
import type { Month } from '../../../src-shared/kernel/time.ts'
import { type SaidKey, say } from '../../../src-shared/words/index.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import type { Span } from './periods.ts'

type Cell = string | number
type PaperKey = Extract<SaidKey, `paper.trials.${string}`> extends `paper.trials.${infer Name}` ? Name : never

export type CsvFile = { readonly fileName: string; readonly mime: string; readonly base64: string }

/** What the spreadsheets of a language expect between cells. */
const delimiters: Readonly<Record<Language, string>> = { en: ',', fr: ';', ru: ';' }

/** UTF-8 with its mark, which Excel asks for; what a spreadsheet would take for a formula is text. */
function csvOf(
  language: Language,
  fileName: string,
  columns: readonly PaperKey[],
  rows: readonly (readonly Cell[])[],
): CsvFile {
  const fields = columns.map((column) => say(language, `paper.trials.${column}`))
  const text = Papa.unparse(
    { fields, data: rows.map((row) => [...row]) },
    { delimiter: delimiters[language], escapeFormulae: true },
  )
  return { fileName, mime: 'text/csv; charset=utf-8', base64: Buffer.from(`\uFEFF${text}\r\n`).toString('base64') }
}

const fileName = ({ from, to }: Span, ...about: readonly string[]): string =>
  `${['trials', ...about, from, to].join('-')}.csv`

type Figures = {
  readonly usage: Share
  readonly conversion: Share
  readonly reuse: Share
  readonly used: number
  readonly cancelled: number
}

/** Whole percent; empty when there is nobody. */
const percent = (share: Share): Cell => {
  const part = shareOf(share)
  return part === null ? '' : Math.round(part * 100)
}

const figureCells = ({ usage, conversion, reuse, used, cancelled }: Figures): readonly Cell[] => [
  ...[usage, conversion, reuse].flatMap((share) => [share.of, share.hits, percent(share)]),
  used,
  cancelled,
]

const monthColumns = [
  ...['month', 'children', 'children-used', 'usage', 'tried', 'converted', 'conversion'],
  ...['gave-up', 'reused', 'reuse', 'used', 'cancelled'],
] as const satisfies readonly PaperKey[]

type Trials = { readonly total: Figures; readonly months: readonly (Figures & { readonly month: Month })[] }

/** A line for each month, and one for all of them: who cancelled in two months is there once. */
export const csvOfMonths = (language: Language, span: Span, { total, months }: Trials): CsvFile =>
  csvOf(language, fileName(span), monthColumns, [
    ...months.map((row) => [row.month, ...figureCells(row)]),
    [say(language, 'paper.trials.total'), ...figureCells(total)],
  ])

/** The share that says of each person whether they are a hit; the others are lists of one kind. */
const judged = { usage: 'is-usage', conversion: 'is-conversion', reuse: 'is-reuse' } as const
const isJudged = (figure: TrialFigure): figure is keyof typeof judged => figure in judged

/** The people behind one figure, one line each. */
export function csvOfPeople(language: Language, span: Span, figure: TrialFigure, people: readonly TrialRow[]): CsvFile {
  const outcome = isJudged(figure) ? [judged[figure]] : []
  const rows = people.map(({ day, name, guardianName, typeName, isHit }) => {
    const said = say(language, isHit ? 'paper.trials.yes' : 'paper.trials.no')
    return [day, name, guardianName ?? '', typeName ?? '', ...outcome.map(() => said)]
  })
  return csvOf(language, fileName(span, figure), ['day', 'name', 'guardian', 'class', ...outcome], rows)
}
