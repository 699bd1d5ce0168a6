import { beforeEach, describe, expect, it } from 'vitest'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import type { PersonId, PlanId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { attend, type Sold, sell, subscriptionOf } from './front-desk-for-tests.ts'
import { busyRuns, linesOf, nightOf, runNow } from './nights-for-tests.ts'
import { renewal, renewedIn } from './renewal.process.ts'

let desk: TestDesk
let ann: PersonId
let planId: PlanId
/** Sold on 4 February for a month: 4 March, today, is its last day. */
beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Lee', email: 'ann@example.org' })
  planId = desk.build.plan({ name: 'Ten classes', validityCount: 1, priceMinor: 9000 as Minor })
})

const sold = (fields: object = {}): Promise<Sold> =>
  sell(desk, { personId: ann, planId, startsOn: '2026-02-04', isAutoRenew: true, ...fields })
const all = async (personId = ann) =>
  (await desk.call<readonly Subscription[]>('subscriptions.ofPerson', { personId })).toReversed()
const spans = async () => (await all()).map(({ startsOn, endsOn }) => `${startsOn} – ${endsOn}`)
const prepay = (amountMinor: number, payerId = ann) =>
  desk.call('payments.take', {
    payerId,
    amountMinor,
    method: 'card',
    invoiceId: null,
    desk: 'Desk 1',
    note: null,
    isAgain: true,
  })
const invoices = () =>
  desk.rows('SELECT issued_on AS day, amount_minor AS amount, state, run_id AS run FROM invoice ORDER BY id')

describe('REN-1 what is left is carried over once', () => {
  const lines = async () => (await all()).map(({ used, total, carriedOver }) => `${used}/${total} +${carriedOver}`)
  it('and leaves the old one, which can still be used on its last day', async () => {
    await sold({ manualInitial: 6 })
    await runNow(desk, 'renewal')
    expect(await lines()).toEqual(['9/10 +0', '0/13 +3'])
    await attend(desk, ann, '2026-03-04')
    expect(await lines()).toEqual(['10/10 +0', '0/13 +3'])
  })
  it('and is not refunded as well', async () => {
    const { id } = await sold({ manualInitial: 5 })
    await prepay(9000)
    await runNow(desk, 'renewal')
    expect(await desk.call('subscriptions.previewCancel', { id })).toMatchObject({ unused: 2, proposalMinor: 1800 })
  })
  it('SUB-4: counting again does not bring it back', async () => {
    const { id } = await sold({ manualInitial: 5 })
    await runNow(desk, 'renewal')
    expect(await desk.call('subscriptions.recalculate', { id })).toMatchObject({ used: 8, difference: 0, forced: 3 })
  })
})

describe('REN-1 a renewal', () => {
  it('begins on the next day, with the sessions and price of the plan of today, an invoice, and word to the person', async () => {
    const { id } = await sold({ manualInitial: 8, bonus: 1 })
    desk.store.sqlite.exec('UPDATE plan SET sessions = 12, price_minor = 9900')
    const run = await runNow(desk, 'renewal')
    expect(run).toMatchObject({ status: 'success', businessDate: '2026-03-04', students: 1, studentsPlanned: 1 })
    expect(run).toMatchObject({ invoicesCreated: 1, autoPayments: 0, sessionsDeducted: 0, warnings: 0 })
    const [old, renewed] = await all()
    expect(old).toMatchObject({ id, state: 'completed', used: 11, renewedById: renewed?.id, endsOn: '2026-03-04' })
    expect(renewed).toMatchObject({
      state: 'upcoming',
      startsOn: '2026-03-05',
      endsOn: '2026-04-04',
      used: 0,
      total: 15,
      planSessions: 12,
      bonus: 0,
      carriedOver: 3,
      priceMinor: 9900,
      isAutoRenew: true,
      renewedFromId: id,
      invoice: { state: 'unpaid' },
    })
    expect(invoices().at(-1)).toEqual({ day: '2026-03-04', amount: 9900, state: 'unpaid', run: run.id })
    const told = { plan: 'Ten classes', startsOn: '2026-03-05', endsOn: '2026-04-04', carriedOver: 3, amount: 9900 }
    expect(await linesOf(desk, run)).toEqual([
      {
        unit: `subscription:${id}`,
        level: 'info',
        code: 'renewal.renewed',
        facts: {
          ...told,
          subscriptionId: renewed?.id,
          personId: ann,
          person: 'Ann Lee',
          total: 15,
          isPaid: 0,
          payment: 'due',
        },
      },
    ])
    const [message] = desk.rows('SELECT code, address, facts FROM message') as unknown as { facts: string }[]
    expect(message).toMatchObject({ code: 'subscription.renewed', address: 'ann@example.org' })
    expect(JSON.parse(message?.facts ?? '')).toMatchObject({ name: 'Ann Lee', payment: 'due', ...told })
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it.each([
    [10, 0],
    [9, 1],
    [7, 3],
    [6, 3],
    [0, 3],
  ])('with %i of ten used carries %i over', async (manualInitial, carriedOver) => {
    await sold({ manualInitial })
    await runNow(desk, 'renewal')
    expect((await all())[1]).toMatchObject({ carriedOver, total: 10 + carriedOver })
  })

  it('is paid from the balance when that suffices, by one attempt', async () => {
    await sold()
    await prepay(9000 + 9000)
    expect(await runNow(desk, 'renewal')).toMatchObject({ invoicesCreated: 1, autoPayments: 1 })
    expect((await all())[1]).toMatchObject({ invoice: { state: 'paid' } })
  })

  it('that is not paid gives access all the same', async () => {
    await sold()
    await runNow(desk, 'renewal')
    const renewed = (await all())[1]
    expect((await attend(desk, ann, '2026-03-05')).settlement).toMatchObject({ subscriptionId: renewed?.id })
  })

  it('of what costs nothing has no invoice; a dependent’s is for the guardian', async () => {
    const child = desk.build.person({ guardianId: ann })
    await sold({ planId: desk.build.plan({ priceMinor: 0 as Minor, validityCount: 1 }) })
    await sold({ personId: child })
    const run = await runNow(desk, 'renewal')
    expect(run).toMatchObject({ students: 2, invoicesCreated: 1 })
    expect((await linesOf(desk, run)).map(({ facts }) => facts.payment)).toEqual(['free', 'due'])
    expect(desk.rows('SELECT payer_id, person_id FROM invoice WHERE run_id = ?', run.id)).toEqual([
      { payer_id: ann, person_id: child },
    ])
  })

  it('is only for what renews itself, is not cancelled, and has come to its last day', async () => {
    await sold({ isAutoRenew: false })
    await sold({ startsOn: '2026-02-05' })
    const { id } = await sold()
    await desk.call('subscriptions.cancel', { id, version: 1, refundMinor: 0, reason: 'moved away' })
    expect(await runNow(desk, 'renewal')).toMatchObject({ unitsTotal: 0, students: 0 })
    expect(await all()).toHaveLength(3)
  })
})

describe('REN-1 month ends', () => {
  it('missed for months: each on its own business date, in order, back on the 31st where there is one', async () => {
    desk = aDesk({ now: '2026-01-31T09:00:00Z' })
    ann = desk.build.person()
    planId = desk.build.plan({ validityCount: 1 })
    await sold({ startsOn: '2026-01-31' })
    await nightOf(desk, '2026-06-15', '08:00')
    expect(await spans()).toEqual([
      '2026-01-31 – 2026-02-28',
      '2026-03-01 – 2026-03-31',
      '2026-04-01 – 2026-04-30',
      '2026-05-01 – 2026-05-31',
      '2026-06-01 – 2026-06-30',
    ])
    const nights = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']
    const runs = await busyRuns(desk, 'renewal')
    expect(runs.map((run) => [run.businessDate, run.startedBy, run.students])).toEqual(
      nights.map((night) => [night, 'catch-up', 1]),
    )
    expect(invoices().map(({ day }) => day)).toEqual(['2026-01-31', ...nights])
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('a freeze leaves the anchor: nothing is given or taken to get back to it', async () => {
    const { id } = await sold()
    await desk.call('subscriptions.freeze', {
      id,
      version: 1,
      from: '2026-03-04',
      until: '2026-03-08',
      withPlaces: false,
    })
    await nightOf(desk, '2026-04-10', '08:00')
    expect(await spans()).toEqual(['2026-02-04 – 2026-03-09', '2026-03-10 – 2026-04-09', '2026-04-10 – 2026-05-09'])
  })

  it('one that was brought along without an anchor begins its own chain', async () => {
    desk.build.subscription({
      personId: ann,
      planId,
      startsOn: '2026-01-31' as Day,
      endsOn: '2026-02-28' as Day,
      autoRenew: true,
    })
    await runNow(desk, 'renewal')
    await nightOf(desk, '2026-03-31', '08:00')
    expect(await spans()).toEqual(['2026-01-31 – 2026-02-28', '2026-03-01 – 2026-03-31', '2026-04-01 – 2026-04-30'])
  })
})

describe('PRO-1 once per subscription', () => {
  it('whoever asks, how often they ask', async () => {
    await sold()
    expect((await runNow(desk, 'renewal')).students).toBe(1)
    expect((await runNow(desk, 'renewal')).students).toBe(0)
    await desk.alarm.tick()
    await nightOf(desk, '2026-03-05', '01:00')
    expect(await all()).toHaveLength(2)
    expect(desk.rows('SELECT count(*) AS n FROM message')).toEqual([{ n: 1 }])
  })

  it('for the automation: how many a run renewed, none when it is asked again', async () => {
    await sold()
    await sold()
    await sold({ planId: desk.build.plan({ name: 'Gone', validityCount: 1 }) })
    desk.store.sqlite.exec("UPDATE plan SET withdrawn_at = 1 WHERE name = 'Gone'")
    const runs = [await runNow(desk, 'renewal'), await runNow(desk, 'renewal')]
    expect(runs.map((run) => renewedIn(desk.host.queryCtx(owner), run))).toEqual([2, 0])
  })

  it('at 01:00, of the day itself; a missed one later, from the day after it ended', async () => {
    await sold()
    const ctx = desk.host.queryCtx(owner)
    desk.at('2026-03-04', '00:59')
    expect(renewal.owed(ctx)).toEqual([])
    desk.at('2026-03-04', '01:00')
    expect(renewal.owed(ctx)).toMatchObject([{ period: '2026-03-04', businessDate: '2026-03-04' }])
    expect(renewal.cron(ctx)).toBe('0 1 * * *')
    desk.at('2026-03-10', '10:00')
    expect((await runNow(desk, 'renewal')).businessDate).toBe('2026-03-10')
    expect(await spans()).toEqual(['2026-02-04 – 2026-03-04', '2026-03-05 – 2026-04-04'])
    expect(invoices().at(-1)?.day).toBe('2026-03-10')
  })

  it.each(['2026-03-05', '2025-02-26', '2026-W10', 'tomorrow'])('not for %s', async (period) => {
    await sold()
    await expectRefused(desk, 'processes.start', { process: 'renewal', period }, 'process.period-unknown')
  })
})

describe('REN-1 refused', () => {
  it.each([
    ['a withdrawn plan', 'plan-withdrawn', 'UPDATE plan SET withdrawn_at = 1'],
    ['an archived person', 'person-archived', 'UPDATE person SET archived_at = 1'],
  ])('%s is not renewed, with a warning, once', async (_what, reason, sql) => {
    const { id } = await sold()
    desk.store.sqlite.exec(sql)
    const run = await runNow(desk, 'renewal')
    expect(run).toMatchObject({ status: 'success', warnings: 1, invoicesCreated: 0, unitsDone: 1 })
    expect(await linesOf(desk, run)).toMatchObject([
      { level: 'warning', code: 'renewal.refused', facts: { reason, person: 'Ann Lee', plan: 'Ten classes' } },
    ])
    expect(await all()).toHaveLength(1)
    expect(await subscriptionOf(desk, ann, id)).toMatchObject({ isAutoRenew: false, version: 2 })
    expect(desk.rows("SELECT person_id FROM person_event WHERE code = 'subscription.not-renewed'")).toEqual([
      { person_id: ann },
    ])
    expect(desk.rows('SELECT count(*) AS n FROM message')).toEqual([{ n: 0 }])
    await nightOf(desk, '2026-03-06', '08:00')
    expect(await busyRuns(desk, 'renewal')).toHaveLength(1)
  })
})

describe('PRO-3, PRO-5', () => {
  it('a night with one broken subscription: the others are renewed, the run is partial, the next one finishes it', async () => {
    const { id: broken } = await sold()
    await sold()
    desk.store.sqlite.exec(`CREATE TRIGGER broken BEFORE INSERT ON subscription WHEN NEW.renewed_from_id = ${broken}
      BEGIN SELECT RAISE(ABORT, 'damaged row'); END`)
    const run = await runNow(desk, 'renewal')
    expect(run).toMatchObject({ status: 'partial', errors: 1, students: 1, unitsDone: 1 })
    expect(await linesOf(desk, run)).toMatchObject([
      {
        unit: `subscription:${broken}`,
        code: 'process.unit-failed',
        facts: { what: 'Ten classes, Ann Lee', error: 'damaged row' },
      },
      { code: 'renewal.renewed' },
    ])
    desk.store.sqlite.exec('DROP TRIGGER broken')
    expect(await runNow(desk, 'renewal')).toMatchObject({ status: 'success', students: 1 })
    expect(await all()).toHaveLength(4)
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('a preview says what the run then does, and leaves no trace', async () => {
    await sold()
    await prepay(18_000)
    const before = desk.dump()
    const planned = await desk.call('processes.preview', { process: 'renewal', period: null })
    expect(desk.dump()).toBe(before)
    const run = await runNow(desk, 'renewal')
    expect(planned).toMatchObject({ students: 1, invoices: 1, autoPayments: 1, lines: await linesOf(desk, run) })
  })

  it('one that is held is not renewed until it is let go, and then from its own last day', async () => {
    const { id } = await sold()
    const line = { process: 'renewal', period: '2026-03-04', unit: `subscription:${id}` }
    await desk.call('processes.hold', { ...line, reason: 'asks for another plan' })
    expect(await runNow(desk, 'renewal')).toMatchObject({ students: 0, invoicesCreated: 0 })
    desk.at('2026-03-06', '10:00')
    expect(await runNow(desk, 'renewal'), 'due again two nights later, and still held').toMatchObject({ students: 0 })
    const later = { ...line, period: '2026-03-06' }
    expect(await desk.call('processes.preview', later)).toMatchObject({ holds: [{ unit: line.unit }], lines: [] })
    await desk.call('processes.release', later)
    await runNow(desk, 'renewal')
    expect((await spans())[1]).toBe('2026-03-05 – 2026-04-04')
  })

  it.each([
    ['cancelled', 'subscriptions.cancel', { refundMinor: 0, reason: 'moved away' }],
    ['told not to renew', 'subscriptions.edit', { startsOn: '2026-02-04', bonus: 0, isAutoRenew: false }],
  ])('one that was %s between the start of a run and its turn is left alone', async (_what, deed, fields) => {
    const { id } = await sold()
    const turn = prepared(`subscription:${id}`)
    await desk.call(deed, { id, version: 1, ...fields })
    expect(turn()).toEqual({ state: 'skipped', counts: {}, lines: [] })
  })

  it('two runs that found the same one renew it once', async () => {
    const { id } = await sold()
    const turns = [prepared(`subscription:${id}`), prepared(`subscription:${id}`)]
    expect(turns.map((turn) => turn().state)).toEqual(['done', 'skipped'])
    expect(await all()).toHaveLength(2)
  })
})

/** A run that has found its units; calling it does one of them. */
function prepared(unit: string) {
  const work = renewal.prepare(desk.host.queryCtx(owner), '2026-03-04' as Day, null)
  return () => desk.host.transact(owner, (ctx) => work.perform({ ...ctx, alone: (part) => ({ out: part() }) }, unit))
}
