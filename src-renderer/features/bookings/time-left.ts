import { HOUR, MINUTE } from '../../../src-shared/kernel/time.ts'

/** How long until something, in the two units that matter at that distance. */
export type TimeLeft =
  | { readonly unit: 'days'; readonly days: number; readonly hours: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'minutes'; readonly minutes: number; readonly seconds: number }
  | { readonly unit: 'over' }

const day = 24 * HOUR
const second = MINUTE / 60

/** Seconds are shown when they begin to matter. */
const secondsBelow = 10 * MINUTE

/** SES-2: what is left of a hold, never less than there is: exactly at its end it is over. */
export function timeLeft(milliseconds: number): TimeLeft {
  if (milliseconds <= 0) return { unit: 'over' }
  const left = Math.ceil(milliseconds / second) * second
  if (left >= 2 * day) return { unit: 'days', days: Math.floor(left / day), hours: Math.floor((left % day) / HOUR) }
  const minutes = Math.floor((left % HOUR) / MINUTE)
  if (left >= secondsBelow) return { unit: 'hours', hours: Math.floor(left / HOUR), minutes }
  return { unit: 'minutes', minutes, seconds: (left % MINUTE) / second }
}
