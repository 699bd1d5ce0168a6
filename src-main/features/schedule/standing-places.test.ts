import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, TemplateId } from '../../../src-shared/kernel/brand.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
let templateId: TemplateId
let ann: PersonId
beforeEach(() => {
  desk = aDesk()
  templateId = desk.build.template()
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Lee' })
})

type Made = { readonly id: number }
type Details = { readonly places: readonly { readonly id: number; readonly personName: string }[] }
const add = (startDate: string, endDate: string | null = null, personId = ann) =>
  desk.call<Made>('standingPlaces.add', { templateId, personId, startDate, endDate })
const refusedAdd = (startDate: string, endDate: string | null, code: string, facts: object = {}) =>
  expectRefused(desk, 'standingPlaces.add', { templateId, personId: ann, startDate, endDate }, code, facts)

it('a place is given, and listed in order of enrolment', async () => {
  const bob = desk.build.person({ givenName: 'Bob', familyName: '' })
  const later = await add('2026-03-10', '2026-06-30')
  const sameDay = await add('2026-03-10', null, desk.build.person())
  const earlier = await add('2026-03-02', null, bob)
  const { places } = await desk.call<Details>('templates.details', { id: templateId })
  expect(places.map(({ id }) => id)).toEqual([earlier.id, later.id, sameDay.id])
  expect(places[0]?.personName).toBe('Bob')
  expect(places[1]).toEqual({
    id: later.id,
    version: 1,
    templateId,
    personId: ann,
    personName: 'Ann Lee',
    startDate: '2026-03-10',
    endDate: '2026-06-30',
    isFrozen: false,
    frozenFrom: null,
    frozenUntil: null,
  })
})

describe("a person's places in one template never overlap", () => {
  beforeEach(() => add('2026-03-10', '2026-06-30'))
  it.each([
    ['the same days', '2026-03-10', '2026-06-30'],
    ['inside', '2026-04-01', '2026-04-30'],
    ['around', '2026-01-01', '2026-12-31'],
    ['its first day', '2026-01-01', '2026-03-10'],
    ['its last day', '2026-06-30', '2026-12-31'],
    ['open, from before', '2026-01-01', null],
    ['open, from its last day', '2026-06-30', null],
  ])('%s', async (_what, startDate, endDate) => {
    await refusedAdd(startDate, endDate, 'place.already-there')
  })
  it('before, after, in another template and for somebody else there is room', async () => {
    await add('2026-01-01', '2026-03-09')
    await add('2026-07-01')
    await add('2026-03-10', null, desk.build.person())
    await desk.call('standingPlaces.add', {
      templateId: desk.build.template(),
      personId: ann,
      startDate: '2026-03-10',
      endDate: null,
    })
    await refusedAdd('2027-01-01', null, 'place.already-there')
  })
})

it('a place does not end before it begins, and is for somebody in something', async () => {
  await refusedAdd('2026-03-10', '2026-03-09', 'place.ends-before-start', {
    startDate: '2026-03-10',
    endDate: '2026-03-09',
  })
  const input = { templateId, personId: ann, startDate: '2026-03-10', endDate: null }
  await expectRefused(desk, 'standingPlaces.add', { ...input, templateId: 99 }, 'desk.not-found')
  await expectRefused(desk, 'standingPlaces.add', { ...input, personId: 99 }, 'desk.not-found')
  await add('2026-03-10', '2026-03-10')
})

describe('a place is changed', () => {
  const change = (id: number, version: number, fields: object) =>
    ({ id, version, startDate: '2026-03-10', endDate: null, isFrozen: false, ...fields }) as const
  it('moved, frozen, ended', async () => {
    const { id } = await add('2026-03-10')
    await desk.call('standingPlaces.change', change(id, 1, { isFrozen: true }))
    await desk.call('standingPlaces.change', change(id, 2, { startDate: '2026-03-01', endDate: '2026-06-30' }))
    expect(desk.rows('SELECT start_date, end_date, is_frozen, version FROM standing_place')).toEqual([
      { start_date: '2026-03-01', end_date: '2026-06-30', is_frozen: 0, version: 3 },
    ])
  })
  it('not onto another one of the same person, not backwards, not over a quicker hand, not from nowhere', async () => {
    const { id } = await add('2026-03-10', '2026-06-30')
    await add('2026-07-01')
    const refused = (fields: object, code: string) =>
      expectRefused(desk, 'standingPlaces.change', { ...change(id, 1, {}), ...fields }, code)
    await refused({ endDate: null }, 'place.already-there')
    await refused({ endDate: '2026-07-01' }, 'place.already-there')
    await refused({ endDate: '2026-03-09' }, 'place.ends-before-start')
    await refused({ id: 99 }, 'desk.not-found')
    await desk.call('standingPlaces.change', change(id, 1, { endDate: '2026-05-31' }))
    await refused({ endDate: '2026-04-30' }, 'desk.stale-version')
  })
})
