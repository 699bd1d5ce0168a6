import type { TrainingTypeId } from '../kernel/brand.ts'
import type { Minor } from '../kernel/money.ts'
import { addDays, addMonths, type Day, daysBetween, earlierOf } from '../kernel/time.ts'

/** SUB-7: what a subscription is on a day. */
export type SubscriptionState = 'cancelled' | 'upcoming' | 'frozen' | 'expired' | 'completed' | 'active'

/** SUB-1, SUB-7: what the state and the figure `used/total` are derived from; `used` counts the manual value too. */
export type SubscriptionFacts = {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly total: number
  readonly used: number
  readonly freezeFrom: Day | null
  readonly freezeUntil: Day | null
  readonly isCancelled: boolean
}

/** SUB-6: the types a subscription was sold for. */
export type Covering = { readonly typeIds: readonly TrainingTypeId[] | 'all' }

/** SUB-7, SUB-8: both ends of a freeze are frozen days. */
export const isFrozenOn = (s: Pick<SubscriptionFacts, 'freezeFrom' | 'freezeUntil'>, day: Day): boolean =>
  s.freezeFrom !== null && s.freezeUntil !== null && s.freezeFrom <= day && day <= s.freezeUntil

/** SUB-7: derived, never stored, in this order. */
export function subscriptionState(s: SubscriptionFacts, day: Day): SubscriptionState {
  if (s.isCancelled) return 'cancelled'
  if (day < s.startsOn) return 'upcoming'
  if (isFrozenOn(s, day)) return 'frozen'
  if (day > s.endsOn) return 'expired'
  if (s.used >= s.total) return 'completed'
  return 'active'
}

const isSoldFor = (s: Covering, typeId: TrainingTypeId): boolean => s.typeIds === 'all' || s.typeIds.includes(typeId)

/** SUB-6, SUB-8: covers the type, and is usable on the training's own date. */
export const covers = (s: SubscriptionFacts & Covering, typeId: TrainingTypeId, day: Day): boolean =>
  subscriptionState(s, day) === 'active' && isSoldFor(s, typeId)

/** SUB-2, SUB-8: why a session cannot be attached; `full` is the state `completed`. */
export type NotAttachable = 'cancelled' | 'upcoming' | 'frozen' | 'expired' | 'full' | 'other-type'

/** SUB-2, SUB-8: why a class of this type on this day cannot be attached, or undefined when it can. */
export function whyNotAttachable(
  s: SubscriptionFacts & Covering,
  typeId: TrainingTypeId,
  day: Day,
): NotAttachable | undefined {
  const state = subscriptionState(s, day)
  if (state === 'completed') return 'full'
  if (state !== 'active') return state
  return isSoldFor(s, typeId) ? undefined : 'other-type'
}

/**
 * SUB-6: the subscription a class is attached to: the one that ends first, then the oldest. "Own sessions before carried
 * ones" needs no choice here: within a subscription all sessions are alike, and what is left of it is carried at most once.
 */
export function chooseSubscription<Subscription extends SubscriptionFacts & Covering & { readonly id: number }>(
  subscriptions: readonly Subscription[],
  typeId: TrainingTypeId,
  day: Day,
): Subscription | undefined {
  return subscriptions
    .filter((s) => covers(s, typeId, day))
    .sort((a, b) => (a.endsOn === b.endsOn ? a.id - b.id : a.endsOn < b.endsOn ? -1 : 1))[0]
}

/** SUB-7: how long a plan lasts. */
export type Validity = { readonly count: number; readonly unit: 'months' | 'days' }

/** SUB-7: the last day of a subscription: 31 January + 1 month is 28 or 29 February, + 2 months 31 March. */
export const lastDayOf = (startsOn: Day, validity: Validity): Day =>
  validity.unit === 'months' ? addMonths(startsOn, validity.count) : addDays(startsOn, validity.count)

/** SUB-2: `0 ≤ manual ≤ total`. */
export const isManualInitialValid = (manual: number, total: number): boolean =>
  Number.isInteger(manual) && manual >= 0 && manual <= total

/** SUB-3: one ledger row as a sum, "5 + 1 = 6" or "7 − 1 = 6". */
export const explainUsed = (before: number, delta: number, after: number): string =>
  `${before} ${delta < 0 ? '−' : '+'} ${Math.abs(delta)} = ${after}`

/** SUB-1, SUB-4: what `used` is counted again from. */
export type UsedFacts = {
  readonly manualInitial: number
  /** Attendances that hold a session of this subscription now. */
  readonly attachedAttendances: number
  /** What the desk shows: the manual value and the ledger together. */
  readonly ledgerUsed: number
}

/** SUB-4: counting again keeps the manual value. A positive difference: the ledger shows more than it should. */
export function recount({ manualInitial, attachedAttendances, ledgerUsed }: UsedFacts): {
  readonly expected: number
  readonly actual: number
  readonly difference: number
} {
  const expected = manualInitial + attachedAttendances
  return { expected, actual: ledgerUsed, difference: ledgerUsed - expected }
}

/** SUB-4: the forced form forgets the manual value; it says what it overwrites, so that the admin can be asked. */
export const forcedRecount = ({
  manualInitial,
  attachedAttendances,
  ledgerUsed,
}: UsedFacts): { readonly used: number; readonly overwrites: { readonly used: number; readonly manual: number } } => ({
  used: attachedAttendances,
  overwrites: { used: ledgerUsed, manual: manualInitial },
})

/** SUB-8: the longest freeze, in days; a longer one is a slip of the year. */
export const longestFreeze = 366

/** SUB-8: why a freeze is refused. */
export type FreezeRefusal =
  | 'cancelled'
  | 'backwards'
  | 'in-past'
  | 'already-frozen'
  | 'before-start'
  | 'after-end'
  | 'too-long'

/** SUB-8: what a freeze would do: both ends count, and the last day moves by as many days. */
export type FreezePlan =
  | { readonly ok: true; readonly days: number; readonly endsOn: Day }
  | { readonly ok: false; readonly reason: FreezeRefusal }

/** UNF-1: the freeze ended before the day; on its last day it still holds. */
export const freezeIsOver = (facts: Pick<SubscriptionFacts, 'freezeUntil'>, day: Day): boolean =>
  facts.freezeUntil !== null && facts.freezeUntil < day

function whyNotFreezable(facts: SubscriptionFacts, from: Day, until: Day, today: Day): FreezeRefusal | undefined {
  if (facts.isCancelled) return 'cancelled'
  if (until < from) return 'backwards'
  if (from < today) return 'in-past'
  // One that is over and waits for the night to be cleared is in nobody's way.
  if (facts.freezeUntil !== null && !freezeIsOver(facts, today)) return 'already-frozen'
  // Days that could not be used anyway are not given back at the end.
  if (from < facts.startsOn) return 'before-start'
  if (from > facts.endsOn) return 'after-end'
  return daysBetween(from, until) + 1 > longestFreeze ? 'too-long' : undefined
}

/** SUB-8: a freeze from today or later, both days included, moves the last day by the frozen days. */
export function planFreeze({
  facts,
  from,
  until,
  today,
}: {
  readonly facts: SubscriptionFacts
  readonly from: Day
  readonly until: Day
  readonly today: Day
}): FreezePlan {
  const reason = whyNotFreezable(facts, from, until, today)
  if (reason) return { ok: false, reason }
  const days = daysBetween(from, until) + 1
  return { ok: true, days, endsOn: addDays(facts.endsOn, days) }
}

/** SUB-8: what unfreezing early would do. */
export type UnfreezePlan =
  | {
      readonly ok: true
      readonly daysUsed: number
      readonly daysUnused: number
      readonly endsOn: Day
      /** What is left to store: null when the freeze is over or never began. */
      readonly freezeFrom: Day | null
      readonly freezeUntil: Day | null
    }
  | { readonly ok: false; readonly reason: 'cancelled' | 'not-frozen' | 'in-past' }

/**
 * SUB-8: unfreezing early gives back only the days used: the last day moves back by the others. `lastFrozenDay` is the
 * last day that stays frozen, by default yesterday, so that the subscription can be used today; days that are gone stay
 * frozen. A freeze that has not begun disappears, and the last day is what it was before.
 */
export function planUnfreeze({
  facts,
  today,
  lastFrozenDay = addDays(today, -1),
}: {
  readonly facts: SubscriptionFacts
  readonly today: Day
  readonly lastFrozenDay?: Day
}): UnfreezePlan {
  const { freezeFrom, freezeUntil } = facts
  if (facts.isCancelled) return { ok: false, reason: 'cancelled' }
  if (freezeFrom === null || freezeUntil === null || freezeIsOver(facts, today))
    return { ok: false, reason: 'not-frozen' }
  if (lastFrozenDay < addDays(today, -1)) return { ok: false, reason: 'in-past' }
  const last = earlierOf(lastFrozenDay, freezeUntil)
  const daysUsed = Math.max(0, daysBetween(freezeFrom, last) + 1)
  const daysUnused = daysBetween(freezeFrom, freezeUntil) + 1 - daysUsed
  const goesOn = daysUsed > 0 && last >= today
  return {
    ok: true,
    daysUsed,
    daysUnused,
    endsOn: addDays(facts.endsOn, -daysUnused),
    freezeFrom: goesOn ? freezeFrom : null,
    freezeUntil: goesOn ? last : null,
  }
}

/**
 * SUB-8, PAY-4: what cancelling a subscription proposes to give back: the price for the unused sessions out of all,
 * rounded down. Sessions used before the desk (the manual value) are used. Nothing for one that was not paid.
 */
export const refundProposal = ({
  priceMinor,
  total,
  used,
  isPaid,
}: {
  readonly priceMinor: Minor
  readonly total: number
  readonly used: number
  readonly isPaid: boolean
}): Minor => (isPaid ? (Math.floor((priceMinor * (total - used)) / total) as Minor) : (0 as Minor))
