import { expect, it } from 'vitest'
import type { Day } from '../kernel/time.ts'
import { isStartPlausible, movedLastDay } from './sales.ts'
import type { Validity } from './subscriptions.ts'

const day = (text: string) => text as Day

it.each([
  ['today', '2026-03-04', true],
  ['ten years ago', '2016-03-04', true],
  ['a day more', '2016-03-03', false],
  ['in two years', '2028-03-04', true],
  ['a day later', '2028-03-05', false],
  ['a slip of the year', '2206-03-04', false],
])('SUB-7: a start %s', (_what, startsOn, is) => {
  expect(isStartPlausible(day(startsOn), day('2026-03-04'))).toBe(is)
})

const month: Validity = { count: 1, unit: 'months' }

it.each([
  ['by the validity in months', '2026-01-15', '2026-02-15', '2026-01-31', month, '2026-02-28'],
  ['by the validity in days', '2026-01-15', '2026-01-25', '2026-02-01', { count: 10, unit: 'days' }, '2026-02-11'],
  ['a renewed one by its days', '2026-01-16', '2026-02-15', '2026-01-20', month, '2026-02-19'],
  ['sold for three months, the plan now gives one', '2026-01-05', '2026-04-05', '2026-01-06', month, '2026-04-06'],
  ['not moved at all', '2026-01-16', '2026-02-15', '2026-01-16', month, '2026-02-15'],
] as const)('SUB-7: a moved start moves the last day: %s', (_what, from, until, to, validity, endsOn) => {
  expect(movedLastDay({ startsOn: day(from), endsOn: day(until) }, day(to), validity)).toBe(endsOn)
})
