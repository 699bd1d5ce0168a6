import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId, PersonId, SubscriptionId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { attachSession, releaseSession } from './ledger.ts'

let desk: TestDesk
let ann: PersonId
let yoga: TrainingTypeId
beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person()
  yoga = desk.build.type({ name: 'Yoga', isSubscriptionOnly: true })
})

const subscription = (fields: object = {}): SubscriptionId =>
  desk.build.subscription({ personId: ann, ...fields }, yoga)
const yogaOn = (day: string) => ({
  trainingId: desk.build.training({ typeId: yoga, day: day as Day }),
  personId: ann,
})
const refused = (day: string) =>
  expectRefused(desk, 'attendance.register', yogaOn(day), 'attendance.subscription-needed', { type: 'Yoga' })
const takenBy = async (day: string) => {
  const { settlement } = await desk.call<{ settlement: { subscriptionId: SubscriptionId } }>(
    'attendance.register',
    yogaOn(day),
  )
  return settlement.subscriptionId
}

describe('SUB-2, SUB-8: no session is attached to a subscription', () => {
  it.each([
    ['that is frozen that day', { freezeFrom: '2026-03-05', freezeUntil: '2026-03-07' }, '2026-03-07'],
    ['that is used up', { manualInitial: 10 }, '2026-03-07'],
    ['that has ended by then', { endsOn: '2026-03-06' }, '2026-03-07'],
    ['that has not begun by then', { startsOn: '2026-03-08' }, '2026-03-07'],
    ['that is cancelled', { cancelledAt: 1 as Instant }, '2026-03-07'],
  ])('%s', async (_what, fields, day) => {
    subscription(fields)
    await refused(day)
  })

  it('of other types, or of somebody else', async () => {
    desk.build.subscription({ personId: ann }, desk.build.type())
    desk.build.subscription({ personId: desk.build.person() })
    await refused('2026-03-07')
  })
})

describe('SUB-8: judged on the day of the class, not on today', () => {
  it('one that is frozen today gives its session for a day after the freeze', async () => {
    const id = subscription({ freezeFrom: '2026-03-01' as Day, freezeUntil: '2026-03-06' as Day })
    expect(await takenBy('2026-03-07')).toBe(id)
  })

  it('one that begins then gives its session today', async () => {
    const id = subscription({ startsOn: '2026-03-07' as Day })
    expect(await takenBy('2026-03-07')).toBe(id)
  })
})

it('SUB-6: the one that ends first, then the oldest; a full one is passed over', async () => {
  const later = subscription({ endsOn: '2026-09-30' as Day })
  const sooner = subscription({ endsOn: '2026-06-30' as Day, manualInitial: 9 })
  const asSoon = subscription({ endsOn: '2026-06-30' as Day, manualInitial: 9 })
  expect([await takenBy('2026-03-06'), await takenBy('2026-03-07'), await takenBy('2026-03-08')]).toEqual([
    sooner,
    asSoon,
    later,
  ])
})

describe('SUB-5: the ledger itself', () => {
  let place: AttendanceId
  beforeEach(() => {
    place = desk.build.attendance({ trainingId: desk.build.training({ typeId: yoga }), personId: ann })
  })
  const attach = (id: SubscriptionId) => desk.host.transact(owner, (ctx) => attachSession(ctx, id, place, 'class'))
  const release = (id: SubscriptionId) =>
    desk.host.transact(owner, (ctx) => releaseSession(ctx, id, place, 'cancelled'))
  const changesNothing = (deed: () => void) => {
    const before = desk.dump()
    expect(deed).toThrow()
    expect(desk.dump()).toBe(before)
  }

  it('holds one session of an attendance at a time, and gives it back to its own subscription, once', () => {
    const one = subscription()
    const other = subscription({ manualInitial: 1 })
    expect(attach(one)).toEqual({ before: 0, after: 1 })
    changesNothing(() => attach(one))
    changesNothing(() => attach(other))
    changesNothing(() => release(other))
    expect(release(one)).toEqual({ before: 1, after: 0 })
    changesNothing(() => release(one))
    expect(attach(other)).toEqual({ before: 1, after: 2 })
  })

  it('never goes above the total', () => {
    const full = subscription({ manualInitial: 10 })
    changesNothing(() => attach(full))
  })
})
