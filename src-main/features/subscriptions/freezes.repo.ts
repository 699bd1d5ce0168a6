import { freezeIsOver } from '../../../src-shared/domain/subscriptions.ts'
import type { SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { subscriptionFreeze } from '../../db/schema/sales.ts'
import type { SubscriptionRow } from './subscriptions.repo.ts'

export type FreezeRow = {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly daysGiven: number
  readonly actor: string
  readonly at: Instant
}

/** Every freeze there was, oldest first: why a subscription ends later than its plan says. */
export const freezesOf = (ctx: QueryCtx, id: SubscriptionId): readonly FreezeRow[] =>
  ctx
    .prepare(`
      SELECT first_day AS firstDay, last_day AS lastDay, days_given AS daysGiven, actor, at FROM subscription_freeze
      WHERE subscription_id = +? ORDER BY id`)
    .all(id) as FreezeRow[]

/** The days the end was moved by. */
export const daysGiven = (ctx: QueryCtx, id: SubscriptionId): number =>
  freezesOf(ctx, id).reduce((sum, freeze) => sum + freeze.daysGiven, 0)

/** SUB-8: a freeze that holds or is still to come; one that is over waits for the night to be cleared. */
export const isFrozenNow = (row: SubscriptionRow, today: Day): boolean =>
  row.freezeFrom !== null && !freezeIsOver(row, today)

export function openFreeze(
  ctx: CommandCtx,
  id: SubscriptionId,
  { firstDay, lastDay, days }: { readonly firstDay: Day; readonly lastDay: Day; readonly days: number },
): void {
  ctx.db
    .insert(subscriptionFreeze)
    .values({
      subscriptionId: id,
      firstDay,
      lastDay,
      daysGiven: days,
      actor: actorName(ctx.actor),
      at: ctx.clock.now(),
    })
    .run()
}

/** Ends the freeze that is open, if there is one, as it stands. */
export function closeFreeze(ctx: CommandCtx, id: SubscriptionId): void {
  ctx
    .prepare('UPDATE subscription_freeze SET ended_at = ? WHERE subscription_id = ? AND ended_at IS NULL')
    .run(ctx.clock.now(), id)
}

/** Ends it early: fewer days were given, and its last day is the last one that was frozen, if there was any. */
export function cutFreeze(ctx: CommandCtx, id: SubscriptionId, days: number, lastFrozen: Day): void {
  ctx
    .prepare(`
      UPDATE subscription_freeze SET days_given = ?, last_day = MAX(first_day, ?), ended_at = ?
      WHERE subscription_id = ? AND ended_at IS NULL`)
    .run(days, lastFrozen, ctx.clock.now(), id)
}
