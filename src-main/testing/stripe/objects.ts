import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Stripe from 'stripe'

type Examples = {
  readonly 'checkout.session': Stripe.Checkout.Session
  readonly payment_intent: Stripe.PaymentIntent
  readonly charge: Stripe.Charge
  readonly refund: Stripe.Refund
}

/** Stripe's published examples (github.com/stripe/openapi, 2026-07-29): what an answer says where this fake has nothing to say of its own. */
export const examples: Examples = JSON.parse(readFileSync(join(import.meta.dirname, 'objects.json'), 'utf8'))

export type Shown = Stripe.Checkout.Session | Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund

/** An event as Stripe tells it; `created` in seconds. */
export type StripeEvent = {
  readonly id: string
  readonly object: 'event'
  readonly api_version: string
  readonly created: number
  readonly data: { readonly object: Shown }
  readonly livemode: false
  readonly pending_webhooks: number
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null }
  readonly type: string
}

/** Ids as long as Stripe's, the same in every run. */
export function idMaker(): (prefix: string, length: number) => string {
  let made = 0
  return (prefix, length) => {
    made += 1
    const letters = createHash('sha512').update(`${prefix}${made}`).digest('base64').replaceAll(/[+/=]/g, '')
    return prefix + letters.slice(0, length)
  }
}

/** The page's address: as long as Stripe's, with what its browser side reads behind the `#`. */
export const pageUrl = (base: string, id: string): string =>
  `${base}/c/pay/${id}#fid${Buffer.from(id.repeat(3)).toString('base64url').slice(0, 250)}`

/** A checkout as it is when it was just made, before anything of the request is in it. */
export const blankCheckout = (): Stripe.Checkout.Session => ({
  ...examples['checkout.session'],
  after_expiration: null,
  cancel_url: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  customer_details: null,
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  invoice_creation: null,
  collected_information: null,
  payment_intent: null,
  payment_method_collection: 'if_required',
  shipping_address_collection: null,
  shipping_cost: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
})

export const blankIntent = (): Stripe.PaymentIntent => ({
  ...examples.payment_intent,
  canceled_at: null,
  last_payment_error: null,
  next_action: null,
  processing: null,
  shipping: null,
  transfer_data: null,
})

export const blankCharge = (): Stripe.Charge => ({
  ...examples.charge,
  captured: true,
  description: null,
  shipping: null,
  source: null,
  transfer_data: null,
})
