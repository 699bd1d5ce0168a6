import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'

type Sorted = Pick<Booking, 'state' | 'startsOn' | 'endsOn' | 'bookedAt'>

/** What still counts, soonest first; behind it what is over or was cancelled, latest first. */
export function sortBookings<One extends Sorted>(
  bookings: readonly One[],
  today: Day,
): { readonly coming: readonly One[]; readonly earlier: readonly One[] } {
  const isComing = ({ state, endsOn }: Sorted) => state !== 'cancelled' && endsOn >= today
  const coming = bookings.filter(isComing).toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
  const earlier = bookings
    .filter((booking) => !isComing(booking))
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn) || b.bookedAt - a.bookedAt)
  return { coming, earlier }
}
