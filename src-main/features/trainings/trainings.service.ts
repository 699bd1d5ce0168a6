import { between, eq } from 'drizzle-orm'
import { found } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { training } from '../../db/schema/trainings.ts'
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
  previewCancel: (ctx, { id }) => planCancelTraining(ctx, id).shown,
  cancel: (ctx, { id, version, reason }) => applyCancelTraining(ctx, planCancelTraining(ctx, id), reason, version),
  previewSubstitution: (ctx, wanted) => planSubstitution(ctx, wanted),
  substitute: (ctx, { commandId: _id, reason, ...wanted }) => substitute(ctx, wanted, reason),
}
