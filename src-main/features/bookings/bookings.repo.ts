import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type { BookingState, CancelKind } from '../../../src-shared/domain/courses.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { BookingId, CourseId, InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { linksOfBookings } from '../payment-links/links.repo.ts'

/** The invoice of a booking that counts, else the last one that did. */
export type BookingInvoice = {
  readonly id: InvoiceId
  readonly payerId: PersonId
  readonly amountMinor: Minor
  readonly state: 'unpaid' | 'paid' | 'cancelled'
  readonly number: string
}

export type BookingRow = {
  readonly id: BookingId
  readonly version: number
  readonly courseId: CourseId
  readonly title: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly location: string
  /** What the session costs today. */
  readonly coursePrice: Minor
  readonly personId: PersonId | null
  readonly personName: string
  readonly email: string | null
  readonly phone: string | null
  readonly state: BookingState
  readonly heldUntil: Instant | null
  readonly priceMinor: Minor
  readonly licence: string | null
  readonly isImported: boolean
  readonly bookedAt: Instant
  readonly confirmedAt: Instant | null
  readonly cancelledAt: Instant | null
  readonly cancelKind: CancelKind | null
  readonly cancelReason: string | null
  readonly invoice: BookingInvoice | null
}

type Unbilled = Omit<BookingRow, 'invoice' | 'isImported'> & { readonly isImported: number }
type Stored = Unbilled &
  (
    | { readonly invoiceId: null }
    | {
        readonly invoiceId: InvoiceId
        readonly payerId: PersonId
        readonly amountMinor: Minor
        readonly invoiceState: BookingInvoice['state']
        readonly year: number
        readonly serial: number
      }
  )

const select = `
  SELECT b.id, b.version, b.course_session_id AS courseId, c.title, c.starts_on AS startsOn, c.ends_on AS endsOn,
    c.location, c.price_minor AS coursePrice, b.person_id AS personId,
    COALESCE(trim(p.given_name || ' ' || p.family_name), b.holder) AS personName,
    COALESCE(p.email, g.email, b.email) AS email, COALESCE(p.phone, g.phone) AS phone,
    b.state, iif(b.state = 'pending', b.held_until, NULL) AS heldUntil, b.price_minor AS priceMinor, b.licence,
    b.source = 'import' AS isImported, b.created_at AS bookedAt, b.confirmed_at AS confirmedAt,
    b.cancelled_at AS cancelledAt, b.cancel_kind AS cancelKind, b.cancel_reason AS cancelReason,
    i.id AS invoiceId, i.payer_id AS payerId, i.amount_minor AS amountMinor, i.state AS invoiceState, i.year, i.serial
  FROM booking b
  JOIN course_session c ON c.id = b.course_session_id
  LEFT JOIN person p ON p.id = b.person_id
  LEFT JOIN person g ON g.id = p.guardian_id
  LEFT JOIN invoice i ON i.id = (
    SELECT id FROM invoice WHERE booking_id = b.id ORDER BY state = 'cancelled', id DESC LIMIT 1)`

function invoiceOf(stored: Stored): BookingInvoice | null {
  if (stored.invoiceId === null) return null
  const { invoiceId: id, payerId, amountMinor, invoiceState: state, year, serial } = stored
  return { id, payerId, amountMinor, state, number: invoiceNumber(year, serial) }
}

const asRow = (stored: Stored): BookingRow => ({
  ...stored,
  isImported: stored.isImported === 1,
  invoice: invoiceOf(stored),
})

/** @throws Refused `desk.not-found` */
export const bookingById = (ctx: QueryCtx, id: BookingId): BookingRow =>
  asRow(found(ctx.prepare(`${select} WHERE b.id = +?`).get(id) as Stored | undefined))

/** Live ones first, in the order they were made. */
export const bookingsOfCourse = (ctx: QueryCtx, id: CourseId): readonly BookingRow[] =>
  (
    ctx
      .prepare(`${select} WHERE b.course_session_id = +? ORDER BY b.state = 'cancelled', b.created_at, b.id`)
      .all(id) as Stored[]
  ).map(asRow)

/** By session, the latest first. */
export const bookingsOfPerson = (ctx: QueryCtx, id: PersonId): readonly BookingRow[] =>
  (ctx.prepare(`${select} WHERE b.person_id = +? ORDER BY c.starts_on DESC, b.id DESC`).all(id) as Stored[]).map(asRow)

/** SES-2: the bookings of the desk that are over, the longest first. */
export const overdueHolds = (ctx: QueryCtx): readonly BookingId[] =>
  ctx
    .prepare("SELECT id FROM booking WHERE state = 'pending' AND held_until <= +? ORDER BY held_until, id")
    .pluck()
    .all(ctx.clock.now()) as BookingId[]

/** Bookings as the contract shows them, each with its newest payment link. */
export function showBookings(ctx: QueryCtx, rows: readonly BookingRow[]): readonly Booking[] {
  const links = linksOfBookings(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const { id, version, courseId, title, startsOn, endsOn, location, personId, personName, email, phone } = row
    const { state, heldUntil, priceMinor, licence, isImported, bookedAt, confirmedAt } = row
    const { cancelledAt, cancelKind, cancelReason, invoice } = row
    const isLive = state !== 'cancelled'
    return {
      ...{ id, version, courseId, title, startsOn, endsOn, location, personId, personName, email, phone },
      ...{ state, heldUntil, priceMinor, licence, isImported, bookedAt, confirmedAt },
      ...{ cancelledAt, cancelKind, cancelReason },
      invoice: invoice && {
        id: invoice.id,
        number: invoice.number,
        amountMinor: invoice.amountMinor,
        state: invoice.state,
      },
      link: links.get(id) ?? null,
      canPay: invoice?.state === 'unpaid',
      canCancel: isLive,
      canMove: isLive,
    }
  })
}

export const showBooking = (ctx: QueryCtx, row: BookingRow): Booking => found(showBookings(ctx, [row])[0])

/** The one live place of a person in a session, if there is one. */
export const hasPlace = (ctx: QueryCtx, courseId: CourseId, personId: PersonId): boolean =>
  ctx
    .prepare("SELECT 1 FROM booking WHERE course_session_id = +? AND person_id = +? AND state <> 'cancelled'")
    .get(courseId, personId) !== undefined

/** @throws Refused `booking.already-cancelled`, `desk.not-found` */
export function liveBooking(ctx: QueryCtx, id: BookingId): BookingRow {
  const row = bookingById(ctx, id)
  if (row.state === 'cancelled') throw new Refused('booking.already-cancelled')
  return row
}
