import type Stripe from 'stripe'
import { idMaker, type Shown, type StripeEvent } from './objects.ts'

/** What the fake account knows. Objects are replaced, never changed: an event shows its object as it was then. */
export type State = {
  /** Seconds, by the virtual clock. */
  readonly now: () => number
  /** Where the payment pages are. */
  readonly base: () => string
  readonly id: (prefix: string, length: number) => string
  readonly checkouts: Map<string, Stripe.Checkout.Session>
  /** What the payment behind a checkout shall carry, by the checkout's id. */
  readonly metadataOfPayment: Map<string, Record<string, string>>
  readonly intents: Map<string, Stripe.PaymentIntent>
  readonly charges: Map<string, Stripe.Charge>
  readonly refunds: Map<string, Stripe.Refund>
  /** Oldest first, every one that ever happened. */
  readonly events: StripeEvent[]
  /** Events the list does not have. */
  readonly unlisted: Set<string>
  /** How many of the next events of a type the list shall not have. */
  readonly toLeaveOut: Map<string, number>
  /** What becomes of the next refunds. */
  refundsBecome: 'succeeded' | 'pending' | 'failed'
  /** False: the account may not take money yet. */
  isActivated: boolean
}

export const createState = (now: () => number, base: () => string): State => ({
  now,
  base,
  id: idMaker(),
  checkouts: new Map(),
  metadataOfPayment: new Map(),
  intents: new Map(),
  charges: new Map(),
  refunds: new Map(),
  events: [],
  unlisted: new Set(),
  toLeaveOut: new Map(),
  refundsBecome: 'succeeded',
  isActivated: true,
})

const apiVersion = '2026-10-28.endive'

/** Notes that something happened, at the given second. */
export function happens(state: State, type: string, object: Shown, created = state.now()): void {
  const event: StripeEvent = {
    id: state.id('evt_', 24),
    object: 'event',
    api_version: apiVersion,
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 0,
    request: { id: null, idempotency_key: null },
    type,
  }
  state.events.push(event)
  const left = state.toLeaveOut.get(type) ?? 0
  if (left === 0) return
  state.unlisted.add(event.id)
  state.toLeaveOut.set(type, left - 1)
}

/** Stripe keeps events for thirty days. */
const kept = 30 * 24 * 60 * 60

/** What the list of events has, newest first. */
export const listedEvents = (state: State): readonly StripeEvent[] =>
  state.events.filter(({ id, created }) => !state.unlisted.has(id) && created > state.now() - kept).reverse()
