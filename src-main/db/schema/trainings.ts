import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { attendanceStates, settlements } from '../../../src-shared/contract/trainings.ts'
import { offerOutcomes } from '../../../src-shared/domain/waiting-list.ts'
import type {
  AttendanceId,
  OfferId,
  PersonId,
  RoomId,
  RunId,
  TemplateId,
  TrainerId,
  TrainingId,
  TrainingTypeId,
} from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant, WallTime } from '../../../src-shared/kernel/time.ts'

export const training = sqliteTable('training', {
  id: integer().primaryKey().$type<TrainingId>(),
  templateId: integer('template_id').$type<TemplateId>(),
  typeId: integer('type_id').notNull().$type<TrainingTypeId>(),
  trainerId: integer('trainer_id').notNull().$type<TrainerId>(),
  roomId: integer('room_id').$type<RoomId>(),
  day: text().notNull().$type<Day>(),
  startTime: text('start_time').notNull().$type<WallTime>(),
  startsAt: integer('starts_at').notNull().$type<Instant>(),
  endsAt: integer('ends_at').notNull().$type<Instant>(),
  capacity: integer().notNull(),
  placesTaken: integer('places_taken').notNull().default(0),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  cancelReason: text('cancel_reason'),
  processedAt: integer('processed_at').$type<Instant>(),
  runId: integer('run_id').$type<RunId>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
})

export const attendance = sqliteTable('attendance', {
  id: integer().primaryKey().$type<AttendanceId>(),
  trainingId: integer('training_id').notNull().$type<TrainingId>(),
  personId: integer('person_id').notNull().$type<PersonId>(),
  state: text({ enum: attendanceStates }).notNull(),
  reason: text({ enum: ['no-show', 'late-cancellation'] }),
  settlement: text({ enum: settlements }).notNull().default('open'),
  isVolunteer: integer('is_volunteer', { mode: 'boolean' }).notNull().default(false),
  usesTrial: integer('uses_trial', { mode: 'boolean' }).notNull().default(false),
  source: text({ enum: ['template', 'desk', 'waiting-list'] }).notNull(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  markedAt: integer('marked_at').$type<Instant>(),
  version: integer().notNull().default(1),
  cancelReason: text('cancel_reason'),
  isWaived: integer('is_waived', { mode: 'boolean' }).notNull().default(false),
  isDiscovery: integer('is_discovery', { mode: 'boolean' }).notNull().default(false),
  equipment: text(),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  /** Where somebody waiting stands in the line; the store gives the next one. */
  lineNo: integer('line_no'),
})

/** A place that is held for somebody who waits (ATT-2), until it is accepted, declined, lapses or is withdrawn. */
export const waitingOffer = sqliteTable('waiting_offer', {
  id: integer().primaryKey().$type<OfferId>(),
  attendanceId: integer('attendance_id').notNull().$type<AttendanceId>(),
  offeredAt: integer('offered_at').notNull().$type<Instant>(),
  heldUntil: integer('held_until').notNull().$type<Instant>(),
  endedAt: integer('ended_at').$type<Instant>(),
  outcome: text({ enum: offerOutcomes }),
})
