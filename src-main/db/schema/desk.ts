import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { notificationCodes } from '../../../src-shared/contract/processes.ts'
import { type ApiScope, type ProcessName, runStatuses, startedBy } from '../../../src-shared/domain/processes.ts'
import type { ApiKeyId, NotificationId, RunId, StaffId, TrainerId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant, Period, WallTime, Weekday } from '../../../src-shared/kernel/time.ts'
import { languages } from '../../../src-shared/words/languages.ts'

export const gym = sqliteTable('gym', {
  id: integer().primaryKey(),
  name: text().notNull(),
  timeZone: text('time_zone').notNull(),
  currency: text().notNull(),
  language: text({ enum: languages }).notNull(),
  openedOn: text('opened_on').notNull().$type<Day>(),
  isSample: integer('is_sample', { mode: 'boolean' }).notNull().default(false),
  generationWeekday: integer('generation_weekday').notNull().default(7).$type<Weekday>(),
  generationTime: text('generation_time').notNull().default('21:00').$type<WallTime>(),
  version: integer().notNull().default(1),
  dailyTime: text('daily_time').notNull().default('23:00').$type<WallTime>(),
  renewalTime: text('renewal_time').notNull().default('01:00').$type<WallTime>(),
  unfreezeTime: text('unfreeze_time').notNull().default('02:00').$type<WallTime>(),
  letterhead: text().notNull().default(''),
  booksOpenedOn: text('books_opened_on').$type<Day>(),
  seasonStart: text('season_start').notNull().default('09-01'),
  adultFeeMinor: integer('adult_fee_minor').notNull().default(0).$type<Minor>(),
  childFeeMinor: integer('child_fee_minor').notNull().default(0).$type<Minor>(),
})

export const staff = sqliteTable('staff', {
  id: integer().primaryKey().$type<StaffId>(),
  name: text().notNull(),
  role: text({ enum: ['admin', 'reception', 'trainer'] }).notNull(),
  trainerId: integer('trainer_id').$type<TrainerId>(),
  passwordHash: text('password_hash').notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
})

export const staffSession = sqliteTable('staff_session', {
  tokenHash: text('token_hash').primaryKey(),
  staffId: integer('staff_id').notNull().$type<StaffId>(),
  openedAt: integer('opened_at').notNull().$type<Instant>(),
  expiresAt: integer('expires_at').notNull().$type<Instant>(),
})

export const apiKey = sqliteTable('api_key', {
  id: integer().primaryKey().$type<ApiKeyId>(),
  name: text().notNull(),
  keyHash: text('key_hash').notNull(),
  keyStart: text('key_start').notNull(),
  scopes: text({ mode: 'json' }).notNull().$type<ApiScope[]>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  revokedAt: integer('revoked_at').$type<Instant>(),
})

export const commandLog = sqliteTable('command_log', {
  id: text().primaryKey(),
  name: text().notNull(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
  inputHash: text('input_hash').notNull(),
  input: text().notNull(),
  answer: text().notNull(),
})

export const processRun = sqliteTable('process_run', {
  id: integer().primaryKey().$type<RunId>(),
  process: text().notNull().$type<ProcessName>(),
  period: text().notNull().$type<Period>(),
  businessDate: text('business_date').notNull().$type<Day>(),
  startedBy: text('started_by', { enum: startedBy }).notNull(),
  actor: text().notNull(),
  apiKeyName: text('api_key_name'),
  status: text({ enum: runStatuses }).notNull(),
  startedAt: integer('started_at').notNull().$type<Instant>(),
  finishedAt: integer('finished_at').$type<Instant>(),
  attempts: integer().notNull().default(1),
  unitsTotal: integer('units_total').notNull().default(0),
  trainingsProcessed: integer('trainings_processed').notNull().default(0),
  studentsProcessed: integer('students_processed').notNull().default(0),
  sessionsDeducted: integer('sessions_deducted').notNull().default(0),
  invoicesCreated: integer('invoices_created').notNull().default(0),
  warningsCount: integer('warnings_count').notNull().default(0),
  errorsCount: integer('errors_count').notNull().default(0),
  errorMessage: text('error_message'),
  studentsPlanned: integer('students_planned').notNull().default(0),
  autoPayments: integer('auto_payments').notNull().default(0),
})

export const processUnit = sqliteTable(
  'process_unit',
  {
    process: text().notNull().$type<ProcessName>(),
    period: text().notNull().$type<Period>(),
    unit: text().notNull(),
    runId: integer('run_id').notNull().$type<RunId>(),
  },
  (t) => [primaryKey({ columns: [t.process, t.period, t.unit] })],
)

export const processLine = sqliteTable('process_line', {
  id: integer().primaryKey(),
  runId: integer('run_id').notNull().$type<RunId>(),
  unit: text().notNull(),
  level: text({ enum: ['info', 'warning', 'error'] }).notNull(),
  code: text().notNull(),
  facts: text().notNull(),
  blocks: integer({ mode: 'boolean' }).notNull().default(false),
})

export const processHold = sqliteTable(
  'process_hold',
  {
    process: text().notNull().$type<ProcessName>(),
    period: text().notNull().$type<Period>(),
    unit: text().notNull(),
    reason: text().notNull(),
    heldBy: text('held_by').notNull(),
    heldAt: integer('held_at').notNull().$type<Instant>(),
  },
  (t) => [primaryKey({ columns: [t.process, t.period, t.unit] })],
)

export const notification = sqliteTable('notification', {
  id: integer().primaryKey().$type<NotificationId>(),
  audience: text({ enum: ['admin', 'reception'] }).notNull(),
  level: text({ enum: ['info', 'warning', 'error'] }).notNull(),
  code: text().notNull().$type<(typeof notificationCodes)[number]>(),
  facts: text().notNull(),
  runId: integer('run_id').$type<RunId>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
})

export const notificationRead = sqliteTable(
  'notification_read',
  {
    notificationId: integer('notification_id').notNull().$type<NotificationId>(),
    staffId: integer('staff_id').notNull().$type<StaffId>(),
    readAt: integer('read_at').notNull().$type<Instant>(),
  },
  (t) => [primaryKey({ columns: [t.notificationId, t.staffId] })],
)
