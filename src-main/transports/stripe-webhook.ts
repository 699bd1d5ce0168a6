import { Hono } from 'hono'
import type { Instant } from '../../src-shared/kernel/time.ts'
import type { Seen } from '../payments/gateway.ts'

export type StripeWebhook = {
  /** Undefined while nobody has set one up: then there is nothing at this address. */
  readonly secret: () => string | undefined
  readonly now: () => Instant
  /** Takes in what was seen; the same again changes nothing. */
  readonly onSeen: (seen: Seen) => void
}

/**
 * Where Stripe tells by itself what happened, a few seconds before the desk would have asked. The signature is its lock.
 *
 * The desk answers its own machine alone unless it was started with `--host`: a tunnel (`stripe listen --forward-to
 * localhost:4870/stripe/webhook`) or a proxy in front of it calls by that name. Stripe is no page, so it sends no Origin.
 */
export function stripeWebhook({ secret, now, onSeen }: StripeWebhook): Hono {
  const app = new Hono()
  app.post('/stripe/webhook', async (c) => {
    const known = secret()
    if (known === undefined) return c.notFound()
    // What is signed are the bytes, not what they say.
    const body = new Uint8Array(await c.req.arrayBuffer())
    const { BadWebhook, readWebhook } = await import('../payments/stripe-seen.ts')
    try {
      const seen = readWebhook(body, c.req.header('stripe-signature') ?? '', known, now())
      // A failure in here is answered with 500, and Stripe sends it again.
      if (seen) onSeen(seen)
    } catch (error) {
      if (!(error instanceof BadWebhook)) throw error
      return c.json({ error: { code: 'webhook.signature', message: 'This was not signed by Stripe just now.' } }, 400)
    }
    return c.json({ received: true })
  })
  return app
}
