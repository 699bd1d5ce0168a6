import type { SalePlan } from '../../../src-shared/contract/subscriptions.ts'
import { anchorDayOf } from '../../../src-shared/domain/renewals.ts'
import { isStartPlausible } from '../../../src-shared/domain/sales.ts'
import { isManualInitialValid, lastDayOf } from '../../../src-shared/domain/subscriptions.ts'
import type { InvoiceId, PersonId, PlanId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { subscription } from '../../db/schema/sales.ts'
import { balanceOf, issueInvoice, payerOf } from '../money/ledger.ts'
import { takePayment } from '../money/payments.ts'
import { noteEvent } from '../people/events.ts'
import { type PlanRow, personNamed, planById, todayOf } from './subscriptions.repo.ts'

type Sale = {
  readonly personId: PersonId
  readonly planId: PlanId
  readonly startsOn: Day
  readonly manualInitial: number
  readonly bonus: number
}

type PlannedSale = { readonly plan: PlanRow; readonly endsOn: Day; readonly total: number; readonly today: Day }

/** A start somebody can mean; the calendar of the desk ends somewhere. */
export function checkStart(startsOn: Day, today: Day): void {
  if (!isStartPlausible(startsOn, today)) throw new Refused('subscription.start-too-far', { startsOn, today })
}

/** What renews itself has not ended: it would at once be renewed into days that are gone. */
export function checkRenewable(endsOn: Day, today: Day): void {
  if (endsOn < today) throw new Refused('subscription.over', { endsOn })
}

/** SUB-2: what a sale would give, for the dialog and the deed alike. */
function planSale(ctx: QueryCtx, sale: Sale): PlannedSale {
  const person = personNamed(ctx, sale.personId)
  if (person.isArchived) throw new Refused('person.archived', { person: person.name })
  const plan = planById(ctx, sale.planId)
  if (plan.isWithdrawn) throw new Refused('plan.withdrawn', { plan: plan.name })
  const today = todayOf(ctx)
  checkStart(sale.startsOn, today)
  const total = plan.sessions + sale.bonus
  if (!isManualInitialValid(sale.manualInitial, total))
    throw new Refused('subscription.manual-above-total', { manual: sale.manualInitial, total })
  return { plan, endsOn: lastDayOf(sale.startsOn, plan.validity), total, today }
}

/** Another subscription with sessions left that is valid in the same time for a type the plan covers too. */
const overlapping = (ctx: QueryCtx, { personId, planId, startsOn }: Sale, endsOn: Day): string | null =>
  (ctx
    .prepare(`
      SELECT o.name FROM subscription s JOIN plan o ON o.id = s.plan_id, plan n
      WHERE n.id = +? AND s.person_id = +? AND s.ends_on >= +? AND s.starts_on <= +? AND s.cancelled_at IS NULL AND s.used < s.total
        AND (n.covers_all OR o.covers_all OR EXISTS (
          SELECT 1 FROM plan_type a JOIN plan_type b ON b.type_id = a.type_id WHERE a.plan_id = o.id AND b.plan_id = n.id))
      ORDER BY s.ends_on, s.id LIMIT 1`)
    .pluck()
    .get(planId, personId, startsOn, endsOn) as string | undefined) ?? null

function previewSale(ctx: QueryCtx, sale: Sale): SalePlan {
  const { plan, endsOn, total } = planSale(ctx, sale)
  const payerId = payerOf(ctx, sale.personId)
  const balanceMinor = balanceOf(ctx, payerId)
  return {
    endsOn,
    total,
    priceMinor: plan.priceMinor,
    payerId,
    payerName: personNamed(ctx, payerId).name,
    balanceMinor,
    dueMinor: balanceMinor >= plan.priceMinor ? (0 as Minor) : plan.priceMinor,
    overlapsWith: overlapping(ctx, sale, endsOn),
  }
}

type NewSale = Sale & { readonly isAutoRenew: boolean }

function insertSold(ctx: CommandCtx, { bonus, manualInitial, ...sale }: NewSale, sold: PlannedSale): SubscriptionId {
  const { personId, planId, startsOn, isAutoRenew } = sale
  return ctx.db
    .insert(subscription)
    .values({
      personId,
      planId,
      startsOn,
      endsOn: sold.endsOn,
      planSessions: sold.plan.sessions,
      bonus,
      manualInitial,
      priceMinor: sold.plan.priceMinor,
      autoRenew: isAutoRenew,
      anchorDay: anchorDayOf(startsOn),
      createdAt: ctx.clock.now(),
    })
    .returning({ id: subscription.id })
    .get().id
}

/** What is sold for money has an invoice, which the balance pays when it can. Undefined for a plan that costs nothing. */
function issueFor(ctx: CommandCtx, id: SubscriptionId, sale: Sale, { plan, endsOn, today }: PlannedSale) {
  if (plan.priceMinor === 0) return undefined
  return issueInvoice(ctx, {
    personId: sale.personId,
    kind: 'subscription',
    amountMinor: plan.priceMinor,
    facts: { plan: plan.name, startsOn: sale.startsOn, endsOn },
    subscriptionId: id,
    issuedOn: today,
  })
}

type Taken = { readonly method: 'cash' | 'card' | 'transfer'; readonly desk: string; readonly isAgain: boolean }

/** The price, for this very invoice. */
const takeFor = (ctx: CommandCtx, invoiceId: InvoiceId, personId: PersonId, amountMinor: Minor, taken: Taken) =>
  takePayment(ctx, { payerId: payerOf(ctx, personId), amountMinor, invoiceId, note: null, ...taken })

export const saleServices: Pick<Services['subscriptions'], 'previewSale' | 'sell'> = {
  previewSale,
  sell: (ctx, { commandId: _id, payment, ...sale }) => {
    const sold = planSale(ctx, sale)
    if (sale.isAutoRenew) checkRenewable(sold.endsOn, sold.today)
    const id = insertSold(ctx, sale, sold)
    const invoice = issueFor(ctx, id, sale, sold)
    // What the balance has paid already is not taken a second time.
    const paid =
      payment && invoice && !invoice.isPaid
        ? takeFor(ctx, invoice.id, sale.personId, sold.plan.priceMinor, payment)
        : undefined
    noteEvent(ctx, sale.personId, 'subscription.sold', {
      subscriptionId: id,
      plan: sold.plan.name,
      startsOn: sale.startsOn,
      endsOn: sold.endsOn,
      total: sold.total,
      manual: sale.manualInitial,
      amount: sold.plan.priceMinor,
    })
    ctx.changed('subscriptions', 'plans', 'people')
    return { id, invoiceId: invoice?.id ?? null, paymentId: paid?.id ?? null, plan: paid?.plan ?? null }
  },
}
