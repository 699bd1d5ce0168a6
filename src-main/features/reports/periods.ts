import { reportMonths } from '../../../src-shared/domain/trial-kpis.ts'
import type { WallTime } from '../../../src-shared/kernel/time.ts'
import {
  addDays,
  addMonths,
  type Day,
  type Instant,
  instantAt,
  type Month,
  mondayOf,
} from '../../../src-shared/kernel/time.ts'
import { gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'

/** From the first moment up to the next period's, on the gym's wall. */
export type Period = { readonly first: Instant; readonly next: Instant }

/** What a report is asked about: whole months, the first and the last one included. */
export type Span = { readonly from: Month; readonly to: Month }

export type Periods = {
  readonly whole: Period
  readonly months: readonly (Period & { readonly month: Month })[]
  /** Cut where the span begins and ends, so that the weeks add up to the whole. */
  readonly weeks: readonly (Period & { readonly monday: Day })[]
}

/** A wall's midnight never moves, and ten years have six hundred of those asked for here: each is worked out once. */
const midnights = new Map<string, Instant>()

function midnightOf(timeZone: string, day: Day): Instant {
  const key = `${timeZone} ${day}`
  const known = midnights.get(key)
  if (known !== undefined) return known
  const at = instantAt(timeZone, day, '00:00' as WallTime)
  midnights.set(key, at)
  return at
}

const firstDay = (month: Month): Day => `${month}-01` as Day

/** @throws Refused `report.span` when `to` is before `from`, or more than ten years later */
export function periodsOf(ctx: QueryCtx, { from, to }: Span): Periods {
  const names = reportMonths(from, to)
  if (!names) throw new Refused('report.span')
  const { timeZone } = gymOf(ctx)
  const midnight = (day: Day): Instant => midnightOf(timeZone, day)
  const dayAfter = addMonths(firstDay(to), 1)
  const starts = [...names.map(firstDay), dayAfter].map(midnight)
  const months = names.map((month, index) => ({ month, ...between(starts, index) }))
  const whole = { first: starts[0] as Instant, next: starts.at(-1) as Instant }
  const mondays = mondaysUpTo(mondayOf(firstDay(from)), dayAfter)
  const weekStarts = [whole.first, ...mondays.slice(1).map(midnight), whole.next]
  return { whole, months, weeks: mondays.map((monday, index) => ({ monday, ...between(weekStarts, index) })) }
}

const between = (starts: readonly Instant[], index: number): Period => ({
  first: starts[index] as Instant,
  next: starts[index + 1] as Instant,
})

function mondaysUpTo(first: Day, end: Day): readonly Day[] {
  const mondays: Day[] = []
  for (let monday = first; monday < end; monday = addDays(monday, 7)) mondays.push(monday)
  return mondays
}
