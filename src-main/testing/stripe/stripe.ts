import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { expireDue, type Paying, payCheckout, settleAsync } from './checkouts.ts'
import { createFaults } from './faults.ts'
import { createKeys, type Permission } from './keys.ts'
import { makeRefund, settleRefund } from './refunds.ts'
import { type Asked, serve } from './serve.ts'
import { createState } from './state.ts'
import { createEndpoint } from './webhooks.ts'

const seconds = (at: Instant | string): number => Math.floor((typeof at === 'string' ? Date.parse(at) : at) / 1000)

/**
 * Stripe as far as the desk knows it: a real server on this computer that the real SDK talks to, with a memory, a clock
 * of its own and everything that can go wrong. It refuses what Stripe refuses and nothing else.
 */
export async function aStripe({ now = '2026-03-04T10:00:00Z' }: { readonly now?: Instant | string } = {}) {
  let current = seconds(now)
  let url = ''
  const state = createState(
    () => current,
    () => url,
  )
  const keys = createKeys(state.id)
  const faults = createFaults()
  const requests: Asked[] = []
  const server = createServer(serve({ state, keys, faults, requests }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  url = `http://127.0.0.1:${port}`

  const moveTo = (to: number) => {
    current = to
    expireDue(state)
  }

  return {
    /** What PALESTRA_STRIPE_API is: `http://127.0.0.1:port`. */
    url,
    /** A key that may do everything. */
    key: keys.make('everything'),
    /** A key that may do only this; to write is to read as well. */
    restrictedKey: (...may: readonly Permission[]) => keys.make(may),
    /** The key is refused from now on. */
    revoke: keys.revoke,
    /** The account may take no money (yet). */
    deactivate: () => {
      state.isActivated = false
    },
    clock: {
      /** The virtual clock in milliseconds, whole seconds. */
      now: () => (current * 1000) as Instant,
      set: (to: Instant | string) => moveTo(seconds(to)),
      advance: (ms: number) => moveTo(current + Math.floor(ms / 1000)),
    },
    /** The customer pays an open checkout; an expired or complete one throws. */
    pay: (sessionId: string, paying?: Paying) => payCheckout(state, sessionId, paying),
    /** The bank's answer to `pay(id, {isAsync: true})`. */
    settleAsync: (sessionId: string, outcome: 'succeeded' | 'failed') => settleAsync(state, sessionId, outcome),
    /** Where a browser goes to pay: a page with a button. */
    customerUrl: (sessionId: string) => `${url}/c/pay/${sessionId}`,
    /** Somebody gives money back in Stripe's own dashboard: all that is left, or an amount. */
    refundInDashboard: (paymentIntent: string, amount?: number) =>
      makeRefund(state, { payment_intent: paymentIntent, ...(amount !== undefined && { amount }) }),
    /** What becomes of refunds made from now on: done at once, waiting for `settleRefund`, or failed at once. */
    refundsBecome: (status: 'succeeded' | 'pending' | 'failed') => {
      state.refundsBecome = status
    },
    settleRefund: (refundId: string, outcome: 'succeeded' | 'failed') => settleRefund(state, refundId, outcome),
    /** What goes wrong with requests. */
    faults,
    /** The next events of this type never appear in the list of events; a webhook endpoint is told nevertheless. */
    leaveOut: (type: string, times = 1) => {
      state.toLeaveOut.set(type, (state.toLeaveOut.get(type) ?? 0) + times)
    },
    /** A webhook endpoint for what happens from now on, told only what the test delivers. */
    endpoint: ({ secret = `whsec_${state.id('', 32)}`, types = [] }: { secret?: string; types?: string[] } = {}) =>
      createEndpoint(state, secret, types),
    /** Oldest first. */
    sessions: () => [...state.checkouts.values()],
    paymentIntents: () => [...state.intents.values()],
    charges: () => [...state.charges.values()],
    refunds: () => [...state.refunds.values()],
    /** Everything that happened, also what the list no longer has. */
    events: () => [...state.events],
    /** What was asked and how it was answered, oldest first; never a key. */
    requests: (): readonly Asked[] => [...requests],
    async close(): Promise<void> {
      faults.clear()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

export type FakeStripe = Awaited<ReturnType<typeof aStripe>>
