import { expect, it } from 'vitest'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { exampleSeason, partsOf, sampleDay, seasonStartOf } from './season-start.ts'

it.each([
  [9, 1, '09-01'],
  [12, 31, '12-31'],
])('month %i, day %i is kept as %s', (month, date, start) => {
  expect(seasonStartOf(month, date)).toBe(start)
  expect(partsOf(start)).toEqual({ month, date })
})

it.each([
  ['01-01', true],
  ['02-28', true],
  ['02-29', false],
  ['04-31', false],
  ['12-32', false],
  ['01-00', false],
  ['01-NaN', false],
])('MEM-1: %s is a day of every year: %s', (start, is) => {
  expect(sampleDay(start) !== null).toBe(is)
})

it.each([
  ['09-01', '2025-2026'],
  ['03-04', '2026-2027'],
  ['03-05', '2025-2026'],
  ['01-01', '2026'],
])('MEM-1: with seasons from %s, 4 March 2026 is in the season %s', (start, season) => {
  expect(exampleSeason(start, '2026-03-04' as Day)?.season).toBe(season)
})
it('no season begins on a day that is not in every year', () => {
  expect(exampleSeason('02-29', '2026-03-04' as Day)).toBeNull()
})
