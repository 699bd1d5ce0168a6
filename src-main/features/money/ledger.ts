import type { EntryKind, InvoiceKind } from '../../../src-shared/contract/money.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type {
  AccountEntryId,
  AttendanceId,
  BookingId,
  InvoiceId,
  MembershipId,
  PaymentId,
  PersonId,
  RunId,
  SubscriptionId,
} from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, found, type QueryCtx } from '../../app/ctx.ts'
import { bookingWaitingFor, noteConfirmed } from '../bookings/confirmed.ts'
import { noteEvent } from '../people/events.ts'

/** Who pays for a person: a dependent's guardian, otherwise oneself. */
export const payerOf = (ctx: QueryCtx, personId: PersonId): PersonId =>
  found(
    ctx.prepare('SELECT COALESCE(guardian_id, id) FROM person WHERE id = ?').pluck().get(personId) as
      | PersonId
      | undefined,
  )

/** PAY-1: the balance, never below zero; a payer without entries has none. */
export const balanceOf = (ctx: QueryCtx, payerId: PersonId): Minor =>
  (ctx.prepare('SELECT balance_minor FROM account WHERE payer_id = ?').pluck().get(payerId) as Minor | undefined) ??
  (0 as Minor)

/** Money on the account, bills on it, or payments under way to it: somebody sees to it before it can be left behind. */
export const isAccountInUse = (ctx: QueryCtx, payerId: PersonId): boolean =>
  balanceOf(ctx, payerId) > 0 ||
  ctx.prepare("SELECT 1 FROM invoice WHERE payer_id = +? AND state = 'unpaid' LIMIT 1").get(payerId) !== undefined ||
  ctx
    .prepare(`
      SELECT 1 FROM payment_link WHERE payer_id = +?
        AND (state IN ('creating', 'open', 'late', 'refunding') AND settled_by IS NULL OR task IS NOT NULL) LIMIT 1`)
    .get(payerId) !== undefined

export type NewEntry = {
  readonly payerId: PersonId
  readonly kind: EntryKind
  /** Above zero for what comes onto the balance, below for what leaves it. */
  readonly amountMinor: number
  readonly paymentId?: PaymentId
  readonly invoiceId?: InvoiceId
  /** How money was paid out. */
  readonly method?: 'cash' | 'card' | 'transfer'
  readonly note?: string
}

/** Adds one entry to an account. The store refuses one that does not follow from the balance, or would go below zero. */
export function postEntry(ctx: CommandCtx, entry: NewEntry): AccountEntryId {
  const before = balanceOf(ctx, entry.payerId)
  const { lastInsertRowid } = ctx
    .prepare(`
      INSERT INTO account_entry (payer_id, kind, amount_minor, balance_before, balance_after, payment_id, invoice_id, method, note, actor, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      entry.payerId,
      entry.kind,
      entry.amountMinor,
      before,
      before + entry.amountMinor,
      entry.paymentId ?? null,
      entry.invoiceId ?? null,
      entry.method ?? null,
      entry.note ?? null,
      actorName(ctx.actor),
      ctx.clock.now(),
    )
  ctx.changed('money')
  return Number(lastInsertRowid) as AccountEntryId
}

export type NewInvoice = {
  readonly personId: PersonId
  /** Who pays, when it is not who pays for the person today. */
  readonly payerId?: PersonId
  readonly kind: InvoiceKind
  readonly amountMinor: Minor
  /** What it is for: the plan, the type with day and time, or what was sold. */
  readonly facts: RefusalFacts
  readonly subscriptionId?: SubscriptionId
  readonly attendanceId?: AttendanceId
  readonly membershipId?: MembershipId
  readonly bookingId?: BookingId
  /** The payment that just put the money for it onto the balance. */
  readonly paidBy?: PaymentId
  readonly issuedOn: Day
  readonly runId?: RunId | null
}

export type Issued = { readonly id: InvoiceId; readonly number: string; readonly isPaid: boolean }

/** PAY-2: the next number of its year, and one attempt to pay it from the balance. */
export const issueInvoice = (ctx: CommandCtx, invoice: NewInvoice): Issued => issueInvoices(ctx, [invoice])[0] as Issued

/**
 * PAY-2 for several people at once, in their order: numbers that follow each other, and for each one attempt to pay it
 * from what the balance is by then. All are issued on one day.
 */
export function issueInvoices(ctx: CommandCtx, all: readonly NewInvoice[]): readonly Issued[] {
  if (all[0] === undefined) return []
  const year = Number(all[0].issuedOn.slice(0, 4))
  const first = nextSerial(ctx, year)
  const payers = payersOf(ctx, all)
  const issued = all.map((invoice, index) => ({
    ...invoice,
    ...payerFor(ctx, invoice, payers),
    serial: first + index,
  }))
  const ids = insertInvoices(ctx, issued, year)
  const balances = new Map(issued.map(({ payerId, balance }) => [payerId, balance]))
  const answers = issued.map(({ payerId, serial, amountMinor, paidBy }, index) => {
    const id = ids[index] as InvoiceId
    const balance = balances.get(payerId) ?? 0
    const isPaid = balance >= amountMinor
    if (isPaid) balances.set(payerId, balance - amountMinor)
    if (isPaid) settleInvoice(ctx, { id, payerId, amountMinor }, paidBy)
    return { id, number: invoiceNumber(year, serial), isPaid }
  })
  ctx.changed('money', 'trainings')
  return answers
}

const nextSerial = (ctx: QueryCtx, year: number): number =>
  ctx.prepare('SELECT COALESCE(MAX(serial), 0) + 1 FROM invoice WHERE year = +?').pluck().get(year) as number

type Payer = { readonly payerId: PersonId; readonly balance: number }

const payerFor = (ctx: QueryCtx, { personId, payerId }: NewInvoice, payers: ReadonlyMap<PersonId, Payer>): Payer =>
  payerId === undefined ? found(payers.get(personId)) : { payerId, balance: balanceOf(ctx, payerId) }

const payersOf = (ctx: QueryCtx, all: readonly NewInvoice[]): ReadonlyMap<PersonId, Payer> =>
  new Map(
    (
      ctx
        .prepare(`
          SELECT p.id AS personId, COALESCE(p.guardian_id, p.id) AS payerId, COALESCE(c.balance_minor, 0) AS balance
          FROM json_each(+?) who
          CROSS JOIN person p ON p.id = who.value
          LEFT JOIN account c ON c.payer_id = COALESCE(p.guardian_id, p.id)`)
        .all(JSON.stringify(all.map(({ personId }) => personId))) as (Payer & { readonly personId: PersonId })[]
    ).map(({ personId, ...payer }) => [personId, payer]),
  )

const rowsAtOnce = 20
const insertRows = Array.from(
  { length: rowsAtOnce + 1 },
  (_, rows) => `
    INSERT INTO invoice (year, serial, payer_id, person_id, kind, amount_minor, facts, subscription_id, attendance_id,
      membership_id, booking_id, run_id, issued_on, actor, created_at)
    VALUES ${Array(rows).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} RETURNING id`,
)

/** In their order, because the store wants each number to be the next one. */
function insertInvoices(
  ctx: CommandCtx,
  all: readonly (NewInvoice & Payer & { readonly serial: number })[],
  year: number,
): readonly InvoiceId[] {
  const actor = actorName(ctx.actor)
  const now = ctx.clock.now()
  const ids: InvoiceId[] = []
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const some = all.slice(from, from + rowsAtOnce)
    const values = some.flatMap((invoice) => [
      ...[year, invoice.serial, invoice.payerId, invoice.personId, invoice.kind, invoice.amountMinor],
      ...[JSON.stringify(invoice.facts), invoice.subscriptionId ?? null, invoice.attendanceId ?? null],
      ...[invoice.membershipId ?? null, invoice.bookingId ?? null, invoice.runId ?? null, invoice.issuedOn, actor, now],
    ])
    const inserted = ctx
      .prepare(insertRows[some.length] as string)
      .pluck()
      .all(...values) as InvoiceId[]
    ids.push(...inserted.sort((a, b) => a - b))
  }
  return ids
}

type InvoiceRow = { readonly id: InvoiceId; readonly payerId: PersonId; readonly amountMinor: Minor }

/** Pays one unpaid invoice from the balance, which has to suffice; `paymentId` when a payment just came for it. */
export function settleInvoice(ctx: CommandCtx, { id, payerId, amountMinor }: InvoiceRow, paymentId?: PaymentId): void {
  const entry = { payerId, kind: 'settlement', amountMinor: -amountMinor, invoiceId: id } as const
  postEntry(ctx, paymentId === undefined ? entry : { ...entry, paymentId })
  const bookingId = bookingWaitingFor(ctx, id)
  const membershipId = ctx
    .prepare("UPDATE invoice SET state = 'paid', paid_at = ? WHERE id = ? RETURNING membership_id")
    .pluck()
    .get(ctx.clock.now(), id) as MembershipId | null
  if (membershipId !== null) noteActive(ctx, membershipId)
  if (bookingId !== undefined) noteConfirmed(ctx, bookingId)
  ctx.changed('trainings', 'subscriptions')
}

/** MEM-1: its payment made a membership active (the store saw to it), unless it was cancelled meanwhile. */
function noteActive(ctx: CommandCtx, id: MembershipId): void {
  const active = ctx
    .prepare("SELECT person_id AS personId, season FROM membership WHERE id = ? AND state = 'active'")
    .get(id) as { readonly personId: PersonId; readonly season: string } | undefined
  if (active) noteEvent(ctx, active.personId, 'membership.active', { season: active.season })
}

/** PAY-3: a paid invoice is unpaid again, and what it took is back on the balance. */
export function reopenInvoice(ctx: CommandCtx, { id, payerId, amountMinor }: InvoiceRow, note: string): void {
  postEntry(ctx, { payerId, kind: 'reopening', amountMinor, invoiceId: id, note })
  ctx.prepare("UPDATE invoice SET state = 'unpaid', paid_at = NULL WHERE id = ?").run(id)
  ctx.changed('trainings', 'subscriptions', 'people')
}

export type Undone = { readonly does: 'cancel' | 'refund'; readonly amountMinor: Minor }

/** PAY-4: an unpaid invoice is cancelled without money, a paid one refunded to the balance first. */
export function undoInvoice(
  ctx: CommandCtx,
  invoice: InvoiceRow & { readonly state: 'unpaid' | 'paid' },
  reason: string,
): Undone {
  const { id, payerId, amountMinor, state } = invoice
  if (state === 'paid') postEntry(ctx, { payerId, kind: 'refund', amountMinor, invoiceId: id, note: reason })
  ctx
    .prepare(`
      UPDATE invoice SET state = 'cancelled', paid_at = NULL, cancelled_at = ?, cancel_reason = ?, cancelled_by = ?
      WHERE id = ?`)
    .run(ctx.clock.now(), reason, actorName(ctx.actor), id)
  ctx.changed('money', 'trainings', 'subscriptions', 'people')
  return { does: state === 'paid' ? 'refund' : 'cancel', amountMinor }
}

export type VisitInvoice = InvoiceRow & { readonly state: 'unpaid' | 'paid'; readonly number: string }

/** The invoice of a visit that is not cancelled. */
export function visitInvoiceOf(ctx: QueryCtx, attendanceId: AttendanceId): VisitInvoice | null {
  const row = ctx
    .prepare(`
      SELECT id, payer_id AS payerId, amount_minor AS amountMinor, state, year, serial FROM invoice
      WHERE attendance_id = +? AND state <> 'cancelled'`)
    .get(attendanceId) as
    | (Omit<VisitInvoice, 'number'> & { readonly year: number; readonly serial: number })
    | undefined
  if (!row) return null
  const { year, serial, ...invoice } = row
  return { ...invoice, number: invoiceNumber(year, serial) }
}
