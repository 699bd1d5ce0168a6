import { z } from 'zod'
import { command, query } from './define.ts'
import { membershipStates } from './memberships.ts'
import { day, nothing, personId, trainingId, version, wallTime } from './scalars.ts'

const desk = ['admin', 'reception'] as const

/** Where somebody's one free trial went (TRI-1); null: it is available. */
export const usedTrial = z
  .object({ trainingId, typeName: z.string(), day, startTime: wallTime, isOver: z.boolean() })
  .readonly()
  .nullable()
export type UsedTrial = z.infer<typeof usedTrial>

const member = z
  .object({
    id: personId,
    version,
    name: z.string(),
    birthDate: day.nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    role: z.enum(['guardian', 'other-guardian', 'dependent']),
    isPayer: z.boolean(),
    /** Today's. */
    membership: z.enum(membershipStates).nullable(),
    usedTrial,
  })
  .readonly()
export type HouseholdMember = z.infer<typeof member>

export const households = {
  of: query({
    says: 'Everybody of a household: who pays, who else is to be called, and the dependents with membership and trial',
    allow: desk,
    topics: ['people', 'trainings'],
    input: { personId },
    output: z.object({ payerId: personId, members: z.array(member).readonly() }).readonly(),
  }),
  move: command({
    says: 'Move a dependent to another guardian, or let them stand on their own; bills already written stay where they are',
    allow: desk,
    input: { personId, version, guardianId: personId.nullable() },
    output: nothing,
    refusals: [
      'household.not-a-dependent',
      'household.guardian-is-minor',
      'household.same-guardian',
      'person.guardian-is-dependent',
      'person.archived',
    ],
  }),
  setOtherGuardian: command({
    says: 'A second guardian of a dependent: somebody to call, who does not pay',
    allow: desk,
    input: { personId, version, otherGuardianId: personId.nullable() },
    output: nothing,
    refusals: [
      'household.not-a-dependent',
      'household.guardian-is-minor',
      'household.same-guardian',
      'person.guardian-is-dependent',
      'person.archived',
    ],
  }),
}
