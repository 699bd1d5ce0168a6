import { describe, expect, it } from 'vitest'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import type { LinkState, LinkTask } from '../../../src-shared/domain/payment-links.ts'
import type { InvoiceId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { linkOf, type Standing, standingOf } from './standing.ts'

describe('SES-4: what is said of a link', () => {
  it.each<[LinkState, LinkTask | null, boolean, Standing]>([
    ['creating', null, false, 'creating'],
    ['creating', null, true, 'closing'],
    ['open', null, false, 'open'],
    ['open', null, true, 'closing'],
    ['expired', null, true, 'expired'],
    ['failed', null, true, 'failed'],
    ['paid', null, true, 'paid'],
    ['late', 'amount', false, 'task'],
    ['late', null, false, 'late'],
    ['refunding', 'refund-failed', false, 'task'],
    ['refunded', null, false, 'refunded'],
  ])('%s, task %s, closing %s: %s', (state, task, isClosing, said) => {
    expect(standingOf({ state, task, isClosing })).toBe(said)
  })
})

describe('SES-4: the link beside an invoice', () => {
  const invoiceId = 1 as InvoiceId
  const link = (id: number, state: LinkState, of = invoiceId): PaymentLink => ({
    ...aLink,
    id: id as PaymentLinkId,
    state,
    invoiceId: of,
  })
  const newestFirst = [link(5, 'open', 2 as InvoiceId), link(4, 'expired'), link(3, 'refunded'), link(2, 'failed')]

  it('is the newest while the invoice waits', () => {
    expect(linkOf({ invoiceId, isUnpaid: true }, newestFirst)?.id).toBe(4)
  })
  it('is the one that money came by once it does not', () => {
    expect(linkOf({ invoiceId, isUnpaid: false }, newestFirst)?.id).toBe(3)
  })
  it('is the one that is being closed', () => {
    expect(linkOf({ invoiceId, isUnpaid: false }, [link(6, 'open'), ...newestFirst])?.id).toBe(6)
  })
  it('is none where no money came, or for another invoice', () => {
    expect(linkOf({ invoiceId, isUnpaid: false }, [link(4, 'expired')])).toBeUndefined()
    expect(linkOf({ invoiceId: 9 as InvoiceId, isUnpaid: true }, newestFirst)).toBeUndefined()
  })
})

const aLink: PaymentLink = {
  id: 1 as PaymentLinkId,
  invoiceId: 1 as InvoiceId,
  invoiceNumber: '2025-000001',
  kind: 'sale',
  facts: { what: 'Shorts' },
  personId: 1 as PaymentLink['personId'],
  personName: 'Ada Martin',
  payerId: 1 as PaymentLink['payerId'],
  payerName: 'Ada Martin',
  email: null,
  bookingId: null,
  courseId: null,
  amountMinor: 2500 as PaymentLink['amountMinor'],
  currency: 'EUR',
  state: 'open',
  url: null,
  openUntil: 0 as PaymentLink['openUntil'],
  isToBeSent: false,
  isClosing: false,
  receivedMinor: null,
  receivedCurrency: null,
  receivedAt: null,
  paymentId: null,
  refundedMinor: 0 as PaymentLink['refundedMinor'],
  refundWhy: null,
  task: null,
  taskSays: null,
  waitsFor: null,
  createdAt: 0 as PaymentLink['createdAt'],
  actor: 'ada',
}
