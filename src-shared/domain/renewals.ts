import type { Minor } from '../kernel/money.ts'
import { addDays, addMonths, type Day, earlierOf } from '../kernel/time.ts'
import { lastDayOf, type SubscriptionFacts, type Validity } from './subscriptions.ts'

/** REN-1: at most this many unused sessions go over to the next subscription. */
export const maxCarriedOver = 3

/** REN-1: the sessions that go over. */
export const carryOver = (unused: number): number => Math.min(maxCarriedOver, Math.max(0, unused))

/** SUB-7: the day of the month a chain of renewals keeps: that of the first subscription's first day. */
export const anchorDayOf = (chainStartsOn: Day): number => Number(chainStartsOn.slice(8))

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01` as Day

/** The n-th of the month, or its last day where it has no n-th. */
const dayInMonth = (first: Day, n: number): Day => earlierOf(addDays(first, n - 1), addDays(addMonths(first, 1), -1))

/**
 * SUB-7: the last day of the renewed one, counted from the last day of the old one, so that all last days of a chain are
 * its first day plus whole validities: 31 January, 28 February, 31 March, 30 April. A last day that left the anchor (a
 * freeze, an edit by hand) is counted from as it is; nothing is given or taken to get back to it.
 */
function renewedUntil(endsOn: Day, validity: Validity, anchorDay: number): Day {
  if (validity.unit === 'days') return lastDayOf(endsOn, validity)
  const month = firstOfMonth(endsOn)
  const isOnAnchor = dayInMonth(month, anchorDay) === endsOn
  return dayInMonth(addMonths(month, validity.count), isOnAnchor ? anchorDay : anchorDayOf(endsOn))
}

/** REN-1: what the renewal process does with one subscription. */
export type RenewalPlan =
  | { readonly state: 'not-due' }
  | { readonly state: 'refused'; readonly reason: 'plan-withdrawn' | 'person-archived' }
  | {
      readonly state: 'renew'
      readonly startsOn: Day
      readonly endsOn: Day
      readonly carriedOver: number
      readonly total: number
      readonly priceMinor: Minor
    }

/**
 * REN-1: due when it ends on the business date, or ended earlier and was missed; the new one starts on the day after the
 * old one ended, also when that is long ago. Sessions and price are the plan's of today. That renewal is wanted
 * (`auto_renew`) and has not happened yet is the caller's question to the store. `anchorDay` is `anchorDayOf` the chain's
 * first day; without it the old one is taken for the first of its chain.
 */
export function planRenewal({
  old,
  plan,
  isPersonArchived,
  businessDate,
  anchorDay = anchorDayOf(old.startsOn),
}: {
  readonly old: SubscriptionFacts
  readonly plan: {
    readonly isWithdrawn: boolean
    readonly sessions: number
    readonly validity: Validity
    readonly priceMinor: Minor
  }
  readonly isPersonArchived: boolean
  readonly businessDate: Day
  readonly anchorDay?: number
}): RenewalPlan {
  if (old.isCancelled || old.endsOn > businessDate) return { state: 'not-due' }
  if (isPersonArchived) return { state: 'refused', reason: 'person-archived' }
  if (plan.isWithdrawn) return { state: 'refused', reason: 'plan-withdrawn' }
  const carriedOver = carryOver(old.total - old.used)
  return {
    state: 'renew',
    startsOn: addDays(old.endsOn, 1),
    endsOn: renewedUntil(old.endsOn, plan.validity, anchorDay),
    carriedOver,
    total: plan.sessions + carriedOver,
    priceMinor: plan.priceMinor,
  }
}
