import type { Covering, SubscriptionFacts } from '../../../src-shared/domain/subscriptions.ts'
import type { PersonId, SubscriptionId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'

export type CoveringSubscription = SubscriptionFacts & Covering & { readonly id: SubscriptionId }

type Row = Omit<SubscriptionFacts, 'isCancelled'> & {
  readonly id: SubscriptionId
  readonly isCancelled: number
  readonly isTypeCovered: number
}

const columns = `
  s.id, s.starts_on AS startsOn, s.ends_on AS endsOn, s.total, s.used, s.freeze_from AS freezeFrom,
  s.freeze_until AS freezeUntil, s.cancelled_at IS NOT NULL AS isCancelled,
  p.covers_all OR EXISTS (SELECT 1 FROM plan_type x WHERE x.plan_id = p.id AND x.type_id = +?) AS isTypeCovered`

const asCovering = ({ isCancelled, isTypeCovered, ...row }: Row): CoveringSubscription => ({
  ...row,
  isCancelled: isCancelled === 1,
  typeIds: isTypeCovered === 1 ? 'all' : [],
})

/** A person's subscriptions that end on the day or later, each with whether its plan covers the type at all (SUB-6). */
export const subscriptionsAround = (
  ctx: QueryCtx,
  personId: PersonId,
  typeId: TrainingTypeId,
  day: Day,
): readonly CoveringSubscription[] =>
  (
    ctx
      .prepare(`
        SELECT ${columns} FROM subscription s JOIN plan p ON p.id = s.plan_id
        WHERE s.person_id = +? AND s.ends_on >= +?`)
      .all(typeId, personId, day) as Row[]
  ).map(asCovering)

/** The same for everybody in a class at once, by person. */
export function subscriptionsOfAll(
  ctx: QueryCtx,
  personIds: readonly PersonId[],
  typeId: TrainingTypeId,
  day: Day,
): ReadonlyMap<PersonId, readonly CoveringSubscription[]> {
  const rows = ctx
    .prepare(`
      SELECT s.person_id AS personId, ${columns}
      FROM json_each(+?) who
      CROSS JOIN subscription s ON s.person_id = who.value AND s.ends_on >= +?
      CROSS JOIN plan p ON p.id = s.plan_id`)
    .all(typeId, JSON.stringify(personIds), day) as (Row & { readonly personId: PersonId })[]
  const all = new Map<PersonId, CoveringSubscription[]>()
  for (const { personId, ...row } of rows) {
    const known = all.get(personId)
    if (known) known.push(asCovering(row))
    else all.set(personId, [asCovering(row)])
  }
  return all
}

/** One subscription of a person, whenever it ends or ended, and what its plan is called. */
export function ownSubscription(
  ctx: QueryCtx,
  personId: PersonId,
  id: SubscriptionId,
  typeId: TrainingTypeId,
): { readonly planName: string; readonly facts: CoveringSubscription } {
  const { planName, ...row } = found(
    ctx
      .prepare(`
        SELECT p.name AS planName, ${columns} FROM subscription s JOIN plan p ON p.id = s.plan_id
        WHERE s.id = +? AND s.person_id = +?`)
      .get(typeId, id, personId) as (Row & { readonly planName: string }) | undefined,
  )
  return { planName, facts: asCovering(row) }
}
