import { sql } from 'drizzle-orm'
import { integer, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'
import type { AttendanceId, PersonId, SubscriptionId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'

export const plan = sqliteTable('plan', {
  id: integer().primaryKey(),
  name: text().notNull(),
  sessions: integer().notNull(),
  validityCount: integer('validity_count').notNull(),
  validityUnit: text('validity_unit', { enum: ['months', 'days'] }).notNull(),
  priceMinor: integer('price_minor').notNull(),
  coversAll: integer('covers_all', { mode: 'boolean' }).notNull(),
  withdrawnAt: integer('withdrawn_at').$type<Instant>(),
  version: integer().notNull().default(1),
})

export const planType = sqliteTable('plan_type', {
  planId: integer('plan_id').notNull(),
  typeId: integer('type_id').notNull().$type<TrainingTypeId>(),
})

export const subscription = sqliteTable('subscription', {
  id: integer().primaryKey().$type<SubscriptionId>(),
  code: text(),
  personId: integer('person_id').notNull().$type<PersonId>(),
  planId: integer('plan_id').notNull(),
  startsOn: text('starts_on').notNull().$type<Day>(),
  endsOn: text('ends_on').notNull().$type<Day>(),
  planSessions: integer('plan_sessions').notNull(),
  bonus: integer().notNull().default(0),
  carriedOver: integer('carried_over').notNull().default(0),
  total: integer().notNull().generatedAlwaysAs(sql`plan_sessions + bonus + carried_over`, { mode: 'stored' }),
  manualInitial: integer('manual_initial').notNull().default(0),
  priceMinor: integer('price_minor').notNull(),
  autoRenew: integer('auto_renew', { mode: 'boolean' }).notNull().default(false),
  freezeFrom: text('freeze_from').$type<Day>(),
  freezeUntil: text('freeze_until').$type<Day>(),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  renewedFromId: integer('renewed_from_id').$type<SubscriptionId>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
})

export const sessionMovement = sqliteTable('session_movement', {
  id: integer().primaryKey(),
  subscriptionId: integer('subscription_id').notNull().$type<SubscriptionId>(),
  attendanceId: integer('attendance_id').$type<AttendanceId>(),
  delta: integer().notNull(),
  usedBefore: integer('used_before').notNull(),
  usedAfter: integer('used_after').notNull(),
  reason: text().notNull(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
})

export const subscriptionUsage = sqliteView('subscription_usage', {
  subscriptionId: integer('subscription_id').notNull().$type<SubscriptionId>(),
  total: integer().notNull(),
  used: integer().notNull(),
}).existing()

export const courseSession = sqliteTable('course_session', {
  id: integer().primaryKey(),
  code: text(),
  title: text().notNull(),
  startsOn: text('starts_on').notNull().$type<Day>(),
  endsOn: text('ends_on').notNull().$type<Day>(),
  maxPlaces: integer('max_places').notNull(),
  reservedPlaces: integer('reserved_places').notNull().default(0),
  location: text().notNull(),
  priceMinor: integer('price_minor').notNull(),
  description: text(),
  licence: text(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  closedAt: integer('closed_at').$type<Instant>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
})

export const booking = sqliteTable('booking', {
  id: integer().primaryKey(),
  courseSessionId: integer('course_session_id').notNull(),
  personId: integer('person_id').$type<PersonId>(),
  holder: text().notNull(),
  email: text(),
  state: text({ enum: ['pending', 'confirmed', 'cancelled'] }).notNull(),
  source: text({ enum: ['desk', 'import'] }).notNull(),
  heldUntil: integer('held_until').$type<Instant>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
})
