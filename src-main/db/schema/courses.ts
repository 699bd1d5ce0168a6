import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bookingStates, cancelKinds } from '../../../src-shared/domain/courses.ts'
import {
  gatewayProblems,
  linkStates,
  linkTasks,
  observedVia,
  refundReasons,
} from '../../../src-shared/domain/payment-links.ts'
import type {
  BookingId,
  CourseId,
  InvoiceId,
  PaymentId,
  PaymentLinkId,
  PersonId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'

export const courseSession = sqliteTable('course_session', {
  id: integer().primaryKey().$type<CourseId>(),
  code: text(),
  title: text().notNull(),
  startsOn: text('starts_on').notNull().$type<Day>(),
  endsOn: text('ends_on').notNull().$type<Day>(),
  maxPlaces: integer('max_places').notNull(),
  reservedPlaces: integer('reserved_places').notNull().default(0),
  location: text().notNull(),
  priceMinor: integer('price_minor').notNull().$type<Minor>(),
  description: text(),
  licence: text(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
  closedAt: integer('closed_at').$type<Instant>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
  updatedAt: integer('updated_at').$type<Instant>(),
})

export const booking = sqliteTable('booking', {
  id: integer().primaryKey().$type<BookingId>(),
  courseSessionId: integer('course_session_id').notNull().$type<CourseId>(),
  personId: integer('person_id').$type<PersonId>(),
  holder: text().notNull(),
  email: text(),
  state: text({ enum: bookingStates }).notNull(),
  source: text({ enum: ['desk', 'import'] }).notNull(),
  heldUntil: integer('held_until').$type<Instant>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
  priceMinor: integer('price_minor').notNull().default(0).$type<Minor>(),
  licence: text(),
  confirmedAt: integer('confirmed_at').$type<Instant>(),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  cancelledBy: text('cancelled_by'),
  cancelKind: text('cancel_kind', { enum: cancelKinds }),
  cancelReason: text('cancel_reason'),
})

export const paymentSettings = sqliteTable('payment_settings', {
  id: integer().primaryKey(),
  isOn: integer('is_on', { mode: 'boolean' }).notNull(),
  returnUrl: text('return_url').notNull(),
  problem: text({ enum: gatewayProblems }),
  problemSays: text('problem_says'),
  problemAt: integer('problem_at').$type<Instant>(),
  answeredAt: integer('answered_at').$type<Instant>(),
  eventsReadTo: integer('events_read_to').$type<Instant>(),
  version: integer().notNull().default(1),
})

export const paymentLink = sqliteTable('payment_link', {
  id: integer().primaryKey().$type<PaymentLinkId>(),
  invoiceId: integer('invoice_id').notNull().$type<InvoiceId>(),
  bookingId: integer('booking_id').$type<BookingId>(),
  payerId: integer('payer_id').notNull().$type<PersonId>(),
  amountMinor: integer('amount_minor').notNull().$type<Minor>(),
  currency: text().notNull(),
  state: text({ enum: linkStates }).notNull(),
  openUntil: integer('open_until').notNull().$type<Instant>(),
  isToBeSent: integer('is_to_be_sent', { mode: 'boolean' }).notNull(),
  sessionRef: text('session_ref'),
  url: text(),
  paymentRef: text('payment_ref'),
  receivedMinor: integer('received_minor').$type<Minor>(),
  receivedCurrency: text('received_currency'),
  receivedAt: integer('received_at').$type<Instant>(),
  paymentId: integer('payment_id').$type<PaymentId>(),
  refundedMinor: integer('refunded_minor').notNull().default(0).$type<Minor>(),
  refundWhy: text('refund_why', { enum: refundReasons }),
  task: text({ enum: linkTasks }),
  taskSays: text('task_says'),
  settledBy: text('settled_by'),
  settledReason: text('settled_reason'),
  isCredited: integer('is_credited', { mode: 'boolean' }).notNull().default(false),
  lookAgainAt: integer('look_again_at').$type<Instant>(),
  actor: text().notNull(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
})

export const gatewayTask = sqliteTable('gateway_task', {
  id: integer().primaryKey(),
  linkId: integer('link_id').notNull().$type<PaymentLinkId>(),
  kind: text({ enum: ['create', 'expire', 'refund'] }).notNull(),
  idempotencyKey: text('idempotency_key').notNull(),
  asks: text({ mode: 'json' }).$type<object>(),
  firstAskedAt: integer('first_asked_at').$type<Instant>(),
  state: text({ enum: ['waiting', 'done', 'failed'] }).notNull(),
  attempts: integer().notNull().default(0),
  nextAttemptAt: integer('next_attempt_at').notNull().$type<Instant>(),
  lastError: text('last_error'),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  finishedAt: integer('finished_at').$type<Instant>(),
})

export const linkRefund = sqliteTable('link_refund', {
  refundRef: text('refund_ref').primaryKey(),
  linkId: integer('link_id').notNull().$type<PaymentLinkId>(),
  amountMinor: integer('amount_minor').notNull().$type<Minor>(),
  status: text({ enum: ['pending', 'succeeded', 'failed'] }).notNull(),
  at: integer().notNull().$type<Instant>(),
})

export const observation = sqliteTable(
  'observation',
  {
    objectRef: text('object_ref').notNull(),
    state: text().notNull(),
    linkId: integer('link_id').$type<PaymentLinkId>(),
    via: text({ enum: observedVia }).notNull(),
    at: integer().notNull().$type<Instant>(),
  },
  (table) => [primaryKey({ columns: [table.objectRef, table.state] })],
)
