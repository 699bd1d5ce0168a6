import type { RefundReason } from '../../../src-shared/domain/payment-links.ts'
import type { PaymentId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { bookingById } from '../bookings/bookings.repo.ts'
import { cancelRefunded } from '../bookings/by-link.ts'
import { undoInvoiceOf } from '../bookings/ending.ts'
import { cancelPayment, planCancellation } from '../money/payment-cancelling.ts'
import { receiveOnline } from '../money/payments.ts'
import { askFor } from './making.ts'
import { type LinkRow, linkById, stillHere } from './rows.ts'
import { tellRefund } from './telling.ts'

type OnAccount = Pick<LinkRow, 'payerId' | 'paymentId' | 'bookingId' | 'isCredited'>

/**
 * Sends the money of a paid link back: off the account at once (PAY-3), so that nobody spends it meanwhile, and to the
 * provider through the outbox. What it had paid has to be refunded to the balance before, or becomes unpaid again.
 *
 * @throws Refused `payment-link.nothing-to-refund`, `account.too-little`
 */
export function sendBack(ctx: CommandCtx, id: PaymentLinkId, why: RefundReason, reason: string): void {
  const link = linkById(ctx, id)
  if (link.state !== 'paid' || link.paymentId === null || link.refundedMinor >= (link.receivedMinor ?? 0))
    throw new Refused('payment-link.nothing-to-refund')
  leaveAccount(ctx, link, link.paymentId, reason)
  ctx
    .prepare(`
      UPDATE payment_link SET state = 'refunding', refund_why = ?, settled_by = NULL, settled_reason = NULL, look_again_at = ?
      WHERE id = ?`)
    .run(why, ctx.clock.now(), id)
  askFor(ctx, id, 'refund')
  tellRefund(ctx, link, stillHere(ctx, link), why)
}

/**
 * SES-2: a part of a payment went back at the provider before, and the rest is to stay on the balance: the payment was of the
 * rest. What it had paid is on the balance already.
 */
export function keepRest(ctx: CommandCtx, id: PaymentLinkId): void {
  const link = linkById(ctx, id)
  cancelPayment(ctx, found(link.paymentId ?? undefined), { desk: '', reason: 'sentBack' })
  const amountMinor = ((link.receivedMinor ?? 0) - link.refundedMinor) as Minor
  const paymentId = receiveOnline(ctx, { payerId: link.payerId, amountMinor, invoiceId: null })
  ctx.prepare('UPDATE payment_link SET payment_id = ?, is_credited = 1 WHERE id = ?').run(paymentId, id)
}

/** @throws Refused `account.too-little`, with nothing undone */
function leaveAccount(ctx: CommandCtx, link: OnAccount, paymentId: PaymentId, reason: string): void {
  planCancellation(ctx, paymentId)
  undoKept(ctx, link)
  cancelPayment(ctx, paymentId, { desk: '', reason })
}

/** PAY-3: what the gym kept for a booking that is over goes back with its money, or it would be billed again. */
function undoKept(ctx: CommandCtx, { bookingId, payerId, isCredited }: OnAccount): void {
  if (bookingId === null || isCredited) return
  const { state, invoice, ...row } = bookingById(ctx, bookingId)
  const isKept = state === 'cancelled' && invoice?.state === 'paid' && invoice.payerId === payerId
  if (isKept) undoInvoiceOf(ctx, { ...row, state, invoice }, 'bookingRefunded')
}

/** Whether this money is what a live booking was paid with; what somebody put onto the balance is not. */
export const paysBooking = (
  ctx: QueryCtx,
  { bookingId, isCredited }: Pick<OnAccount, 'bookingId' | 'isCredited'>,
): boolean =>
  !isCredited && ctx.prepare("SELECT 1 FROM booking WHERE id = ? AND state <> 'cancelled'").get(bookingId) !== undefined

/** Takes money off the account that went back at the provider, with the booking it paid; false when it is no longer there. */
export function takeOffAccount(ctx: CommandCtx, link: OnAccount): boolean {
  if (link.bookingId !== null && paysBooking(ctx, link)) cancelRefunded(ctx, link.bookingId)
  if (link.paymentId === null) return true
  try {
    leaveAccount(ctx, link, link.paymentId, 'sentBack')
    return true
  } catch (error) {
    if (error instanceof Refused && error.code === 'account.too-little') return false
    throw error
  }
}
