import type { Services } from '../../app/services.ts'
import { courseById } from '../courses/courses.repo.ts'
import { kinById } from '../people/guardian.ts'
import {
  type BookingRow,
  bookingById,
  bookingsOfCourse,
  bookingsOfPerson,
  showBooking,
  showBookings,
} from './bookings.repo.ts'
import { cancellingServices } from './cancelling.ts'
import { movingServices } from './moving.ts'
import { reservingServices } from './reserving.ts'

/** SES-3: each licence once, since the booking that granted it first. */
function licencesOf(rows: readonly BookingRow[]) {
  const granted = rows.flatMap(({ id: bookingId, licence, confirmedAt: since }) =>
    licence !== null && since !== null ? [{ licence, bookingId, since }] : [],
  )
  const oldestFirst = granted.toSorted((a, b) => a.since - b.since || a.bookingId - b.bookingId)
  return oldestFirst.filter(({ licence }, at) => oldestFirst.findIndex((other) => other.licence === licence) === at)
}

export const bookingServices: Services['bookings'] = {
  ofCourse: (ctx, { courseId }) => showBookings(ctx, bookingsOfCourse(ctx, courseById(ctx, courseId).id)),
  ofPerson: (ctx, { personId }) => {
    const rows = bookingsOfPerson(ctx, kinById(ctx, personId).id)
    return { bookings: showBookings(ctx, rows), licences: licencesOf(rows) }
  },
  byId: (ctx, { id }) => showBooking(ctx, bookingById(ctx, id)),
  ...reservingServices,
  ...cancellingServices,
  ...movingServices,
}
