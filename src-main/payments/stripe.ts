import { Stripe } from 'stripe'
import { type CheckoutAsked, type Gateway, type GatewayEvent, GatewayFailure, type Permission } from './gateway.ts'
import type { StripeApi } from './stripe-address.ts'
import { toStripe } from './stripe-amounts.ts'
import { stripeClient } from './stripe-client.ts'
import { failureOf } from './stripe-failures.ts'
import { checkoutSeen, eventSeen, eventTypes, instantOf, linkMark, refundSeen } from './stripe-seen.ts'

type StripeOptions = {
  /** Stripe's own unless told otherwise. */
  readonly api?: StripeApi | undefined
  /** How long an answer may take, in ms. */
  readonly timeout?: number | undefined
}

const perPage = 100

/** Stripe, asked with one key. */
export function stripeGateway(key: string, { api, timeout }: StripeOptions = {}): Gateway {
  const stripe = stripeClient(key, api, timeout)
  const { sessions } = stripe.checkout

  /** Whatever goes wrong inside is told as the port tells it. */
  const asking =
    <Asked extends readonly unknown[], Out>(ask: (...asked: Asked) => Promise<Out>) =>
    (...asked: Asked): Promise<Out> =>
      ask(...asked).catch((error: unknown) => Promise.reject(failureOf(error, key)))

  const look = asking(async (ref: string) => checkoutSeen(await sessions.retrieve(ref)))

  return {
    look,
    open: asking(async (asks, idempotencyKey) => checkoutSeen(await sessions.create(pageOf(asks), { idempotencyKey }))),
    expire: asking(async (ref, idempotencyKey) => {
      try {
        return checkoutSeen(await sessions.expire(ref, {}, { idempotencyKey }))
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
        // Paid or over meanwhile: there is nothing to end.
        const seen = await look(ref)
        if (seen.status === 'open') throw error
        return seen
      }
    }),
    refund: asking(async ({ linkId, paymentRef, amountMinor, currency }, idempotencyKey) => {
      const amount = toStripe(amountMinor, currency)
      const metadata = { [linkMark]: String(linkId) }
      return refundSeen(
        await stripe.refunds.create({ payment_intent: paymentRef, amount, metadata }, { idempotencyKey }),
      )
    }),
    refundsOf: asking(async (paymentRef) =>
      (await all(stripe.refunds.list({ payment_intent: paymentRef, limit: perPage }))).map(refundSeen),
    ),
    eventsSince: asking(async (since) => {
      const created = { gte: Math.floor(since / 1000) }
      const events = await all(stripe.events.list({ created, types: [...eventTypes], limit: perPage }))
      return events.toReversed().flatMap(asEvent)
    }),
    check: asking((what) => probes[what](stripe)),
  }
}

/** What pays at once: money that comes days later finds its place gone. Stripe offers those of them that the account has. */
const waysToPay: Stripe.Checkout.SessionCreateParams.AllowedPaymentMethodType[] = [
  'card',
  'link',
  'amazon_pay',
  'bancontact',
  'blik',
  'eps',
  'ideal',
  'paypal',
  'revolut_pay',
  'twint',
]

const languages: ReadonlySet<string> = new Set(['en', 'fr', 'ru'])

function pageOf(asks: CheckoutAsked): Stripe.Checkout.SessionCreateParams {
  const { linkId, amountMinor, currency, what, email, language, returnUrl, openUntil } = asks
  const metadata = { [linkMark]: String(linkId) }
  const price = { currency: currency.toLowerCase(), unit_amount: toStripe(amountMinor, currency) }
  return {
    mode: 'payment',
    line_items: [{ quantity: 1, price_data: { ...price, product_data: { name: what } } }],
    client_reference_id: String(linkId),
    metadata,
    payment_intent_data: { metadata, description: what },
    success_url: returnUrl,
    expires_at: Math.floor(openUntil / 1000),
    allowed_payment_method_types: waysToPay,
    // The price is the gym's, in its currency.
    adaptive_pricing: { enabled: false },
    locale: languages.has(language) ? language : 'auto',
    ...(email === null ? {} : { customer_email: email }),
  }
}

async function all<Item>(list: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const item of list) items.push(item)
  return items
}

function asEvent(event: Stripe.Event): readonly GatewayEvent[] {
  const seen = eventSeen(event)
  return seen ? [{ ref: event.id, at: instantOf(event.created), seen }] : []
}

/**
 * Asks for what is not there, in the way the desk asks in earnest: a key that may not do it is told so first. A list would
 * show only that it may read.
 */
const probes: Readonly<Record<Permission, (stripe: Stripe) => Promise<void>>> = {
  checkout: (stripe) => missing(stripe.checkout.sessions.expire('cs_palestra_check')),
  refunds: (stripe) => missing(stripe.refunds.create({ payment_intent: 'pi_palestra_check', amount: 100 })),
  events: async (stripe) => void (await stripe.events.list({ limit: 1 })),
}

async function missing(asked: Promise<unknown>): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === 'resource_missing') return
    throw error
  }
  throw new GatewayFailure('unreachable', 'the answer was not Stripe’s')
}
