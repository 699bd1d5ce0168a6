import { addDays, type Day, dayAt, HOUR, type Instant, instantAt, type WallTime } from '../kernel/time.ts'

/** PRO-2: one day of a daily process: the day it belongs to, whenever it really runs, and when it is due. */
export type DailyPeriod = { readonly day: Day; readonly dueAt: Instant }

/** PRO-7: due at the wall time; at the next one that exists, and at the first of two. */
export const dailyPeriod = (day: Day, zone: string, time: WallTime): DailyPeriod => ({
  day,
  dueAt: instantAt(zone, day, time),
})

/** Counts in UTC, where every day has 24 hours: ten years of calendar arithmetic at every wake-up would be felt. */
function* daysFrom(first: Day, last: Day): Generator<Day> {
  for (let at = Date.parse(first); at <= Date.parse(last); at += 24 * HOUR)
    yield new Date(at).toISOString().slice(0, 10) as Day
}

/**
 * PRO-2: the days whose run is due and not done, oldest first, from the day the desk was opened on. It walks days, not
 * firings, so that a changed time, a clock change or a month switched off owes each day once.
 */
export function owedDays({
  now,
  zone,
  time,
  openedOn,
  done,
}: {
  readonly now: Instant
  readonly zone: string
  readonly time: WallTime
  readonly openedOn: Day
  readonly done: ReadonlySet<string>
}): readonly DailyPeriod[] {
  const today = dayAt(zone, now)
  const owed: DailyPeriod[] = []
  for (const day of daysFrom(openedOn, today)) {
    // Years of done days are passed over without asking the zone about each.
    if (done.has(day)) continue
    const period = dailyPeriod(day, zone, time)
    if (period.dueAt <= now) owed.push(period)
  }
  return owed
}

/** The first day whose run is not due yet. */
export function nextDay({
  now,
  zone,
  time,
}: {
  readonly now: Instant
  readonly zone: string
  readonly time: WallTime
}): DailyPeriod {
  const today = dayAt(zone, now)
  const period = dailyPeriod(today, zone, time)
  return period.dueAt > now ? period : dailyPeriod(addDays(today, 1), zone, time)
}
