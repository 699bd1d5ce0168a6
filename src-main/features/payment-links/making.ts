import { randomBytes } from 'node:crypto'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { BookingId, InvoiceId, PaymentLinkId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import { addressOf } from '../messages/outbox.ts'
import { nameOf } from '../money/account-rows.ts'
import { paymentSettingsOf } from '../online-payments/settings.repo.ts'
import { liveLinkOf } from './rows.ts'
import { sendLink } from './telling.ts'

export type NewLink = {
  readonly invoiceId: InvoiceId
  /** Until when it can be paid: the hold of its booking, where there is one. */
  readonly openUntil: Instant
  /** By e-mail, as soon as it is open. */
  readonly isSent: boolean
}

type Invoice = {
  readonly state: string
  readonly payerId: PersonId
  readonly bookingId: BookingId | null
  readonly amountMinor: Minor
  readonly year: number
  readonly serial: number
}

export const areLinksOn = (ctx: QueryCtx): boolean => paymentSettingsOf(ctx)?.isOn === true

/** Where a link would be sent. @throws Refused `payment-link.no-email` */
export function checkAddress(ctx: QueryCtx, payerId: PersonId): void {
  if (addressOf(ctx, payerId) === null) throw new Refused('payment-link.no-email', { person: nameOf(ctx, payerId) })
}

/**
 * Writes a payment link and the outbox row that makes it. An invoice has one at a time: while it can be paid it is the same.
 * Nobody has to withdraw a link: one whose invoice no longer waits is closed by the collector.
 *
 * @throws Refused `payment-link.off`, `payment-link.no-email`, `invoice.not-unpaid`
 */
export function makeLink(ctx: CommandCtx, { invoiceId, openUntil, isSent }: NewLink): PaymentLinkId {
  if (!areLinksOn(ctx)) throw new Refused('payment-link.off')
  const invoice = found(
    ctx
      .prepare(`
        SELECT state, payer_id AS payerId, booking_id AS bookingId, amount_minor AS amountMinor, year, serial
        FROM invoice WHERE id = ?`)
      .get(invoiceId) as Invoice | undefined,
  )
  if (invoice.state !== 'unpaid')
    throw new Refused('invoice.not-unpaid', { number: invoiceNumber(invoice.year, invoice.serial) })
  if (isSent) checkAddress(ctx, invoice.payerId)
  const known = liveLinkOf(ctx, invoiceId)
  if (known) {
    if (isSent && !known.isToBeSent) sendLink(ctx, known.id)
    return known.id
  }
  // SES-2: a place that is held is paid while it is.
  const heldUntil = ctx
    .prepare("SELECT held_until FROM booking WHERE id = ? AND state = 'pending'")
    .pluck()
    .get(invoice.bookingId) as Instant | undefined
  const { lastInsertRowid } = ctx
    .prepare(`
      INSERT INTO payment_link (invoice_id, booking_id, payer_id, amount_minor, currency, state, open_until, is_to_be_sent,
        actor, created_at)
      VALUES (?, ?, ?, ?, ?, 'creating', ?, ?, ?, ?)`)
    .run(
      invoiceId,
      invoice.bookingId,
      invoice.payerId,
      invoice.amountMinor,
      gymOf(ctx).currency,
      Math.min(openUntil, heldUntil ?? openUntil),
      Number(isSent),
      actorName(ctx.actor),
      ctx.clock.now(),
    )
  const id = Number(lastInsertRowid) as PaymentLinkId
  askFor(ctx, id, 'create')
  return id
}

export type TaskKind = 'create' | 'expire' | 'refund'

/** Random, because two gyms may share one account. */
export const newKey = (kind: TaskKind, linkId: PaymentLinkId): string =>
  `palestra-${randomBytes(12).toString('hex')}-${kind}-${linkId}`

/** Writes what the provider is to be asked into the outbox, with the key that makes a repeat harmless. */
export function askFor(ctx: CommandCtx, linkId: PaymentLinkId, kind: TaskKind): void {
  const now = ctx.clock.now()
  ctx
    .prepare(`
      INSERT INTO gateway_task (link_id, kind, idempotency_key, state, next_attempt_at, created_at)
      VALUES (?, ?, ?, 'waiting', ?, ?)`)
    .run(linkId, kind, newKey(kind, linkId), now, now)
  ctx.changed('money', 'courses')
}
