import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  ClosureId,
  PersonId,
  RoomId,
  StandingPlaceId,
  TemplateId,
  TrainerId,
  TrainingTypeId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant, WallTime, Weekday } from '../../../src-shared/kernel/time.ts'

export const trainingType = sqliteTable('training_type', {
  id: integer().primaryKey().$type<TrainingTypeId>(),
  name: text().notNull(),
  colour: text().notNull(),
  durationMinutes: integer('duration_minutes').notNull(),
  priceMinor: integer('price_minor').notNull().$type<Minor>(),
  capacity: integer().notNull(),
  cutoffHours: integer('cutoff_hours').notNull().default(12),
  isInitiation: integer('is_initiation', { mode: 'boolean' }).notNull().default(false),
  discoveryPlaces: integer('discovery_places').notNull().default(0),
  isSubscriptionOnly: integer('is_subscription_only', { mode: 'boolean' }).notNull().default(false),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  version: integer().notNull().default(1),
})

export const trainer = sqliteTable('trainer', {
  id: integer().primaryKey().$type<TrainerId>(),
  name: text().notNull(),
  email: text(),
  phone: text(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  version: integer().notNull().default(1),
})

export const room = sqliteTable('room', {
  id: integer().primaryKey().$type<RoomId>(),
  name: text().notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  version: integer().notNull().default(1),
})

export const template = sqliteTable('template', {
  id: integer().primaryKey().$type<TemplateId>(),
  code: text(),
  weekday: integer().notNull().$type<Weekday>(),
  startTime: text('start_time').notNull().$type<WallTime>(),
  durationMinutes: integer('duration_minutes').notNull(),
  typeId: integer('type_id').notNull().$type<TrainingTypeId>(),
  trainerId: integer('trainer_id').notNull().$type<TrainerId>(),
  roomId: integer('room_id').$type<RoomId>(),
  validFrom: text('valid_from').notNull().$type<Day>(),
  validUntil: text('valid_until').$type<Day>(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  version: integer().notNull().default(1),
})

export const standingPlace = sqliteTable('standing_place', {
  id: integer().primaryKey().$type<StandingPlaceId>(),
  templateId: integer('template_id').notNull().$type<TemplateId>(),
  personId: integer('person_id').notNull().$type<PersonId>(),
  startDate: text('start_date').notNull().$type<Day>(),
  endDate: text('end_date').$type<Day>(),
  isFrozen: integer('is_frozen', { mode: 'boolean' }).notNull().default(false),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
  frozenFrom: text('frozen_from').$type<Day>(),
  frozenUntil: text('frozen_until').$type<Day>(),
})

export const closure = sqliteTable('closure', {
  id: integer().primaryKey().$type<ClosureId>(),
  firstDay: text('first_day').notNull().$type<Day>(),
  lastDay: text('last_day').notNull().$type<Day>(),
  reason: text().notNull(),
})
