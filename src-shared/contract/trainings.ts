import { z } from 'zod'
import { command, query, roles } from './define.ts'
import { invoiceStates } from './money.ts'
import {
  attendanceId,
  colour,
  day,
  instant,
  invoiceId,
  minor,
  personId,
  reason,
  roomId,
  subscriptionId,
  templateId,
  trainerId,
  trainingId,
  trainingTypeId,
  version,
  wallTime,
} from './scalars.ts'

export const attendanceStates = ['waitlisted', 'registered', 'present', 'absent', 'cancelled'] as const
export const settlements = ['open', 'session', 'invoice-unpaid', 'paid', 'trial', 'free', 'waived'] as const

const training = z
  .object({
    id: trainingId,
    version,
    templateId: templateId.nullable(),
    typeId: trainingTypeId,
    typeName: z.string(),
    colour,
    trainerId,
    trainerName: z.string(),
    roomId: roomId.nullable(),
    roomName: z.string().nullable(),
    day,
    startTime: wallTime,
    endTime: wallTime,
    startsAt: instant,
    endsAt: instant,
    capacity: z.int(),
    placesTaken: z.int(),
    waiting: z.int(),
    /** Of the places taken: those held for somebody who waits (ATT-2). */
    offered: z.int(),
    isInitiation: z.boolean(),
    discoveryPlaces: z.int(),
    discoveryTaken: z.int(),
    isCancelled: z.boolean(),
    cancelReason: z.string().nullable(),
    /** DAY-2: its places are settled; who comes now is settled at once. */
    isProcessed: z.boolean(),
  })
  .readonly()
export type Training = z.infer<typeof training>

const rosterEntry = z
  .object({
    id: attendanceId,
    version,
    personId,
    name: z.string(),
    isDependent: z.boolean(),
    isVolunteer: z.boolean(),
    state: z.enum(attendanceStates),
    reason: z.enum(['no-show', 'late-cancellation']).nullable(),
    settlement: z.enum(settlements),
    usesTrial: z.boolean(),
    isDiscovery: z.boolean(),
    equipment: z.string().nullable(),
    /** Of somebody who waits: the place in the line, first is 1, since when, and the place that is held for them. */
    waiting: z
      .object({ position: z.int(), since: instant, offer: z.object({ heldUntil: instant }).readonly().nullable() })
      .readonly()
      .nullable(),
    isWaived: z.boolean(),
    /** `6/11` of the subscription its session came from. */
    session: z.object({ subscriptionId, planName: z.string(), used: z.int(), total: z.int() }).readonly().nullable(),
    invoice: z
      .object({ id: invoiceId, number: z.string(), amountMinor: minor, state: z.enum(invoiceStates) })
      .readonly()
      .nullable(),
    note: z.string().nullable(),
  })
  .readonly()
export type RosterEntry = z.infer<typeof rosterEntry>

/** CAN-2, CAN-3: what cancelling a training does. */
export const trainingCancellation = z
  .object({
    training,
    people: z
      .array(
        z
          .object({
            personId,
            name: z.string(),
            state: z.enum(attendanceStates),
            returns: z.object({ planName: z.string(), usedAfter: z.int(), total: z.int() }).readonly().nullable(),
            invoice: z
              .object({ number: z.string(), amountMinor: minor, does: z.enum(['cancel', 'refund']) })
              .readonly()
              .nullable(),
            freesTrial: z.boolean(),
            toldAt: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    sessionsReturned: z.int(),
    invoicesCancelled: z.int(),
    refundedMinor: z.int(),
    waitingClosed: z.int(),
  })
  .readonly()
export type TrainingCancellation = z.infer<typeof trainingCancellation>

const substitution = {
  trainerId,
  substituteId: trainerId,
  from: day,
  to: day,
  /** One class only; null: all of the days. */
  trainingId: trainingId.nullable(),
}

const substitutionPlan = z
  .object({
    classes: z
      .array(
        z
          .object({
            training,
            people: z.int(),
            clash: z.object({ typeName: z.string(), startTime: wallTime }).readonly().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type SubstitutionPlan = z.infer<typeof substitutionPlan>

export const trainings = {
  between: query({
    says: 'The trainings of some days, in order of time; a trainer sees their own',
    allow: roles,
    topics: ['trainings', 'schedule'],
    input: { from: day, to: day },
    output: z.array(training).readonly(),
  }),
  roster: query({
    says: 'One training and everybody in it, in order of entry, with who was left out when it was generated',
    allow: roles,
    topics: ['trainings', 'people'],
    input: { id: trainingId },
    output: z
      .object({
        training,
        entries: z.array(rosterEntry).readonly(),
        leftOut: z.array(z.object({ personId, name: z.string(), reason: z.enum(['full', 'not-covered']) })).readonly(),
      })
      .readonly(),
  }),
  previewCancel: query({
    says: 'What cancelling a whole training would do: who is told, which sessions and which money go back',
    allow: ['admin'],
    topics: ['trainings', 'subscriptions', 'money'],
    input: { id: trainingId },
    output: trainingCancellation,
    refusals: ['training.already-cancelled', 'training.began'],
  }),
  cancel: command({
    says: 'Cancel a whole training, with a reason: everybody told, everything given back, in one transaction',
    allow: ['admin'],
    input: { id: trainingId, version, reason },
    output: trainingCancellation,
    refusals: ['training.already-cancelled', 'training.began'],
  }),
  previewSubstitution: query({
    says: 'Which classes a substitute would take over, and with which each of them clashes',
    allow: ['admin'],
    topics: ['trainings', 'schedule'],
    input: substitution,
    output: substitutionPlan,
    refusals: ['substitution.same-trainer', 'substitution.inactive', 'substitution.nothing', 'substitution.backwards'],
  }),
  substitute: command({
    says: 'Give the classes of one trainer to another for a class, a day or some days; those that clash stay',
    allow: ['admin'],
    input: { ...substitution, reason },
    output: substitutionPlan,
    refusals: [
      'substitution.same-trainer',
      'substitution.inactive',
      'substitution.nothing',
      'substitution.backwards',
      'substitution.all-clash',
    ],
  }),
}
