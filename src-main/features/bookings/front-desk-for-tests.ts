import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type {
  BookingId,
  CourseId,
  InvoiceId,
  PaymentId,
  PaymentLinkId,
  PersonId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { system } from '../../app/actor.ts'
import { checkStore } from '../../db/check.ts'
import { paymentSettings } from '../../db/schema/courses.ts'
import type { SeenCheckout } from '../../payments/gateway.ts'
import { aDesk } from '../../testing/desk.ts'
import { atDesk, clerkOf } from '../../testing/money.ts'
import { observe, observeMade } from '../payment-links/observing.ts'

export const price = 199_700

export type Reserved = {
  readonly id: BookingId
  readonly personId: PersonId
  readonly state: string
  readonly linkId: PaymentLinkId | null
  readonly paymentId: PaymentId | null
}

/** Ways to pay, as the dialog sends them. */
export const byCard = { how: 'now', method: 'card', desk: atDesk, isAgain: true } as const
export const later = { how: 'later', holdHours: 48 } as const
export const byLink = { how: 'link', holdHours: 24, isSent: false } as const
export const free = { how: 'free', reason: 'Helps in the kitchen' } as const

/** Reception on 4 March 2026, ten o'clock, with a session of eight places from 16 to 20 March. */
export function frontDesk(options: Parameters<typeof aDesk>[0] = {}) {
  const desk = aDesk(options)
  const { rows } = desk
  const codes = (table: string, id: PersonId): readonly string[] =>
    rows(`SELECT code FROM ${table} WHERE person_id = ? ORDER BY id`, id).map(({ code }) => String(code))
  const facts = (table: string, id: PersonId, code: string): unknown =>
    JSON.parse(
      rows(`SELECT facts FROM ${table} WHERE person_id = ? AND code = ? ORDER BY id DESC`, id, code)[0]?.facts ??
        'null',
    )

  const front = {
    desk,
    clerk: clerkOf(desk),
    reserve: (courseId: CourseId, personId: PersonId | null, pay: object = later, newPerson: object | null = null) =>
      desk.call<Reserved>('bookings.reserve', { courseId, personId, newPerson, pay }),
    byId: (id: BookingId) => desk.call<Booking>('bookings.byId', { id }),
    /** A deed on a booking as it is now. */
    async deed(name: 'cancel' | 'move', id: BookingId, input: object): Promise<unknown> {
      return desk.call(`bookings.${name}`, { id, version: (await front.byId(id)).version, ...input })
    },
    cancel: (id: BookingId, refund = 'balance') => front.deed('cancel', id, { refund, reason: 'Ill' }),
    move: (id: BookingId, courseId: CourseId, pay: object | null = null) => front.deed('move', id, { courseId, pay }),
    linksOn: () =>
      desk.store.db.insert(paymentSettings).values({ id: 1, isOn: true, returnUrl: 'https://gym.example' }).run(),
    /** Somebody pays by a link, and the desk hears of it. */
    payLink(id: PaymentLinkId, amountMinor: number = price): void {
      const seen: SeenCheckout = {
        ...{ object: 'checkout', ref: `cs_${id}`, linkId: id, paymentRef: null, url: `https://pay.example/${id}` },
        ...{ openUntil: (desk.clock.now() + 1) as Instant, status: 'open', isPaid: false, currency: 'EUR' },
        amountMinor: amountMinor as Minor,
      }
      desk.host.transact(system, (ctx) => {
        ctx.prepare("UPDATE gateway_task SET state = 'done', finished_at = 1 WHERE link_id = ?").run(id)
        observeMade(ctx, id, seen)
        observe(ctx, { ...seen, status: 'complete', isPaid: true, paymentRef: `pi_${id}` }, 'poll')
      })
    },
    reserved: (id: CourseId): unknown => rows('SELECT reserved_places AS n FROM course_session WHERE id = ?', id)[0]?.n,
    history: (id: PersonId) => codes('person_event', id),
    letters: (id: PersonId) => codes('message', id),
    historyFacts: (id: PersonId, code: string) => facts('person_event', id, code),
    letterFacts: (id: PersonId, code: string) => facts('message', id, code),
    invoices: (id: BookingId): readonly string[] =>
      rows('SELECT state, amount_minor AS n FROM invoice WHERE booking_id = ? ORDER BY id', id).map(
        ({ state, n }) => `${state} ${n}`,
      ),
    invoiceId: (id: BookingId) =>
      Number(rows('SELECT MAX(id) AS id FROM invoice WHERE booking_id = ?', id)[0]?.id) as InvoiceId,
    damages: () => checkStore(desk.store.sqlite),
  }
  return front
}

export type FrontDesk = ReturnType<typeof frontDesk>
