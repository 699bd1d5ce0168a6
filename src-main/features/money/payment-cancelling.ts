import type { InvoiceRef, PaymentMethod } from '../../../src-shared/contract/money.ts'
import { planPaymentCancellation } from '../../../src-shared/domain/money.ts'
import type { InvoiceId, PaymentId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { moveCash, shiftForCash } from '../till/drawer.ts'
import { namedBy, paidOf } from './invoice-rows.ts'
import { balanceOf, postEntry, reopenInvoice, undoInvoice } from './ledger.ts'

type Row = {
  readonly payerId: PersonId
  readonly amountMinor: Minor
  readonly method: PaymentMethod
  readonly cancelledAt: Instant | null
  readonly cancelledBy: string | null
}

/** A payment that still counts. */
function livePayment(ctx: QueryCtx, id: PaymentId): Row {
  const payment = found(
    ctx
      .prepare(`
        SELECT payer_id AS payerId, amount_minor AS amountMinor, method, cancelled_at AS cancelledAt,
               cancelled_by AS cancelledBy
        FROM payment WHERE id = ?`)
      .get(id) as Row | undefined,
  )
  if (payment.cancelledAt !== null)
    throw new Refused('payment.already-cancelled', { at: payment.cancelledAt, actor: payment.cancelledBy })
  return payment
}

/** SES-4: money that came by a link goes back there, or it would only look gone. */
export function refuseByLink(ctx: QueryCtx, id: PaymentId): void {
  livePayment(ctx, id)
  if (ctx.prepare('SELECT 1 FROM payment_link WHERE payment_id = ?').get(id) !== undefined)
    throw new Refused('payment.by-link')
}

export type CancellationOfPayment = {
  readonly payment: Row
  readonly fromBalance: Minor
  readonly reopens: readonly InvoiceRef[]
  /** SES-2: of bookings that are over and whose money was kept: they are not billed again. */
  readonly ends: readonly InvoiceRef[]
  readonly balanceAfter: Minor
}

/**
 * PAY-3: what cancelling would do. The dialog shows it; `cancelPayment` does it. Money that was paid out meanwhile is
 * neither on the balance nor in a paid invoice, and a balance is never below zero: such a payment stays.
 */
export function planCancellation(ctx: QueryCtx, id: PaymentId): CancellationOfPayment {
  const payment = livePayment(ctx, id)
  const { payerId, amountMinor: amount } = payment
  const paid = paidOf(ctx, payerId)
  const plan = planPaymentCancellation({ balance: balanceOf(ctx, payerId), amount, paid })
  if (plan.uncovered > 0)
    throw new Refused('account.too-little', { needed: amount, available: amount - plan.uncovered })
  const { fromBalance, reopened, balanceAfter } = plan
  const { ends = [], reopens = [] } = Object.groupBy(namedBy(paid, reopened), ({ id: invoice }) =>
    isOfEnded(ctx, invoice) ? 'ends' : 'reopens',
  )
  return { payment, fromBalance, reopens, ends, balanceAfter }
}

const isOfEnded = (ctx: QueryCtx, id: InvoiceId): boolean =>
  ctx
    .prepare("SELECT 1 FROM invoice i JOIN booking b ON b.id = i.booking_id AND b.state = 'cancelled' WHERE i.id = +?")
    .get(id) !== undefined

/** Cancels a payment as planned. What reopens comes back first, so that the balance is never below zero on the way. */
export function cancelPayment(
  ctx: CommandCtx,
  id: PaymentId,
  { desk, reason }: { readonly desk: string; readonly reason: string },
): { readonly balanceMinor: Minor; readonly reopened: readonly InvoiceId[] } {
  const { payment, reopens, ends, balanceAfter } = planCancellation(ctx, id)
  const { payerId, amountMinor, method } = payment
  if (method === 'cash')
    moveCash(ctx, {
      shiftId: shiftForCash(ctx, desk),
      kind: 'payment-cancelled',
      amountMinor: -amountMinor,
      paymentId: id,
      reason,
    })
  for (const invoice of reopens) reopenInvoice(ctx, { ...invoice, payerId }, reason)
  for (const invoice of ends) undoInvoice(ctx, { ...invoice, payerId, state: 'paid' }, reason)
  postEntry(ctx, { payerId, kind: 'payment-cancelled', amountMinor: -amountMinor, paymentId: id, note: reason })
  ctx
    .prepare('UPDATE payment SET cancelled_at = ?, cancel_reason = ?, cancelled_by = ? WHERE id = ?')
    .run(ctx.clock.now(), reason, actorName(ctx.actor), id)
  ctx.changed('money', 'till')
  return { balanceMinor: balanceAfter, reopened: reopens.map((invoice) => invoice.id) }
}
