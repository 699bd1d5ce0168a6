import { z } from 'zod'
import { query } from './define.ts'
import { usedTrial } from './households.ts'
import { membershipStates } from './memberships.ts'
import { attendanceId, day, personId, trainingId, wallTime } from './scalars.ts'
import { attendanceStates } from './trainings.ts'

const desk = ['admin', 'reception'] as const

/** TRI-2, TRI-3: what the rules allow, as `domain/trials.ts` says it. */
const admission = z.discriminatedUnion('may', [
  z
    .object({
      may: z.literal(true),
      as: z.enum(['volunteer', 'member', 'pending', 'guardian-member', 'dependent-member', 'trial', 'discovery']),
      trial: z.enum(['none', 'offered', 'required']),
      takesDiscovery: z.boolean(),
    })
    .readonly(),
  z
    .object({
      may: z.literal(false),
      why: z.enum(['trial-used', 'membership-expired', 'membership-needed', 'discovery-full']),
    })
    .readonly(),
])

const candidate = z
  .object({
    personId,
    name: z.string(),
    birthDate: day.nullable(),
    isDependent: z.boolean(),
    isVolunteer: z.boolean(),
    /** On the day of the initiation. */
    membership: z.enum(membershipStates).nullable(),
    /** As a participant. */
    admission,
    usedTrial,
    /** Where they are in this training already. */
    place: z
      .object({ id: attendanceId, state: z.enum(attendanceStates) })
      .readonly()
      .nullable(),
  })
  .readonly()
export type TrialCandidate = z.infer<typeof candidate>

/** MAT-1: somebody else's record that looks like the same person, and the trial they had. */
const lookalike = z
  .object({
    personId,
    name: z.string(),
    birthDate: day.nullable(),
    phone: z.string().nullable(),
    guardianName: z.string().nullable(),
    isArchived: z.boolean(),
    alike: z.array(z.enum(['name', 'name-similar', 'birth', 'birth-similar', 'phone', 'guardian'])).readonly(),
    trial: z.object({ trainingId, typeName: z.string(), day, startTime: wallTime }).readonly(),
  })
  .readonly()
export type Lookalike = z.infer<typeof lookalike>

export const trials = {
  initiations: query({
    says: 'The initiations of the days to come that are not cancelled, with the places that are free',
    allow: desk,
    topics: ['trainings', 'schedule'],
    input: { days: z.int().min(1).max(92) },
    output: z
      .array(
        z
          .object({
            trainingId,
            typeName: z.string(),
            day,
            startTime: wallTime,
            trainerName: z.string(),
            free: z.int(),
            discoveryPlaces: z.int(),
            discoveryFree: z.int(),
            waiting: z.int(),
          })
          .readonly(),
      )
      .readonly(),
  }),
  household: query({
    says: 'What the rules allow everybody of a household at one initiation: free, by choice, required, used, or why not',
    allow: desk,
    topics: ['trainings', 'people', 'money'],
    input: { trainingId, personId },
    output: z
      .object({
        householdId: personId,
        free: z.int(),
        discoveryPlaces: z.int(),
        discoveryFree: z.int(),
        people: z.array(candidate).readonly(),
      })
      .readonly(),
    refusals: ['trial.not-initiation'],
  }),
  lookalikes: query({
    says: 'Whether a person has probably had a free trial under another record (MAT-1)',
    allow: desk,
    topics: ['people', 'trainings'],
    input: {
      /** The record itself, when it exists. */
      personId: personId.nullable(),
      givenName: z.string().max(120),
      familyName: z.string().max(120),
      birthDate: day.nullable(),
      phone: z.string().max(50).nullable(),
      guardianId: personId.nullable(),
    },
    output: z.array(lookalike).readonly(),
  }),
}
