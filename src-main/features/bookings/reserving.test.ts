import { beforeEach, describe, expect, it } from 'vitest'
import type { BookingPlan } from '../../../src-shared/contract/bookings.ts'
import type { CourseId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import type { Actor } from '../../app/actor.ts'
import { expectRefused } from '../../testing/refused.ts'
import { byCard, byLink, type FrontDesk, free, frontDesk, later, price } from './front-desk-for-tests.ts'

let front: FrontDesk
let course: CourseId
let ann: PersonId
beforeEach(() => {
  front = frontDesk()
  course = front.desk.build.course({ title: 'Immersion' })
  ann = front.desk.build.person({ givenName: 'Ann', familyName: 'Lee', email: 'ann@example.org' })
})

const said = { course: 'Immersion', startsOn: '2026-03-16', endsOn: '2026-03-20', location: 'Main hall' }
const reserve = (input: object) => ({ courseId: course, personId: ann, newPerson: null, pay: later, ...input })
const refused = (input: object, code: string, facts?: object) =>
  expectRefused(front.desk, 'bookings.reserve', reserve(input), code, facts)
const somebody = { givenName: 'Bob', familyName: 'Ray', email: 'bob@example.org', isSomebodyElse: false }

describe('SES-2: a place is booked', () => {
  it('paid later: it waits, holds its place until a moment, and a letter says so', async () => {
    const { id, personId, state, linkId, paymentId } = await front.reserve(course, ann, later)
    expect({ personId, state, linkId, paymentId }).toEqual({
      personId: ann,
      state: 'pending',
      linkId: null,
      paymentId: null,
    })
    expect(await front.byId(id)).toMatchObject({
      ...{ title: 'Immersion', personName: 'Ann Lee', email: 'ann@example.org', priceMinor: price, licence: null },
      ...{ heldUntil: Date.parse('2026-03-06T10:00:00Z'), confirmedAt: null, cancelledAt: null, link: null },
      ...{ invoice: { number: '2026-000001', amountMinor: price, state: 'unpaid' }, isImported: false },
      ...{ canPay: true, canCancel: true, canMove: true },
    })
    expect(front.reserved(course)).toBe(1)
    expect([front.history(ann), front.letters(ann)]).toEqual([['booking.reserved'], ['booking.held']])
    expect(front.historyFacts(ann, 'booking.reserved')).toEqual({ ...said, reason: null })
    const until = { amount: price, untilDay: '2026-03-06', untilTime: '11:00' }
    expect(front.letterFacts(ann, 'booking.held')).toEqual({ ...said, ...until })
    expect(front.damages()).toEqual([])
  })

  it('no longer than the last local day of the session', async () => {
    front.desk.at('2026-03-20', '22:00')
    const { id } = await front.reserve(course, ann, later)
    expect((await front.byId(id)).heldUntil).toBe(Date.parse('2026-03-20T23:00:00Z'))
  })

  it('paid now: the price is taken for its very invoice, and it is confirmed with its licence', async () => {
    const { id, state, paymentId } = await front.reserve(course, ann, byCard)
    expect([state, paymentId]).toEqual(['confirmed', 1])
    expect(await front.byId(id)).toMatchObject({
      ...{ licence: 'immersion', confirmedAt: front.desk.clock.now(), heldUntil: null, canPay: false },
      invoice: { state: 'paid' },
    })
    expect(front.history(ann)).toEqual(['booking.reserved', 'booking.confirmed'])
    expect(front.letters(ann)).toEqual(['booking.confirmed'])
    expect(front.historyFacts(ann, 'booking.confirmed')).toEqual({ ...said, licence: 'immersion' })
    expect([front.clerk.balance(ann), front.damages()]).toEqual([0, []])
  })

  it('paid in cash: the money lies in the drawer', async () => {
    await front.clerk.openTill()
    await front.reserve(course, ann, { ...byCard, method: 'cash' })
    expect(front.desk.rows('SELECT kind, amount_minor AS n FROM till_move')).toEqual([{ kind: 'payment', n: price }])
  })

  it('by link: the link is open as long as the place is held', async () => {
    front.linksOn()
    const { id, state, linkId } = await front.reserve(course, ann, byLink)
    const booking = await front.byId(id)
    expect([state, booking.link?.id, booking.link?.state]).toEqual(['pending', linkId, 'creating'])
    expect(booking.link?.openUntil).toBe(booking.heldUntil)
    expect(booking.heldUntil).toBe(Date.parse('2026-03-05T10:00:00Z'))
    expect([front.letters(ann), front.damages()]).toEqual([[], []])
  })

  it.each([later, byCard, byLink])('PAY-2: the balance pays it, whatever was said: $how', async (pay) => {
    await front.clerk.take(ann, price + 300)
    const { id, state, linkId, paymentId } = await front.reserve(course, ann, pay)
    expect([state, linkId, paymentId, front.invoices(id)]).toEqual(['confirmed', null, null, [`paid ${price}`]])
    expect([front.clerk.balance(ann), front.letters(ann)]).toEqual([300, ['booking.confirmed']])
  })

  it.each([later, byCard, byLink, free])(
    'one that costs nothing is confirmed at once, without an invoice: $how',
    async (pay) => {
      const open = front.desk.build.course({ priceMinor: 0 as Minor, licence: null })
      const { id, state, linkId, paymentId } = await front.reserve(open, ann, pay)
      expect([state, linkId, paymentId, front.invoices(id)]).toEqual(['confirmed', null, null, []])
      expect(front.history(ann)).toEqual(['booking.reserved', 'booking.confirmed'])
      expect([front.letters(ann), front.damages()]).toEqual([['booking.confirmed'], []])
    },
  )

  it('given for nothing by an admin, with a reason that history keeps', async () => {
    const { id, state } = await front.reserve(course, ann, free)
    expect([state, front.invoices(id)]).toEqual(['confirmed', []])
    expect(await front.byId(id)).toMatchObject({ priceMinor: 0, licence: 'immersion', invoice: null })
    expect(front.historyFacts(ann, 'booking.reserved')).toEqual({ ...said, reason: free.reason })
    expect(front.damages()).toEqual([])
  })

  it('a dependent’s is billed to the guardian, and the guardian’s balance pays it', async () => {
    const child = front.desk.build.person({ guardianId: ann })
    await front.clerk.take(ann, price)
    const { id, state } = await front.reserve(course, child, later)
    expect([state, front.clerk.balance(ann)]).toEqual(['confirmed', 0])
    expect(front.desk.rows('SELECT payer_id, person_id FROM invoice WHERE booking_id = ?', id)).toEqual([
      { payer_id: ann, person_id: child },
    ])
    expect(await front.byId(id)).toMatchObject({ email: 'ann@example.org', licence: 'immersion' })
  })

  it('a dependent’s is paid now by the guardian', async () => {
    const child = front.desk.build.person({ guardianId: ann })
    const { id } = await front.reserve(course, child, byCard)
    expect((await front.byId(id)).state).toBe('confirmed')
    expect(front.desk.rows('SELECT payer_id FROM payment')).toEqual([{ payer_id: ann }])
  })

  it('again, once the first one was cancelled', async () => {
    const { id } = await front.reserve(course, ann, later)
    await front.cancel(id)
    expect((await front.reserve(course, ann, later)).state).toBe('pending')
    expect([front.reserved(course), front.damages()]).toEqual([1, []])
  })

  it('the last place makes the session full', async () => {
    const small = front.desk.build.course({ maxPlaces: 1 })
    await front.reserve(small, ann, later)
    expect(await front.desk.call('courses.availability', { id: small })).toEqual({
      ...{ placesLeft: 0, status: 'full', isBookable: false, whyNot: 'full' },
    })
  })
})

describe('SES-2: for somebody new', () => {
  it('makes a person, who is billed', async () => {
    const { id, personId, state } = await front.reserve(course, null, byCard, somebody)
    expect(state).toBe('confirmed')
    expect(await front.byId(id)).toMatchObject({ personId, personName: 'Bob Ray', email: 'bob@example.org' })
    expect(
      front.desk.rows('SELECT given_name, family_name, email, guardian_id FROM person WHERE id = ?', personId),
    ).toEqual([{ given_name: 'Bob', family_name: 'Ray', email: 'bob@example.org', guardian_id: null }])
    expect(front.damages()).toEqual([])
  })
  it('is found by name afterwards', async () => {
    const { personId } = await front.reserve(course, null, later, { ...somebody, familyName: '' })
    const found = await front.desk.call('people.search', { text: 'bob', limit: 10, offset: 0 })
    expect(JSON.stringify(found)).toContain(`"id":${personId}`)
  })
  it.each(['ann@example.org', 'Ann@Example.org'])(
    '%s is somebody’s: it is asked, and may be somebody else',
    async (email) => {
      const newPerson = { ...somebody, email }
      await refused({ personId: null, newPerson }, 'booking.email-known', { person: 'Ann Lee', email })
      const { personId } = await front.reserve(course, null, later, { ...newPerson, isSomebodyElse: true })
      expect(personId).not.toBe(ann)
    },
  )
  it('leaves nobody behind when the payment is refused', async () => {
    const pay = { ...byCard, method: 'cash' }
    await refused({ personId: null, newPerson: somebody, pay }, 'till.not-open', { desk: 'Desk 1' })
  })
})

describe('SES-2: a place is not booked', () => {
  const change = (sql: string) => front.desk.store.sqlite.exec(`UPDATE course_session SET ${sql} WHERE id = ${course}`)
  const facts = { course: 'Immersion' }

  it('in a session that is closed', async () => {
    change('closed_at = 1')
    await refused({}, 'course.closed', facts)
    await expectRefused(front.desk, 'bookings.preview', { courseId: course, personId: ann }, 'course.closed', facts)
  })
  it('in one that is over, from the first moment after its last local day', async () => {
    front.desk.clock.set(Date.parse('2026-03-20T22:59:59.999Z') as Instant)
    await front.desk.call('bookings.preview', { courseId: course, personId: ann })
    front.desk.clock.set(Date.parse('2026-03-20T23:00:00Z') as Instant)
    await refused({}, 'course.closed', facts)
  })
  it('in one that is inactive', async () => {
    change('is_active = 0')
    await refused({}, 'course.inactive', facts)
    await expectRefused(front.desk, 'bookings.preview', { courseId: course, personId: ann }, 'course.inactive', facts)
  })
  it('in one that is full, held places too', async () => {
    change('max_places = 1')
    await front.reserve(course, front.desk.build.person(), later)
    await refused({}, 'course.full', { ...facts, places: 1 })
    const asked = { courseId: course, personId: null }
    await expectRefused(front.desk, 'bookings.preview', asked, 'course.full', { ...facts, places: 1 })
  })
  it('twice for the same person', async () => {
    await front.reserve(course, ann, later)
    const there = { person: 'Ann Lee', course: 'Immersion' }
    await refused({}, 'booking.already-there', there)
    await refused({ pay: free }, 'booking.already-there', there)
    await expectRefused(
      front.desk,
      'bookings.preview',
      { courseId: course, personId: ann },
      'booking.already-there',
      there,
    )
  })
  it('for nobody, or somebody who is not there', async () => {
    await refused({ personId: null }, 'booking.nobody')
    await refused({ personId: 99 }, 'desk.not-found')
    await refused({ courseId: 99 }, 'desk.not-found')
  })
  it('for somebody archived', async () => {
    const gone = front.desk.build.person({ archivedAt: 1 as Instant })
    await refused({ personId: gone }, 'person.archived')
    await expectRefused(front.desk, 'bookings.preview', { courseId: course, personId: gone }, 'person.archived')
  })
  it('for nothing by reception', async () => {
    const reception: Actor = {
      kind: 'staff',
      staffId: 1 as never,
      name: 'Zoé',
      role: 'reception',
      trainerId: null,
      token: '',
    }
    const before = front.desk.dump()
    const input = { ...reserve({ pay: free }), commandId: 'free-by-reception' }
    await expect(front.desk.host.call('bookings.reserve', input, reception)).rejects.toMatchObject({
      code: 'desk.role-missing',
      facts: { needed: 'admin' },
    })
    expect(front.desk.dump()).toBe(before)
  })
  it('PAY-5: the same amount again within two days is asked first, and nothing is left behind', async () => {
    await front.reserve(course, ann, byCard)
    const child = front.desk.build.person({ guardianId: ann })
    const at = front.desk.clock.now()
    const pay = { ...byCard, isAgain: false }
    await refused({ personId: child, pay }, 'payment.maybe-duplicate', { at, amount: price, actor: 'owner' })
    await front.reserve(course, child, byCard)
  })
  it('by a link that is off, or is to be sent to nobody', async () => {
    await refused({ pay: byLink }, 'payment-link.off')
    front.linksOn()
    const mute = front.desk.build.person({ givenName: 'Mo', familyName: 'Mute' })
    const pay = { ...byLink, isSent: true }
    await refused({ personId: mute, pay }, 'payment-link.no-email', { person: 'Mo Mute' })
  })
  it('PAY-5: the same command twice books once', async () => {
    const input = { ...reserve({}), commandId: 'the-same-command' }
    const [first, second] = [
      await front.desk.call('bookings.reserve', input),
      await front.desk.call('bookings.reserve', input),
    ]
    expect([second, front.reserved(course)]).toEqual([first, 1])
  })
})

describe('what booking would cost', () => {
  const preview = (courseId: CourseId, personId: PersonId | null) =>
    front.desk.call<BookingPlan>('bookings.preview', { courseId, personId })

  it('for somebody new: the price, and nobody’s balance', async () => {
    expect(await preview(course, null)).toMatchObject({
      ...{ personName: '', payerName: '', priceMinor: price, balanceMinor: 0, settledBy: null, email: null },
      ...{ licence: 'immersion', canLink: false, course: { id: course, dates: '16 March – 20 March 2026' } },
    })
  })
  it.each([
    [price - 1, null],
    [price, 'balance'],
  ])('with %i on the payer’s balance: %s', async (balanceMinor, settledBy) => {
    front.linksOn()
    const kim = { givenName: 'Kim', familyName: 'Lee', email: 'kim@example.org' }
    const child = front.desk.build.person({ ...kim, guardianId: ann })
    await front.clerk.take(ann, balanceMinor)
    expect(await preview(course, child)).toMatchObject({
      ...{ personName: 'Kim Lee', payerName: 'Ann Lee', balanceMinor, settledBy },
      ...{ email: 'ann@example.org', canLink: true },
    })
  })
  it('nothing, where nothing is asked', async () => {
    const open = front.desk.build.course({ priceMinor: 0 as Minor })
    for (const who of [null, ann]) expect((await preview(open, who)).settledBy).toBe('free')
  })
})
