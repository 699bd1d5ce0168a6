import { eq, type SQL } from 'drizzle-orm'
import type { AttendanceId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { person } from '../../db/schema/people.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { trainer, trainingType } from '../../db/schema/week.ts'
import { noteEvent } from '../people/events.ts'
import { fullName } from '../people/names.ts'
import { classFacts } from './facts.ts'
import type { Visited } from './settling.ts'

const classColumns = {
  id: training.id,
  trainerId: training.trainerId,
  trainerName: trainer.name,
  day: training.day,
  startTime: training.startTime,
  startsAt: training.startsAt,
  endsAt: training.endsAt,
  capacity: training.capacity,
  placesTaken: training.placesTaken,
  cancelledAt: training.cancelledAt,
  processedAt: training.processedAt,
  typeId: training.typeId,
  typeName: trainingType.name,
  priceMinor: trainingType.priceMinor,
  isSubscriptionOnly: trainingType.isSubscriptionOnly,
  cutoffHours: trainingType.cutoffHours,
  isInitiation: trainingType.isInitiation,
  discoveryPlaces: trainingType.discoveryPlaces,
}

const placeColumns = {
  id: attendance.id,
  version: attendance.version,
  personId: attendance.personId,
  personName: fullName,
  state: attendance.state,
  reason: attendance.reason,
  settlement: attendance.settlement,
  isVolunteer: attendance.isVolunteer,
  usesTrial: attendance.usesTrial,
  isDiscovery: attendance.isDiscovery,
}

const selectPlaces = (ctx: QueryCtx, where: SQL | undefined) =>
  ctx.db
    .select({ place: placeColumns, class: classColumns })
    .from(attendance)
    .innerJoin(person, eq(person.id, attendance.personId))
    .innerJoin(training, eq(training.id, attendance.trainingId))
    .innerJoin(trainingType, eq(trainingType.id, training.typeId))
    .innerJoin(trainer, eq(trainer.id, training.trainerId))
    .where(where)
    .orderBy(attendance.id)
    .all()

/** One place of the roster and the class it is in. */
export type PlaceRow = ReturnType<typeof selectPlaces>[number]
export type ClassRow = PlaceRow['class']

export const placeById = (ctx: QueryCtx, id: AttendanceId): PlaceRow =>
  found(selectPlaces(ctx, eq(attendance.id, id))[0])

export const placesIn = (ctx: QueryCtx, id: TrainingId): readonly PlaceRow[] =>
  selectPlaces(ctx, eq(attendance.trainingId, id))

export const classById = (ctx: QueryCtx, id: TrainingId): ClassRow =>
  found(
    ctx.db
      .select(classColumns)
      .from(training)
      .innerJoin(trainingType, eq(trainingType.id, training.typeId))
      .innerJoin(trainer, eq(trainer.id, training.trainerId))
      .where(eq(training.id, id))
      .get(),
  )

/** The class as settling sees it. */
export const visitedOf = ({ typeId, typeName, day, startTime, priceMinor, isSubscriptionOnly }: ClassRow): Visited => ({
  typeId,
  typeName,
  day,
  startTime,
  priceMinor,
  isSubscriptionOnly,
})

/** A history line about somebody's place. */
export const noteOfPlace = (
  ctx: CommandCtx,
  { place, class: visit }: PlaceRow,
  code: Parameters<typeof noteEvent>[2],
  facts: RefusalFacts = {},
): void => noteEvent(ctx, place.personId, code, { ...classFacts(visit), ...facts })

/** ATT-2: every place is taken, or held for somebody who waits. */
export const isFull = ({ capacity, placesTaken }: ClassRow): boolean => placesTaken >= capacity

/** ATT-2: somebody who takes a place finds one. The store has the last word. */
export function checkRoom(visit: ClassRow): void {
  if (isFull(visit)) throw new Refused('attendance.full', { capacity: visit.capacity })
}
