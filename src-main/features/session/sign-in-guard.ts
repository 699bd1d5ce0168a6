import type { Clock } from '../../../src-shared/kernel/clock.ts'

const freeTries = 5
const firstWait = 5_000
const longestWait = 15 * 60_000

export type SignInGuard = ReturnType<typeof createSignInGuard>

/**
 * Slows guessing down: after five wrong passwords for a name, each further try waits twice as long as the one
 * before. It lives in memory, because a refused sign-in writes nothing.
 */
export function createSignInGuard(clock: Clock) {
  const failures = new Map<string, { count: number; until: number }>()
  /** As the sign-in looks a name up: spaces around it and case do not make it another one. */
  const keyOf = (name: string): string => name.trim().toLowerCase()
  return {
    /** Seconds to wait before this name may try again; 0 when it may. */
    secondsToWait: (name: string): number =>
      Math.max(0, Math.ceil(((failures.get(keyOf(name))?.until ?? 0) - clock.now()) / 1000)),

    /** Counts a try before its password is looked at, so that many at once are many; success takes it back. */
    tried(name: string): void {
      const key = keyOf(name)
      const count = (failures.get(key)?.count ?? 0) + 1
      const wait = count < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeTries))
      if (failures.size > 10_000) failures.clear()
      failures.set(key, { count, until: clock.now() + wait })
    },

    succeeded(name: string): void {
      failures.delete(keyOf(name))
    },
  }
}
