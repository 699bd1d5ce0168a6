import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Minor } from '../kernel/money.ts'
import { addDays, addMonths, type Day } from '../kernel/time.ts'
import { anchorDayOf, carryOver, planRenewal } from './renewals.ts'
import { lastDayOf, type SubscriptionFacts, type Validity } from './subscriptions.ts'

const day = (text: string) => text as Day

const old: SubscriptionFacts = {
  startsOn: day('2026-02-15'),
  endsOn: day('2026-03-15'),
  total: 10,
  used: 8,
  freezeFrom: null,
  freezeUntil: null,
  isCancelled: false,
}
const plan = {
  isWithdrawn: false,
  sessions: 10,
  validity: { count: 1, unit: 'months' } as Validity,
  priceMinor: 14_000 as Minor,
}
const asked = { old, plan, isPersonArchived: false, businessDate: day('2026-03-15') }

it.each([
  [0, 0],
  [1, 1],
  [3, 3],
  [4, 3],
  [10, 3],
  [-1, 0],
])('REN-1: of %i unused sessions %i go over', (unused, carried) => {
  expect(carryOver(unused)).toBe(carried)
})

describe('REN-1: what is due', () => {
  it.each([
    ['the day before its last', '2026-03-14', 'not-due'],
    ['its last day', '2026-03-15', 'renew'],
    ['missed by a week', '2026-03-22', 'renew'],
  ])('%s', (_what, businessDate, state) => {
    expect(planRenewal({ ...asked, businessDate: day(businessDate) }).state).toBe(state)
  })

  it.each([
    ['a cancelled one', { old: { ...old, isCancelled: true } }, { state: 'not-due' }],
    ['a withdrawn plan', { plan: { ...plan, isWithdrawn: true } }, { state: 'refused', reason: 'plan-withdrawn' }],
    ['an archived person', { isPersonArchived: true }, { state: 'refused', reason: 'person-archived' }],
    [
      'a withdrawn plan that is not due is no news',
      { plan: { ...plan, isWithdrawn: true }, businessDate: day('2026-03-14') },
      { state: 'not-due' },
    ],
  ])('%s', (_what, change, expected) => {
    expect(planRenewal({ ...asked, ...change })).toEqual(expected)
  })
})

describe('REN-1: the new one', () => {
  it('starts on the next day, with the sessions and price of the plan and what goes over', () => {
    expect(planRenewal(asked)).toEqual({
      state: 'renew',
      startsOn: '2026-03-16',
      endsOn: '2026-04-15',
      carriedOver: 2,
      total: 12,
      priceMinor: 14_000,
    })
  })
  it('leaves no gap when it was missed', () => {
    expect(planRenewal({ ...asked, businessDate: day('2026-04-02') })).toEqual(planRenewal(asked))
  })
  it('carries three at most, of bonus and carried sessions too', () => {
    const renewed = planRenewal({ ...asked, old: { ...old, total: 16, used: 2 } })
    expect(renewed).toMatchObject({ carriedOver: 3, total: 13 })
  })
  it('carries nothing from one that is used up', () => {
    expect(planRenewal({ ...asked, old: { ...old, used: 10 } })).toMatchObject({ carriedOver: 0, total: 10 })
  })
})

/** The last days of a chain: the sold one and those renewed from it. */
function lastDaysOf(startsOn: Day, validity: Validity, renewals: number): readonly Day[] {
  const days = [lastDayOf(startsOn, validity)]
  let one: SubscriptionFacts = { ...old, startsOn, endsOn: lastDayOf(startsOn, validity) }
  for (let n = 0; n < renewals; n++) {
    const next = planRenewal({
      ...asked,
      old: one,
      plan: { ...plan, validity },
      businessDate: one.endsOn,
      anchorDay: anchorDayOf(startsOn),
    })
    if (next.state !== 'renew') throw new Error(next.state)
    expect(next.startsOn).toBe(addDays(one.endsOn, 1))
    one = { ...one, startsOn: next.startsOn, endsOn: next.endsOn }
    days.push(one.endsOn)
  }
  return days
}

describe('SUB-7, REN-1: month ends along a chain', () => {
  it.each([
    [
      'monthly from 31 January of a common year',
      '2026-01-31',
      1,
      ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    ['monthly from 31 January of a leap year', '2028-01-31', 1, ['2028-02-29', '2028-03-31', '2028-04-30']],
    ['monthly from 30 January', '2026-01-30', 1, ['2026-02-28', '2026-03-30', '2026-04-30']],
    ['monthly from 29 January', '2027-01-29', 1, ['2027-02-28', '2027-03-29', '2027-04-29']],
    ['quarterly from 30 November', '2027-11-30', 3, ['2028-02-29', '2028-05-30', '2028-08-30']],
    ['yearly from a leap day', '2024-02-29', 12, ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
    ['monthly from the 15th', '2026-11-15', 1, ['2026-12-15', '2027-01-15', '2027-02-15']],
  ])('%s', (_what, startsOn, count, days) => {
    expect(lastDaysOf(day(startsOn), { count, unit: 'months' }, days.length - 1)).toEqual(days)
  })

  it('days are counted on without losing or winning one', () => {
    expect(lastDaysOf(day('2028-02-01'), { count: 30, unit: 'days' }, 2)).toEqual([
      '2028-03-02',
      '2028-04-01',
      '2028-05-01',
    ])
  })

  it('all last days are the first day plus whole validities', () => {
    const start = fc.nat(366 * 8).map((n) => addDays(day('2024-01-01'), n))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 13 }), (startsOn, count) => {
        const expected = [1, 2, 3, 4, 5, 6].map((n) => addMonths(startsOn, n * count))
        expect(lastDaysOf(startsOn, { count, unit: 'months' }, 5)).toEqual(expected)
      }),
      { seed: 20260228, numRuns: 300 },
    )
  })

  it.each([
    ['a freeze of ten days moved the end off the anchor', '2026-03-10', '2026-04-10'],
    ['an end that was frozen onto a month’s last day is back on the anchor', '2026-04-30', '2026-05-31'],
  ])('%s', (_what, endsOn, next) => {
    const moved = { ...old, startsOn: day('2026-01-31'), endsOn: day(endsOn) }
    expect(planRenewal({ ...asked, old: moved, businessDate: day(endsOn) })).toMatchObject({ endsOn: next })
  })
})
