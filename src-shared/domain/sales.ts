import { addDays, addMonths, type Day, daysBetween } from '../kernel/time.ts'
import { lastDayOf, type Validity } from './subscriptions.ts'

/**
 * SUB-7: a start somebody can mean: one of the last ten years, when the gym brings what it sold before, or of the next
 * two. Anything else is a slip of the year.
 */
export const isStartPlausible = (startsOn: Day, today: Day): boolean =>
  startsOn >= addMonths(today, -120) && startsOn <= addMonths(today, 24)

/**
 * SUB-7: the last day, without freezes, when a start moves. One that does not follow from the plan's validity (a renewed
 * one, one brought along, a plan that was changed since) keeps its length in days: nobody loses what was sold to them.
 */
export const movedLastDay = (
  sold: { readonly startsOn: Day; readonly endsOn: Day },
  startsOn: Day,
  validity: Validity,
): Day =>
  lastDayOf(sold.startsOn, validity) === sold.endsOn
    ? lastDayOf(startsOn, validity)
    : addDays(startsOn, daysBetween(sold.startsOn, sold.endsOn))
