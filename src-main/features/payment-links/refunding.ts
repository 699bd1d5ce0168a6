import type { RefundReason } from '../../../src-shared/domain/payment-links.ts'
import type { BookingId, InvoiceId, PaymentId, PaymentLinkId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { cancelRefunded } from '../bookings/by-link.ts'
import { cancelPayment } from '../money/payment-cancelling.ts'
import { askFor } from './making.ts'
import { tellRefund } from './telling.ts'

type Paid = {
  readonly id: PaymentLinkId
  readonly invoiceId: InvoiceId
  readonly payerId: PersonId
  readonly paymentId: PaymentId | null
  readonly receivedMinor: Minor
}

/**
 * Sends the money of a paid link back: off the account at once (PAY-3), so that nobody spends it meanwhile, and to the
 * provider through the outbox. What it had paid has to be refunded to the balance before, or becomes unpaid again.
 *
 * @throws Refused `payment-link.nothing-to-refund`, `account.too-little`
 */
export function sendBack(ctx: CommandCtx, id: PaymentLinkId, why: RefundReason, reason: string): void {
  const link = found(
    ctx
      .prepare(`
        SELECT id, invoice_id AS invoiceId, payer_id AS payerId, payment_id AS paymentId, received_minor AS receivedMinor
        FROM payment_link WHERE id = ?`)
      .get(id) as Paid | undefined,
  )
  const isPaid = "SELECT 1 FROM payment_link WHERE id = ? AND state = 'paid' AND refunded_minor < received_minor"
  if (link.paymentId === null || ctx.prepare(isPaid).get(id) === undefined)
    throw new Refused('payment-link.nothing-to-refund')
  cancelPayment(ctx, link.paymentId, { desk: '', reason })
  ctx
    .prepare("UPDATE payment_link SET state = 'refunding', refund_why = ?, look_again_at = ? WHERE id = ?")
    .run(why, ctx.clock.now(), id)
  askFor(ctx, id, 'refund')
  tellRefund(ctx, link, link.receivedMinor, why)
}

type OnAccount = {
  readonly paymentId: PaymentId | null
  readonly bookingId: BookingId | null
  readonly settledBy: string | null
}

/** Whether this money is what a live booking was paid with; what somebody put onto the balance is not. */
export const paysBooking = (ctx: QueryCtx, { bookingId, settledBy }: OnAccount): boolean =>
  settledBy === null &&
  ctx.prepare("SELECT 1 FROM booking WHERE id = ? AND state <> 'cancelled'").get(bookingId) !== undefined

/** Takes money off the account that went back at the provider, with the booking it paid; false when it is no longer there. */
export function takeOffAccount(ctx: CommandCtx, link: OnAccount): boolean {
  if (link.bookingId !== null && paysBooking(ctx, link)) cancelRefunded(ctx, link.bookingId)
  if (link.paymentId === null) return true
  try {
    cancelPayment(ctx, link.paymentId, { desk: '', reason: 'provider' })
    return true
  } catch (error) {
    if (error instanceof Refused && error.code === 'account.too-little') return false
    throw error
  }
}
