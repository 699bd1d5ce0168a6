import type { Minor } from '../kernel/money.ts'
import { HOUR, type Instant, MINUTE } from '../kernel/time.ts'
import type { BookingState, CancelKind } from './courses.ts'

/**
 * - `creating`: waits in the outbox to be made at the provider
 * - `open`: has an address and can be paid
 * - `paid`: the money is on the account and settled its invoice
 * - `late`: money came that its invoice no longer waited for; it goes back by itself, or somebody is asked
 * - `refunding`: the desk sends the money back
 * - `refunded`: all of it went back
 * - `expired`: nothing came, and nothing can come any more
 * - `failed`: the provider would not make it
 */
export const linkStates = ['creating', 'open', 'paid', 'late', 'refunding', 'refunded', 'expired', 'failed'] as const
export type LinkState = (typeof linkStates)[number]

/** Why money goes back: the session is full or closed, booked again, the booking or invoice cancelled, paid in another way; who asked. */
export const refundReasons = [
  'full',
  'closed',
  'booked-again',
  'cancelled',
  'paid-otherwise',
  'invoice-cancelled',
  'desk',
  'provider',
] as const
export type RefundReason = (typeof refundReasons)[number]

/** Money that waits for somebody to decide: another amount came than was asked for; it could not be sent back. */
export const linkTasks = ['amount', 'refund-failed'] as const
export type LinkTask = (typeof linkTasks)[number]

export const observedVia = ['poll', 'event', 'webhook', 'answer'] as const
export type ObservedVia = (typeof observedVia)[number]

/** What an admin can mend. */
export const gatewayProblems = ['key-missing', 'key-wrong', 'permission-missing', 'account-not-ready'] as const
export type GatewayProblemCode = (typeof gatewayProblems)[number]

/** What the provider says of the page that takes one payment. */
export type CheckoutSeen = {
  readonly status: 'open' | 'complete' | 'expired'
  readonly isPaid: boolean
  readonly amountMinor: Minor
  /** Upper case, as the gym's. */
  readonly currency: string
}

/** What the desk knows when it hears of it. */
export type LinkFacts = {
  readonly state: LinkState
  readonly amountMinor: Minor
  readonly currency: string
  readonly invoice: 'unpaid' | 'paid' | 'cancelled'
  readonly booking: {
    readonly state: BookingState
    readonly cancelKind: CancelKind | null
    /** Why a lapsed booking could not be taken up again; null: it can. */
    readonly whyNot: 'full' | 'closed' | 'booked-again' | null
  } | null
  /** Whether the money is what its booking costs now; it was moved meanwhile otherwise. */
  readonly isItsPrice: boolean
}

export type Taking =
  | { readonly does: 'nothing' }
  | { readonly does: 'expire' }
  /** The money settles the invoice it was asked for, and confirms its booking. */
  | { readonly does: 'settle' }
  /** SES-4: paid after the hold lapsed, and a place is free. */
  | { readonly does: 'revive' }
  | { readonly does: 'refund'; readonly why: RefundReason }
  | { readonly does: 'ask'; readonly task: LinkTask }

/** Money that came is taken once: these states already know of it. */
export const hasMoney = (state: LinkState): boolean => ['paid', 'late', 'refunding', 'refunded'].includes(state)

/**
 * SES-4: what to do with what was seen. Every path of money ends in its place, on its way back, or with somebody who is
 * asked; the same seen twice, late or out of order does nothing more.
 */
export function takingOf(link: LinkFacts, seen: CheckoutSeen): Taking {
  if (hasMoney(link.state)) return { does: 'nothing' }
  if (!seen.isPaid) {
    const canEnd = link.state === 'open' || link.state === 'creating'
    return { does: seen.status === 'expired' && canEnd ? 'expire' : 'nothing' }
  }
  if (seen.amountMinor !== link.amountMinor || seen.currency !== link.currency) return { does: 'ask', task: 'amount' }
  if (link.invoice === 'unpaid') return { does: 'settle' }
  return lateTaking(link)
}

function lateTaking({ invoice, booking, isItsPrice }: LinkFacts): Taking {
  if (booking?.state === 'cancelled') {
    if (booking.cancelKind !== 'lapsed') return { does: 'refund', why: 'cancelled' }
    if (booking.whyNot !== null) return { does: 'refund', why: booking.whyNot }
    if (isItsPrice) return { does: 'revive' }
  }
  return { does: 'refund', why: invoice === 'paid' ? 'paid-otherwise' : 'invoice-cancelled' }
}

export type RefundStatus = 'pending' | 'succeeded' | 'failed'

/** SES-2: what refunds seen so far make of the money: a part of it changes nothing. */
export function refundedInFull(
  receivedMinor: Minor,
  refunds: readonly { readonly amountMinor: Minor; readonly status: RefundStatus }[],
): boolean {
  const back = refunds
    .filter(({ status }) => status === 'succeeded')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return back >= receivedMinor
}

/** A later word of the provider on the same refund replaces an earlier one, whatever order they arrive in. */
const rank: Readonly<Record<RefundStatus, number>> = { pending: 0, succeeded: 1, failed: 2 }
export const laterRefundStatus = (a: RefundStatus, b: RefundStatus): RefundStatus => (rank[a] >= rank[b] ? a : b)

/** Stripe's keys say what they are: restricted or secret, for tests or real money. Null: not a key for this. */
export function stripeKeyKind(key: string): { readonly isRestricted: boolean; readonly isLive: boolean } | null {
  const parts = /^(rk|sk)_(test|live)_[A-Za-z0-9]{8,240}$/.exec(key)
  return parts ? { isRestricted: parts[1] === 'rk', isLive: parts[2] === 'live' } : null
}

export const isWebhookSecret = (text: string): boolean => /^whsec_[A-Za-z0-9+/=]{8,240}$/.test(text)

/** How long to wait after an attempt that failed for now: 1, 5, 15 minutes, then every hour, for as long as it takes. */
const waits = [MINUTE, 5 * MINUTE, 15 * MINUTE] as const
export const askAgainAt = (attempts: number, now: Instant): Instant => (now + (waits[attempts - 1] ?? HOUR)) as Instant

const soon = 10 * MINUTE
const day = 24 * HOUR
/** Somebody who looks once a moment later hears how it ended. */
const afterEnd = 5_000
const longestLook = 180 * day

/**
 * When the desk looks at a link again by itself: every minute in its first hour, then every ten, and once it can no longer be
 * paid. Money that came is looked at ever more rarely, because it may have been refunded at the provider; a refund on its
 * way every hour. Null: never.
 */
export function lookAgainAt(
  link: {
    readonly state: LinkState
    readonly createdAt: Instant
    readonly openUntil: Instant
    readonly receivedAt: Instant | null
    readonly isGoingBack: boolean
  },
  now: Instant,
): Instant | null {
  const after = (ms: number) => (now + ms) as Instant
  if (link.state === 'open') {
    const pause = now - link.createdAt < HOUR ? MINUTE : soon
    if (now < link.openUntil) return Math.min(after(pause), link.openUntil + afterEnd) as Instant
    return after(now - link.openUntil < soon ? MINUTE : now - link.openUntil < day ? soon : 6 * HOUR)
  }
  if (link.receivedAt === null) return null
  if (link.isGoingBack) return after(HOUR)
  const age = now - link.receivedAt
  return age > longestLook ? null : after(Math.max(soon, age))
}
