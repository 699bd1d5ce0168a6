import { describe, expect, it } from 'vitest'
import type { ProcessLine, Run } from '../../../src-shared/contract/processes.ts'
import type { PersonId, RunId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { checkStore } from '../../db/check.ts'
import { openRun } from '../../processes/runs.repo.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'

const today = '2026-03-04' as Day
const tomorrow = '2026-03-05' as Day

async function evening(desk: TestDesk, period: Day | null = null): Promise<Run> {
  const { id } = await desk.call<{ id: RunId }>('processes.start', { process: 'daily', period })
  return desk.runner.finished(id)
}
const linesOf = async (desk: TestDesk, { id }: Run): Promise<readonly ProcessLine[]> =>
  (await desk.call<{ lines: ProcessLine[] }>('processes.run', { id })).lines
const runsOf = async (desk: TestDesk, process: string): Promise<readonly Run[]> =>
  (await desk.call<Run[]>('processes.history', { from: '2020-01-01', to: '2030-01-01' })).filter(
    (run) => run.process === process,
  )
const totals = (desk: TestDesk) =>
  desk.rows(`SELECT (SELECT count(*) FROM session_movement) AS sessions, (SELECT count(*) FROM invoice) AS invoices,
    (SELECT count(*) FROM training WHERE processed_at IS NOT NULL) AS processed,
    (SELECT count(*) FROM attendance WHERE state = 'present') AS present`)[0]

/** A class today and two tomorrow: a subscriber and somebody who pays in each. */
function aGymDay(desk: TestDesk): {
  readonly subscribers: readonly PersonId[]
  readonly trainings: readonly TrainingId[]
} {
  const trainings = [
    desk.build.training({ day: today, startTime: '09:00' as WallTime }),
    desk.build.training({ startTime: '09:00' as WallTime, typeId: desk.build.type({ name: 'Yoga' }) }),
    desk.build.training({ startTime: '18:30' as WallTime }),
  ]
  const subscribers = trainings.map((trainingId) => {
    const personId = desk.build.person({ givenName: 'Sub', familyName: String(trainingId) })
    desk.build.subscription({ personId })
    desk.build.attendance({ trainingId, personId })
    desk.build.attendance({ trainingId })
    return personId
  })
  return { subscribers, trainings }
}
const whole = { sessions: 2, invoices: 2, processed: 2, present: 2 }

/** The store refuses whatever touches this person's subscription, until it is mended. */
function breakSubscriptionOf(desk: TestDesk, personId: PersonId): { readonly mend: () => void } {
  desk.store.sqlite.exec(`CREATE TRIGGER broken BEFORE UPDATE ON subscription WHEN OLD.person_id = ${personId}
    BEGIN SELECT RAISE(ABORT, 'this subscription is damaged'); END`)
  return { mend: () => void desk.store.sqlite.exec('DROP TRIGGER broken') }
}

describe('PRO-1 each half of each training exactly once', () => {
  it('admin, key, timer: the first does it, the others answer with zeros', async () => {
    const desk = aDesk()
    await desk.alarm.tick()
    aGymDay(desk)
    expect(await evening(desk)).toMatchObject({ trainings: 3, students: 6, sessionsDeducted: 2, invoicesCreated: 2 })
    const before = totals(desk)
    expect(before).toEqual(whole)
    const zeros = { trainings_processed: 0, sessions_deducted: 0 }
    expect(await desk.automation.run('daily', 'cron')).toMatchObject({
      attendance_processing: { ...zeros, students_marked_present: 0 },
      finance_processing: { ...zeros, invoices_created: 0, auto_payments: 0 },
    })
    desk.at(today, '23:00')
    await Promise.all([desk.alarm.tick(), desk.alarm.tick()])
    expect((await runsOf(desk, 'daily')).map((run) => [run.period, run.startedBy, run.students])).toEqual([
      [today, 'timer', 0],
      [today, 'api-key', 0],
      [today, 'admin', 6],
      ['2026-03-03', 'catch-up', 0],
    ])
    expect(totals(desk)).toEqual(before)
    expect(checkStore(desk.store.sqlite)).toEqual([])
    await desk.close()
  })

  it('a training added later is done by a repeat, alone', async () => {
    const desk = aDesk()
    aGymDay(desk)
    await evening(desk)
    const trainingId = desk.build.training({ startTime: '20:00' as WallTime })
    desk.build.attendance({ trainingId })
    const repeat = await evening(desk)
    expect(repeat).toMatchObject({ trainings: 1, students: 1, invoicesCreated: 1, sessionsDeducted: 0 })
    expect((await linesOf(desk, repeat)).map((line) => line.unit)).toEqual([`finance:${trainingId}`])
    await desk.close()
  })

  it('an evening that was cut off goes on where it stopped, and adds up to the whole', async () => {
    const desk = aDesk()
    aGymDay(desk)
    const owed = desk.definitions.daily.asked(desk.host.queryCtx(owner), null)
    if (!owed) throw new Error('today can be asked for')
    const { prepare } = desk.definitions.daily
    let left = 2
    Object.assign(desk.definitions.daily, {
      prepare: (...args: Parameters<typeof prepare>) => ({
        ...prepare(...args),
        units: prepare(...args).units.slice(0, left),
      }),
    })
    const id = desk.host.transact(owner, (ctx) => openRun(ctx, owed, 'timer', 'system', null))
    await desk.runner.finished(id)
    // As a kill leaves it: the run is open, two of its units are committed.
    desk.store.sqlite.exec("UPDATE process_run SET status = 'running', finished_at = NULL")
    left = 9
    const run = await desk.runner.finished(id)
    Object.assign(desk.definitions.daily, { prepare })
    expect(run).toMatchObject({
      status: 'success',
      attempts: 2,
      trainings: 3,
      students: 6,
      studentsPlanned: 6,
      unitsDone: 3,
    })
    expect(totals(desk)).toEqual(whole)
    expect(await linesOf(desk, run)).toHaveLength(3)
    await desk.close()
  })
})

describe('PRO-3 a night with one broken subscription', () => {
  it('settles everybody else, also in the same class; the run is partial; Retry settles the missing one', async () => {
    const desk = aDesk()
    const { subscribers, trainings } = aGymDay(desk)
    const [, broken] = subscribers as [PersonId, PersonId]
    const { mend } = breakSubscriptionOf(desk, broken)
    const night = await evening(desk)
    expect(night).toMatchObject({ status: 'partial', errors: 1, trainings: 2, students: 5, studentsPlanned: 6 })
    expect([night.sessionsDeducted, night.invoicesCreated]).toEqual([1, 2])
    expect(totals(desk)).toEqual({ sessions: 1, invoices: 2, processed: 1, present: 2 })
    const failed = (await linesOf(desk, night)).filter(({ level }) => level === 'error')
    expect(failed).toMatchObject([
      {
        unit: `finance:${trainings[1]}`,
        code: 'process.unit-failed',
        facts: {
          what: `Yoga, ${tomorrow} 09:00, Sub ${trainings[1]}`,
          error: 'this subscription is damaged',
          personId: broken,
        },
      },
    ])
    expect(desk.rows('SELECT code FROM notification')).toEqual([{ code: 'process.partial' }])
    expect(checkStore(desk.store.sqlite)).toEqual([])

    expect(await evening(desk)).toMatchObject({ status: 'partial', students: 0, studentsPlanned: 1 })
    mend()
    const retry = await evening(desk)
    expect(retry).toMatchObject({
      status: 'success',
      trainings: 1,
      students: 1,
      sessionsDeducted: 1,
      invoicesCreated: 0,
    })
    expect(totals(desk)).toEqual(whole)
    expect(checkStore(desk.store.sqlite)).toEqual([])
    await desk.close()
  })

  it('a training that cannot be closed is rolled back whole; the others go on', async () => {
    const desk = aDesk()
    const { trainings } = aGymDay(desk)
    desk.store.sqlite.exec(`CREATE TRIGGER broken BEFORE UPDATE OF processed_at ON training WHEN OLD.id = ${trainings[1]}
      BEGIN SELECT RAISE(ABORT, 'no'); END`)
    expect(await evening(desk)).toMatchObject({ status: 'partial', errors: 1, trainings: 2 })
    expect(totals(desk)).toEqual({ sessions: 1, invoices: 1, processed: 1, present: 2 })
    desk.store.sqlite.exec('DROP TRIGGER broken')
    expect(await evening(desk)).toMatchObject({ status: 'success', trainings: 1, students: 2 })
    expect(totals(desk)).toEqual(whole)
    await desk.close()
  })
})

describe('PRO-2 evenings that were missed', () => {
  it('are caught up day by day, each with its own business date, in order with the other processes', async () => {
    const desk = aDesk({ now: '2026-03-06T10:00:00Z', openedOn: '2026-03-02' })
    const days = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'] as Day[]
    for (const day of days) desk.build.attendance({ trainingId: desk.build.training({ day }) })
    desk.at('2026-03-09', '09:00')
    await desk.alarm.tick()
    const order = desk.rows("SELECT process, period FROM process_run WHERE business_date >= '2026-03-07' ORDER BY id")
    expect(order.map(({ process, period }) => `${process} ${period}`)).toEqual([
      'renewal 2026-03-07',
      'unfreeze 2026-03-07',
      'daily 2026-03-07',
      'renewal 2026-03-08',
      'unfreeze 2026-03-08',
      'generation 2026-W11',
      'daily 2026-03-08',
      'renewal 2026-03-09',
      'unfreeze 2026-03-09',
    ])
    expect(desk.rows('SELECT issued_on FROM invoice ORDER BY id').map((row) => row.issued_on)).toEqual([
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
    ])
    const runs = (await runsOf(desk, 'daily')).toReversed()
    expect(runs.map((run) => run.businessDate)).toEqual(runs.map((run) => run.period))
    // The evening before the opening owes the money of its day.
    expect([runs[0]?.period, runs.length]).toEqual(['2026-03-01', 8])
    await desk.alarm.tick()
    expect(await runsOf(desk, 'daily')).toHaveLength(8)
    await desk.close()
  })

  it('the week made on Sunday at 21:00 is charged on Sunday at 23:00', async () => {
    const desk = aDesk({ now: '2026-03-04T10:00:00Z' })
    desk.build.place({ templateId: desk.build.template({ weekday: 1 }) })
    desk.at('2026-03-08', '23:00')
    await desk.alarm.tick()
    expect(desk.rows('SELECT issued_on FROM invoice')).toEqual([{ issued_on: '2026-03-08' }])
    await desk.close()
  })

  it.each([
    ['2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('PRO-7 on %s, %s comes once, at %s', async (day, time, at) => {
    const desk = aDesk({ now: `${day}T00:00:00Z` })
    desk.store.sqlite.prepare('UPDATE gym SET daily_time = ?').run(time)
    const due = Date.parse(at)
    for (let now = due - 3_600_000; now <= due + 3 * 3_600_000; now += 15 * 60_000) {
      desk.clock.set(now as never)
      await desk.alarm.tick()
      expect((await runsOf(desk, 'daily')).some(({ period }) => period === day)).toBe(now >= due)
    }
    expect((await runsOf(desk, 'daily')).filter(({ period }) => period === day)).toHaveLength(1)
    await desk.close()
  })

  it('a closed day has its evening too, with nothing to do', async () => {
    const desk = aDesk()
    desk.build.place({ templateId: desk.build.template({ weekday: 1 }) })
    desk.build.closure('2026-03-09', '2026-03-15')
    desk.at('2026-03-10', '08:00')
    await desk.alarm.tick()
    const [monday, sunday] = await runsOf(desk, 'daily')
    for (const run of [monday, sunday]) expect(run).toMatchObject({ status: 'success', trainings: 0, unitsTotal: 0 })
    expect(totals(desk)).toEqual({ sessions: 0, invoices: 0, processed: 0, present: 0 })
    await desk.close()
  })

  it.each(['2026-03-05', '2025-02-01', '2026-W10', 'tonight'])('refuses the day %s', async (period) => {
    const desk = aDesk()
    const before = desk.dump()
    await expect(desk.call('processes.start', { process: 'daily', period })).rejects.toMatchObject({
      code: 'process.period-unknown',
    })
    expect(desk.dump()).toBe(before)
    await desk.close()
  })
})

describe('PRO-5 preview of the evening', () => {
  it('says what the evening then does, leaves no trace, and holds a class back', async () => {
    const desk = aDesk()
    const { trainings, subscribers } = aGymDay(desk)
    breakSubscriptionOf(desk, subscribers[2] as PersonId)
    const before = desk.dump()
    const asked = { process: 'daily', period: null }
    const planned = await desk.call<Record<string, unknown>>('processes.preview', asked)
    expect(desk.dump()).toBe(before)
    const unit = `finance:${trainings[1]}`
    await desk.call('processes.hold', { process: 'daily', period: today, unit, reason: 'the trainer may be ill' })
    const run = await evening(desk)
    expect(run).toMatchObject({ studentsPlanned: 4, students: 3, sessionsDeducted: 0, invoicesCreated: 1 })
    await desk.call('processes.release', { process: 'daily', period: today, unit })
    const rest = await evening(desk)
    const both = (field: 'trainings' | 'students' | 'sessionsDeducted' | 'invoicesCreated') => run[field] + rest[field]
    expect(planned).toMatchObject({
      trainings: both('trainings'),
      students: both('students'),
      sessions: both('sessionsDeducted'),
      invoices: both('invoicesCreated'),
      autoPayments: 0,
    })
    const errors = (lines: readonly ProcessLine[]) => lines.filter(({ level }) => level === 'error')
    expect(errors(planned.lines as ProcessLine[])).toEqual(errors(await linesOf(desk, run)))
    await desk.close()
  })
})

describe('DAY-3 the answer to a key', () => {
  it('is the one of the seed, word for word', async () => {
    const desk = aDesk()
    desk.store.sqlite.exec("UPDATE gym SET language = 'ru'")
    desk.at(today, '23:00')
    const { subscribers } = aGymDay(desk)
    const payer = { payerId: subscribers[1], amountMinor: 9000, method: 'card', invoiceId: null }
    await desk.call('payments.take', { ...payer, desk: 'Desk 1', note: null, isAgain: false })
    const trainingId = desk.build.training({ startTime: '20:00' as WallTime })
    const personId = desk.build.person({ guardianId: subscribers[1] as PersonId })
    desk.build.attendance({ trainingId, personId })
    expect(await desk.automation.run('daily', 'cron')).toEqual({
      timestamp: '2026-03-04T23:00:00',
      attendance_processing: { trainings_processed: 1, students_marked_present: 2, sessions_deducted: 0 },
      finance_processing: { trainings_processed: 3, invoices_created: 3, sessions_deducted: 2, auto_payments: 1 },
      message: 'Ежедневный процессинг завершен',
    })
    expect(desk.automation.history(today, today)).toMatchObject([
      {
        ...{ process_type: 'daily', process_date: today, status: 'success', trainings_processed: 4 },
        ...{ students_processed: 7, sessions_deducted: 2, invoices_created: 3, api_key_used: 'cron' },
      },
    ])
    expect(desk.automation.stats('week')).toMatchObject({
      processes: [{ process_type: 'daily', sessions_deducted: 2, invoices_created: 3, students_processed: 7 }],
    })
    await desk.close()
  })
})

describe('an invoice of the evening', () => {
  it('belongs to the business date and its year, whenever it is really written', async () => {
    const desk = aDesk({ now: '2026-12-31T10:00:00Z' })
    desk.build.attendance({
      trainingId: desk.build.training({ typeId: desk.build.type({ priceMinor: 900 as Minor }) }),
    })
    desk.at('2027-01-01', '09:00')
    await desk.alarm.tick()
    expect(desk.rows('SELECT year, serial, issued_on, amount_minor FROM invoice')).toEqual([
      { year: 2026, serial: 1, issued_on: '2026-12-31', amount_minor: 900 },
    ])
    await desk.close()
  })
})
