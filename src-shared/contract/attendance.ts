import { z } from 'zod'
import { command, query, refusalFacts, roles } from './define.ts'
import { admissionRefusals } from './memberships.ts'
import { invoiceStates } from './money.ts'
import {
  attendanceId,
  day,
  instant,
  invoiceId,
  minor,
  nothing,
  optionalText,
  personId,
  reason,
  subscriptionId,
  trainingId,
  version,
  wallTime,
} from './scalars.ts'
import { attendanceStates, settlements } from './trainings.ts'

const desk = ['admin', 'reception'] as const

/** How a place would be settled (DAY-2, ATT-3): from which subscription, by which invoice, or not at all. */
export const settlementPlan = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('nothing'),
      why: z.enum(['volunteer', 'trial', 'free', 'waived', 'attached', 'invoiced', 'not-covered', 'later']),
    })
    .readonly(),
  z.object({ kind: z.literal('free') }).readonly(),
  z
    .object({
      kind: z.literal('session'),
      subscriptionId,
      planName: z.string(),
      usedBefore: z.int(),
      usedAfter: z.int(),
      total: z.int(),
    })
    .readonly(),
  z
    .object({ kind: z.literal('invoice'), amountMinor: minor, payerName: z.string(), isPaidByBalance: z.boolean() })
    .readonly(),
])
export type SettlementPlan = z.infer<typeof settlementPlan>

/** CAN-3: what cancelling one participation does, or would do. The same object is shown and applied. */
export const cancellationPlan = z
  .object({
    attendanceId,
    personId,
    personName: z.string(),
    isInTime: z.boolean(),
    isWaived: z.boolean(),
    /** Hours from the start at which it still counts as in time. */
    cutoffHours: z.int(),
    cutoffAt: instant,
    to: z.enum(['cancelled', 'late-cancellation']),
    /** The session that returns to its own subscription. */
    returns: z
      .object({ subscriptionId, planName: z.string(), usedAfter: z.int(), total: z.int() })
      .readonly()
      .nullable(),
    /** An unpaid invoice is cancelled, a paid one refunded to the balance. */
    invoice: z
      .object({ id: invoiceId, number: z.string(), amountMinor: minor, does: z.enum(['cancel', 'refund']) })
      .readonly()
      .nullable(),
    /** Late: what is taken now, or why nothing more is (`attached`, `invoiced`, …). Null when in time or waived. */
    charges: settlementPlan.nullable(),
    freesTrial: z.boolean(),
    /** Where the person is told; null: nobody has an address, so somebody has to call. */
    toldAt: z.string().nullable(),
  })
  .readonly()
export type CancellationPlan = z.infer<typeof cancellationPlan>

const attended = z
  .object({
    id: attendanceId,
    trainingId,
    typeName: z.string(),
    day,
    startTime: wallTime,
    trainerName: z.string(),
    state: z.enum(attendanceStates),
    usesTrial: z.boolean(),
    reason: z.enum(['no-show', 'late-cancellation']).nullable(),
    settlement: z.enum(settlements),
    isWaived: z.boolean(),
    cancelReason: z.string().nullable(),
    isTrainingCancelled: z.boolean(),
    subscription: z.object({ id: subscriptionId, planName: z.string() }).readonly().nullable(),
    invoice: z
      .object({ id: invoiceId, number: z.string(), amountMinor: minor, state: z.enum(invoiceStates) })
      .readonly()
      .nullable(),
  })
  .readonly()
export type Attended = z.infer<typeof attended>

/** What the history of a person tells; the first ones are read from the ledgers, the others are kept as events. */
export const historyCodes = [
  'session.attached',
  'session.released',
  'session.corrected',
  'invoice.issued',
  'invoice.cancelled',
  'payment.taken',
  'payment.cancelled',
  'account.paid-out',
  'message.sent',
  'attendance.registered',
  'attendance.present',
  'attendance.absent',
  'attendance.mark-taken-back',
  'attendance.cancelled',
  'attendance.cancelled-late',
  'attendance.waived',
  'attendance.training-cancelled',
  'subscription.sold',
  'subscription.edited',
  'subscription.renewed',
  'subscription.not-renewed',
  'subscription.cancelled',
  'subscription.frozen',
  'subscription.unfrozen',
  'membership.enrolled',
  'membership.converted',
  'membership.active',
  'membership.cancelled',
  'membership.certificate',
  'household.moved',
  'trial.overridden',
  'waiting.joined',
  'booking.reserved',
  'booking.confirmed',
  'booking.cancelled',
  'booking.lapsed',
  'booking.revived',
  'booking.moved',
  'payment-link.refunded',
  'waiting.offered',
  'waiting.accepted',
  'waiting.declined',
  'waiting.expired',
  'waiting.left',
] as const
export type PersonEventCode = (typeof historyCodes)[number]

/** Something that happened to a person: a code to word, and its facts. */
const personEvent = z
  .object({ id: z.string(), code: z.enum(historyCodes), facts: refusalFacts, actor: z.string(), at: instant })
  .readonly()
export type PersonEvent = z.infer<typeof personEvent>

/** TRI-5: what a form asks for; what is written down follows from the stored state. */
const wantedPlace = {
  trainingId,
  personId,
  /** The guardian whose household the form showed: somebody of another one is refused. */
  householdId: personId.nullable().default(null),
  usesTrial: z.boolean().default(false),
  /** Null: as the person's record says. */
  asVolunteer: z.boolean().nullable().default(null),
  equipment: optionalText(200).default(null),
  /** MAT-1: why somebody who looks like one who had a trial is somebody else. */
  overrideReason: reason.nullable().default(null),
}

export const attendance = {
  ofPerson: query({
    says: "A person's classes between two days, newest first, and how each was settled",
    allow: desk,
    topics: ['trainings', 'subscriptions', 'money'],
    input: { personId, from: day, to: day },
    output: z.array(attended).readonly(),
  }),
  history: query({
    says: 'What happened to a person, newest first: sessions, money, cancellings, freezes, messages',
    allow: desk,
    topics: ['people', 'trainings', 'subscriptions', 'money', 'messages'],
    input: { personId, limit: z.int().min(1).max(500) },
    output: z.array(personEvent).readonly(),
  }),
  mark: command({
    says: 'Mark somebody present or absent, or take the mark back; a trainer in their own trainings',
    allow: roles,
    input: { id: attendanceId, as: z.enum(['present', 'absent', 'registered']) },
    output: nothing,
    refusals: [
      'attendance.not-markable',
      'attendance.too-early',
      'attendance.full',
      'trial.discovery-full',
      'training.already-cancelled',
      'training.not-yours',
    ],
  }),
  markAll: command({
    says: 'Mark everybody registered in a training present, except some who are absent',
    allow: roles,
    input: { trainingId, absent: z.array(attendanceId).max(1000).readonly() },
    output: z.object({ present: z.int(), absent: z.int() }).readonly(),
    refusals: ['attendance.too-early', 'training.already-cancelled', 'training.not-yours'],
  }),
  previewRegister: query({
    says: 'How a place would be settled if somebody were registered now',
    allow: desk,
    topics: ['trainings', 'subscriptions', 'money'],
    input: wantedPlace,
    output: z.object({ settlement: settlementPlan, free: z.int(), usesTrial: z.boolean() }).readonly(),
    refusals: admissionRefusals,
  }),
  register: command({
    says: 'Register somebody: a covering subscription gives its session at once, a walk-in is settled at once',
    allow: desk,
    input: wantedPlace,
    output: z.object({ id: attendanceId, settlement: settlementPlan, usesTrial: z.boolean() }).readonly(),
    refusals: admissionRefusals,
  }),
  settle: command({
    says: 'Settle an open place now instead of in the evening, as it would be or with a subscription somebody chose',
    allow: desk,
    input: { id: attendanceId, subscriptionId: subscriptionId.nullable() },
    output: z.object({ settlement: settlementPlan }).readonly(),
    refusals: ['attendance.not-open', 'training.already-cancelled', 'subscription.not-usable'],
  }),
  previewCancel: query({
    says: 'What cancelling a participation would do, as it is or waived',
    allow: desk,
    topics: ['trainings', 'subscriptions', 'money'],
    input: { id: attendanceId, isWaived: z.boolean() },
    output: cancellationPlan,
    refusals: ['attendance.not-cancellable', 'training.already-cancelled'],
  }),
  cancel: command({
    says: 'Cancel a participation: in time everything is returned, late it is charged unless waived with a reason',
    allow: desk,
    input: { id: attendanceId, version, isWaived: z.boolean(), reason: reason.nullable() },
    output: cancellationPlan,
    refusals: ['attendance.not-cancellable', 'attendance.reason-needed', 'training.already-cancelled'],
  }),
}
