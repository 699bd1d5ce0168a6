import type { Lookalike } from '../../../src-shared/contract/trials.ts'
import { closeness, likelySame, type Recorded } from '../../../src-shared/domain/likeness.ts'
import type { PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant, WallTime } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { noteEvent } from '../people/events.ts'

/** Somebody as far as the desk knows them; `personId` null before the record exists. */
export type Resembling = {
  readonly personId: PersonId | null
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: Day | null
  /** Their own; without one, their guardian's is asked for. */
  readonly phone: string | null
  readonly guardianId: PersonId | null
}

type TrialRow = {
  readonly personId: PersonId
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: Day | null
  readonly phone: string | null
  readonly guardianId: PersonId | null
  readonly guardianName: string | null
  readonly archivedAt: Instant | null
  readonly trainingId: TrainingId
}

/** Everybody who has had a trial, or has one before them; archived people had theirs, too. */
const selectTrials = `
  SELECT p.id AS personId, p.given_name AS givenName, p.family_name AS familyName, p.birth_date AS birthDate,
         COALESCE(p.phone, g.phone) AS phone, p.guardian_id AS guardianId,
         trim(g.given_name || ' ' || g.family_name) AS guardianName, p.archived_at AS archivedAt, a.training_id AS trainingId
  FROM attendance a INDEXED BY attendance_one_live_trial
  JOIN person p ON p.id = a.person_id
  LEFT JOIN person g ON g.id = p.guardian_id
  WHERE a.uses_trial = 1 AND a.state NOT IN ('cancelled', 'waitlisted')
  ORDER BY a.id DESC`

const recorded = ({ personId, givenName, familyName, birthDate, phone, guardianId }: Resembling): Recorded => ({
  id: personId,
  givenName,
  familyName,
  birthDate,
  phone,
  guardianId,
})

/** A child is called by the guardian's phone. */
const phoneOf = (ctx: QueryCtx, { phone, guardianId }: Resembling): string | null =>
  phone ??
  (ctx.prepare('SELECT phone FROM person WHERE id = +?').pluck().get(guardianId) as string | null | undefined) ??
  null

const trialAt = (ctx: QueryCtx, id: TrainingId): Lookalike['trial'] =>
  ctx
    .prepare(`
      SELECT t.id AS trainingId, y.name AS typeName, t.day, t.start_time AS startTime
      FROM training t JOIN training_type y ON y.id = t.type_id WHERE t.id = +?`)
    .get(id) as { trainingId: TrainingId; typeName: string; day: Day; startTime: WallTime }

/** MAT-1: other records that look like the same person and have had their free trial, the likeliest first. */
export function lookalikesOf(ctx: QueryCtx, resembling: Resembling): readonly Lookalike[] {
  const who = recorded({ ...resembling, phone: phoneOf(ctx, resembling) })
  const trials = ctx.prepare(selectTrials).all() as readonly TrialRow[]
  return trials
    .flatMap((row) => {
      const alike = row.personId === who.id ? null : likelySame(who, recorded(row))
      return alike ? [{ row, alike }] : []
    })
    .toSorted((one, other) => closeness(other.alike) - closeness(one.alike))
    .map(({ row, alike }) => ({
      personId: row.personId,
      name: `${row.givenName} ${row.familyName}`.trim(),
      birthDate: row.birthDate,
      phone: row.phone,
      guardianName: row.guardianName,
      isArchived: row.archivedAt !== null,
      alike,
      trial: trialAt(ctx, row.trainingId),
    }))
}

const resemblingOf = (ctx: QueryCtx, personId: PersonId): Resembling =>
  found(
    ctx
      .prepare(`
        SELECT id AS personId, given_name AS givenName, family_name AS familyName, birth_date AS birthDate, phone,
               guardian_id AS guardianId
        FROM person WHERE id = +?`)
      .get(personId) as Resembling | undefined,
  )

type Overridden = { readonly other: string; readonly reason: string }

/** One deed may ask twice, for a membership and for a place in an initiation; it is told once. */
const isNoted = (ctx: CommandCtx, personId: PersonId, facts: Overridden): boolean =>
  ctx
    .prepare("SELECT 1 FROM person_event WHERE person_id = +? AND code = 'trial.overridden' AND at = ? AND facts = ?")
    .get(personId, ctx.clock.now(), JSON.stringify(facts)) !== undefined

/**
 * MAT-1: refuses a trial that was probably had before, unless somebody says why not; then it is noted.
 * @throws Refused `trial.maybe-used`
 */
export function checkLookalikes(ctx: CommandCtx, personId: PersonId, overrideReason: string | null): void {
  const [likeliest] = lookalikesOf(ctx, resemblingOf(ctx, personId))
  if (!likeliest) return
  const { name, trial } = likeliest
  if (overrideReason === null) throw new Refused('trial.maybe-used', { name, day: trial.day, type: trial.typeName })
  const facts = { other: name, reason: overrideReason }
  if (!isNoted(ctx, personId, facts)) noteEvent(ctx, personId, 'trial.overridden', facts)
}
