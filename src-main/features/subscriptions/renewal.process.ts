import { anchorDayOf, planRenewal, type RenewalPlan } from '../../../src-shared/domain/renewals.ts'
import type { RunId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { subscription } from '../../db/schema/sales.ts'
import { dayOf, everyDay } from '../../processes/every-day.ts'
import type { ProcessDefinition, UnitOutcome } from '../../processes/process.ts'
import { tell } from '../messages/outbox.ts'
import { issueInvoice } from '../money/ledger.ts'
import { noteEvent } from '../people/events.ts'
import { carrySessions } from './ledger.ts'
import { type PlanRow, personNamed, planById, type SubscriptionRow, subscriptionById } from './subscriptions.repo.ts'
import { skipped, subscriptionsIn, unitsOf } from './units.ts'

/** REN-1: that end on the day, or ended earlier and were missed, and have not been renewed. */
const due = `
  SELECT s.id, p.name || ', ' || trim(h.given_name || ' ' || h.family_name) AS what
  FROM subscription s JOIN plan p ON p.id = s.plan_id JOIN person h ON h.id = s.person_id
  WHERE s.auto_renew = 1 AND s.cancelled_at IS NULL AND s.ends_on <= +?
    AND NOT EXISTS (SELECT 1 FROM subscription n WHERE n.renewed_from_id = s.id)
  ORDER BY s.ends_on, s.id`

/** The renewal of subscriptions, REN-1. A unit is one subscription. */
export const renewal: ProcessDefinition = {
  ...everyDay('renewal', (gym) => gym.renewalTime),
  prepare: (ctx, period, runId) =>
    unitsOf(ctx, due, dayOf(period), (write, id) => renew(write, id, dayOf(period), runId as RunId | null)),
}

type Renewed = Extract<RenewalPlan, { readonly state: 'renew' }>
type NotRenewed = Extract<RenewalPlan, { readonly state: 'refused' }>

/** Looked at again inside the unit's own transaction: the desk may have changed it since the run began. */
function renew(ctx: CommandCtx, id: SubscriptionId, businessDate: Day, runId: RunId | null): UnitOutcome {
  const old = subscriptionById(ctx, id)
  if (!old.isAutoRenew || old.renewedById !== null) return skipped
  const plan = planById(ctx, old.planId)
  const person = personNamed(ctx, old.personId)
  const isPersonArchived = person.isArchived
  const renewed = planRenewal({ old, plan, isPersonArchived, businessDate, anchorDay: anchorOf(old) })
  switch (renewed.state) {
    case 'not-due':
      return skipped
    case 'refused':
      return refuse(ctx, old, person.name, renewed)
    case 'renew': {
      const newId = insertRenewed(ctx, old, plan, renewed)
      if (renewed.carriedOver > 0) carrySessions(ctx, old.id, renewed.carriedOver)
      const made: Renewal = { id: newId, old, person: person.name, renewed, businessDate, runId }
      return tellRenewed(ctx, made, invoiceRenewed(ctx, made))
    }
  }
}

type Renewal = {
  readonly id: SubscriptionId
  readonly old: SubscriptionRow
  readonly person: string
  readonly renewed: Renewed
  readonly businessDate: Day
  readonly runId: RunId | null
}
type Payment = 'paid' | 'free' | 'due'

/** REN-1: access does not wait for the money; the balance pays what it can, once. */
function invoiceRenewed(ctx: CommandCtx, { id, old, renewed, businessDate, runId }: Renewal): Payment {
  const { startsOn, endsOn, priceMinor } = renewed
  if (priceMinor === 0) return 'free'
  const { isPaid } = issueInvoice(ctx, {
    personId: old.personId,
    kind: 'subscription',
    amountMinor: priceMinor,
    facts: { plan: old.planName, startsOn, endsOn },
    subscriptionId: id,
    // PRO-2: the day it belongs to, also when the desk was off that night.
    issuedOn: businessDate,
    runId,
  })
  return isPaid ? 'paid' : 'due'
}

function tellRenewed(ctx: CommandCtx, { id, old, person, renewed }: Renewal, payment: Payment): UnitOutcome {
  const { personId, planName } = old
  const { startsOn, endsOn, carriedOver, total, priceMinor } = renewed
  const facts = { plan: planName, startsOn, endsOn, carriedOver, total, amount: priceMinor, payment }
  noteEvent(ctx, personId, 'subscription.renewed', { subscriptionId: id, ...facts })
  tell(ctx, personId, 'subscription.renewed', { name: person, ...facts }, `renewed:${old.id}`)
  ctx.changed('subscriptions', 'plans')
  const isPaid = payment === 'due' ? 0 : 1
  const line = { ...facts, subscriptionId: id, personId, person, isPaid }
  return {
    state: 'done',
    counts: { students: 1, invoices: payment === 'free' ? 0 : 1, autoPayments: payment === 'paid' ? 1 : 0 },
    lines: [{ level: 'info', code: 'renewal.renewed', facts: line }],
  }
}

/** SUB-7: kept along the chain; one that was brought along begins it. */
const anchorOf = (old: SubscriptionRow): number => old.anchorDay ?? anchorDayOf(old.startsOn)

const insertRenewed = (ctx: CommandCtx, old: SubscriptionRow, plan: PlanRow, renewed: Renewed): SubscriptionId =>
  ctx.db
    .insert(subscription)
    .values({
      personId: old.personId,
      planId: old.planId,
      startsOn: renewed.startsOn,
      endsOn: renewed.endsOn,
      planSessions: plan.sessions,
      carriedOver: renewed.carriedOver,
      priceMinor: renewed.priceMinor,
      autoRenew: true,
      renewedFromId: old.id,
      anchorDay: anchorOf(old),
      createdAt: ctx.clock.now(),
    })
    .returning({ id: subscription.id })
    .get().id

/** REN-1: said once. Whoever brings the plan or the person back decides anew whether it renews itself. */
function refuse(ctx: CommandCtx, old: SubscriptionRow, person: string, { reason }: NotRenewed): UnitOutcome {
  ctx.prepare('UPDATE subscription SET auto_renew = 0, version = version + 1 WHERE id = ?').run(old.id)
  const facts = { subscriptionId: old.id, plan: old.planName, endsOn: old.endsOn, reason }
  noteEvent(ctx, old.personId, 'subscription.not-renewed', facts)
  ctx.changed('subscriptions')
  return {
    state: 'done',
    counts: { students: 1 },
    lines: [{ level: 'warning', code: 'renewal.refused', facts: { ...facts, personId: old.personId, person } }],
  }
}

/** PRO-6: how many subscriptions a run renewed. */
export const renewedIn = (ctx: QueryCtx, run: { readonly id: RunId }): number =>
  subscriptionsIn(ctx, run.id, 'renewal.renewed').length
