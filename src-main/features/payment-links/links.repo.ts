import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import type { BookingId } from '../../../src-shared/kernel/brand.ts'
import type { QueryCtx } from '../../app/ctx.ts'

/** The newest link of each booking that has one. */
export function linksOfBookings(_ctx: QueryCtx, _ids: readonly BookingId[]): ReadonlyMap<BookingId, PaymentLink> {
  return new Map()
}
