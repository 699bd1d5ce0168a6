import { beforeEach, describe, expect, it } from 'vitest'
import type { CancellationPlan } from '../../../src-shared/contract/attendance.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import { HOUR, type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass } from './class-for-tests.ts'

let here: AClass
beforeEach(() => {
  here = aClass()
})

const preview = (id: AttendanceId, isWaived = false) =>
  here.desk.call<CancellationPlan>('attendance.previewCancel', { id, isWaived })
const cancel = (id: AttendanceId, input: object = {}) =>
  here.desk.call<CancellationPlan>('attendance.cancel', { id, version: 1, isWaived: false, reason: null, ...input })

/** A class on a day at a time, somebody in it, and the clock so long before it. */
function before(day: string, time: string, ms: number): AttendanceId {
  const trainingId = here.on(day, time)
  here.desk.at(day, time)
  here.desk.clock.set((here.desk.clock.now() - ms) as Instant)
  return here.desk.build.attendance({ trainingId, personId: here.ann })
}

describe('CAN-1: the cut-off', () => {
  it.each([
    ['exactly 12 h', 12 * HOUR, 'cancelled'],
    ['12 h and a minute', 12 * HOUR + MINUTE, 'cancelled'],
    ['one minute less', 12 * HOUR - MINUTE, 'late-cancellation'],
    ['one millisecond less', 12 * HOUR - 1, 'late-cancellation'],
    ['as it begins', 0, 'late-cancellation'],
    ['when it is over', -2 * HOUR, 'late-cancellation'],
  ])('%s before the class', async (_what, ms, to) => {
    const id = before('2026-03-12', '20:00', ms)
    expect((await cancel(id)).to).toBe(to)
    expect(here.place(id)).toBe(to === 'cancelled' ? 'cancelled open' : `absent ${to} invoice-unpaid`)
  })
  it.each([
    ['spring: 21:00 to 09:00 is 11 h', '2026-03-28', '21:00', '2026-03-29', 'late-cancellation'],
    ['spring: 20:00 to 09:00 is 12 h', '2026-03-28', '20:00', '2026-03-29', 'cancelled'],
    ['spring: 20:01 to 09:00 is a minute less', '2026-03-28', '20:01', '2026-03-29', 'late-cancellation'],
    ['autumn: 21:00 to 09:00 is 13 h', '2026-10-24', '21:00', '2026-10-25', 'cancelled'],
    ['autumn: 22:00 to 09:00 is 12 h', '2026-10-24', '22:00', '2026-10-25', 'cancelled'],
    ['autumn: 22:01 to 09:00 is a minute less', '2026-10-24', '22:01', '2026-10-25', 'late-cancellation'],
  ])('counts elapsed hours, %s', async (_what, day, time, next, to) => {
    const id = here.desk.build.attendance({ trainingId: here.on(next, '09:00'), personId: here.ann })
    here.desk.at(day, time)
    expect((await cancel(id)).to).toBe(to)
  })
  it.each([
    ['4 h of its type', { cutoffHours: 4 }, 4 * HOUR, 'cancelled'],
    ['4 h of its type, a minute late', { cutoffHours: 4 }, 4 * HOUR - MINUTE, 'late-cancellation'],
    ['48 h of its type, a minute late', { cutoffHours: 48 }, 48 * HOUR - MINUTE, 'late-cancellation'],
    ['none of an initiation, whatever its type says', { isInitiation: true }, 0, 'cancelled'],
    ['none of an initiation, a minute late', { isInitiation: true }, -MINUTE, 'late-cancellation'],
  ])('is %s', async (_what, type, ms, to) => {
    here = aClass(type)
    expect((await cancel(before('2026-03-12', '20:00', ms))).to).toBe(to)
  })
  it('is shown with the plan', async () => {
    const id = before('2026-03-29', '09:00', 24 * HOUR)
    expect(await preview(id)).toMatchObject({
      isInTime: true,
      cutoffHours: 12,
      cutoffAt: Date.parse('2026-03-28T19:00:00Z'),
      to: 'cancelled',
    })
    here = aClass({ isInitiation: true })
    expect(await preview(before('2026-03-12', '20:00', HOUR))).toMatchObject({
      cutoffHours: 0,
      cutoffAt: Date.parse('2026-03-12T19:00:00Z'),
    })
  })
  it('is none for somebody who only waits', async () => {
    const id = before('2026-03-12', '20:00', -HOUR)
    here.desk.store.sqlite.exec("UPDATE attendance SET state = 'waitlisted'")
    expect(await cancel(id)).toMatchObject({ isInTime: true, to: 'cancelled', charges: null })
    expect([here.place(id), here.invoices()]).toEqual(['cancelled open', []])
  })
})

describe('CAN-1: a late cancellation is waived', () => {
  it('with a reason: everything comes back, and it says so', async () => {
    const pass = here.desk.build.subscription({ personId: here.ann })
    const id = before('2026-03-12', '20:00', 4 * HOUR)
    await here.evening(id)
    expect(here.used(pass)).toBe('1/10')
    expect(await preview(id, true)).toMatchObject({ isInTime: false, isWaived: true, to: 'cancelled', charges: null })
    expect(await cancel(id, { isWaived: true, reason: 'strike' })).toMatchObject({ isWaived: true })
    expect([here.place(id), here.used(pass)]).toEqual(['cancelled waived waived', '0/10'])
    expect(here.desk.rows('SELECT cancel_reason FROM attendance')).toEqual([{ cancel_reason: 'strike' }])
    expect(here.desk.rows("SELECT reason FROM session_movement WHERE kind = 'release'")).toEqual([{ reason: 'waived' }])
    expect(here.events()).toEqual(['attendance.waived'])
    expect(here.told()).toEqual([`participation.cancelled attendance:${id}:1:cancelled`])
  })
  it('and costs nothing where nothing was taken yet', async () => {
    const id = before('2026-03-12', '20:00', 4 * HOUR)
    await cancel(id, { isWaived: true, reason: 'strike' })
    expect([here.place(id), here.invoices()]).toEqual(['cancelled waived waived', []])
  })
  it('not without a reason', async () => {
    const id = before('2026-03-12', '20:00', 4 * HOUR)
    const input = { id, version: 1, isWaived: true, reason: null }
    await expectRefused(here.desk, 'attendance.cancel', input, 'attendance.reason-needed')
  })
  it('in time there is nothing to waive, and no reason to give', async () => {
    const id = before('2026-03-12', '20:00', 12 * HOUR)
    expect(await cancel(id, { isWaived: true })).toMatchObject({ isInTime: true, isWaived: false })
    expect([here.place(id), here.events()]).toEqual(['cancelled open', ['attendance.cancelled']])
  })
  it('also afterwards: the mark is taken back first', async () => {
    const id = before('2026-03-12', '20:00', 4 * HOUR)
    await cancel(id)
    expect(here.invoices()).toEqual(['late-cancellation 1500 unpaid'])
    await here.desk.call('attendance.mark', { id, as: 'registered' })
    await cancel(id, { version: 3, isWaived: true, reason: 'strike' })
    expect([here.place(id), here.invoices()]).toEqual(['cancelled waived waived', ['late-cancellation 1500 cancelled']])
  })
})
