import { takesPlace, whyNotMarkable } from '../../../src-shared/domain/attendance.ts'
import type { AttendanceId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { dayAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import { checkDiscoveryRoom } from './admission.ts'
import { type ClassRow, checkRoom, classById, noteOfPlace, type PlaceRow, placeById, placesIn } from './places.ts'

type Mark = 'present' | 'absent' | 'registered'

/** A trainer marks in their own trainings; the desk in all. */
function checkIsYours({ actor }: QueryCtx, visit: ClassRow): void {
  if (actor.kind === 'staff' && actor.role === 'trainer' && actor.trainerId !== visit.trainerId)
    throw new Refused('training.not-yours')
}

/** People check in from the first minute of the day of the class, on the gym's wall. */
function checkDayHasCome(ctx: QueryCtx, { day }: ClassRow): void {
  if (dayAt(gymOf(ctx).timeZone, ctx.clock.now()) < day) throw new Refused('attendance.too-early', { day })
}

/** Whether there is anything to do: what is so already is left as it is, whoever did it. */
function isToMark(ctx: QueryCtx, { place, class: visit }: PlaceRow, to: Mark): boolean {
  const isTrainingCancelled = visit.cancelledAt !== null
  const why = whyNotMarkable({
    state: place.state,
    isTrainingCancelled,
    startsAt: visit.startsAt,
    now: ctx.clock.now(),
    to,
  })
  if (why === 'training-cancelled') throw new Refused('training.already-cancelled')
  if (why === 'not-registered') throw new Refused('attendance.not-markable', { state: place.state })
  if (why === 'not-begun') throw new Refused('attendance.too-early', { day: visit.day, time: visit.startTime })
  return why === undefined
}

const eventOf = {
  present: 'attendance.present',
  absent: 'attendance.absent',
  registered: 'attendance.mark-taken-back',
} as const

function write(ctx: CommandCtx, row: PlaceRow, to: Mark): void {
  ctx
    .prepare(`
      UPDATE attendance SET state = ?, reason = ?, marked_at = ?, cancel_reason = NULL, version = version + 1 WHERE id = ?`)
    .run(to, to === 'absent' ? 'no-show' : null, to === 'registered' ? null : ctx.clock.now(), row.place.id)
  noteOfPlace(ctx, row, eventOf[to], to === 'registered' ? { was: row.place.reason ?? row.place.state } : {})
  ctx.changed('trainings', 'people')
}

/** Marks one place; what was taken for it stays taken. */
export function mark(ctx: CommandCtx, id: AttendanceId, to: Mark): void {
  const row = placeById(ctx, id)
  checkIsYours(ctx, row.class)
  if (!isToMark(ctx, row, to)) return
  if (to === 'present') checkDayHasCome(ctx, row.class)
  // Who is absent has given the place up; somebody else may have it by now.
  if (takesPlace({ ...row.place, state: to }) && !takesPlace(row.place)) {
    checkRoom(row.class)
    if (row.place.isDiscovery) checkDiscoveryRoom(ctx, row.class)
  }
  write(ctx, row, to)
}

/** Everybody who is registered came, except some who are absent, also those whom the evening marked present. */
export function markAll(
  ctx: CommandCtx,
  trainingId: TrainingId,
  absent: readonly AttendanceId[],
): { readonly present: number; readonly absent: number } {
  const visit = classById(ctx, trainingId)
  checkIsYours(ctx, visit)
  if (visit.cancelledAt !== null) throw new Refused('training.already-cancelled')
  checkDayHasCome(ctx, visit)
  const rows = placesIn(ctx, trainingId)
  const missing = new Set(absent)
  if (rows.filter(({ place }) => missing.has(place.id)).length < missing.size) throw new Refused('desk.not-found')
  const isGone = ({ place }: PlaceRow) => missing.has(place.id)
  const away = rows.filter((row) => isGone(row) && isIn(row) && isToMark(ctx, row, 'absent'))
  const here = rows.filter((row) => !isGone(row) && row.place.state === 'registered')
  for (const row of away) write(ctx, row, 'absent')
  for (const row of here) write(ctx, row, 'present')
  return { present: here.length, absent: away.length }
}

const isIn = ({ place }: PlaceRow): boolean => place.state === 'registered' || place.state === 'present'
