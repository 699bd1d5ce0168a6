import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PaymentMethod } from '../../src-shared/contract/money.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { type Letterhead, type Speech, speechOf } from './letterhead.ts'

export type ReceiptData = {
  /** `2026-000031` */
  readonly number: string
  readonly at: Instant
  readonly payer: string
  /** What was settled. */
  readonly lines: readonly {
    readonly invoiceNumber: string
    /** What it is for, worded in the paper's language. */
    readonly what: string
    readonly personName: string
    readonly amountMinor: number
  }[]
  readonly method: PaymentMethod
  readonly amountMinor: number
  readonly balanceAfter: number
  readonly actor: string
  readonly note: string | null
  readonly cancelledAt: Instant | null
  readonly cancelledBy: string | null
  readonly cancelReason: string | null
}

/** The roll of a receipt printer: 80 mm, of which it leaves 4 mm on each side; black only, grey would be dots. */
const millimetre = 72 / 25.4
const roll = { width: 80 * millimetre, margin: 4 * millimetre }
const width = roll.width - 2 * roll.margin
const amountWidth = 74
const gap = 8

/** PAY-1: what a payment settled, and what is left. As long as its lines need, on one piece of paper. */
export function receipt(data: ReceiptData, letterhead: Letterhead): TDocumentDefinitions {
  const speech = speechOf(letterhead)
  const title = speech.t('paper.receipt.title', { number: data.number })
  return {
    pageSize: { width: roll.width, height: 'auto' },
    pageMargins: [roll.margin, 18, roll.margin, 24],
    language: speech.locale,
    displayTitle: true,
    info: { title, author: letterhead.gym, creator: 'Palestra', creationDate: new Date(letterhead.printedAt) },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15, color: 'black' },
    content: [
      head(letterhead, title, speech.moment(data.at)),
      ...(data.cancelledAt === null ? [] : [cancelledMark(data, data.cancelledAt, speech)]),
      rule(),
      who(data, speech),
      rule(),
      lines(data, speech),
      rule(),
      sums(data, speech),
      rule(),
      foot(data, speech),
    ],
  }
}

const rule = (): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6 }],
  margin: [0, 6, 0, 6],
})

const head = ({ gym, details }: Letterhead, title: string, at: string): Content => ({
  alignment: 'center',
  stack: [
    { text: gym, fontSize: 13, bold: true },
    ...details.map((line): Content => ({ text: line, fontSize: 8 })),
    { text: title, fontSize: 10.5, bold: true, margin: [0, 9, 0, 0] },
    { text: at },
  ],
})

function cancelledMark(
  { cancelledBy, cancelReason }: ReceiptData,
  at: Instant,
  { t, capitals, moment }: Speech,
): Content {
  const done = cancelledBy ? t('paper.done-by', { at: moment(at), name: cancelledBy }) : moment(at)
  const words: Content[] = [
    { text: capitals(t('paper.receipt.cancelled')), fontSize: 17, bold: true, characterSpacing: 1.2 },
    { text: done, fontSize: 8 },
  ]
  if (cancelReason) words.push({ text: t('paper.reason', { reason: cancelReason }), margin: [0, 2, 0, 0] })
  return {
    margin: [0, 9, 0, 2],
    table: { widths: [width - 22], body: [[{ stack: words, alignment: 'center' }]] },
    layout: {
      hLineWidth: () => 2,
      vLineWidth: () => 2,
      paddingLeft: () => 9,
      paddingRight: () => 9,
      paddingTop: () => 5,
      paddingBottom: () => 4,
    },
  }
}

/** Two columns of fixed widths: a long name breaks, the amounts stay under each other. */
const pairs = (rows: readonly (readonly [Content, Content])[], right: number): Content => ({
  table: {
    widths: [width - right - gap, right],
    dontBreakRows: true,
    body: rows.map(([left, value]) => [left, { stack: [value], alignment: 'right' }]),
  },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : gap),
    paddingRight: () => 0,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
})

const peopleOf = ({ lines }: ReceiptData): readonly string[] => [...new Set(lines.map((line) => line.personName))]

function who(data: ReceiptData, { t }: Speech): Content {
  const [person, ...others] = peopleOf(data)
  const rows: [Content, Content][] = [[t('paper.receipt.payer'), data.payer]]
  // Several people are named line by line.
  if (person && others.length === 0) rows.push([t('paper.receipt.for'), person])
  return pairs(rows, 136)
}

function lines(data: ReceiptData, { t, money }: Speech): Content {
  const isForMany = peopleOf(data).length > 1
  const rows = data.lines.map(({ what, invoiceNumber, personName, amountMinor }): [Content, Content] => {
    const about = [t('paper.invoice-number', { number: invoiceNumber }), ...(isForMany ? [personName] : [])]
    return [{ stack: [what, ...about.map((text): Content => ({ text, fontSize: 8 }))] }, money(amountMinor)]
  })
  if (rows.length === 0) rows.push([t('paper.receipt.on-account'), money(data.amountMinor)])
  return pairs(rows, amountWidth)
}

function sums(data: ReceiptData, { t, money }: Speech): Content {
  const settled = data.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const kept = data.amountMinor - settled
  const rows: [Content, Content][] = []
  if (data.lines.length > 1) rows.push([t('paper.receipt.settled'), money(settled)])
  if (kept < 0) rows.push([t('paper.receipt.from-balance'), money(-kept)])
  rows.push([
    { text: t('paper.receipt.received', { method: data.method }), bold: true, fontSize: 11 },
    {
      text: money(data.amountMinor),
      bold: true,
      fontSize: 11,
      ...(data.cancelledAt === null ? {} : { decoration: 'lineThrough' }),
    },
  ])
  if (kept > 0 && data.lines.length > 0) rows.push([t('paper.receipt.to-balance'), money(kept)])
  rows.push([t('paper.receipt.balance'), money(data.balanceAfter)])
  return pairs(rows, amountWidth + 8)
}

const foot = ({ actor, note }: ReceiptData, { t }: Speech): Content => ({
  fontSize: 8,
  alignment: 'center',
  stack: [
    ...(note ? [{ text: note, margin: [0, 0, 0, 3] } satisfies Content] : []),
    t('paper.receipt.taken-by', { name: actor }),
  ],
})
