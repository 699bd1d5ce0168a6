import { isHoldOver } from '../../../src-shared/domain/courses.ts'
import type { BookingId } from '../../../src-shared/kernel/brand.ts'
import { system } from '../../app/actor.ts'
import type { CommandCtx } from '../../app/ctx.ts'
import type { Host } from '../../app/host.ts'
import { logOwnDeed } from '../../app/own-deed.ts'
import { tell } from '../messages/outbox.ts'
import { noteEvent } from '../people/events.ts'
import { bookingById, overdueHolds } from './bookings.repo.ts'
import { endBooking, undoInvoiceOf } from './ending.ts'
import { bookedFacts } from './facts.ts'

/**
 * SES-2: ends every hold whose time is up, each in a transaction of its own; one that fails is told and tried again the next
 * time.
 */
export function lapseHolds(host: Host): void {
  for (const id of overdueHolds(host.queryCtx(system))) {
    try {
      host.transact(system, (ctx) => lapse(ctx, id))
    } catch (error) {
      host.log.error({ err: error, booking: id }, 'a hold could not lapse: it is tried again')
    }
  }
}

function lapse(ctx: CommandCtx, id: BookingId): void {
  const row = bookingById(ctx, id)
  // Another program, or a payment, was quicker.
  if (row.heldUntil === null || !isHoldOver(row.heldUntil, ctx.clock.now())) return
  logOwnDeed(ctx, { id: `bookings.lapse:${id}`, name: 'bookings.lapse', input: { id } })
  undoInvoiceOf(ctx, row, 'bookingLapsed')
  endBooking(ctx, id, { kind: 'lapsed', reason: null })
  if (row.personId === null) return
  const facts = bookedFacts(row)
  noteEvent(ctx, row.personId, 'booking.lapsed', facts)
  tell(ctx, row.personId, 'booking.lapsed', facts, `booking:${id}:lapsed`)
}
