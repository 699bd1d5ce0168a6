import { type Day, isDay } from '../../../src-shared/kernel/time.ts'

type Parts = readonly [string, string, string]

const twoDigits = (text: string): string => text.padStart(2, '0')

/** Two digits mean the newest year that is not further than `ahead` years away: 85 is 1985, 15 is 2015. */
function fullYear(year: string, today: Day, ahead: number): string {
  if (year.length !== 2) return year
  const newest = Number(today.slice(0, 4)) + ahead
  const century = newest - (newest % 100)
  return String(century + Number(year) <= newest ? century + Number(year) : century - 100 + Number(year))
}

function partsOf(text: string): Parts | undefined {
  const [first, second, third, ...more] = text
    .trim()
    .split(/[^0-9]+/)
    .filter(Boolean)
  if (first === undefined || more.length > 0) return undefined
  if (second !== undefined && third !== undefined) return [first, second, third]
  if (second === undefined && (first.length === 6 || first.length === 8))
    return [first.slice(0, 2), first.slice(2, 4), first.slice(4)]
  return undefined
}

/**
 * Reads a date as people type it: `31/12/2015`, `31.12.15`, `31122015` or `2015-12-31`. The day comes first, as the
 * desk writes it in all its languages, unless that makes no date and month first does. `ahead` is how many years in
 * the future a two-digit year may lie.
 */
export function typedDay(text: string, today: Day, ahead = 0): Day | undefined {
  const parts = partsOf(text)
  if (!parts) return undefined
  const [first, second, third] = parts
  const orders: readonly Parts[] =
    first.length === 4
      ? [[first, second, third]]
      : [
          [third, second, first],
          [third, first, second],
        ]
  return orders
    .map(([year, month, date]) => `${fullYear(year, today, ahead)}-${twoDigits(month)}-${twoDigits(date)}`)
    .find(isDay)
}
