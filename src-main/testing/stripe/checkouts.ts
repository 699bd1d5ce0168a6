import type Stripe from 'stripe'
import { totalOf } from './checkout-checks.ts'
import { blankCharge, blankCheckout, blankIntent, pageUrl } from './objects.ts'
import { invalid, missing } from './refusal.ts'
import { happens, type State } from './state.ts'

type Create = Stripe.Checkout.SessionCreateParams

/** Makes a page that takes one payment. */
export function openCheckout(state: State, params: Create): Stripe.Checkout.Session {
  if (!state.isActivated)
    throw invalid(
      'Your account has not been activated and can only make test charges. Activate your account in the Dashboard to begin processing live charges.',
      { code: 'testmode_charges_only' },
    )
  const total = totalOf(params)
  const id = state.id('cs_test_a1', 56)
  const made: Stripe.Checkout.Session = {
    ...blankCheckout(),
    id,
    amount_subtotal: total,
    amount_total: total,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: state.now(),
    currency: params.line_items?.[0]?.price_data?.currency.toLowerCase() ?? null,
    customer_email: params.customer_email ?? null,
    expires_at: params.expires_at ?? state.now() + 24 * 60 * 60,
    locale: params.locale ?? null,
    metadata: textOf(params.metadata),
    payment_status: 'unpaid',
    status: 'open',
    success_url: params.success_url ?? null,
    url: pageUrl(state.base(), id),
  }
  state.checkouts.set(id, made)
  state.metadataOfPayment.set(id, textOf(params.payment_intent_data?.metadata))
  return made
}

const textOf = (metadata: Create['metadata']): Record<string, string> =>
  Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, String(value ?? '')]))

export function checkoutById(state: State, id: string): Stripe.Checkout.Session {
  const found = state.checkouts.get(id)
  if (!found) throw missing('checkout.session', id, 'session')
  return found
}

export function expireCheckout(state: State, id: string, at = state.now()): Stripe.Checkout.Session {
  const checkout = checkoutById(state, id)
  if (checkout.status !== 'open')
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${checkout.status}\`.`,
      { param: 'session' },
    )
  return change(state, 'checkout.session.expired', { ...checkout, status: 'expired', url: null }, at)
}

/** Ends every page whose time is over, each at its own moment. */
export function expireDue(state: State): void {
  const due = [...state.checkouts.values()]
    .filter(({ status, expires_at }) => status === 'open' && expires_at <= state.now())
    .sort((a, b) => a.expires_at - b.expires_at)
  for (const { id, expires_at } of due) expireCheckout(state, id, expires_at)
}

function change(state: State, type: string, checkout: Stripe.Checkout.Session, at = state.now()) {
  state.checkouts.set(checkout.id, checkout)
  happens(state, type, checkout, at)
  return checkout
}

export type Paying = {
  /** What comes, where it is not what was asked for. */
  readonly amount?: number
  readonly currency?: string
  /** The bank answers later: complete and unpaid until `settleAsync`. */
  readonly isAsync?: boolean
}

/** The customer pays: the page is complete. A page that is over cannot be paid. */
export function payCheckout(state: State, id: string, paying: Paying = {}): Stripe.Checkout.Session {
  const checkout = checkoutById(state, id)
  if (checkout.status !== 'open') throw new Error(`a page that is ${checkout.status} cannot be paid: ${id}`)
  const amount = paying.amount ?? checkout.amount_total ?? 0
  const currency = paying.currency ?? checkout.currency ?? 'eur'
  const intent: Stripe.PaymentIntent = {
    ...blankIntent(),
    id: state.id('pi_3', 24),
    amount,
    currency,
    created: state.now(),
    metadata: state.metadataOfPayment.get(id) ?? {},
    status: 'processing',
  }
  state.intents.set(intent.id, intent)
  happens(state, 'payment_intent.created', intent)
  if (!paying.isAsync) charge(state, intent)
  return change(state, 'checkout.session.completed', {
    ...checkout,
    amount_subtotal: amount,
    amount_total: amount,
    currency,
    customer_details: {
      address: null,
      business_name: null,
      email: checkout.customer_email ?? 'payer@example.com',
      individual_name: null,
      name: null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
    payment_intent: intent.id,
    payment_status: paying.isAsync ? 'unpaid' : 'paid',
    status: 'complete',
    url: null,
  })
}

/** The bank answers about a payment that was not certain. */
export function settleAsync(state: State, id: string, outcome: 'succeeded' | 'failed'): Stripe.Checkout.Session {
  const checkout = checkoutById(state, id)
  const intent = typeof checkout.payment_intent === 'string' ? state.intents.get(checkout.payment_intent) : undefined
  if (intent?.status !== 'processing') throw new Error(`no bank is asked about ${id}`)
  if (outcome === 'succeeded') {
    charge(state, intent)
    return change(state, 'checkout.session.async_payment_succeeded', { ...checkout, payment_status: 'paid' })
  }
  const failed: Stripe.PaymentIntent = { ...intent, status: 'requires_payment_method' }
  state.intents.set(failed.id, failed)
  happens(state, 'payment_intent.payment_failed', failed)
  return change(state, 'checkout.session.async_payment_failed', checkout)
}

function charge(state: State, intent: Stripe.PaymentIntent): void {
  const made: Stripe.Charge = {
    ...blankCharge(),
    id: state.id('ch_3', 24),
    amount: intent.amount,
    amount_captured: intent.amount,
    created: state.now(),
    currency: intent.currency,
    metadata: intent.metadata,
    payment_intent: intent.id,
  }
  state.charges.set(made.id, made)
  happens(state, 'charge.succeeded', made)
  const paid: Stripe.PaymentIntent = {
    ...intent,
    amount_received: intent.amount,
    latest_charge: made.id,
    status: 'succeeded',
  }
  state.intents.set(paid.id, paid)
  happens(state, 'payment_intent.succeeded', paid)
}
