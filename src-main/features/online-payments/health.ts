import { and, eq, gt } from 'drizzle-orm'
import { type GatewayProblemCode, gatewayProblems } from '../../../src-shared/domain/payment-links.ts'
import { HOUR, type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx } from '../../app/ctx.ts'
import { tellAdmins } from '../../app/notify.ts'
import { paymentSettings } from '../../db/schema/courses.ts'
import { notification } from '../../db/schema/desk.ts'
import type { FailureKind, GatewayFailure } from '../../payments/gateway.ts'
import { paymentSettingsOf } from './settings.repo.ts'

/** The same problem, gone and back, is told again after a day. */
const toldFor = 24 * HOUR
const answeredAtIsGoodFor = MINUTE

const isProblem = (kind: FailureKind): kind is GatewayProblemCode => gatewayProblems.some((code) => code === kind)

/** What the provider refused for a reason an admin can mend: kept where it is shown, and told to the admins once. */
export function noteGatewayFailure(ctx: CommandCtx, { kind, message }: GatewayFailure): void {
  const settings = paymentSettingsOf(ctx)
  if (!settings || !isProblem(kind) || settings.problem === kind) return
  const now = ctx.clock.now()
  ctx.db.update(paymentSettings).set({ problem: kind, problemSays: message, problemAt: now }).run()
  ctx.changed('money')
  if (!wasTold(ctx, kind, now))
    tellAdmins(ctx, { level: 'error', code: 'online-payments.problem', facts: { problem: kind } })
}

/**
 * The provider did all it was asked in a round: whatever stood in the way does not any more. One good answer is not enough:
 * a key that may look at pages and not refund would come and go with every other call.
 */
export function noteGatewayAnswer(ctx: CommandCtx): void {
  const settings = paymentSettingsOf(ctx)
  if (!settings) return
  const now = ctx.clock.now()
  const isFresh = settings.answeredAt !== null && now - settings.answeredAt < answeredAtIsGoodFor
  if (settings.problem === null && isFresh) return
  ctx.db
    .update(paymentSettings)
    .set({ ...noProblem, answeredAt: now })
    .run()
  if (settings.problem !== null) ctx.changed('money')
}

export const noProblem = { problem: null, problemSays: null, problemAt: null } as const

function wasTold(ctx: CommandCtx, problem: GatewayProblemCode, now: Instant): boolean {
  const told = and(
    eq(notification.code, 'online-payments.problem'),
    eq(notification.facts, JSON.stringify({ problem })),
    gt(notification.createdAt, (now - toldFor) as Instant),
  )
  return ctx.db.select({ id: notification.id }).from(notification).where(told).get() !== undefined
}
