import { asc, eq, sql } from 'drizzle-orm'
import type { PaymentMethod } from '../../../src-shared/contract/money.ts'
import type { LeftOpen, Shift, TillMove } from '../../../src-shared/contract/till.ts'
import { invoiceNumber, tillDifference } from '../../../src-shared/domain/money.ts'
import type { InvoiceId, ShiftId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { dayAt, type Instant } from '../../../src-shared/kernel/time.ts'
import { found, gymOf, type QueryCtx } from '../../app/ctx.ts'
import { accountEntry, payment, tillMove, tillShift } from '../../db/schema/money.ts'
import { person } from '../../db/schema/people.ts'
import { fullName } from '../people/names.ts'
import { expectedIn } from './drawer.ts'

export type ShiftRow = typeof tillShift.$inferSelect

export const shiftRow = (ctx: QueryCtx, id: ShiftId): ShiftRow =>
  found(ctx.db.select().from(tillShift).where(eq(tillShift.id, id)).get())

/** TIL-1: the X report of an open shift; a closed one says what its Z report said, whatever happened since. */
export function reportOf(ctx: QueryCtx, id: ShiftId): Shift {
  const row = shiftRow(ctx, id)
  return {
    id,
    desk: row.desk,
    openedAt: row.openedAt,
    openedBy: row.openedBy,
    floatMinor: row.floatMinor,
    moves: movesOf(ctx, id),
    byMethod: takenBy(ctx, row),
    expectedMinor: row.expectedMinor ?? expectedIn(ctx, id),
    leftOpen: row.leftOpen ?? leftOpenSince(ctx, row.openedAt),
    closed: closingOf(row),
  }
}

function closingOf({ closedAt, closedBy, zNumber, expectedMinor, countedMinor, counts, note }: ShiftRow) {
  // The store has all of them or none.
  if (closedAt === null || closedBy === null || zNumber === null || expectedMinor === null || countedMinor === null)
    return null
  return {
    at: closedAt,
    by: closedBy,
    zNumber,
    countedMinor,
    counts: counts ?? {},
    differenceMinor: tillDifference(expectedMinor as Minor, countedMinor),
    note,
  }
}

const movesOf = (ctx: QueryCtx, id: ShiftId): readonly TillMove[] =>
  ctx.db
    .select({
      kind: tillMove.kind,
      amountMinor: tillMove.amountMinor,
      who: sql<string | null>`iif(${person.id} IS NULL, NULL, ${fullName})`,
      reason: tillMove.reason,
      actor: tillMove.actor,
      at: tillMove.at,
    })
    .from(tillMove)
    .leftJoin(payment, eq(payment.id, tillMove.paymentId))
    .leftJoin(accountEntry, eq(accountEntry.id, tillMove.entryId))
    .leftJoin(person, eq(person.id, sql`COALESCE(${payment.payerId}, ${accountEntry.payerId})`))
    .where(eq(tillMove.shiftId, id))
    .orderBy(asc(tillMove.id))
    .all()

/** A payment that was cancelled after the shift had been closed was taken in it all the same. */
const takenBy = (ctx: QueryCtx, { id, closedAt }: ShiftRow): Shift['byMethod'] =>
  ctx
    .prepare(`
      SELECT method, count(*) AS count, SUM(amount_minor) AS amountMinor FROM payment
      WHERE shift_id = +? AND (cancelled_at IS NULL OR cancelled_at > ?) GROUP BY method ORDER BY method`)
    .all(id, closedAt) as { method: PaymentMethod; count: number; amountMinor: number }[]

export type CancelledPayment = {
  readonly at: Instant
  readonly payer: string
  readonly method: PaymentMethod
  readonly amountMinor: Minor
  readonly reason: string
  readonly actor: string
}

/** Payments cancelled during a shift: its own, and earlier ones whose cash went out of its drawer. */
export const cancelledIn = (ctx: QueryCtx, { id, closedAt }: ShiftRow): readonly CancelledPayment[] =>
  ctx
    .prepare(`
      SELECT p.cancelled_at AS at, trim(w.given_name || ' ' || w.family_name) AS payer, p.method,
             p.amount_minor AS amountMinor, p.cancel_reason AS reason, p.cancelled_by AS actor
      FROM payment p JOIN person w ON w.id = p.payer_id
      WHERE p.id IN (
        SELECT id FROM payment WHERE shift_id = +@id AND cancelled_at <= COALESCE(@closedAt, cancelled_at)
        UNION
        SELECT payment_id FROM till_move WHERE shift_id = +@id AND kind = 'payment-cancelled')
      ORDER BY p.cancelled_at, p.id`)
    .all({ id, closedAt }) as CancelledPayment[]

type OpenRow = {
  readonly invoiceId: InvoiceId
  readonly year: number
  readonly serial: number
  readonly payer: string
  readonly amountMinor: Minor
}

/**
 * TIL-1: what could still have been collected: unpaid invoices that were issued on the days of the shift, and those of
 * households of which somebody was here.
 */
export function leftOpenSince(ctx: QueryCtx, openedAt: Instant): readonly LeftOpen[] {
  const { timeZone } = gymOf(ctx)
  const days = { first: dayAt(timeZone, openedAt), last: dayAt(timeZone, ctx.clock.now()) }
  const rows = ctx
    .prepare(`
      SELECT i.id AS invoiceId, i.year, i.serial, trim(p.given_name || ' ' || p.family_name) AS payer,
             i.amount_minor AS amountMinor
      FROM invoice i JOIN person p ON p.id = i.payer_id
      WHERE i.state = 'unpaid' AND (i.issued_on BETWEEN @first AND @last OR i.payer_id IN (
        SELECT COALESCE(w.guardian_id, w.id) FROM training t
        JOIN attendance a ON a.training_id = t.id AND a.state IN ('registered', 'present')
        JOIN person w ON w.id = a.person_id
        WHERE t.day BETWEEN @first AND @last AND t.cancelled_at IS NULL))
      ORDER BY i.issued_on, i.id`)
    .all(days) as OpenRow[]
  return rows.map(({ year, serial, ...row }) => ({ ...row, number: invoiceNumber(year, serial) }))
}
