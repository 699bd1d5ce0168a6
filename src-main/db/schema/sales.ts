import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  AttendanceId,
  PersonId,
  PlanId,
  SubscriptionId,
  TrainingTypeId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'

export const plan = sqliteTable('plan', {
  id: integer().primaryKey().$type<PlanId>(),
  name: text().notNull(),
  sessions: integer().notNull(),
  validityCount: integer('validity_count').notNull(),
  validityUnit: text('validity_unit', { enum: ['months', 'days'] }).notNull(),
  priceMinor: integer('price_minor').notNull().$type<Minor>(),
  coversAll: integer('covers_all', { mode: 'boolean' }).notNull(),
  withdrawnAt: integer('withdrawn_at').$type<Instant>(),
  version: integer().notNull().default(1),
})

export const planType = sqliteTable('plan_type', {
  planId: integer('plan_id').notNull().$type<PlanId>(),
  typeId: integer('type_id').notNull().$type<TrainingTypeId>(),
})

export const subscription = sqliteTable('subscription', {
  id: integer().primaryKey().$type<SubscriptionId>(),
  code: text(),
  personId: integer('person_id').notNull().$type<PersonId>(),
  planId: integer('plan_id').notNull().$type<PlanId>(),
  startsOn: text('starts_on').notNull().$type<Day>(),
  endsOn: text('ends_on').notNull().$type<Day>(),
  planSessions: integer('plan_sessions').notNull(),
  bonus: integer().notNull().default(0),
  carriedOver: integer('carried_over').notNull().default(0),
  total: integer().notNull().generatedAlwaysAs(sql`plan_sessions + bonus + carried_over`, { mode: 'stored' }),
  manualInitial: integer('manual_initial').notNull().default(0),
  priceMinor: integer('price_minor').notNull().$type<Minor>(),
  autoRenew: integer('auto_renew', { mode: 'boolean' }).notNull().default(false),
  freezeFrom: text('freeze_from').$type<Day>(),
  freezeUntil: text('freeze_until').$type<Day>(),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  renewedFromId: integer('renewed_from_id').$type<SubscriptionId>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
  /** Sessions used: manual initial + the ledger, kept by triggers (SUB-1). */
  used: integer().notNull().default(0),
  anchorDay: integer('anchor_day'),
})

export const sessionMovement = sqliteTable('session_movement', {
  id: integer().primaryKey(),
  subscriptionId: integer('subscription_id').notNull().$type<SubscriptionId>(),
  attendanceId: integer('attendance_id').$type<AttendanceId>(),
  kind: text({ enum: ['attach', 'release', 'manual', 'carry'] }).notNull(),
  delta: integer().notNull(),
  usedBefore: integer('used_before').notNull(),
  usedAfter: integer('used_after').notNull(),
  reason: text().notNull(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
})

export const subscriptionFreeze = sqliteTable('subscription_freeze', {
  id: integer().primaryKey(),
  subscriptionId: integer('subscription_id').notNull().$type<SubscriptionId>(),
  firstDay: text('first_day').notNull().$type<Day>(),
  lastDay: text('last_day').notNull().$type<Day>(),
  daysGiven: integer('days_given').notNull(),
  endedAt: integer('ended_at').$type<Instant>(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
})
