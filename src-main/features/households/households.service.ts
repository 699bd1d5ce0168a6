import type { HouseholdMember } from '../../../src-shared/contract/households.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { person } from '../../db/schema/people.ts'
import { guardianById, type Kin, kinById, noteMove, otherGuardianWith } from '../people/guardian.ts'
import { membershipOnDay, usedTrialOf } from '../trials/facts.ts'

type Row = Pick<HouseholdMember, 'id' | 'version' | 'name' | 'birthDate' | 'phone' | 'email' | 'role'>

/** Who pays first, then who else is to be called, then the dependents, the eldest first; archived ones are left out. */
const membersOf = (ctx: QueryCtx, payerId: PersonId): readonly Row[] =>
  ctx
    .prepare(`
      WITH dependent AS (SELECT id, other_guardian_id FROM person WHERE guardian_id = :payerId AND archived_at IS NULL),
        member AS (
          SELECT :payerId AS id, 'guardian' AS role, 0 AS place
          UNION ALL SELECT DISTINCT other_guardian_id, 'other-guardian', 1 FROM dependent WHERE other_guardian_id IS NOT NULL
          UNION ALL SELECT id, 'dependent', 2 FROM dependent)
      SELECT p.id, p.version, trim(p.given_name || ' ' || p.family_name) AS name, p.birth_date AS birthDate, p.phone, p.email, role
      FROM member JOIN person p ON p.id = member.id
      ORDER BY place, p.birth_date IS NULL, p.birth_date, p.search, p.id`)
    .all({ payerId }) as Row[]

function dependentById(ctx: QueryCtx, id: PersonId): Kin & { readonly guardianId: PersonId } {
  const { guardianId, ...kin } = kinById(ctx, id)
  if (guardianId === null) throw new Refused('household.not-a-dependent', { name: kin.name })
  return { ...kin, guardianId }
}

export const householdServices: Services['households'] = {
  of: (ctx, { personId }) => {
    const today = todayOf(ctx)
    const payerId = kinById(ctx, personId).guardianId ?? personId
    const members = membersOf(ctx, payerId).map((row) => ({
      ...row,
      isPayer: row.id === payerId,
      membership: membershipOnDay(ctx, row.id, today),
      usedTrial: usedTrialOf(ctx, row.id),
    }))
    return { payerId, members }
  },
  move: (ctx, { personId: id, version, guardianId }) => {
    const dependent = dependentById(ctx, id)
    const before = kinById(ctx, dependent.guardianId)
    if (guardianId === before.id) throw new Refused('household.same-guardian', { name: before.name })
    const guardian = guardianId === null ? null : guardianById(ctx, guardianId)
    editRow(ctx, person, { id, version }, { guardianId, otherGuardianId: otherGuardianWith(dependent, guardianId) })
    noteMove(ctx, dependent, guardian?.id ?? null)
    ctx.changed('people', 'trainings')
    return {}
  },
  setOtherGuardian: (ctx, { personId: id, version, otherGuardianId }) => {
    const { guardianId } = dependentById(ctx, id)
    if (otherGuardianId !== null) {
      const other = guardianById(ctx, otherGuardianId)
      if (other.id === guardianId) throw new Refused('household.same-guardian', { name: other.name })
    }
    editRow(ctx, person, { id, version }, { otherGuardianId })
    ctx.changed('people')
    return {}
  },
}
