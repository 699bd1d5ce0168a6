import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { EntryKind, PaymentMethod } from '../../src-shared/contract/money.ts'
import { type Day, dayAt, type Instant } from '../../src-shared/kernel/time.ts'
import { type Letterhead, type Speech, speechOf } from './letterhead.ts'
import { type Fact, facts, large, sheet, stampColours, table } from './sheet.ts'

export type InvoiceData = {
  /** `2026-000123` */
  readonly number: string
  readonly issuedOn: Day
  readonly payer: string
  readonly payerEmail: string | null
  readonly personName: string
  /** What it is for, worded in the paper's language. */
  readonly description: string
  readonly amountMinor: number
  readonly state: 'unpaid' | 'paid' | 'cancelled'
  readonly paidAt: Instant | null
  readonly cancelledAt: Instant | null
  readonly cancelReason: string | null
  /** The account's entries that paid, reopened or refunded it, oldest first; amounts as the account has them. */
  readonly entries: readonly {
    readonly kind: EntryKind
    readonly method: PaymentMethod | null
    readonly amountMinor: number
    readonly actor: string
    readonly at: Instant
  }[]
}

/** PAY-2: an invoice, whether it is paid, and every time that changed. */
export function invoice(data: InvoiceData, letterhead: Letterhead): TDocumentDefinitions {
  const speech = speechOf(letterhead)
  const { t } = speech
  const parties: Fact[] = [
    [t('paper.invoice.payer'), data.payerEmail ? `${data.payer}\n${data.payerEmail}` : data.payer],
    [t('paper.invoice.person'), data.personName],
    [t('paper.invoice.issued'), speech.day(data.issuedOn)],
  ]
  const content: Content[] = [facts(parties, 3), amounts(data, speech)]
  if (data.cancelReason) content.push({ text: t('paper.reason', { reason: data.cancelReason }), margin: [0, 0, 0, 20] })
  if (data.entries.length > 0) content.push(history(data, speech))
  const title = t('paper.invoice-number', { number: data.number })
  return sheet(letterhead, speech, {
    name: title,
    title,
    subtitle: null,
    stamp: stampOf(data, letterhead, speech),
    content,
  })
}

function stampOf({ state, paidAt, cancelledAt }: InvoiceData, { timeZone }: Letterhead, speech: Speech) {
  const at = { paid: paidAt, cancelled: cancelledAt, unpaid: null }[state]
  return {
    text: speech.capitals(speech.t('paper.invoice.state', { state })),
    detail: at === null ? null : speech.day(dayAt(timeZone, at)),
    colour: { paid: stampColours.done, cancelled: stampColours.cancelled, unpaid: stampColours.open }[state],
  }
}

function amounts({ description, amountMinor, state }: InvoiceData, { t, money }: Speech): Content {
  const due = state === 'unpaid' ? amountMinor : 0
  return table({
    title: null,
    columns: [
      { head: t('paper.invoice.description'), width: 'rest' },
      { head: t('paper.amount'), width: 110, isFigure: true },
    ],
    rows: [[description, money(amountMinor)]],
    sums: [
      [t('paper.total'), money(amountMinor)],
      [large(t('paper.invoice.due')), large(money(due))],
    ],
    empty: '',
  })
}

function history({ entries }: InvoiceData, { t, change, moment }: Speech): Content {
  return table({
    title: t('paper.invoice.history'),
    columns: [
      { head: t('paper.invoice.when'), width: 110 },
      { head: t('paper.invoice.what'), width: 'rest' },
      { head: t('paper.invoice.by'), width: 90 },
      { head: t('paper.amount'), width: 90, isFigure: true },
    ],
    // What leaves the account is what the invoice gets.
    rows: entries.map(({ kind, method, amountMinor, actor, at }) => [
      moment(at),
      t('paper.invoice.entry', { kind, method: method ?? 'balance' }),
      actor,
      change(-amountMinor),
    ]),
    empty: '',
  })
}
