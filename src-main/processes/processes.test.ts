import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProcessLine, Run } from '../../src-shared/contract/processes.ts'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import { addDays, type Day, HOUR, type Instant, mondayOf, type WallTime, weekOf } from '../../src-shared/kernel/time.ts'
import { owner } from '../app/actor.ts'
import { checkStore } from '../db/check.ts'
import { startByKey } from '../features/processes/automation.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'
import { openRun } from './runs.repo.ts'

type Preview = {
  trainings: number
  students: number
  isGenerated: boolean
  lines: ProcessLine[]
  holds: { unit: string; what: string; reason: string; heldBy: string }[]
}

/** The weekly runs; the daily ones have their own tests. */
const history = async (desk: TestDesk): Promise<readonly Run[]> => {
  const runs = await desk.call<Run[]>('processes.history', { from: '2020-01-01', to: '2030-01-01' })
  return runs.filter((run) => run.process === 'generation')
}
const preview = (desk: TestDesk, period: string | null = null) =>
  desk.call<Preview>('processes.preview', { process: 'generation', period })
async function runNow(desk: TestDesk, period: string | null = null): Promise<Run> {
  const { id } = await desk.call<{ id: RunId }>('processes.start', { process: 'generation', period })
  return desk.runner.finished(id)
}

describe('PRO-1 each unit exactly once, whoever asks', () => {
  it('admin, key and timer together make the week once; later ones do only what is new', async () => {
    const desk = aDesk()
    desk.build.template()
    expect((await runNow(desk)).trainings).toBe(1)
    desk.build.template({ startTime: '07:00' as WallTime })
    const byKey = desk.host.transact(owner, (ctx) => startByKey(ctx, desk.definitions.generation, 'cron', null))
    expect(await desk.runner.finished(byKey)).toMatchObject({ startedBy: 'api-key', apiKeyName: 'cron', trainings: 1 })
    desk.at('2026-03-08', '21:00')
    await desk.alarm.tick()
    const runs = await history(desk)
    expect(runs.map((run) => [run.period, run.startedBy, run.trainings])).toEqual([
      ['2026-W11', 'timer', 0],
      ['2026-W11', 'api-key', 1],
      ['2026-W11', 'admin', 1],
      ['2026-W10', 'catch-up', 0],
    ])
    await desk.alarm.tick()
    expect(await history(desk)).toHaveLength(4)
    await desk.close()
  })

  it('the timer and catch-up start each period once, also with two desks ticking at the same moment', async () => {
    const desk = aDesk()
    desk.build.template()
    desk.at('2026-03-08', '21:00')
    await Promise.all([desk.alarm.tick(), desk.alarm.tick(), desk.alarm.tick()])
    expect((await history(desk)).map((run) => run.period)).toEqual(['2026-W11', '2026-W10'])
    expect(desk.rows('SELECT count(*) AS n FROM training WHERE day >= ?', '2026-03-09')[0]?.n).toBe(1)
    await desk.close()
  })

  it('a run that is opened while the runner sits down to rest is begun at once', async () => {
    const desk = aDesk()
    // Opening the gym woke the runner, which now looks around, finds nothing, and is about to rest.
    await desk.call('processes.overview')
    const { id } = await desk.call<{ id: RunId }>('processes.start', { process: 'generation', period: null })
    await desk.runner.wake()
    expect((await history(desk)).map((run) => [run.id, run.status])).toEqual([[id, 'success']])
    await desk.close()
  })

  it('a run that was cut off is taken up where it stopped, and says things once', async () => {
    const desk = aDesk()
    const trainerId = desk.build.trainer()
    for (const time of ['08:00', '10:00', '12:00']) desk.build.template({ startTime: time as WallTime, trainerId })
    desk.build.template({ startTime: '08:30' as WallTime, trainerId })
    const owed = desk.definitions.generation.asked(desk.host.queryCtx(owner), null)
    if (!owed) throw new Error('a week is always owed')
    // What a kill leaves behind: the run is open, one unit and its lines are committed, a conflict was noted.
    const id = desk.host.transact(owner, (ctx) => openRun(ctx, owed, 'timer', 'system', null))
    desk.store.sqlite.exec(
      `INSERT INTO process_line (run_id, unit, level, code, facts) VALUES (${id}, 'template:4', 'warning', 'generation.conflict', '{}')`,
    )
    const run = await desk.runner.finished(id)
    expect([run.status, run.trainings, run.warnings, run.unitsDone]).toEqual(['partial', 3, 1, 3])
    expect(checkStore(desk.store.sqlite)).toEqual([])
    await desk.close()
  })
})

describe('PRO-2 catching up', () => {
  it('missed weeks run in order, each with its own business date', async () => {
    const desk = aDesk({ now: '2026-03-04T10:00:00Z' })
    desk.build.template()
    await desk.alarm.tick()
    desk.at('2026-03-30', '08:00')
    await desk.alarm.tick()
    expect((await history(desk)).map((run) => [run.businessDate, run.period, run.startedBy])).toEqual([
      ['2026-03-29', '2026-W14', 'catch-up'],
      ['2026-03-22', '2026-W13', 'catch-up'],
      ['2026-03-15', '2026-W12', 'catch-up'],
      ['2026-03-08', '2026-W11', 'catch-up'],
      ['2026-03-01', '2026-W10', 'catch-up'],
    ])
    await desk.close()
  })

  it('no training is made for a day before the desk was opened', async () => {
    const desk = aDesk({ now: '2026-03-04T10:00:00Z' })
    for (const weekday of [1, 2, 3, 4] as const) desk.build.template({ weekday })
    await desk.alarm.tick()
    expect(desk.rows('SELECT day FROM training ORDER BY day').map((row) => row.day)).toEqual([
      '2026-03-04',
      '2026-03-05',
    ])
    await desk.close()
  })

  it.each(['Europe/Paris', 'America/Santiago', 'Australia/Lord_Howe'])(
    'two years of random switched-off spells in %s: every week and day once, the books in order',
    async (timeZone) => {
      const naps = fc.sample(fc.array(fc.integer({ min: 1, max: 35 * 24 }), { minLength: 60, maxLength: 60 }), {
        numRuns: 1,
        seed: 7,
      })[0] as number[]
      const start = Date.parse('2025-01-15T09:00:00Z')
      const desk = aDesk({ timeZone, now: new Date(start).toISOString() })
      for (const weekday of [1, 7] as const) desk.build.place({ templateId: desk.build.template({ weekday }) })
      const end = start + 2 * 365 * 24 * HOUR
      for (let now = start, i = 0; now < end; now += (naps[i++ % naps.length] as number) * HOUR) {
        desk.clock.set(now as Instant)
        await desk.alarm.tick()
      }
      const periods = (await history(desk)).map((run) => run.period).toReversed()
      const monday = mondayOf('2025-01-15' as Day)
      expect(periods).toEqual(periods.map((_, i) => weekOf(addDays(monday, 7 * i))))
      expect(periods.length).toBeGreaterThan(98)
      for (const process of ['daily', 'renewal', 'unfreeze']) {
        const days = desk.rows('SELECT period FROM process_run WHERE process = ? ORDER BY id', process)
        const first = days[0]?.period as unknown as Day
        expect(days.map(({ period }) => period)).toEqual(days.map((_, n) => addDays(first, n)))
        expect(days.length).toBeGreaterThan(690)
      }
      // PRO-2: in the order they were due, whatever the process.
      const hours = "CASE process WHEN 'renewal' THEN 1 WHEN 'unfreeze' THEN 2 WHEN 'generation' THEN 21 ELSE 23 END"
      const due = desk.rows(
        `SELECT business_date || ' ' || printf('%02d', ${hours}) AS at FROM process_run ORDER BY id`,
      )
      expect(due.map(({ at }) => at)).toEqual(due.map(({ at }) => at).toSorted())
      // Monday of the first week was before the opening; everything else exists exactly once.
      expect(desk.rows('SELECT count(*) AS n FROM training')[0]?.n).toBe(periods.length * 2 - 1)
      expect(checkStore(desk.store.sqlite)).toEqual([])
      await desk.close()
    },
  )
})

describe('PRO-3 failures', () => {
  it('a failing store stops the run, rolls the batch back, says so and tells the admins; the clock tries again later', async () => {
    const desk = aDesk()
    desk.build.template()
    await desk.alarm.tick()
    const before = desk.rows('SELECT count(*) AS n FROM training')
    desk.at('2026-03-08', '21:00')
    const perform = desk.definitions.generation.prepare
    Object.assign(desk.definitions.generation, {
      prepare: () => ({
        units: ['template:1'],
        planned: () => 0,
        describe: String,
        perform: () => {
          throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
        },
      }),
    })
    await desk.alarm.tick()
    const [failed] = await history(desk)
    expect(failed).toMatchObject({ status: 'error', errorMessage: 'database or disk is full', errors: 1 })
    expect(desk.rows('SELECT count(*) AS n FROM training')).toEqual(before)
    expect(desk.rows("SELECT code, level FROM notification WHERE code = 'process.error'")).toEqual([
      { code: 'process.error', level: 'error' },
    ])

    Object.assign(desk.definitions.generation, { prepare: perform })
    await desk.alarm.tick()
    expect((await history(desk))[0]?.status).toBe('error')
    desk.at('2026-03-08', '21:16')
    await desk.alarm.tick()
    const [again] = await history(desk)
    expect(again).toMatchObject({ id: failed?.id, status: 'success', attempts: 2, errorMessage: null, trainings: 1 })
    await desk.close()
  })

  it('an evening that stopped keeps the later ones waiting (PRO-2: in order), and no other process', async () => {
    const desk = aDesk({ openedOn: '2026-03-01', now: '2026-03-01T10:00:00Z' })
    const { prepare } = desk.definitions.daily
    Object.assign(desk.definitions.daily, {
      prepare: () => {
        throw new Error('the disk is gone')
      },
    })
    desk.at('2026-03-03', '23:30')
    await desk.alarm.tick()
    const runs = () => desk.rows('SELECT period, status FROM process_run WHERE process = ? ORDER BY id', 'daily')
    expect(runs()).toEqual([{ period: '2026-02-28', status: 'error' }])
    expect(desk.rows("SELECT period FROM process_run WHERE process = 'renewal' AND status = 'success'")).toHaveLength(3)

    Object.assign(desk.definitions.daily, { prepare })
    await desk.alarm.tick()
    expect(runs()).toHaveLength(1)
    desk.at('2026-03-03', '23:46')
    await desk.alarm.tick()
    expect(runs()).toEqual(
      ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'].map((period) => ({ period, status: 'success' })),
    )
    await desk.close()
  })
})

describe('PRO-4 history', () => {
  it('has the columns of automated_process_history, the key’s name among them', async () => {
    const desk = aDesk()
    desk.build.place({ templateId: desk.build.template() })
    await desk.automation.run('generation', 'night shift')
    const [row] = desk.automation.history('2026-03-04', '2026-03-04') as Record<string, unknown>[]
    expect(row).toMatchObject({
      process_type: 'generation',
      process_date: '2026-03-04',
      started_at: '2026-03-04T11:00:00',
      completed_at: '2026-03-04T11:00:00',
      status: 'success',
      trainings_processed: 1,
      students_processed: 1,
      sessions_deducted: 0,
      invoices_created: 0,
      errors_count: 0,
      error_message: null,
      created_by: 'api-key',
      api_key_used: 'night shift',
    })
    expect(desk.automation.history('2026-03-05', '2026-03-31')).toEqual([])
    expect(desk.automation.historyEntry(Number(row?.id))).toMatchObject({
      details: { period: '2026-W11', lines: [{ code: 'generation.created' }] },
    })
    expect(desk.automation.stats('week')).toMatchObject({
      processes: [{ process_type: 'generation', total_runs: 1, success: 1, trainings_processed: 1 }],
    })
    expect(desk.automation.stats('fortnight')).toBeUndefined()
    await desk.close()
  })
})

describe('PRO-5 preview', () => {
  it('says what the run then does, and leaves no trace', async () => {
    const desk = aDesk()
    const trainerId = desk.build.trainer()
    const templateId = desk.build.template({ trainerId, typeId: desk.build.type({ capacity: 1 }) })
    desk.build.template({ trainerId })
    desk.build.place({ templateId })
    desk.build.place({ templateId })
    const before = desk.dump()
    const planned = await preview(desk)
    expect(desk.dump()).toBe(before)
    const run = await runNow(desk)
    const { lines } = await desk.call<{ lines: ProcessLine[] }>('processes.run', { id: run.id })
    const said = (all: readonly ProcessLine[]) =>
      all.map(({ unit, level, code, facts }) => ({ unit, level, code, person: facts.person, count: facts.count }))
    expect(said(lines)).toEqual(said(planned.lines))
    expect([planned.trainings, planned.students]).toEqual([run.trainings, run.students])
    expect((await preview(desk)).isGenerated).toBe(true)
    await desk.close()
  })

  it('a held line waits, with its reason, until it is let go', async () => {
    const desk = aDesk()
    const held = desk.build.template({ startTime: '08:00' as WallTime })
    desk.build.template()
    const unit = `template:${held}`
    const line = { process: 'generation', period: '2026-W11', unit }
    await desk.call('processes.hold', { ...line, reason: 'the floor is being repaired' })
    expect((await preview(desk)).holds).toEqual([
      { unit, what: 'Type 1, 2026-03-09 08:00', reason: 'the floor is being repaired', heldBy: 'owner' },
    ])
    expect((await runNow(desk)).trainings).toBe(1)
    await desk.call('processes.release', line)
    expect((await runNow(desk)).trainings).toBe(1)
    await expect(desk.call('processes.hold', { ...line, reason: 'too late' })).rejects.toMatchObject({
      code: 'process.unit-done',
    })
    await expect(
      desk.call('processes.hold', { ...line, unit: 'template:999', reason: 'no such' }),
    ).rejects.toMatchObject({ code: 'process.unit-unknown' })
    await expect(desk.call('processes.release', line)).rejects.toMatchObject({ code: 'process.unit-unknown' })
    await desk.close()
  })

  it.each(['2026-W60', 'next', '2040-W01'])('refuses the period %s and opens no run', async (period) => {
    const desk = aDesk()
    const before = desk.dump()
    await expect(desk.call('processes.start', { process: 'generation', period })).rejects.toMatchObject({
      code: 'process.period-unknown',
    })
    expect(desk.dump()).toBe(before)
    await desk.close()
  })
})
