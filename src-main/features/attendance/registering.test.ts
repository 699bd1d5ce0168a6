import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { AttendanceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { aFolder } from '../../testing/folder.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass } from './class-for-tests.ts'

let here: AClass
beforeEach(() => {
  here = aClass()
})

type Answer = { readonly id: AttendanceId; readonly settlement: SettlementPlan }
const register = (personId: PersonId = here.ann, trainingId: TrainingId = here.id) =>
  here.desk.call<Answer>('attendance.register', { trainingId, personId })
const preview = (personId: PersonId = here.ann, trainingId: TrainingId = here.id) =>
  here.desk.call<{ settlement: SettlementPlan; free: number; usesTrial: boolean }>('attendance.previewRegister', {
    trainingId,
    personId,
  })
/** Refused alike when it is only looked at. */
async function refused(code: string, facts: object = {}, input: object = {}): Promise<void> {
  const whole = { trainingId: here.id, personId: here.ann, ...input }
  await expectRefused(here.desk, 'attendance.register', whole, code, facts)
  await expectRefused(here.desk, 'attendance.previewRegister', whole, code, facts)
}
const processed = () => here.desk.store.sqlite.exec('UPDATE training SET processed_at = 1')
const later = { kind: 'nothing', why: 'later' }

describe('SUB-5: a class booked on a subscription', () => {
  it('takes its session at once, 5 → 6 of 11, as the preview said', async () => {
    const pass = here.desk.build.subscription({ personId: here.ann, planSessions: 11, manualInitial: 5 })
    const before = here.desk.dump()
    const shown = await preview()
    expect(here.desk.dump()).toBe(before)
    expect(shown).toEqual({
      settlement: {
        kind: 'session',
        subscriptionId: pass,
        planName: expect.stringContaining('Plan'),
        usedBefore: 5,
        usedAfter: 6,
        total: 11,
      },
      free: 8,
      usesTrial: false,
    })
    const { id, settlement } = await register()
    expect(settlement).toEqual(shown.settlement)
    expect([here.place(id), here.used(pass)]).toEqual(['registered session', '6/11'])
    expect(here.events()).toEqual(['attendance.registered'])
    expect((await preview(here.desk.build.person())).free).toBe(7)
  })
  it('SUB-8: only on one that covers the day of the class', async () => {
    const sell = (fields: object) => here.desk.build.subscription({ personId: here.ann, ...fields })
    sell({ endsOn: '2026-03-11' as Day })
    sell({ startsOn: '2026-03-13' as Day })
    sell({ freezeFrom: '2026-03-12' as Day, freezeUntil: '2026-03-12' as Day })
    sell({ manualInitial: 10 })
    here.desk.build.subscription({ personId: here.ann }, here.desk.build.type())
    expect((await register()).settlement).toEqual(later)
    expect(here.desk.rows('SELECT * FROM session_movement')).toEqual([])
  })
})

describe('ATT-3: who comes without a subscription', () => {
  it('is settled by the evening while there is one to come', async () => {
    const { id, settlement } = await register()
    expect(settlement).toEqual(later)
    expect([here.place(id), here.invoices()]).toEqual(['registered open', []])
  })
  it('is invoiced at once when the evening has been', async () => {
    processed()
    const settlement = { kind: 'invoice', amountMinor: 1500, payerName: 'Ann Lee', isPaidByBalance: false }
    expect(await preview()).toEqual({ settlement, free: 8, usesTrial: false })
    const { id, settlement: done } = await register()
    expect(done).toEqual(settlement)
    expect([here.place(id), here.invoices()]).toEqual(['registered invoice-unpaid', ['training 1500 unpaid']])
  })
  it('is invoiced at once on the day, also when the class has begun', async () => {
    here.desk.at('2026-03-12', '00:00')
    const { id } = await register()
    here.desk.at('2026-03-12', '19:29')
    await register(here.desk.build.person())
    expect(here.place(id)).toBe('registered invoice-unpaid')
    expect(here.invoices()).toEqual(['training 1500 unpaid', 'training 1500 unpaid'])
    expect(here.desk.rows('SELECT issued_on, facts FROM invoice WHERE id = 1')).toEqual([
      { issued_on: '2026-03-12', facts: '{"type":"Yoga","day":"2026-03-12","time":"18:30"}' },
    ])
  })
  it('PAY-2: and pays from the balance where that suffices', async () => {
    processed()
    here.credit(here.ann, 2000)
    const { id, settlement } = await register()
    expect(settlement).toMatchObject({ kind: 'invoice', isPaidByBalance: true })
    expect([here.place(id), here.balance(here.ann)]).toEqual(['registered paid', 500])
    const child = here.desk.build.person({ guardianId: here.ann })
    expect((await preview(child)).settlement).toMatchObject({ payerName: 'Ann Lee', isPaidByBalance: false })
  })
  it('pays nothing where the visit has no price', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET price_minor = 0')
    expect((await preview()).settlement).toEqual(later)
    processed()
    const { id, settlement } = await register()
    expect([settlement, here.place(id)]).toEqual([{ kind: 'free' }, 'registered free'])
  })
  it('a walk-in with a subscription takes one session', async () => {
    processed()
    const pass = here.desk.build.subscription({ personId: here.ann })
    const { id } = await register()
    expect([here.place(id), here.used(pass), here.invoices()]).toEqual(['registered session', '1/10', []])
  })
})

describe('ATT-1, ATT-2: a place', () => {
  it('is taken once, and again as a new row after cancelling', async () => {
    const { id } = await register()
    await refused('attendance.already-there', { state: 'registered' })
    await here.desk.call('attendance.cancel', { id, version: 1, isWaived: false, reason: null })
    const again = await register()
    expect(again.id).not.toBe(id)
    expect([here.place(id), here.place(again.id)]).toEqual(['cancelled open', 'registered open'])
  })
  it('is not given to who waits for it or was there and is absent', async () => {
    here.desk.build.attendance({ trainingId: here.id, personId: here.ann, state: 'waitlisted' })
    await refused('attendance.already-there', { state: 'waitlisted' })
    here.desk.store.sqlite.exec("UPDATE attendance SET state = 'absent', reason = 'no-show'")
    await refused('attendance.already-there', { state: 'absent' })
  })
  it('is not there any more when the class is full', async () => {
    here.desk.store.sqlite.exec('UPDATE training SET capacity = 1')
    here.desk.build.attendance({ trainingId: here.id })
    await refused('attendance.full', { capacity: 1 })
  })
  it('is not taken by a volunteer, who comes into a full class and pays nothing', async () => {
    here.desk.store.sqlite.exec('UPDATE training SET capacity = 1')
    here.desk.store.sqlite.exec('UPDATE training_type SET is_subscription_only = 1')
    here.desk.build.attendance({ trainingId: here.id })
    const { id, settlement } = await register(here.desk.build.person({ isVolunteer: true }))
    expect([settlement, here.place(id)]).toEqual([{ kind: 'nothing', why: 'volunteer' }, 'registered free'])
    expect(here.desk.rows('SELECT places_taken FROM training')).toEqual([{ places_taken: 1 }])
  })
  it('the last one goes to one of two desks on the same file', async () => {
    const folder = aFolder()
    const now = '2026-03-11T09:00:00Z'
    const desks: readonly TestDesk[] = [aDesk({ folder, now }), aDesk({ folder, now })]
    const build = (desks[0] as TestDesk).build
    const trainingId = build.training({ capacity: 1 })
    const wanted = desks.map((desk) => ({ desk, personId: build.person() }))
    const answers = await Promise.allSettled(
      wanted.map(({ desk, personId }) => desk.call('attendance.register', { trainingId, personId })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({
      reason: { code: 'attendance.full' },
    })
    expect((desks[1] as TestDesk).rows('SELECT places_taken FROM training')).toEqual([{ places_taken: 1 }])
    for (const desk of desks) await desk.close()
  })
})

describe('nobody is registered', () => {
  it('for a class of subscribers without a subscription that covers it', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET is_subscription_only = 1')
    await refused('attendance.subscription-needed', { type: 'Yoga' })
    here.desk.build.subscription({ personId: here.ann, manualInitial: 10 })
    await refused('attendance.subscription-needed')
    here.desk.build.subscription({ personId: here.ann })
    expect((await register()).settlement.kind).toBe('session')
  })
  it('in a cancelled training, or in one that is over', async () => {
    here.desk.at('2026-03-12', '19:30')
    await refused('training.already-ended')
    here.desk.store.sqlite.exec('UPDATE training SET cancelled_at = 1')
    await refused('training.already-cancelled')
  })
  it('who is archived, who is not there, and nowhere', async () => {
    await refused('person.archived', {}, { personId: here.desk.build.person({ archivedAt: 1 as Instant }) })
    await refused('desk.not-found', {}, { personId: 99 })
    await refused('desk.not-found', {}, { trainingId: 99 })
  })
})

describe('an open place is settled now', () => {
  const settle = (id: AttendanceId) => here.desk.call('attendance.settle', { id, subscriptionId: null })
  const attend = (fields: object = {}) =>
    here.desk.build.attendance({ trainingId: here.id, personId: here.ann, ...fields })
  const notOpen = (id: number, code = 'attendance.not-open') =>
    expectRefused(here.desk, 'attendance.settle', { id, subscriptionId: null }, code)

  it('from a subscription, once', async () => {
    const pass = here.desk.build.subscription({ personId: here.ann })
    const id = attend()
    expect(await settle(id)).toMatchObject({ settlement: { kind: 'session', usedBefore: 0, usedAfter: 1, total: 10 } })
    await notOpen(id)
    expect([here.place(id), here.used(pass)]).toEqual(['registered session', '1/10'])
  })
  it('by an invoice, once, also of somebody who did not come', async () => {
    const id = attend({ state: 'absent', reason: 'no-show' })
    expect(await settle(id)).toMatchObject({ settlement: { kind: 'invoice', amountMinor: 1500 } })
    await notOpen(id)
    expect(here.invoices()).toEqual(['training 1500 unpaid'])
  })
  it('as a late cancellation where it was one', async () => {
    await settle(attend({ state: 'absent', reason: 'late-cancellation' }))
    expect(here.invoices()).toEqual(['late-cancellation 1500 unpaid'])
  })
  it('SUB-2, SUB-8: from a subscription somebody chose, when it can be used for the class on its day', async () => {
    const { build } = here.desk
    const id = attend()
    const day = '2026-03-12' as Day
    const unusable = {
      full: build.subscription({ personId: here.ann, manualInitial: 10 }),
      expired: build.subscription({ personId: here.ann, endsOn: '2026-03-11' as Day }),
      upcoming: build.subscription({ personId: here.ann, startsOn: '2026-03-13' as Day }),
      frozen: build.subscription({ personId: here.ann, freezeFrom: day, freezeUntil: day }),
      cancelled: build.subscription({ personId: here.ann, cancelledAt: 1 as Instant }),
      othertype: build.subscription({ personId: here.ann }, build.type()),
    }
    for (const [why, subscriptionId] of Object.entries(unusable))
      await expectRefused(here.desk, 'attendance.settle', { id, subscriptionId }, 'subscription.not-usable', { why })
    const notMine = build.subscription({ personId: build.person() })
    await expectRefused(here.desk, 'attendance.settle', { id, subscriptionId: notMine }, 'desk.not-found')
    const [, later] = [build.subscription({ personId: here.ann }), build.subscription({ personId: here.ann })]
    const input = { id, subscriptionId: later }
    expect(await here.desk.call('attendance.settle', input)).toMatchObject({ settlement: { subscriptionId: later } })
    expect([here.place(id), here.used(later)]).toEqual(['registered session', '1/10'])
  })
  it('for nothing: a volunteer, a trial', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET is_initiation = 1')
    const [helper, guest] = [attend({ isVolunteer: true }), attend({ personId: undefined, usesTrial: true })]
    expect(await settle(helper)).toEqual({ settlement: { kind: 'nothing', why: 'volunteer' } })
    expect(await settle(guest)).toEqual({ settlement: { kind: 'nothing', why: 'trial' } })
    expect([here.place(helper), here.place(guest)]).toEqual(['registered free', 'registered trial'])
  })
  it('unless nothing covers a class of subscribers that has no price', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET is_subscription_only = 1, price_minor = 0' as const)
    const id = attend()
    expect(await settle(id)).toEqual({ settlement: { kind: 'nothing', why: 'not-covered' } })
    expect(here.place(id)).toBe('registered open')
  })
  it('but not one that waits, is cancelled, is in a cancelled training, or is not there', async () => {
    await notOpen(attend({ state: 'waitlisted' }))
    await notOpen(attend({ personId: undefined, state: 'cancelled' }))
    await notOpen(99, 'desk.not-found')
    const id = attend({ personId: undefined })
    here.desk.store.sqlite.exec('UPDATE training SET cancelled_at = 1')
    await notOpen(id, 'training.already-cancelled')
  })
})

it('PAY-5: a repeated command registers once and takes one session', async () => {
  const pass = here.desk.build.subscription({ personId: here.ann })
  const commandId = randomUUID()
  const call = () =>
    here.desk.call<Answer>('attendance.register', { commandId, trainingId: here.id, personId: here.ann })
  expect(await call()).toEqual(await call())
  expect(here.used(pass)).toBe('1/10')
})

it('a place that costs more than before costs what it costs when it is taken', async () => {
  processed()
  await preview()
  here.desk.store.sqlite.prepare('UPDATE training_type SET price_minor = ?').run(1700 as Minor)
  expect((await register()).settlement).toMatchObject({ amountMinor: 1700 })
  expect(here.invoices()).toEqual(['training 1700 unpaid'])
})
