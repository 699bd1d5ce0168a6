import type { PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import {
  addDays,
  type Day,
  HOUR,
  type Instant,
  instantAt,
  MINUTE,
  type WallTime,
  weekdayOf,
} from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf } from '../../app/ctx.ts'
import { attendance, training } from '../../db/schema/trainings.ts'

type Slot = Pick<typeof training.$inferInsert, 'typeId' | 'trainerId' | 'roomId' | 'startTime' | 'capacity'> & {
  readonly typeName: string
  readonly discoveryPlaces: number
  readonly minutes: number
}

/** An initiation on a day; its class is made when somebody books it. */
export type Initiation = Slot & { readonly day: Day }

/** The slot of the timetable that initiations of a weekday are in. */
function slotOn(ctx: CommandCtx, weekday: number): Slot {
  const slot = ctx
    .prepare(`
      SELECT t.type_id AS typeId, t.trainer_id AS trainerId, t.room_id AS roomId, t.start_time AS startTime, y.capacity,
             y.name AS typeName, y.discovery_places AS discoveryPlaces, t.duration_minutes AS minutes
      FROM template t JOIN training_type y ON y.id = t.type_id
      WHERE y.is_initiation = 1 AND t.weekday = ? ORDER BY t.start_time DESC LIMIT 1`)
    .get(weekday) as Slot | undefined
  if (!slot) throw new Error('the sample gym has no such initiation')
  return slot
}

const [wednesday, saturday] = [3, 6]

/** Four of a month, from its second week on: a Wednesday and a Saturday in each of two weeks. */
export function initiationsOf(ctx: CommandCtx, firstOfMonth: Day): readonly Initiation[] {
  const from = addDays(firstOfMonth, 7)
  const monday = addDays(from, (8 - weekdayOf(from)) % 7)
  const on = (weekday: number, week: number): Initiation => ({
    ...slotOn(ctx, weekday),
    day: addDays(monday, 7 * week + weekday - 1),
  })
  return [0, 1].flatMap((week) => [on(wednesday, week), on(saturday, week)])
}

/** The class of an initiation, made by hand when it is not there yet. */
export function classOf(
  ctx: CommandCtx,
  { day, minutes, typeName: _name, discoveryPlaces: _places, ...slot }: Initiation,
) {
  const startsAt = instantAt(gymOf(ctx).timeZone, day, slot.startTime)
  const there = ctx
    .prepare('SELECT id FROM training WHERE type_id = ? AND starts_at = ?')
    .pluck()
    .get(slot.typeId, startsAt)
  if (typeof there === 'number') return { id: there as TrainingId, startsAt }
  const endsAt = (startsAt + minutes * MINUTE) as Instant
  const createdAt = (startsAt - 28 * 24 * HOUR) as Instant
  const row = { ...slot, day, startsAt, endsAt, createdAt: createdAt < ctx.clock.now() ? createdAt : ctx.clock.now() }
  return { id: ctx.db.insert(training).values(row).returning({ id: training.id }).get().id, startsAt }
}

const sunday = 6
const waiting = 2

/**
 * An additional initiation on the next Sunday afternoon, when nobody teaches: full with members and two children on trial, and
 * two more waiting for a place.
 */
export function addFullInitiation(ctx: CommandCtx, monday: Day): void {
  const startTime = '15:30' as WallTime
  const soon = instantAt(gymOf(ctx).timeZone, addDays(monday, sunday), startTime) - 24 * HOUR
  const day = addDays(monday, ctx.clock.now() <= soon ? sunday : sunday + 7)
  const initiation = { ...slotOn(ctx, saturday), day, startTime }
  const { id: trainingId } = classOf(ctx, initiation)
  const pending = childrenWith(ctx, 'pending', 2 + waiting)
  const onTrial = pending.slice(0, 2)
  const members = childrenWith(ctx, 'active', initiation.capacity - onTrial.length)
  const hoursAgo = (hours: number) => (ctx.clock.now() - hours * HOUR) as Instant
  for (const [index, personId] of [...members, ...onTrial].entries()) {
    const usesTrial = onTrial.includes(personId)
    const settlement = usesTrial ? 'trial' : 'open'
    const row = { trainingId, personId, state: 'registered', settlement, usesTrial, source: 'desk' } as const
    ctx.db
      .insert(attendance)
      .values({ ...row, createdAt: hoursAgo(72 - 5 * index) })
      .run()
  }
  for (const [index, personId] of pending.slice(2).entries())
    ctx.db
      .insert(attendance)
      .values({ trainingId, personId, state: 'waitlisted', source: 'waiting-list', createdAt: hoursAgo(8 - index) })
      .run()
}

/** Children whose present membership is in a state and who have not had a trial, the youngest records first. */
const childrenWith = (ctx: CommandCtx, state: 'pending' | 'active', count: number): readonly PersonId[] =>
  ctx
    .prepare(`
      SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id AND m.state = ?
      WHERE p.guardian_id IS NOT NULL AND p.is_volunteer = 0
        AND m.ends_on >= (SELECT max(ends_on) FROM membership)
        AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.person_id = p.id AND a.uses_trial = 1)
      ORDER BY p.id DESC LIMIT ?`)
    .pluck()
    .all(state, count) as PersonId[]
