import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Attended, PersonEvent } from '../../../src-shared/contract/attendance.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { expectRefused } from '../../testing/refused.ts'
import { issueInvoice, postEntry, undoInvoice, visitInvoiceOf } from '../money/ledger.ts'
import { correctManually } from '../subscriptions/ledger.ts'
import { type AClass, aClass, staffOf } from './class-for-tests.ts'

let here: AClass
beforeEach(() => {
  here = aClass()
})

const history = (personId: PersonId = here.ann, limit = 100) =>
  here.desk.call<readonly PersonEvent[]>('attendance.history', { personId, limit })
const codes = async (personId?: PersonId, limit?: number) => (await history(personId, limit)).map(({ code }) => code)
const asMia = (name: string, input: object) =>
  here.desk.host.call(name, { commandId: randomUUID(), ...input }, staffOf('reception'))
const tick = (minutes = 1) => here.desk.clock.set((here.desk.clock.now() + minutes * 60_000) as Instant)

describe('SUB-3: the history of a person', () => {
  it('reads "5 + 1 = 6, Yoga 12 March, by reception", and back', async () => {
    const planId = here.desk.build.plan({ name: 'Ten' })
    here.desk.build.subscription({ personId: here.ann, planId, planSessions: 11, manualInitial: 5 })
    const nothingElse = {
      householdId: null,
      usesTrial: false,
      asVolunteer: null,
      equipment: null,
      overrideReason: null,
    }
    const wanted = { trainingId: here.id, personId: here.ann, ...nothingElse }
    const { id } = (await asMia('attendance.register', wanted)) as { id: number }
    tick()
    await asMia('attendance.cancel', { id, version: 1, isWaived: false, reason: null })
    const facts = { plan: 'Ten', type: 'Yoga', day: '2026-03-12', time: '18:30' }
    const [released, cancelled, attached, registered] = await history()
    expect(released).toEqual({
      id: 'movement:2',
      code: 'session.released',
      facts: { before: 6, delta: -1, after: 5, reason: 'cancelled', ...facts },
      actor: 'Mia',
      at: here.desk.clock.now(),
    })
    expect(cancelled).toMatchObject({ id: 'event:2', code: 'attendance.cancelled', actor: 'Mia' })
    expect(attached?.facts).toEqual({ before: 5, delta: 1, after: 6, reason: 'class', ...facts })
    expect(registered).toMatchObject({ id: 'event:1', code: 'attendance.registered' })
  })
  it('tells of corrections, invoices, payments and what was paid out', async () => {
    const pass = here.desk.build.subscription({ personId: here.ann })
    const { transact } = here.desk.host
    transact(owner, (ctx) => correctManually(ctx, pass, 2, 'paper card'))
    tick()
    here.credit(here.ann, 2000)
    tick()
    const place = here.desk.build.attendance({ trainingId: here.id, personId: here.ann })
    const visit = {
      personId: here.ann,
      attendanceId: place,
      amountMinor: 1500 as Minor,
      issuedOn: '2026-03-11' as never,
    }
    const facts = { type: 'Yoga', day: '2026-03-12', time: '18:30' }
    transact(owner, (ctx) => issueInvoice(ctx, { ...visit, kind: 'training', facts }))
    tick()
    transact(staffOf('reception'), (ctx) => {
      const invoice = visitInvoiceOf(ctx, place)
      if (invoice) undoInvoice(ctx, invoice, 'mistake')
    })
    tick()
    transact(owner, (ctx) =>
      postEntry(ctx, { payerId: here.ann, kind: 'pay-out', amountMinor: -700, method: 'transfer', note: 'moving' }),
    )
    tick()
    here.desk.store.sqlite.exec(
      "UPDATE payment SET cancelled_at = (SELECT max(at) FROM account_entry) + 60000, cancel_reason = 'bounced', cancelled_by = 'Mia'",
    )
    const rows = (await history()).map(({ id, code, facts: said, actor }) => ({ id, code, said, actor }))
    const invoice = { ...facts, number: '2026-000001', kind: 'training', amount: 1500 }
    expect(rows).toEqual([
      {
        id: 'payment-cancelled:1',
        code: 'payment.cancelled',
        said: { amount: 2000, method: 'card', reason: 'bounced' },
        actor: 'Mia',
      },
      { id: 'entry:4', code: 'account.paid-out', said: { amount: 700, reason: 'moving' }, actor: 'owner' },
      {
        id: 'invoice-cancelled:1',
        code: 'invoice.cancelled',
        said: { ...invoice, reason: 'mistake', refunded: 1500 },
        actor: 'Mia',
      },
      { id: 'invoice:1', code: 'invoice.issued', said: invoice, actor: 'owner' },
      { id: 'payment:1', code: 'payment.taken', said: { amount: 2000, method: 'card' }, actor: 'Mia' },
      {
        id: 'movement:1',
        code: 'session.corrected',
        said: {
          before: 0,
          delta: 2,
          after: 2,
          reason: 'paper card',
          plan: expect.any(String),
          type: null,
          day: null,
          time: null,
        },
        actor: 'owner',
      },
    ])
  })
  it('tells which messages reached them, and not those that wait', async () => {
    const place = here.desk.build.attendance({ trainingId: here.id, personId: here.ann })
    await here.desk.call('attendance.cancel', { id: place, version: 1, isWaived: false, reason: 'ill' })
    expect(await codes()).toEqual(['attendance.cancelled'])
    tick()
    here.desk.store.sqlite
      .prepare("UPDATE message SET state = 'told', finished_at = ?, finished_by = 'Mia'")
      .run(here.desk.clock.now())
    expect((await history())[0]).toMatchObject({
      id: 'message:1',
      code: 'message.sent',
      facts: { message: 'participation.cancelled', address: 'ann@example.org', type: 'Yoga', reason: 'ill' },
      actor: 'Mia',
    })
  })
  it("of a dependent shows their invoices, and not the guardian's payments", async () => {
    const child = here.desk.build.person({ guardianId: here.ann })
    here.credit(here.ann, 2000)
    await here.evening(here.desk.build.attendance({ trainingId: here.id, personId: child }))
    expect(await codes(child)).toEqual(['invoice.issued'])
    expect(await codes()).toEqual(['payment.taken'])
  })
  it('is the newest first, as many as asked for', async () => {
    const place = here.desk.build.attendance({ trainingId: here.id, personId: here.ann })
    here.desk.at('2026-03-12', '18:30')
    for (const as of ['present', 'absent', 'registered']) {
      await here.desk.call('attendance.mark', { id: place, as })
      tick()
    }
    expect(await codes()).toEqual(['attendance.mark-taken-back', 'attendance.absent', 'attendance.present'])
    expect(await codes(here.ann, 2)).toEqual(['attendance.mark-taken-back', 'attendance.absent'])
    expect(await codes(here.desk.build.person())).toEqual([])
    const nobody = { personId: 99, limit: 10 }
    await expectRefused(here.desk, 'attendance.history', nobody, 'desk.not-found')
  })
})

describe("a person's classes", () => {
  const attended = (from = '2026-03-01', to = '2026-03-31') =>
    here.desk.call<readonly Attended[]>('attendance.ofPerson', { personId: here.ann, from, to })

  it('come newest first, both days included, with how each was settled', async () => {
    const planId = here.desk.build.plan({ name: 'Ten' })
    const pass = here.desk.build.subscription({ personId: here.ann, planId, planSessions: 1 })
    const attend = (trainingId = here.id, fields: object = {}) =>
      here.desk.build.attendance({ trainingId, personId: here.ann, ...fields })
    const [first, second] = [attend(), attend(here.on('2026-03-19', '18:30'))]
    attend(here.on('2026-03-26', '18:30'), { state: 'waitlisted' })
    for (const id of [first, second]) await here.evening(id)
    const list = await attended('2026-03-12', '2026-03-26')
    expect(list.map(({ day, settlement }) => [day, settlement])).toEqual([
      ['2026-03-26', 'open'],
      ['2026-03-19', 'invoice-unpaid'],
      ['2026-03-12', 'session'],
    ])
    expect(list[2]).toEqual({
      id: first,
      trainingId: here.id,
      typeName: 'Yoga',
      day: '2026-03-12',
      startTime: '18:30',
      trainerName: 'Léa',
      state: 'registered',
      usesTrial: false,
      reason: null,
      settlement: 'session',
      isWaived: false,
      cancelReason: null,
      isTrainingCancelled: false,
      subscription: { id: pass, planName: 'Ten' },
      invoice: null,
    })
    expect(list[1]?.invoice).toEqual({ id: 1, number: '2026-000001', amountMinor: 1500, state: 'unpaid' })
    expect((await attended('2026-03-13', '2026-03-25')).map(({ id }) => id)).toEqual([second])
  })
  it('say why they were cancelled, and show no session that went back', async () => {
    here.desk.build.subscription({ personId: here.ann })
    const place = here.desk.build.attendance({ trainingId: here.id, personId: here.ann })
    await here.evening(place)
    await here.desk.call('trainings.cancel', { id: here.id, version: 1, reason: 'ill' })
    expect(await attended()).toMatchObject([
      { state: 'cancelled', cancelReason: 'ill', isTrainingCancelled: true, subscription: null, settlement: 'open' },
    ])
  })
  it('of nobody are refused', async () => {
    const nobody = { personId: 99, from: '2026-03-01', to: '2026-03-31' }
    await expectRefused(here.desk, 'attendance.ofPerson', nobody, 'desk.not-found')
  })
})
