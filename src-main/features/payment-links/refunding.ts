import type { RefundReason } from '../../../src-shared/domain/payment-links.ts'
import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import type { CommandCtx } from '../../app/ctx.ts'

/**
 * Sends the money of a paid link back: off the account at once (PAY-3), so that nobody spends it meanwhile, and to the
 * provider through the outbox. What it had paid has to be refunded to the balance before, or becomes unpaid again.
 */
export function sendBack(_ctx: CommandCtx, _id: PaymentLinkId, _why: RefundReason): void {
  throw new Error('in the making')
}
