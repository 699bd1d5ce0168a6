import { beforeEach, describe, expect, it } from 'vitest'
import type { CancellationPlan } from '../../../src-shared/contract/attendance.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass } from './class-for-tests.ts'
import { placeById, visitedOf } from './places.ts'
import { settlePlace } from './settling.ts'

let here: AClass
let place: AttendanceId
beforeEach(() => {
  here = aClass()
  place = here.desk.build.attendance({ trainingId: here.id, personId: here.ann })
})

const inTime = () => here.desk.at('2026-03-12', '06:30')
const late = () => here.desk.at('2026-03-12', '14:30')
const asked = (input: object = {}) => ({ id: place, version: 1, isWaived: false, reason: null, ...input })

/** What is shown is what is done: the preview writes nothing, and the deed answers with the same. */
async function cancel(input: object = {}): Promise<CancellationPlan> {
  const before = here.desk.dump()
  const { id, isWaived } = asked(input)
  const shown = await here.desk.call<CancellationPlan>('attendance.previewCancel', { id, isWaived })
  expect(here.desk.dump()).toBe(before)
  const done = await here.desk.call<CancellationPlan>('attendance.cancel', asked(input))
  expect(done).toEqual(shown)
  return done
}

type Settled = 'open' | 'session' | 'unpaid' | 'paid'
/** Before the evening, or as the evening leaves it. */
async function settled(how: Settled): Promise<void> {
  if (how === 'open') return
  if (how === 'session') here.desk.build.subscription({ personId: here.ann, planSessions: 11, manualInitial: 5 })
  if (how === 'paid') here.credit(here.ann, 2000)
  await here.evening(place)
}
/** Sessions used, invoices, balance. */
const books = () => [
  here.desk.rows('SELECT used FROM subscription').map(({ used }) => used),
  here.invoices(),
  here.balance(here.ann),
]

describe('CAN-1: in time what was taken comes back, and only that', () => {
  it.each([
    ['open', 'cancelled open', [[], [], 0]],
    ['session', 'cancelled open', [[5], [], 0]],
    ['unpaid', 'cancelled open', [[], ['training 1500 cancelled'], 0]],
    ['paid', 'cancelled open', [[], ['training 1500 cancelled'], 2000]],
  ] as const)('%s', async (how, where, after) => {
    await settled(how)
    inTime()
    const plan = await cancel()
    expect(plan).toMatchObject({ isInTime: true, to: 'cancelled', charges: null })
    expect([here.place(place), ...books()]).toEqual([where, ...after])
    expect(here.desk.rows('SELECT places_taken FROM training')).toEqual([{ places_taken: 0 }])
  })
  it('and the plan names it', async () => {
    await settled('session')
    inTime()
    expect((await cancel()).returns).toEqual({
      subscriptionId: 1,
      planName: expect.stringContaining('Plan'),
      usedAfter: 5,
      total: 11,
    })
  })
  it.each([
    ['unpaid', 'cancel'],
    ['paid', 'refund'],
  ] as const)('PAY-4: an %s invoice: %s', async (how, does) => {
    await settled(how)
    inTime()
    expect((await cancel()).invoice).toEqual({ id: 1, number: '2026-000001', amountMinor: 1500, does })
  })
  it('a session returns to its own subscription, not to the one that would be chosen now', async () => {
    const own = here.desk.build.subscription({ personId: here.ann, planSessions: 1 })
    await here.evening(place)
    const other = here.desk.build.subscription({ personId: here.ann, endsOn: '2026-03-31' as Day })
    expect(here.used(own)).toBe('1/1')
    inTime()
    await cancel()
    expect([here.used(own), here.used(other)]).toEqual(['0/1', '0/10'])
  })
  it('TRI-4: a trial is free again', async () => {
    here.desk.store.sqlite.exec(`
      UPDATE training_type SET is_initiation = 1; UPDATE attendance SET uses_trial = 1, settlement = 'trial'`)
    inTime()
    expect(await cancel()).toMatchObject({ freesTrial: true })
    here.desk.build.attendance({ trainingId: here.on('2026-03-19', '18:30'), personId: here.ann, usesTrial: true })
  })
})

describe('CAN-1: late it is taken, exactly once, whatever the evening does', () => {
  it.each([
    ['open', 'absent late-cancellation invoice-unpaid', [[], ['late-cancellation 1500 unpaid'], 0]],
    ['session', 'absent late-cancellation session', [[6], [], 0]],
    ['unpaid', 'absent late-cancellation invoice-unpaid', [[], ['training 1500 unpaid'], 0]],
    ['paid', 'absent late-cancellation paid', [[], ['training 1500 paid'], 500]],
  ] as const)('%s', async (how, where, after) => {
    await settled(how)
    late()
    const plan = await cancel()
    expect(plan).toMatchObject({ isInTime: false, to: 'late-cancellation', returns: null, invoice: null })
    expect([here.place(place), ...books()]).toEqual([where, ...after])
    // The evening that comes by finds nothing more to take, and neither does the desk.
    here.desk.host.transact(owner, (ctx) => {
      const row = placeById(ctx, place)
      settlePlace(ctx, row.place, visitedOf(row.class), { kind: 'training', issuedOn: '2026-03-12' as Day })
    })
    await expectRefused(here.desk, 'attendance.settle', { id: place, subscriptionId: null }, 'attendance.not-open')
    expect([here.place(place), ...books()]).toEqual([where, ...after])
  })
  it.each([
    ['open', { kind: 'invoice', amountMinor: 1500, payerName: 'Ann Lee', isPaidByBalance: false }],
    ['session', { kind: 'nothing', why: 'attached' }],
    ['unpaid', { kind: 'nothing', why: 'invoiced' }],
    ['paid', { kind: 'nothing', why: 'invoiced' }],
  ] as const)('%s: the plan says what is charged', async (how, charges) => {
    await settled(how)
    late()
    expect((await cancel()).charges).toEqual(charges)
  })
  it('before the evening, from a subscription', async () => {
    const pass = here.desk.build.subscription({ personId: here.ann, planSessions: 11, manualInitial: 5 })
    late()
    expect((await cancel()).charges).toMatchObject({ kind: 'session', usedBefore: 5, usedAfter: 6, total: 11 })
    expect([here.place(place), here.used(pass)]).toEqual(['absent late-cancellation session', '6/11'])
    expect(here.desk.rows('SELECT reason FROM session_movement')).toEqual([{ reason: 'late-cancellation' }])
  })
  it('before the evening, from the balance', async () => {
    here.credit(here.ann, 1500)
    late()
    expect((await cancel()).charges).toMatchObject({ kind: 'invoice', isPaidByBalance: true })
    expect([here.place(place), here.balance(here.ann)]).toEqual(['absent late-cancellation paid', 0])
  })
  it.each([
    ['a volunteer', 'is_volunteer = 1', { kind: 'nothing', why: 'volunteer' }, 'free'],
    ['a trial, which stays used', "uses_trial = 1, settlement = 'trial'", { kind: 'nothing', why: 'trial' }, 'trial'],
    ['a free place', "settlement = 'free'", { kind: 'nothing', why: 'free' }, 'free'],
  ])('nothing of %s', async (_who, set, charges, settlement) => {
    // The type was an initiation when the trial was used; it need not be one any more.
    here.desk.store.sqlite.exec(`
      UPDATE training_type SET is_initiation = 1; UPDATE attendance SET ${set}; UPDATE training_type SET is_initiation = 0`)
    late()
    expect(await cancel()).toMatchObject({ charges, freesTrial: false })
    expect([here.place(place), here.invoices()]).toEqual([`absent late-cancellation ${settlement}`, []])
  })
  it('nothing where the visit has no price', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET price_minor = 0')
    late()
    expect((await cancel()).charges).toEqual({ kind: 'free' })
    expect(here.place(place)).toBe('absent late-cancellation free')
  })
})

describe('CAN-1: history and notification', () => {
  it('in time, of a session', async () => {
    await settled('session')
    inTime()
    expect((await cancel({ reason: 'ill' })).toldAt).toBe('ann@example.org')
    const facts = { type: 'Yoga', day: '2026-03-12', time: '18:30', reason: 'ill' }
    const moved = { returned: 'session', plan: expect.any(String), used: 5, total: 11 }
    const [event] = here.desk.rows('SELECT code, facts FROM person_event')
    expect([event?.code, JSON.parse(String(event?.facts))]).toEqual(['attendance.cancelled', { ...facts, ...moved }])
    const [message] = here.desk.rows('SELECT key, code, facts, address FROM message')
    expect(message).toMatchObject({ key: `attendance:${place}:1:cancelled`, address: 'ann@example.org' })
    expect(JSON.parse(String(message?.facts))).toEqual({ ...facts, trainer: 'Léa', ...moved })
  })
  it.each([
    ['session', { charged: 'session' }],
    ['unpaid', { charged: 'invoice' }],
    ['open', { charged: 'invoice', amount: 1500 }],
  ] as const)('late, %s', async (how, charged) => {
    await settled(how)
    late()
    await cancel()
    expect(here.events()).toEqual(['attendance.cancelled-late'])
    expect(here.told()).toEqual([`participation.late attendance:${place}:1:late`])
    expect(JSON.parse(String(here.desk.rows('SELECT facts FROM message')[0]?.facts))).toMatchObject(charged)
  })
  it.each([
    ['unpaid', { returned: 'invoice', number: '2026-000001', amount: 1500 }],
    ['paid', { returned: 'money', number: '2026-000001', amount: 1500 }],
    ['open', { returned: 'nothing' }],
  ] as const)('in time, %s', async (how, returned) => {
    await settled(how)
    inTime()
    await cancel()
    expect(JSON.parse(String(here.desk.rows('SELECT facts FROM message')[0]?.facts))).toMatchObject(returned)
  })
  it('again when somebody is let in again and is late again', async () => {
    late()
    await cancel()
    await here.desk.call('attendance.mark', { id: place, as: 'registered' })
    await cancel({ version: 3 })
    expect(here.told()).toEqual([1, 3].map((version) => `participation.late attendance:${place}:${version}:late`))
  })
  it('of a child at the address of the guardian; without any somebody has to call', async () => {
    const child = here.desk.build.person({ guardianId: here.ann })
    const places = [child, here.desk.build.person()].map((personId) =>
      here.desk.build.attendance({ trainingId: here.id, personId }),
    )
    const told = []
    for (const id of places) told.push((await cancel({ id })).toldAt)
    expect(told).toEqual(['ann@example.org', null])
  })
})

describe('CAN-1: it is refused', () => {
  const refused = async (code: string, input: object = {}) =>
    expectRefused(here.desk, 'attendance.cancel', asked(input), code)
  const previewRefused = (code: string, id: number = place) =>
    expectRefused(here.desk, 'attendance.previewCancel', { id, isWaived: false }, code)

  it('twice, in time and late', async () => {
    await cancel()
    await refused('attendance.not-cancellable')
    await refused('attendance.not-cancellable', { version: 2 })
    await previewRefused('attendance.not-cancellable')
    place = here.desk.build.attendance({ trainingId: here.id })
    late()
    await cancel()
    await refused('attendance.not-cancellable', { version: 2 })
  })
  it('once somebody is marked', async () => {
    late()
    await here.desk.call('attendance.mark', { id: place, as: 'present' })
    await refused('attendance.not-cancellable', { version: 2 })
  })
  it('when somebody was quicker, with everything as it was', async () => {
    await settled('paid')
    inTime()
    await refused('desk.stale-version', { version: 2 })
  })
  it('in a cancelled training, and of nobody', async () => {
    here.desk.store.sqlite.exec('UPDATE training SET cancelled_at = 1')
    await refused('training.already-cancelled')
    await previewRefused('training.already-cancelled')
    await refused('desk.not-found', { id: 99 })
    await previewRefused('desk.not-found', 99)
  })
})
