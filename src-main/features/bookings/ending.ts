import type { CancelKind } from '../../../src-shared/domain/courses.ts'
import type { BookingId } from '../../../src-shared/kernel/brand.ts'
import { actorName } from '../../app/actor.ts'
import type { CommandCtx } from '../../app/ctx.ts'
import { tell } from '../messages/outbox.ts'
import { undoInvoice } from '../money/ledger.ts'
import { noteEvent } from '../people/events.ts'
import { type BookingRow, bookingById } from './bookings.repo.ts'
import { bookedFacts } from './facts.ts'

type Ending = { readonly kind: CancelKind; readonly reason: string | null }

/** A booking ends: its place is free and its licence withdrawn (the store sees to it). Its money is the caller's. */
export function endBooking(ctx: CommandCtx, id: BookingId, { kind, reason }: Ending): void {
  ctx
    .prepare(`
      UPDATE booking SET state = 'cancelled', cancelled_at = ?, cancelled_by = ?, cancel_kind = ?, cancel_reason = ?,
        version = version + 1
      WHERE id = ?`)
    .run(ctx.clock.now(), actorName(ctx.actor), kind, reason, id)
  ctx.changed('courses', 'people')
}

/** What the person has back: money on the balance, on its way through the provider, a bill that is none any more. */
export type Returned =
  | { readonly returned: 'money' | 'stripe'; readonly amount: number }
  | { readonly returned: 'invoice' | 'nothing' }

/** History and letter of a booking that was cancelled; `row` as it was before. */
export function noteCancelled(ctx: CommandCtx, row: BookingRow, reason: string | null, returned: Returned): void {
  if (row.personId === null) return
  const facts = bookedFacts(row)
  noteEvent(ctx, row.personId, 'booking.cancelled', { ...facts, reason, licence: row.licence })
  tell(ctx, row.personId, 'booking.cancelled', { ...facts, reason, ...returned }, `booking:${row.id}:cancelled`)
}

/**
 * PAY-4: the invoice of a booking that ends goes with it; what was paid is on the balance again. `reason` is what somebody
 * wrote, or a word of the desk's own that nobody would write (`money.reason.is`).
 */
export function undoInvoiceOf(ctx: CommandCtx, { invoice }: BookingRow, reason: string): Returned {
  if (invoice === null || invoice.state === 'cancelled') return { returned: 'nothing' }
  const { does, amountMinor } = undoInvoice(ctx, { ...invoice, state: invoice.state }, reason)
  return does === 'refund' ? { returned: 'money', amount: amountMinor } : { returned: 'invoice' }
}

/** SES-2: its invoice was cancelled by hand: with nothing to pay, or with all of its money back, there is no place. */
export function endWithInvoice(ctx: CommandCtx, id: BookingId, reason: string, refundedMinor: number): void {
  const row = bookingById(ctx, id)
  if (row.state === 'cancelled') return
  endBooking(ctx, id, { kind: refundedMinor > 0 ? 'refunded' : 'desk', reason })
  noteCancelled(
    ctx,
    row,
    reason,
    refundedMinor > 0 ? { returned: 'money', amount: refundedMinor } : { returned: 'invoice' },
  )
}
