import { HOUR, type Instant, MINUTE } from '../kernel/time.ts'

/** How long to wait after each attempt that failed for now; there is one attempt more than waits. */
const waits = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 4 * HOUR, 4 * HOUR] as const satisfies readonly number[]

/** When a message is tried again after so many attempts; undefined when it is time to give up. */
export function nextAttemptAt(attempts: number, now: Instant): Instant | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : ((now + wait) as Instant)
}
