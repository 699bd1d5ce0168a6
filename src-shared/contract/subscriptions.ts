import { z } from 'zod'
import { command, query } from './define.ts'
import { deskMethods, invoiceStates, paymentPlan } from './money.ts'
import {
  attendanceId,
  day,
  deskName,
  instant,
  invoiceId,
  minor,
  nothing,
  paymentId,
  personId,
  planId,
  reason,
  standingPlaceId,
  subscriptionId,
  trainingId,
  version,
  wallTime,
  weekday,
} from './scalars.ts'

const desk = ['admin', 'reception'] as const
const admin = ['admin'] as const

export const subscriptionStates = ['cancelled', 'upcoming', 'frozen', 'expired', 'completed', 'active'] as const
export const movementKinds = ['attach', 'release', 'manual', 'carry'] as const

const subscription = z
  .object({
    id: subscriptionId,
    version,
    personId,
    planId,
    planName: z.string(),
    state: z.enum(subscriptionStates),
    startsOn: day,
    endsOn: day,
    used: z.int(),
    total: z.int(),
    manualInitial: z.int(),
    planSessions: z.int(),
    bonus: z.int(),
    carriedOver: z.int(),
    priceMinor: minor,
    isAutoRenew: z.boolean(),
    freezeFrom: day.nullable(),
    freezeUntil: day.nullable(),
    renewedFromId: subscriptionId.nullable(),
    renewedById: subscriptionId.nullable(),
    invoice: z
      .object({ id: invoiceId, number: z.string(), state: z.enum(invoiceStates) })
      .readonly()
      .nullable(),
  })
  .readonly()
export type Subscription = z.infer<typeof subscription>

/** One row of the session ledger: "5 + 1 = 6, Yoga 12 March, by reception" (SUB-3). */
const movement = z
  .object({
    id: z.int(),
    kind: z.enum(movementKinds),
    delta: z.int(),
    before: z.int(),
    after: z.int(),
    /** A code of the desk's own reasons, or what a person wrote with a manual correction. */
    reason: z.string(),
    actor: z.string(),
    at: instant,
    attendanceId: attendanceId.nullable(),
    training: z.object({ id: trainingId, typeName: z.string(), day, startTime: wallTime }).readonly().nullable(),
  })
  .readonly()
export type SessionMovement = z.infer<typeof movement>

/** A standing place that a freeze lets rest, so that nobody is put into classes they cannot come to. */
const restingPlace = z.object({ id: standingPlaceId, typeName: z.string(), weekday, startTime: wallTime }).readonly()

const freeze = z.object({ firstDay: day, lastDay: day, daysGiven: z.int(), actor: z.string(), at: instant }).readonly()

const salePlan = z
  .object({
    endsOn: day,
    total: z.int(),
    priceMinor: minor,
    payerId: personId,
    payerName: z.string(),
    balanceMinor: z.int(),
    /** What is still to pay once the balance has been used for what it covers whole. */
    dueMinor: z.int(),
    /** Another subscription of the same types that is still usable then. */
    overlapsWith: z.string().nullable(),
  })
  .readonly()
export type SalePlan = z.infer<typeof salePlan>

const sale = {
  personId,
  planId,
  startsOn: day,
  manualInitial: z.int().min(0).max(10_000),
  bonus: z.int().min(0).max(1000),
}

const saleRefusals = [
  'subscription.manual-above-total',
  'subscription.start-too-far',
  'plan.withdrawn',
  'person.archived',
] as const

/** A class in the frozen days that somebody is booked into. */
const givenUp = z.object({ attendanceId, typeName: z.string(), day, startTime: wallTime }).readonly()

const freezeRefusals = [
  'freeze.backwards',
  'freeze.in-past',
  'freeze.already-frozen',
  'freeze.before-start',
  'freeze.after-end',
  'freeze.too-long',
  'freeze.renewed',
  'subscription.cancelled',
] as const

export const subscriptions = {
  ofPerson: query({
    says: "A person's subscriptions, newest first",
    allow: desk,
    topics: ['subscriptions', 'plans', 'money'],
    input: { personId },
    output: z.array(subscription).readonly(),
  }),
  explain: query({
    says: 'Where used, total and the last day of a subscription come from, row by row',
    allow: desk,
    topics: ['subscriptions', 'trainings'],
    input: { id: subscriptionId },
    output: z
      .object({
        subscription,
        soldAt: instant,
        movements: z.array(movement).readonly(),
        freezes: z.array(freeze).readonly(),
        /** The last day without freezes. */
        plannedEndsOn: day,
      })
      .readonly(),
  }),
  previewSale: query({
    says: 'What selling a plan would come to',
    allow: desk,
    topics: ['subscriptions', 'plans', 'money'],
    input: sale,
    output: salePlan,
    refusals: saleRefusals,
  }),
  sell: command({
    says: 'Sell a plan: the subscription, its invoice, and the payment when money is taken at once',
    allow: desk,
    input: {
      ...sale,
      isAutoRenew: z.boolean(),
      /** Money taken at once pays the invoice of this sale; null leaves it to the balance. */
      payment: z
        .object({ method: z.enum(deskMethods), desk: deskName, isAgain: z.boolean() })
        .readonly()
        .nullable(),
    },
    output: z
      .object({
        id: subscriptionId,
        invoiceId: invoiceId.nullable(),
        paymentId: paymentId.nullable(),
        plan: paymentPlan.nullable(),
      })
      .readonly(),
    refusals: [...saleRefusals, 'subscription.over', 'payment.maybe-duplicate', 'till.not-open'],
  }),
  edit: command({
    says: 'Change the start of a subscription nothing was taken from yet, its bonus sessions and whether it renews itself',
    allow: desk,
    input: { id: subscriptionId, version, startsOn: day, bonus: z.int().min(0).max(1000), isAutoRenew: z.boolean() },
    output: nothing,
    refusals: [
      'subscription.cancelled',
      'subscription.in-use',
      'subscription.bonus-below-used',
      'subscription.frozen',
      'subscription.start-too-far',
      'subscription.over',
    ],
  }),
  correctManual: command({
    says: 'Correct the sessions used before the desk knew the subscription',
    allow: admin,
    input: { id: subscriptionId, version, manual: z.int().min(0).max(10_000), reason },
    output: nothing,
    refusals: ['subscription.cancelled', 'subscription.manual-above-total'],
  }),
  recalculate: query({
    says: 'Counts the sessions again from the attendances, keeping the manual value, and reports differences',
    allow: desk,
    topics: ['subscriptions', 'trainings'],
    input: { id: subscriptionId },
    output: z
      .object({
        used: z.int(),
        manual: z.int(),
        attached: z.int(),
        /** What it should be with the manual value kept. */
        expected: z.int(),
        difference: z.int(),
        /** What the forced form would write: without the manual value. */
        forced: z.int(),
      })
      .readonly(),
  }),
  forceRecount: command({
    says: 'Count again and discard the manual value; the caller says which figure it has seen overwritten',
    allow: admin,
    input: { id: subscriptionId, version, overwrites: z.int(), reason },
    output: z.object({ used: z.int() }).readonly(),
    refusals: ['subscription.cancelled', 'subscription.recount-not-confirmed'],
  }),
  previewFreeze: query({
    says: 'What a freeze would do: the new last day, the standing places it would rest, the booked classes it would give up',
    allow: desk,
    topics: ['subscriptions', 'schedule'],
    input: { id: subscriptionId, from: day, until: day },
    output: z
      .object({
        days: z.int(),
        endsOn: day,
        places: z.array(restingPlace).readonly(),
        classes: z.array(givenUp).readonly(),
      })
      .readonly(),
    refusals: freezeRefusals,
  }),
  freeze: command({
    says: 'Freeze from a day to a day: no sessions in it, the last day moves by as many days',
    allow: desk,
    /** With places: standing places rest, and classes that are booked in these days are cancelled without cost. */
    input: { id: subscriptionId, version, from: day, until: day, withPlaces: z.boolean() },
    output: z.object({ endsOn: day }).readonly(),
    refusals: freezeRefusals,
  }),
  unfreeze: command({
    says: 'End a freeze early: only the days used are given back',
    allow: desk,
    input: { id: subscriptionId, version },
    output: z.object({ endsOn: day }).readonly(),
    refusals: ['freeze.not-frozen'],
  }),
  previewCancel: query({
    says: 'What cancelling a subscription would do, with a proposal for the refund',
    allow: desk,
    topics: ['subscriptions', 'money'],
    input: { id: subscriptionId },
    output: z
      .object({
        unused: z.int(),
        total: z.int(),
        invoiceState: z.enum(invoiceStates).nullable(),
        proposalMinor: minor,
        priceMinor: minor,
      })
      .readonly(),
    refusals: ['subscription.cancelled'],
  }),
  cancel: command({
    says: 'Cancel a subscription, with a reason; an unpaid invoice is cancelled, a paid one refunded as far as agreed',
    allow: admin,
    input: { id: subscriptionId, version, refundMinor: minor, reason },
    output: z.object({ refundedMinor: z.int() }).readonly(),
    refusals: ['subscription.cancelled', 'subscription.refund-above-price'],
  }),
}
