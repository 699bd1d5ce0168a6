import { z } from 'zod'
import { command, query, roles } from './define.ts'
import {
  attendanceId,
  colour,
  day,
  instant,
  nothing,
  personId,
  roomId,
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
    isCancelled: z.boolean(),
  })
  .readonly()
export type Training = z.infer<typeof training>

const rosterEntry = z
  .object({
    id: attendanceId,
    personId,
    name: z.string(),
    isDependent: z.boolean(),
    isVolunteer: z.boolean(),
    state: z.enum(attendanceStates),
    reason: z.enum(['no-show', 'late-cancellation']).nullable(),
    settlement: z.enum(settlements),
    usesTrial: z.boolean(),
    note: z.string().nullable(),
  })
  .readonly()
export type RosterEntry = z.infer<typeof rosterEntry>

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
  joinWaitingList: command({
    says: 'Put somebody on the waiting list of a full training',
    allow: ['admin', 'reception'],
    input: { trainingId, personId },
    output: nothing,
    refusals: [
      'attendance.already-there',
      'attendance.not-full',
      'training.already-cancelled',
      'training.already-ended',
    ],
  }),
}
