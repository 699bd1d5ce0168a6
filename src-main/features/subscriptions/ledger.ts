import type { AttendanceId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import { actorName } from '../../app/actor.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'

/** Why a session moved, in the desk's own words; a manual correction carries a person's. */
export type MovementReason = 'class' | 'late-cancellation' | 'cancelled' | 'waived' | 'training-cancelled'

/** SUB-3: what a row of the ledger says, "5 + 1 = 6". */
export type Moved = { readonly before: number; readonly after: number }

const usedOf = (ctx: QueryCtx, id: SubscriptionId): number =>
  ctx.prepare('SELECT used FROM subscription WHERE id = ?').pluck().get(id) as number

function move(
  ctx: CommandCtx,
  subscriptionId: SubscriptionId,
  row: {
    readonly attendanceId: AttendanceId | null
    readonly kind: 'attach' | 'release' | 'manual' | 'carry'
    readonly delta: number
    readonly reason: string
  },
): Moved {
  const before = usedOf(ctx, subscriptionId)
  const after = before + row.delta
  ctx
    .prepare(`
      INSERT INTO session_movement (subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      subscriptionId,
      row.attendanceId,
      row.kind,
      row.delta,
      before,
      after,
      row.reason,
      actorName(ctx.actor),
      ctx.clock.now(),
    )
  ctx.changed('subscriptions', 'trainings')
  return { before, after }
}

export type Attachment = {
  readonly subscriptionId: SubscriptionId
  readonly attendanceId: AttendanceId
  /** As it has just been read: the store refuses one that has moved on. */
  readonly usedBefore: number
}

const rowsAtOnce = 20
const attachRows = Array.from(
  { length: rowsAtOnce + 1 },
  (_, rows) => `
    INSERT INTO session_movement (subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at)
    VALUES ${Array(rows).fill("(?, ?, 'attach', 1, ?, ?, ?, ?, ?)").join(', ')}`,
)

/** `attachSession` for a class at once, one session of each subscription. Many rows to a statement: it is most of an evening. */
export function attachSessions(ctx: CommandCtx, all: readonly Attachment[], reason: MovementReason): void {
  const actor = actorName(ctx.actor)
  const now = ctx.clock.now()
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const some = all.slice(from, from + rowsAtOnce)
    const values = some.flatMap(({ subscriptionId, attendanceId, usedBefore }) => [
      ...[subscriptionId, attendanceId, usedBefore, usedBefore + 1],
      ...[reason, actor, now],
    ])
    ctx.prepare(attachRows[some.length] as string).run(...values)
  }
  if (all.length > 0) ctx.changed('subscriptions', 'trainings')
}

/**
 * SUB-1: takes one session for an attendance, `used + 1`, never recounting. The store refuses a second one for the same
 * attendance and one above the total (SUB-2, SUB-5) and notes on the attendance that a session settles it.
 */
export const attachSession = (
  ctx: CommandCtx,
  subscriptionId: SubscriptionId,
  attendanceId: AttendanceId,
  reason: MovementReason,
): Moved => move(ctx, subscriptionId, { attendanceId, kind: 'attach', delta: 1, reason })

/** SUB-1: gives an attendance's session back to its own subscription, `used − 1`; the attendance is open again. */
export const releaseSession = (
  ctx: CommandCtx,
  subscriptionId: SubscriptionId,
  attendanceId: AttendanceId,
  reason: MovementReason,
): Moved => move(ctx, subscriptionId, { attendanceId, kind: 'release', delta: -1, reason })

/** SUB-4: corrects the sessions used that no attendance stands for; a row of the ledger like every other. */
export const correctManually = (
  ctx: CommandCtx,
  subscriptionId: SubscriptionId,
  delta: number,
  reason: string,
): Moved => move(ctx, subscriptionId, { attendanceId: null, kind: 'manual', delta, reason })

/**
 * REN-1: sessions carried over leave the old subscription, which can still be used until its last day is over: so none is
 * there twice, and none is given back and carried.
 */
export const carrySessions = (ctx: CommandCtx, subscriptionId: SubscriptionId, count: number): Moved =>
  move(ctx, subscriptionId, { attendanceId: null, kind: 'carry', delta: count, reason: 'carried-over' })

/** The subscription that holds a session of this attendance now. */
export const attachedTo = (ctx: QueryCtx, attendanceId: AttendanceId): SubscriptionId | null =>
  (ctx
    .prepare(`
      SELECT subscription_id FROM session_movement WHERE attendance_id = +?
      GROUP BY subscription_id HAVING SUM(delta) > 0`)
    .pluck()
    .get(attendanceId) as SubscriptionId | undefined) ?? null
