import { and, asc, between, eq, ne, sql } from 'drizzle-orm'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { timeAt } from '../../../src-shared/kernel/time.ts'
import { found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { person } from '../../db/schema/people.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { room, trainer, trainingType } from '../../db/schema/week.ts'
import { leftOutOf } from '../../processes/lines.ts'
import { fullName } from '../people/names.ts'

/** A trainer sees their own trainings; a trainer's account that is tied to nobody sees none. */
const visible = ({ actor }: QueryCtx) =>
  actor.kind === 'staff' && actor.role === 'trainer'
    ? eq(training.trainerId, actor.trainerId ?? (0 as never))
    : undefined

function selectTrainings(ctx: QueryCtx, where: ReturnType<typeof eq> | undefined): readonly Training[] {
  const zone = gymOf(ctx).timeZone
  return ctx.db
    .select({
      id: training.id,
      version: training.version,
      templateId: training.templateId,
      typeId: training.typeId,
      typeName: trainingType.name,
      colour: trainingType.colour,
      trainerId: training.trainerId,
      trainerName: trainer.name,
      roomId: training.roomId,
      roomName: room.name,
      day: training.day,
      startTime: training.startTime,
      startsAt: training.startsAt,
      endsAt: training.endsAt,
      capacity: training.capacity,
      placesTaken: training.placesTaken,
      waiting: sql<number>`(SELECT count(*) FROM attendance w WHERE w.training_id = ${training.id} AND w.state = 'waitlisted')`,
      isCancelled: sql<boolean>`${training.cancelledAt} IS NOT NULL`.mapWith(Boolean),
    })
    .from(training)
    .innerJoin(trainingType, eq(trainingType.id, training.typeId))
    .innerJoin(trainer, eq(trainer.id, training.trainerId))
    .leftJoin(room, eq(room.id, training.roomId))
    .where(and(where, visible(ctx)))
    .orderBy(asc(training.startsAt), asc(training.id))
    .all()
    .map((row) => ({ ...row, endTime: timeAt(zone, row.endsAt) }))
}

const rosterOf = (ctx: QueryCtx, id: TrainingId) =>
  ctx.db
    .select({
      id: attendance.id,
      personId: attendance.personId,
      name: fullName,
      isDependent: sql<boolean>`${person.guardianId} IS NOT NULL`.mapWith(Boolean),
      isVolunteer: attendance.isVolunteer,
      state: attendance.state,
      reason: attendance.reason,
      settlement: attendance.settlement,
      usesTrial: attendance.usesTrial,
      note: person.note,
    })
    .from(attendance)
    .innerJoin(person, eq(person.id, attendance.personId))
    .where(eq(attendance.trainingId, id))
    .orderBy(asc(attendance.id))
    .all()

export const trainingServices: Services['trainings'] = {
  between: (ctx, { from, to }) => selectTrainings(ctx, between(training.day, from, to)),
  roster: (ctx, { id }) => {
    const row = found(selectTrainings(ctx, eq(training.id, id))[0])
    const entries = rosterOf(ctx, id)
    const inIt = new Set(entries.filter((entry) => entry.state !== 'cancelled').map((entry) => entry.personId))
    return { training: row, entries, leftOut: leftOutOf(ctx, id).filter((who) => !inIt.has(who.personId)) }
  },
  joinWaitingList: (ctx, { trainingId, personId }) => {
    const row = found(ctx.db.select().from(training).where(eq(training.id, trainingId)).get())
    found(ctx.db.select().from(person).where(eq(person.id, personId)).get())
    if (row.cancelledAt !== null) throw new Refused('training.already-cancelled')
    if (row.endsAt <= ctx.clock.now()) throw new Refused('training.already-ended')
    if (row.placesTaken < row.capacity)
      throw new Refused('attendance.not-full', { free: row.capacity - row.placesTaken })
    const already = ctx.db
      .select({ id: attendance.id })
      .from(attendance)
      .where(
        and(
          eq(attendance.trainingId, trainingId),
          eq(attendance.personId, personId),
          ne(attendance.state, 'cancelled'),
        ),
      )
      .get()
    if (already) throw new Refused('attendance.already-there')
    ctx.db
      .insert(attendance)
      .values({ trainingId, personId, state: 'waitlisted', source: 'waiting-list', createdAt: ctx.clock.now() })
      .run()
    ctx.changed('trainings', 'people')
    return {}
  },
}
