import type { Candidate } from '../../../src-shared/domain/generation.ts'
import type {
  PersonId,
  RoomId,
  StandingPlaceId,
  TemplateId,
  TrainerId,
  TrainingId,
  TrainingTypeId,
} from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant, WallTime, Weekday } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'

export type TemplateRow = {
  readonly id: TemplateId
  readonly weekday: Weekday
  readonly startTime: WallTime
  readonly durationMinutes: number
  readonly typeId: TrainingTypeId
  readonly trainerId: TrainerId
  readonly roomId: RoomId | null
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly isActive: number
  readonly typeName: string
  readonly colour: string
  readonly capacity: number
  readonly isSubscriptionOnly: number
  readonly isTypeActive: number
  readonly trainerName: string
  readonly isTrainerActive: number
  readonly roomName: string | null
}

/*
 * Why `+?`: SQLite looks at the value bound to a bare `column = ?` when it plans a join or an order, and therefore
 * parses and plans the statement anew on every call. The plus hides the value; the index is used all the same.
 */
const templateColumns = `
  SELECT t.id, t.weekday, t.start_time AS startTime, t.duration_minutes AS durationMinutes, t.type_id AS typeId,
         t.trainer_id AS trainerId, t.room_id AS roomId, t.valid_from AS validFrom, t.valid_until AS validUntil,
         t.is_active AS isActive, y.name AS typeName, y.colour, y.capacity, y.is_subscription_only AS isSubscriptionOnly,
         y.is_active AS isTypeActive, c.name AS trainerName, c.is_active AS isTrainerActive, r.name AS roomName
  FROM template t
  JOIN training_type y ON y.id = t.type_id
  JOIN trainer c ON c.id = t.trainer_id
  LEFT JOIN room r ON r.id = t.room_id`

const allTemplates = `${templateColumns} WHERE t.is_active = 1 ORDER BY t.weekday, t.start_time, t.id`
const oneTemplate = `${templateColumns} WHERE t.id = +?`

/** The active templates in the order the week is made: by weekday and time, then order of entry. */
export const activeTemplates = (ctx: QueryCtx): readonly TemplateRow[] =>
  ctx.prepare(allTemplates).all() as TemplateRow[]

/** Read again inside the unit's own transaction: the desk may have changed it since the run began. */
export const templateById = (ctx: QueryCtx, id: number): TemplateRow | undefined =>
  ctx.prepare(oneTemplate).get(id) as TemplateRow | undefined

const inForce = (people: string) => `
  SELECT count(*) FROM standing_place s ${people}
  WHERE s.template_id = +? AND s.is_frozen = 0 AND s.start_date <= +? AND (s.end_date IS NULL OR s.end_date >= +?)
    AND (s.frozen_from IS NULL OR +? NOT BETWEEN s.frozen_from AND s.frozen_until)`
const enrolled = inForce('')
const helping = inForce('JOIN person p ON p.id = s.person_id AND p.is_volunteer = 1')

/**
 * PRO-5: how many a template means to take in on a day: the enrolled ones as far as there are places. Who among them
 * helps and takes no place is only asked when there are too many, because a week has ten thousand templates.
 */
export function plannedStudents(ctx: QueryCtx, { id, capacity }: TemplateRow, day: Day): number {
  const count = (sql: string) => ctx.prepare(sql).pluck().get(id, day, day, day) as number
  const all = count(enrolled)
  if (all <= capacity) return all
  const helpers = count(helping)
  return helpers + Math.min(capacity, all - helpers)
}

export type CandidateRow = {
  readonly placeId: StandingPlaceId
  readonly personId: PersonId
  readonly startDate: Day
  readonly endDate: Day | null
  readonly isFrozen: number
  readonly frozenFrom: Day | null
  readonly frozenUntil: Day | null
  readonly isVolunteer: number
}

/** Everybody with a place in the template, in order of enrolment; the rule decides who counts on the date. */
export const candidatesOf = (ctx: QueryCtx, id: TemplateId): readonly CandidateRow[] =>
  ctx
    .prepare(`
      SELECT s.id AS placeId, s.person_id AS personId, s.start_date AS startDate, s.end_date AS endDate,
             s.is_frozen AS isFrozen, s.frozen_from AS frozenFrom, s.frozen_until AS frozenUntil, p.is_volunteer AS isVolunteer
      FROM standing_place s JOIN person p ON p.id = s.person_id
      WHERE s.template_id = +? AND p.archived_at IS NULL
      ORDER BY s.start_date, s.id`)
    .all(id) as CandidateRow[]

export type Clash = { readonly type: string; readonly startTime: WallTime }

/** The longest a training can be: nothing that began earlier can still be going on. */
const longestTraining = 24 * 60 * 60_000

const clashes = (column: 'trainer_id' | 'room_id') => `
  SELECT y.name AS type, t.start_time AS startTime
  FROM training t JOIN training_type y ON y.id = t.type_id
  WHERE t.${column} = +? AND t.starts_at < +? AND t.starts_at > +? AND t.ends_at > +? AND t.cancelled_at IS NULL
  ORDER BY t.starts_at`
const trainerClashes = clashes('trainer_id')
const roomClashes = clashes('room_id')

/** GEN-6: a training that is on in the same room, or with the same trainer, during the time. */
export function clashOf(ctx: QueryCtx, what: 'trainer' | 'room', id: number, startsAt: Instant, endsAt: Instant) {
  const sql = what === 'trainer' ? trainerClashes : roomClashes
  return ctx.prepare(sql).get(id, endsAt, startsAt - longestTraining, startsAt) as Clash | undefined
}

export const closureOn = (ctx: QueryCtx, day: Day): string | undefined =>
  ctx.prepare('SELECT reason FROM closure WHERE first_day <= ? AND last_day >= ?').pluck().get(day, day) as
    | string
    | undefined

export function insertTraining(
  ctx: CommandCtx,
  template: TemplateRow,
  on: { readonly day: Day; readonly startsAt: Instant; readonly endsAt: Instant },
  runId: number | null,
): TrainingId {
  const { lastInsertRowid } = ctx
    .prepare(`
      INSERT INTO training (template_id, type_id, trainer_id, room_id, day, start_time, starts_at, ends_at, capacity, run_id, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      template.id,
      template.typeId,
      template.trainerId,
      template.roomId,
      on.day,
      template.startTime,
      on.startsAt,
      on.endsAt,
      template.capacity,
      runId,
      ctx.clock.now(),
    )
  return Number(lastInsertRowid) as TrainingId
}

const rowsAtOnce = 20
const insertRows = Array.from(
  { length: rowsAtOnce + 1 },
  (_, rows) => `
    INSERT INTO attendance (training_id, person_id, state, settlement, is_volunteer, source, created_at)
    VALUES ${Array(rows).fill("(?, ?, 'registered', 'open', ?, 'template', ?)").join(', ')}`,
)

/** Everybody who is in, in order. Many rows to a statement, because this is most of what a week costs. */
export function insertRegistered(ctx: CommandCtx, trainingId: TrainingId, admitted: readonly Candidate[]): void {
  const now = ctx.clock.now()
  for (let from = 0; from < admitted.length; from += rowsAtOnce) {
    const some = admitted.slice(from, from + rowsAtOnce)
    const values = some.flatMap(({ personId, isVolunteer }) => [trainingId, personId, isVolunteer ? 1 : 0, now])
    ctx.prepare(insertRows[some.length] as string).run(...values)
  }
}

export const nameOf = (ctx: QueryCtx, personId: PersonId): string =>
  ctx.prepare("SELECT trim(given_name || ' ' || family_name) FROM person WHERE id = ?").pluck().get(personId) as string
