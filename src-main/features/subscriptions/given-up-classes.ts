import type { AttendanceId, PersonId, PlanId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { say } from '../../../src-shared/words/index.ts'
import { type CommandCtx, gymOf, type QueryCtx } from '../../app/ctx.ts'
import { cancelParticipation } from '../attendance/cancelling.ts'

type Frozen = { readonly personId: PersonId; readonly planId: PlanId }

type BookedClass = {
  readonly attendanceId: AttendanceId
  readonly version: number
  readonly typeName: string
  readonly day: Day
  readonly startTime: WallTime
}

/** SUB-8: the classes of the plan's types that somebody is booked into while they are away, and that have not begun. */
export const classesToGiveUp = (
  ctx: QueryCtx,
  { personId, planId }: Frozen,
  { from, until }: { readonly from: Day; readonly until: Day },
): readonly BookedClass[] =>
  ctx
    .prepare(`
      SELECT a.id AS attendanceId, a.version, y.name AS typeName, t.day, t.start_time AS startTime
      FROM attendance a
      JOIN training t ON t.id = a.training_id
      JOIN training_type y ON y.id = t.type_id
      JOIN plan p ON p.id = +?
      WHERE a.person_id = +? AND a.state IN ('registered', 'waitlisted') AND a.is_volunteer = 0 AND t.cancelled_at IS NULL
        AND t.day BETWEEN +? AND +? AND t.starts_at > +?
        AND (p.covers_all OR EXISTS (SELECT 1 FROM plan_type x WHERE x.plan_id = p.id AND x.type_id = t.type_id))
      ORDER BY t.starts_at`)
    .all(planId, personId, from, until, ctx.clock.now()) as BookedClass[]

/** Cancelled without cost, also at the last moment: whoever is frozen cannot come, and no session is taken while frozen. */
export function giveUpClasses(ctx: CommandCtx, classes: readonly BookedClass[]): void {
  const reason = say(gymOf(ctx).language, 'subscriptions.freeze.reason')
  for (const { attendanceId: id, version } of classes) cancelParticipation(ctx, { id, version, isWaived: true, reason })
}
