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
  return {
    /** Seconds to wait before this name may try again; 0 when it may. */
    secondsToWait: (name: string): number =>
      Math.max(0, Math.ceil(((failures.get(name.toLowerCase())?.until ?? 0) - clock.now()) / 1000)),

    failed(name: string): void {
      const key = name.toLowerCase()
      const count = (failures.get(key)?.count ?? 0) + 1
      const wait = count < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (count - freeTries))
      if (failures.size > 10_000) failures.clear()
      failures.set(key, { count, until: clock.now() + wait })
    },

    succeeded(name: string): void {
      failures.delete(name.toLowerCase())
    },
  }
}
