import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  deskMethods,
  entryKinds,
  invoiceKinds,
  invoiceStates,
  paymentMethods,
} from '../../../src-shared/contract/money.ts'
import { type LeftOpen, tillKinds } from '../../../src-shared/contract/till.ts'
import type {
  AccountEntryId,
  AttendanceId,
  BookingId,
  InvoiceId,
  MembershipId,
  PaymentId,
  PersonId,
  RunId,
  ShiftId,
  SubscriptionId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'

export const payment = sqliteTable('payment', {
  id: integer().primaryKey().$type<PaymentId>(),
  payerId: integer('payer_id').notNull().$type<PersonId>(),
  amountMinor: integer('amount_minor').notNull().$type<Minor>(),
  method: text({ enum: paymentMethods }).notNull(),
  shiftId: integer('shift_id').$type<ShiftId>(),
  receivedOn: text('received_on').notNull().$type<Day>(),
  note: text(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  cancelReason: text('cancel_reason'),
  cancelledBy: text('cancelled_by'),
})

export const invoice = sqliteTable('invoice', {
  id: integer().primaryKey().$type<InvoiceId>(),
  year: integer().notNull(),
  serial: integer().notNull(),
  payerId: integer('payer_id').notNull().$type<PersonId>(),
  personId: integer('person_id').notNull().$type<PersonId>(),
  kind: text({ enum: invoiceKinds }).notNull(),
  amountMinor: integer('amount_minor').notNull().$type<Minor>(),
  state: text({ enum: invoiceStates }).notNull().default('unpaid'),
  facts: text({ mode: 'json' }).notNull().$type<Readonly<Record<string, string | number | null>>>(),
  subscriptionId: integer('subscription_id').$type<SubscriptionId>(),
  attendanceId: integer('attendance_id').$type<AttendanceId>(),
  runId: integer('run_id').$type<RunId>(),
  issuedOn: text('issued_on').notNull().$type<Day>(),
  actor: text().notNull(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  paidAt: integer('paid_at').$type<Instant>(),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  cancelReason: text('cancel_reason'),
  cancelledBy: text('cancelled_by'),
  membershipId: integer('membership_id').$type<MembershipId>(),
  bookingId: integer('booking_id').$type<BookingId>(),
})

export const account = sqliteTable('account', {
  payerId: integer('payer_id').primaryKey().$type<PersonId>(),
  balanceMinor: integer('balance_minor').notNull().$type<Minor>(),
})

export const accountEntry = sqliteTable('account_entry', {
  id: integer().primaryKey().$type<AccountEntryId>(),
  payerId: integer('payer_id').notNull().$type<PersonId>(),
  kind: text({ enum: entryKinds }).notNull(),
  amountMinor: integer('amount_minor').notNull(),
  balanceBefore: integer('balance_before').notNull(),
  balanceAfter: integer('balance_after').notNull(),
  paymentId: integer('payment_id').$type<PaymentId>(),
  invoiceId: integer('invoice_id').$type<InvoiceId>(),
  method: text({ enum: deskMethods }),
  note: text(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
})

export const tillShift = sqliteTable('till_shift', {
  id: integer().primaryKey().$type<ShiftId>(),
  desk: text().notNull(),
  openedAt: integer('opened_at').notNull().$type<Instant>(),
  openedBy: text('opened_by').notNull(),
  floatMinor: integer('float_minor').notNull().$type<Minor>(),
  closedAt: integer('closed_at').$type<Instant>(),
  closedBy: text('closed_by'),
  zNumber: integer('z_number'),
  expectedMinor: integer('expected_minor'),
  countedMinor: integer('counted_minor').$type<Minor>(),
  counts: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>(),
  leftOpen: text('left_open', { mode: 'json' }).$type<readonly LeftOpen[]>(),
  note: text(),
})

export const tillMove = sqliteTable('till_move', {
  id: integer().primaryKey(),
  shiftId: integer('shift_id').notNull().$type<ShiftId>(),
  kind: text({ enum: tillKinds }).notNull(),
  amountMinor: integer('amount_minor').notNull(),
  paymentId: integer('payment_id').$type<PaymentId>(),
  entryId: integer('entry_id').$type<AccountEntryId>(),
  reason: text(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
})
