import type { Instant } from './time.ts'

/** Time is an argument: whoever needs "now" is handed one of these. */
export type Clock = { readonly now: () => Instant }

/** The machine's clock: the one place of the product that asks the machine for the time. */
export const systemClock: Clock = { now: () => Date.now() as Instant }

export type SettableClock = Clock & { readonly set: (now: Instant) => void }

/** A clock that stands still until it is set: for tests and for `serve --test-clock`. */
export function settableClock(start: Instant): SettableClock {
  let now = start
  return {
    now: () => now,
    set: (next) => {
      now = next
    },
  }
}
