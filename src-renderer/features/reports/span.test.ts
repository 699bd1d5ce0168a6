import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { searchOf, spanIn } from './span.ts'

const at = (search: string, today = '2026-11-18', start = '09-01') =>
  spanIn(new URLSearchParams(search), today as Day, start)

describe('the months of the reports (TRI-6)', () => {
  it.each([
    ['this season, up to the running month', '', { kind: 'season', from: '2026-09', to: '2026-11' }],
    ['the last twelve months with the running one', 'span=year', { kind: 'year', from: '2025-12', to: '2026-11' }],
    ['the months somebody chose', 'from=2026-01&to=2026-06', { kind: 'months', from: '2026-01', to: '2026-06' }],
    ['one month', 'from=2026-06&to=2026-06', { kind: 'months', from: '2026-06', to: '2026-06' }],
    // The desk says what is wrong with these two; the page does not correct them in silence.
    ['months the wrong way round', 'from=2026-06&to=2026-01', { kind: 'months', from: '2026-06', to: '2026-01' }],
    ['an age', 'from=1990-01&to=2026-01', { kind: 'months', from: '1990-01', to: '2026-01' }],
    ['half a choice', 'from=2026-01', { kind: 'season', from: '2026-09', to: '2026-11' }],
    ['a month that does not exist', 'from=2026-13&to=2026-14', { kind: 'season', from: '2026-09', to: '2026-11' }],
    ['nonsense', 'span=decade', { kind: 'season', from: '2026-09', to: '2026-11' }],
  ])('%s', (_name, search, span) => {
    expect(at(search)).toEqual(span)
  })

  it('a season begins in the year before when its first month is still to come', () => {
    expect(at('', '2026-03-31')).toEqual({ kind: 'season', from: '2025-09', to: '2026-03' })
    expect(at('', '2026-03-31', '01-01')).toEqual({ kind: 'season', from: '2026-01', to: '2026-03' })
  })

  it.each(['', 'span=year', 'from=2026-01&to=2026-06'])('stands in the address as it was read: %s', (search) => {
    expect(new URLSearchParams(searchOf(at(search))).toString()).toBe(search)
  })
})
