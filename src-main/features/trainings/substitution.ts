import { and, between, eq, isNull } from 'drizzle-orm'
import type { SubstitutionPlan, Training } from '../../../src-shared/contract/trainings.ts'
import { clashes } from '../../../src-shared/domain/cancelling.ts'
import type { TrainerId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { training } from '../../db/schema/trainings.ts'
import { trainer } from '../../db/schema/week.ts'
import { classFacts } from '../attendance/facts.ts'
import { tell } from '../messages/outbox.ts'
import { rosterOf, trainingsWhere } from './trainings.repo.ts'

type Substitution = {
  readonly trainerId: TrainerId
  readonly substituteId: TrainerId
  readonly from: Day
  readonly to: Day
  readonly trainingId: TrainingId | null
}

const trainerById = (ctx: QueryCtx, id: TrainerId) =>
  found(ctx.db.select().from(trainer).where(eq(trainer.id, id)).get())

/** A trainer's classes of some days that take place. */
const classesOf = (ctx: QueryCtx, trainerId: TrainerId, from: Day, to: Day): readonly Training[] =>
  trainingsWhere(
    ctx,
    and(eq(training.trainerId, trainerId), between(training.day, from, to), isNull(training.cancelledAt)),
  )

/** Who is told: everybody who means to come. */
const participantsOf = (ctx: QueryCtx, id: TrainingId) =>
  rosterOf(ctx, id).filter(({ state }) => state === 'registered' || state === 'present' || state === 'waitlisted')

/** CAN-3: the classes that are still to come, each with what it clashes with in the substitute's own day. */
export function planSubstitution(ctx: QueryCtx, wanted: Substitution): SubstitutionPlan {
  const { trainerId, substituteId, from, to, trainingId } = wanted
  if (trainerId === substituteId) throw new Refused('substitution.same-trainer')
  if (to < from) throw new Refused('substitution.backwards', { from, to })
  trainerById(ctx, trainerId)
  const substitute = trainerById(ctx, substituteId)
  if (!substitute.isActive) throw new Refused('substitution.inactive', { name: substitute.name })
  const classes = classesOf(ctx, trainerId, from, to)
    .filter(({ startsAt }) => startsAt > ctx.clock.now())
    .filter(({ id }) => trainingId === null || id === trainingId)
  if (classes.length === 0) throw new Refused('substitution.nothing')
  // A class of the evening before may go on after midnight.
  const busy = [...classesOf(ctx, substituteId, addDays(from, -1), addDays(to, 1))]
  return { classes: classes.map((row) => withClash(ctx, row, busy)) }
}

/** GEN-6: nobody is in two classes at once. A class that is taken over keeps the substitute busy, too. */
function withClash(ctx: QueryCtx, row: Training, busy: Training[]): SubstitutionPlan['classes'][number] {
  const clash = clashes([row], busy)[0]?.other
  if (!clash) busy.push(row)
  return {
    training: row,
    people: participantsOf(ctx, row.id).length,
    clash: clash ? { typeName: clash.typeName, startTime: clash.startTime } : null,
  }
}

/** Gives the classes away; those that clash stay with their trainer. */
export function substitute(ctx: CommandCtx, wanted: Substitution, reason: string): SubstitutionPlan {
  const plan = planSubstitution(ctx, wanted)
  const free = plan.classes.filter(({ clash }) => clash === null)
  if (free.length === 0) throw new Refused('substitution.all-clash')
  const { name } = trainerById(ctx, wanted.substituteId)
  for (const { training: row } of free) {
    ctx
      .prepare('UPDATE training SET trainer_id = ?, version = version + 1 WHERE id = ?')
      .run(wanted.substituteId, row.id)
    announce(ctx, row, name, reason)
  }
  ctx.changed('trainings', 'people')
  return plan
}

/** The version is part of the key: a class that changes hands twice is told twice. */
function announce(ctx: CommandCtx, row: Training, substituteName: string, reason: string): void {
  const facts = { ...classFacts(row), trainer: row.trainerName, substitute: substituteName, reason }
  for (const { personId } of participantsOf(ctx, row.id))
    tell(ctx, personId, 'training.substituted', facts, `substitution:${row.id}:${row.version}:${personId}`)
}
