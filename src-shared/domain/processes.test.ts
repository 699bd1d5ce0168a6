import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type Day,
  dayAt,
  HOUR,
  type Instant,
  instantAt,
  mondayOf,
  timeAt,
  type WallTime,
  type Weekday,
  weekdayOf,
  weekOf,
} from '../kernel/time.ts'
import {
  businessDayOf,
  dayToRun,
  generationOf,
  inOrder,
  mondayToGenerate,
  nextGeneration,
  nextWeek,
  owedGenerations,
  startedByClock,
} from './processes.ts'

const sunday21 = { weekday: 7 as Weekday, time: '21:00' as WallTime }
const at = (zone: string, day: string, time: string): Instant => instantAt(zone, day as Day, time as WallTime)
const paris = 'Europe/Paris'

describe('GEN-1 when a week is made', () => {
  it.each([
    [7, '2026-03-09', '2026-03-08'],
    [6, '2026-03-09', '2026-03-07'],
    [1, '2026-03-09', '2026-03-02'],
  ])('weekday %i, the week of %s is made on %s', (weekday, monday, day) => {
    expect(businessDayOf(monday as Day, { ...sunday21, weekday: weekday as Weekday })).toBe(day)
  })

  it('is due at 21:00 on the wall, in winter and in summer', () => {
    expect(new Date(generationOf('2026-03-09' as Day, paris, sunday21).dueAt).toISOString()).toBe(
      '2026-03-08T20:00:00.000Z',
    )
    expect(new Date(generationOf('2026-07-13' as Day, paris, sunday21).dueAt).toISOString()).toBe(
      '2026-07-12T19:00:00.000Z',
    )
  })

  it('a run by hand means the week after this one, on a Sunday too', () => {
    expect(nextWeek(at(paris, '2026-03-08', '12:00'), paris)).toBe('2026-W11')
    expect(nextWeek(at(paris, '2026-03-09', '00:00'), paris)).toBe('2026-W12')
  })

  it('knows the next run before and after the hour', () => {
    expect(nextGeneration(at(paris, '2026-03-08', '20:59'), paris, sunday21).period).toBe('2026-W11')
    expect(nextGeneration(at(paris, '2026-03-08', '21:00'), paris, sunday21).period).toBe('2026-W12')
  })

  it.each(['2026-W60', '2027-W53', 'tomorrow', '2026-W1', '2031-W10', '2020-W10', ''])(
    'refuses the week “%s”',
    (period) => {
      expect(mondayToGenerate(period, '2026-03-04' as Day)).toBeUndefined()
    },
  )
})

describe('PRO-2 what is owed', () => {
  const openedOn = '2026-02-18' as Day

  it('begins with the week the desk was opened in and goes on in order', () => {
    const owed = owedGenerations(at(paris, '2026-03-08', '21:00'), paris, sunday21, openedOn, new Set())
    expect(owed.map(({ period, businessDate }) => [period, businessDate])).toEqual([
      ['2026-W08', '2026-02-15'],
      ['2026-W09', '2026-02-22'],
      ['2026-W10', '2026-03-01'],
      ['2026-W11', '2026-03-08'],
    ])
  })

  it('leaves out what is done and what is not due', () => {
    const done = new Set(['2026-W08', '2026-W10'])
    const owed = owedGenerations(at(paris, '2026-03-08', '20:59'), paris, sunday21, openedOn, done)
    expect(owed.map((run) => run.period)).toEqual(['2026-W09'])
  })

  it('a changed weekday owes no week twice and misses none', () => {
    const friday = { weekday: 5 as Weekday, time: '18:00' as WallTime }
    const now = at(paris, '2026-03-08', '21:00')
    const done = new Set(owedGenerations(now, paris, sunday21, openedOn, new Set()).map((run) => run.period))
    expect(owedGenerations(now, paris, friday, openedOn, done)).toEqual([])
    const next = owedGenerations(at(paris, '2026-03-13', '18:00'), paris, friday, openedOn, done)
    expect(next.map((run) => run.period)).toEqual(['2026-W12'])
  })

  it('calls a run within five minutes of its hour the timer’s, a later one catch-up', () => {
    const run = generationOf('2026-03-09' as Day, paris, sunday21)
    expect(startedByClock(run, run.dueAt)).toBe('timer')
    expect(startedByClock(run, (run.dueAt + 301_000) as Instant)).toBe('catch-up')
  })
})

const zones = [
  paris,
  'America/Santiago',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Beirut',
  'Pacific/Auckland',
  'America/Asuncion',
  'UTC',
]

describe('PRO-2, PRO-7 two years with random switched-off spells', () => {
  it.each(zones)('%s: every week exactly once, in order, never early, with its own business date', (zone) => {
    const schedule = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
      time: fc.constantFrom('00:00', '00:30', '02:30', '21:00', '23:59').map((t) => t as WallTime),
    })
    const naps = fc.array(fc.integer({ min: 1, max: 40 * 24 }), { minLength: 30, maxLength: 60 })
    fc.assert(
      fc.property(schedule, naps, (when, hours) => {
        const openedOn = '2025-01-15' as Day
        const start: number = at(zone, openedOn, '09:00')
        const end = start + 2 * 365 * 24 * HOUR
        const done: string[] = []
        for (let now = start, nap = 0; now < end; now += (hours[nap++ % hours.length] as number) * HOUR) {
          for (const run of owedGenerations(now as Instant, zone, when, openedOn, new Set(done))) {
            expect(run.dueAt).toBeLessThanOrEqual(now)
            expect(weekdayOf(run.businessDate)).toBe(when.weekday)
            done.push(run.period)
          }
        }
        const weeks: string[] = []
        const last = dayAt(zone, end as Instant)
        for (let monday = mondayOf(openedOn); weeks.length < done.length; monday = addDays(monday, 7))
          weeks.push(weekOf(monday))
        expect(done).toEqual(weeks)
        expect(done.length).toBeGreaterThan(weeks.indexOf(weekOf(addDays(last, -60))))
      }),
      { numRuns: 15, seed: 20260304 },
    )
  })

  it('a due time inside a spring gap is the moment after it, and inside an autumn repeat the first', () => {
    const when = { weekday: 7 as Weekday, time: '02:30' as WallTime }
    const spring = generationOf('2026-03-30' as Day, paris, when).dueAt
    expect([timeAt(paris, spring), dayAt(paris, spring)]).toEqual(['03:00', '2026-03-29'])
    expect(new Date(generationOf('2026-10-26' as Day, paris, when).dueAt).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    )
  })
})

describe('PRO-2 what is owed by several processes', () => {
  it('is done in the order it was due, and as given when it was due at once', () => {
    const owed = (process: 'daily' | 'renewal' | 'unfreeze', dueAt: number) => ({
      ...{ process, period: '2026-03-04' as Day, businessDate: '2026-03-04' as Day },
      dueAt: dueAt as Instant,
    })
    const given = [owed('daily', 3), owed('renewal', 1), owed('unfreeze', 1), owed('daily', 2)]
    expect(inOrder(given).map(({ process, dueAt }) => [process, dueAt])).toEqual([
      ['renewal', 1],
      ['unfreeze', 1],
      ['daily', 2],
      ['daily', 3],
    ])
  })

  it.each([
    ['2026-03-04', true],
    ['2026-03-05', false],
    ['2025-02-27', true],
    ['2025-02-26', false],
    ['2026-W10', false],
    ['2026-02-30', false],
    ['', false],
  ])('a daily process may be asked for %s on 4 March 2026: %s', (period, isThere) => {
    expect(dayToRun(period, '2026-03-04' as Day)).toBe(isThere ? period : undefined)
  })
})
