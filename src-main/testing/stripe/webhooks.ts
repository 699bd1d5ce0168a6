import { createHmac } from 'node:crypto'
import type { StripeEvent } from './objects.ts'
import type { State } from './state.ts'

/**
 * A webhook endpoint of the account. Nothing is sent by itself: a test decides what arrives, how often and in which
 * order, so that a delivery can be repeated, turned round, held back or lost.
 */
export function createEndpoint(state: State, secret: string, types: readonly string[]) {
  const from = state.events.length
  const signed = (event: StripeEvent, at = state.now()) => {
    const body = JSON.stringify(event, null, 2)
    const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
    return { body, signature: `t=${at},v1=${signature}` }
  }
  return {
    /** `whsec_…`, for the desk's settings. */
    secret,
    /** What this endpoint is to be told, oldest first; `types` empty means everything. */
    events: (): readonly StripeEvent[] =>
      state.events.slice(from).filter(({ type }) => types.length === 0 || types.includes(type)),
    /** A delivery as Stripe makes it: the body and its `Stripe-Signature`, signed now unless told (seconds). */
    signed,
    /** Posts these events one after the other and says with what each was answered. */
    async deliver(url: string, events: readonly StripeEvent[]): Promise<readonly number[]> {
      const answers: number[] = []
      for (const event of events) {
        const { body, signature } = signed(event)
        const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature }
        answers.push((await fetch(url, { method: 'POST', headers, body })).status)
      }
      return answers
    },
  }
}
