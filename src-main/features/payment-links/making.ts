import type { InvoiceId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx } from '../../app/ctx.ts'

export type NewLink = {
  readonly invoiceId: InvoiceId
  /** Until when it can be paid: the hold of its booking, where there is one. */
  readonly openUntil: Instant
  /** By e-mail, as soon as it is open. */
  readonly isSent: boolean
}

/**
 * Writes a payment link and the outbox row that makes it. An invoice has one at a time: while it can be paid it is the same.
 * Nobody has to withdraw a link: one whose invoice no longer waits is closed by the collector.
 *
 * @throws Refused `payment-link.off`, `payment-link.no-email`, `invoice.not-unpaid`
 */
export function makeLink(_ctx: CommandCtx, _link: NewLink): PaymentLinkId {
  throw new Error('in the making')
}
