import type { InvoiceKind } from '../../../src-shared/contract/money.ts'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { BookingId, InvoiceId, PaymentLinkId, PersonId } from '../../../src-shared/kernel/brand.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'

type Row = Omit<PaymentLink, 'facts' | 'invoiceNumber' | 'isToBeSent' | 'isClosing' | 'waitsFor' | 'kind'> & {
  readonly kind: InvoiceKind
  readonly facts: string
  readonly year: number
  readonly serial: number
  readonly isToBeSent: number
  readonly isClosing: number
  readonly waitsFor: string | null
}

const columns = `
  l.id, l.invoice_id AS invoiceId, i.year, i.serial, i.kind, i.facts, i.person_id AS personId,
  trim(p.given_name || ' ' || p.family_name) AS personName, l.payer_id AS payerId,
  trim(y.given_name || ' ' || y.family_name) AS payerName,
  COALESCE(y.email, g.email, o.email) AS email,
  l.booking_id AS bookingId, b.course_session_id AS courseId, l.amount_minor AS amountMinor, l.currency, l.state,
  iif(l.state = 'open', l.url, NULL) AS url, l.open_until AS openUntil, l.is_to_be_sent AS isToBeSent,
  l.state IN ('creating', 'open') AND i.state <> 'unpaid' AS isClosing,
  l.received_minor AS receivedMinor, l.received_currency AS receivedCurrency, l.received_at AS receivedAt,
  l.payment_id AS paymentId, l.refunded_minor AS refundedMinor, l.refund_why AS refundWhy, l.task,
  COALESCE(l.task_says, iif(l.state = 'failed', (SELECT f.last_error FROM gateway_task f
    WHERE f.link_id = l.id AND f.kind = 'create' AND f.state = 'failed' ORDER BY f.id DESC LIMIT 1), NULL)) AS taskSays,
  (SELECT json_object('kind', t.kind, 'attempts', t.attempts, 'nextAttemptAt', t.next_attempt_at, 'error', t.last_error)
   FROM gateway_task t WHERE t.link_id = l.id AND t.state <> 'failed' AND t.state = 'waiting' ORDER BY t.id DESC LIMIT 1) AS waitsFor,
  l.created_at AS createdAt, l.actor`

const tables = `
  payment_link l
  JOIN invoice i ON i.id = l.invoice_id
  JOIN person p ON p.id = i.person_id
  JOIN person y ON y.id = l.payer_id
  LEFT JOIN person g ON g.id = y.guardian_id
  LEFT JOIN person o ON o.id = y.other_guardian_id
  LEFT JOIN booking b ON b.id = l.booking_id`

const asLink = ({ year, serial, facts, isToBeSent, isClosing, waitsFor, ...row }: Row): PaymentLink => ({
  ...row,
  invoiceNumber: invoiceNumber(year, serial),
  facts: JSON.parse(facts) as PaymentLink['facts'],
  isToBeSent: isToBeSent === 1,
  isClosing: isClosing === 1,
  waitsFor: waitsFor === null ? null : (JSON.parse(waitsFor) as PaymentLink['waitsFor']),
})

const select = (ctx: QueryCtx, rest: string, ...values: unknown[]): readonly PaymentLink[] =>
  (ctx.prepare(`SELECT ${columns} FROM ${tables} ${rest}`).all(...values) as Row[]).map(asLink)

export const shownLink = (ctx: QueryCtx, id: PaymentLinkId): PaymentLink => found(select(ctx, 'WHERE l.id = ?', id)[0])

/** The newest first. */
export const linksOfInvoice = (ctx: QueryCtx, id: InvoiceId): readonly PaymentLink[] =>
  select(ctx, 'WHERE l.invoice_id = ? ORDER BY l.id DESC', id)

/** The newest first. */
export const linksOfPayer = (ctx: QueryCtx, id: PersonId): readonly PaymentLink[] =>
  select(ctx, 'WHERE l.payer_id = ? ORDER BY l.id DESC', id)

/** The newest link of each booking that has one. */
export function linksOfBookings(ctx: QueryCtx, ids: readonly BookingId[]): ReadonlyMap<BookingId, PaymentLink> {
  const links = select(ctx, 'WHERE l.booking_id IN (SELECT value FROM json_each(?)) ORDER BY l.id', JSON.stringify(ids))
  return new Map(links.flatMap((link) => (link.bookingId === null ? [] : [[link.bookingId, link] as const])))
}

/** Money that waits for somebody to decide, oldest first. */
export const linksWithTask = (ctx: QueryCtx): readonly PaymentLink[] =>
  select(ctx, 'WHERE l.task IS NOT NULL ORDER BY l.received_at, l.id')
