import type { Day } from '../../../src-shared/kernel/time.ts'
import { typedDay } from '../people/typed-day.ts'

/** Two typed digits of a year may mean one this far ahead. */
export const yearsAhead = 10

export const readDay = (text: string, today: Day): Day | undefined => typedDay(text, today, yearsAhead)

/** What is wrong with the last day, once both days can be read; a session that is over is not offered anew. */
export function wrongEnd(
  startsOn: Day | undefined,
  endsOn: Day | undefined,
  today: Day,
  isNew: boolean,
): 'unreadable' | 'backwards' | 'past' | null {
  if (endsOn === undefined) return 'unreadable'
  if (startsOn !== undefined && endsOn < startsOn) return 'backwards'
  return isNew && endsOn < today ? 'past' : null
}

/** The contract's own bounds, said before the desk has to say them. */
export const placesLimits = { min: 1, max: 1000 }

/** How many places a text means; what is wrong with it otherwise. Never below those that are reserved. */
export function readPlaces(
  text: string,
  reserved: number,
): { readonly places: number } | { readonly wrong: 'unreadable' | 'below-reserved' } {
  if (!/^\d{1,4}$/.test(text.trim())) return { wrong: 'unreadable' }
  const places = Number(text)
  if (places < placesLimits.min || places > placesLimits.max) return { wrong: 'unreadable' }
  return places < reserved ? { wrong: 'below-reserved' } : { places }
}
