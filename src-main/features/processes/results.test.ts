import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { aDesk } from '../../testing/desk.ts'

describe('PRO-6 what a key is answered', () => {
  it('REN-1 renewals: how many, and zero for a repeat', async () => {
    const desk = aDesk()
    const endsOn = '2026-03-04' as Day
    for (const autoRenew of [true, true, false])
      desk.build.subscription({ personId: desk.build.person(), endsOn, autoRenew })
    const answer = { success: true, renewals_processed: 2, timestamp: '2026-03-04T11:00:00' }
    expect(await desk.automation.run('renewal', 'cron')).toEqual(answer)
    expect(await desk.automation.run('renewal', 'cron')).toEqual({ ...answer, renewals_processed: 0 })
    expect(desk.automation.history(endsOn, endsOn)).toMatchObject([
      { process_type: 'auto_renewal', students_processed: 0, invoices_created: 0 },
      { process_type: 'auto_renewal', students_processed: 2, invoices_created: 2, api_key_used: 'cron' },
    ])
    await desk.close()
  })

  it('UNF-1 unfrozen subscriptions: the list of the seed', async () => {
    const desk = aDesk()
    const personId = desk.build.person()
    const id = desk.build.subscription({ personId, freezeFrom: '2026-02-01' as Day, freezeUntil: '2026-03-03' as Day })
    expect(await desk.automation.run('unfreeze', 'cron')).toEqual([
      { id, student_id: personId, freeze_start_date: null, freeze_end_date: null, status: 'active' },
    ])
    expect(await desk.automation.run('unfreeze', 'cron')).toEqual([])
    await desk.close()
  })

  it('a run that stopped is no answer at all, and the history says why', async () => {
    const desk = aDesk()
    desk.store.sqlite.exec(`CREATE TRIGGER broken BEFORE UPDATE OF units_total ON process_run
      BEGIN SELECT RAISE(ABORT, 'the store is damaged'); END`)
    expect(await desk.automation.run('daily', 'cron')).toBeUndefined()
    expect(desk.automation.history('2026-03-04', '2026-03-04')).toMatchObject([
      { process_type: 'daily', status: 'error', errors_count: 1, error_message: 'the store is damaged' },
    ])
    await desk.close()
  })
})

describe('the overview', () => {
  it('says what runs next, of all processes, and what is owed in the order it was due', async () => {
    const desk = aDesk({ now: '2026-03-04T10:00:00Z' })
    type Due = { process: string; period: string; businessDate: string }
    const { next, owed } = await desk.call<{ next: Due[]; owed: Due[] }>('processes.overview')
    expect(next.map(({ process, period, businessDate }) => [process, period, businessDate])).toEqual([
      ['generation', '2026-W11', '2026-03-08'],
      ['daily', '2026-03-04', '2026-03-04'],
      ['renewal', '2026-03-05', '2026-03-05'],
      ['unfreeze', '2026-03-05', '2026-03-05'],
    ])
    expect(owed.map(({ process, period }) => `${process} ${period}`)).toEqual([
      'generation 2026-W10',
      'daily 2026-03-03',
      'renewal 2026-03-04',
      'unfreeze 2026-03-04',
    ])
    await desk.close()
  })
})
