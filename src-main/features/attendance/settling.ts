import { planSettlement, type Settlement, type SettlementPlan } from '../../../src-shared/domain/attendance.ts'
import type { AttendanceId, PersonId, RunId, SubscriptionId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { issueInvoice, type NewInvoice, visitInvoiceOf } from '../money/ledger.ts'
import { type CoveringSubscription, subscriptionsAround } from '../subscriptions/coverage.ts'
import { attachedTo, attachSession } from '../subscriptions/ledger.ts'

/** One place as settling sees it. */
export type Place = {
  readonly id: AttendanceId
  readonly personId: PersonId
  readonly isVolunteer: boolean
  readonly usesTrial: boolean
  readonly settlement: Settlement
}

/** The training it is in. */
export type Visited = {
  readonly typeId: TrainingTypeId
  readonly typeName: string
  readonly day: Day
  readonly startTime: WallTime
  readonly priceMinor: Minor
  readonly isSubscriptionOnly: boolean
}

export type Plan = SettlementPlan<SubscriptionId>

/** DAY-2, ATT-3: how a place is to be settled, judged on the training's own day (SUB-8). */
export const planPlace = (ctx: QueryCtx, place: Place, visited: Visited): Plan =>
  planSettlement({
    ...place,
    // What was taken once shows on the attendance itself; only an open place is looked into.
    isAttached: place.settlement === 'session' || (place.settlement === 'open' && attachedTo(ctx, place.id) !== null),
    hasInvoice:
      place.settlement === 'paid' ||
      place.settlement === 'invoice-unpaid' ||
      (place.settlement === 'open' && visitInvoiceOf(ctx, place.id) !== null),
    priceMinor: visited.priceMinor,
    isSubscriptionOnly: visited.isSubscriptionOnly,
    subscriptions: subscriptionsAround(ctx, place.personId, visited.typeId, visited.day),
    typeId: visited.typeId,
    day: visited.day,
  })

/** The same for a place that nothing can have been taken for: one that is new, or was looked into already. */
export const planUntouched = (
  place: Pick<Place, 'isVolunteer' | 'usesTrial' | 'settlement'>,
  visited: Visited,
  subscriptions: readonly CoveringSubscription[],
): Plan =>
  planSettlement({
    isVolunteer: place.isVolunteer,
    usesTrial: place.usesTrial,
    settlement: place.settlement,
    isAttached: false,
    hasInvoice: false,
    priceMinor: visited.priceMinor,
    isSubscriptionOnly: visited.isSubscriptionOnly,
    subscriptions,
    typeId: visited.typeId,
    day: visited.day,
  })

/** The same for somebody who has no place yet. */
export const planNewPlace = (
  ctx: QueryCtx,
  who: { readonly personId: PersonId; readonly isVolunteer: boolean; readonly usesTrial: boolean },
  visited: Visited,
): Plan =>
  planUntouched(
    { isVolunteer: who.isVolunteer, usesTrial: who.usesTrial, settlement: 'open' },
    visited,
    subscriptionsAround(ctx, who.personId, visited.typeId, visited.day),
  )

export type SettledBy = {
  readonly kind: 'training' | 'late-cancellation'
  /** PRO-2: the business date, not the moment it really happens. */
  readonly issuedOn: Day
  readonly runId?: RunId | null
}

export type Settled = {
  readonly plan: Plan
  /** PAY-2: whether the balance paid the invoice at once. */
  readonly isPaid: boolean
}

/** Settles one place: one session, one invoice, or nothing. */
export const settlePlace = (ctx: CommandCtx, place: Place, visited: Visited, by: SettledBy): Settled =>
  settleAs(ctx, place, visited, by, planPlace(ctx, place, visited))

export const reasonOf = ({ kind }: SettledBy) => (kind === 'training' ? 'class' : kind)

/** What is written on the invoice of a visit. */
export const visitInvoice = (place: Place, visited: Visited, by: SettledBy, amountMinor: Minor): NewInvoice => ({
  personId: place.personId,
  kind: by.kind,
  amountMinor,
  facts: { type: visited.typeName, day: visited.day, time: visited.startTime },
  attendanceId: place.id,
  issuedOn: by.issuedOn,
  runId: by.runId ?? null,
})

/** Does what the plan says. The store keeps the settlement on the attendance. */
export function settleAs(ctx: CommandCtx, place: Place, visited: Visited, by: SettledBy, plan: Plan): Settled {
  switch (plan.kind) {
    case 'session':
      attachSession(ctx, plan.subscriptionId, place.id, reasonOf(by))
      return { plan, isPaid: false }
    case 'invoice':
      return { plan, isPaid: issueInvoice(ctx, visitInvoice(place, visited, by, plan.amountMinor)).isPaid }
    case 'free':
    case 'nothing': {
      const settlement = settledWithoutMoney(place, plan)
      if (settlement !== place.settlement)
        ctx.prepare('UPDATE attendance SET settlement = ? WHERE id = ?').run(settlement, place.id)
      return { plan, isPaid: false }
    }
  }
}

function settledWithoutMoney(place: Place, plan: Plan): Settlement {
  if (plan.kind === 'free') return 'free'
  if (plan.kind !== 'nothing' || place.settlement !== 'open') return place.settlement
  if (plan.why === 'volunteer') return 'free'
  return plan.why === 'trial' ? 'trial' : 'open'
}
