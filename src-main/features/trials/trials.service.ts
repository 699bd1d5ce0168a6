import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import { addDays, dayAt } from '../../../src-shared/kernel/time.ts'
import { gymOf, type QueryCtx } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { training } from '../../db/schema/trainings.ts'
import { trainingType } from '../../db/schema/week.ts'
import { trainingsWhere } from '../trainings/trainings.repo.ts'
import { householdAt } from './household.ts'
import { lookalikesOf } from './lookalikes.ts'

/** What has not begun, from now until the end of the day so many days on. */
function comingInitiations(ctx: QueryCtx, days: number) {
  const now = ctx.clock.now()
  const until = addDays(dayAt(gymOf(ctx).timeZone, now), days)
  const isComing = and(gt(training.startsAt, now), lte(training.day, until), isNull(training.cancelledAt))
  return trainingsWhere(ctx, and(isComing, eq(trainingType.isInitiation, true)))
}

export const trialServices: Services['trials'] = {
  initiations: (ctx, { days }) =>
    comingInitiations(ctx, days).map(
      ({ id, typeName, day, startTime, trainerName, capacity, placesTaken, waiting, ...row }) => ({
        ...{ trainingId: id, typeName, day, startTime, trainerName, waiting },
        // ATT-2: places that are held for somebody who waits are taken.
        free: capacity - placesTaken,
        discoveryPlaces: row.discoveryPlaces,
        discoveryFree: Math.max(0, row.discoveryPlaces - row.discoveryTaken),
      }),
    ),
  household: (ctx, { trainingId, personId }) => householdAt(ctx, trainingId, personId),
  lookalikes: (ctx, who) => lookalikesOf(ctx, who),
}
