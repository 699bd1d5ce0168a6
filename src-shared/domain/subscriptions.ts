import type { TrainingTypeId } from '../kernel/brand.ts'
import { addDays, addMonths, type Day } from '../kernel/time.ts'

export type SubscriptionState = 'cancelled' | 'upcoming' | 'frozen' | 'expired' | 'completed' | 'active'

export type SubscriptionFacts = {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly total: number
  readonly used: number
  readonly freezeFrom: Day | null
  readonly freezeUntil: Day | null
  readonly isCancelled: boolean
}

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

/** SUB-6, SUB-8: covers the type, and is usable on the training's own date. */
export const covers = (
  s: SubscriptionFacts & { readonly typeIds: readonly TrainingTypeId[] | 'all' },
  typeId: TrainingTypeId,
  day: Day,
): boolean => subscriptionState(s, day) === 'active' && (s.typeIds === 'all' || s.typeIds.includes(typeId))

export type Validity = { readonly count: number; readonly unit: 'months' | 'days' }

/** SUB-7: the last day of a subscription: 31 January + 1 month is 28 or 29 February, + 2 months 31 March. */
export const lastDayOf = (startsOn: Day, validity: Validity): Day =>
  validity.unit === 'months' ? addMonths(startsOn, validity.count) : addDays(startsOn, validity.count)

/** SUB-2: `0 ≤ manual ≤ total`. */
export const isManualInitialValid = (manual: number, total: number): boolean =>
  Number.isInteger(manual) && manual >= 0 && manual <= total
