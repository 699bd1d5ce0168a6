import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { attend, sell, subscriptionOf } from './front-desk-for-tests.ts'
import { busyRuns, linesOf, nightOf, runNow } from './nights-for-tests.ts'
import { unfreeze, unfrozenIn } from './unfreeze.process.ts'

let desk: TestDesk
let ann: PersonId
let id: SubscriptionId
/** Frozen from 5 to 10 March. */
beforeEach(async () => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Lee' })
  const planId = desk.build.plan({ name: 'Ten classes', validityCount: 1 })
  id = (await sell(desk, { personId: ann, planId })).id
  await freeze(1, '2026-03-05', '2026-03-10')
})

const freeze = (version: number, from: string, until: string) =>
  desk.call('subscriptions.freeze', { id, version, from, until, withPlaces: false })
const now = () => subscriptionOf(desk, ann, id)

describe('UNF-1', () => {
  it('a freeze that ended before today is cleared, the subscription is usable, the person is told', async () => {
    desk.at('2026-03-11', '10:00')
    const run = await runNow(desk, 'unfreeze')
    expect(run).toMatchObject({ status: 'success', students: 1, studentsPlanned: 1, businessDate: '2026-03-11' })
    expect(await now()).toMatchObject({
      state: 'active',
      freezeFrom: null,
      freezeUntil: null,
      endsOn: '2026-04-10',
      version: 3,
    })
    const facts = { plan: 'Ten classes', from: '2026-03-05', until: '2026-03-10', endsOn: '2026-04-10' }
    expect(await linesOf(desk, run)).toEqual([
      {
        unit: `subscription:${id}`,
        level: 'info',
        code: 'unfreeze.unfrozen',
        facts: { ...facts, subscriptionId: id, personId: ann, person: 'Ann Lee' },
      },
    ])
    expect(desk.rows('SELECT code, person_id, facts FROM message')).toEqual([
      { code: 'subscription.unfrozen', person_id: ann, facts: JSON.stringify({ name: 'Ann Lee', ...facts }) },
    ])
    expect(desk.rows('SELECT days_given, ended_at FROM subscription_freeze')).toEqual([
      { days_given: 6, ended_at: desk.clock.now() },
    ])
    expect(desk.rows("SELECT person_id FROM person_event WHERE code = 'subscription.unfrozen'")).toHaveLength(1)
    expect((await attend(desk, ann)).settlement).toMatchObject({ kind: 'session', subscriptionId: id })
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('on its last day it still holds', async () => {
    desk.at('2026-03-10', '23:59')
    const before = await now()
    expect(await runNow(desk, 'unfreeze')).toMatchObject({ unitsTotal: 0 })
    expect(await now()).toEqual({ ...before, state: 'frozen' })
  })

  it('at 02:00; nights that were missed run by their own dates, and clear it on the first that may', async () => {
    const ctx = desk.host.queryCtx(owner)
    expect(unfreeze.cron(ctx)).toBe('0 2 * * *')
    await nightOf(desk, '2026-03-09', '12:00')
    await nightOf(desk, '2026-03-20', '08:00')
    const runs = await busyRuns(desk, 'unfreeze')
    expect(runs.map((run) => [run.businessDate, run.startedBy, run.students])).toEqual([['2026-03-11', 'catch-up', 1]])
    expect((await now()).freezeFrom).toBe(null)
  })

  it('a freeze to come, one that goes on, and one of a cancelled subscription are left alone', async () => {
    const goesOn = { freezeFrom: '2026-03-01' as Day, freezeUntil: '2026-03-11' as Day }
    const isOver = { freezeFrom: '2026-03-01' as Day, freezeUntil: '2026-03-02' as Day }
    desk.build.subscription({ personId: ann, ...goesOn })
    desk.build.subscription({ personId: ann, ...isOver, cancelledAt: 1 as Instant })
    desk.at('2026-03-11', '01:00')
    await freeze(2, '2026-03-20', '2026-03-22')
    expect(await runNow(desk, 'unfreeze')).toMatchObject({ unitsTotal: 0 })
    expect(desk.rows('SELECT freeze_until AS until FROM subscription ORDER BY id')).toEqual([
      { until: '2026-03-22' },
      { until: '2026-03-11' },
      { until: '2026-03-02' },
    ])
  })

  it('the night’s freeze is the one that was over: one made between the start of the run and its turn stays', async () => {
    desk.at('2026-03-11', '02:00')
    const work = unfreeze.prepare(desk.host.queryCtx(owner), '2026-03-11' as Day, null)
    expect(work.units).toEqual([`subscription:${id}`])
    await freeze(2, '2026-03-20', '2026-03-22')
    const outcome = desk.host.transact(owner, (write) =>
      work.perform({ ...write, alone: (part) => ({ out: part() }) }, `subscription:${id}`),
    )
    expect(outcome.state).toBe('skipped')
    expect((await now()).freezeUntil).toBe('2026-03-22')
  })

  it('for the automation: the list of the run as the seed has it, empty when it is asked again', async () => {
    desk.at('2026-03-11', '10:00')
    const runs = [await runNow(desk, 'unfreeze'), await runNow(desk, 'unfreeze')]
    expect(runs.map((run) => unfrozenIn(desk.host.queryCtx(owner), run))).toEqual([
      [{ id, student_id: ann, freeze_start_date: null, freeze_end_date: null, status: 'active' }],
      [],
    ])
    expect(desk.rows('SELECT count(*) AS n FROM message')).toEqual([{ n: 1 }])
  })

  it.each(['2026-03-05', '2025-02-26', '2026-W10'])('not for %s', async (period) => {
    await expectRefused(desk, 'processes.start', { process: 'unfreeze', period }, 'process.period-unknown')
  })
})
