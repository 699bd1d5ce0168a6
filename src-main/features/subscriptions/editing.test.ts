import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { attend, giveUp, sell, subscriptionOf } from './front-desk-for-tests.ts'
import { runNow } from './nights-for-tests.ts'

let desk: TestDesk
let ann: PersonId
let id: SubscriptionId
beforeEach(async () => {
  desk = aDesk()
  ann = desk.build.person()
  const planId = desk.build.plan({ sessions: 10, validityCount: 1 })
  id = (await sell(desk, { personId: ann, planId, manualInitial: 3, bonus: 1 })).id
})

const change = (version: number, fields: object = {}) => ({
  id,
  version,
  startsOn: '2026-03-04',
  bonus: 1,
  isAutoRenew: false,
  ...fields,
})
const edit = (version: number, fields: object = {}) => desk.call('subscriptions.edit', change(version, fields))
const refused = (version: number, fields: object, code: string, facts: object = {}) =>
  expectRefused(desk, 'subscriptions.edit', change(version, fields), code, facts)
const now = () => subscriptionOf(desk, ann, id)

describe('SUB-7: a start that moves', () => {
  it('takes the last day along by the validity, and the chain counts from it', async () => {
    await edit(1, { startsOn: '2026-03-31' })
    expect(await now()).toMatchObject({ startsOn: '2026-03-31', endsOn: '2026-04-30', state: 'upcoming' })
    expect(desk.rows('SELECT anchor_day FROM subscription')).toEqual([{ anchor_day: 31 }])
  })

  it('keeps the length that was sold when the plan was changed since', async () => {
    desk.store.sqlite.exec('UPDATE plan SET validity_count = 6')
    await edit(1, { startsOn: '2026-03-05' })
    expect(await now()).toMatchObject({ endsOn: '2026-04-05' })
  })

  it('not while a class holds a session of it; again once that is cancelled', async () => {
    const attended = await attend(desk, ann)
    await refused(1, { startsOn: '2026-03-05' }, 'subscription.in-use')
    await edit(1, { bonus: 2 })
    await giveUp(desk, attended)
    await edit(2, { startsOn: '2026-03-05', bonus: 2 })
  })

  it('not once another one follows it', async () => {
    await edit(1, { isAutoRenew: true })
    desk.at('2026-04-04', '10:00')
    await runNow(desk, 'renewal')
    await refused(2, { startsOn: '2026-03-05' }, 'subscription.in-use')
  })

  it('not while it is frozen, or is going to be', async () => {
    const freeze = { id, version: 1, from: '2026-03-10', until: '2026-03-12', withPlaces: false }
    await desk.call('subscriptions.freeze', freeze)
    await refused(2, { startsOn: '2026-03-05' }, 'subscription.frozen', { from: '2026-03-10', until: '2026-03-12' })
    await edit(2, { bonus: 2 })
  })

  it('keeps the days that a freeze gave', async () => {
    const freeze = { id, version: 1, from: '2026-03-04', until: '2026-03-12', withPlaces: false }
    await desk.call('subscriptions.freeze', freeze)
    desk.at('2026-03-07', '10:00')
    await desk.call('subscriptions.unfreeze', { id, version: 2 })
    expect(await now()).toMatchObject({ endsOn: '2026-04-07' })
    await edit(3, { startsOn: '2026-03-10' })
    expect(await now()).toMatchObject({ endsOn: '2026-04-13' })
  })

  it('not to where nobody means it', async () => {
    await refused(1, { startsOn: '2062-03-05' }, 'subscription.start-too-far', { startsOn: '2062-03-05' })
  })
})

describe('bonus sessions', () => {
  it('change the total, and reopen one that was used up', async () => {
    await desk.call('subscriptions.correctManual', { id, version: 1, manual: 11, reason: 'counted' })
    expect(await now()).toMatchObject({ used: 11, total: 11, state: 'completed' })
    await edit(2, { bonus: 3 })
    expect(await now()).toMatchObject({ used: 11, total: 13, state: 'active' })
  })

  it('are not taken below what is used', async () => {
    await desk.call('subscriptions.correctManual', { id, version: 1, manual: 11, reason: 'counted' })
    await refused(2, { bonus: 0 }, 'subscription.bonus-below-used', { used: 11, total: 10 })
  })

  it('are not taken below what it was sold with, though that was corrected since', async () => {
    const planId = desk.build.plan({ sessions: 1 })
    const sold = await sell(desk, { personId: ann, planId, manualInitial: 4, bonus: 4 })
    await desk.call('subscriptions.correctManual', { id: sold.id, version: 1, manual: 0, reason: 'mistyped' })
    await refused(2, { id: sold.id, bonus: 2 }, 'subscription.bonus-below-used', { used: 4, total: 3 })
    await edit(2, { id: sold.id, bonus: 3 })
  })
})

describe('renewing itself', () => {
  it('is switched on and off', async () => {
    await edit(1, { isAutoRenew: true })
    expect(await now()).toMatchObject({ isAutoRenew: true, version: 2 })
    await edit(2)
    expect(await now()).toMatchObject({ isAutoRenew: false })
  })

  it('is not switched on once it is over: its last day is the last one for it', async () => {
    desk.at('2026-04-05', '10:00')
    await refused(1, { isAutoRenew: true }, 'subscription.over', { endsOn: '2026-04-04' })
    desk.at('2026-04-04', '23:59')
    await edit(1, { isAutoRenew: true })
    desk.at('2026-04-05', '10:00')
    await edit(2, { isAutoRenew: true, bonus: 2 })
  })
})

it('nothing of a cancelled one, not over a quicker hand, not of nothing', async () => {
  await refused(2, { bonus: 2 }, 'desk.stale-version')
  await refused(1, { id: 99 }, 'desk.not-found')
  await desk.call('subscriptions.cancel', { id, version: 1, refundMinor: 0, reason: 'moved away' })
  await refused(2, { bonus: 2 }, 'subscription.cancelled')
})
