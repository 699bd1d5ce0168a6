import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Minor } from '../kernel/money.ts'
import { addDays, type Day, daysBetween } from '../kernel/time.ts'
import {
  freezeIsOver,
  isFrozenOn,
  planFreeze,
  planUnfreeze,
  refundProposal,
  type SubscriptionFacts,
  subscriptionState,
} from './subscriptions.ts'

const day = (text: string) => text as Day
const today = day('2026-03-10')

const sold: SubscriptionFacts = {
  startsOn: day('2026-03-01'),
  endsOn: day('2026-05-31'),
  total: 10,
  used: 3,
  freezeFrom: null,
  freezeUntil: null,
  isCancelled: false,
}

describe('SUB-8: a freeze moves the last day by the frozen days, both ends counted', () => {
  it.each([
    ['three weeks', '2026-03-16', '2026-04-05', 21, '2026-06-21'],
    ['one day', '2026-03-16', '2026-03-16', 1, '2026-06-01'],
    ['from today', '2026-03-10', '2026-03-11', 2, '2026-06-02'],
    ['over the spring night', '2026-03-28', '2026-03-30', 3, '2026-06-03'],
    ['from its last day on', '2026-05-31', '2026-06-09', 10, '2026-06-10'],
    ['a year and a day', '2026-03-16', '2027-03-16', 366, '2027-06-01'],
  ])('%s', (_what, from, until, days, endsOn) => {
    expect(planFreeze({ facts: sold, from: day(from), until: day(until), today })).toEqual({ ok: true, days, endsOn })
  })

  const upcoming = { startsOn: day('2026-03-15') }
  const held = { freezeFrom: day('2026-04-01'), freezeUntil: day('2026-04-14') }
  const over = { freezeFrom: day('2026-03-02'), freezeUntil: day('2026-03-09') }
  it.each([
    ['backwards', {}, '2026-03-16', '2026-03-15', 'backwards'],
    ['from yesterday', {}, '2026-03-09', '2026-03-20', 'in-past'],
    ['backwards and in the past: backwards is said first', {}, '2026-03-09', '2026-03-01', 'backwards'],
    ['while a freeze is to come', held, '2026-03-16', '2026-03-20', 'already-frozen'],
    ['on the last frozen day', { ...over, freezeUntil: today }, '2026-03-16', '2026-03-20', 'already-frozen'],
    ['after one that is over', over, '2026-03-16', '2026-03-20', undefined],
    ['before its first day', upcoming, '2026-03-14', '2026-03-20', 'before-start'],
    ['on its first day', upcoming, '2026-03-15', '2026-03-20', undefined],
    ['the day after its last', {}, '2026-06-01', '2026-06-05', 'after-end'],
    ['an expired one', { endsOn: day('2026-03-09') }, '2026-03-10', '2026-03-12', 'after-end'],
    ['a cancelled one', { isCancelled: true }, '2026-03-16', '2026-03-20', 'cancelled'],
    ['367 days', {}, '2026-03-16', '2027-03-17', 'too-long'],
  ])('%s', (_what, change, from, until, reason) => {
    const plan = planFreeze({ facts: { ...sold, ...change }, from: day(from), until: day(until), today })
    expect(plan.ok ? undefined : plan.reason).toBe(reason)
  })
})

const frozen: SubscriptionFacts = {
  ...sold,
  freezeFrom: day('2026-03-16'),
  freezeUntil: day('2026-04-05'),
  endsOn: day('2026-06-21'),
}

describe('SUB-8: unfreezing early gives back only the days used', () => {
  const gone = { freezeFrom: null, freezeUntil: null }
  it.each([
    ['on the fifth day', '2026-03-20', undefined, { daysUsed: 4, daysUnused: 17, endsOn: '2026-06-04', ...gone }],
    ['on the last day', '2026-04-05', undefined, { daysUsed: 20, daysUnused: 1, endsOn: '2026-06-20', ...gone }],
    ['on the first day', '2026-03-16', undefined, { daysUsed: 0, daysUnused: 21, endsOn: '2026-05-31', ...gone }],
    ['before it began', '2026-03-10', undefined, { daysUsed: 0, daysUnused: 21, endsOn: '2026-05-31', ...gone }],
    [
      'from tomorrow on',
      '2026-03-20',
      '2026-03-20',
      { daysUsed: 5, daysUnused: 16, endsOn: '2026-06-05', freezeFrom: '2026-03-16', freezeUntil: '2026-03-20' },
    ],
    [
      'shortened before it began',
      '2026-03-10',
      '2026-03-17',
      { daysUsed: 2, daysUnused: 19, endsOn: '2026-06-02', freezeFrom: '2026-03-16', freezeUntil: '2026-03-17' },
    ],
    [
      'shortened to a day before it begins',
      '2026-03-10',
      '2026-03-12',
      { daysUsed: 0, daysUnused: 21, endsOn: '2026-05-31', ...gone },
    ],
    [
      'not early at all',
      '2026-03-20',
      '2026-04-30',
      { daysUsed: 21, daysUnused: 0, endsOn: '2026-06-21', freezeFrom: '2026-03-16', freezeUntil: '2026-04-05' },
    ],
  ])('%s', (_what, on, last, plan) => {
    const asked = { facts: frozen, today: day(on), ...(last && { lastFrozenDay: day(last) }) }
    expect(planUnfreeze(asked)).toEqual({ ok: true, ...plan })
  })

  it.each([
    ['one that is not frozen', sold, '2026-03-20', undefined, 'not-frozen'],
    ['half a freeze', { ...frozen, freezeFrom: null }, '2026-03-20', undefined, 'not-frozen'],
    ['one whose freeze is over', frozen, '2026-04-06', undefined, 'not-frozen'],
    ['a cancelled one', { ...frozen, isCancelled: true }, '2026-03-20', undefined, 'cancelled'],
    ['days that are gone', frozen, '2026-03-20', '2026-03-18', 'in-past'],
  ])('%s', (_what, facts, on, last, reason) => {
    const asked = { facts, today: day(on), ...(last && { lastFrozenDay: day(last) }) }
    expect(planUnfreeze(asked)).toEqual({ ok: false, reason })
  })

  it('whatever the freeze and the day: the end moves by exactly the days that were frozen, and today can be used', () => {
    const some = fc.record({ begins: fc.nat(80), lasts: fc.nat(365), lifted: fc.nat(450) })
    fc.assert(
      fc.property(some, ({ begins, lasts, lifted }) => {
        const from = addDays(today, begins)
        const until = addDays(from, lasts)
        const freeze = planFreeze({ facts: sold, from, until, today })
        if (!freeze.ok) throw new Error(freeze.reason)
        expect(daysBetween(sold.endsOn, freeze.endsOn)).toBe(freeze.days)
        const facts = { ...sold, freezeFrom: from, freezeUntil: until, endsOn: freeze.endsOn }
        const on = addDays(today, lifted)
        const thaw = planUnfreeze({ facts, today: on })
        if (!thaw.ok) {
          expect(on > until).toBe(true)
          return
        }
        const frozenDays = Math.max(0, daysBetween(from, on))
        expect(thaw.daysUsed + thaw.daysUnused).toBe(freeze.days)
        expect(daysBetween(sold.endsOn, thaw.endsOn)).toBe(frozenDays)
        expect(isFrozenOn(thaw, on)).toBe(false)
        // As many days to train on as before: those up to the freeze, and those from today to the moved end.
        if (on >= from && from <= sold.endsOn) expect(daysBetween(on, thaw.endsOn)).toBe(daysBetween(from, sold.endsOn))
      }),
      { seed: 20260310, numRuns: 300 },
    )
  })
})

describe('UNF-1: a freeze is over on the day after its last', () => {
  it.each([
    ['2026-04-04', false, 'frozen'],
    ['2026-04-05', false, 'frozen'],
    ['2026-04-06', true, 'active'],
  ])('%s', (on, isOver, state) => {
    expect(freezeIsOver(frozen, day(on))).toBe(isOver)
    expect(subscriptionState(frozen, day(on))).toBe(state)
  })
  it('what is not frozen has no freeze that could be over', () => {
    expect(freezeIsOver(sold, day('2030-01-01'))).toBe(false)
  })
})

describe('SUB-8, PAY-4: the refund that is proposed when a subscription is cancelled', () => {
  it.each([
    ['nothing used', 11_000, 11, 0, true, 11_000],
    ['5 of 11 used, by hand or not', 11_000, 11, 5, true, 6000],
    ['rounded down', 10_000, 11, 5, true, 5454],
    ['all used', 11_000, 11, 11, true, 0],
    ['not paid', 11_000, 11, 0, false, 0],
    ['sold for nothing', 0, 11, 0, true, 0],
    ['the dearest of all', 1_000_000_000, 999, 1, true, 998_998_998],
  ])('%s', (_what, price, total, used, isPaid, proposed) => {
    expect(refundProposal({ priceMinor: price as Minor, total, used, isPaid })).toBe(proposed)
  })
})
