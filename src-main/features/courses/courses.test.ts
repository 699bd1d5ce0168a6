import { beforeEach, describe, expect, it } from 'vitest'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { BookingId, CourseId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { gym } from '../../db/schema/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { byCard, type FrontDesk, frontDesk, later } from '../bookings/front-desk-for-tests.ts'

let front: FrontDesk
beforeEach(() => {
  front = frontDesk({ now: '2025-03-01T09:00:00Z' })
})

const form = {
  title: 'Immersion Élite',
  ...{ startsOn: '2025-03-03', endsOn: '2025-03-07', location: 'Paris', priceMinor: 199_700 },
  ...{ description: 'Five days', licence: 'immersion', maxPlaces: 8 },
}
const create = async (fields: object = {}) =>
  (await front.desk.call<{ id: CourseId }>('courses.create', { ...form, ...fields })).id
const byId = (id: CourseId) => front.desk.call<Course>('courses.byId', { id })
const edit = async (id: CourseId, fields: object = {}) =>
  front.desk.call<{ told: number }>('courses.edit', { id, version: (await byId(id)).version, ...form, ...fields })
const clock = (at: string) => front.desk.clock.set(Date.parse(at) as Instant)

describe('SES-1: a session', () => {
  it('is offered with everything the seed’s table has, and reads as people write dates', async () => {
    front.desk.store.db.update(gym).set({ language: 'fr' }).run()
    expect(await byId(await create())).toEqual({
      ...form,
      ...{ id: 1, version: 1, dates: '3 mars – 7 mars 2025', status: 'open', placesLeft: 8 },
      ...{ reservedPlaces: 0, heldPlaces: 0, isActive: true, isClosed: false, isOver: false, canDelete: true },
      ...{ createdAt: front.desk.clock.now(), updatedAt: front.desk.clock.now() },
    })
  })
  it('what was left empty is not there', async () => {
    expect(await byId(await create({ description: ' ', licence: '' }))).toMatchObject({
      description: null,
      licence: null,
    })
  })
  it('may begin hidden, be one day long, end today, and cost nothing', async () => {
    const today = { startsOn: '2025-03-01', endsOn: '2025-03-01' }
    expect(await byId(await create({ ...today, priceMinor: 0, isActive: false }))).toMatchObject({
      ...today,
      ...{ isActive: false, isOver: false, dates: '1 March 2025' },
    })
  })
  it.each([
    ['course.backwards', { startsOn: '2025-03-08' }, {}],
    ['course.past', { startsOn: '2025-02-24', endsOn: '2025-02-28' }, { endsOn: '2025-02-28' }],
  ])('is not offered: %s', (code, fields, facts) =>
    expectRefused(front.desk, 'courses.create', { ...form, ...fields }, code, facts),
  )

  it('counts what is reserved, held and left; the last place makes it full', async () => {
    const id = await create({ maxPlaces: 2 })
    await front.reserve(id, front.desk.build.person(), byCard)
    const seen = async () => {
      const { reservedPlaces, heldPlaces, placesLeft, status, canDelete } = await byId(id)
      return [reservedPlaces, heldPlaces, placesLeft, status, canDelete]
    }
    expect(await seen()).toEqual([1, 0, 1, 'open', false])
    const { id: held } = await front.reserve(id, front.desk.build.person(), later)
    expect(await seen()).toEqual([2, 1, 0, 'full', false])
    await front.cancel(held)
    expect(await seen()).toEqual([1, 0, 1, 'open', false])
  })

  it('is over after its last local day, in the gym’s zone', async () => {
    const id = await create()
    clock('2025-03-07T22:59:59.999Z')
    expect(await byId(id)).toMatchObject({ isOver: false, status: 'open' })
    clock('2025-03-07T23:00:00Z')
    expect(await byId(id)).toMatchObject({ isOver: true, status: 'closed' })
  })
})

describe('SES-1: the lists', () => {
  const titles = (courses: readonly Course[]) => courses.map(({ title }) => title)
  const list = async (show: string) => {
    const { counts, courses } = await front.desk.call<{ counts: object; courses: readonly Course[] }>('courses.list', {
      show,
    })
    return { counts, titles: titles(courses) }
  }

  it('all, active and past, by first day; each is counted whatever is shown', async () => {
    const { course } = front.desk.build
    course({ title: 'May', startsOn: '2025-05-05' as Day })
    course({ title: 'Hidden', startsOn: '2025-04-14' as Day, isActive: false })
    course({ title: 'Full', startsOn: '2025-03-17' as Day, maxPlaces: 1 })
    course({ title: 'Closed', startsOn: '2025-03-10' as Day, closedAt: 1 as Instant })
    course({ title: 'Last year', startsOn: '2024-12-02' as Day })
    course({ title: 'Hidden then', startsOn: '2024-11-04' as Day, isActive: false })
    const counts = { all: 6, active: 3, past: 2 }
    expect(await list('all')).toEqual({
      counts,
      titles: ['Hidden then', 'Last year', 'Closed', 'Full', 'Hidden', 'May'],
    })
    expect(await list('active')).toEqual({ counts, titles: ['Closed', 'Full', 'May'] })
    expect(await list('past')).toEqual({ counts, titles: ['Hidden then', 'Last year'] })
    expect(titles(await front.desk.call('courses.active'))).toEqual(['Closed', 'Full', 'May'])
  })
  it('nothing, while there is nothing', async () => {
    expect(await list('all')).toEqual({ counts: { all: 0, active: 0, past: 0 }, titles: [] })
  })
})

describe('SES-2: availability', () => {
  it.each([
    ['open', {}, { placesLeft: 8, status: 'open', isBookable: true, whyNot: null }],
    [
      'closed by hand',
      { closedAt: 1 as Instant },
      { placesLeft: 8, status: 'closed', isBookable: false, whyNot: 'closed' },
    ],
    ['inactive', { isActive: false }, { placesLeft: 8, status: 'open', isBookable: false, whyNot: 'inactive' }],
    [
      'over',
      { startsOn: '2025-02-03' as Day },
      { placesLeft: 8, status: 'closed', isBookable: false, whyNot: 'closed' },
    ],
  ])('%s', async (_what, fields, available) => {
    expect(await front.desk.call('courses.availability', { id: front.desk.build.course(fields) })).toEqual(available)
  })
})

describe('SES-1: editing', () => {
  it('changes it, and says when', async () => {
    const id = await create()
    clock('2025-03-02T09:00:00Z')
    const after = { title: 'Élite', maxPlaces: 9, priceMinor: 250_000, description: null, location: 'Paris' }
    expect(await edit(id, after)).toEqual({ told: 0 })
    expect(await byId(id)).toMatchObject({ ...after, version: 2, updatedAt: front.desk.clock.now() })
    expect((await byId(id)).createdAt).toBe(Date.parse('2025-03-01T09:00:00Z'))
  })
  it('leaves it hidden or shown as it is, unless that is said', async () => {
    const id = await create({ isActive: false })
    await edit(id)
    expect((await byId(id)).isActive).toBe(false)
    await edit(id, { isActive: true })
    expect((await byId(id)).isActive).toBe(true)
  })
  it('never below the reserved places, held ones too; exactly as many is full', async () => {
    const id = await create()
    await front.reserve(id, front.desk.build.person(), byCard)
    await front.reserve(id, front.desk.build.person(), later)
    const input = { id, version: 1, ...form }
    await expectRefused(front.desk, 'courses.edit', { ...input, maxPlaces: 1 }, 'course.below-reserved', {
      reserved: 2,
    })
    await edit(id, { maxPlaces: 2 })
    expect((await byId(id)).status).toBe('full')
  })
  it.each([
    ['course.backwards', { endsOn: '2025-03-02' }],
    ['desk.stale-version', { version: 2 }],
    ['desk.not-found', { id: 99 }],
  ])('is refused: %s', async (code, fields) => {
    const id = await create()
    await expectRefused(front.desk, 'courses.edit', { id, version: 1, ...form, ...fields }, code)
  })

  it.each([
    ['its last day', { endsOn: '2025-03-08' }],
    ['its first day', { startsOn: '2025-03-02' }],
    ['its place', { location: 'Lyon' }],
  ])('tells everybody who is booked when it changes %s', async (_what, change) => {
    const id = await create()
    const people = ['Ann', 'Bob', 'Cleo'].map((givenName) => front.desk.build.person({ givenName, familyName: 'Lee' }))
    const [ann, bob, cleo] = people as [never, never, never]
    await front.reserve(id, ann, byCard)
    await front.reserve(id, bob, later)
    await front.cancel((await front.reserve(id, cleo, later)).id)
    front.desk.build.booking({ courseSessionId: id, personId: null, source: 'import' })
    const { startsOn, endsOn, location } = { ...form, ...change }
    const asked = { id, startsOn, endsOn, location }
    expect(await front.desk.call('courses.previewEdit', asked)).toEqual({ told: ['Ann Lee', 'Bob Lee'] })
    expect(await edit(id, change)).toEqual({ told: 2 })
    const said = { course: form.title, startsOn, endsOn, location }
    for (const person of [ann, bob]) expect(front.letterFacts(person, 'course.changed')).toEqual(said)
    expect([front.letters(cleo).includes('course.changed'), front.damages()]).toEqual([false, []])
    expect(await front.desk.call('courses.previewEdit', asked)).toEqual({ told: [] })
    await edit(id)
    expect(front.letters(ann).filter((code) => code === 'course.changed')).toHaveLength(2)
  })
  it('another title, price or number of places is nobody’s news, and prices agreed stay', async () => {
    const [id, ann] = [await create(), front.desk.build.person()]
    const { id: booking } = await front.reserve(id, ann, later)
    expect(await edit(id, { title: 'Élite', priceMinor: 300_000, maxPlaces: 4 })).toEqual({ told: 0 })
    expect(await front.byId(booking)).toMatchObject({ priceMinor: 199_700, invoice: { amountMinor: 199_700 } })
    expect(front.damages()).toEqual([])
  })
  it('SES-2: an earlier last day ends holds earlier', async () => {
    const id = await create({ endsOn: '2025-03-20' })
    const { id: booking } = await front.reserve(id, front.desk.build.person(), { how: 'later', holdHours: 168 })
    await edit(id, { endsOn: '2025-03-05' })
    expect((await front.byId(booking)).heldUntil).toBe(Date.parse('2025-03-05T23:00:00Z'))
    await edit(id, { endsOn: '2025-03-20' })
    expect((await front.byId(booking)).heldUntil).toBe(Date.parse('2025-03-05T23:00:00Z'))
  })
  it('SES-3: another licence is what the confirmed have, and only they', async () => {
    const id = await create()
    const { id: paid } = await front.reserve(id, front.desk.build.person(), byCard)
    const { id: held } = await front.reserve(id, front.desk.build.person(), later)
    const licences = () =>
      Promise.all([paid, held].map(async (booking: BookingId) => (await front.byId(booking)).licence))
    await edit(id, { licence: 'élite' })
    expect([await licences(), front.damages()]).toEqual([['élite', null], []])
    await edit(id, { licence: '' })
    expect([await licences(), front.damages()]).toEqual([[null, null], []])
  })
})

describe('SES-1: hiding, closing and deleting', () => {
  it('hidden and shown again; its bookings stay', async () => {
    const id = await create()
    await front.reserve(id, front.desk.build.person(), later)
    await front.desk.call('courses.setActive', { id, version: 1, isActive: false })
    expect(await byId(id)).toMatchObject({ isActive: false, reservedPlaces: 1, version: 2 })
    await front.desk.call('courses.setActive', { id, version: 2, isActive: true })
    expect((await byId(id)).isActive).toBe(true)
  })
  it('closed for good; its bookings stay, and what waits can still be paid', async () => {
    const [id, ann] = [await create(), front.desk.build.person()]
    const { id: booking } = await front.reserve(id, ann, later)
    await front.desk.call('courses.close', { id, version: 1 })
    expect(await byId(id)).toMatchObject({ isClosed: true, status: 'closed', reservedPlaces: 1 })
    await expectRefused(front.desk, 'courses.close', { id, version: 2 }, 'course.already-closed')
    await edit(id, { endsOn: '2025-03-30' })
    expect((await byId(id)).status).toBe('closed')
    await front.clerk.take(ann, 199_700)
    expect([(await front.byId(booking)).state, front.damages()]).toEqual(['confirmed', []])
  })
  it('deleted while it never had a booking', async () => {
    const id = await create()
    await front.desk.call('courses.delete', { id, version: 1 })
    await expectRefused(front.desk, 'courses.byId', { id }, 'desk.not-found')
  })
  it('kept once it had one, cancelled too', async () => {
    const id = await create()
    await front.cancel((await front.reserve(id, front.desk.build.person(), later)).id)
    expect((await byId(id)).canDelete).toBe(false)
    await expectRefused(front.desk, 'courses.delete', { id, version: 1 }, 'course.has-bookings')
  })
  it.each(['setActive', 'close', 'delete'])(
    '%s is refused when somebody changed it, or it is not there',
    async (name) => {
      const id = await create()
      const more = name === 'setActive' ? { isActive: false } : {}
      await expectRefused(front.desk, `courses.${name}`, { id, version: 2, ...more }, 'desk.stale-version')
      await expectRefused(front.desk, `courses.${name}`, { id: 99, version: 1, ...more }, 'desk.not-found')
    },
  )
})

it('SES-5: the bookings of a session, live ones first', async () => {
  const id = await create({ priceMinor: 0 as Minor })
  const book = async () => (await front.reserve(id, front.desk.build.person())).id
  const [first, second, third] = [await book(), await book(), await book()]
  await front.cancel(first)
  const shown = await front.desk.call<readonly { id: BookingId }[]>('bookings.ofCourse', { courseId: id })
  expect(shown.map((booking) => booking.id)).toEqual([second, third, first])
  await expectRefused(front.desk, 'bookings.ofCourse', { courseId: 99 }, 'desk.not-found')
})

it('a person’s bookings, the latest session first', async () => {
  const ann = front.desk.build.person()
  const [march, april] = [await create(), await create({ startsOn: '2025-04-01', endsOn: '2025-04-02' })]
  for (const id of [april, march]) await front.reserve(id, ann)
  const { bookings } = await front.desk.call<{ bookings: readonly { courseId: CourseId }[] }>('bookings.ofPerson', {
    personId: ann,
  })
  expect(bookings.map(({ courseId }) => courseId)).toEqual([april, march])
  await expectRefused(front.desk, 'bookings.ofPerson', { personId: 99 }, 'desk.not-found')
})
