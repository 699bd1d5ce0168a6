import { and, between, eq, ne } from 'drizzle-orm'
import { found, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { person } from '../../db/schema/people.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { leftOutOf } from '../../processes/lines.ts'
import { applyCancelTraining, planCancelTraining } from './cancel-training.ts'
import { planSubstitution, substitute } from './substitution.ts'
import { rosterOf, trainingsWhere } from './trainings.repo.ts'

export const trainingServices: Services['trainings'] = {
  between: (ctx, { from, to }) => trainingsWhere(ctx, between(training.day, from, to)),
  roster: (ctx, { id }) => {
    const row = found(trainingsWhere(ctx, eq(training.id, id))[0])
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
  previewCancel: (ctx, { id }) => planCancelTraining(ctx, id).shown,
  cancel: (ctx, { id, version, reason }) => applyCancelTraining(ctx, planCancelTraining(ctx, id), reason, version),
  previewSubstitution: (ctx, wanted) => planSubstitution(ctx, wanted),
  substitute: (ctx, { commandId: _id, reason, ...wanted }) => substitute(ctx, wanted, reason),
}
