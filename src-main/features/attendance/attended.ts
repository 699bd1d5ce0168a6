import { and, between, desc, eq, sql } from 'drizzle-orm'
import type { Attended } from '../../../src-shared/contract/attendance.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'
import { invoice } from '../../db/schema/money.ts'
import { person } from '../../db/schema/people.ts'
import { plan, sessionMovement, subscription } from '../../db/schema/sales.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { trainer, trainingType } from '../../db/schema/week.ts'
import { isSessionHeld, isVisitInvoice, numbered } from '../trainings/trainings.repo.ts'

/** A person's classes between two days, newest first, and how each was settled. */
export function attendedBy(ctx: QueryCtx, personId: PersonId, from: Day, to: Day): readonly Attended[] {
  found(ctx.db.select({ id: person.id }).from(person).where(eq(person.id, personId)).get())
  return ctx.db
    .select({
      visit: {
        id: attendance.id,
        trainingId: attendance.trainingId,
        typeName: trainingType.name,
        day: training.day,
        startTime: training.startTime,
        trainerName: trainer.name,
        state: attendance.state,
        usesTrial: attendance.usesTrial,
        reason: attendance.reason,
        settlement: attendance.settlement,
        isWaived: attendance.isWaived,
        cancelReason: attendance.cancelReason,
        isTrainingCancelled: sql<boolean>`${training.cancelledAt} IS NOT NULL`.mapWith(Boolean),
      },
      subscriptionId: subscription.id,
      planName: plan.name,
      invoice: {
        id: invoice.id,
        year: invoice.year,
        serial: invoice.serial,
        amountMinor: invoice.amountMinor,
        state: invoice.state,
      },
    })
    .from(attendance)
    .innerJoin(training, eq(training.id, attendance.trainingId))
    .innerJoin(trainingType, eq(trainingType.id, training.typeId))
    .innerJoin(trainer, eq(trainer.id, training.trainerId))
    .leftJoin(sessionMovement, isSessionHeld)
    .leftJoin(subscription, eq(subscription.id, sessionMovement.subscriptionId))
    .leftJoin(plan, eq(plan.id, subscription.planId))
    .leftJoin(invoice, isVisitInvoice)
    .where(and(eq(attendance.personId, personId), between(training.day, from, to)))
    .orderBy(desc(training.startsAt), desc(attendance.id))
    .all()
    .map(({ visit, subscriptionId, planName, invoice: issued }) => ({
      ...visit,
      subscription: subscriptionId && planName ? { id: subscriptionId, planName } : null,
      invoice: issued && numbered(issued),
    }))
}
