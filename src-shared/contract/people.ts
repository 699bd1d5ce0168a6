import { z } from 'zod'
import { command, query } from './define.ts'
import {
  colour,
  day,
  name,
  nothing,
  optionalText,
  personId,
  standingPlaceId,
  subscriptionId,
  templateId,
  trainingId,
  version,
  wallTime,
  weekday,
} from './scalars.ts'
import { attendanceStates } from './trainings.ts'

const desk = ['admin', 'reception'] as const

const personFields = {
  givenName: name,
  familyName: z.string().trim().max(120),
  birthDate: day.nullable(),
  email: z.email().max(200).nullable(),
  phone: optionalText(50),
  card: optionalText(50),
  guardianId: personId.nullable(),
  isVolunteer: z.boolean(),
  note: optionalText(2000),
}

const personLine = z
  .object({
    id: personId,
    name: z.string(),
    birthDate: day.nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    card: z.string().nullable(),
    guardianId: personId.nullable(),
    guardianName: z.string().nullable(),
    isVolunteer: z.boolean(),
    /** Membership of today, as domain.md §8 derives it. */
    membership: z.enum(['trial', 'pending', 'active', 'expired', 'cancelled']).nullable(),
    standingPlaces: z.int(),
  })
  .readonly()
export type PersonLine = z.infer<typeof personLine>

const profile = z
  .object({
    id: personId,
    version,
    ...personFields,
    /** As stored: files from elsewhere may carry what the form would refuse. */
    email: z.string().nullable(),
    name: z.string(),
    guardianName: z.string().nullable(),
    /** A second guardian, to be called; does not pay. */
    otherGuardianId: personId.nullable(),
    standingPlaces: z
      .array(
        z.object({
          id: standingPlaceId,
          version,
          templateId,
          weekday,
          startTime: wallTime,
          typeName: z.string(),
          colour,
          trainerName: z.string(),
          roomName: z.string().nullable(),
          startDate: day,
          endDate: day.nullable(),
          isFrozen: z.boolean(),
          frozenFrom: day.nullable(),
          frozenUntil: day.nullable(),
        }),
      )
      .readonly(),
    trainings: z
      .array(
        z.object({
          id: trainingId,
          day,
          startTime: wallTime,
          typeName: z.string(),
          colour,
          trainerName: z.string(),
          state: z.enum(attendanceStates),
          isTrainingCancelled: z.boolean(),
        }),
      )
      .readonly(),
    subscriptions: z
      .array(
        z.object({
          id: subscriptionId,
          planName: z.string(),
          startsOn: day,
          endsOn: day,
          used: z.int(),
          total: z.int(),
          state: z.enum(['cancelled', 'upcoming', 'frozen', 'expired', 'completed', 'active']),
        }),
      )
      .readonly(),
  })
  .readonly()
export type Profile = z.infer<typeof profile>

export const people = {
  search: query({
    says: 'Find people by any letters of name, phone, e-mail or card; accents and case do not matter',
    allow: desk,
    topics: ['people'],
    input: { text: z.string().max(100), limit: z.int().min(1).max(1000), offset: z.int().min(0) },
    output: z.object({ total: z.int(), people: z.array(personLine).readonly() }).readonly(),
  }),
  profile: query({
    says: 'One person: standing places, trainings from four weeks ago on, subscriptions',
    allow: desk,
    topics: ['people', 'schedule', 'trainings'],
    input: { id: personId },
    output: profile,
  }),
  add: command({
    says: 'Add a person, or a dependent of a guardian',
    allow: desk,
    input: personFields,
    output: z.object({ id: personId }).readonly(),
    refusals: [
      'person.card-taken',
      'person.guardian-is-dependent',
      'person.archived',
      'person.birth-in-future',
      'household.guardian-is-minor',
    ],
  }),
  edit: command({
    says: "Change a person's details",
    allow: desk,
    input: { id: personId, version, ...personFields },
    output: nothing,
    refusals: [
      'person.card-taken',
      'person.guardian-is-dependent',
      'person.archived',
      'person.birth-in-future',
      'person.account-in-use',
      'household.guardian-is-minor',
    ],
  }),
}
