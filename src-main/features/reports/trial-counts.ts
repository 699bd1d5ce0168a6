import type { PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import type { QueryCtx } from '../../app/ctx.ts'
import type { Period } from './periods.ts'

/*
 * TRI-6, TRI-1: a trial is live unless its place was cancelled; who only waits has not used one. Each definition gives the
 * rows (person_id, at, training_id, is_hit) of a period. Figures and the lists behind them are read from the same one, so
 * that they cannot differ. History counts: archived people too.
 */
const live = "uses_trial = 1 AND state NOT IN ('cancelled', 'waitlisted')"
const within = (moment: string): string => `${moment} >= @first AND ${moment} < @next`

const definitions = {
  /** Dependents who came to the club: their first membership was made in the period. Hits have a live trial, whenever. */
  usage: `
    WITH dependent AS MATERIALIZED (
      SELECT id, (SELECT min(created_at) FROM membership WHERE person_id = person.id) AS at
      FROM person WHERE guardian_id IS NOT NULL)
    SELECT d.id AS person_id, d.at, d.id IN (SELECT person_id FROM attendance WHERE ${live}) AS is_hit,
           (SELECT training_id FROM attendance WHERE person_id = d.id AND ${live}) AS training_id
    FROM dependent d WHERE ${within('d.at')}`,
  /** Trials in use, by the moment of booking. Hits became active members after it, and have not been cancelled since. */
  used: `
    SELECT a.person_id, a.created_at AS at, a.training_id,
           EXISTS (SELECT 1 FROM membership m
                   WHERE m.person_id = a.person_id AND m.state = 'active' AND m.activated_at > a.created_at) AS is_hit
    FROM attendance a WHERE ${live} AND ${within('a.created_at')}`,
  /**
   * Trials that were cancelled, by the moment of cancelling. Hits are of people with a live one booked after it; a place they
   * had been waiting for took their trial later than it was asked for.
   */
  cancelled: `
    SELECT c.person_id, c.cancelled_at AS at, c.training_id,
           EXISTS (SELECT 1 FROM attendance WHERE person_id = c.person_id AND ${live}
                   AND (created_at >= c.cancelled_at OR source = 'waiting-list')) AS is_hit
    FROM attendance c WHERE c.uses_trial = 1 AND c.state = 'cancelled' AND ${within('c.cancelled_at')}`,
} as const
export type Counted = keyof typeof definitions

/** What a figure counts: a person at a moment, a hit of its share or not. */
export type CountedRow = { readonly personId: PersonId; readonly at: Instant; readonly isHit: boolean }

/** The rows of a period in the order of their moments. */
export function countedIn(ctx: QueryCtx, counted: Counted, { first, next }: Period): readonly CountedRow[] {
  const rows = ctx
    .prepare(`SELECT person_id, at, is_hit FROM (${definitions[counted]}) ORDER BY at`)
    .raw()
    .all({ first, next }) as [PersonId, Instant, 0 | 1][]
  return rows.map(([personId, at, isHit]) => ({ personId, at, isHit: isHit === 1 }))
}

export type ListedRow = CountedRow & {
  readonly name: string
  readonly guardianName: string | null
  readonly trainingId: TrainingId | null
  readonly typeName: string | null
}

/** The same rows with what a list says of them. */
export function listedIn(ctx: QueryCtx, counted: Counted, { first, next }: Period): readonly ListedRow[] {
  const rows = ctx
    .prepare(`
      SELECT c.person_id AS personId, trim(p.given_name || ' ' || p.family_name) AS name,
             trim(g.given_name || ' ' || g.family_name) AS guardianName, c.at, c.training_id AS trainingId,
             y.name AS typeName, c.is_hit AS isHit
      FROM (${definitions[counted]}) c JOIN person p ON p.id = c.person_id LEFT JOIN person g ON g.id = p.guardian_id
      LEFT JOIN training t ON t.id = c.training_id LEFT JOIN training_type y ON y.id = t.type_id
      ORDER BY c.at, p.search, p.id`)
    .all({ first, next }) as (Omit<ListedRow, 'isHit'> & { readonly isHit: 0 | 1 })[]
  return rows.map((row) => ({ ...row, isHit: row.isHit === 1 }))
}

/** Who pays for whom: each dependent's guardian. */
export const guardians = (ctx: QueryCtx): ReadonlyMap<PersonId, PersonId> =>
  new Map(
    ctx.prepare('SELECT id, guardian_id FROM person WHERE guardian_id IS NOT NULL').raw().all() as [
      PersonId,
      PersonId,
    ][],
  )

/** How people are called. */
export const namesOf = (ctx: QueryCtx, ids: readonly PersonId[]): ReadonlyMap<PersonId, string> =>
  new Map(
    ctx
      .prepare(`
        SELECT p.id, trim(p.given_name || ' ' || p.family_name) FROM json_each(?) JOIN person p ON p.id = value`)
      .raw()
      .all(JSON.stringify(ids)) as [PersonId, string][],
  )
