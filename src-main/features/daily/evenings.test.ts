import { describe, expect, it } from 'vitest'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { WallTime } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { checkStore } from '../../db/check.ts'
import { openRun } from '../../processes/runs.repo.ts'
import { aDesk } from '../../testing/desk.ts'
import {
  aGymDay,
  breakSubscriptionOf,
  evening,
  evenings,
  linesOf,
  today,
  tomorrow,
  totals,
  whole,
} from './evening-for-tests.ts'

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
    expect((await evenings(desk)).map((run) => [run.period, run.startedBy, run.students])).toEqual([
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
    const cut: typeof prepare = (...args) => {
      const work = prepare(...args)
      const perform: typeof work.perform = (ctx, unit) =>
        left-- > 0 ? work.perform(ctx, unit) : { state: 'skipped', counts: {}, lines: [] }
      return { ...work, perform }
    }
    Object.assign(desk.definitions.daily, { prepare: cut })
    const id = desk.host.transact(owner, (ctx) => openRun(ctx, owed, 'timer', 'system', null))
    await desk.runner.finished(id)
    // As a kill leaves it: the run is open, two of its units are committed.
    desk.store.sqlite.exec("UPDATE process_run SET status = 'running', finished_at = NULL")
    Object.assign(desk.definitions.daily, { prepare })
    const run = await desk.runner.finished(id)
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
