import type { TrainingTypeId } from '../kernel/brand.ts'
import type { Minor } from '../kernel/money.ts'
import type { Day, Instant } from '../kernel/time.ts'
import { type Covering, chooseSubscription, type SubscriptionFacts } from './subscriptions.ts'

/** ATT: where a person is. */
export type AttendanceState = 'waitlisted' | 'registered' | 'present' | 'absent' | 'cancelled'
/** ATT: how the place is settled. */
export type Settlement = 'open' | 'session' | 'invoice-unpaid' | 'paid' | 'trial' | 'free' | 'waived'

/** ATT: the words of the free-trial document, as reports and the API show them. */
export type SeedStatus = 'pending' | 'registered' | 'paid' | 'present' | 'no_show' | 'canceled'

/** ATT: its one word for both where somebody is and whether the place is paid: who came or not comes first. */
export function seedStatus(attendance: {
  readonly state: AttendanceState
  readonly settlement: Settlement
}): SeedStatus {
  switch (attendance.state) {
    case 'waitlisted':
      return 'pending'
    case 'registered':
      return attendance.settlement === 'paid' ? 'paid' : 'registered'
    case 'present':
      return 'present'
    case 'absent':
      return 'no_show'
    case 'cancelled':
      return 'canceled'
  }
}

/** ATT-2: volunteers, the waiting list, the absent and the cancelled take no place. */
export const takesPlace = (attendance: { readonly state: AttendanceState; readonly isVolunteer: boolean }): boolean =>
  (attendance.state === 'registered' || attendance.state === 'present') && !attendance.isVolunteer

/** TRI-1, TRI-4: the trial counts as used until the attendance is cancelled; waiting has not used it yet. */
export const holdsTrial = (attendance: { readonly state: AttendanceState; readonly usesTrial: boolean }): boolean =>
  attendance.usesTrial && attendance.state !== 'cancelled' && attendance.state !== 'waitlisted'

/** ATT: why somebody cannot be marked. */
export type NotMarkable = 'training-cancelled' | 'not-registered' | 'already-so' | 'not-begun'

/**
 * ATT: why a person cannot be marked so, or undefined when they can. People check in before the class begins, but nobody
 * is a no-show before it did. `registered` takes a mark back.
 */
export function whyNotMarkable({
  state,
  isTrainingCancelled,
  startsAt,
  now,
  to,
}: {
  readonly state: AttendanceState
  readonly isTrainingCancelled: boolean
  readonly startsAt: Instant
  readonly now: Instant
  readonly to: 'registered' | 'present' | 'absent'
}): NotMarkable | undefined {
  if (isTrainingCancelled) return 'training-cancelled'
  if (state === 'cancelled' || state === 'waitlisted') return 'not-registered'
  if (state === to) return 'already-so'
  return to === 'absent' && now < startsAt ? 'not-begun' : undefined
}

/** DAY-2: a person in a training as the settling rule sees them. */
export type SettlementFacts<Subscription> = {
  readonly isVolunteer: boolean
  readonly usesTrial: boolean
  readonly settlement: Settlement
  /** A session of some subscription is attached now. */
  readonly isAttached: boolean
  /** There is an invoice for this visit that is not cancelled. */
  readonly hasInvoice: boolean
  readonly priceMinor: Minor
  readonly isSubscriptionOnly: boolean
  /** The person's own. */
  readonly subscriptions: readonly Subscription[]
  readonly typeId: TrainingTypeId
  /** SUB-8: the training's day, not the evening of the run. */
  readonly day: Day
}

/** DAY-2: why nothing is taken. */
export type NothingWhy = 'volunteer' | 'trial' | 'free' | 'waived' | 'attached' | 'invoiced' | 'not-covered'

/** DAY-2: how one place is to be settled. */
export type SettlementPlan<SubscriptionId extends number = number> =
  | { readonly kind: 'nothing'; readonly why: NothingWhy }
  | { readonly kind: 'session'; readonly subscriptionId: SubscriptionId }
  | { readonly kind: 'invoice'; readonly amountMinor: Minor }
  | { readonly kind: 'free' }

const settledAs: Readonly<Record<Settlement, NothingWhy | undefined>> = {
  open: undefined,
  session: 'attached',
  'invoice-unpaid': 'invoiced',
  paid: 'invoiced',
  trial: 'trial',
  free: 'free',
  waived: 'waived',
}

function whyNothing(facts: SettlementFacts<unknown>): NothingWhy | undefined {
  if (facts.isVolunteer) return 'volunteer'
  if (facts.usesTrial) return 'trial'
  if (facts.isAttached) return 'attached'
  if (facts.hasInvoice) return 'invoiced'
  return settledAs[facts.settlement]
}

/**
 * DAY-2, ATT-3: volunteers, trials and free places cost nothing and nothing is taken twice; a covering subscription gives
 * one session; otherwise the visit is invoiced, and a visit that costs nothing is free. A class for subscriptions only that
 * has no price is not given away: the place stays open (`not-covered`) and somebody has to look at it.
 */
export function planSettlement<Subscription extends SubscriptionFacts & Covering & { readonly id: number }>(
  facts: SettlementFacts<Subscription>,
): SettlementPlan<Subscription['id']> {
  const why = whyNothing(facts)
  if (why) return { kind: 'nothing', why }
  const subscription = chooseSubscription(facts.subscriptions, facts.typeId, facts.day)
  if (subscription) return { kind: 'session', subscriptionId: subscription.id }
  if (facts.priceMinor > 0) return { kind: 'invoice', amountMinor: facts.priceMinor }
  return facts.isSubscriptionOnly ? { kind: 'nothing', why: 'not-covered' } : { kind: 'free' }
}
