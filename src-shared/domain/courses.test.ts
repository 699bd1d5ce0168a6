import { describe, expect, it } from 'vitest'
import type { Minor } from '../kernel/money.ts'
import type { Day, Instant } from '../kernel/time.ts'
import {
  type CourseFacts,
  courseStatus,
  endOfLastDay,
  heldUntil,
  isCourseOver,
  isHoldOver,
  isListed,
  longestHold,
  placesLeft,
  priceAfterMove,
  whyNotBookable,
} from './courses.ts'

const at = (text: string) => Date.parse(text) as Instant
const lastDay = '2025-03-07' as Day
const [dayBefore, dayAfter] = ['2025-03-06' as Day, '2025-03-08' as Day]
const aCourse = (fields: Partial<CourseFacts> = {}): CourseFacts => ({
  endsOn: lastDay,
  maxPlaces: 8,
  reservedPlaces: 3,
  isActive: true,
  isClosed: false,
  ...fields,
})
const full = { reservedPlaces: 8 }
const closed = { isClosed: true }
const inactive = { isActive: false }

describe('SES-1, SES-2: a session', () => {
  it.each([
    ['with places', {}, lastDay, 'open', null],
    ['with its last place', { reservedPlaces: 7 }, lastDay, 'open', null],
    ['full', full, lastDay, 'full', 'full'],
    ['closed by hand', closed, dayBefore, 'closed', 'closed'],
    ['closed by hand and full', { ...closed, ...full }, dayBefore, 'closed', 'closed'],
    ['over', {}, dayAfter, 'closed', 'closed'],
    ['over and full', full, dayAfter, 'closed', 'closed'],
    ['inactive', inactive, lastDay, 'open', 'inactive'],
    ['inactive and full', { ...inactive, ...full }, lastDay, 'full', 'inactive'],
    ['inactive and closed', { ...inactive, ...closed }, lastDay, 'closed', 'closed'],
    ['inactive and over', inactive, dayAfter, 'closed', 'closed'],
  ] as const)('%s', (_what, fields, today, status, whyNot) => {
    const course = aCourse(fields)
    expect([courseStatus(course, today), whyNotBookable(course, today)]).toEqual([status, whyNot])
  })

  it.each([
    [8, 0, 8],
    [8, 3, 5],
    [8, 8, 0],
    [1, 0, 1],
  ])('of %i places with %i reserved has %i left', (maxPlaces, reservedPlaces, left) => {
    expect(placesLeft(aCourse({ maxPlaces, reservedPlaces }))).toBe(left)
  })

  it.each([
    ['that can be seen', {}, dayBefore, { all: true, active: true, past: false }],
    ['on its last local day', {}, lastDay, { all: true, active: true, past: false }],
    ['the day after', {}, dayAfter, { all: true, active: false, past: true }],
    ['that is full', full, lastDay, { all: true, active: true, past: false }],
    ['closed by hand', closed, lastDay, { all: true, active: true, past: false }],
    ['that is inactive', inactive, lastDay, { all: true, active: false, past: false }],
    ['inactive, the day after', inactive, dayAfter, { all: true, active: false, past: true }],
  ])('%s is in its lists', (_what, fields, today, listed) => {
    const course = aCourse(fields)
    expect({
      all: isListed(course, today, 'all'),
      active: isListed(course, today, 'active'),
      past: isListed(course, today, 'past'),
    }).toEqual(listed)
    expect(isCourseOver(course, today)).toBe(listed.past)
  })
})

describe('SES-2: a hold', () => {
  it.each([
    ['an hour', '2025-02-10T09:00:00Z', 1, '2025-03-07', 'Europe/Paris', '2025-02-10T10:00:00Z'],
    ['a week', '2025-02-10T09:00:00Z', longestHold, '2025-03-07', 'Europe/Paris', '2025-02-17T09:00:00Z'],
    // Elapsed hours: the wall is an hour further, or an hour behind.
    ['a day over the spring night', '2025-03-29T18:00:00Z', 24, '2025-04-04', 'Europe/Paris', '2025-03-30T18:00:00Z'],
    ['a day over the autumn night', '2025-10-25T18:00:00Z', 24, '2025-10-31', 'Europe/Paris', '2025-10-26T18:00:00Z'],
    ['a day, on the last day', '2025-03-07T09:00:00Z', 24, '2025-03-07', 'Europe/Paris', '2025-03-07T23:00:00Z'],
    [
      'a day, when the last day is the short one',
      '2025-03-30T09:00:00Z',
      24,
      '2025-03-30',
      'Europe/Paris',
      '2025-03-30T22:00:00Z',
    ],
    [
      'a day, when the last day is the long one',
      '2025-10-26T09:00:00Z',
      24,
      '2025-10-26',
      'Europe/Paris',
      '2025-10-26T23:00:00Z',
    ],
    ['a day, west of London', '2025-03-07T09:00:00Z', 24, '2025-03-07', 'America/New_York', '2025-03-08T05:00:00Z'],
    [
      'a week, ending with the session',
      '2025-03-03T09:00:00Z',
      longestHold,
      '2025-03-07',
      'Europe/Paris',
      '2025-03-07T23:00:00Z',
    ],
    // Midnight does not exist that night: the day begins at one.
    [
      'a day, when the next day has no midnight',
      '2025-09-06T12:00:00Z',
      24,
      '2025-09-06',
      'America/Santiago',
      '2025-09-07T04:00:00Z',
    ],
  ])('of %s', (_what, now, hours, endsOn, zone, until) => {
    const held = heldUntil(at(now), hours, endsOn as Day, zone)
    expect(new Date(held).toISOString()).toBe(until.replace('Z', '.000Z'))
    expect(held).toBeLessThanOrEqual(endOfLastDay(endsOn as Day, zone))
  })
  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('%i ms after its end is over: %s', (ms, isOver) => {
    const until = at('2025-03-07T09:00:00Z')
    expect(isHoldOver(until, (until + ms) as Instant)).toBe(isOver)
  })
})

describe('what a place costs after a move', () => {
  it.each([
    ['the same', 1997, 1997, 1997, 1997],
    ['more', 1997, 1997, 2500, 2500],
    ['less', 1997, 1997, 900, 900],
    ['nothing, where nothing is asked', 1997, 1997, 0, 0],
    ['something, coming from where nothing was asked', 0, 0, 1997, 1997],
    ['nothing, when it was given for nothing', 0, 1997, 2500, 0],
    ['what the other asks, whatever was agreed here', 1800, 1997, 1997, 1997],
  ])('%s', (_what, agreed, from, to, price) => {
    expect(priceAfterMove(agreed as Minor, from as Minor, to as Minor)).toBe(price)
  })
})
