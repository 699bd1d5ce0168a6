import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { type Letterhead, type Speech, speechOf } from './letterhead.ts'
import { halfSheet, quiet, sheet, sideBySide } from './sheet.ts'

export type PaymentLinkData = {
  readonly invoiceNumber: string
  readonly payer: string
  readonly personName: string
  /** What it is for, worded in the paper's language. */
  readonly what: string
  readonly amountMinor: number
  readonly url: string
  readonly openUntil: Instant
}

/** SES-4: a sheet to hand out: what is to be paid, and the code and address where it can be. */
export function paymentLink(data: PaymentLinkData, letterhead: Letterhead): TDocumentDefinitions {
  const speech = speechOf(letterhead)
  const { t } = speech
  const title = t('paper.payment-link.title')
  return sheet(letterhead, speech, {
    name: `${title}, ${t('paper.invoice-number', { number: data.invoiceNumber })}`,
    title,
    subtitle: t('paper.invoice-number', { number: data.invoiceNumber }),
    stamp: null,
    content: [sideBySide(howMuch(data, speech), code(data, speech)), address(data, speech)],
  })
}

function howMuch(data: PaymentLinkData, { t, money, moment }: Speech): Content {
  const said = [
    [t('paper.payment-link.what'), data.what],
    [t('paper.invoice.person'), data.personName],
    [t('paper.invoice.payer'), data.payer],
    [t('paper.payment-link.until'), moment(data.openUntil)],
  ] as const
  return {
    stack: [
      quiet(t('paper.amount')),
      { text: money(data.amountMinor), fontSize: 28, bold: true, lineHeight: 1.1 },
      ...said.map(
        ([label, value]): Content => ({ stack: [quiet(label), { text: value, fontSize: 12 }], margin: [0, 12, 0, 0] }),
      ),
    ],
  }
}

const code = ({ url }: PaymentLinkData, { t }: Speech): Content => ({
  stack: [
    { qr: url, fit: halfSheet, eccLevel: 'M' },
    { text: t('paper.payment-link.scan'), alignment: 'center', margin: [0, 8, 0, 0] },
  ],
})

const address = ({ url }: PaymentLinkData, { t }: Speech): Content => ({
  margin: [0, 26, 0, 0],
  stack: [
    { text: t('paper.payment-link.address'), fontSize: 11.5, bold: true, margin: [0, 0, 0, 4] },
    { text: url, link: url, fontSize: 9 },
    { text: t('paper.payment-link.once'), margin: [0, 14, 0, 0] },
  ],
})
