import type { UsedTrial } from '../../../src-shared/contract/households.ts'
import { type MembershipFacts, membershipOn } from '../../../src-shared/domain/memberships.ts'
import type { Candidate } from '../../../src-shared/domain/trials.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import type { QueryCtx } from '../../app/ctx.ts'

/** What a person's memberships are worth on a day (MEM-1). */
export const membershipOnDay = (ctx: QueryCtx, personId: PersonId, day: Day) =>
  membershipOn(
    ctx
      .prepare('SELECT state, starts_on AS startsOn, ends_on AS endsOn FROM membership WHERE person_id = +?')
      .all(personId) as MembershipFacts[],
    day,
  )

/** TRI-1: where the person's one trial went; null while it is available. */
export function usedTrialOf(ctx: QueryCtx, personId: PersonId): UsedTrial {
  const row = ctx
    .prepare(`
      SELECT t.id AS trainingId, y.name AS typeName, t.day, t.start_time AS startTime, t.ends_at AS endsAt
      FROM attendance a JOIN training t ON t.id = a.training_id JOIN training_type y ON y.id = t.type_id
      WHERE a.person_id = +? AND a.uses_trial = 1 AND a.state NOT IN ('cancelled', 'waitlisted')`)
    .get(personId) as (Omit<NonNullable<UsedTrial>, 'isOver'> & { readonly endsAt: number }) | undefined
  if (!row) return null
  const { endsAt, ...trial } = row
  return { ...trial, isOver: endsAt <= ctx.clock.now() }
}

type Who = { readonly personId: PersonId; readonly guardianId: PersonId | null; readonly isVolunteer: boolean }

/** TRI-5: a person as the rules see them, from what is stored; `day` is the initiation's. */
export function candidateOf(ctx: QueryCtx, { personId, guardianId, isVolunteer }: Who, day: Day): Candidate {
  const dependents = ctx
    .prepare('SELECT id FROM person WHERE guardian_id = +? AND archived_at IS NULL')
    .pluck()
    .all(personId) as PersonId[]
  return {
    isDependent: guardianId !== null,
    isVolunteer,
    membership: membershipOnDay(ctx, personId, day),
    guardianMembership: guardianId === null ? null : membershipOnDay(ctx, guardianId, day),
    dependentMemberships: dependents.map((id) => membershipOnDay(ctx, id, day)),
    hasUsedTrial: usedTrialOf(ctx, personId) !== null,
  }
}
