import { Temporal } from 'temporal-polyfill'
import type { Brand } from './brand.ts'

/** A moment: milliseconds since the epoch, UTC. */
export type Instant = Brand<number, 'Instant'>
/** A date on the gym's wall, `2026-03-02`, without zone. */
export type Day = Brand<string, 'Day'>
/** A time on the gym's wall, `18:30`. */
export type WallTime = Brand<string, 'WallTime'>
/** An ISO week, `2026-W10`: Monday to Sunday. */
export type IsoWeek = Brand<string, 'IsoWeek'>
/** A month, `2026-03`. */
export type Month = Brand<string, 'Month'>
/** What a run of a process is about: an ISO week of the weekly one, a day of the daily ones. */
export type Period = IsoWeek | Day
/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/
const weekPattern = /^(\d{4})-W(\d{2})$/

/** True for a real calendar day between 1900 and 2199 in the form `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text) || text < '1900' || text >= '2200') return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

export const isMonth = (text: string): text is Month => isDay(`${text}-01`)

export const isWallTime = (text: string): text is WallTime => timePattern.test(text)

/** Reads `2026-03-02T09:00:00Z`; undefined for anything without a date, a time and a zone. */
export function parseInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : (at as Instant)
}

export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day)
const asDay = (date: Temporal.PlainDate): Day => date.toString() as Day

export const addDays = (day: Day, days: number): Day => asDay(plain(day).add({ days }))

/** Days are text that sorts: the earlier of two. */
export const earlierOf = (a: Day, b: Day): Day => (b < a ? b : a)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to), { largestUnit: 'day' }).days

/** 31 January + 1 month = 28 or 29 February; counted from the start, so the next one is back on the 31st (SUB-7). */
export const addMonths = (day: Day, months: number): Day => asDay(plain(day).add({ months }))

export const weekdayOf = (day: Day): Weekday => plain(day).dayOfWeek as Weekday

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export function weekOf(day: Day): IsoWeek {
  const date = plain(day)
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}` as IsoWeek
}

/** The Monday of an ISO week; undefined for a week that does not exist (`2026-W60`, `2027-W53`). */
export function mondayOfWeek(week: string): Day | undefined {
  const parts = weekPattern.exec(week)
  if (!parts) return undefined
  // 4 January is always in week 1.
  const first = mondayOf(`${parts[1]}-01-04` as Day)
  const monday = addDays(first, (Number(parts[2]) - 1) * 7)
  return weekOf(monday) === week ? monday : undefined
}

export const isIsoWeek = (text: string): text is IsoWeek => mondayOfWeek(text) !== undefined

/** The seven days of the week that begins on `monday`. */
export const daysOfWeek = (monday: Day): readonly Day[] => [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))

export const dayAt = (zone: string, at: Instant): Day =>
  asDay(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate())

export const timeAt = (zone: string, at: Instant): WallTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5) as WallTime

/**
 * The moment a wall time happens in a zone. PRO-7: a wall time that does not exist (spring) is the next one that
 * does, the moment of the change; one that exists twice (autumn) is the first.
 */
export function instantAt(zone: string, day: Day, time: WallTime): Instant {
  const wall = plain(day).toPlainDateTime(Temporal.PlainTime.from(time))
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds as Instant
  const change = earlier.getTimeZoneTransition('next') ?? wall.toZonedDateTime(zone, { disambiguation: 'later' })
  return change.epochMilliseconds as Instant
}
