import { isMinor } from '../../../src-shared/domain/memberships.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import { noteEvent } from './events.ts'

/** What the rules of a household ask of a person. */
export type Kin = {
  readonly id: PersonId
  readonly name: string
  readonly birthDate: Day | null
  readonly guardianId: PersonId | null
  readonly otherGuardianId: PersonId | null
  readonly isArchived: boolean
}

/** @throws Refused `desk.not-found` */
export function kinById(ctx: QueryCtx, id: PersonId): Kin {
  const { isArchived, ...kin } = found(
    ctx
      .prepare(`
        SELECT id, trim(given_name || ' ' || family_name) AS name, birth_date AS birthDate, guardian_id AS guardianId,
               other_guardian_id AS otherGuardianId, archived_at IS NOT NULL AS isArchived
        FROM person WHERE id = +?`)
      .get(id) as (Omit<Kin, 'isArchived'> & { readonly isArchived: number }) | undefined,
  )
  return { ...kin, isArchived: isArchived === 1 }
}

/**
 * Somebody a dependent can be entrusted to: not archived, in nobody's care, and of age as far as the desk knows.
 *
 * @throws Refused `person.archived`, `person.guardian-is-dependent`, `household.guardian-is-minor`, `desk.not-found`
 */
export function guardianById(ctx: QueryCtx, id: PersonId): Kin {
  const guardian = kinById(ctx, id)
  if (guardian.isArchived) throw new Refused('person.archived')
  if (guardian.guardianId !== null) throw new Refused('person.guardian-is-dependent')
  if (isMinor(guardian.birthDate, todayOf(ctx)))
    throw new Refused('household.guardian-is-minor', { name: guardian.name })
  return guardian
}

/** Somebody in another's care from now on, or in nobody's: their bills go elsewhere. */
export function noteMove(ctx: CommandCtx, { id, guardianId: before }: Kin, guardianId: PersonId | null): void {
  const nameOf = (of: PersonId | null) => (of === null ? null : kinById(ctx, of).name)
  noteEvent(ctx, id, 'household.moved', { guardian: nameOf(guardianId), before: nameOf(before) })
  ctx.changed('money', 'subscriptions')
}

/** Whether somebody is in this person's care, or has them as the second one to call. */
export const hasDependents = (ctx: QueryCtx, id: PersonId): boolean =>
  ctx
    .prepare(
      'SELECT 1 FROM person WHERE guardian_id = +? UNION ALL SELECT 1 FROM person WHERE other_guardian_id = +? LIMIT 1',
    )
    .get(id, id) !== undefined

/** Who else is to be called once `guardianId` pays: nobody without a guardian, and never the guardian again. */
export const otherGuardianWith = (
  { otherGuardianId }: Kin,
  guardianId: PersonId | null | undefined,
): PersonId | null => (guardianId && otherGuardianId !== guardianId ? otherGuardianId : null)
