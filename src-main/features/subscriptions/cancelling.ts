import { refundProposal } from '../../../src-shared/domain/subscriptions.ts'
import type { SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { addDays } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { subscription } from '../../db/schema/sales.ts'
import { issueInvoice, undoInvoice } from '../money/ledger.ts'
import { noteEvent } from '../people/events.ts'
import { closeFreeze } from './freezes.repo.ts'
import { wakePlaces } from './resting-places.ts'
import { invoiceOf, type SaleInvoice, type SubscriptionRow, subscriptionById, todayOf } from './subscriptions.repo.ts'

function toCancel(ctx: QueryCtx, id: SubscriptionId): SubscriptionRow {
  const row = subscriptionById(ctx, id)
  if (row.isCancelled) throw new Refused('subscription.cancelled', { plan: row.planName })
  return row
}

/** PAY-4: what was paid for it and can be given back. */
const paidFor = (invoice: SaleInvoice | null): Minor => (invoice?.state === 'paid' ? invoice.amountMinor : (0 as Minor))

/**
 * The invoice goes with the subscription: an unpaid one without money, a paid one back to the balance. What the person
 * keeps paying for, because it was used, is invoiced anew and paid from that balance at once.
 */
function settleCancelled(ctx: CommandCtx, row: SubscriptionRow, refundMinor: Minor, reason: string): void {
  const invoice = invoiceOf(ctx, row.id)
  const paid = paidFor(invoice)
  if (refundMinor > paid) throw new Refused('subscription.refund-above-price', { refund: refundMinor, paid })
  if (!invoice || invoice.state === 'cancelled') return
  if (invoice.state === 'paid' && refundMinor === 0) return
  undoInvoice(ctx, { ...invoice, state: invoice.state }, reason)
  const kept = (paid - refundMinor) as Minor
  if (kept === 0) return
  issueInvoice(ctx, {
    personId: row.personId,
    // Whoever paid for it, also when somebody else is the guardian by now.
    payerId: invoice.payerId,
    kind: 'subscription',
    amountMinor: kept,
    facts: { plan: row.planName, startsOn: row.startsOn, endsOn: row.endsOn },
    subscriptionId: row.id,
    issuedOn: todayOf(ctx),
  })
}

export const cancellingServices: Pick<Services['subscriptions'], 'previewCancel' | 'cancel'> = {
  previewCancel: (ctx, { id }) => {
    const row = toCancel(ctx, id)
    const invoice = invoiceOf(ctx, id)
    const { total, used, priceMinor } = row
    return {
      unused: total - used,
      total,
      invoiceState: invoice?.state ?? null,
      proposalMinor: refundProposal({ priceMinor: paidFor(invoice), total, used, isPaid: invoice?.state === 'paid' }),
      priceMinor,
    }
  },
  cancel: (ctx, { id, version, refundMinor, reason }) => {
    const row = toCancel(ctx, id)
    settleCancelled(ctx, row, refundMinor, reason)
    closeFreeze(ctx, id)
    const { freezeFrom: from, freezeUntil: until } = row
    if (from !== null && until !== null) wakePlaces(ctx, row, { from, until }, addDays(todayOf(ctx), -1))
    const cleared = { freezeFrom: null, freezeUntil: null }
    editRow(ctx, subscription, { id, version }, { cancelledAt: ctx.clock.now(), ...cleared })
    noteEvent(ctx, row.personId, 'subscription.cancelled', {
      subscriptionId: id,
      plan: row.planName,
      unused: row.total - row.used,
      refund: refundMinor,
      reason,
    })
    ctx.changed('subscriptions', 'plans', 'people', 'trainings')
    return { refundedMinor: refundMinor }
  },
}
