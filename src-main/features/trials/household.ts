import { and, eq, ne } from 'drizzle-orm'
import type { TrialCandidate } from '../../../src-shared/contract/trials.ts'
import { admit, type InitiationFacts } from '../../../src-shared/domain/trials.ts'
import type { PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { payerOf } from '../money/ledger.ts'
import { trainingsWhere } from '../trainings/trainings.repo.ts'
import { candidateOf, usedTrialOf } from './facts.ts'

type Member = {
  readonly personId: PersonId
  readonly name: string
  readonly birthDate: Day | null
  readonly guardianId: PersonId | null
  readonly isVolunteer: number
}

/** The guardian, then who is in their care, the eldest first. */
const membersOf = (ctx: QueryCtx, householdId: PersonId): readonly Member[] =>
  ctx
    .prepare(`
      SELECT id AS personId, trim(given_name || ' ' || family_name) AS name, birth_date AS birthDate,
             guardian_id AS guardianId, is_volunteer AS isVolunteer
      FROM person WHERE (id = :householdId OR guardian_id = :householdId) AND archived_at IS NULL
      ORDER BY guardian_id IS NOT NULL, birth_date IS NULL, birth_date, search, id`)
    .all({ householdId }) as Member[]

const placeOf = (ctx: QueryCtx, trainingId: TrainingId, personId: PersonId): TrialCandidate['place'] =>
  ctx.db
    .select({ id: attendance.id, state: attendance.state })
    .from(attendance)
    .where(
      and(eq(attendance.trainingId, trainingId), eq(attendance.personId, personId), ne(attendance.state, 'cancelled')),
    )
    .get() ?? null

type Initiation = InitiationFacts & { readonly id: TrainingId; readonly day: Day }

function candidateFor(ctx: QueryCtx, initiation: Initiation, member: Member): TrialCandidate {
  const { personId, guardianId, name, birthDate } = member
  const asParticipant = candidateOf(ctx, { personId, guardianId, isVolunteer: false }, initiation.day)
  return {
    personId,
    name,
    birthDate,
    isDependent: guardianId !== null,
    isVolunteer: member.isVolunteer === 1,
    membership: asParticipant.membership,
    admission: admit(asParticipant, initiation),
    usedTrial: usedTrialOf(ctx, personId),
    place: placeOf(ctx, initiation.id, personId),
  }
}

/**
 * TRI-2, TRI-3: what the rules allow everybody of a person's household at one initiation, each by themself. Archived people are
 * left out.
 *
 * @throws Refused `trial.not-initiation`, `desk.not-found`
 */
export function householdAt(ctx: QueryCtx, trainingId: TrainingId, personId: PersonId) {
  const initiation = found(trainingsWhere(ctx, eq(training.id, trainingId))[0])
  if (!initiation.isInitiation) throw new Refused('trial.not-initiation')
  const { capacity, placesTaken, discoveryPlaces, discoveryTaken } = initiation
  const householdId = payerOf(ctx, personId)
  return {
    householdId,
    free: capacity - placesTaken,
    discoveryPlaces,
    discoveryFree: Math.max(0, discoveryPlaces - discoveryTaken),
    people: membersOf(ctx, householdId).map((member) => candidateFor(ctx, initiation, member)),
  }
}
