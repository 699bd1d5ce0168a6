import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant, WallTime } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import type { Place, Visited } from '../attendance/settling.ts'

/*
 * A place that DAY-2 has to look at: still open, of somebody who is expected or was. A run that comes late finds people
 * marked already; being marked present or a no-show settles nothing.
 */
const toSettle = "settlement = 'open' AND (state IN ('registered', 'present') OR reason = 'no-show')"

export type ListedTraining = {
  readonly id: TrainingId
  readonly typeName: string
  readonly day: Day
  readonly startTime: WallTime
}

const listed = (condition: string) => `
  SELECT t.id, y.name AS typeName, t.day, t.start_time AS startTime
  FROM training t JOIN training_type y ON y.id = t.type_id
  WHERE t.day = +? AND t.cancelled_at IS NULL AND ${condition} ORDER BY t.starts_at, t.id`

/** DAY-1: trainings of the day that somebody is still registered in. */
export const attendedOn = (ctx: QueryCtx, day: Day): readonly ListedTraining[] =>
  ctx
    .prepare(listed("EXISTS (SELECT 1 FROM attendance a WHERE a.training_id = t.id AND a.state = 'registered')"))
    .all(day) as ListedTraining[]

/** DAY-2: trainings of the day that are not cancelled and not processed. */
export const unprocessedOn = (ctx: QueryCtx, day: Day): readonly ListedTraining[] =>
  ctx.prepare(listed('t.processed_at IS NULL')).all(day) as ListedTraining[]

const counted = (people: string) => `SELECT count(*) FROM attendance WHERE training_id = +? AND ${people}`

/** DAY-1 */
export const countRegistered = (ctx: QueryCtx, id: TrainingId): number =>
  ctx.prepare(counted("state = 'registered'")).pluck().get(id) as number

/** DAY-2 */
export const countToSettle = (ctx: QueryCtx, id: TrainingId): number =>
  ctx.prepare(counted(toSettle)).pluck().get(id) as number

export type DailyTraining = Visited & {
  readonly id: TrainingId
  readonly startsAt: Instant
  readonly isProcessed: boolean
}

type Row = Omit<DailyTraining, 'isProcessed' | 'isSubscriptionOnly'> & {
  readonly isProcessed: number
  readonly isSubscriptionOnly: number
}

/** Read again inside the unit's own transaction: it may have been cancelled since the run began. */
export function liveTraining(ctx: QueryCtx, id: number): DailyTraining | undefined {
  const row = ctx
    .prepare(`
      SELECT t.id, t.type_id AS typeId, y.name AS typeName, t.day, t.start_time AS startTime, t.starts_at AS startsAt,
             y.price_minor AS priceMinor, y.is_subscription_only AS isSubscriptionOnly, t.processed_at IS NOT NULL AS isProcessed
      FROM training t JOIN training_type y ON y.id = t.type_id
      WHERE t.id = +? AND t.cancelled_at IS NULL`)
    .get(id) as Row | undefined
  return row && { ...row, isProcessed: row.isProcessed === 1, isSubscriptionOnly: row.isSubscriptionOnly === 1 }
}

/** DAY-1: everybody who is still registered was there. Returns how many. */
export const markRegisteredPresent = (ctx: CommandCtx, id: TrainingId): number =>
  ctx
    .prepare(`
      UPDATE attendance SET state = 'present', marked_at = ?, version = version + 1
      WHERE training_id = ? AND state = 'registered'`)
    .run(ctx.clock.now(), id).changes

type PlaceRow = Omit<Place, 'isVolunteer' | 'usesTrial'> & { readonly isVolunteer: number; readonly usesTrial: number }

export const placesToSettle = (ctx: QueryCtx, id: TrainingId): readonly Place[] =>
  (
    ctx
      .prepare(`
        SELECT id, person_id AS personId, is_volunteer AS isVolunteer, uses_trial AS usesTrial, settlement
        FROM attendance WHERE training_id = +? AND ${toSettle} ORDER BY id`)
      .all(id) as PlaceRow[]
  ).map((row) => ({ ...row, isVolunteer: row.isVolunteer === 1, usesTrial: row.usesTrial === 1 }))

export const markProcessed = (ctx: CommandCtx, id: TrainingId): void =>
  void ctx.prepare('UPDATE training SET processed_at = ? WHERE id = ?').run(ctx.clock.now(), id)

export const nameOf = (ctx: QueryCtx, personId: number): string =>
  ctx.prepare("SELECT trim(given_name || ' ' || family_name) FROM person WHERE id = ?").pluck().get(personId) as string
