import type { LinkFacts } from '../../../src-shared/domain/payment-links.ts'
import type { BookingId } from '../../../src-shared/kernel/brand.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'

/** SES-4: what the money of a payment link finds of its booking. */
export function bookingForLink(_ctx: QueryCtx, _id: BookingId): LinkFacts['booking'] {
  throw new Error('in the making')
}

/**
 * SES-4: takes a lapsed booking up again whose money is on the balance already: a new invoice, which the balance pays, and
 * the place. Only when `bookingForLink` said so in the same transaction.
 */
export function reviveBooking(_ctx: CommandCtx, _id: BookingId): void {
  throw new Error('in the making')
}

/** SES-2: the whole of its money went back at the provider: the booking ends, and its invoice is refunded to the balance. */
export function cancelRefunded(_ctx: CommandCtx, _id: BookingId): void {
  throw new Error('in the making')
}
