import { describe, expect, it } from 'vitest'
import type { SubscriptionId, TrainingTypeId } from '../kernel/brand.ts'
import type { Minor } from '../kernel/money.ts'
import { type Day, HOUR, type Instant } from '../kernel/time.ts'
import {
  type AttendanceState,
  holdsTrial,
  planSettlement,
  type Settlement,
  seedStatus,
  takesPlace,
  whyNotMarkable,
} from './attendance.ts'

const day = (text: string) => text as Day
const yoga = 1 as TrainingTypeId
const judo = 2 as TrainingTypeId

describe('ATT: the words of the free-trial document', () => {
  it.each([
    ['waitlisted', 'open', 'pending'],
    ['registered', 'open', 'registered'],
    ['registered', 'session', 'registered'],
    ['registered', 'invoice-unpaid', 'registered'],
    ['registered', 'trial', 'registered'],
    ['registered', 'paid', 'paid'],
    ['present', 'open', 'present'],
    ['present', 'paid', 'present'],
    ['absent', 'paid', 'no_show'],
    ['absent', 'session', 'no_show'],
    ['cancelled', 'paid', 'canceled'],
    ['cancelled', 'waived', 'canceled'],
  ] as const)('%s, settled %s: %s', (state, settlement, word) => {
    expect(seedStatus({ state, settlement })).toBe(word)
  })
})

describe('ATT-2 places, TRI-1 trials', () => {
  const rows: readonly (readonly [AttendanceState, boolean, boolean])[] = [
    ['waitlisted', false, false],
    ['registered', true, true],
    ['present', true, true],
    ['absent', false, true],
    ['cancelled', false, false],
  ]
  it.each(rows)('%s: takes a place %s, keeps the trial used %s', (state, place, trial) => {
    expect(takesPlace({ state, isVolunteer: false })).toBe(place)
    expect(takesPlace({ state, isVolunteer: true })).toBe(false)
    expect(holdsTrial({ state, usesTrial: true })).toBe(trial)
    expect(holdsTrial({ state, usesTrial: false })).toBe(false)
  })
})

describe('ATT: who can be marked', () => {
  const startsAt = Date.parse('2026-03-12T17:30:00Z') as Instant
  const asked = { state: 'registered', isTrainingCancelled: false, startsAt, now: startsAt, to: 'present' } as const
  const early = { now: (startsAt - 2 * HOUR) as Instant }
  it.each([
    ['present when it begins', {}, undefined],
    ['present before it begins: checked in', early, undefined],
    ['absent when it begins', { to: 'absent' }, undefined],
    ['absent one millisecond before', { to: 'absent', now: (startsAt - 1) as Instant }, 'not-begun'],
    ['present taken back before it begins', { ...early, state: 'present', to: 'registered' }, undefined],
    ['absent corrected to present', { state: 'absent' }, undefined],
    ['present corrected to absent', { state: 'present', to: 'absent' }, undefined],
    ['present twice', { state: 'present' }, 'already-so'],
    ['absent twice', { state: 'absent', to: 'absent' }, 'already-so'],
    ['cancelled', { state: 'cancelled' }, 'not-registered'],
    ['waiting', { state: 'waitlisted' }, 'not-registered'],
    ['in a cancelled training', { isTrainingCancelled: true }, 'training-cancelled'],
  ] as const)('%s', (_what, change, why) => {
    expect(whyNotMarkable({ ...asked, ...change })).toBe(why)
  })
})

describe('DAY-2: how a place is settled', () => {
  const pass = (id: number, change = {}) => ({
    id: id as SubscriptionId,
    startsOn: day('2026-03-01'),
    endsOn: day('2026-05-31'),
    total: 10,
    used: 3,
    freezeFrom: null,
    freezeUntil: null,
    isCancelled: false,
    typeIds: 'all' as const,
    ...change,
  })
  const frozen = { freezeFrom: day('2026-03-12'), freezeUntil: day('2026-03-20') }
  const place = {
    isVolunteer: false,
    usesTrial: false,
    settlement: 'open' as Settlement,
    isAttached: false,
    hasInvoice: false,
    priceMinor: 1500 as Minor,
    isSubscriptionOnly: false,
    subscriptions: [pass(1)],
    typeId: yoga,
    day: day('2026-03-12'),
  }
  const nothing = (why: string) => ({ kind: 'nothing', why })
  const invoice = { kind: 'invoice', amountMinor: 1500 }
  const session = (subscriptionId: number) => ({ kind: 'session', subscriptionId })
  const free = { priceMinor: 0 as Minor }
  it.each([
    ['covered: one session', {}, session(1)],
    ['a volunteer', { isVolunteer: true }, nothing('volunteer')],
    ['a trial', { usesTrial: true, settlement: 'trial' as const }, nothing('trial')],
    ['a free place', { settlement: 'free' as const }, nothing('free')],
    ['waived', { settlement: 'waived' as const }, nothing('waived')],
    ['already attached', { isAttached: true, settlement: 'session' as const }, nothing('attached')],
    ['attached, whatever the place says', { isAttached: true }, nothing('attached')],
    ['settled by a session, whatever the ledger says', { settlement: 'session' as const }, nothing('attached')],
    ['already invoiced', { hasInvoice: true, settlement: 'invoice-unpaid' as const }, nothing('invoiced')],
    ['an invoice that is paid', { hasInvoice: true, settlement: 'paid' as const }, nothing('invoiced')],
    ['invoiced, whatever the place says', { hasInvoice: true }, nothing('invoiced')],
    ['nothing covers it', { subscriptions: [] }, invoice],
    [
      'SUB-6: of two the one that ends first',
      { subscriptions: [pass(1), pass(2, { endsOn: day('2026-03-31') })] },
      session(2),
    ],
    ['SUB-8: frozen on the day of the training', { subscriptions: [pass(1, frozen)] }, invoice],
    ['SUB-8: frozen until the day before', { subscriptions: [pass(1, frozen)], day: day('2026-03-21') }, session(1)],
    ['SUB-8: over on the day of the training', { subscriptions: [pass(1, { endsOn: day('2026-03-11') })] }, invoice],
    ['SUB-2: full', { subscriptions: [pass(1, { used: 10 })] }, invoice],
    ['sold for another type', { subscriptions: [pass(1, { typeIds: [judo] })] }, invoice],
    ['a visit without a price', { ...free, subscriptions: [] }, { kind: 'free' }],
    ['a visit without a price, covered', free, session(1)],
    ['for subscriptions only, covered', { isSubscriptionOnly: true }, session(1)],
    ['for subscriptions only, not covered', { isSubscriptionOnly: true, subscriptions: [] }, invoice],
    [
      'for subscriptions only, not covered and without a price: not given away',
      { ...free, isSubscriptionOnly: true, subscriptions: [] },
      nothing('not-covered'),
    ],
  ])('%s', (_what, change, plan) => {
    expect(planSettlement({ ...place, ...change })).toEqual(plan)
  })
})
