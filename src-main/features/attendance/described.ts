import { eq } from 'drizzle-orm'
import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { PersonId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'
import { person } from '../../db/schema/people.ts'
import { plan, subscription } from '../../db/schema/sales.ts'
import { balanceOf, payerOf } from '../money/ledger.ts'
import { fullName } from '../people/names.ts'
import type { Plan } from './settling.ts'

/** A subscription as plans show it: its name and `6/11`. */
export const subscriptionLine = (ctx: QueryCtx, id: SubscriptionId) =>
  found(
    ctx.db
      .select({ planName: plan.name, used: subscription.used, total: subscription.total })
      .from(subscription)
      .innerJoin(plan, eq(plan.id, subscription.planId))
      .where(eq(subscription.id, id))
      .get(),
  )

/** CAN-3: a plan in the words people read before they say yes; asked before anything is taken. */
export function described(ctx: QueryCtx, settlement: Plan, personId: PersonId): SettlementPlan {
  switch (settlement.kind) {
    case 'session': {
      const { planName, used, total } = subscriptionLine(ctx, settlement.subscriptionId)
      return { ...settlement, planName, usedBefore: used, usedAfter: used + 1, total }
    }
    case 'invoice': {
      const payerId = payerOf(ctx, personId)
      const payer = found(ctx.db.select({ name: fullName }).from(person).where(eq(person.id, payerId)).get())
      const isPaidByBalance = balanceOf(ctx, payerId) >= settlement.amountMinor
      return { ...settlement, payerName: payer.name, isPaidByBalance }
    }
    case 'free':
    case 'nothing':
      return settlement
  }
}
