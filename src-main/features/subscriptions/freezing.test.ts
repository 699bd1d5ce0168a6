import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, PlanId, SubscriptionId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { sell, subscriptionOf } from './front-desk-for-tests.ts'

let desk: TestDesk
let ann: PersonId
let yoga: TrainingTypeId
let ofYoga: PlanId
let id: SubscriptionId
beforeEach(async () => {
  desk = aDesk()
  ann = desk.build.person()
  yoga = desk.build.type({ name: 'Yoga' })
  ofYoga = desk.build.plan({ validityCount: 1 }, yoga)
  id = (await sell(desk, { personId: ann, planId: ofYoga })).id
})

type Explained = { readonly plannedEndsOn: Day; readonly freezes: readonly object[] }
const span = (from: string, until: string) => ({ from, until })
const freeze = (from: string, until: string, withPlaces = false, version = 1) =>
  desk.call<{ endsOn: Day }>('subscriptions.freeze', { id, version, ...span(from, until), withPlaces })
const unfreeze = (version = 2) => desk.call<{ endsOn: Day }>('subscriptions.unfreeze', { id, version })
const now = () => subscriptionOf(desk, ann, id)
const explained = () => desk.call<Explained>('subscriptions.explain', { id })
const places = () => desk.rows('SELECT frozen_from AS f, frozen_until AS u FROM standing_place ORDER BY id')

/** A Wednesday-to-be place in a class of a type. */
const place = (typeId: TrainingTypeId, fields: object = {}) =>
  desk.build.place({
    personId: ann,
    templateId: desk.build.template({ typeId, weekday: 3, startTime: '07:00' as WallTime }),
    ...fields,
  })

describe('SUB-8: a freeze', () => {
  it('moves the last day by its days, both included, and holds from the first to the last', async () => {
    expect(await desk.call('subscriptions.previewFreeze', { id, ...span('2026-03-10', '2026-03-30') })).toEqual({
      days: 21,
      endsOn: '2026-04-25',
      places: [],
      classes: [],
    })
    expect(await freeze('2026-03-10', '2026-03-30')).toEqual({ endsOn: '2026-04-25' })
    const states = []
    for (const day of ['2026-03-09', '2026-03-10', '2026-03-30', '2026-03-31', '2026-04-25', '2026-04-26']) {
      desk.at(day, '12:00')
      states.push((await now()).state)
    }
    expect(states).toEqual(['active', 'frozen', 'frozen', 'active', 'active', 'expired'])
  })

  it('is explained: who, which days, and the last day without it', async () => {
    await freeze('2026-03-10', '2026-03-30')
    expect(await explained()).toMatchObject({
      plannedEndsOn: '2026-04-04',
      freezes: [{ firstDay: '2026-03-10', lastDay: '2026-03-30', daysGiven: 21, actor: 'owner', at: desk.clock.now() }],
    })
    expect(desk.rows("SELECT facts FROM person_event WHERE code = 'subscription.frozen'")).toEqual([
      { facts: expect.stringContaining('"days":21,"endsOn":"2026-04-25"') },
    ])
  })

  it('of one day, from today, from the last day of all', async () => {
    expect(await freeze('2026-03-04', '2026-03-04')).toEqual({ endsOn: '2026-04-05' })
    await unfreeze()
    expect(await freeze('2026-04-04', '2026-04-10', false, 3)).toEqual({ endsOn: '2026-04-11' })
  })

  it('after one that is over, before the night has cleared it', async () => {
    await freeze('2026-03-05', '2026-03-06')
    desk.at('2026-03-07', '00:30')
    expect(await freeze('2026-03-10', '2026-03-12', false, 2)).toEqual({ endsOn: '2026-04-09' })
    expect((await explained()).freezes).toHaveLength(2)
    expect(desk.rows('SELECT count(*) AS n FROM subscription_freeze WHERE ended_at IS NULL')).toEqual([{ n: 1 }])
  })

  it.each([
    ['backwards', '2026-03-12', '2026-03-10', 'freeze.backwards'],
    ['in the past', '2026-03-03', '2026-03-10', 'freeze.in-past'],
    ['after the end', '2026-04-05', '2026-04-10', 'freeze.after-end'],
    ['of more than a year', '2026-03-10', '2027-03-11', 'freeze.too-long'],
  ])('%s is refused, shown or done', async (_what, from, until, code) => {
    await expectRefused(desk, 'subscriptions.previewFreeze', { id, from, until }, code, { from, until })
    await expectRefused(desk, 'subscriptions.freeze', { id, version: 1, from, until, withPlaces: true }, code)
  })

  it('before the start, twice, of a cancelled one, over a quicker hand is refused', async () => {
    const wanted = { id, version: 1, ...span('2026-03-10', '2026-03-12'), withPlaces: false }
    const later = await sell(desk, { personId: ann, planId: ofYoga, startsOn: '2026-03-20' })
    await expectRefused(desk, 'subscriptions.freeze', { ...wanted, id: later.id }, 'freeze.before-start')
    await expectRefused(desk, 'subscriptions.freeze', { ...wanted, version: 2 }, 'desk.stale-version')
    await desk.call('subscriptions.freeze', wanted)
    const again = { ...wanted, version: 2, ...span('2026-03-20', '2026-03-22') }
    await expectRefused(desk, 'subscriptions.freeze', again, 'freeze.already-frozen', { freezeUntil: '2026-03-12' })
    await desk.call('subscriptions.cancel', { id, version: 2, refundMinor: 0, reason: 'moved away' })
    await expectRefused(desk, 'subscriptions.freeze', { ...again, version: 3 }, 'subscription.cancelled')
  })
})

describe('SUB-8: unfreezing early gives back only the days used', () => {
  beforeEach(() => freeze('2026-03-10', '2026-03-30'))

  it.each([
    ['before it began', '2026-03-08', '2026-04-04', 0],
    ['on its first day', '2026-03-10', '2026-04-04', 0],
    ['on its second day', '2026-03-11', '2026-04-05', 1],
    ['on its last day', '2026-03-30', '2026-04-24', 20],
  ])('%s', async (_what, day, endsOn, daysGiven) => {
    desk.at(day, '12:00')
    expect(await unfreeze()).toEqual({ endsOn })
    expect(await now()).toMatchObject({ state: 'active', endsOn, freezeFrom: null, freezeUntil: null })
    expect(await explained()).toMatchObject({ plannedEndsOn: '2026-04-04', freezes: [{ daysGiven }] })
    expect(desk.rows('SELECT count(*) AS n FROM subscription_freeze WHERE ended_at IS NULL')).toEqual([{ n: 0 }])
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('not of one that is over, not twice, not of one that is not frozen, not over a quicker hand', async () => {
    await expectRefused(desk, 'subscriptions.unfreeze', { id, version: 1 }, 'desk.stale-version')
    await expectRefused(desk, 'subscriptions.unfreeze', { id: 99, version: 1 }, 'desk.not-found')
    desk.at('2026-03-31', '00:30')
    await expectRefused(desk, 'subscriptions.unfreeze', { id, version: 2 }, 'freeze.not-frozen')
    desk.at('2026-03-20', '12:00')
    await unfreeze()
    await expectRefused(desk, 'subscriptions.unfreeze', { id, version: 3 }, 'freeze.not-frozen')
  })
})

describe('SUB-8: booked classes of somebody who is away', () => {
  const cover = () =>
    desk.rows("SELECT state || ' ' || settlement AS place FROM attendance ORDER BY id").map((row) => row.place)
  async function threeBooked(): Promise<void> {
    // One that begins in an hour, one next week, one after the freeze; and one of a type the plan does not cover.
    for (const [day, startTime] of [
      ['2026-03-04', '12:00'],
      ['2026-03-11', '18:00'],
      ['2026-03-31', '18:00'],
    ] as const) {
      const trainingId = desk.build.training({ typeId: yoga, day: day as Day, startTime: startTime as WallTime })
      await desk.call('attendance.register', { trainingId, personId: ann })
    }
    desk.build.attendance({ personId: ann, trainingId: desk.build.training() })
  }
  it('are shown, and given up without cost also at the last moment: the sessions come back', async () => {
    await threeBooked()
    expect((await now()).used).toBe(3)
    const preview = await desk.call('subscriptions.previewFreeze', { id, ...span('2026-03-04', '2026-03-30') })
    expect(preview).toMatchObject({ classes: [{ day: '2026-03-04' }, { day: '2026-03-11', startTime: '18:00' }] })
    await freeze('2026-03-04', '2026-03-30', true)
    expect(cover()).toEqual(['cancelled waived', 'cancelled open', 'registered session', 'registered open'])
    expect((await now()).used).toBe(1)
  })
  it('are left alone when nobody asked for it', async () => {
    await threeBooked()
    await freeze('2026-03-04', '2026-03-30')
    expect(cover()).toEqual([...Array(3).fill('registered session'), 'registered open'])
  })
  it('REN-1: the one that is renewed already is not frozen any more', async () => {
    desk.build.subscription({ personId: ann, renewedFromId: id })
    const refused = { id, version: 1, ...span('2026-03-10', '2026-03-12'), withPlaces: false }
    await expectRefused(desk, 'subscriptions.freeze', refused, 'freeze.renewed')
  })
})

describe('standing places of somebody who is away', () => {
  it('rest with the freeze where the plan covers them, and no others', async () => {
    const inYoga = place(yoga)
    place(desk.build.type())
    place(yoga, { personId: desk.build.person() })
    place(yoga, { endDate: '2026-03-09' as Day })
    place(yoga, { startDate: '2026-03-31' as Day })
    place(yoga, { isFrozen: true })
    expect(await desk.call('subscriptions.previewFreeze', { id, ...span('2026-03-10', '2026-03-30') })).toMatchObject({
      places: [{ id: inYoga, typeName: 'Yoga', weekday: 3, startTime: '07:00' }],
    })
    await freeze('2026-03-10', '2026-03-30', true)
    const [resting, ...others] = places()
    expect(resting).toEqual({ f: '2026-03-10', u: '2026-03-30' })
    expect(others).toEqual(others.map(() => ({ f: null, u: null })))
  })

  it('rest only when asked, and one that rests already keeps its own dates', async () => {
    place(yoga)
    place(yoga, { frozenFrom: '2026-03-01' as Day, frozenUntil: '2026-03-05' as Day })
    place(yoga, { frozenFrom: '2026-02-01' as Day, frozenUntil: '2026-03-03' as Day })
    await freeze('2026-03-10', '2026-03-30')
    expect(places()[0]).toEqual({ f: null, u: null })
    await unfreeze()
    await freeze('2026-03-10', '2026-03-30', true, 3)
    expect(places()).toEqual([
      { f: '2026-03-10', u: '2026-03-30' },
      { f: '2026-03-01', u: '2026-03-05' },
      { f: '2026-03-10', u: '2026-03-30' },
    ])
  })

  it('wake when it is unfrozen early: from today, and as if nothing had been when it never began', async () => {
    place(yoga)
    await freeze('2026-03-10', '2026-03-30', true)
    desk.at('2026-03-16', '12:00')
    await unfreeze()
    expect(places()).toEqual([{ f: '2026-03-10', u: '2026-03-15' }])
    await freeze('2026-03-18', '2026-03-20', true, 3)
    await unfreeze(4)
    // Its own rest until yesterday was over, so that this freeze took its place and left nothing.
    expect(places()).toEqual([{ f: null, u: null }])
  })

  it('wake on the second day of the freeze, and rest on its first one only', async () => {
    place(yoga)
    await freeze('2026-03-10', '2026-03-30', true)
    desk.at('2026-03-11', '12:00')
    await unfreeze()
    expect(places()).toEqual([{ f: '2026-03-10', u: '2026-03-10' }])
  })

  it('are left out of the week that is generated, on frozen days only', async () => {
    place(yoga)
    place(yoga)
    await freeze('2026-03-09', '2026-03-11', true)
    const registered = async (day: string) => {
      desk.at(day, '21:00')
      await desk.alarm.tick()
      return desk
        .rows(
          'SELECT t.day, count(a.id) AS n FROM training t LEFT JOIN attendance a ON a.training_id = t.id GROUP BY t.day ORDER BY t.day',
        )
        .slice(-1)
    }
    expect(await registered('2026-03-08')).toEqual([{ day: '2026-03-11', n: 0 }])
    expect(await registered('2026-03-15')).toEqual([{ day: '2026-03-18', n: 2 }])
  })
})

it('one that was brought along frozen is explained and unfrozen like any other', async () => {
  const frozen = { freezeFrom: '2026-03-01' as Day, freezeUntil: '2026-03-10' as Day }
  const brought = desk.build.subscription({ personId: ann, endsOn: '2026-06-10' as Day, ...frozen })
  const explain = () => desk.call<Explained>('subscriptions.explain', { id: brought })
  expect(await explain()).toMatchObject({ plannedEndsOn: '2026-05-31', freezes: [{ daysGiven: 10, actor: 'import' }] })
  await desk.call('subscriptions.unfreeze', { id: brought, version: 1 })
  expect(await explain()).toMatchObject({ plannedEndsOn: '2026-05-31', freezes: [{ daysGiven: 3 }] })
})
