import type { CheckoutSeen, GatewayProblemCode, RefundStatus } from '../../src-shared/domain/payment-links.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'

/** What a page that takes one payment is asked to be. Kept before it is asked, so that a repeat asks the very same. */
export type CheckoutAsked = {
  /** Ours: comes back with everything the provider says about it. */
  readonly linkId: number
  readonly amountMinor: Minor
  readonly currency: string
  /** What the payer reads: `Immersion Élite, 3 mars – 7 mars 2025`. */
  readonly what: string
  readonly email: string | null
  readonly language: string
  readonly returnUrl: string
  readonly openUntil: Instant
}

export type RefundAsked = { readonly linkId: number; readonly paymentRef: string; readonly amountMinor: Minor }

export type SeenCheckout = CheckoutSeen & {
  readonly object: 'checkout'
  readonly ref: string
  readonly linkId: number | null
  /** The payment behind it, once there is one. */
  readonly paymentRef: string | null
  readonly url: string | null
  readonly openUntil: Instant
}

export type SeenRefund = {
  readonly object: 'refund'
  readonly ref: string
  readonly paymentRef: string | null
  readonly amountMinor: Minor
  readonly status: RefundStatus
  /** Why it failed, as the provider says it. */
  readonly says: string | null
}

export type Seen = SeenCheckout | SeenRefund
/** Something that happened at the provider: an event's own id and moment, and what it shows. */
export type GatewayEvent = { readonly ref: string; readonly at: Instant; readonly seen: Seen }

/**
 * Somebody who takes payments over the internet. Every call asks the network, ends within its timeout, and rejects with a
 * GatewayFailure and nothing else. A repeat with the same `key` is answered like the first and does nothing again.
 */
export type Gateway = {
  readonly open: (asks: CheckoutAsked, key: string) => Promise<SeenCheckout>
  /** Ends a page that is open; one that is over is answered as it is. */
  readonly expire: (ref: string, key: string) => Promise<SeenCheckout>
  readonly look: (ref: string) => Promise<SeenCheckout>
  readonly refund: (asks: RefundAsked, key: string) => Promise<SeenRefund>
  readonly refundsOf: (paymentRef: string) => Promise<readonly SeenRefund[]>
  /** Everything that happened since, oldest first. */
  readonly eventsSince: (since: Instant) => Promise<readonly GatewayEvent[]>
}

/**
 * - what an admin can mend (`key-wrong` …): nothing was done, and everything waits
 * - `unreachable`: nobody knows whether it was done; asked again with the same key
 * - `busy`: not now
 * - `refused`: it will not be done, now or later; `code` is the provider's
 */
export type FailureKind = GatewayProblemCode | 'unreachable' | 'busy' | 'refused'

/** What went wrong, as the provider said it, never with a key in it. */
export class GatewayFailure extends Error {
  readonly kind: FailureKind
  readonly code: string | null
  constructor(kind: FailureKind, says: string, code: string | null = null) {
    super(says)
    this.kind = kind
    this.code = code
  }
}
