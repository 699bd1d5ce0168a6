import type { BookingMove } from '../../../src-shared/contract/bookings.ts'
import { endOfLastDay, priceAfterMove } from '../../../src-shared/domain/courses.ts'
import type { BookingId, CourseId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { booking } from '../../db/schema/courses.ts'
import { bookableCourse, type CourseRow, courseById, showCourse } from '../courses/courses.repo.ts'
import { addressOf, tell } from '../messages/outbox.ts'
import { balanceOf, issueInvoice, payerOf } from '../money/ledger.ts'
import { type NewPayment, takePayment } from '../money/payments.ts'
import { areLinksOn, makeLink, type NewLink } from '../payment-links/making.ts'
import { liveLinkOf } from '../payment-links/rows.ts'
import { noteEvent } from '../people/events.ts'
import { type BookingRow, liveBooking } from './bookings.repo.ts'
import { noteConfirmed } from './confirmed.ts'
import { undoInvoiceOf } from './ending.ts'
import { bookedFacts, invoiceFactsOf } from './facts.ts'
import { checkNotThere } from './reserving.ts'

type Payment = Pick<NewPayment, 'method' | 'desk' | 'isAgain'>
/** Whose place it is, and who pays for it now. */
type Holder = { readonly personId: PersonId; readonly payerId: PersonId }
type Planned = {
  readonly row: BookingRow
  readonly to: CourseRow
  /** Null: brought along without a person, and so without money. */
  readonly holder: Holder | null
  readonly shown: BookingMove
}

/** The invoice's payer, as long as they have an account of their own: that is where its money goes back to. */
function holderOf(ctx: QueryCtx, { personId, invoice }: BookingRow): Holder | null {
  return personId === null ? null : { personId, payerId: payerOf(ctx, invoice?.payerId ?? personId) }
}

/**
 * What is to be paid at the desk before a move: a place that is somebody's for good does not become owed. The balance, with
 * what the old invoice gives back, pays the whole of it or nothing (PAY-2).
 */
function differenceOf(ctx: QueryCtx, { state, invoice, priceMinor }: BookingRow, payerId: PersonId, priceAfter: Minor) {
  if (state === 'pending' || invoice?.state === 'unpaid') return null
  const back = invoice?.state === 'paid' && invoice.payerId === payerId ? invoice.amountMinor : 0
  const missing = priceAfter - balanceOf(ctx, payerId) - back
  return missing > 0 ? (Math.max(missing, priceAfter - priceMinor) as Minor) : null
}

/** What of a paid invoice is left on the balance: all of it, where somebody else pays from now on. */
function backOf({ invoice, priceMinor }: BookingRow, payerId: PersonId, priceAfter: Minor): Minor | null {
  if (invoice?.state !== 'paid') return null
  const back = invoice.amountMinor - (invoice.payerId === payerId ? priceAfter : 0)
  return back > 0 && priceAfter !== priceMinor ? (back as Minor) : null
}

function planMove(ctx: QueryCtx, id: BookingId, courseId: CourseId): Planned {
  const row = liveBooking(ctx, id)
  if (row.courseId === courseId) throw new Refused('booking.same-course')
  const to = bookableCourse(ctx, courseId, todayOf(ctx))
  const from = courseById(ctx, row.courseId)
  const holder = holderOf(ctx, row)
  if (holder) checkNotThere(ctx, to, { personId: holder.personId, name: row.personName })
  const priceBefore = row.priceMinor
  const priceAfter = holder ? priceAfterMove(priceBefore, from.priceMinor, to.priceMinor) : priceBefore
  const shown = {
    from: showCourse(ctx, from),
    to: showCourse(ctx, to),
    priceBefore,
    priceAfter,
    differenceMinor: holder && priceAfter !== priceBefore ? differenceOf(ctx, row, holder.payerId, priceAfter) : null,
    backMinor: holder && backOf(row, holder.payerId, priceAfter),
    licenceBefore: from.licence,
    licenceAfter: to.licence,
  }
  return { row, to, holder, shown }
}

/** A paper names the session it is for. One at the same price stays where somebody else pays by now. */
const isChargedAgain = ({ row: { invoice }, holder, shown }: Planned): boolean =>
  shown.priceAfter !== shown.priceBefore || (invoice !== null && invoice.payerId === holder?.payerId)

/** The old invoice goes, with its money back on the balance, and a new one comes, with a new link where there was one. */
function chargeAgain(ctx: CommandCtx, plan: Planned, payment: Payment | null): void {
  const { row, holder, shown } = plan
  if (holder === null || !isChargedAgain(plan)) return
  const link = openLinkOf(ctx, row)
  undoInvoiceOf(ctx, row, 'bookingMoved')
  if (shown.priceAfter > 0) issueAgain(ctx, plan, holder, payment, link)
  else confirmFree(ctx, row)
}

type Asked = Pick<NewLink, 'openUntil' | 'isSent'>

/** The link that somebody has in hand: it closes with its invoice, and they are sent another. */
function openLinkOf(ctx: QueryCtx, { invoice }: BookingRow): Asked | undefined {
  const link = invoice === null ? undefined : liveLinkOf(ctx, invoice.id)
  return link && { openUntil: link.openUntil, isSent: link.isToBeSent && addressOf(ctx, link.payerId) !== null }
}

function issueAgain(
  ctx: CommandCtx,
  { row, to, shown }: Planned,
  holder: Holder,
  payment: Payment | null,
  link: Asked | undefined,
): void {
  const { id: invoiceId, isPaid } = issueInvoice(ctx, {
    ...holder,
    kind: 'booking',
    amountMinor: shown.priceAfter,
    facts: invoiceFactsOf(to),
    bookingId: row.id,
    issuedOn: todayOf(ctx),
  })
  const { differenceMinor: amountMinor } = shown
  if (!isPaid && link && areLinksOn(ctx)) makeLink(ctx, { ...link, invoiceId })
  if (isPaid || amountMinor === null || payment === null) return
  takePayment(ctx, { ...payment, payerId: holder.payerId, amountMinor, invoiceId, note: null })
}

/** A place that was waited for and now costs nothing has no payment to wait for. */
function confirmFree(ctx: CommandCtx, { id, state }: BookingRow): void {
  if (state !== 'pending') return
  ctx
    .prepare(`
      UPDATE booking SET state = 'confirmed', confirmed_at = ?, held_until = NULL, version = version + 1 WHERE id = ?`)
    .run(ctx.clock.now(), id)
  noteConfirmed(ctx, id)
}

function noteMoved(ctx: CommandCtx, { row, to, holder }: Planned): void {
  ctx.changed('courses', 'people')
  if (holder === null) return
  const facts = bookedFacts(to)
  noteEvent(ctx, holder.personId, 'booking.moved', { ...facts, fromDay: row.startsOn })
  tell(ctx, holder.personId, 'booking.moved', facts, `booking:${row.id}:moved:${row.version}`)
}

export const movingServices: Pick<Services['bookings'], 'previewMove' | 'move'> = {
  previewMove: (ctx, { id, courseId }) => planMove(ctx, id, courseId).shown,
  move: (ctx, { id, version, courseId, pay }) => {
    const plan = planMove(ctx, id, courseId)
    const { row, to, shown } = plan
    if (shown.differenceMinor !== null && pay === null)
      throw new Refused('booking.move-difference', { amount: shown.differenceMinor })
    // SES-2: a hold goes on, but not beyond the last day.
    const end = endOfLastDay(to.endsOn, gymOf(ctx).timeZone)
    const heldUntil = row.heldUntil && (Math.min(row.heldUntil, end) as Instant)
    const moved = { courseSessionId: courseId, priceMinor: shown.priceAfter, heldUntil }
    editRow(ctx, booking, { id, version }, moved)
    noteMoved(ctx, plan)
    chargeAgain(ctx, plan, pay)
    return shown
  },
}
