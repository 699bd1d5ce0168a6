import { eq } from 'drizzle-orm'
import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, gymOf, Refused } from '../../app/ctx.ts'
import { paymentLink } from '../../db/schema/courses.ts'
import { receiveOnline, settleFromBalance } from '../money/payments.ts'
import { askFor } from './making.ts'
import { paysBooking, sendBack } from './refunding.ts'
import { type LinkRow, linkById, refundsOfLink, stillHere } from './rows.ts'
import { tellRefund } from './telling.ts'

/** Money that waits for a decision, and that is still here. @throws Refused `payment-link.nothing-to-decide` */
function undecided(ctx: CommandCtx, id: PaymentLinkId): LinkRow {
  const link = linkById(ctx, id)
  if (link.task === null) throw new Refused('payment-link.nothing-to-decide')
  return link
}

const decide = (ctx: CommandCtx, id: PaymentLinkId, fields: Partial<LinkRow>): void => {
  ctx.db
    .update(paymentLink)
    .set({ task: null, taskSays: null, ...fields })
    .where(eq(paymentLink.id, id))
    .run()
  ctx.changed('money', 'courses')
}

/**
 * What waits for a decision goes back, also once somebody saw to it and was mistaken; or a payment does that no live booking
 * needs.
 *
 * @throws Refused `payment-link.nothing-to-refund`, `payment-link.by-booking`, `account.too-little`
 */
export function refundLink(ctx: CommandCtx, id: PaymentLinkId, reason: string): void {
  const link = linkById(ctx, id)
  const rest = stillHere(ctx, link)
  if (rest <= 0) throw new Refused('payment-link.nothing-to-refund')
  if (link.state === 'paid') {
    if (paysBooking(ctx, link)) throw new Refused('payment-link.by-booking')
    sendBack(ctx, id, 'desk', reason)
  } else {
    if (link.task === null && link.settledBy === null) throw new Refused('payment-link.nothing-to-refund')
    const why = link.refundWhy ?? 'desk'
    decide(ctx, id, { refundWhy: why, settledBy: null, settledReason: null, lookAgainAt: ctx.clock.now() })
    askFor(ctx, id, 'refund')
    tellRefund(ctx, link, rest, why)
  }
}

/**
 * Money that waits for a decision stays: on the payer's balance, where it settles what is unpaid (PAY-1).
 *
 * @throws Refused `payment-link.nothing-to-decide`, `payment-link.other-currency`
 */
export function creditLink(ctx: CommandCtx, id: PaymentLinkId): void {
  const link = undecided(ctx, id)
  const { payerId, receivedCurrency: currency } = link
  const amountMinor = stillHere(ctx, link)
  // A part on its way back may yet fail: what is left is only known then.
  const isGoingBack = refundsOfLink(ctx, id).some(({ status }) => status === 'pending')
  if (amountMinor <= 0 || isGoingBack || link.state === 'paid') throw new Refused('payment-link.nothing-to-decide')
  if (currency !== gymOf(ctx).currency)
    throw new Refused('payment-link.other-currency', { amount: amountMinor, currency })
  const paymentId = receiveOnline(ctx, { payerId, amountMinor, invoiceId: null })
  decide(ctx, id, { state: 'paid', paymentId, isCredited: true })
  settleFromBalance(ctx, payerId, paymentId)
}

/** Money that could not be sent back was seen to in another way. @throws Refused `payment-link.nothing-to-decide` */
export function settleTask(ctx: CommandCtx, id: PaymentLinkId, reason: string): void {
  undecided(ctx, id)
  decide(ctx, id, { settledBy: actorName(ctx.actor), settledReason: reason })
}
