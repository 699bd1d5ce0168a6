import { beforeEach, describe, expect, it } from 'vitest'
import type { TrainingCancellation } from '../../../src-shared/contract/trainings.ts'
import type { AttendanceId, PersonId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass, staffOf } from '../attendance/class-for-tests.ts'

let here: AClass
beforeEach(() => {
  here = aClass()
})

const asked = (input: object = {}) => ({ id: here.id, version: 1, reason: 'trainer ill', ...input })

/** What is shown is what is done. */
async function cancel(input: object = {}): Promise<TrainingCancellation> {
  const before = here.desk.dump()
  const shown = await here.desk.call<TrainingCancellation>('trainings.previewCancel', { id: here.id })
  expect(here.desk.dump()).toBe(before)
  const done = await here.desk.call<TrainingCancellation>('trainings.cancel', asked(input))
  expect(done).toEqual(shown)
  return done
}

type Mix = Readonly<
  Record<'session' | 'unpaid' | 'paid' | 'open' | 'trial' | 'waiting' | 'late' | 'gone', AttendanceId>
>

/** One of everything: how a place may be when its training is cancelled. */
async function aMix(): Promise<Mix & { readonly pass: SubscriptionId; readonly payer: PersonId }> {
  const { build } = here.desk
  const attend = (fields: object = {}) => build.attendance({ trainingId: here.id, ...fields })
  here.desk.store.sqlite.exec('UPDATE training_type SET is_initiation = 1')
  const pass = build.subscription({ personId: here.ann, planSessions: 11, manualInitial: 5 })
  const payer = build.person({ givenName: 'Paul', email: 'paul@example.org' })
  here.credit(payer, 2000)
  const [session, unpaid, paid] = [attend({ personId: here.ann }), attend(), attend({ personId: payer })]
  for (const id of [session, unpaid, paid]) await here.evening(id)
  const mix = {
    open: attend(),
    trial: attend({ usesTrial: true, settlement: 'trial' }),
    waiting: attend({ state: 'waitlisted' }),
    late: attend({ state: 'absent', reason: 'late-cancellation' }),
    gone: attend({ state: 'cancelled' }),
  }
  await here.evening(mix.late)
  return { session, unpaid, paid, ...mix, pass, payer }
}

describe('CAN-2: a whole training', () => {
  it('is cancelled in one go: sessions, invoices, trials, places, the waiting list', async () => {
    const mix = await aMix()
    const plan = await cancel()
    expect(plan).toMatchObject({ sessionsReturned: 1, invoicesCancelled: 2, refundedMinor: 1500, waitingClosed: 1 })
    const { session, unpaid, paid, open, trial, waiting, late, gone } = mix
    expect([session, unpaid, paid, open, trial, waiting, late, gone].map(here.place)).toEqual([
      ...Array(4).fill('cancelled open'),
      'cancelled trial',
      ...Array(3).fill('cancelled open'),
    ])
    expect([here.used(mix.pass), here.balance(mix.payer)]).toEqual(['5/11', 2000])
    expect(here.invoices()).toEqual([
      'training 1500 cancelled',
      'training 1500 cancelled',
      'late-cancellation 1500 cancelled',
    ])
    expect(here.desk.rows('SELECT places_taken, cancelled_at, cancel_reason, version FROM training')).toEqual([
      { places_taken: 0, cancelled_at: here.desk.clock.now(), cancel_reason: 'trainer ill', version: 2 },
    ])
    expect(here.desk.rows("SELECT reason FROM session_movement WHERE kind = 'release'")).toEqual([
      { reason: 'training-cancelled' },
    ])
    const reasons = here.desk.rows("SELECT DISTINCT cancel_reason FROM invoice WHERE state = 'cancelled'")
    expect(reasons).toEqual([{ cancel_reason: 'trainer ill' }])
  })
  it('and everybody who had not cancelled is told once, with the reason, and finds it in their history', async () => {
    const mix = await aMix()
    await cancel()
    const live = here.desk.rows('SELECT person_id FROM attendance WHERE id <> ? ORDER BY id', mix.gone)
    expect(here.told()).toEqual(live.map(({ person_id: id }) => `training.cancelled training:${here.id}:${id}`))
    expect(here.events()).toEqual(live.map(() => 'attendance.training-cancelled'))
    expect(here.desk.rows('SELECT address, facts FROM message LIMIT 1')).toEqual([
      { address: 'ann@example.org', facts: expect.stringContaining('"reason":"trainer ill"') },
    ])
  })
  it('CAN-3: the plan says who gets what', async () => {
    const { pass: _pass, payer } = await aMix()
    const { people, training } = await cancel()
    expect(training).toMatchObject({ id: here.id, isCancelled: false })
    expect(people).toHaveLength(7)
    const nothing = { returns: null, invoice: null, freesTrial: false, toldAt: null }
    expect(people.slice(0, 6)).toEqual([
      {
        personId: here.ann,
        name: 'Ann Lee',
        state: 'registered',
        ...nothing,
        returns: { planName: expect.any(String), usedAfter: 5, total: 11 },
        toldAt: 'ann@example.org',
      },
      expect.objectContaining({ invoice: { number: '2026-000001', amountMinor: 1500, does: 'cancel' } }),
      expect.objectContaining({
        personId: payer,
        invoice: { number: '2026-000002', amountMinor: 1500, does: 'refund' },
      }),
      expect.objectContaining(nothing),
      expect.objectContaining({ freesTrial: true }),
      expect.objectContaining({ ...nothing, state: 'waitlisted' }),
    ])
    expect(people[6]).toMatchObject({ state: 'absent', invoice: { number: '2026-000003', does: 'cancel' } })
  })
  it('of one transaction: when a part of it fails, nothing has happened', async () => {
    await aMix()
    here.desk.store.sqlite.exec(`
      CREATE TRIGGER the_last_one_fails BEFORE INSERT ON message WHEN (SELECT count(*) FROM message) = 6
      BEGIN SELECT RAISE(ABORT, 'the outbox is broken'); END`)
    const before = here.desk.dump()
    await expect(here.desk.call('trainings.cancel', asked())).rejects.toThrow('the outbox is broken')
    expect(here.desk.dump()).toBe(before)
    here.desk.store.sqlite.exec('DROP TRIGGER the_last_one_fails')
    await cancel()
  })
  it('with nobody in it is cancelled, and nobody told', async () => {
    expect(await cancel()).toMatchObject({ people: [], sessionsReturned: 0, refundedMinor: 0 })
    expect([here.told(), here.events()]).toEqual([[], []])
  })
  it('TRI-4: the trial can be used again', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET is_initiation = 1')
    here.desk.build.attendance({ trainingId: here.id, personId: here.ann, usesTrial: true, settlement: 'trial' })
    await cancel()
    here.desk.build.attendance({ trainingId: here.on('2026-03-19', '18:30'), personId: here.ann, usesTrial: true })
  })
})

describe('CAN-2: it is refused', () => {
  const refused = async (code: string, input: object = {}) => {
    await expectRefused(here.desk, 'trainings.cancel', asked(input), code)
  }
  it('as it begins, and afterwards', async () => {
    here.desk.build.attendance({ trainingId: here.id })
    here.desk.at('2026-03-12', '18:30')
    await refused('training.began')
    await expectRefused(here.desk, 'trainings.previewCancel', { id: here.id }, 'training.began')
    here.desk.at('2026-03-13', '10:00')
    await refused('training.began')
    here.desk.at('2026-03-12', '18:29')
    await cancel()
  })
  it('twice', async () => {
    await cancel()
    await refused('training.already-cancelled', { version: 2 })
    await expectRefused(here.desk, 'trainings.previewCancel', { id: here.id }, 'training.already-cancelled')
  })
  it('when somebody was quicker, with everything as it was', async () => {
    await aMix()
    await refused('desk.stale-version', { version: 2 })
  })
  it('of a training that is not there', async () => {
    await refused('desk.not-found', { id: 99 })
    await expectRefused(here.desk, 'trainings.previewCancel', { id: 99 }, 'desk.not-found')
  })
  it('to reception and trainers', async () => {
    for (const role of ['reception', 'trainer'] as const) {
      const call = here.desk.host.call('trainings.cancel', { commandId: 'not mine', ...asked() }, staffOf(role))
      await expect(call).rejects.toMatchObject({ code: 'desk.role-missing', facts: { needed: 'admin' } })
    }
  })
})

describe('what is shown of it', () => {
  it('the roster shows sessions and invoices, and no longer those that went back', async () => {
    const { pass } = await aMix()
    type Entry = { readonly session: object | null; readonly invoice: object | null; readonly isWaived: boolean }
    const entries = async () =>
      (await here.desk.call<{ entries: readonly Entry[] }>('trainings.roster', { id: here.id })).entries
    const [first, second, third, fourth] = await entries()
    expect(first?.session).toEqual({ subscriptionId: pass, planName: expect.any(String), used: 6, total: 11 })
    expect(second?.invoice).toEqual({ id: 1, number: '2026-000001', amountMinor: 1500, state: 'unpaid' })
    expect(third?.invoice).toMatchObject({ state: 'paid' })
    expect(fourth).toMatchObject({ session: null, invoice: null })
    await cancel()
    for (const entry of await entries()) expect(entry).toMatchObject({ session: null, invoice: null })
  })
  it('the training says why, and whether the evening has been', async () => {
    const list = () => here.desk.call('trainings.between', { from: '2026-03-12', to: '2026-03-12' })
    expect(await list()).toMatchObject([{ isCancelled: false, cancelReason: null, isProcessed: false }])
    await aMix()
    await cancel()
    expect(await list()).toMatchObject([{ isCancelled: true, cancelReason: 'trainer ill', isProcessed: true }])
  })
})
