import type { BookingId, InvoiceId } from '../../../src-shared/kernel/brand.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { tell } from '../messages/outbox.ts'
import { noteEvent } from '../people/events.ts'
import { bookingById } from './bookings.repo.ts'
import { bookedFacts } from './facts.ts'

/** The booking that waits for this invoice to be paid. */
export const bookingWaitingFor = (ctx: QueryCtx, id: InvoiceId): BookingId | undefined =>
  ctx
    .prepare("SELECT b.id FROM invoice i JOIN booking b ON b.id = i.booking_id AND b.state = 'pending' WHERE i.id = +?")
    .pluck()
    .get(id) as BookingId | undefined

/** SES-2, SES-3: a booking has just been confirmed, and its licence granted (the store saw to it). */
export function noteConfirmed(ctx: CommandCtx, id: BookingId): void {
  const row = bookingById(ctx, id)
  ctx.changed('courses', 'people')
  if (row.personId === null) return
  const facts = bookedFacts(row)
  noteEvent(ctx, row.personId, 'booking.confirmed', { ...facts, licence: row.licence })
  tell(ctx, row.personId, 'booking.confirmed', facts, `booking:${id}:confirmed`)
}
