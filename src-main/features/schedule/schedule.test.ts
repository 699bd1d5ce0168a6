import { beforeEach, describe, expect, it } from 'vitest'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
beforeEach(() => {
  desk = aDesk()
})

const refused = (name: string, input: object, code: string, facts: object = {}) =>
  expectRefused(desk, name, input, code, facts)
type Made = { readonly id: number }

const type = {
  name: 'Йога',
  colour: '#2f9e44',
  durationMinutes: 60,
  price: 1500,
  capacity: 8,
  cutoffHours: 12,
  isInitiation: true,
  discoveryPlaces: 2,
  isSubscriptionOnly: false,
  isActive: true,
}
const trainer = { name: 'Léa', email: 'lea@example.org', phone: null, isActive: true }
const room = { name: 'Dojo', isActive: true }

describe.each([
  ['types', 'type', type, { ...type, name: 'Бокс', price: 0, capacity: 20, isActive: false }, 'йога'],
  ['trainers', 'trainer', trainer, { ...trainer, name: 'Tom', email: null, phone: '123', isActive: false }, 'LÉA'],
  ['rooms', 'room', room, { name: 'Pool', isActive: false }, 'dojo'],
])('%s', (feature, noun, first, changed, otherCase) => {
  const create = () => desk.call<Made>(`${feature}.create`, first)

  it('are added, listed, changed with a new version', async () => {
    const { id } = await create()
    expect(await desk.call(`${feature}.list`)).toEqual([{ id, version: 1, ...first }])
    await desk.call(`${feature}.edit`, { id, version: 1, ...changed })
    expect(await desk.call(`${feature}.list`)).toEqual([{ id, version: 2, ...changed }])
  })
  it('have one name each, whatever the case and the alphabet', async () => {
    await create()
    const taken = `${noun}.name-taken`
    await refused(`${feature}.create`, { ...first, name: otherCase }, taken, { name: otherCase })
    const { id } = await desk.call<Made>(`${feature}.create`, changed)
    await refused(`${feature}.edit`, { id, version: 1, ...changed, name: otherCase }, taken, { name: otherCase })
    await desk.call(`${feature}.edit`, { id: 1, version: 1, ...first, name: otherCase })
  })
  it('are refused when somebody was quicker, or when they are not there', async () => {
    const { id } = await create()
    await desk.call(`${feature}.edit`, { id, version: 1, ...changed })
    await refused(`${feature}.edit`, { id, version: 1, ...first }, 'desk.stale-version')
    await refused(`${feature}.edit`, { id: 99, version: 1, ...first }, 'desk.not-found')
  })
})

it('there are not more discovery places than places', async () => {
  const wrong = { ...type, discoveryPlaces: 9 }
  const facts = { discoveryPlaces: 9, capacity: 8 }
  await refused('types.create', wrong, 'type.discovery-above-capacity', facts)
  const { id } = await desk.call<Made>('types.create', { ...type, discoveryPlaces: 8 })
  await refused('types.edit', { id, version: 1, ...wrong }, 'type.discovery-above-capacity', facts)
})

it('trainings that exist keep their capacity when their type changes', async () => {
  const { id } = await desk.call<Made>('types.create', type)
  desk.build.template({ typeId: id as never })
  await desk.call('processes.start', { process: 'generation', period: null })
  await desk.runner.wake()
  await desk.call('types.edit', { id, version: 1, ...type, capacity: 3 })
  expect(desk.rows('SELECT capacity FROM training')).toEqual([{ capacity: 8 }])
})

describe('templates', () => {
  const slot = () => ({
    weekday: 3,
    startTime: '18:30',
    durationMinutes: 90,
    typeId: desk.build.type({ name: 'Yoga', colour: '#112233', capacity: 9 }),
    trainerId: desk.build.trainer({ name: 'Léa' }),
    roomId: null,
    validFrom: '2026-01-01',
    validUntil: null,
    isActive: true,
  })
  it('are added, changed, listed by weekday and time with the places that are open', async () => {
    const wednesday = slot()
    const { id } = await desk.call<Made>('templates.create', wednesday)
    const monday = desk.build.template({ weekday: 1, startTime: '20:00' as never })
    const early = desk.build.template({ weekday: 1, startTime: '07:00' as never })
    const templateId = id as never
    desk.build.place({ templateId })
    desk.build.place({ templateId, isFrozen: true })
    desk.build.place({ templateId, startDate: '2026-09-01' as never })
    desk.build.place({ templateId, endDate: '2026-03-04' as never })
    desk.build.place({ templateId, endDate: '2026-03-03' as never })
    const list = await desk.call<readonly Made[]>('templates.list')
    expect(list.map((template) => template.id)).toEqual([early, monday, id])
    const shown = { typeName: 'Yoga', colour: '#112233', capacity: 9, trainerName: 'Léa', places: 4 }
    expect(list[2]).toEqual({ id, version: 1, ...wednesday, ...shown, roomName: null })
    const roomId = desk.build.room()
    const change = { ...wednesday, weekday: 5, roomId, validUntil: '2026-12-31', isActive: false }
    await desk.call('templates.edit', { id, version: 1, ...change })
    const { template, places } = await desk.call<{ template: object; places: object[] }>('templates.details', { id })
    expect(template).toEqual({ id, version: 2, ...change, ...shown, roomName: expect.stringContaining('Room') })
    expect(places).toHaveLength(5)
  })
  it('do not end before they begin', async () => {
    const wrong = { ...slot(), validUntil: '2025-12-31' }
    const facts = { validFrom: '2026-01-01', validUntil: '2025-12-31' }
    await refused('templates.create', wrong, 'template.ends-before-start', facts)
    const { id } = await desk.call<Made>('templates.create', { ...wrong, validUntil: '2026-01-01' })
    await refused('templates.edit', { id, version: 1, ...wrong }, 'template.ends-before-start', facts)
  })
  it.each(['typeId', 'trainerId', 'roomId'])('need a %s that is there', async (field) => {
    const right = slot()
    const { id } = await desk.call<Made>('templates.create', right)
    await refused('templates.create', { ...right, [field]: 99 }, 'desk.not-found')
    await refused('templates.edit', { id, version: 1, ...right, [field]: 99 }, 'desk.not-found')
  })
  it('are refused when somebody was quicker, or when they are not there', async () => {
    const right = slot()
    const { id } = await desk.call<Made>('templates.create', right)
    await desk.call('templates.edit', { id, version: 1, ...right })
    await refused('templates.edit', { id, version: 1, ...right }, 'desk.stale-version')
    await refused('templates.edit', { id: 99, version: 1, ...right }, 'desk.not-found')
    await refused('templates.details', { id: 99 }, 'desk.not-found')
  })
})

it('closures are listed from a day on, also the one that has begun', async () => {
  desk.build.closure('2026-05-01', '2026-05-01', 'May Day')
  desk.build.closure('2026-02-01', '2026-02-28', 'Works')
  desk.build.closure('2026-03-01', '2026-03-10', 'Holiday')
  expect(await desk.call('closures.list', { from: '2026-03-10' })).toEqual([
    { id: 3, firstDay: '2026-03-01', lastDay: '2026-03-10', reason: 'Holiday' },
    { id: 1, firstDay: '2026-05-01', lastDay: '2026-05-01', reason: 'May Day' },
  ])
})
