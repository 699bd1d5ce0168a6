import { heldUntil } from '../../../src-shared/domain/courses.ts'
import type { BookingId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { addDays, type Day, HOUR, type Instant } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf, todayOf } from '../../app/ctx.ts'
import { booking, courseSession } from '../../db/schema/courses.ts'
import { noteConfirmed } from '../bookings/confirmed.ts'
import { bookedFacts, invoiceFactsOf } from '../bookings/facts.ts'
import { issueInvoice } from '../money/ledger.ts'
import { takePayment } from '../money/payments.ts'
import { noteEvent } from '../people/events.ts'

type Offer = {
  readonly title: string
  readonly description: string
  readonly priceMinor: Minor
  readonly maxPlaces: number
  /** Days from the Monday of the opening week. */
  readonly from: number
  readonly to: number
  readonly paid: number
  readonly waiting: number
}

const weekend = {
  title: 'Week-end technique',
  description: 'Deux jours pour reprendre les bases et corriger les gestes, tous niveaux',
  priceMinor: 18_000 as Minor,
  maxPlaces: 8,
}

const offers: readonly Offer[] = [
  { ...weekend, from: 12, to: 13, paid: 6, waiting: 1 },
  {
    title: 'Portes ouvertes',
    description: 'Une journée pour essayer nos activités, entrée libre sur réservation',
    ...{ priceMinor: 0 as Minor, maxPlaces: 30, from: 27, to: 27, paid: 5, waiting: 0 },
  },
  { ...weekend, from: 40, to: 41, paid: 2, waiting: 0 },
]

/** Sessions that can be booked whenever the sample is opened: one nearly full, one that costs nothing, one nearly empty. */
export function addCourses(ctx: CommandCtx, monday: Day): void {
  const guests = guestsOf(ctx)
  for (const { paid, waiting, from, to, ...offer } of offers) {
    const course = insertCourse(ctx, { ...offer, startsOn: addDays(monday, from), endsOn: addDays(monday, to) })
    for (const [index, guest] of guests.splice(0, paid + waiting).entries())
      book(ctx, course, guest, { isPaid: index < paid, hoursAgo: 6 * (paid + waiting - index) })
  }
  withoutLetters(ctx)
}

function insertCourse(
  ctx: CommandCtx,
  offer: Pick<Offer, 'title' | 'priceMinor' | 'maxPlaces'> & { startsOn: Day; endsOn: Day },
) {
  const createdAt = (ctx.clock.now() - 30 * 24 * HOUR) as Instant
  return ctx.db
    .insert(courseSession)
    .values({ ...offer, location: 'Palestra Paris, Grande salle', createdAt, updatedAt: createdAt })
    .returning()
    .get()
}

type Guest = { readonly id: PersonId; readonly name: string; readonly email: string }

/** Adults who pay for nobody else and can be written to. */
function guestsOf(ctx: CommandCtx): Guest[] {
  return ctx
    .prepare(`
      SELECT p.id, trim(p.given_name || ' ' || p.family_name) AS name, p.email FROM person p
      WHERE p.guardian_id IS NULL AND p.email IS NOT NULL AND p.is_volunteer = 0
        AND NOT EXISTS (SELECT 1 FROM person c WHERE c.guardian_id = p.id)
      ORDER BY p.id DESC`)
    .all() as Guest[]
}

/** How long the place of somebody who has not paid is held. */
const holdHours = 120

type Course = ReturnType<typeof insertCourse>

/** SES-2: a place; what costs nothing is confirmed at once, what is paid by its payment, and the rest waits for it. */
function book(ctx: CommandCtx, course: Course, guest: Guest, how: { isPaid: boolean; hoursAgo: number }): void {
  const now = ctx.clock.now()
  const { priceMinor } = course
  const isFree = priceMinor === 0
  const { id } = ctx.db
    .insert(booking)
    .values({
      ...{ courseSessionId: course.id, personId: guest.id, holder: guest.name, email: guest.email, priceMinor },
      ...{ state: isFree ? 'confirmed' : 'pending', source: 'desk' },
      createdAt: (now - how.hoursAgo * HOUR) as Instant,
      heldUntil: isFree ? null : heldUntil(now, holdHours, course.endsOn, gymOf(ctx).timeZone),
      confirmedAt: isFree ? now : null,
    })
    .returning({ id: booking.id })
    .get()
  noteEvent(ctx, guest.id, 'booking.reserved', { ...bookedFacts(course), reason: null })
  if (isFree) noteConfirmed(ctx, id)
  else charge(ctx, course, guest.id, id, how.isPaid)
}

function charge(ctx: CommandCtx, course: Course, personId: PersonId, bookingId: BookingId, isPaid: boolean): void {
  const { priceMinor: amountMinor } = course
  const facts = invoiceFactsOf(course)
  const issued = { personId, kind: 'booking', amountMinor, facts, bookingId, issuedOn: todayOf(ctx) } as const
  const { id: invoiceId } = issueInvoice(ctx, issued)
  if (!isPaid) return
  takePayment(ctx, {
    ...{ payerId: personId, amountMinor, invoiceId, method: 'card', desk: 'Desk 1' },
    ...{ note: null, isAgain: false },
  })
}

/** They stood at the desk when they booked: nobody is written to. */
const withoutLetters = (ctx: CommandCtx) => ctx.prepare("DELETE FROM message WHERE code LIKE 'booking.%'").run()
