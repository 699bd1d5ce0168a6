import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubscriptionId } from '../kernel/brand.ts'
import type { Minor } from '../kernel/money.ts'
import { type Day, HOUR, type Instant, instantAt, MINUTE, type WallTime } from '../kernel/time.ts'
import type { AttendanceState, Settlement } from './attendance.ts'
import {
  clashes,
  cutoffOf,
  isInTime,
  type ParticipationFacts,
  planParticipationCancellation,
  type VisitInvoice,
  whyNotCancellable,
} from './cancelling.ts'

const wall = (on: string, time: string) => instantAt('Europe/Paris', on as Day, time as WallTime)
const startsAt = wall('2026-03-12', '18:30')
const hoursBefore = (hours: number, later = 0) => (startsAt - hours * HOUR + later) as Instant
const pass = 7 as SubscriptionId

describe('CAN-1: in time', () => {
  it('an initiation can be cancelled until it begins, whatever its type says', () => {
    expect([false, true].map((isInitiation) => cutoffOf({ cutoffHours: 24, isInitiation }))).toEqual([24, 0])
  })
  it.each([
    ['a day before', hoursBefore(24), 12, true],
    ['one minute more than 12 h', hoursBefore(12, -MINUTE), 12, true],
    ['exactly 12 h', hoursBefore(12), 12, true],
    ['one millisecond less', hoursBefore(12, 1), 12, false],
    ['one minute less', hoursBefore(12, MINUTE), 12, false],
    ['an initiation, one minute before', hoursBefore(0, -MINUTE), 0, true],
    ['an initiation, as it begins', hoursBefore(0), 0, true],
    ['an initiation that began', hoursBefore(0, 1), 0, false],
    ['a cut-off of 24 h, 23 h before', hoursBefore(23), 24, false],
  ])('%s', (_what, now, cutoffHours, inTime) => {
    expect(isInTime({ startsAt, now, cutoffHours })).toBe(inTime)
  })

  it.each([
    ['21:00 for 09:00 over the spring night is 11 h', '2026-03-28', '21:00', '2026-03-29', '09:00', false],
    ['20:00 for 09:00 over the spring night is 12 h', '2026-03-28', '20:00', '2026-03-29', '09:00', true],
    ['20:01 for 09:00 over the spring night', '2026-03-28', '20:01', '2026-03-29', '09:00', false],
    ['21:00 for 09:00 over the autumn night is 13 h', '2026-10-24', '21:00', '2026-10-25', '09:00', true],
    ['22:00 for 09:00 over the autumn night is 12 h', '2026-10-24', '22:00', '2026-10-25', '09:00', true],
    ['22:01 for 09:00 over the autumn night', '2026-10-24', '22:01', '2026-10-25', '09:00', false],
    ['21:00 for 09:00 over an ordinary night is 12 h', '2026-03-27', '21:00', '2026-03-28', '09:00', true],
  ])('%s', (_what, on, time, day, start, inTime) => {
    expect(isInTime({ startsAt: wall(day, start), now: wall(on, time), cutoffHours: 12 })).toBe(inTime)
  })
})

it.each([
  ['registered', false, undefined],
  ['waitlisted', false, undefined],
  ['cancelled', false, 'already-cancelled'],
  ['present', false, 'already-marked'],
  ['absent', false, 'already-marked'],
  ['registered', true, 'training-cancelled'],
  ['cancelled', true, 'already-cancelled'],
] as const)('CAN-1: %s, training cancelled %s: %s', (state, isTrainingCancelled, why) => {
  expect(whyNotCancellable({ state, isTrainingCancelled })).toBe(why)
})

const registered = {
  state: 'registered' as AttendanceState,
  isVolunteer: false,
  usesTrial: false,
  settlement: 'open' as Settlement,
}
const unsettled: ParticipationFacts = {
  attendance: registered,
  invoice: null,
  attachedTo: null,
  settlementIfLate: { kind: 'invoice', amountMinor: 1500 as Minor },
  startsAt,
  now: hoursBefore(12),
  cutoffHours: 12,
  isWaived: false,
}
const invoice = (state: VisitInvoice['state']) => ({ id: 3, state, amountMinor: 1500 as Minor })
const settled = (settlement: Settlement) => ({ ...registered, settlement })
const attached = {
  attendance: settled('session'),
  attachedTo: pass,
  settlementIfLate: { kind: 'nothing', why: 'attached' },
} as const
const invoiced = (state: 'unpaid' | 'paid') => ({
  attendance: settled(state === 'paid' ? 'paid' : 'invoice-unpaid'),
  invoice: invoice(state),
  settlementIfLate: { kind: 'nothing', why: 'invoiced' } as const,
})
const trial = {
  attendance: { ...settled('trial'), usesTrial: true },
  settlementIfLate: { kind: 'nothing', why: 'trial' },
} as const
const nothingMoves = { sessions: [], invoice: null, charge: null, freesTrial: false, freesPlace: true }

describe('CAN-1: cancelling in time returns what was taken, and nothing that was not', () => {
  const returned = { ...nothingMoves, isInTime: true, isWaived: false, to: { state: 'cancelled' }, settlement: 'open' }
  it.each([
    ['nothing taken yet', {}, {}],
    ['an attached session', attached, { sessions: [{ subscriptionId: pass, delta: -1 }] }],
    ['an unpaid invoice', invoiced('unpaid'), { invoice: { id: 3, does: 'cancel', amountMinor: 1500 } }],
    ['a paid invoice', invoiced('paid'), { invoice: { id: 3, does: 'refund', amountMinor: 1500 } }],
    ['an invoice cancelled before', { invoice: invoice('cancelled') }, {}],
    ['a trial', trial, { freesTrial: true, settlement: 'trial' }],
    ['a free place', { attendance: settled('free') }, { settlement: 'free' }],
    ['a volunteer', { attendance: { ...registered, isVolunteer: true } }, { freesPlace: false }],
    ['waiting', { attendance: { ...registered, state: 'waitlisted' } }, { freesPlace: false }],
    [
      'waived though in time: nothing to waive',
      { ...attached, isWaived: true },
      { sessions: [{ subscriptionId: pass, delta: -1 }] },
    ],
  ] as const)('%s', (_what, change, plan) => {
    expect(planParticipationCancellation({ ...unsettled, ...change })).toEqual({ ...returned, ...plan })
  })
})

describe('CAN-1: cancelling late keeps what was taken and takes what was not, once', () => {
  const late = { ...unsettled, now: hoursBefore(12, MINUTE) }
  const kept = {
    ...nothingMoves,
    isInTime: false,
    isWaived: false,
    to: { state: 'absent', reason: 'late-cancellation' },
  }
  const session = { kind: 'session', subscriptionId: pass } as const
  it.each([
    ['a session now', { settlementIfLate: session }, { settlement: 'session', charge: session }],
    ['an invoice now', {}, { settlement: 'invoice-unpaid', charge: { kind: 'invoice', amountMinor: 1500 } }],
    ['attached before: nothing more', attached, { settlement: 'session' }],
    [
      'attached before, whatever the settling says',
      { ...attached, settlementIfLate: session },
      { settlement: 'session' },
    ],
    ['an unpaid invoice stays', invoiced('unpaid'), { settlement: 'invoice-unpaid' }],
    ['a paid invoice stays', invoiced('paid'), { settlement: 'paid' }],
    [
      'an invoice cancelled before does not count',
      { invoice: invoice('cancelled'), settlementIfLate: session },
      { settlement: 'session', charge: session },
    ],
    ['a trial stays used', trial, { settlement: 'trial' }],
    ['a visit that costs nothing', { settlementIfLate: { kind: 'free' } }, { settlement: 'free' }],
    [
      'a volunteer',
      {
        attendance: { ...registered, isVolunteer: true },
        settlementIfLate: { kind: 'nothing', why: 'volunteer' },
      },
      { settlement: 'open', freesPlace: false },
    ],
  ] as const)('%s', (_what, change, plan) => {
    expect(planParticipationCancellation({ ...late, ...change })).toEqual({ ...kept, ...plan })
  })

  it('leaving the waiting list is never late', () => {
    const waiting = { ...registered, state: 'waitlisted' as const }
    expect(planParticipationCancellation({ ...late, attendance: waiting })).toMatchObject({
      isInTime: true,
      to: { state: 'cancelled' },
      charge: null,
    })
  })

  it.each([
    ['nothing taken yet', {}, {}],
    ['an attached session', attached, { sessions: [{ subscriptionId: pass, delta: -1 }] }],
    ['an unpaid invoice', invoiced('unpaid'), { invoice: { id: 3, does: 'cancel', amountMinor: 1500 } }],
    ['a paid invoice', invoiced('paid'), { invoice: { id: 3, does: 'refund', amountMinor: 1500 } }],
    ['a trial', trial, { freesTrial: true }],
  ] as const)('waived, it returns all as in time and says so: %s', (_what, change, plan) => {
    expect(planParticipationCancellation({ ...late, ...change, isWaived: true })).toEqual({
      ...nothingMoves,
      isInTime: false,
      isWaived: true,
      to: { state: 'cancelled' },
      settlement: 'waived',
      ...plan,
    })
  })
})

it('CAN-1: whenever it is cancelled, a visit is returned or taken, never both, and never twice', () => {
  const facts = fc.record({
    attendance: fc.constant(registered),
    invoice: fc.constantFrom(null, invoice('unpaid'), invoice('paid'), invoice('cancelled')),
    attachedTo: fc.constantFrom(null, pass),
    settlementIfLate: fc.constantFrom<ParticipationFacts['settlementIfLate']>(
      { kind: 'free' },
      { kind: 'session', subscriptionId: pass },
      { kind: 'invoice', amountMinor: 1500 as Minor },
      { kind: 'nothing', why: 'not-covered' },
    ),
    startsAt: fc.constant(startsAt),
    now: fc.integer({ min: -30 * 60, max: 60 }).map((minutes) => (startsAt + minutes * MINUTE) as Instant),
    cutoffHours: fc.constantFrom(0, 2, 12, 24),
    isWaived: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, (some) => {
      const plan = planParticipationCancellation(some)
      const isTaken = some.attachedTo !== null || (some.invoice !== null && some.invoice.state !== 'cancelled')
      const returns = plan.sessions.length + (plan.invoice ? 1 : 0)
      if (returns > 0) expect([isTaken, plan.charge, plan.to.state]).toEqual([true, null, 'cancelled'])
      if (plan.charge) expect([isTaken, plan.to.state, some.isWaived]).toEqual([false, 'absent', false])
      expect(plan.to.state === 'cancelled').toBe(isInTime(some) || some.isWaived)
    }),
    { seed: 12, numRuns: 500 },
  )
})

describe('GEN-6: a substitute who is busy', () => {
  const at = (id: number, from: string, until: string) => ({
    id,
    startsAt: wall('2026-03-12', from),
    endsAt: wall('2026-03-12', until),
  })
  const yoga = at(1, '18:00', '19:00')
  it.each([
    ['nothing else', [], []],
    ['one that ends as it begins', [at(2, '17:00', '18:00')], []],
    ['one that begins as it ends', [at(2, '19:00', '20:00')], []],
    ['one that runs a minute into it', [at(2, '17:00', '18:01')], [2]],
    ['one that begins a minute before its end', [at(2, '18:59', '20:00')], [2]],
    ['one inside it', [at(2, '18:20', '18:30')], [2]],
    ['one around it', [at(2, '17:00', '20:00')], [2]],
    ['the same hour', [at(2, '18:00', '19:00')], [2]],
    ['itself', [yoga], []],
    ['two of three', [at(2, '18:30', '19:30'), at(3, '19:00', '20:00'), at(4, '17:30', '18:30')], [2, 4]],
  ])('%s', (_what, others, ids) => {
    expect(clashes([yoga], others).map(({ training, other }) => [training.id, other.id])).toEqual(
      ids.map((id) => [1, id]),
    )
  })
  it('pairs each class of a day with its own', () => {
    const evening = at(5, '20:00', '21:00')
    const others = [at(2, '18:30', '20:30'), at(3, '20:30', '21:30')]
    expect(clashes([yoga, evening], others).map(({ training, other }) => [training.id, other.id])).toEqual([
      [1, 2],
      [5, 2],
      [5, 3],
    ])
  })
})
