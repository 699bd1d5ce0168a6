import { HOUR, type Instant } from '../kernel/time.ts'

/** §9: how an offer ended. */
export const offerOutcomes = ['accepted', 'declined', 'expired', 'withdrawn'] as const
export type OfferOutcome = (typeof offerOutcomes)[number]

/** §9: an offer is held this long, and never into the last hours before the class. */
export const heldFor = 24 * HOUR
export const endsBefore = 2 * HOUR

/** §9: until when an offer made now is held; undefined when there is no time left to hold one. */
export function heldUntil({
  now,
  startsAt,
}: {
  readonly now: Instant
  readonly startsAt: Instant
}): Instant | undefined {
  const until = Math.min(now + heldFor, startsAt - endsBefore) as Instant
  return until > now ? until : undefined
}

/** §9: exactly at the end is too late. */
export const isOfferOver = (offer: { readonly heldUntil: Instant }, now: Instant): boolean => now >= offer.heldUntil

type Waiting = { readonly lineNo: number; readonly hasOffer: boolean }

/** §9: first in, first out: who is to be offered the free places, in their order. */
export const nextInLine = <Row extends Waiting>(waiting: readonly Row[], free: number): readonly Row[] =>
  waiting
    .filter(({ hasOffer }) => !hasOffer)
    .toSorted((a, b) => a.lineNo - b.lineNo)
    .slice(0, Math.max(0, free))
