import { asc, eq, sql } from 'drizzle-orm'
import type { PlanId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { plan, planType } from '../../db/schema/sales.ts'
import { checkName } from '../schedule/schedule.service.ts'

type Covers = { readonly coversAll: boolean; readonly typeIds: readonly TrainingTypeId[] }

const typesOf = ({ coversAll, typeIds }: Covers): readonly TrainingTypeId[] => (coversAll ? [] : [...new Set(typeIds)])

function checkCovers(ctx: QueryCtx, covers: Covers): void {
  const typeIds = typesOf(covers)
  if (!covers.coversAll && typeIds.length === 0) throw new Refused('plan.covers-nothing')
  for (const id of typeIds) found(ctx.prepare('SELECT id FROM training_type WHERE id = ?').get(id))
}

function setTypes(ctx: CommandCtx, planId: PlanId, covers: Covers): void {
  ctx.prepare('DELETE FROM plan_type WHERE plan_id = ?').run(planId)
  for (const typeId of typesOf(covers)) ctx.db.insert(planType).values({ planId, typeId }).run()
}

export const planServices: Services['plans'] = {
  list: (ctx) => {
    const types = Map.groupBy(ctx.db.select().from(planType).all(), (row) => row.planId)
    return ctx.db
      .select({
        id: plan.id,
        version: plan.version,
        name: plan.name,
        sessions: plan.sessions,
        validityCount: plan.validityCount,
        validityUnit: plan.validityUnit,
        priceMinor: plan.priceMinor,
        coversAll: plan.coversAll,
        isWithdrawn: sql<boolean>`${plan.withdrawnAt} IS NOT NULL`.mapWith(Boolean),
        // Drizzle writes a column of the only table without the table's name, and inside "id" is the subscription's.
        sold: sql<number>`(SELECT count(*) FROM subscription s WHERE s.plan_id = plan.id)`,
      })
      .from(plan)
      .orderBy(sql`${plan.withdrawnAt} IS NOT NULL`, asc(plan.name), asc(plan.id))
      .all()
      .map((row) => ({ ...row, typeIds: (types.get(row.id) ?? []).map(({ typeId }) => typeId) }))
  },
  create: (ctx, { commandId: _id, typeIds, ...fields }) => {
    checkName(ctx, plan, 'plan.name-taken', fields.name)
    const covers = { coversAll: fields.coversAll, typeIds }
    checkCovers(ctx, covers)
    const { id } = ctx.db.insert(plan).values(fields).returning({ id: plan.id }).get()
    setTypes(ctx, id, covers)
    ctx.changed('plans')
    return { id }
  },
  edit: (ctx, { commandId: _id, id, version, typeIds, isWithdrawn, ...fields }) => {
    checkName(ctx, plan, 'plan.name-taken', fields.name, id)
    const covers = { coversAll: fields.coversAll, typeIds }
    checkCovers(ctx, covers)
    const before = found(ctx.db.select({ withdrawnAt: plan.withdrawnAt }).from(plan).where(eq(plan.id, id)).get())
    const withdrawnAt = isWithdrawn ? (before.withdrawnAt ?? ctx.clock.now()) : null
    editRow(ctx, plan, { id, version }, { ...fields, withdrawnAt })
    setTypes(ctx, id, covers)
    ctx.changed('plans', 'subscriptions', 'trainings')
    return {}
  },
}
