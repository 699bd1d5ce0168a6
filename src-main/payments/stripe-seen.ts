import { Stripe } from 'stripe'
import type { CheckoutSeen, RefundStatus } from '../../src-shared/domain/payment-links.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { GatewayFailure, type Seen, type SeenCheckout, type SeenRefund } from './gateway.ts'
import { fromStripe } from './stripe-amounts.ts'

/** Ours in everything that Stripe keeps for the desk. */
export const linkMark = 'palestra_link'

export const instantOf = (seconds: number): Instant => (seconds * 1000) as Instant
const idOf = (object: string | { readonly id: string } | null): string | null =>
  object === null || typeof object === 'string' ? object : object.id

/** Other programs may use the same account: `client_reference_id` is anybody's, the mark is ours. */
function linkOf(metadata: Stripe.Metadata | null): number | null {
  const mark = metadata?.[linkMark] ?? ''
  return /^\d{1,15}$/.test(mark) ? Number(mark) : null
}

/** What answers in Stripe's place (a proxy, a portal) can be well-formed too. */
function sure<Name extends string, Thing extends { readonly object: Name }>(thing: Thing, name: Name): Thing {
  if (thing.object === name) return thing
  throw new GatewayFailure('unreachable', 'the answer was not Stripe’s')
}

export function checkoutSeen(session: Stripe.Checkout.Session): SeenCheckout {
  const { id, status, payment_status, payment_intent, url, expires_at, metadata } = sure(session, 'checkout.session')
  const currency = (session.currency ?? '').toUpperCase()
  return {
    object: 'checkout',
    ref: id,
    linkId: linkOf(metadata),
    status: pageStatuses[status ?? ''] ?? 'open',
    isPaid: payment_status === 'paid',
    amountMinor: fromStripe(session.amount_total ?? 0, currency),
    currency,
    paymentRef: idOf(payment_intent),
    url,
    openUntil: instantOf(expires_at),
  }
}

const pageStatuses: Readonly<Record<string, CheckoutSeen['status']>> = { complete: 'complete', expired: 'expired' }

export function refundSeen(refund: Stripe.Refund): SeenRefund {
  const { id, amount, currency, payment_intent, status, failure_reason } = sure(refund, 'refund')
  return {
    object: 'refund',
    ref: id,
    paymentRef: idOf(payment_intent),
    amountMinor: fromStripe(amount, currency.toUpperCase()),
    status: refundStatuses[status ?? ''] ?? 'pending',
    says: failure_reason ?? (status === 'canceled' ? status : null),
  }
}

/** Whatever else Stripe says of a refund, it is under way. */
const refundStatuses: Readonly<Record<string, RefundStatus>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
}

/** The events that show a page or a refund of the desk's. */
export const eventTypes = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.created',
  'refund.updated',
  'refund.failed',
] as const

/** Null for an event that shows neither. */
export function eventSeen(event: Stripe.Event): Seen | null {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return checkoutSeen(event.data.object)
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return refundSeen(event.data.object)
    default:
      return null
  }
}

/** What came was not signed with our secret, or too long ago. */
export class BadWebhook extends Error {}

/** A message older than this is a replay. */
const toleranceSeconds = 300

/**
 * Reads what Stripe sends by itself; null for an event that shows nothing of ours.
 *
 * @throws BadWebhook
 */
export function readWebhook(body: Uint8Array, signature: string, secret: string, now: Instant): Seen | null {
  return eventSeen(signedEvent(body, signature, secret, now))
}

function signedEvent(body: Uint8Array, signature: string, secret: string, now: Instant): Stripe.Event {
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret, toleranceSeconds, undefined, now)
  } catch (error) {
    throw new BadWebhook('a message was not signed by Stripe', { cause: error })
  }
}
