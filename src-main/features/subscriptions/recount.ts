import {
  forcedRecount,
  isManualInitialValid,
  recount,
  type UsedFacts,
} from '../../../src-shared/domain/subscriptions.ts'
import type { SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { subscription } from '../../db/schema/sales.ts'
import { correctManually } from './ledger.ts'
import { type SubscriptionRow, subscriptionById } from './subscriptions.repo.ts'

/** The attendances that hold a session of the subscription now, counted from the attendances themselves. */
export const sessionsHeld = (ctx: QueryCtx, id: SubscriptionId): number =>
  ctx
    .prepare(`
      SELECT count(*) FROM attendance a WHERE a.settlement = 'session' AND a.id IN (
        SELECT attendance_id FROM session_movement WHERE subscription_id = +? AND attendance_id IS NOT NULL
        GROUP BY attendance_id HAVING SUM(delta) > 0)`)
    .pluck()
    .get(id) as number

/** SUB-4: what it was sold with and every correction of it since. */
const manualOf = (ctx: QueryCtx, { id, manualInitial }: SubscriptionRow): number =>
  manualInitial +
  (ctx
    .prepare("SELECT COALESCE(SUM(delta), 0) FROM session_movement WHERE subscription_id = +? AND kind = 'manual'")
    .pluck()
    .get(id) as number)

/** REN-1: what went over to the next one is used here. */
const carriedFrom = (ctx: QueryCtx, id: SubscriptionId): number =>
  ctx
    .prepare("SELECT COALESCE(SUM(delta), 0) FROM session_movement WHERE subscription_id = +? AND kind = 'carry'")
    .pluck()
    .get(id) as number

const usedFacts = (ctx: QueryCtx, row: SubscriptionRow): UsedFacts => ({
  manualInitial: manualOf(ctx, row),
  attachedAttendances: sessionsHeld(ctx, row.id) + carriedFrom(ctx, row.id),
  ledgerUsed: row.used,
})

function toCorrect(ctx: QueryCtx, id: SubscriptionId): SubscriptionRow {
  const row = subscriptionById(ctx, id)
  if (row.isCancelled) throw new Refused('subscription.cancelled', { plan: row.planName })
  return row
}

function correctBy(
  ctx: CommandCtx,
  row: { readonly id: SubscriptionId; readonly version: number },
  delta: number,
  reason: string,
): void {
  editRow(ctx, subscription, row, {})
  if (delta !== 0) correctManually(ctx, row.id, delta, reason)
  ctx.changed('subscriptions')
}

export const recountServices: Pick<Services['subscriptions'], 'correctManual' | 'recalculate' | 'forceRecount'> = {
  correctManual: (ctx, { id, version, manual, reason }) => {
    const row = toCorrect(ctx, id)
    const delta = manual - manualOf(ctx, row)
    if (!isManualInitialValid(row.used + delta, row.total))
      throw new Refused('subscription.manual-above-total', { manual, used: row.used + delta, total: row.total })
    correctBy(ctx, { id, version }, delta, reason)
    return {}
  },
  recalculate: (ctx, { id }) => {
    const facts = usedFacts(ctx, subscriptionById(ctx, id))
    const { expected, actual, difference } = recount(facts)
    return {
      used: actual,
      manual: facts.manualInitial,
      attached: facts.attachedAttendances,
      expected,
      difference,
      forced: forcedRecount(facts).used,
    }
  },
  forceRecount: (ctx, { id, version, overwrites, reason }) => {
    const row = toCorrect(ctx, id)
    const forced = forcedRecount(usedFacts(ctx, row))
    if (overwrites !== forced.overwrites.used)
      throw new Refused('subscription.recount-not-confirmed', { overwrites, ...forced.overwrites })
    correctBy(ctx, { id, version }, forced.used - row.used, reason)
    return { used: forced.used }
  },
}
