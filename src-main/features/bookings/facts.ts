import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
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
