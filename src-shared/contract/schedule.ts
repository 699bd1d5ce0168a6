import { z } from 'zod'
import { command, query, roles } from './define.ts'
import {
  closureId,
  colour,
  day,
  minor,
  name,
  nothing,
  optionalText,
  personId,
  reason,
  roomId,
  standingPlaceId,
  templateId,
  trainerId,
  trainingTypeId,
  version,
  wallTime,
  weekday,
} from './scalars.ts'
import { trainingCancellation } from './trainings.ts'

const desk = ['admin', 'reception'] as const
/** Who edits the timetable. */
const admin = ['admin'] as const

const typeFields = {
  name,
  colour,
  durationMinutes: z.int().min(5).max(1440),
  price: minor,
  capacity: z.int().min(1).max(1000),
  cutoffHours: z.int().min(0).max(168),
  isInitiation: z.boolean(),
  discoveryPlaces: z.int().min(0).max(1000),
  isSubscriptionOnly: z.boolean(),
  isActive: z.boolean(),
}
const trainingType = z.object({ id: trainingTypeId, version, ...typeFields }).readonly()
export type TrainingType = z.infer<typeof trainingType>

export const types = {
  list: query({
    says: 'What is taught',
    allow: roles,
    topics: ['schedule'],
    input: {},
    output: z.array(trainingType).readonly(),
  }),
  create: command({
    says: 'Add a training type',
    allow: admin,
    input: typeFields,
    output: z.object({ id: trainingTypeId }).readonly(),
    refusals: ['type.name-taken', 'type.discovery-above-capacity'],
  }),
  edit: command({
    says: 'Change a training type; trainings that exist keep their capacity',
    allow: admin,
    input: { id: trainingTypeId, version, ...typeFields },
    output: nothing,
    refusals: ['type.name-taken', 'type.discovery-above-capacity'],
  }),
}

const trainerFields = { name, email: optionalText(200), phone: optionalText(50), isActive: z.boolean() }
const trainer = z.object({ id: trainerId, version, ...trainerFields }).readonly()

export const trainers = {
  list: query({
    says: 'Who teaches',
    allow: roles,
    topics: ['schedule'],
    input: {},
    output: z.array(trainer).readonly(),
  }),
  create: command({
    says: 'Add a trainer',
    allow: admin,
    input: trainerFields,
    output: z.object({ id: trainerId }).readonly(),
    refusals: ['trainer.name-taken'],
  }),
  edit: command({
    says: 'Change a trainer',
    allow: admin,
    input: { id: trainerId, version, ...trainerFields },
    output: nothing,
    refusals: ['trainer.name-taken'],
  }),
}

const roomFields = { name, isActive: z.boolean() }
const room = z.object({ id: roomId, version, ...roomFields }).readonly()

export const rooms = {
  list: query({
    says: 'Where it is taught',
    allow: roles,
    topics: ['schedule'],
    input: {},
    output: z.array(room).readonly(),
  }),
  create: command({
    says: 'Add a room',
    allow: admin,
    input: roomFields,
    output: z.object({ id: roomId }).readonly(),
    refusals: ['room.name-taken'],
  }),
  edit: command({
    says: 'Change a room',
    allow: admin,
    input: { id: roomId, version, ...roomFields },
    output: nothing,
    refusals: ['room.name-taken'],
  }),
}

const templateFields = {
  weekday,
  startTime: wallTime,
  durationMinutes: z.int().min(5).max(1440),
  typeId: trainingTypeId,
  trainerId,
  roomId: roomId.nullable(),
  validFrom: day,
  validUntil: day.nullable(),
  isActive: z.boolean(),
}
const template = z
  .object({
    id: templateId,
    version,
    ...templateFields,
    typeName: z.string(),
    colour,
    capacity: z.int(),
    trainerName: z.string(),
    roomName: z.string().nullable(),
    /** Standing places that are open today or later, frozen ones too. */
    places: z.int(),
  })
  .readonly()
export type Template = z.infer<typeof template>

const standingPlace = z
  .object({
    id: standingPlaceId,
    version,
    templateId,
    personId,
    personName: z.string(),
    startDate: day,
    endDate: day.nullable(),
    isFrozen: z.boolean(),
    /** Away from a day to a day, both included. */
    frozenFrom: day.nullable(),
    frozenUntil: day.nullable(),
  })
  .readonly()
export type StandingPlace = z.infer<typeof standingPlace>

export const templates = {
  list: query({
    says: 'The weekly templates in order of weekday and time',
    allow: roles,
    topics: ['schedule'],
    input: {},
    output: z.array(template).readonly(),
  }),
  details: query({
    says: 'One template with its standing places in order of enrolment',
    allow: desk,
    topics: ['schedule', 'people'],
    input: { id: templateId },
    output: z.object({ template, places: z.array(standingPlace).readonly() }).readonly(),
  }),
  create: command({
    says: 'Add a weekly template',
    allow: admin,
    input: templateFields,
    output: z.object({ id: templateId }).readonly(),
    refusals: ['template.ends-before-start'],
  }),
  edit: command({
    says: 'Change a weekly template; trainings that exist stay as they are',
    allow: admin,
    input: { id: templateId, version, ...templateFields },
    output: nothing,
    refusals: ['template.ends-before-start'],
  }),
}

export const standingPlaces = {
  add: command({
    says: 'Give somebody a standing place in a template',
    allow: desk,
    input: { templateId, personId, startDate: day, endDate: day.nullable() },
    output: z.object({ id: standingPlaceId }).readonly(),
    refusals: ['place.already-there', 'place.ends-before-start'],
  }),
  change: command({
    says: 'Move, end, freeze or unfreeze a standing place',
    allow: desk,
    input: { id: standingPlaceId, version, startDate: day, endDate: day.nullable(), isFrozen: z.boolean() },
    output: nothing,
    refusals: ['place.already-there', 'place.ends-before-start'],
  }),
}

const closurePlan = z
  .object({
    trainings: z.array(trainingCancellation).readonly(),
    sessionsReturned: z.int(),
    refundedMinor: z.int(),
    people: z.int(),
  })
  .readonly()
export type ClosurePlan = z.infer<typeof closurePlan>

const closureRefusals = ['closure.backwards', 'closure.past', 'closure.overlaps', 'closure.too-long'] as const

export const closures = {
  list: query({
    says: 'The days the gym is closed, from a day on',
    allow: roles,
    topics: ['schedule'],
    input: { from: day },
    output: z.array(z.object({ id: closureId, firstDay: day, lastDay: day, reason: z.string() }).readonly()).readonly(),
  }),
  preview: query({
    says: 'What closing some days would undo: every training that is there, with what cancelling it does',
    allow: admin,
    topics: ['schedule', 'trainings', 'subscriptions', 'money'],
    input: { firstDay: day, lastDay: day },
    output: closurePlan,
    refusals: closureRefusals,
  }),
  add: command({
    says: 'Close the gym for some days: trainings there are cancelled, none are made',
    allow: admin,
    input: { firstDay: day, lastDay: day, reason },
    output: closurePlan,
    refusals: closureRefusals,
  }),
  remove: command({
    says: 'Open the gym again on days that are still to come; cancelled trainings stay cancelled',
    allow: admin,
    input: { id: closureId },
    output: nothing,
    refusals: ['closure.past'],
  }),
}
