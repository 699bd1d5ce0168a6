import type { PaymentMethod, PaymentPlan } from '../../../src-shared/contract/money.ts'
import {
  duplicateWindow,
  invoiceNumber,
  isLikelyDuplicate,
  settleOldestFirst,
} from '../../../src-shared/domain/money.ts'
import type { InvoiceId, PaymentId, PersonId, ShiftId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { dayAt, type Instant } from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import { tellAdmins } from '../../app/notify.ts'
import { moveCash, openShiftOf, shiftForCash } from '../till/drawer.ts'
import { namedBy, unpaidOf } from './invoice-rows.ts'
import { balanceOf, postEntry, settleInvoice } from './ledger.ts'

export type PlannedPayment = {
  readonly payerId: PersonId
  readonly amountMinor: Minor
  /** The invoice somebody pays at the desk; null settles the oldest ones. */
  readonly invoiceId: InvoiceId | null
}

type Payer = { readonly name: string; readonly guardianId: PersonId | null }

/** Somebody with an account of their own: a dependent's is their guardian's. */
function payerNamed(ctx: QueryCtx, id: PersonId): string {
  const { name, guardianId } = found(
    ctx
      .prepare(
        "SELECT trim(given_name || ' ' || family_name) AS name, guardian_id AS guardianId FROM person WHERE id = ?",
      )
      .get(id) as Payer | undefined,
  )
  if (guardianId !== null) throw new Refused('payment.payer-is-dependent', { person: name })
  return name
}

type Chosen = {
  readonly payerId: PersonId
  readonly state: string
  readonly amountMinor: Minor
  readonly year: number
  readonly serial: number
}

/** PAY-1: a chosen invoice is the payer's own, unpaid, and covered by what will be there. */
function checkChosen(ctx: QueryCtx, { payerId, invoiceId }: PlannedPayment, available: number): void {
  if (invoiceId === null) return
  const chosen = found(
    ctx
      .prepare('SELECT payer_id AS payerId, state, amount_minor AS amountMinor, year, serial FROM invoice WHERE id = ?')
      .get(invoiceId) as Chosen | undefined,
  )
  const number = invoiceNumber(chosen.year, chosen.serial)
  if (chosen.payerId !== payerId) throw new Refused('invoice.other-payer', { number })
  if (chosen.state !== 'unpaid') throw new Refused('invoice.not-unpaid', { number })
  if (chosen.amountMinor > available)
    throw new Refused('payment.too-small', { number, needed: chosen.amountMinor, available })
}

type Earlier = {
  readonly paymentId: PaymentId
  readonly amountMinor: Minor
  readonly at: Instant
  readonly actor: string
  readonly isCancelled: boolean
}

/** PAY-5: the latest payment that this one looks like. */
function duplicateOf(ctx: QueryCtx, { payerId, amountMinor }: PlannedPayment): PaymentPlan['duplicateOf'] {
  const at = ctx.clock.now()
  const earlier = ctx
    .prepare(`
      SELECT id AS paymentId, amount_minor AS amountMinor, at, actor, FALSE AS isCancelled FROM payment
      WHERE payer_id = +? AND at > +? AND cancelled_at IS NULL ORDER BY at DESC, id DESC`)
    .all(payerId, at - duplicateWindow) as Earlier[]
  const like = earlier.find((payment) => isLikelyDuplicate({ amount: amountMinor, at }, [payment]))
  return like ? { paymentId: like.paymentId, at: like.at, actor: like.actor } : null
}

/** PAY-1, PAY-5: what a payment would settle, and what it looks like. The dialog shows it; `takePayment` does it. */
export function planPayment(ctx: QueryCtx, payment: PlannedPayment): PaymentPlan {
  const { payerId, amountMinor, invoiceId } = payment
  const payerName = payerNamed(ctx, payerId)
  const balanceBefore = balanceOf(ctx, payerId)
  const available = (balanceBefore + amountMinor) as Minor
  checkChosen(ctx, payment, available)
  const unpaid = unpaidOf(ctx, payerId)
  const { settled, balance } = settleOldestFirst(available, unpaid, invoiceId ?? undefined)
  return {
    payerId,
    payerName,
    balanceBefore,
    balanceAfter: balance,
    settles: namedBy(unpaid, settled),
    duplicateOf: duplicateOf(ctx, payment),
  }
}

export type NewPayment = PlannedPayment & {
  readonly method: PaymentMethod
  readonly desk: string
  readonly note: string | null
  /** Said after the question "again?" (PAY-5). */
  readonly isAgain: boolean
}

/** Takes a payment as planned: it comes onto the balance, settles invoices, and cash lies in the drawer. */
export function takePayment(
  ctx: CommandCtx,
  payment: NewPayment,
): { readonly id: PaymentId; readonly plan: PaymentPlan } {
  const { payerId, amountMinor, method, desk } = payment
  const plan = planPayment(ctx, payment)
  const shiftId = method === 'cash' ? shiftForCash(ctx, desk) : openShiftOf(ctx, desk)
  const before = plan.duplicateOf
  if (before && !payment.isAgain)
    throw new Refused('payment.maybe-duplicate', { at: before.at, amount: amountMinor, actor: before.actor })
  const id = recordPayment(ctx, payment, shiftId)
  postEntry(ctx, { payerId, kind: 'payment', amountMinor, paymentId: id })
  if (method === 'cash' && shiftId !== null) moveCash(ctx, { shiftId, kind: 'payment', amountMinor, paymentId: id })
  for (const invoice of plan.settles) settleInvoice(ctx, { ...invoice, payerId }, id)
  if (before) {
    const facts = { payer: plan.payerName, payerId, amount: amountMinor, at: before.at, actor: actorName(ctx.actor) }
    tellAdmins(ctx, { level: 'warning', code: 'payment.duplicate', facts })
  }
  ctx.changed('money', 'till')
  return { id, plan }
}

/**
 * Takes a payment that came over the internet: no till, nobody to ask. It settles the chosen invoice, which has to be unpaid
 * and covered by the balance then, or nothing: the money is on the balance.
 */
export function receiveOnline(ctx: CommandCtx, { payerId, amountMinor, invoiceId }: PlannedPayment): PaymentId {
  const id = recordPayment(ctx, { payerId, amountMinor, method: 'stripe', note: null }, null)
  postEntry(ctx, { payerId, kind: 'payment', amountMinor, paymentId: id })
  const invoice = unpaidOf(ctx, payerId).find((unpaid) => unpaid.id === invoiceId)
  if (invoice) settleInvoice(ctx, { ...invoice, payerId }, id)
  ctx.changed('money', 'till')
  return id
}

/** PAY-1: what the balance pays now, oldest first, because a payment has just come onto it. */
export function settleFromBalance(ctx: CommandCtx, payerId: PersonId, paymentId: PaymentId): void {
  const unpaid = unpaidOf(ctx, payerId)
  const { settled } = settleOldestFirst(balanceOf(ctx, payerId), unpaid)
  for (const invoice of namedBy(unpaid, settled)) settleInvoice(ctx, { ...invoice, payerId }, paymentId)
}

type Received = Pick<NewPayment, 'payerId' | 'amountMinor' | 'method' | 'note'>

function recordPayment(ctx: CommandCtx, payment: Received, shiftId: ShiftId | null): PaymentId {
  const now = ctx.clock.now()
  const { lastInsertRowid } = ctx
    .prepare(`
      INSERT INTO payment (payer_id, amount_minor, method, shift_id, received_on, note, actor, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      payment.payerId,
      payment.amountMinor,
      payment.method,
      shiftId,
      dayAt(gymOf(ctx).timeZone, now),
      payment.note,
      actorName(ctx.actor),
      now,
    )
  return Number(lastInsertRowid) as PaymentId
}
