import type { BookingPay } from '../../../src-shared/contract/bookings.ts'
import { heldUntil, shortestHold } from '../../../src-shared/domain/courses.ts'
import type {
  BookingId,
  CourseId,
  InvoiceId,
  PaymentId,
  PaymentLinkId,
  PersonId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { dayAt, type Instant } from '../../../src-shared/kernel/time.ts'
import { roleOf } from '../../app/actor.ts'
import { type CommandCtx, gymOf, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { booking } from '../../db/schema/courses.ts'
import { bookableCourse, type CourseRow, showCourse } from '../courses/courses.repo.ts'
import { addressOf, tell, untilFacts } from '../messages/outbox.ts'
import { balanceOf, issueInvoice, payerOf } from '../money/ledger.ts'
import { takePayment } from '../money/payments.ts'
import { areLinksOn, makeLink } from '../payment-links/making.ts'
import { noteEvent } from '../people/events.ts'
import { kinById } from '../people/guardian.ts'
import { bookingById, hasPlace } from './bookings.repo.ts'
import { noteConfirmed } from './confirmed.ts'
import { bookedFacts, invoiceFactsOf } from './facts.ts'
import { type Holder, knownHolder, type NewHolder, newHolder } from './holder.ts'

/** @throws Refused `booking.already-there` */
export function checkNotThere(ctx: QueryCtx, course: CourseRow, { personId, name }: Holder): void {
  if (hasPlace(ctx, course.id, personId))
    throw new Refused('booking.already-there', { person: name, course: course.title })
}

type Wanted = {
  readonly courseId: CourseId
  readonly personId: PersonId | null
  readonly newPerson: NewHolder | null
}

function holderFor(ctx: CommandCtx, { personId, newPerson }: Wanted): Holder {
  if (personId !== null) return knownHolder(ctx, personId)
  if (newPerson === null) throw new Refused('booking.nobody')
  return newHolder(ctx, newPerson)
}

/** How long its place is held while it waits; what is paid at once waits for nobody. */
const hoursOf = (pay: BookingPay): number => ('holdHours' in pay ? pay.holdHours : shortestHold)

type Place = {
  readonly course: CourseRow
  readonly holder: Holder
  readonly priceMinor: Minor
  readonly heldUntil: Instant
}

function insertBooking(ctx: CommandCtx, { course, holder, priceMinor, heldUntil: until }: Place): BookingId {
  const now = ctx.clock.now()
  const isFree = priceMinor === 0
  ctx.changed('courses', 'people')
  return ctx.db
    .insert(booking)
    .values({
      courseSessionId: course.id,
      personId: holder.personId,
      holder: holder.name,
      email: addressOf(ctx, holder.personId),
      state: isFree ? 'confirmed' : 'pending',
      source: 'desk',
      heldUntil: isFree ? null : until,
      createdAt: now,
      priceMinor,
      confirmedAt: isFree ? now : null,
    })
    .returning({ id: booking.id })
    .get().id
}

type Collected = { readonly linkId: PaymentLinkId | null; readonly paymentId: PaymentId | null }
const nothing: Collected = { linkId: null, paymentId: null }

/** SES-2: the invoice of a place, which the balance pays when it can, or whoever stands at the desk, or the holder of a link. */
function charge(ctx: CommandCtx, id: BookingId, place: Place, pay: BookingPay): Collected {
  const { course, holder, priceMinor: amountMinor } = place
  const invoice = issueInvoice(ctx, {
    personId: holder.personId,
    kind: 'booking',
    amountMinor,
    facts: invoiceFactsOf(course),
    bookingId: id,
    issuedOn: todayOf(ctx),
  })
  if (invoice.isPaid) return nothing
  if (pay.how === 'later') tellHeld(ctx, id, place)
  return collect(ctx, invoice.id, place, pay)
}

function collect(ctx: CommandCtx, invoiceId: InvoiceId, place: Place, pay: BookingPay): Collected {
  const { holder, priceMinor: amountMinor, heldUntil: openUntil } = place
  if (pay.how === 'link') return { ...nothing, linkId: makeLink(ctx, { invoiceId, openUntil, isSent: pay.isSent }) }
  if (pay.how !== 'now') return nothing
  const { method, desk, isAgain } = pay
  const payerId = payerOf(ctx, holder.personId)
  const { id: paymentId } = takePayment(ctx, { payerId, amountMinor, invoiceId, method, desk, isAgain, note: null })
  return { ...nothing, paymentId }
}

function tellHeld(ctx: CommandCtx, id: BookingId, { course, holder, priceMinor, heldUntil: until }: Place): void {
  const facts = { ...bookedFacts(course), amount: priceMinor, ...untilFacts(ctx, until) }
  tell(ctx, holder.personId, 'booking.held', facts, `booking:${id}:held`)
}

export const reservingServices: Pick<Services['bookings'], 'preview' | 'reserve'> = {
  preview: (ctx, { courseId, personId }) => {
    const course = bookableCourse(ctx, courseId, todayOf(ctx))
    const { priceMinor, licence } = course
    const plan = { course: showCourse(ctx, course), priceMinor, licence, canLink: areLinksOn(ctx) }
    const free = priceMinor === 0 ? 'free' : null
    if (personId === null)
      return { ...plan, personName: '', payerName: '', balanceMinor: 0 as Minor, settledBy: free, email: null }
    const holder = knownHolder(ctx, personId)
    checkNotThere(ctx, course, holder)
    const payerId = payerOf(ctx, personId)
    const balanceMinor = balanceOf(ctx, payerId)
    return {
      ...plan,
      personName: holder.name,
      payerName: kinById(ctx, payerId).name,
      balanceMinor,
      settledBy: free ?? (balanceMinor >= priceMinor ? 'balance' : null),
      email: addressOf(ctx, payerId),
    }
  },
  reserve: (ctx, { commandId: _id, pay, ...wanted }) => {
    if (pay.how === 'free' && roleOf(ctx.actor) !== 'admin') throw new Refused('desk.role-missing', { needed: 'admin' })
    const now = ctx.clock.now()
    const { timeZone } = gymOf(ctx)
    const course = bookableCourse(ctx, wanted.courseId, dayAt(timeZone, now))
    const holder = holderFor(ctx, wanted)
    checkNotThere(ctx, course, holder)
    const place = {
      course,
      holder,
      priceMinor: pay.how === 'free' ? (0 as Minor) : course.priceMinor,
      heldUntil: heldUntil(now, hoursOf(pay), course.endsOn, timeZone),
    }
    const id = insertBooking(ctx, place)
    const reason = pay.how === 'free' ? pay.reason : null
    noteEvent(ctx, holder.personId, 'booking.reserved', { ...bookedFacts(course), reason })
    if (place.priceMinor === 0) noteConfirmed(ctx, id)
    const collected = place.priceMinor > 0 ? charge(ctx, id, place, pay) : nothing
    return { id, personId: holder.personId, state: bookingById(ctx, id).state, ...collected }
  },
}
