import { stripeKeyKind } from '../../src-shared/domain/payment-links.ts'
import type { Secrets } from '../app/secrets.ts'
import type { Gateway } from './gateway.ts'
import { noGateway, noKeyOfStripe } from './none.ts'
import type { StripeApi } from './stripe-address.ts'

/**
 * Whoever takes the payments now: Stripe once there is a key, nobody until then. Decided at each call, so that a changed key
 * counts at once. The SDK is loaded when it is needed first: a desk without links starts without it.
 */
export function gatewayFor(secrets: Secrets, api?: StripeApi): Gateway {
  let last: { readonly key: string; readonly gateway: Promise<Gateway> } | undefined

  function current(): Promise<Gateway> {
    const key = secrets.get('stripe-key')
    if (key === undefined) return Promise.resolve(noGateway)
    if (!stripeKeyKind(key)) return Promise.resolve(noKeyOfStripe)
    if (last?.key !== key)
      last = { key, gateway: import('./stripe.ts').then(({ stripeGateway }) => stripeGateway(key, { api })) }
    return last.gateway
  }

  return {
    open: async (...asked) => (await current()).open(...asked),
    expire: async (...asked) => (await current()).expire(...asked),
    look: async (...asked) => (await current()).look(...asked),
    refund: async (...asked) => (await current()).refund(...asked),
    refundsOf: async (...asked) => (await current()).refundsOf(...asked),
    eventsSince: async (...asked) => (await current()).eventsSince(...asked),
    check: async (...asked) => (await current()).check(...asked),
  }
}
