import type { PersonId, PlanId, StandingPlaceId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime, Weekday } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'

type Frozen = { readonly personId: PersonId; readonly planId: PlanId }
type Span = { readonly from: Day; readonly until: Day }

export type RestingPlace = {
  readonly id: StandingPlaceId
  readonly typeName: string
  readonly weekday: Weekday
  readonly startTime: WallTime
}

/** Places in what the plan covers: one that is paid for otherwise goes on. */
const covered = `
  s.person_id = +? AND EXISTS (SELECT 1 FROM template t, plan p WHERE t.id = s.template_id AND p.id = +?
    AND (p.covers_all OR EXISTS (SELECT 1 FROM plan_type x WHERE x.plan_id = p.id AND x.type_id = t.type_id)))`

/** SUB-8: the standing places a freeze would rest; one that rests already keeps its own dates. */
export const placesToRest = (
  ctx: QueryCtx,
  { personId, planId }: Frozen,
  { from, until }: Span,
  today: Day,
): readonly RestingPlace[] =>
  ctx
    .prepare(`
      SELECT s.id, y.name AS typeName, t.weekday, t.start_time AS startTime
      FROM standing_place s JOIN template t ON t.id = s.template_id JOIN training_type y ON y.id = t.type_id
      WHERE ${covered} AND s.is_frozen = 0 AND t.is_active = 1 AND s.start_date <= +? AND COALESCE(s.end_date >= +?, TRUE)
        AND COALESCE(s.frozen_until < +?, TRUE)
      ORDER BY t.weekday, t.start_time, s.id`)
    .all(personId, planId, until, from, today) as RestingPlace[]

export function restPlaces(ctx: CommandCtx, places: readonly RestingPlace[], { from, until }: Span): void {
  for (const { id } of places)
    ctx
      .prepare('UPDATE standing_place SET frozen_from = ?, frozen_until = ?, version = version + 1 WHERE id = ?')
      .run(from, until, id)
}

/** The places that this freeze rests wake again: after the last frozen day, or at once when it never began. */
export function wakePlaces(ctx: CommandCtx, { personId, planId }: Frozen, { from, until }: Span, last: Day): void {
  const [restsFrom, restsUntil] = last < from ? [null, null] : [from, last]
  ctx
    .prepare(`
      UPDATE standing_place AS s SET frozen_from = ?, frozen_until = ?, version = version + 1
      WHERE ${covered} AND s.frozen_from = ? AND s.frozen_until = ?`)
    .run(restsFrom, restsUntil, personId, planId, from, until)
}
