import { and, asc, between, eq, gt, gte, isNull, lte } from 'drizzle-orm'
import type { ClosurePlan } from '../../../src-shared/contract/schedule.ts'
import type { ClosureId } from '../../../src-shared/kernel/brand.ts'
import { type Day, dayAt, daysBetween } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import { training } from '../../db/schema/trainings.ts'
import { closure } from '../../db/schema/week.ts'
import {
  applyCancelTraining,
  planCancelTraining,
  type TrainingCancelling,
  together,
} from '../trainings/cancel-training.ts'

/** A longer one is a slip of the year. */
const longestClosure = 366

type Days = { readonly firstDay: Day; readonly lastDay: Day }
type Closing = { readonly trainings: readonly TrainingCancelling[]; readonly shown: ClosurePlan }

const today = (ctx: QueryCtx): Day => dayAt(gymOf(ctx).timeZone, ctx.clock.now())

function checkDays(ctx: QueryCtx, { firstDay, lastDay }: Days): void {
  if (lastDay < firstDay) throw new Refused('closure.backwards', { firstDay, lastDay })
  if (firstDay < today(ctx)) throw new Refused('closure.past', { firstDay })
  if (daysBetween(firstDay, lastDay) >= longestClosure) throw new Refused('closure.too-long', { days: longestClosure })
  const other = ctx.db
    .select({ firstDay: closure.firstDay, lastDay: closure.lastDay, reason: closure.reason })
    .from(closure)
    .where(and(lte(closure.firstDay, lastDay), gte(closure.lastDay, firstDay)))
    .orderBy(asc(closure.firstDay))
    .get()
  if (other) throw new Refused('closure.overlaps', other)
}

/** CAN-3: every training there that has not begun, with what cancelling it does, and the sums. */
export function planClosure(ctx: QueryCtx, days: Days): Closing {
  checkDays(ctx, days)
  const all = together(ctx)
  const ids = ctx.db
    .select({ id: training.id })
    .from(training)
    .where(
      and(
        between(training.day, days.firstDay, days.lastDay),
        isNull(training.cancelledAt),
        gt(training.startsAt, all.now),
      ),
    )
    .orderBy(asc(training.startsAt), asc(training.id))
    .all()
  const trainings = ids.map(({ id }) => planCancelTraining(ctx, id, all))
  const plans = trainings.map(({ shown }) => shown)
  const shown = {
    trainings: plans,
    sessionsReturned: plans.reduce((sum, plan) => sum + plan.sessionsReturned, 0),
    refundedMinor: plans.reduce((sum, plan) => sum + plan.refundedMinor, 0),
    people: new Set(plans.flatMap(({ people }) => people.map(({ personId }) => personId))).size,
  }
  return { trainings, shown }
}

/** Closes the days: the trainings there are cancelled in this one transaction, and the generation makes none. */
export function addClosure(ctx: CommandCtx, days: Days, reason: string): ClosurePlan {
  const { trainings, shown } = planClosure(ctx, days)
  for (const plan of trainings) applyCancelTraining(ctx, plan, reason)
  ctx.db
    .insert(closure)
    .values({ ...days, reason })
    .run()
  ctx.changed('schedule')
  return shown
}

/** Opens the days again; what was cancelled for them stays cancelled. */
export function removeClosure(ctx: CommandCtx, id: ClosureId): void {
  const { firstDay } = found(ctx.db.select().from(closure).where(eq(closure.id, id)).get())
  if (firstDay <= today(ctx)) throw new Refused('closure.past', { firstDay })
  ctx.db.delete(closure).where(eq(closure.id, id)).run()
  ctx.changed('schedule')
}
