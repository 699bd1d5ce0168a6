import { type Season, seasonAt } from '../../../src-shared/domain/memberships.ts'
import { type Day, isDay } from '../../../src-shared/kernel/time.ts'

/** No leap year: a season begins on a day that every year has. */
const everyYear = 2025

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The first day of a season as it is kept, `MM-DD`. */
export const seasonStartOf = (month: number, date: number): string => `${twoDigits(month)}-${twoDigits(date)}`

/** A day for saying the name of a month, or a day and its month; null for 31 April and 29 February. */
export function sampleDay(start: string): Day | null {
  const day = `${everyYear}-${start}`
  return isDay(day) ? day : null
}

export const partsOf = (start: string): { readonly month: number; readonly date: number } => ({
  month: Number(start.slice(0, 2)),
  date: Number(start.slice(3)),
})

/** The season of today if seasons began on that day; null where no year has it every time. */
export const exampleSeason = (start: string, today: Day): Season | null =>
  sampleDay(start) === null ? null : seasonAt(today, start)
