import { describe, expect, it } from 'vitest'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { aDesk } from '../../testing/desk.ts'
import { evenings, totals } from './evening-for-tests.ts'

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
    const runs = (await evenings(desk)).toReversed()
    expect(runs.map((run) => run.businessDate)).toEqual(runs.map((run) => run.period))
    // The evening before the opening owes the money of its day.
    expect([runs[0]?.period, runs.length]).toEqual(['2026-03-01', 8])
    await desk.alarm.tick()
    expect(await evenings(desk)).toHaveLength(8)
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
      desk.clock.set(now as Instant)
      await desk.alarm.tick()
      expect((await evenings(desk)).some(({ period }) => period === day)).toBe(now >= due)
    }
    expect((await evenings(desk)).filter(({ period }) => period === day)).toHaveLength(1)
    await desk.close()
  })

  it('a closed day has its evening too, with nothing to do', async () => {
    const desk = aDesk()
    desk.build.place({ templateId: desk.build.template({ weekday: 1 }) })
    desk.build.closure('2026-03-09', '2026-03-15')
    desk.at('2026-03-10', '08:00')
    await desk.alarm.tick()
    const [monday, sunday] = await evenings(desk)
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
