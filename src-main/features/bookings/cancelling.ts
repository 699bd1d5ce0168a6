import type { BookingCancellation } from '../../../src-shared/contract/bookings.ts'
import type { BookingId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { roleOf } from '../../app/actor.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { booking } from '../../db/schema/courses.ts'
import { keepRest, sendBack } from '../payment-links/refunding.ts'
import { linkById, liveLinkOf } from '../payment-links/rows.ts'
import { type BookingRow, bookingById, liveBooking, showBooking } from './bookings.repo.ts'
import { endBooking, noteCancelled, type Returned, undoInvoiceOf } from './ending.ts'

type Refund = 'balance' | 'stripe' | 'keep'
type Planned = { readonly row: BookingRow; readonly linkId: PaymentLinkId | null; readonly shown: BookingCancellation }

/** The link whose money paid this booking: it can go back the way it came. */
const paidLinkOf = (ctx: QueryCtx, { id, invoice }: BookingRow): PaymentLinkId | null =>
  invoice?.state === 'paid'
    ? ((ctx
        .prepare(`
          SELECT id FROM payment_link
          WHERE booking_id = +? AND state = 'paid' AND amount_minor = +? AND refunded_minor < received_minor
            AND is_credited = 0 AND payer_id = +?
          ORDER BY id DESC LIMIT 1`)
        .pluck()
        .get(id, invoice.amountMinor, invoice.payerId) as PaymentLinkId | undefined) ?? null)
    : null

const hasOpenLink = (ctx: QueryCtx, { invoice }: BookingRow): boolean =>
  invoice !== null && liveLinkOf(ctx, invoice.id) !== undefined

/** CAN-3: the same plan is shown before and done afterwards. */
function planCancel(ctx: QueryCtx, id: BookingId, refund: Refund): Planned {
  const row = liveBooking(ctx, id)
  const linkId = paidLinkOf(ctx, row)
  const maySendBack = roleOf(ctx.actor) === 'admin'
  if (refund === 'stripe' && linkId === null) throw new Refused('booking.not-by-stripe')
  // §1: money leaves the gym by an admin's hand, whichever way.
  if (refund === 'stripe' && !maySendBack) throw new Refused('desk.role-missing', { needed: 'admin' })
  const { invoice, licence } = row
  const shown = {
    booking: showBooking(ctx, row),
    invoice:
      invoice === null || invoice.state === 'cancelled'
        ? null
        : {
            number: invoice.number,
            amountMinor: invoice.amountMinor,
            does: invoice.state === 'unpaid' ? ('cancel' as const) : refund,
            alreadyBackMinor: linkId === null ? (0 as Minor) : alreadyBack(ctx, linkId),
          },
    canGoToStripe: linkId !== null && maySendBack,
    licence,
    closesLink: hasOpenLink(ctx, row),
  }
  return { row, linkId, shown }
}

/** SES-2: what of a link's money the provider sent back already; a part of it changed nothing then. */
const alreadyBack = (ctx: QueryCtx, id: PaymentLinkId): Minor => linkById(ctx, id).refundedMinor

function returnMoney(ctx: CommandCtx, { row, linkId, shown }: Planned, reason: string): Returned {
  if (shown.invoice?.does === 'keep') return { returned: 'nothing' }
  const returned = undoInvoiceOf(ctx, row, reason)
  if (shown.invoice?.does === 'balance' && linkId !== null) return withoutPart(ctx, linkId, returned)
  if (shown.invoice?.does !== 'stripe' || linkId === null) return returned
  // First onto the balance, because it leaves from there.
  sendBack(ctx, linkId, 'desk', reason)
  return { returned: 'stripe', amount: shown.invoice.amountMinor - shown.invoice.alreadyBackMinor }
}

/** A part that went back to the card already does not come onto the balance a second time. */
function withoutPart(ctx: CommandCtx, linkId: PaymentLinkId, returned: Returned): Returned {
  const part = alreadyBack(ctx, linkId)
  if (returned.returned !== 'money' || part === 0) return returned
  keepRest(ctx, linkId)
  return { ...returned, amount: returned.amount - part }
}

export const cancellingServices: Pick<Services['bookings'], 'previewCancel' | 'cancel'> = {
  previewCancel: (ctx, { id, refund }) => planCancel(ctx, id, refund).shown,
  cancel: (ctx, { id, version, refund, reason }) => {
    const plan = planCancel(ctx, id, refund)
    editRow(ctx, booking, { id, version }, {})
    endBooking(ctx, id, { kind: 'desk', reason })
    noteCancelled(ctx, plan.row, reason, returnMoney(ctx, plan, reason))
    return { ...plan.shown, booking: showBooking(ctx, bookingById(ctx, id)) }
  },
}
