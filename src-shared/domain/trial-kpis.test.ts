import { describe, expect, it } from 'vitest'
import type { Month } from '../kernel/time.ts'
import { judge, longestReport, monthAfter, reportMonths, shareOf, type TrialKpi } from './trial-kpis.ts'

describe('TRI-6, T §11: shares against their targets', () => {
  it.each<[TrialKpi, number, number, ReturnType<typeof judge>]>([
    ['usage', 61, 100, 'good'],
    ['usage', 3, 5, 'below'], // exactly 60 % is not over it
    ['usage', 60_001, 100_000, 'good'],
    ['usage', 0, 3, 'below'],
    ['usage', 0, 0, null],
    ['conversion', 41, 100, 'good'],
    ['conversion', 2, 5, 'below'], // exactly 40 %
    ['conversion', 1, 1, 'good'],
    ['conversion', 0, 0, null],
    ['reuse', 0, 1, 'good'],
    ['reuse', 199, 1000, 'good'],
    ['reuse', 1, 5, 'below'], // exactly 20 % is not under it
    ['reuse', 1, 4, 'below'],
    ['reuse', 3, 10, 'below'], // exactly 30 % does not alarm
    ['reuse', 301, 1000, 'alarming'],
    ['reuse', 1, 1, 'alarming'],
    ['reuse', 0, 0, null],
  ])('%s of %i out of %i is %s', (kpi, hits, of, judgement) => {
    expect(judge(kpi, { hits, of })).toBe(judgement)
  })

  it('is no share when there is nobody', () => {
    expect(shareOf({ hits: 0, of: 0 })).toBeNull()
    expect(shareOf({ hits: 0, of: 4 })).toBe(0)
    expect(shareOf({ hits: 3, of: 4 })).toBe(0.75)
  })
})

describe('the months of a report', () => {
  it.each([
    ['2026-03', '2026-03', ['2026-03']],
    ['2025-11', '2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['2026-03', '2026-02', undefined],
  ])('%s to %s', (from, to, months) => {
    expect(reportMonths(from as Month, to as Month)).toEqual(months)
  })
  it('are ten years at most', () => {
    expect(reportMonths('2016-04' as Month, '2026-03' as Month)).toHaveLength(longestReport)
    expect(reportMonths('2016-03' as Month, '2026-03' as Month)).toBeUndefined()
  })
  it('follow each other over the turn of a year', () => {
    expect(monthAfter('2025-12' as Month)).toBe('2026-01')
  })
})
