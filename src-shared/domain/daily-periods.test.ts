import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayAt, HOUR, type Instant, instantAt, MINUTE, type WallTime } from '../kernel/time.ts'
import { dailyPeriod, nextDay, owedDays } from './daily-periods.ts'

const paris = 'Europe/Paris'
const day = (text: string) => text as Day
const time = (text: string) => text as WallTime
const at = (zone: string, on: string, wall: string) => instantAt(zone, day(on), time(wall))
const utc = (instant: Instant) => new Date(instant).toISOString()

const evening = { zone: paris, time: time('23:00'), openedOn: day('2026-03-05') }
const owedAt = (now: Instant, done: readonly string[] = []) =>
  owedDays({ ...evening, now, done: new Set(done) }).map((period) => period.day)

describe('PRO-2: the days that are owed', () => {
  it('begin with the day the desk was opened on and come in order, each due at its own hour', () => {
    const owed = owedDays({ ...evening, now: at(paris, '2026-03-08', '23:00'), done: new Set() })
    expect(owed.map((period) => [period.day, utc(period.dueAt)])).toEqual([
      ['2026-03-05', '2026-03-05T22:00:00.000Z'],
      ['2026-03-06', '2026-03-06T22:00:00.000Z'],
      ['2026-03-07', '2026-03-07T22:00:00.000Z'],
      ['2026-03-08', '2026-03-08T22:00:00.000Z'],
    ])
  })

  it.each([
    ['a minute before the hour', at(paris, '2026-03-07', '22:59'), [], ['2026-03-05', '2026-03-06']],
    ['at the hour', at(paris, '2026-03-06', '23:00'), [], ['2026-03-05', '2026-03-06']],
    ['without what is done', at(paris, '2026-03-07', '23:00'), ['2026-03-05', '2026-03-07'], ['2026-03-06']],
    ['before the desk was opened', at(paris, '2026-03-04', '23:30'), [], []],
    ['on its first day, before the hour', at(paris, '2026-03-05', '09:00'), [], []],
  ])('%s', (_what, now, done, days) => {
    expect(owedAt(now, done)).toEqual(days)
  })

  it('a changed time owes no day twice', () => {
    const now = at(paris, '2026-03-07', '23:00')
    const done = owedAt(now)
    const later = { ...evening, time: time('23:45'), done: new Set(done) }
    expect(owedDays({ ...later, now: at(paris, '2026-03-07', '23:50') })).toEqual([])
    expect(owedDays({ ...later, now: at(paris, '2026-03-08', '23:45') }).map((period) => period.day)).toEqual([
      '2026-03-08',
    ])
  })
})

describe('PRO-2: the next one', () => {
  it.each([
    ['before the hour it is today', '2026-03-08', '22:59', '2026-03-08'],
    ['at the hour it is tomorrow', '2026-03-08', '23:00', '2026-03-09'],
    ['on the last day of the year', '2026-12-31', '23:30', '2027-01-01'],
  ])('%s', (_what, on, wall, expected) => {
    expect(nextDay({ now: at(paris, on, wall), zone: paris, time: time('23:00') }).day).toBe(expected)
  })
})

describe('PRO-7: an hour that does not exist runs at the next that does, one that exists twice runs at the first', () => {
  it.each([
    ['Europe/Paris', '02:30', '2026-03-29', '2026-03-29T01:00:00.000Z'],
    ['Europe/Paris', '02:00', '2026-03-29', '2026-03-29T01:00:00.000Z'],
    ['Europe/Paris', '02:30', '2026-10-25', '2026-10-25T00:30:00.000Z'],
    ['Europe/Paris', '23:00', '2026-03-29', '2026-03-29T21:00:00.000Z'],
    ['America/Santiago', '00:00', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    ['America/Santiago', '00:30', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    ['America/Santiago', '23:30', '2026-04-04', '2026-04-05T02:30:00.000Z'],
    ['Australia/Lord_Howe', '02:15', '2026-10-04', '2026-10-03T15:30:00.000Z'],
    ['Australia/Lord_Howe', '01:45', '2026-04-05', '2026-04-04T14:45:00.000Z'],
  ])('%s, %s on %s: %s', (zone, wall, on, due) => {
    const { dueAt } = dailyPeriod(day(on), zone, time(wall))
    expect(utc(dueAt)).toBe(due)
    const asked = { zone, time: time(wall), openedOn: day(on), done: new Set<string>() }
    expect(owedDays({ ...asked, now: (dueAt - 1) as Instant })).toEqual([])
    expect(owedDays({ ...asked, now: dueAt })).toEqual([{ day: on, dueAt }])
    // The second 02:30 of an autumn night owes nothing more.
    expect(owedDays({ ...asked, now: (dueAt + HOUR) as Instant, done: new Set([on]) })).toEqual([])
    expect(nextDay({ zone, time: time(wall), now: dueAt }).day).toBe(addDays(day(on), 1))
  })
})

const zones = [paris, 'America/Santiago', 'Australia/Lord_Howe', 'America/New_York', 'Africa/Casablanca', 'UTC']

describe('PRO-2, PRO-7: two years with random switched-off spells', () => {
  it.each(zones)('%s: every day exactly once, in order, never early', (zone) => {
    const wall = fc.constantFrom('00:00', '00:30', '01:00', '02:00', '02:15', '02:30', '23:00', '23:59').map(time)
    const naps = fc.array(fc.integer({ min: 1, max: 15 * 24 * 60 }), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(wall, naps, (when, minutes) => {
        const openedOn = day('2025-01-15')
        const start: number = at(zone, openedOn, '09:00')
        const end = start + 2 * 365 * 24 * HOUR
        const ran: Day[] = []
        const done = new Set<string>()
        let now = start as Instant
        for (let nap = 0; now < end; nap++) {
          for (const period of owedDays({ now, zone, time: when, openedOn, done })) {
            expect(period.dueAt).toBeLessThanOrEqual(now)
            ran.push(period.day)
            done.add(period.day)
          }
          expect(nextDay({ now, zone, time: when }).day).toBe(addDays(ran.at(-1) ?? addDays(openedOn, -1), 1))
          now = (now + (minutes[nap % minutes.length] ?? 1) * MINUTE) as Instant
        }
        expect(ran).toEqual(ran.map((_, n) => addDays(openedOn, n)))
        expect(ran.length).toBeGreaterThan(2 * 365 - 17)
        expect(ran.at(-1)?.localeCompare(dayAt(zone, now))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 8, seed: 20260304 },
    )
  })
})
