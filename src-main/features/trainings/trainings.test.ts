import { beforeEach, describe, expect, it } from 'vitest'
import type { RoomId, StaffId, TrainerId, TrainingId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import { type Day, type Instant, instantAt, MINUTE, type WallTime } from '../../../src-shared/kernel/time.ts'
import type { Actor } from '../../app/actor.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
let lea: TrainerId
let tom: TrainerId
let yoga: TrainingTypeId
beforeEach(() => {
  desk = aDesk()
  lea = desk.build.trainer({ name: 'Léa' })
  tom = desk.build.trainer({ name: 'Tom' })
  yoga = desk.build.type({ name: 'Yoga', colour: '#123456' })
})

type Fields = Partial<typeof training.$inferInsert>
function aTraining(day: string, time: string, fields: Fields = {}): TrainingId {
  const startsAt = instantAt('Europe/Paris', day as Day, time as WallTime)
  const when = { day: day as Day, startTime: time as WallTime, startsAt, endsAt: (startsAt + 60 * MINUTE) as Instant }
  const row = { typeId: yoga, trainerId: lea, capacity: 1, createdAt: desk.clock.now(), ...when, ...fields }
  return desk.store.db.insert(training).values(row).returning({ id: training.id }).get().id
}
function attend(
  trainingId: TrainingId,
  personId = desk.build.person(),
  fields: Partial<typeof attendance.$inferInsert> = {},
) {
  const row = { trainingId, personId, state: 'registered', source: 'desk', createdAt: 0 as Instant, ...fields } as const
  return desk.store.db.insert(attendance).values(row).returning({ id: attendance.id }).get().id
}
const as = (role: 'admin' | 'reception' | 'trainer', trainerId: TrainerId | null = null): Actor => ({
  kind: 'staff',
  staffId: 1 as StaffId,
  name: 'Somebody',
  role,
  trainerId,
  token: 't',
})
type Line = { readonly id: TrainingId }
const between = (from: string, to: string, actor: Actor = as('reception')) =>
  desk.host.call('trainings.between', { from, to }, actor) as Promise<readonly Line[]>
const idsOf = async (lines: Promise<readonly Line[]>) => (await lines).map(({ id }) => id)

describe('the trainings of some days', () => {
  it('come in order of time, both days included, with places, waiting and the end on the wall', async () => {
    const roomId: RoomId = desk.build.room()
    const late = aTraining('2026-03-10', '20:00')
    const early = aTraining('2026-03-10', '07:00', { roomId, capacity: 2 })
    const first = aTraining('2026-03-09', '23:30', { cancelledAt: desk.clock.now() })
    aTraining('2026-03-08', '10:00')
    aTraining('2026-03-11', '10:00')
    attend(early)
    attend(early, desk.build.person(), { state: 'waitlisted' })
    const list = await between('2026-03-09', '2026-03-10')
    expect(list.map(({ id }) => id)).toEqual([first, early, late])
    expect(list[0]).toMatchObject({ isCancelled: true, endTime: '00:30' })
    expect(list[1]).toEqual({
      id: early,
      version: 1,
      templateId: null,
      typeId: yoga,
      typeName: 'Yoga',
      colour: '#123456',
      trainerId: lea,
      trainerName: 'Léa',
      roomId,
      roomName: expect.stringContaining('Room'),
      day: '2026-03-10',
      startTime: '07:00',
      endTime: '08:00',
      startsAt: Date.parse('2026-03-10T06:00:00Z'),
      endsAt: Date.parse('2026-03-10T07:00:00Z'),
      capacity: 2,
      placesTaken: 1,
      waiting: 1,
      offered: 0,
      isInitiation: false,
      discoveryPlaces: 0,
      discoveryTaken: 0,
      isCancelled: false,
      cancelReason: null,
      isProcessed: false,
    })
  })
  it('of a trainer are their own, and of a trainer tied to nobody none', async () => {
    const hers = aTraining('2026-03-10', '07:00')
    const his = aTraining('2026-03-10', '08:00', { trainerId: tom })
    const seen = (actor: Actor) => idsOf(between('2026-03-10', '2026-03-10', actor))
    expect(await seen(as('trainer', lea))).toEqual([hers])
    expect(await seen(as('trainer', tom))).toEqual([his])
    expect(await seen(as('trainer'))).toEqual([])
    expect(await seen(as('reception'))).toEqual([hers, his])
    // An admin who also teaches still sees everything.
    expect(await seen(as('admin', lea))).toEqual([hers, his])
  })
})

describe('a roster', () => {
  it('is in order of entry, cancelled ones too', async () => {
    desk.store.sqlite.exec('UPDATE training_type SET is_initiation = 1, discovery_places = 1')
    const id = aTraining('2026-03-10', '18:30', { capacity: 5 })
    const guardianId = desk.build.person()
    const child = desk.build.person({ givenName: 'Kim', familyName: 'Lee', guardianId, note: 'nuts' })
    const entries = [
      attend(id, desk.build.person(), { state: 'absent', reason: 'no-show' }),
      attend(id, child, { usesTrial: true, isDiscovery: true, settlement: 'trial', equipment: 'helmet S' }),
      attend(id, desk.build.person(), { state: 'cancelled' }),
      attend(id, desk.build.person(), { isVolunteer: true }),
    ]
    const roster = await desk.call<{ entries: { id: number }[]; leftOut: object[] }>('trainings.roster', { id })
    expect(roster.entries.map((entry) => entry.id)).toEqual(entries)
    expect(roster.entries[1]).toEqual({
      id: entries[1],
      version: 1,
      personId: child,
      name: 'Kim Lee',
      isDependent: true,
      isVolunteer: false,
      state: 'registered',
      reason: null,
      settlement: 'trial',
      usesTrial: true,
      isDiscovery: true,
      equipment: 'helmet S',
      waiting: null,
      isWaived: false,
      session: null,
      invoice: null,
      note: 'nuts',
    })
    expect(roster.leftOut).toEqual([])
  })
  it('is shown to its own trainer; for another it is not there', async () => {
    const id = aTraining('2026-03-10', '18:30')
    const roster = (actor: Actor) => desk.host.call('trainings.roster', { id }, actor)
    expect(await roster(as('trainer', lea))).toHaveProperty('training.id', id)
    await expect(roster(as('trainer', tom))).rejects.toMatchObject({ code: 'desk.not-found' })
    await expect(roster(as('trainer'))).rejects.toMatchObject({ code: 'desk.not-found' })
    await expectRefused(desk, 'trainings.roster', { id: 99 }, 'desk.not-found')
  })
  it('GEN-4: names who was left out, until they wait', async () => {
    const templateId = desk.build.template({ typeId: desk.build.type({ capacity: 1 }) })
    desk.build.place({ templateId, personId: desk.build.person({ givenName: 'Ann' }) })
    const bob = desk.build.person({ givenName: 'Bob', familyName: 'Lee' })
    const cleo = desk.build.person({ givenName: 'Cleo', familyName: 'Lee' })
    for (const personId of [bob, cleo]) desk.build.place({ templateId, personId })
    await desk.call('processes.start', { process: 'generation', period: null })
    await desk.runner.wake()
    const id = (await between('2026-03-09', '2026-03-15'))[0]?.id
    const leftOut = async () => (await desk.call<{ leftOut: object[] }>('trainings.roster', { id })).leftOut
    const [bobs, cleos] = [
      { personId: bob, name: 'Bob Lee', reason: 'full' },
      { personId: cleo, name: 'Cleo Lee', reason: 'full' },
    ]
    expect(await leftOut()).toEqual([bobs, cleos])
    await desk.call('waitingList.join', { trainingId: id, personId: bob })
    expect(await leftOut()).toEqual([cleos])
  })
})
