import { whyNotBookable } from '../../../src-shared/domain/courses.ts'
import type { LinkFacts } from '../../../src-shared/domain/payment-links.ts'
import type { BookingId, PaymentId } from '../../../src-shared/kernel/brand.ts'
import { type CommandCtx, found, type QueryCtx, todayOf } from '../../app/ctx.ts'
import { courseById } from '../courses/courses.repo.ts'
import { issueInvoice } from '../money/ledger.ts'
import { noteEvent } from '../people/events.ts'
import { type BookingRow, bookingById, hasPlace } from './bookings.repo.ts'
import { noteConfirmed } from './confirmed.ts'
import { endBooking, noteCancelled, undoInvoiceOf } from './ending.ts'
import { bookedFacts, invoiceFactsOf } from './facts.ts'

/**
 * SES-4: why a booking that lapsed could not be taken up again; null: it can. A session that is only hidden from the lists
 * still takes whoever was sent a link.
 */
function whyNotAgain(ctx: QueryCtx, { courseId, personId }: BookingRow): 'full' | 'closed' | 'booked-again' | null {
  if (personId !== null && hasPlace(ctx, courseId, personId)) return 'booked-again'
  const whyNot = whyNotBookable({ ...courseById(ctx, courseId), isActive: true }, todayOf(ctx))
  return whyNot === 'inactive' ? null : whyNot
}

/** SES-4: what the money of a payment link finds of its booking. */
export function bookingForLink(ctx: QueryCtx, id: BookingId): NonNullable<LinkFacts['booking']> {
  const row = bookingById(ctx, id)
  const { state, cancelKind } = row
  return { state, cancelKind, whyNot: state === 'cancelled' ? whyNotAgain(ctx, row) : null }
}

/**
 * SES-4: takes a lapsed booking up again whose money is on the balance already: a new invoice, which the balance pays, and
 * the place. Only when `bookingForLink` said so in the same transaction.
 */
export function reviveBooking(ctx: CommandCtx, id: BookingId, paidBy: PaymentId): void {
  const row = bookingById(ctx, id)
  const { invoice, priceMinor: amountMinor } = row
  const personId = found(row.personId ?? undefined)
  ctx
    .prepare(`
      UPDATE booking SET state = 'confirmed', confirmed_at = ?, held_until = NULL, cancelled_at = NULL,
        cancelled_by = NULL, cancel_kind = NULL, cancel_reason = NULL, version = version + 1
      WHERE id = ?`)
    .run(ctx.clock.now(), id)
  const { isPaid } = issueInvoice(ctx, {
    personId,
    // Whoever was sent the link: their balance has the money.
    ...(invoice && { payerId: invoice.payerId }),
    kind: 'booking',
    amountMinor,
    facts: invoiceFactsOf(row),
    bookingId: id,
    paidBy,
    issuedOn: todayOf(ctx),
  })
  if (!isPaid) throw new Error('a booking is taken up again by money that is on the balance')
  noteEvent(ctx, personId, 'booking.revived', bookedFacts(row))
  noteConfirmed(ctx, id)
}

/** SES-2: the whole of its money went back at the provider: the booking ends, and its invoice is refunded to the balance. */
export function cancelRefunded(ctx: CommandCtx, id: BookingId): void {
  const row = bookingById(ctx, id)
  if (row.state === 'cancelled') return
  endBooking(ctx, id, { kind: 'refunded', reason: null })
  undoInvoiceOf(ctx, row, 'bookingRefunded')
  noteCancelled(ctx, row, null, { returned: 'stripe', amount: row.priceMinor })
}
