import { z } from 'zod'
import { bookingStates, cancelKinds, longestHold, longestLinkHold, shortestHold } from '../domain/courses.ts'
import { courseShape } from './courses.ts'
import { command, query } from './define.ts'
import { deskMethods, invoiceStates } from './money.ts'
import { linkShape } from './payment-links.ts'
import {
  bookingId,
  courseId,
  day,
  deskName,
  instant,
  invoiceId,
  minor,
  name,
  paymentId,
  paymentLinkId,
  personId,
  reason,
  version,
} from './scalars.ts'

const desk = ['admin', 'reception'] as const

/** SES-2: a place in a course session. */
const booking = z
  .object({
    id: bookingId,
    version,
    courseId,
    title: z.string(),
    startsOn: day,
    endsOn: day,
    location: z.string(),
    /** Null: brought along from elsewhere without a person. */
    personId: personId.nullable(),
    personName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    state: z.enum(bookingStates),
    /** While pending: until when it holds its place. */
    heldUntil: instant.nullable(),
    priceMinor: minor,
    licence: z.string().nullable(),
    isImported: z.boolean(),
    bookedAt: instant,
    confirmedAt: instant.nullable(),
    cancelledAt: instant.nullable(),
    cancelKind: z.enum(cancelKinds).nullable(),
    cancelReason: z.string().nullable(),
    /** The invoice that counts, else the last one that did. */
    invoice: z
      .object({ id: invoiceId, number: z.string(), amountMinor: minor, state: z.enum(invoiceStates) })
      .readonly()
      .nullable(),
    /** Its newest payment link. */
    link: linkShape.nullable(),
    canPay: z.boolean(),
    canCancel: z.boolean(),
    canMove: z.boolean(),
  })
  .readonly()
export type Booking = z.infer<typeof booking>

/** Who a place is booked for: somebody the desk knows, or somebody new who is made a person with it. */
const who = {
  personId: personId.nullable(),
  newPerson: z
    .object({
      givenName: name,
      familyName: z.string().trim().max(120),
      email: z.email().max(200),
      /** Said after hearing that somebody has this e-mail already. */
      isSomebodyElse: z.boolean(),
    })
    .readonly()
    .nullable(),
}

const holdHours = z.int().min(shortestHold)

/**
 * How it is paid: now at this desk; by a payment link, which holds the place as long as it is open; later, with a hold; not
 * at all (admins, with a reason). A session that costs nothing, or that the balance pays, is confirmed whatever is said.
 */
const pay = z.discriminatedUnion('how', [
  z.object({ how: z.literal('now'), method: z.enum(deskMethods), desk: deskName, isAgain: z.boolean() }).readonly(),
  z.object({ how: z.literal('link'), holdHours: holdHours.max(longestLinkHold), isSent: z.boolean() }).readonly(),
  z.object({ how: z.literal('later'), holdHours: holdHours.max(longestHold) }).readonly(),
  z.object({ how: z.literal('free'), reason }).readonly(),
])
export type BookingPay = z.infer<typeof pay>

const bookable = ['course.closed', 'course.inactive', 'course.full', 'booking.already-there'] as const
const payable = ['payment.maybe-duplicate', 'till.not-open'] as const

const plan = z
  .object({
    course: courseShape,
    personName: z.string(),
    payerName: z.string(),
    priceMinor: minor,
    balanceMinor: minor,
    /** Confirmed at once: it costs nothing, or the payer's balance pays it. */
    settledBy: z.enum(['free', 'balance']).nullable(),
    /** Where a link could be sent. */
    email: z.string().nullable(),
    licence: z.string().nullable(),
    canLink: z.boolean(),
  })
  .readonly()
export type BookingPlan = z.infer<typeof plan>

/** CAN-3: what cancelling a booking does. */
const cancellation = z
  .object({
    booking,
    invoice: z
      .object({
        number: z.string(),
        amountMinor: minor,
        /** `cancel`: nothing was paid; `balance`, `stripe`: where the money goes; `keep`: the gym keeps it. */
        does: z.enum(['cancel', 'balance', 'stripe', 'keep']),
        /** Went back through Stripe before, as a part of it: only the rest comes back now. */
        alreadyBackMinor: minor,
      })
      .readonly()
      .nullable(),
    /** The money came through Stripe and can go back there. */
    canGoToStripe: z.boolean(),
    licence: z.string().nullable(),
    /** A link that can be paid until the provider hears of it. */
    closesLink: z.boolean(),
  })
  .readonly()
export type BookingCancellation = z.infer<typeof cancellation>

const move = z
  .object({
    from: courseShape,
    to: courseShape,
    priceBefore: minor,
    priceAfter: minor,
    /** What is to be paid at the desk first; null: nothing. */
    differenceMinor: minor.nullable(),
    /** What goes back to the balance; null: nothing. */
    backMinor: minor.nullable(),
    licenceBefore: z.string().nullable(),
    licenceAfter: z.string().nullable(),
  })
  .readonly()
export type BookingMove = z.infer<typeof move>

const refund = z.enum(['balance', 'stripe', 'keep'])

export const bookings = {
  ofCourse: query({
    says: 'The bookings of a session, live ones first, each with its payment',
    allow: desk,
    topics: ['courses', 'money', 'people'],
    input: { courseId },
    output: z.array(booking).readonly(),
  }),
  ofPerson: query({
    says: "A person's bookings, newest session first, and the licences they hold by them",
    allow: desk,
    topics: ['courses', 'money', 'people'],
    input: { personId },
    output: z
      .object({
        bookings: z.array(booking).readonly(),
        licences: z.array(z.object({ licence: z.string(), bookingId, since: instant }).readonly()).readonly(),
      })
      .readonly(),
  }),
  byId: query({
    says: 'One booking',
    allow: desk,
    topics: ['courses', 'money', 'people'],
    input: { id: bookingId },
    output: booking,
  }),
  preview: query({
    says: 'What booking a place would cost, and what would pay it',
    allow: desk,
    topics: ['courses', 'money', 'people'],
    input: { courseId, personId: personId.nullable() },
    output: plan,
    refusals: [...bookable, 'person.archived'],
  }),
  reserve: command({
    says: 'Book a place in a course session, for somebody known or new: paid now, by link, later, or free',
    allow: desk,
    input: { courseId, ...who, pay },
    output: z
      .object({
        id: bookingId,
        personId,
        state: z.enum(bookingStates),
        linkId: paymentLinkId.nullable(),
        /** What was taken for it at this desk; its receipt is printed. */
        paymentId: paymentId.nullable(),
      })
      .readonly(),
    refusals: [
      ...bookable,
      ...payable,
      'booking.nobody',
      'booking.email-known',
      'person.archived',
      'payment-link.off',
      'payment-link.no-email',
    ],
  }),
  previewCancel: query({
    says: 'What cancelling a booking does: its place, its licence, its money',
    allow: desk,
    topics: ['courses', 'money'],
    input: { id: bookingId, refund },
    output: cancellation,
    refusals: ['booking.already-cancelled', 'booking.not-by-stripe'],
  }),
  cancel: command({
    says: 'Cancel a booking: its place is free, its licence withdrawn, its money refunded as chosen',
    allow: desk,
    input: { id: bookingId, version, refund, reason },
    output: cancellation,
    refusals: ['booking.already-cancelled', 'booking.not-by-stripe'],
  }),
  previewMove: query({
    says: 'What moving a booking to another session does: licence and money',
    allow: desk,
    topics: ['courses', 'money'],
    input: { id: bookingId, courseId },
    output: move,
    refusals: [...bookable, 'booking.already-cancelled', 'booking.same-course'],
  }),
  move: command({
    says: 'Move a booking to another session; what it costs more is paid now, what it costs less goes to the balance',
    allow: desk,
    input: {
      id: bookingId,
      version,
      courseId,
      /** How the difference is paid, where there is one that the balance does not cover. */
      pay: z
        .object({ method: z.enum(deskMethods), desk: deskName, isAgain: z.boolean() })
        .readonly()
        .nullable(),
    },
    output: move,
    refusals: [...bookable, ...payable, 'booking.already-cancelled', 'booking.same-course', 'booking.move-difference'],
  }),
}
