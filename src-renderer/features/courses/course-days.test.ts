import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { readDay, readPlaces, wrongEnd } from './course-days.ts'

const today = '2025-02-10' as Day

it.each([
  ['03/03/25', '2025-03-03'],
  ['3.3.2030', '2030-03-03'],
  ['2025-03-07', '2025-03-07'],
  ['31/02/2025', undefined],
  ['', undefined],
])('a typed day: %j is %s', (text, day) => {
  expect(readDay(text, today)).toBe(day)
})

describe('SES-1: the last day of a session', () => {
  it.each([
    ['2025-03-03', '2025-03-07', true, null],
    ['2025-03-03', '2025-03-03', true, null],
    ['2025-03-07', '2025-03-03', true, 'backwards'],
    ['2025-03-07', '2025-03-03', false, 'backwards'],
    ['2025-02-03', '2025-02-10', true, null],
    ['2025-02-03', '2025-02-09', true, 'past'],
    ['2025-02-03', '2025-02-09', false, null],
    [undefined, '2025-03-07', true, null],
    ['2025-03-03', undefined, true, 'unreadable'],
  ] as const)('from %s to %s, new %s: %s', (startsOn, endsOn, isNew, wrong) => {
    expect(wrongEnd(startsOn as Day | undefined, endsOn as Day | undefined, today, isNew)).toBe(wrong)
  })
})

describe('SES-1: places, never below those reserved', () => {
  it.each([
    ['8', 0, { places: 8 }],
    [' 8 ', 8, { places: 8 }],
    ['7', 8, { wrong: 'below-reserved' }],
    ['1000', 0, { places: 1000 }],
    ['1001', 0, { wrong: 'unreadable' }],
    ['0', 0, { wrong: 'unreadable' }],
    ['-1', 0, { wrong: 'unreadable' }],
    ['2.5', 0, { wrong: 'unreadable' }],
    ['', 0, { wrong: 'unreadable' }],
  ])('%j with %d reserved', (text, reserved, read) => {
    expect(readPlaces(text, reserved)).toEqual(read)
  })
})
