import { HOUR, type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'

/** `5 minutes ago`, `il y a 3 heures`: how long something was ago, in the coarsest unit that still says something. */
export function ago(at: Instant, now: Instant, locale: string): string {
  const passed = Math.max(0, now - at)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (passed < HOUR) return format.format(-Math.floor(passed / MINUTE), 'minute')
  return passed < 24 * HOUR
    ? format.format(-Math.floor(passed / HOUR), 'hour')
    : format.format(-Math.floor(passed / (24 * HOUR)), 'day')
}
