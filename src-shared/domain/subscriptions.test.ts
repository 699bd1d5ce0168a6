import { describe, expect, it } from 'vitest'
import type { TrainingTypeId } from '../kernel/brand.ts'
import type { Day } from '../kernel/time.ts'
import {
  chooseSubscription,
  covers,
  explainUsed,
  forcedRecount,
  isFrozenOn,
  isManualInitialValid,
  lastDayOf,
  recount,
  type SubscriptionFacts,
  subscriptionState,
  whyNotAttachable,
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

describe('SUB-2, SUB-8: why a session cannot be attached', () => {
  it.each([
    ['it can', {}, '2026-03-10', undefined],
    ['cancelled', { isCancelled: true }, '2026-03-10', 'cancelled'],
    ['the day before it begins', {}, '2026-02-28', 'upcoming'],
    ['frozen', frozen, '2026-04-14', 'frozen'],
    ['the day after the freeze', frozen, '2026-04-15', undefined],
    ['the day after its last', {}, '2026-06-01', 'expired'],
    ['used = total', { used: 10 }, '2026-03-10', 'full'],
    ['one left', { used: 9 }, '2026-03-10', undefined],
    ['sold for judo', { typeIds: [judo] }, '2026-03-10', 'other-type'],
    ['sold for yoga and judo', { typeIds: [judo, yoga] }, '2026-03-10', undefined],
    ['full and sold for judo: the state comes first', { used: 10, typeIds: [judo] }, '2026-03-10', 'full'],
  ] as const)('%s', (_what, change, on, why) => {
    const pass = { ...sold, typeIds: 'all' as const, ...change }
    expect(whyNotAttachable(pass, yoga, day(on))).toBe(why)
    expect(covers(pass, yoga, day(on))).toBe(why === undefined)
  })
})

describe('SUB-6: which subscription', () => {
  const pass = (id: number, change: Partial<SubscriptionFacts> = {}) => ({
    ...sold,
    id,
    typeIds: 'all' as const,
    ...change,
  })
  const early = { endsOn: day('2026-04-30') }
  it.each([
    ['none', [], undefined],
    ['the only one', [pass(1)], 1],
    ['the one that ends first', [pass(1), pass(2, early)], 2],
    ['of two that end together the oldest, whatever order they come in', [pass(3, early), pass(2, early), pass(1)], 2],
    ['not the full one', [pass(1, { ...early, used: 10 }), pass(2)], 2],
    ['not the one frozen that day', [pass(1, { ...early, ...frozen }), pass(2)], 2],
    ['not the one that is over', [pass(1, { endsOn: day('2026-04-01') }), pass(2)], 2],
    ['not the one that has not begun', [pass(1, { startsOn: day('2026-04-03'), ...early })], undefined],
    ['not the one sold for something else', [{ ...pass(1, early), typeIds: [judo] }, pass(2)], 2],
  ])('%s', (_what, subscriptions, id) => {
    const given = structuredClone(subscriptions)
    expect(chooseSubscription(subscriptions, yoga, day('2026-04-02'))?.id).toBe(id)
    expect(subscriptions).toEqual(given)
  })
})

it.each([
  [5, 1, 6, '5 + 1 = 6'],
  [7, -1, 6, '7 − 1 = 6'],
  [0, 1, 1, '0 + 1 = 1'],
])('SUB-3: from %i by %i to %i reads “%s”', (before, delta, after, text) => {
  expect(explainUsed(before, delta, after)).toBe(text)
})

describe('SUB-4: counting again', () => {
  it('keeps the manual value and says nothing differs when nothing does', () => {
    expect(recount({ manualInitial: 5, attachedAttendances: 1, ledgerUsed: 6 })).toEqual({
      expected: 6,
      actual: 6,
      difference: 0,
    })
  })
  it.each([
    ['the ledger shows one too many', 7, 1],
    ['the ledger shows one too few', 5, -1],
    ['the manual value was lost', 1, -5],
  ])('%s', (_what, ledgerUsed, difference) => {
    expect(recount({ manualInitial: 5, attachedAttendances: 1, ledgerUsed }).difference).toBe(difference)
  })
  it('the forced form discards the manual value and says what it overwrites', () => {
    expect(forcedRecount({ manualInitial: 5, attachedAttendances: 1, ledgerUsed: 6 })).toEqual({
      used: 1,
      overwrites: { used: 6, manual: 5 },
    })
  })
})

describe('SUB-1, SUB-2: the manual value and the classes on top of it, of 11', () => {
  const of11 = (used: number) => subscriptionState({ ...sold, total: 11, used }, day('2026-03-10'))
  it('5 + 6 is completed, releasing one is active again, releasing all leads back to 5', () => {
    const shown: [number, string][] = []
    let used = 5
    for (const delta of [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1]) {
      used += delta
      shown.push([used, of11(used)])
    }
    expect(shown.slice(4, 7)).toEqual([
      [10, 'active'],
      [11, 'completed'],
      [10, 'active'],
    ])
    expect(shown.at(-1)).toEqual([5, 'active'])
  })
})
