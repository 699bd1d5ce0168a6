import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  dayAt,
  daysBetween,
  daysOfWeek,
  HOUR,
  type Instant,
  instantAt,
  isDay,
  isIsoWeek,
  isTimeZone,
  isWallTime,
  MINUTE,
  mondayOf,
  mondayOfWeek,
  timeAt,
  type WallTime,
  weekdayOf,
  weekOf,
} from './time.ts'

const day = (text: string) => text as Day
const time = (text: string) => text as WallTime
const at = (zone: string, on: string, wall: string) => new Date(instantAt(zone, day(on), time(wall))).toISOString()
const instant = (text: string) => Date.parse(text) as Instant
const wallOf = (zone: string, text: string) => `${dayAt(zone, instant(text))} ${timeAt(zone, instant(text))}`

describe('isDay', () => {
  it.each(['1900-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '2199-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
  })
  it.each([
    ['29 February of a common year', '2026-02-29'],
    ['29 February of 1900, which was not a leap year', '1900-02-29'],
    ['29 February of 2100, which will not be one', '2100-02-29'],
    ['31 April', '2026-04-31'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-01'],
    ['day 0', '2026-01-00'],
    ['the day before 1900', '1899-12-31'],
    ['the day after 2199', '2200-01-01'],
    ['one digit', '2026-3-2'],
    ['the other order', '02-03-2026'],
    ['slashes', '2026/03/02'],
    ['a moment', '2026-03-02T10:00'],
    ['space around', ' 2026-03-02'],
    ['a line after', '2026-03-02\n'],
    ['a sign', '+002026-03-02'],
    ['other digits', '٢٠٢٦-٠٣-٠٢'],
    ['nothing', ''],
  ])('%s is not a day', (_what, text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('isWallTime', () => {
  it.each(['00:00', '09:05', '18:30', '23:59'])('%s is a time', (text) => expect(isWallTime(text)).toBe(true))
  it.each(['24:00', '23:60', '9:00', '09:5', '09.00', '09:00:00', '', ' 09:00', '09:00\n'])('%j is not', (text) => {
    expect(isWallTime(text)).toBe(false)
  })
})

it('isTimeZone knows IANA names', () => {
  expect(['Europe/Paris', 'UTC', 'America/Argentina/Buenos_Aires', 'Pacific/Apia'].every(isTimeZone)).toBe(true)
  expect(['', 'Paris', 'Europe/Nowhere', 'Europe/Paris ', '../etc/passwd'].some(isTimeZone)).toBe(false)
})

describe('ISO weeks', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2026-03-02', '2026-W10'],
    ['2026-03-08', '2026-W10'],
  ])('%s lies in %s', (date, week) => {
    expect(weekOf(day(date))).toBe(week)
  })
  it.each([
    ['2026-W01', '2025-12-29'],
    ['2026-W10', '2026-03-02'],
    ['2026-W53', '2026-12-28'],
    ['2020-W53', '2020-12-28'],
    ['2027-W01', '2027-01-04'],
  ])('%s begins on Monday %s', (week, monday) => {
    expect(mondayOfWeek(week)).toBe(monday)
    expect(isIsoWeek(week)).toBe(true)
  })
  it.each([
    '2027-W53',
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-W60',
    '2026-W99',
    '2026-W1',
    '2026W10',
    'W10',
    '',
    '26-W10',
    '2026-W10\n',
  ])('%j is no week', (week) => {
    expect(mondayOfWeek(week)).toBeUndefined()
    expect(isIsoWeek(week)).toBe(false)
  })
  it('every day lies in the seven days of the week of its Monday', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const monday = mondayOf(date)
        expect(weekdayOf(monday)).toBe(1)
        expect(mondayOfWeek(weekOf(date))).toBe(monday)
        const days = daysOfWeek(monday)
        expect(days).toHaveLength(7)
        expect(days.indexOf(date)).toBe(weekdayOf(date) - 1)
      }),
    )
  })
})

describe('counting days and months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('SUB-7: %s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
  it('counts days across a clock change, a leap day and backwards', () => {
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2)
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
    expect(daysBetween(day('2026-03-02'), day('2026-03-02'))).toBe(0)
    expect(daysBetween(day('2027-01-01'), day('2026-01-01'))).toBe(-365)
  })
  it('adding the days between two days leads from one to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
      }),
    )
  })
})

describe('PRO-7: a wall time that does not exist is the moment of the change', () => {
  it.each([
    ['Europe/Paris', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z', '2026-03-29 03:00'],
    ['Europe/Paris', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z', '2026-03-29 03:00'],
    ['America/Santiago', '2026-09-06', '00:00', '2026-09-06T04:00:00.000Z', '2026-09-06 01:00'],
    ['America/Santiago', '2026-09-06', '00:30', '2026-09-06T04:00:00.000Z', '2026-09-06 01:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00.000Z', '2026-10-04 02:30'],
    ['Pacific/Apia', '2011-12-30', '00:00', '2011-12-30T10:00:00.000Z', '2011-12-31 00:00'],
    ['Pacific/Apia', '2011-12-30', '21:00', '2011-12-30T10:00:00.000Z', '2011-12-31 00:00'],
  ])('%s %s %s', (zone, on, wall, utc, seen) => {
    expect(at(zone, on, wall)).toBe(utc)
    expect(wallOf(zone, utc)).toBe(seen)
  })
  it('and the minutes around the gap stay where they are', () => {
    expect(at('Europe/Paris', '2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z')
    expect(at('Europe/Paris', '2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z')
    expect(at('Pacific/Apia', '2011-12-29', '23:59')).toBe('2011-12-30T09:59:00.000Z')
    expect(at('Pacific/Apia', '2011-12-31', '00:00')).toBe('2011-12-30T10:00:00.000Z')
  })
})

describe('PRO-7: a wall time that exists twice is the first', () => {
  it.each([
    ['Europe/Paris', '2026-10-25', '02:00', '2026-10-25T00:00:00.000Z'],
    ['Europe/Paris', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
  ])('%s %s %s', (zone, on, wall, utc) => {
    expect(at(zone, on, wall)).toBe(utc)
  })
})

it('CAN-1: 21:00 to 09:00 is 11 hours over the spring night and 13 over the autumn one', () => {
  const night = (from: string, to: string) =>
    instantAt('Europe/Paris', day(to), time('09:00')) - instantAt('Europe/Paris', day(from), time('21:00'))
  expect(night('2026-03-28', '2026-03-29')).toBe(11 * HOUR)
  expect(night('2026-10-24', '2026-10-25')).toBe(13 * HOUR)
  expect(night('2026-03-27', '2026-03-28')).toBe(12 * HOUR)
})

const zones = [
  'Europe/Paris',
  'America/Santiago',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Havana',
  'Asia/Tehran',
  'Europe/Moscow',
  'UTC',
]
const anyDay = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays(day('1970-01-01'), n))
const anyMinute = fc
  .integer({ min: Date.parse('1995-01-01') / MINUTE, max: Date.parse('2037-12-31') / MINUTE })
  .map((minutes) => (minutes * MINUTE) as Instant)

describe('wall and moment', () => {
  it('what the wall shows at a moment leads back to it, or to the first of the two moments that look alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMinute, (zone, moment) => {
        const back = instantAt(zone, dayAt(zone, moment), timeAt(zone, moment))
        expect(back).toBeLessThanOrEqual(moment)
        expect(moment - back).toBeLessThanOrEqual(HOUR)
        expect([dayAt(zone, back), timeAt(zone, back)]).toEqual([dayAt(zone, moment), timeAt(zone, moment)])
      }),
      { numRuns: 400 },
    )
  })
  it('a wall time is shown at its moment, or the wall has just jumped past it', () => {
    const wall = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyDay, wall, (zone, on, { hour, minute }) => {
        const wanted = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const moment = instantAt(zone, on, time(wanted))
        const seen = `${dayAt(zone, moment)} ${timeAt(zone, moment)}`
        const before = (moment - MINUTE) as Instant
        if (seen === `${on} ${wanted}`) return
        expect(seen > `${on} ${wanted}`).toBe(true)
        expect(`${dayAt(zone, before)} ${timeAt(zone, before)}` < `${on} ${wanted}`).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
