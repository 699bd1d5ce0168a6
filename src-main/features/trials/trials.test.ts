import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant, WallTime } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type Initiations, initiations } from './initiation-for-tests.ts'

let here: Initiations
beforeEach(() => {
  here = initiations({ discoveryPlaces: 2 })
})

type Coming = {
  readonly trainingId: number
  readonly day: string
  readonly free: number
  readonly discoveryFree: number
  readonly waiting: number
}
const coming = (days: number) => here.desk.call<readonly Coming[]>('trials.initiations', { days })

describe('TRI-1: the initiations of the days to come', () => {
  it('in the order of their beginning, from now until the end of the last day', async () => {
    const morning = here.on('2026-03-14', '09:30')
    const all = await coming(10)
    expect(all.map(({ trainingId }) => trainingId)).toEqual([here.a, morning, here.b])
    expect(all[0]).toEqual({
      trainingId: here.a,
      typeName: 'Initiation roller',
      day: '2026-03-07',
      startTime: '14:00',
      trainerName: 'Léa',
      free: 8,
      discoveryPlaces: 2,
      discoveryFree: 2,
      waiting: 0,
    })
    expect((await coming(9)).map(({ day }) => day)).toEqual(['2026-03-07'])
  })
  it('today’s is among them until it begins', async () => {
    here.desk.at('2026-03-07', '13:59')
    expect((await coming(1)).map(({ trainingId }) => trainingId)).toEqual([here.a])
    here.desk.at('2026-03-07', '14:00')
    expect(await coming(1)).toEqual([])
  })
  it('not what is cancelled, nor what is no initiation', async () => {
    here.desk.build.training({ day: '2026-03-07' as Day, startTime: '10:00' as WallTime })
    const [row] = here.desk.rows('SELECT version FROM training WHERE id = ?', here.a)
    await here.desk.call('trainings.cancel', { id: here.a, version: row?.version, reason: 'rain' })
    expect(await coming(4)).toEqual([])
  })
  it('ATT-2: what is held for somebody who waits is not free; volunteers take nothing', async () => {
    const { build, call } = here.desk
    const trainingId = build.training({
      typeId: here.typeId,
      day: '2026-03-28' as Day,
      startTime: '14:00' as WallTime,
      capacity: 2,
    })
    const member = () => {
      const personId = build.person()
      build.membership({ personId })
      return personId
    }
    await here.register(build.person({ isVolunteer: true }), trainingId)
    const first = await here.tries(here.parent, trainingId)
    await here.register(member(), trainingId)
    const line = async () => (await coming(30)).find((one) => one.trainingId === trainingId)
    expect(await line()).toMatchObject({ free: 0, discoveryFree: 1, waiting: 0 })
    for (const personId of [member(), member()]) await call('waitingList.join', { trainingId, personId })
    expect(await line()).toMatchObject({ free: 0, waiting: 2 })
    await here.cancel(first)
    expect(await line()).toMatchObject({ free: 0, discoveryFree: 2, waiting: 2 })
    const [offer] = here.desk.rows('SELECT attendance_id FROM waiting_offer WHERE ended_at IS NULL')
    await call('waitingList.leave', { id: Number(offer?.attendance_id) as AttendanceId })
    const [next] = here.desk.rows('SELECT attendance_id FROM waiting_offer WHERE ended_at IS NULL')
    await call('waitingList.leave', { id: Number(next?.attendance_id) as AttendanceId })
    expect(await line()).toMatchObject({ free: 1, discoveryFree: 2, waiting: 0 })
  })
})

describe('TRI-2, TRI-3, 6.2: a household at an initiation', () => {
  it('the guardian first, then the children, the eldest first; whoever of them is asked about', async () => {
    const [alice, bob] = [here.child('Alice', 'pending'), here.child('Bob', 'trial')]
    const unknown = here.desk.build.person({ givenName: 'Carl', familyName: 'Dupont', guardianId: here.parent })
    const seen = await here.household(here.parent, here.a)
    expect(seen).toMatchObject({ householdId: here.parent, free: 8, discoveryPlaces: 2, discoveryFree: 2 })
    expect(seen.people.map(({ personId }) => personId)).toEqual([here.parent, alice, bob, unknown])
    expect(await here.household(bob, here.a)).toEqual(seen)
    expect(seen.people.map(({ membership, admission, isDependent }) => [membership, isDependent, admission])).toEqual([
      [null, false, { may: true, as: 'dependent-member', trial: 'none', takesDiscovery: false }],
      ['pending', true, { may: true, as: 'pending', trial: 'offered', takesDiscovery: false }],
      ['trial', true, { may: true, as: 'trial', trial: 'required', takesDiscovery: false }],
      [null, true, { may: false, why: 'membership-needed' }],
    ])
  })
  it('somebody without a household is alone in it', async () => {
    const { householdId, people } = await here.household(here.parent, here.a)
    expect(householdId).toBe(here.parent)
    expect(people).toEqual([
      {
        personId: here.parent,
        name: 'Claire Dupont',
        birthDate: '1985-02-11',
        isDependent: false,
        isVolunteer: false,
        membership: null,
        admission: { may: true, as: 'discovery', trial: 'offered', takesDiscovery: true },
        usedTrial: null,
        place: null,
      },
    ])
  })
  it('where they are already, by which place, and where the trial went', async () => {
    const alice = here.child('Alice', 'pending')
    const id = await here.tries(alice, here.a)
    const seenAt = async (trainingId: typeof here.a) =>
      (await here.household(alice, trainingId)).people.find(({ personId }) => personId === alice)
    expect(await seenAt(here.a)).toMatchObject({
      place: { id, state: 'registered' },
      usedTrial: { trainingId: here.a },
    })
    expect(await seenAt(here.b)).toMatchObject({ place: null, usedTrial: { trainingId: here.a, isOver: false } })
    here.desk.at('2026-03-07', '15:00')
    expect(await seenAt(here.b)).toMatchObject({ usedTrial: { trainingId: here.a, isOver: true } })
    await here.cancel(await here.tries(here.child('Bob', 'trial'), here.b))
    expect((await here.household(alice, here.b)).people.map(({ place }) => place)).toEqual([null, null, null])
  })
  it('as they will be on its day: a season that ends before it', async () => {
    const alice = here.child('Alice', null)
    here.desk.build.membership({ personId: alice, endsOn: '2026-03-13' as Day })
    const boxes = async (trainingId: typeof here.a) => {
      const { people } = await here.household(alice, trainingId)
      return people.map(({ membership, admission }) => [membership, admission.may ? admission.as : admission.why])
    }
    expect(await boxes(here.a)).toEqual([
      [null, 'dependent-member'],
      ['active', 'member'],
    ])
    expect(await boxes(here.b)).toEqual([
      [null, 'discovery'],
      ['expired', 'membership-expired'],
    ])
  })
  it('a volunteer is shown as a participant would be', async () => {
    here.desk.store.sqlite.exec('UPDATE person SET is_volunteer = 1')
    const { people } = await here.household(here.parent, here.a)
    expect(people[0]).toMatchObject({ isVolunteer: true, admission: { may: true, as: 'discovery' } })
  })
  it('TRI-3: discovery places that are taken are taken for everybody', async () => {
    for (let n = 0; n < 2; n += 1) await here.register(here.desk.build.person(), here.a)
    const seen = await here.household(here.parent, here.a)
    expect(seen).toMatchObject({ free: 6, discoveryFree: 0 })
    expect(seen.people[0]?.admission).toEqual({ may: false, why: 'discovery-full' })
    await expectRefused(
      here.desk,
      'attendance.register',
      { trainingId: here.a, personId: here.parent, usesTrial: true },
      'trial.discovery-full',
      { places: 2 },
    )
  })
  it('who is archived is not in it, and makes nobody a member', async () => {
    const [alice, bob] = [here.child('Alice', 'pending'), here.child('Bob', 'trial')]
    const archive = (id: number) =>
      here.desk.store.sqlite.prepare('UPDATE person SET archived_at = ? WHERE id = ?').run(1 as Instant, id)
    archive(alice)
    const { people } = await here.household(bob, here.a)
    expect(people.map(({ personId }) => personId)).toEqual([here.parent, bob])
    archive(bob)
    expect((await here.household(here.parent, here.a)).people[0]?.admission).toMatchObject({ as: 'discovery' })
    archive(here.parent)
    expect((await here.household(bob, here.a)).people).toEqual([])
  })
  it('refuses what is no initiation, and knows what there is not', async () => {
    const trainingId = here.desk.build.training()
    await expectRefused(here.desk, 'trials.household', { trainingId, personId: here.parent }, 'trial.not-initiation')
    await expectRefused(here.desk, 'trials.household', { trainingId: 999, personId: here.parent }, 'desk.not-found')
    await expectRefused(here.desk, 'trials.household', { trainingId: here.a, personId: 999 }, 'desk.not-found')
  })
})
