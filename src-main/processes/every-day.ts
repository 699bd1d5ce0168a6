import { type DailyPeriod, dailyPeriod, nextDay, owedDays } from '../../src-shared/domain/daily-periods.ts'
import { type DailyProcess, dayToRun, type Owed } from '../../src-shared/domain/processes.ts'
import { type Day, dayAt, type Period, type WallTime } from '../../src-shared/kernel/time.ts'
import { type GymRow, gymOf } from '../app/ctx.ts'
import type { ProcessDefinition } from './process.ts'
import { finishedPeriods } from './runs.repo.ts'

/** The period of a daily process is its business day. */
export const dayOf = (period: Period): Day => period as Day

/** The first day the desk itself keeps the books of. */
export const booksFrom = (gym: GymRow): Day => gym.booksOpenedOn ?? gym.openedOn

/** Everything about a process that runs every day but what it does: give it `prepare`. */
export function everyDay(
  process: DailyProcess,
  timeOf: (gym: GymRow) => WallTime,
  firstDay: (gym: GymRow) => Day = booksFrom,
): Omit<ProcessDefinition, 'prepare'> & { readonly name: DailyProcess } {
  const asOwed = ({ day, dueAt }: DailyPeriod): Owed => ({ process, period: day, businessDate: day, dueAt })
  return {
    name: process,
    owed: (ctx) => {
      const gym = gymOf(ctx)
      const done = finishedPeriods(ctx, process)
      const rule = { now: ctx.clock.now(), zone: gym.timeZone, time: timeOf(gym), openedOn: firstDay(gym), done }
      return owedDays(rule).map(asOwed)
    },
    next: (ctx) => {
      const gym = gymOf(ctx)
      return asOwed(nextDay({ now: ctx.clock.now(), zone: gym.timeZone, time: timeOf(gym) }))
    },
    asked: (ctx, period) => {
      const gym = gymOf(ctx)
      const today = dayAt(gym.timeZone, ctx.clock.now())
      const day = dayToRun(period ?? today, today)
      return day && asOwed(dailyPeriod(day, gym.timeZone, timeOf(gym)))
    },
    span: (period) => ({ start: dayOf(period), end: dayOf(period) }),
    cron: (ctx) => {
      const [hour, minute] = timeOf(gymOf(ctx)).split(':').map(Number)
      return `${minute} ${hour} * * *`
    },
  }
}
