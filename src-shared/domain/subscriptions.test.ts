import { describe, expect, it } from 'vitest'
import type { TrainingTypeId } from '../kernel/brand.ts'
import type { Day } from '../kernel/time.ts'
import {
  covers,
  isFrozenOn,
  isManualInitialValid,
  lastDayOf,
  type SubscriptionFacts,
  subscriptionState,
} from './subscriptions.ts'

const day = (text: string) => text as Day
const yoga = 1 as TrainingTypeId
const judo = 2 as TrainingTypeId

const sold: SubscriptionFacts = {
  startsOn: day('2026-03-01'),
  endsOn: day('2026-05-31'),
  total: 10,
  used: 3,
  freezeFrom: null,
  freezeUntil: null,
  isCancelled: false,
}
const frozen = { freezeFrom: day('2026-04-01'), freezeUntil: day('2026-04-14') }

describe('SUB-7: the state is derived, in this order', () => {
  const rows: readonly (readonly [string, Partial<SubscriptionFacts>, string, string])[] = [
    ['in its days with sessions left', {}, '2026-04-10', 'active'],
    ['its first day', {}, '2026-03-01', 'active'],
    ['its last day', {}, '2026-05-31', 'active'],
    ['the day before', {}, '2026-02-28', 'upcoming'],
    ['the day after', {}, '2026-06-01', 'expired'],
    ['all used', { used: 10 }, '2026-04-10', 'completed'],
    ['one left', { used: 9 }, '2026-04-10', 'active'],
    ['the first frozen day', frozen, '2026-04-01', 'frozen'],
    ['the last frozen day', frozen, '2026-04-14', 'frozen'],
    ['the day before the freeze', frozen, '2026-03-31', 'active'],
    ['the day after the freeze', frozen, '2026-04-15', 'active'],
    ['cancelled before it began', { isCancelled: true }, '2026-02-01', 'cancelled'],
    ['cancelled while frozen', { ...frozen, isCancelled: true }, '2026-04-10', 'cancelled'],
    ['cancelled and over', { isCancelled: true }, '2026-07-01', 'cancelled'],
    [
      'upcoming before frozen',
      { freezeFrom: day('2026-02-01'), freezeUntil: day('2026-03-10') },
      '2026-02-10',
      'upcoming',
    ],
    ['upcoming before completed', { used: 10 }, '2026-02-10', 'upcoming'],
    [
      'frozen before expired',
      { freezeFrom: day('2026-05-25'), freezeUntil: day('2026-06-10') },
      '2026-06-05',
      'frozen',
    ],
    ['frozen before completed', { ...frozen, used: 10 }, '2026-04-10', 'frozen'],
    ['expired before completed', { used: 10 }, '2026-06-05', 'expired'],
  ]
  it.each(rows)('%s', (_what, change, on, state) => {
    expect(subscriptionState({ ...sold, ...change }, day(on))).toBe(state)
  })
})

describe('SUB-7: the last day', () => {
  it.each([
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2024-01-31', 1, 'months', '2024-02-29'],
    ['2026-01-31', 2, 'months', '2026-03-31'],
    ['2026-03-15', 3, 'months', '2026-06-15'],
    ['2026-03-01', 30, 'days', '2026-03-31'],
    ['2024-02-28', 1, 'days', '2024-02-29'],
  ] as const)('from %s, %i %s: %s', (from, count, unit, last) => {
    expect(lastDayOf(day(from), { count, unit })).toBe(last)
  })
})

describe("SUB-8: coverage is judged on the training's date", () => {
  it('not before, not while frozen, not after, not without sessions', () => {
    const pass = { ...sold, ...frozen, typeIds: 'all' as const }
    expect(
      ['2026-02-28', '2026-03-01', '2026-04-01', '2026-04-15', '2026-05-31', '2026-06-01'].map((on) =>
        covers(pass, yoga, day(on)),
      ),
    ).toEqual([false, true, false, true, true, false])
    expect(covers({ ...pass, used: 10 }, yoga, day('2026-03-01'))).toBe(false)
    expect(covers({ ...pass, isCancelled: true }, yoga, day('2026-03-01'))).toBe(false)
  })
  it('only the types it was sold for', () => {
    const pass = { ...sold, typeIds: [yoga] }
    expect([covers(pass, yoga, day('2026-03-02')), covers(pass, judo, day('2026-03-02'))]).toEqual([true, false])
    expect(covers({ ...pass, typeIds: [] }, yoga, day('2026-03-02'))).toBe(false)
  })
  it('half a freeze is no freeze', () => {
    expect(isFrozenOn({ freezeFrom: day('2026-04-01'), freezeUntil: null }, day('2026-04-02'))).toBe(false)
    expect(isFrozenOn({ freezeFrom: null, freezeUntil: day('2026-04-03') }, day('2026-04-02'))).toBe(false)
  })
})

it.each([
  [0, 11, true],
  [5, 11, true],
  [11, 11, true],
  [12, 11, false],
  [-1, 11, false],
  [1.5, 11, false],
  [Number.NaN, 11, false],
])('SUB-2: a manual value of %d of %d: %s', (manual, total, valid) => {
  expect(isManualInitialValid(manual, total)).toBe(valid)
})
