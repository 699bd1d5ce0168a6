import {
  addDays,
  type Day,
  dayAt,
  type Instant,
  type IsoWeek,
  instantAt,
  isDay,
  MINUTE,
  mondayOf,
  mondayOfWeek,
  type Period,
  type WallTime,
  type Weekday,
  weekdayOf,
  weekOf,
} from '../kernel/time.ts'

export const processNames = ['generation', 'daily', 'renewal', 'unfreeze'] as const
export type ProcessName = (typeof processNames)[number]
/** Those whose period is a day. */
export type DailyProcess = Exclude<ProcessName, 'generation'>

/** PRO-5: what these leave undone is due again in the next period, so a line that is held stays held until it is let go. */
export const holdsLast: Readonly<Record<ProcessName, boolean>> = {
  generation: false,
  daily: false,
  renewal: true,
  unfreeze: true,
}

export const apiScopes = ['generation', 'daily', 'renewal', 'unfreeze', 'history'] as const
export type ApiScope = (typeof apiScopes)[number]

export const startedBy = ['timer', 'catch-up', 'admin', 'api-key'] as const
export type StartedBy = (typeof startedBy)[number]

export const runStatuses = ['running', 'success', 'partial', 'error'] as const

/** GEN-1: when next week is made, on the gym's wall. */
export type WeeklySchedule = { readonly weekday: Weekday; readonly time: WallTime }

export type Owed = {
  readonly process: ProcessName
  readonly period: Period
  /** PRO-2: the day the run belongs to, whenever it really happens. */
  readonly businessDate: Day
  readonly dueAt: Instant
}

/** PRO-2: what is owed by several processes, in the order it was due. */
export const inOrder = (owed: readonly Owed[]): readonly Owed[] => owed.toSorted((a, b) => a.dueAt - b.dueAt)

/** The business day on which the week that begins on `monday` is made: the last such weekday before it. */
export function businessDayOf(monday: Day, schedule: WeeklySchedule): Day {
  const eve = addDays(monday, -1)
  return addDays(eve, -((weekdayOf(eve) - schedule.weekday + 7) % 7))
}

/** GEN-1: the run that makes the week of `monday`. */
export function generationOf(monday: Day, zone: string, schedule: WeeklySchedule): Owed {
  const businessDate = businessDayOf(monday, schedule)
  return {
    process: 'generation',
    period: weekOf(monday),
    businessDate,
    dueAt: instantAt(zone, businessDate, schedule.time),
  }
}

/**
 * PRO-2: the weeks whose generation is due and not done, oldest first, from the week the desk was opened in.
 * It walks weeks, not firings, so that a changed weekday, a clock change or a month switched off owes each week once.
 */
export function owedGenerations(
  now: Instant,
  zone: string,
  schedule: WeeklySchedule,
  openedOn: Day,
  done: ReadonlySet<string>,
): readonly Owed[] {
  const last = addDays(mondayOf(dayAt(zone, now)), 7)
  const owed: Owed[] = []
  for (let monday = mondayOf(openedOn); monday <= last; monday = addDays(monday, 7)) {
    // Ten years of done weeks are passed over without asking the zone about each.
    if (done.has(weekOf(monday))) continue
    const run = generationOf(monday, zone, schedule)
    if (run.dueAt <= now) owed.push(run)
  }
  return owed
}

/** The next run that is not due yet. */
export function nextGeneration(now: Instant, zone: string, schedule: WeeklySchedule): Owed {
  const nextMonday = addDays(mondayOf(dayAt(zone, now)), 7)
  const run = generationOf(nextMonday, zone, schedule)
  return run.dueAt > now ? run : generationOf(addDays(nextMonday, 7), zone, schedule)
}

/** GEN-1: "the next ISO week" of a moment, for a run by hand. */
export const nextWeek = (now: Instant, zone: string): IsoWeek => weekOf(addDays(mondayOf(dayAt(zone, now)), 7))

/** A week that a person may ask for: it exists and is not further than a year away from today. */
export function mondayToGenerate(period: string, today: Day): Day | undefined {
  const monday = mondayOfWeek(period)
  return monday && monday >= addDays(today, -370) && monday <= addDays(today, 370) ? monday : undefined
}

/** A day that a person may ask a daily process for: it has begun, and is not further than a year away from today. */
export const dayToRun = (period: string, today: Day): Day | undefined =>
  isDay(period) && period >= addDays(today, -370) && period <= today ? period : undefined

/** PRO-1: a run that starts within this time of its hour is the timer's; later ones are catch-up. */
export const punctuality = 5 * MINUTE

export const startedByClock = (owed: Owed, now: Instant): StartedBy =>
  now - owed.dueAt <= punctuality ? 'timer' : 'catch-up'
