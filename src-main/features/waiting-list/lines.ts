import { and, asc, eq, gt, isNotNull, type SQL } from 'drizzle-orm'
import type { Waiting } from '../../../src-shared/contract/waiting-list.ts'
import type { AttendanceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'
import { person } from '../../db/schema/people.ts'
import { attendance, training, waitingOffer } from '../../db/schema/trainings.ts'
import { trainingType } from '../../db/schema/week.ts'
import { fullName } from '../people/names.ts'
import { isOpenOffer, linePosition } from '../trainings/trainings.repo.ts'

const waitingWhere = (ctx: QueryCtx, where: SQL | undefined, order: SQL): readonly Waiting[] =>
  ctx.db
    .select({
      attendanceId: attendance.id,
      personId: attendance.personId,
      name: fullName,
      trainingId: attendance.trainingId,
      typeName: trainingType.name,
      day: training.day,
      startTime: training.startTime,
      position: linePosition,
      offer: { id: waitingOffer.id, offeredAt: waitingOffer.offeredAt, heldUntil: waitingOffer.heldUntil },
    })
    .from(attendance)
    .innerJoin(person, eq(person.id, attendance.personId))
    .innerJoin(training, eq(training.id, attendance.trainingId))
    .innerJoin(trainingType, eq(trainingType.id, training.typeId))
    .leftJoin(waitingOffer, isOpenOffer)
    .where(and(eq(attendance.state, 'waitlisted'), where))
    .orderBy(order, asc(attendance.id))
    .all()

/** Where a person waits, in classes that are not over, the soonest first. */
export function waitingOf(ctx: QueryCtx, personId: PersonId): readonly Waiting[] {
  found(ctx.db.select({ id: person.id }).from(person).where(eq(person.id, personId)).get())
  const isToCome = and(eq(attendance.personId, personId), gt(training.endsAt, ctx.clock.now()))
  return waitingWhere(ctx, isToCome, asc(training.startsAt))
}

/** Every place that is held for somebody, the one that lapses first at the top. */
export const heldPlaces = (ctx: QueryCtx): readonly Waiting[] =>
  waitingWhere(ctx, isNotNull(waitingOffer.id), asc(waitingOffer.heldUntil))

/** How far to the front somebody who waits is; the first is 1. */
export const positionOf = (ctx: QueryCtx, id: AttendanceId): number =>
  ctx
    .prepare(`
      SELECT count(*) FROM attendance mine
      JOIN attendance ahead ON ahead.training_id = mine.training_id AND ahead.state = 'waitlisted' AND ahead.line_no <= mine.line_no
      WHERE mine.id = +?`)
    .pluck()
    .get(id) as number
