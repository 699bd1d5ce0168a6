import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PaymentMethod } from '../../src-shared/contract/money.ts'
import type { TillMove } from '../../src-shared/contract/till.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { type Letterhead, type Speech, speechOf } from './letterhead.ts'
import { type Column, facts, halfSheet, large, remark, sheet, sideBySide, strong, table } from './sheet.ts'

/** A shift as the contract tells it, and the payments that were cancelled during it. */
export type TillReportData = {
  readonly id: number
  readonly desk: string
  readonly openedAt: Instant
  readonly openedBy: string
  readonly floatMinor: number
  readonly moves: readonly TillMove[]
  /** Without the cancelled ones. */
  readonly byMethod: readonly { readonly method: PaymentMethod; readonly count: number; readonly amountMinor: number }[]
  readonly cancelled: readonly {
    readonly at: Instant
    readonly payer: string
    readonly method: PaymentMethod
    readonly amountMinor: number
    readonly reason: string
    readonly actor: string
  }[]
  readonly expectedMinor: number
  readonly leftOpen: readonly { readonly number: string; readonly payer: string; readonly amountMinor: number }[]
  /** Null while the shift is open: an X report. */
  readonly closed: {
    readonly at: Instant
    readonly by: string
    readonly zNumber: number
    readonly countedMinor: number
    /** How often each coin and note was counted, by its value in minor units. */
    readonly counts: Readonly<Record<string, number>>
    readonly differenceMinor: number
    readonly note: string | null
  } | null
}

/** TIL-1: the Z report of a closed shift, the X report of an open one. */
export function tillReport(data: TillReportData, letterhead: Letterhead): TDocumentDefinitions {
  const speech = speechOf(letterhead)
  const { t, moment } = speech
  const { closed } = data
  const content: Content[] = [
    facts(
      [
        [t('paper.till.desk'), data.desk],
        [t('paper.till.shift'), String(data.id)],
        [t('paper.till.opened'), t('paper.done-by', { at: moment(data.openedAt), name: data.openedBy })],
        [t('paper.till.closed'), closed && t('paper.done-by', { at: moment(closed.at), name: closed.by })],
      ],
      2,
    ),
    takings(data, speech),
    sideBySide(drawer(data, speech), closed ? count(closed, speech) : ''),
    moves(data, speech),
  ]
  if (data.cancelled.length > 0) content.push(cancelled(data, speech))
  content.push(leftOpen(data, speech))
  if (closed?.note) content.push(remark(t('paper.till.note'), closed.note))
  if (closed) content.push(signature(speech))
  const title = closed ? t('paper.till.z-title', { number: String(closed.zNumber) }) : t('paper.till.x-title')
  return sheet(letterhead, speech, {
    name: `${title}, ${data.desk}`,
    title,
    subtitle: closed ? null : t('paper.till.x-hint', { at: moment(letterhead.printedAt) }),
    stamp: null,
    content,
  })
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

function takings({ byMethod }: TillReportData, { t, money, number }: Speech): Content {
  return table({
    title: t('paper.till.taken'),
    columns: [
      { head: t('paper.till.method'), width: 'rest' },
      { head: t('paper.till.count'), width: 80, isFigure: true },
      { head: t('paper.amount'), width: 110, isFigure: true },
    ],
    rows: byMethod.map(({ method, count, amountMinor }) => [
      t('paper.method', { method }),
      number(count),
      money(amountMinor),
    ]),
    sums: [
      [
        strong(t('paper.total')),
        strong(number(sum(byMethod.map(({ count }) => count)))),
        strong(money(sum(byMethod.map(({ amountMinor }) => amountMinor)))),
      ],
    ],
    empty: t('paper.till.nothing'),
  })
}

const kinds = [
  'payment',
  'cash-in',
  'cash-out',
  'pay-out',
  'payment-cancelled',
] as const satisfies readonly TillMove['kind'][]

/** How the drawer came to what it should hold, and what it held. */
function drawer({ floatMinor, moves, expectedMinor, closed }: TillReportData, { t, money, change }: Speech): Content {
  const byKind = kinds
    .map((kind) => ({ kind, amounts: moves.filter((move) => move.kind === kind).map((move) => move.amountMinor) }))
    .filter(({ amounts }) => amounts.length > 0)
  const sums: Content[][] = [[strong(t('paper.till.expected')), strong(money(expectedMinor))]]
  if (closed)
    sums.push(
      [t('paper.till.counted'), money(closed.countedMinor)],
      [large(t('paper.till.difference')), large(change(closed.differenceMinor))],
    )
  return table({
    title: t('paper.till.cash'),
    width: halfSheet,
    columns: [
      { head: '', width: 'rest' },
      { head: t('paper.amount'), width: 80, isFigure: true },
    ],
    rows: [
      [t('paper.till.float'), money(floatMinor)],
      ...byKind.map(({ kind, amounts }) => [t(`paper.till.sum.${kind}`), change(sum(amounts))]),
    ],
    sums,
    empty: '',
  })
}

/** The coins and notes that were counted, largest first. */
function count({ counts, countedMinor }: NonNullable<TillReportData['closed']>, { t, money, number }: Speech): Content {
  const pieces = Object.entries(counts)
    .map(([value, count]) => ({ value: Number(value), count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.value - a.value)
  if (pieces.length === 0) return ''
  return table({
    title: t('paper.till.count-title'),
    width: halfSheet,
    columns: [
      { head: t('paper.till.value'), width: 'rest', isFigure: true },
      { head: t('paper.till.pieces'), width: 45, isFigure: true },
      { head: t('paper.amount'), width: 80, isFigure: true },
    ],
    rows: pieces.map(({ value, count }) => [money(value), number(count), money(value * count)]),
    sums: [[strong(t('paper.total')), '', strong(money(countedMinor))]],
    empty: '',
  })
}

const timed = (t: Speech['t'], what: string): readonly Column[] => [
  { head: t('paper.till.time'), width: 36 },
  { head: what, width: 112 },
  { head: t('paper.till.reason'), width: 'rest' },
  { head: t('paper.till.by'), width: 80 },
  { head: t('paper.amount'), width: 80, isFigure: true },
]

/** What went in and out by hand; payments are counted above, one by one they are in the journal. */
function moves({ moves }: TillReportData, { t, change, time }: Speech): Content {
  const byHand = moves.flatMap(({ kind, ...move }) =>
    kind === 'payment' || kind === 'payment-cancelled' ? [] : [{ kind, ...move }],
  )
  return table({
    title: t('paper.till.moves'),
    columns: timed(t, t('paper.till.what')),
    rows: byHand.map(({ kind, at, who, reason, actor, amountMinor }) => [
      time(at),
      t(`paper.till.move.${kind}`),
      [who, reason].filter((part) => part !== null).join(': '),
      actor,
      change(amountMinor),
    ]),
    empty: t('paper.till.nothing'),
  })
}

function cancelled({ cancelled }: TillReportData, { t, money, time }: Speech): Content {
  return table({
    title: t('paper.till.cancelled'),
    columns: timed(t, t('paper.till.method')),
    rows: cancelled.map(({ at, payer, method, reason, actor, amountMinor }) => [
      time(at),
      t('paper.method', { method }),
      `${payer}: ${reason}`,
      actor,
      money(amountMinor),
    ]),
    empty: '',
  })
}

function leftOpen({ leftOpen }: TillReportData, { t, money }: Speech): Content {
  return table({
    title: t('paper.till.left-open'),
    columns: [
      { head: t('paper.till.invoice'), width: 100 },
      { head: t('paper.till.payer'), width: 'rest' },
      { head: t('paper.amount'), width: 110, isFigure: true },
    ],
    rows: leftOpen.map(({ number, payer, amountMinor }) => [number, payer, money(amountMinor)]),
    sums:
      leftOpen.length > 1
        ? [[strong(t('paper.total')), '', strong(money(sum(leftOpen.map(({ amountMinor }) => amountMinor))))]]
        : [],
    empty: t('paper.till.nothing'),
  })
}

const signature = ({ t }: Speech): Content => ({
  unbreakable: true,
  margin: [0, 24, 0, 0],
  stack: [
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.8 }] },
    { text: t('paper.till.signature'), fontSize: 8, margin: [0, 3, 0, 0] },
  ],
})
