import { describe, expect, it } from 'vitest'
import type { AttendanceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant, WallTime } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { releaseSession } from '../subscriptions/ledger.ts'
import { evening, linesOf, today, tomorrow } from './evening-for-tests.ts'

async function told(desk: TestDesk, period: Day | null = null) {
  const run = await evening(desk, period)
  return { run, lines: await linesOf(desk, run) }
}

const placed = (desk: TestDesk, id: AttendanceId) =>
  desk.rows('SELECT state, settlement, marked_at FROM attendance WHERE id = ?', id)[0]
const settlementOf = (desk: TestDesk, id: AttendanceId) => placed(desk, id)?.settlement
const isProcessed = (desk: TestDesk, id: TrainingId) =>
  desk.rows('SELECT processed_at IS NOT NULL AS done FROM training WHERE id = ?', id)[0]?.done === 1
/** Somebody with so much on their account. */
async function payerWith(desk: TestDesk, amountMinor: number): Promise<PersonId> {
  const payerId = desk.build.person()
  const card = { method: 'card', invoiceId: null, desk: 'Desk 1', note: null, isAgain: false }
  await desk.call('payments.take', { payerId, amountMinor, ...card })
  return payerId
}

describe('DAY-1 attendance of today', () => {
  it('makes registered people present, notes the time, deducts nothing', async () => {
    const desk = aDesk()
    desk.at(today, '23:00')
    const trainingId = desk.build.training({ day: today })
    const came = [desk.build.attendance({ trainingId }), desk.build.attendance({ trainingId, isVolunteer: true })]
    const waits = desk.build.attendance({ trainingId, state: 'waitlisted' })
    const late = desk.build.attendance({ trainingId, state: 'absent', reason: 'late-cancellation' })
    const gone = desk.build.attendance({ trainingId, state: 'cancelled' })
    const { run, lines } = await told(desk)
    for (const id of came) expect(placed(desk, id)).toMatchObject({ state: 'present', marked_at: desk.clock.now() })
    expect([waits, late, gone].map((id) => placed(desk, id)?.state)).toEqual(['waitlisted', 'absent', 'cancelled'])
    expect(came.map((id) => settlementOf(desk, id))).toEqual(['open', 'open'])
    expect(run).toMatchObject({ status: 'success', trainings: 1, students: 2, studentsPlanned: 2, sessionsDeducted: 0 })
    expect(lines).toMatchObject([
      { unit: `attendance:${trainingId}`, code: 'daily.present', facts: { trainingId, day: today, count: 2 } },
    ])
    expect(desk.rows('SELECT * FROM session_movement')).toEqual([])
    await desk.close()
  })

  it('leaves cancelled trainings and other days alone', async () => {
    const desk = aDesk()
    desk.at(today, '23:00')
    const cancelled = desk.build.training({ day: today, cancelledAt: 1 as Instant, cancelReason: 'ill' })
    const yesterday = desk.build.training({ day: '2026-03-03' as Day })
    const ids = [cancelled, yesterday].map((trainingId) => desk.build.attendance({ trainingId }))
    const { run, lines } = await told(desk)
    expect(ids.map((id) => placed(desk, id)?.state)).toEqual(['registered', 'registered'])
    expect([run.unitsTotal, run.trainings, lines]).toEqual([0, 0, []])
    await desk.close()
  })

  it('asked for before a class begins, marks who is there and looks again in the evening', async () => {
    const desk = aDesk()
    const trainingId = desk.build.training({ day: today, startTime: '18:30' as WallTime })
    desk.build.attendance({ trainingId })
    expect((await told(desk)).run.students).toBe(1)
    const later = desk.build.attendance({ trainingId })
    desk.at(today, '23:00')
    await desk.alarm.tick()
    expect(placed(desk, later)?.state).toBe('present')
    await desk.close()
  })
})

describe('DAY-2 money of tomorrow', () => {
  it('takes a session, invoices, pays by the balance, and leaves volunteers and trials alone', async () => {
    const desk = aDesk()
    const trainingId = desk.build.training({
      typeId: desk.build.type({ name: 'Yoga', priceMinor: 1500 as Minor, isInitiation: true }),
    })
    const subscriber = desk.build.person()
    const subscriptionId = desk.build.subscription({ personId: subscriber, manualInitial: 5, planSessions: 11 })
    const rich = await payerWith(desk, 2000)
    const child = desk.build.person({ guardianId: rich })
    const people = {
      session: desk.build.attendance({ trainingId, personId: subscriber }),
      paid: desk.build.attendance({ trainingId, personId: child }),
      'invoice-unpaid': desk.build.attendance({ trainingId }),
      trial: desk.build.attendance({ trainingId, usesTrial: true }),
      free: desk.build.attendance({ trainingId, isVolunteer: true }),
      waived: desk.build.attendance({ trainingId, settlement: 'waived' }),
    }
    const { run, lines } = await told(desk)
    for (const [settlement, id] of Object.entries(people)) expect(settlementOf(desk, id)).toBe(settlement)
    expect(run).toMatchObject({ status: 'success', trainings: 1, students: 5, studentsPlanned: 5 })
    expect([run.sessionsDeducted, run.invoicesCreated, run.autoPayments]).toEqual([1, 2, 1])
    expect(lines).toMatchObject([
      {
        unit: `finance:${trainingId}`,
        code: 'daily.settled',
        facts: { type: 'Yoga', day: tomorrow, time: '18:30', people: 5, sessions: 1, invoices: 2, paid: 1 },
      },
    ])
    expect(desk.rows('SELECT used_before, used_after, actor FROM session_movement')).toEqual([
      { used_before: 5, used_after: 6, actor: 'system' },
    ])
    expect(desk.rows('SELECT used, total FROM subscription WHERE id = ?', subscriptionId)).toEqual([
      { used: 6, total: 11 },
    ])
    expect(
      desk.rows('SELECT serial, kind, amount_minor, state, issued_on, run_id, actor FROM invoice ORDER BY id'),
    ).toEqual(
      ['paid', 'unpaid'].map((state, index) => ({
        ...{ serial: index + 1, kind: 'training', amount_minor: 1500, state },
        ...{ issued_on: today, run_id: run.id, actor: 'system' },
      })),
    )
    expect(desk.rows('SELECT balance_minor FROM account')).toEqual([{ balance_minor: 500 }])
    expect(isProcessed(desk, trainingId)).toBe(true)
    expect(checkStore(desk.store.sqlite)).toEqual([])
    await desk.close()
  })

  it.each([
    ['SUB-8 covers the day of the class, not the evening of the run', { startsOn: tomorrow }, 'session'],
    ['ends this evening', { endsOn: today }, 'invoice-unpaid'],
    ['is frozen on the day', { freezeFrom: tomorrow, freezeUntil: tomorrow }, 'invoice-unpaid'],
    ['is used up', { manualInitial: 10 }, 'invoice-unpaid'],
    ['is cancelled', { cancelledAt: 1 as Instant }, 'invoice-unpaid'],
  ] as const)('a subscription that %s', async (_name, fields, settlement) => {
    const desk = aDesk()
    const personId = desk.build.person()
    desk.build.subscription({ personId, ...fields })
    const id = desk.build.attendance({ trainingId: desk.build.training(), personId })
    await told(desk)
    expect(settlementOf(desk, id)).toBe(settlement)
    await desk.close()
  })

  it('a visit without a price is free; a class for subscriptions only is not given away, and somebody is told', async () => {
    const desk = aDesk()
    const free = desk.build.training({ typeId: desk.build.type({ priceMinor: 0 as Minor }) })
    const strict = desk.build.training({
      typeId: desk.build.type({ name: 'Pilates', priceMinor: 0 as Minor, isSubscriptionOnly: true }),
    })
    const guest = desk.build.attendance({ trainingId: free })
    const personId = desk.build.person({ givenName: 'Anaïs', familyName: 'Roy' })
    const uncovered = desk.build.attendance({ trainingId: strict, personId })
    const { run, lines } = await told(desk)
    expect([settlementOf(desk, guest), settlementOf(desk, uncovered)]).toEqual(['free', 'open'])
    expect(lines.filter(({ level }) => level === 'warning')).toMatchObject([
      { code: 'daily.not-covered', facts: { trainingId: strict, type: 'Pilates', personId, person: 'Anaïs Roy' } },
    ])
    expect(run).toMatchObject({ status: 'success', warnings: 1, students: 1, studentsPlanned: 2 })
    expect(isProcessed(desk, strict)).toBe(true)
    await desk.close()
  })

  it('leaves cancelled trainings alone, and processes one without people', async () => {
    const desk = aDesk()
    const cancelled = desk.build.training({ cancelledAt: 1 as Instant, cancelReason: 'ill' })
    const id = desk.build.attendance({ trainingId: cancelled })
    const empty = desk.build.training()
    const dayAfter = desk.build.training({ day: '2026-03-06' as Day })
    const { run } = await told(desk)
    expect([cancelled, empty, dayAfter].map((one) => isProcessed(desk, one))).toEqual([false, true, false])
    expect(settlementOf(desk, id)).toBe('open')
    expect(run).toMatchObject({ status: 'success', trainings: 1, students: 0 })
    await desk.close()
  })

  it('SUB-5 what the desk settled is not taken again; ATT-3 a walk-in after the run is settled at once, not by a repeat', async () => {
    const desk = aDesk()
    const trainingId = desk.build.training()
    const personId = desk.build.person()
    desk.build.subscription({ personId })
    await desk.call('attendance.register', { trainingId, personId })
    const first = await told(desk)
    expect([first.run.sessionsDeducted, first.run.students]).toEqual([0, 0])
    const walkIn = desk.build.person()
    const { id } = await desk.call<{ id: AttendanceId }>('attendance.register', { trainingId, personId: walkIn })
    expect(settlementOf(desk, id)).toBe('invoice-unpaid')
    expect((await told(desk)).run).toMatchObject({ trainings: 0, students: 0, invoicesCreated: 0 })
    expect(desk.rows('SELECT count(*) AS n FROM invoice')).toEqual([{ n: 1 }])
    expect(desk.rows('SELECT used FROM subscription')).toEqual([{ used: 1 }])
    await desk.close()
  })

  it('what was taken and given back is taken again, once', async () => {
    const desk = aDesk()
    const trainingId = desk.build.training()
    const personId = desk.build.person()
    const subscriptionId = desk.build.subscription({ personId })
    const { id } = await desk.call<{ id: AttendanceId }>('attendance.register', { trainingId, personId })
    desk.host.transact(owner, (ctx) => releaseSession(ctx, subscriptionId, id, 'waived'))
    expect(settlementOf(desk, id)).toBe('open')
    expect((await told(desk)).run).toMatchObject({ students: 1, sessionsDeducted: 1, invoicesCreated: 0 })
    expect(settlementOf(desk, id)).toBe('session')
    expect(desk.rows('SELECT used FROM subscription')).toEqual([{ used: 1 }])
    expect(desk.rows('SELECT delta FROM session_movement ORDER BY id').map(({ delta }) => delta)).toEqual([1, -1, 1])
    await desk.close()
  })

  it('a household pays for as many of its visits as the balance carries, in the order of the roster', async () => {
    const desk = aDesk()
    const trainingId = desk.build.training({ capacity: 30 })
    const payer = await payerWith(desk, 3500)
    const children = [1, 2, 3].map(() => desk.build.person({ guardianId: payer }))
    const places = [...children, payer].map((personId) => desk.build.attendance({ trainingId, personId }))
    for (let n = 0; n < 22; n += 1) desk.build.attendance({ trainingId })
    expect((await told(desk)).run).toMatchObject({ invoicesCreated: 26, autoPayments: 2 })
    expect(places.map((id) => settlementOf(desk, id))).toEqual(['paid', 'paid', 'invoice-unpaid', 'invoice-unpaid'])
    expect(desk.rows('SELECT balance_minor FROM account')).toEqual([{ balance_minor: 500 }])
    expect(desk.rows('SELECT serial FROM invoice ORDER BY attendance_id').map(({ serial }) => serial)).toEqual(
      Array.from({ length: 26 }, (_, index) => index + 1),
    )
    expect(checkStore(desk.store.sqlite)).toEqual([])
    await desk.close()
  })

  it('a late run also settles those who came or did not come meanwhile, but not a late cancellation again', async () => {
    const desk = aDesk()
    const trainingId = desk.build.training()
    const came = desk.build.attendance({ trainingId, state: 'present' })
    const missed = desk.build.attendance({ trainingId, state: 'absent', reason: 'no-show' })
    const late = desk.build.attendance({
      trainingId,
      state: 'absent',
      reason: 'late-cancellation',
      settlement: 'waived',
    })
    desk.at(tomorrow, '22:00')
    await told(desk, today)
    expect([came, missed, late].map((id) => settlementOf(desk, id))).toEqual([
      'invoice-unpaid',
      'invoice-unpaid',
      'waived',
    ])
    await desk.close()
  })
})
