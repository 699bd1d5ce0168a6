import { z } from 'zod'
import { settlementPlan } from './attendance.ts'
import { command, query } from './define.ts'
import { admissionRefusals } from './memberships.ts'
import {
  attendanceId,
  day,
  instant,
  nothing,
  offerId,
  optionalText,
  personId,
  reason,
  trainingId,
  wallTime,
} from './scalars.ts'

const desk = ['admin', 'reception'] as const

/** §9: a place that is held for somebody. */
const offer = z.object({ id: offerId, offeredAt: instant, heldUntil: instant }).readonly()

const waiting = z
  .object({
    attendanceId,
    personId,
    name: z.string(),
    trainingId,
    typeName: z.string(),
    day,
    startTime: wallTime,
    /** First is 1. */
    position: z.int(),
    offer: offer.nullable(),
  })
  .readonly()
export type Waiting = z.infer<typeof waiting>

export const waitingList = {
  ofPerson: query({
    says: 'Where a person waits for a place, soonest class first',
    allow: desk,
    topics: ['trainings'],
    input: { personId },
    output: z.array(waiting).readonly(),
  }),
  offers: query({
    says: 'Every place that is held for somebody now, the one that lapses first at the top',
    allow: desk,
    topics: ['trainings'],
    input: {},
    output: z.array(waiting).readonly(),
  }),
  join: command({
    says: 'Put somebody on the waiting list of a full training',
    allow: desk,
    input: { trainingId, personId },
    output: z.object({ id: attendanceId, position: z.int() }).readonly(),
    refusals: [
      'attendance.already-there',
      'attendance.not-full',
      'person.archived',
      'training.already-cancelled',
      'training.already-ended',
    ],
  }),
  accept: command({
    says: 'Register somebody who waits, in the place held for them or in one that is free; trial rules apply now',
    allow: desk,
    input: {
      id: attendanceId,
      usesTrial: z.boolean().default(false),
      equipment: optionalText(200).default(null),
      overrideReason: reason.nullable().default(null),
    },
    output: z.object({ settlement: settlementPlan }).readonly(),
    refusals: [...admissionRefusals, 'waiting.not-waiting', 'waiting.no-place', 'waiting.offer-over'],
  }),
  decline: command({
    says: 'Decline a held place: the person goes to the end of the line and the next one is offered it',
    allow: desk,
    input: { id: attendanceId },
    output: nothing,
    refusals: ['waiting.not-waiting', 'waiting.no-offer'],
  }),
  leave: command({
    says: 'Take somebody off the waiting list',
    allow: desk,
    input: { id: attendanceId },
    output: nothing,
    refusals: ['waiting.not-waiting'],
  }),
}
