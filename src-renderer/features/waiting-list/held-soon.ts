import type { Waiting } from '../../../src-shared/contract/waiting-list.ts'
import { HOUR, type Instant } from '../../../src-shared/kernel/time.ts'

/** A phone call still helps: held places that lapse within these hours are named on Today. */
export const lapsesSoon = 6 * HOUR
const named = 2

export type Held = Waiting & { readonly offer: NonNullable<Waiting['offer']> }

/** §9: the held places that lapse soon, the first one first; those beyond a line are counted. */
export function heldSoon(
  waiting: readonly Waiting[],
  now: Instant,
): { readonly count: number; readonly first: readonly Held[]; readonly more: number } {
  const soon = waiting
    .filter((one): one is Held => one.offer !== null && one.offer.heldUntil > now)
    .filter(({ offer }) => offer.heldUntil - now <= lapsesSoon)
    .toSorted((a, b) => a.offer.heldUntil - b.offer.heldUntil)
  return { count: soon.length, first: soon.slice(0, named), more: Math.max(0, soon.length - named) }
}
