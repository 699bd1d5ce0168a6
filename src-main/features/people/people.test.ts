import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant, WallTime } from '../../../src-shared/kernel/time.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
beforeEach(() => {
  desk = aDesk()
})

const form = {
  givenName: 'Éloïse',
  familyName: 'Lefèvre',
  birthDate: '1990-02-28',
  email: 'eloise@example.org',
  phone: '+33 6 12 34 56 78',
  card: 'A-1',
  guardianId: null as PersonId | null,
  isVolunteer: false,
  note: 'knee',
}
const add = (fields: object = {}) => desk.call<{ id: PersonId }>('people.add', { ...form, ...fields })
const profile = (id: PersonId) => desk.call<Record<string, unknown>>('people.profile', { id })
const finds = async (text: string) =>
  (await desk.call<{ total: number }>('people.search', { text, limit: 1, offset: 0 })).total

describe('a person', () => {
  it('is added as written and found at once', async () => {
    const { id } = await add()
    expect(await profile(id)).toMatchObject({ id, version: 1, name: 'Éloïse Lefèvre', ...form })
    expect(await finds('lefevre')).toBe(1)
  })
  it('is changed, with a new version, and found by the new name only', async () => {
    const { id } = await add()
    const change = { ...form, familyName: 'Martin', card: null, note: null, isVolunteer: true }
    await desk.call('people.edit', { id, version: 1, ...change })
    expect(await profile(id)).toMatchObject({ version: 2, name: 'Éloïse Martin', ...change })
    expect([await finds('lefevre'), await finds('martin')]).toEqual([0, 1])
  })
  it('MEM-1: may have a guardian, who may change', async () => {
    const [ann, bob] = [desk.build.person(), desk.build.person()]
    const { id } = await add({ guardianId: ann })
    await desk.call('people.edit', { id, version: 1, ...form, guardianId: bob })
    expect(await profile(id)).toMatchObject({ guardianId: bob })
  })
  it('without a card is not the same as another without a card', async () => {
    await add({ card: '' })
    const { id } = await add({ card: '' })
    await desk.call('people.edit', { id, version: 1, ...form, card: '' })
    expect(await profile(id)).toMatchObject({ card: null })
  })
  it('may be born today, in the time zone of the gym', async () => {
    desk.at('2026-03-05', '00:30')
    await add({ birthDate: '2026-03-05' })
  })
})

describe('is refused', () => {
  const both = async (fields: object, code: string, facts: object = {}) => {
    await expectRefused(desk, 'people.add', { ...form, ...fields }, code, facts)
    const { id } = await add({ card: 'other' })
    await expectRefused(desk, 'people.edit', { id, version: 1, ...form, ...fields }, code, facts)
  }
  it('the card of somebody else', async () => {
    const id = desk.build.person({ givenName: 'Bob', familyName: 'Lee', card: 'A-1' })
    await both({}, 'person.card-taken', { card: 'A-1', name: 'Bob Lee' })
    await desk.call('people.edit', { id, version: 1, ...form, givenName: 'Bobby' })
  })
  it('a guardian who has a guardian', async () => {
    const child = desk.build.person({ guardianId: desk.build.person() })
    await both({ guardianId: child }, 'person.guardian-is-dependent')
  })
  it('a guardian who is not there', async () => {
    await both({ guardianId: 99 }, 'desk.not-found')
  })
  it('a guardian for somebody who is one, and oneself', async () => {
    const { id } = await add()
    const dependent = desk.build.person({ guardianId: id })
    const change = (guardianId: PersonId) => ({ id, version: 1, ...form, guardianId })
    await expectRefused(desk, 'people.edit', change(desk.build.person()), 'person.guardian-is-dependent')
    await expectRefused(desk, 'people.edit', change(id), 'person.guardian-is-dependent')
    await expectRefused(desk, 'people.edit', change(dependent), 'person.guardian-is-dependent')
  })
  it('PAY-1: a guardian for somebody with money or an unpaid invoice of their own', async () => {
    const { id } = await add()
    const change = { id, version: 1, ...form, guardianId: desk.build.person() }
    const clerk = clerkOf(desk)
    await clerk.issue(id, 900)
    await expectRefused(desk, 'people.edit', change, 'person.account-in-use')
    await clerk.take(id, 1000)
    await expectRefused(desk, 'people.edit', change, 'person.account-in-use')
    await desk.call('accounts.payOut', {
      payerId: id,
      amountMinor: 100,
      method: 'transfer',
      desk: 'Desk 1',
      reason: 'moves',
    })
    await desk.call('people.edit', change)
  })
  it('a birth tomorrow', async () => {
    await both({ birthDate: '2026-03-05' }, 'person.birth-in-future')
  })
  it('a change over a quicker hand, or of nobody', async () => {
    const { id } = await add()
    await desk.call('people.edit', { id, version: 1, ...form })
    await expectRefused(desk, 'people.edit', { id, version: 1, ...form, note: 'late' }, 'desk.stale-version')
    await expectRefused(desk, 'people.edit', { id: 99, version: 1, ...form, card: null }, 'desk.not-found')
    await expectRefused(desk, 'people.profile', { id: 99 }, 'desk.not-found')
  })
})

describe('a profile', () => {
  it('names who pays, and who else is to be called', async () => {
    const ann = desk.build.person({ givenName: 'Ann', familyName: 'Lee', birthDate: '1980-01-01' as Day })
    const bob = desk.build.person({ givenName: 'Bob', familyName: 'Lee', birthDate: '1979-01-01' as Day })
    const kim = desk.build.person({ givenName: 'Kim', familyName: 'Lee', guardianId: ann, otherGuardianId: bob })
    expect(await profile(kim)).toMatchObject({ guardianId: ann, guardianName: 'Ann Lee', otherGuardianId: bob })
    expect(await profile(ann)).toMatchObject({ guardianId: null, guardianName: null, otherGuardianId: null })
  })

  it('shows standing places by weekday and time, ended ones too', async () => {
    const { id } = await add()
    const typeId = desk.build.type({ name: 'Yoga', colour: '#123456' })
    const trainerId = desk.build.trainer({ name: 'Léa' })
    const template = (weekday: 1 | 4, startTime: string) =>
      desk.build.template({ weekday, startTime: startTime as never, typeId, trainerId })
    const thursday = template(4, '07:00')
    const late = template(1, '20:00')
    const early = template(1, '07:00')
    for (const templateId of [thursday, late]) desk.build.place({ templateId, personId: id, isFrozen: true })
    const place = desk.build.place({ templateId: early, personId: id, endDate: '2025-06-30' as Day })
    desk.build.place({ templateId: early })
    const { standingPlaces } = (await profile(id)) as { standingPlaces: { templateId: number }[] }
    expect(standingPlaces.map(({ templateId }) => templateId)).toEqual([early, late, thursday])
    expect(standingPlaces[0]).toEqual({
      id: place,
      version: 1,
      templateId: early,
      weekday: 1,
      startTime: '07:00',
      typeName: 'Yoga',
      colour: '#123456',
      trainerName: 'Léa',
      roomName: null,
      startDate: '2025-01-01',
      endDate: '2025-06-30',
      isFrozen: false,
      frozenFrom: null,
      frozenUntil: null,
    })
  })

  it('shows trainings from four weeks ago on, the newest first', async () => {
    const { id } = await add()
    const typeId = desk.build.type({ name: 'Yoga' })
    const trainerId = desk.build.trainer({ name: 'Léa' })
    const attend = (day: string, fields: Partial<typeof training.$inferInsert> = {}) => {
      const startsAt = Date.parse(`${day}T17:30:00Z`) as Instant
      const when = { day: day as Day, startTime: '18:30' as WallTime, startsAt, endsAt: (startsAt + 1) as Instant }
      const values = { typeId, trainerId, ...when, capacity: 8, createdAt: startsAt, ...fields }
      const { id: trainingId } = desk.store.db.insert(training).values(values).returning({ id: training.id }).get()
      desk.store.db
        .insert(attendance)
        .values({ trainingId, personId: id, state: 'present', source: 'desk', createdAt: 0 as Instant })
        .run()
    }
    for (const day of ['2026-02-03', '2026-02-04', '2026-03-11']) attend(day)
    attend('2026-03-01', { cancelledAt: 1 as Instant })
    const { trainings } = (await profile(id)) as { trainings: { day: string }[] }
    expect(trainings.map(({ day }) => day)).toEqual(['2026-03-11', '2026-03-01', '2026-02-04'])
    expect(trainings[1]).toMatchObject({
      day: '2026-03-01',
      startTime: '18:30',
      typeName: 'Yoga',
      trainerName: 'Léa',
      state: 'present',
      isTrainingCancelled: true,
    })
    expect(trainings[0]).toMatchObject({ isTrainingCancelled: false })
  })

  it('SUB-1, SUB-7: shows subscriptions with what is used and their state today', async () => {
    const { id } = await add()
    const sell = (startsOn: string, endsOn: string, fields: object = {}) =>
      desk.build.subscription({ personId: id, startsOn: startsOn as Day, endsOn: endsOn as Day, ...fields })
    const used = sell('2026-01-01', '2026-06-30', { manualInitial: 5, bonus: 1 })
    sell('2026-04-01', '2026-06-30')
    sell('2025-01-01', '2025-06-30')
    sell('2025-12-01', '2026-06-30', { freezeFrom: '2026-03-01', freezeUntil: '2026-03-04' })
    sell('2025-11-01', '2026-06-30', { cancelledAt: 1 })
    sell('2025-10-01', '2026-06-30', { manualInitial: 10 })
    desk.store.sqlite.exec(`INSERT INTO session_movement (subscription_id, kind, delta, used_before, used_after, reason, actor, at)
      VALUES (${used}, 'attach', 1, 5, 6, 'class', 'test', 0)`)
    const { subscriptions } = (await profile(id)) as { subscriptions: { used: number; total: number; state: string }[] }
    expect(subscriptions.map(({ used: n, total, state }) => `${n}/${total} ${state}`)).toEqual([
      '0/10 upcoming',
      '6/11 active',
      '0/10 frozen',
      '0/10 cancelled',
      '10/10 completed',
      '0/10 expired',
    ])
    expect(subscriptions[1]).toEqual({
      id: used,
      planName: expect.stringContaining('Plan'),
      startsOn: '2026-01-01',
      endsOn: '2026-06-30',
      used: 6,
      total: 11,
      state: 'active',
    })
  })
})
