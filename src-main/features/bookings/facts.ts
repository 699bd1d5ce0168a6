import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { dayAt, type Instant, timeAt } from '../../../src-shared/kernel/time.ts'
import { gymOf, type QueryCtx } from '../../app/ctx.ts'
import type { BookingRow } from './bookings.repo.ts'

type Booked = Pick<BookingRow, 'title' | 'startsOn' | 'endsOn' | 'location'>

/** What letters and history say of a booking. */
export const bookedFacts = ({ title, startsOn, endsOn, location }: Booked): RefusalFacts => ({
  course: title,
  startsOn,
  endsOn,
  location,
})

/** What its invoice is for. */
export const invoiceFactsOf = ({ title, startsOn, endsOn }: Booked): RefusalFacts => ({ title, startsOn, endsOn })

/** A moment on the gym's wall. */
export function untilFacts(ctx: QueryCtx, until: Instant): RefusalFacts {
  const { timeZone } = gymOf(ctx)
  return { untilDay: dayAt(timeZone, until), untilTime: timeAt(timeZone, until) }
}
