import type { SessionMovement } from '../../../src-shared/contract/subscriptions.ts'
import type { SubscriptionId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day, type WallTime } from '../../../src-shared/kernel/time.ts'
import type { QueryCtx } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { cancellingServices } from './cancelling.ts'
import { editingServices } from './editing.ts'
import { daysGiven, freezesOf } from './freezes.repo.ts'
import { freezingServices } from './freezing.ts'
import { recountServices } from './recount.ts'
import { saleServices } from './sale.ts'
import { asShown, subscriptionById, subscriptionsOf, todayOf } from './subscriptions.repo.ts'

type MovementRow = Omit<SessionMovement, 'training'> & {
  readonly trainingId: TrainingId | null
  readonly typeName: string
  readonly day: Day
  readonly startTime: WallTime
}

/** SUB-3: the ledger in the order it was written, each row with the class it stands for. */
const movementsOf = (ctx: QueryCtx, id: SubscriptionId): readonly SessionMovement[] =>
  (
    ctx
      .prepare(`
        SELECT m.id, m.kind, m.delta, m.used_before AS before, m.used_after AS after, m.reason, m.actor, m.at,
               m.attendance_id AS attendanceId, t.id AS trainingId, y.name AS typeName, t.day, t.start_time AS startTime
        FROM session_movement m
        LEFT JOIN attendance a ON a.id = m.attendance_id
        LEFT JOIN training t ON t.id = a.training_id
        LEFT JOIN training_type y ON y.id = t.type_id
        WHERE m.subscription_id = +? ORDER BY m.id`)
      .all(id) as MovementRow[]
  ).map(({ trainingId, typeName, day, startTime, ...row }) => ({
    ...row,
    training: trainingId === null ? null : { id: trainingId, typeName, day, startTime },
  }))

export const subscriptionServices: Services['subscriptions'] = {
  ofPerson: (ctx, { personId }) => {
    const today = todayOf(ctx)
    return subscriptionsOf(ctx, personId).map((row) => asShown(ctx, row, today))
  },
  explain: (ctx, { id }) => {
    const row = subscriptionById(ctx, id)
    return {
      subscription: asShown(ctx, row, todayOf(ctx)),
      soldAt: row.createdAt,
      movements: movementsOf(ctx, id),
      freezes: freezesOf(ctx, id),
      plannedEndsOn: addDays(row.endsOn, -daysGiven(ctx, id)),
    }
  },
  ...saleServices,
  ...editingServices,
  ...recountServices,
  ...freezingServices,
  ...cancellingServices,
}
