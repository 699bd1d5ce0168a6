import type { CheckoutSeen, GatewayProblemCode, RefundStatus } from '../../src-shared/domain/payment-links.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { HOUR, type Instant, MINUTE } from '../../src-shared/kernel/time.ts'

/**
 * Until when a page can be asked to be open: a page lives between half an hour and a day, counted by the provider's clock,
 * so a few minutes are kept from either end. A hold that is shorter ends first, and its page is closed with it.
 */
export const pageUntil = (now: Instant, wanted: Instant): Instant =>
  Math.min(Math.max(wanted, now + 35 * MINUTE), now + 24 * HOUR - 5 * MINUTE) as Instant

/** A page that was asked for just now and refused: the clocks differ, so the next keeps an hour more from the nearer end. */
export const pageOtherwise = (now: Instant, refused: Instant): Instant =>
  (refused + (refused - now > 12 * HOUR ? -HOUR : HOUR)) as Instant

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
  /** From `pageUntil`, when it is asked first. */
  readonly openUntil: Instant
}

export type RefundAsked = {
  readonly linkId: number
  readonly paymentRef: string
  readonly amountMinor: Minor
  /** What the money came in. */
  readonly currency: string
}

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

/** What the desk needs a key for. */
export type Permission = 'checkout' | 'refunds' | 'events'

/**
 * Somebody who takes payments over the internet. Every call asks the network, ends within its timeout, and rejects with a
 * GatewayFailure and nothing else. A repeat with the same `key` is answered like the first and does nothing again.
 */
export type Gateway = {
  /** Refused with the code `pageIsPast` when it waited too long to be asked: nothing was made, and it can be asked anew. */
  readonly open: (asks: CheckoutAsked, key: string) => Promise<SeenCheckout>
  /** Ends a page that is open; one that is over is answered as it is. */
  readonly expire: (ref: string, key: string) => Promise<SeenCheckout>
  readonly look: (ref: string) => Promise<SeenCheckout>
  readonly refund: (asks: RefundAsked, key: string) => Promise<SeenRefund>
  readonly refundsOf: (paymentRef: string) => Promise<readonly SeenRefund[]>
  /** Everything that happened since, oldest first. */
  readonly eventsSince: (since: Instant) => Promise<readonly GatewayEvent[]>
  /** Resolves when the key may do it, having done nothing. */
  readonly check: (what: Permission) => Promise<void>
}

export const pageIsPast = 'page-is-past'

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
