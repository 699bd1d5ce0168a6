import { beforeEach, describe, expect, it } from 'vitest'
import type { BookingMove } from '../../../src-shared/contract/bookings.ts'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import type { BookingId, CourseId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { byCard, byLink, type FrontDesk, free, frontDesk, later, price } from './front-desk-for-tests.ts'

let front: FrontDesk
let march: CourseId
let ann: PersonId
beforeEach(() => {
  front = frontDesk()
  march = front.desk.build.course({ title: 'March' })
  ann = front.desk.build.person({ givenName: 'Ann', familyName: 'Lee', email: 'ann@example.org' })
})

const april = { title: 'April', startsOn: '2026-04-06' as Day, location: 'Lake' }
const to = (fields: object = {}) => front.desk.build.course({ ...april, ...fields })
const dearer = () => to({ priceMinor: 250_000 as Minor })
const cheaper = () => to({ priceMinor: 100_000 as Minor })
const openToAll = () => to({ priceMinor: 0 as Minor, licence: null })
const [card, more, less] = [{ method: 'card', desk: 'Desk 1', isAgain: true }, 250_000 - price, price - 100_000]
const preview = (id: BookingId, courseId: CourseId) =>
  front.desk.call<BookingMove>('bookings.previewMove', { id, courseId })

describe('moving a booking', () => {
  type Case = {
    readonly pay: object
    readonly course: () => CourseId
    readonly shown: Partial<BookingMove>
    readonly invoices: readonly string[]
    readonly balance: number
    readonly state: string
  }
  const money = (differenceMinor: number | null, backMinor: number | null) =>
    ({ differenceMinor, backMinor }) as Partial<BookingMove>
  it.each<Case>([
    {
      pay: byCard,
      course: to,
      shown: money(null, null),
      invoices: [`cancelled ${price}`, `paid ${price}`],
      balance: 0,
      state: 'confirmed',
    },
    {
      pay: later,
      course: to,
      shown: money(null, null),
      invoices: [`cancelled ${price}`, `unpaid ${price}`],
      balance: 0,
      state: 'pending',
    },
    { pay: free, course: to, shown: money(null, null), invoices: [], balance: 0, state: 'confirmed' },
    { pay: free, course: dearer, shown: money(null, null), invoices: [], balance: 0, state: 'confirmed' },
    {
      pay: byCard,
      course: dearer,
      shown: money(more, null),
      invoices: [`cancelled ${price}`, 'paid 250000'],
      balance: 0,
      state: 'confirmed',
    },
    {
      pay: later,
      course: dearer,
      shown: money(null, null),
      invoices: [`cancelled ${price}`, 'unpaid 250000'],
      balance: 0,
      state: 'pending',
    },
    {
      pay: byCard,
      course: cheaper,
      shown: money(null, less),
      invoices: [`cancelled ${price}`, 'paid 100000'],
      balance: less,
      state: 'confirmed',
    },
    {
      pay: later,
      course: cheaper,
      shown: money(null, null),
      invoices: [`cancelled ${price}`, 'unpaid 100000'],
      balance: 0,
      state: 'pending',
    },
    {
      pay: byCard,
      course: openToAll,
      shown: money(null, price),
      invoices: [`cancelled ${price}`],
      balance: price,
      state: 'confirmed',
    },
    {
      pay: later,
      course: openToAll,
      shown: money(null, null),
      invoices: [`cancelled ${price}`],
      balance: 0,
      state: 'confirmed',
    },
  ])('paid $pay.how, $shown: $invoices', async ({ pay, course, shown, invoices, balance, state }) => {
    const { id } = await front.reserve(march, ann, pay)
    const before = await front.byId(id)
    const target = course()
    const plan = await preview(id, target)
    expect(plan).toMatchObject({ ...shown, from: { id: march }, to: { id: target }, priceBefore: before.priceMinor })
    expect(await front.move(id, target, card)).toEqual(plan)
    const after = await front.byId(id)
    expect(after).toMatchObject({
      courseId: target,
      state,
      priceMinor: plan.priceAfter,
      heldUntil: state === 'pending' ? before.heldUntil : null,
    })
    expect(after.licence).toBe(state === 'confirmed' ? plan.licenceAfter : null)
    expect([front.invoices(id), front.clerk.balance(ann)]).toEqual([invoices, balance])
    expect([front.reserved(march), front.reserved(target)]).toEqual([0, 1])
    const said = { course: 'April', startsOn: '2026-04-06', endsOn: '2026-04-10', location: 'Lake' }
    expect(front.historyFacts(ann, 'booking.moved')).toEqual({ ...said, fromDay: '2026-03-16' })
    expect(front.letterFacts(ann, 'booking.moved')).toEqual(said)
    expect(front.damages()).toEqual([])
  })

  it('the difference is taken with the move, for its very invoice', async () => {
    const { id } = await front.reserve(march, ann, byCard)
    await front.clerk.issue(ann, 100)
    await front.move(id, dearer(), card)
    expect(front.desk.rows('SELECT amount_minor AS n FROM payment ORDER BY id')).toEqual([{ n: price }, { n: more }])
    expect([front.clerk.states(), front.clerk.balance(ann)]).toEqual([['cancelled', 'unpaid', 'paid'], 0])
  })
  it('or is on the balance, and nothing is taken', async () => {
    const { id } = await front.reserve(march, ann, byCard)
    await front.clerk.take(ann, more)
    const target = dearer()
    expect((await preview(id, target)).differenceMinor).toBeNull()
    await front.move(id, target, card)
    expect([front.invoices(id), front.clerk.balance(ann)]).toEqual([[`cancelled ${price}`, 'paid 250000'], 0])
    expect(front.desk.rows('SELECT id FROM payment')).toHaveLength(2)
  })
  it('PAY-2: a part of it on the balance stays there', async () => {
    const { id } = await front.reserve(march, ann, byCard)
    await front.clerk.take(ann, more - 1)
    const target = dearer()
    expect((await preview(id, target)).differenceMinor).toBe(more)
    await front.move(id, target, card)
    expect([front.invoices(id).at(-1), front.clerk.balance(ann), front.damages()]).toEqual([
      'paid 250000',
      more - 1,
      [],
    ])
  })
  it('one that cost nothing is paid in full, where something is asked', async () => {
    const { id } = await front.reserve(openToAll(), ann, later)
    expect((await preview(id, march)).differenceMinor).toBe(price)
    await front.move(id, march, card)
    expect([front.invoices(id), front.damages()]).toEqual([[`paid ${price}`], []])
    expect((await front.byId(id)).licence).toBe('immersion')
  })
  it('one that waits is confirmed by the balance, when the other costs less than there is', async () => {
    const { id } = await front.reserve(march, ann, later)
    await front.clerk.issue(ann, 1)
    await front.clerk.take(ann, 100_000 + 1, { invoiceId: 2 })
    expect((await front.byId(id)).state).toBe('pending')
    await front.move(id, cheaper())
    expect([(await front.byId(id)).state, front.clerk.balance(ann), front.damages()]).toEqual(['confirmed', 0, []])
    expect(front.history(ann)).toEqual(['booking.reserved', 'booking.moved', 'booking.confirmed'])
  })
  it('PAY-3: one whose payment was taken back stays confirmed and unpaid', async () => {
    const { id, paymentId } = await front.reserve(march, ann, byCard)
    await front.desk.call('payments.cancel', { id: paymentId, desk: 'Desk 1', reason: 'Bounced' })
    const target = dearer()
    expect(await preview(id, target)).toMatchObject(money(null, null))
    await front.move(id, target)
    expect([front.invoices(id), (await front.byId(id)).state]).toEqual([
      [`cancelled ${price}`, 'unpaid 250000'],
      'confirmed',
    ])
    expect(front.damages()).toEqual([])
  })
  it('a dependent’s is paid by whoever paid it', async () => {
    const kim = front.desk.build.person({ guardianId: ann })
    const { id } = await front.reserve(march, kim, byCard)
    await front.move(id, dearer(), card)
    expect(front.desk.rows('SELECT DISTINCT payer_id, person_id FROM invoice')).toEqual([
      { payer_id: ann, person_id: kim },
    ])
    expect([front.clerk.balance(ann), front.damages()]).toEqual([0, []])
  })
  it('a dependent’s, who changed guardians: the money goes back to the one, and that one pays on', async () => {
    const [bob, kim] = [front.desk.build.person(), front.desk.build.person({ guardianId: ann })]
    const { id } = await front.reserve(march, kim, byCard)
    front.desk.store.sqlite.exec(`UPDATE person SET guardian_id = ${bob} WHERE id = ${kim}`)
    await front.move(id, cheaper())
    expect([front.clerk.balance(ann), front.clerk.balance(bob), front.damages()]).toEqual([less, 0, []])
  })
  it('an adult’s, who came into somebody’s care: that one pays', async () => {
    const { id } = await front.reserve(march, ann, byCard)
    const bob = front.desk.build.person()
    front.desk.store.sqlite.exec(`UPDATE person SET guardian_id = ${bob} WHERE id = ${ann}`)
    const target = dearer()
    expect(await preview(id, target)).toMatchObject(money(250_000, price))
    await front.move(id, target, card)
    expect([front.invoices(id), front.clerk.balance(ann), front.clerk.balance(bob)]).toEqual([
      [`cancelled ${price}`, 'paid 250000'],
      price,
      0,
    ])
    expect(front.damages()).toEqual([])
  })
  it('a hold goes on, but not beyond the last day', async () => {
    const { id } = await front.reserve(march, ann, { how: 'later', holdHours: 168 })
    await front.move(id, to({ startsOn: '2026-03-05', endsOn: '2026-03-06' }))
    expect((await front.byId(id)).heldUntil).toBe(Date.parse('2026-03-06T23:00:00Z'))
  })
  it('the link that was sent is on its way out, and another one asks for what it costs now', async () => {
    front.linksOn()
    const { id, linkId } = await front.reserve(march, ann, byLink)
    await front.move(id, dearer())
    const old = await front.desk.call<{ link: PaymentLink }>('paymentLinks.byId', { id: linkId, isWatched: false })
    const { link, heldUntil } = await front.byId(id)
    expect(old.link.isClosing).toBe(true)
    expect(link).toMatchObject({ amountMinor: 250_000, isClosing: false, state: 'creating', openUntil: heldUntil })
  })
  it('its paper names the session it is for', async () => {
    const { id } = await front.reserve(march, ann, byCard)
    await front.move(id, to())
    const facts = front.desk.rows("SELECT facts ->> 'startsOn' AS day, state FROM invoice ORDER BY id")
    expect(facts).toEqual([
      { day: '2026-03-16', state: 'cancelled' },
      { day: '2026-04-06', state: 'paid' },
    ])
  })
  it('out of a session that is over, or full, or inactive', async () => {
    const { id } = await front.reserve(march, ann, byCard)
    front.desk.store.sqlite.exec(
      `UPDATE course_session SET is_active = 0, max_places = 1, closed_at = 1 WHERE id = ${march}`,
    )
    await front.move(id, to())
    expect([front.reserved(march), front.damages()]).toEqual([0, []])
  })
  it('one that came from a file takes its place along, and costs what it did', async () => {
    const id = front.desk.build.booking({ courseSessionId: openToAll(), personId: null, source: 'import' })
    await front.move(id, march)
    expect([front.reserved(march), front.invoices(id), front.desk.rows('SELECT * FROM message')]).toEqual([1, [], []])
  })
})

describe('what is not moved', () => {
  let id: BookingId
  let target: CourseId
  beforeEach(async () => {
    id = (await front.reserve(march, ann, byCard)).id
    target = to()
  })
  const refused = async (courseId: CourseId, code: string, facts: object = {}, input: object = {}) => {
    const { version } = await front.byId(id)
    await expectRefused(front.desk, 'bookings.move', { id, version, courseId, pay: null, ...input }, code, facts)
  }
  const both = async (courseId: CourseId, code: string, facts: object = {}) => {
    await refused(courseId, code, facts)
    await expectRefused(front.desk, 'bookings.previewMove', { id, courseId }, code, facts)
  }

  it('to where it is', () => both(march, 'booking.same-course'))
  it('to a session that is not there', () => both(99 as CourseId, 'desk.not-found'))
  it.each([
    ['closed', 'closed_at = 1', 'course.closed', {}],
    ['over', "starts_on = '2026-03-01', ends_on = '2026-03-03'", 'course.closed', {}],
    ['inactive', 'is_active = 0', 'course.inactive', {}],
  ])('to one that is %s', async (_what, change, code, facts) => {
    front.desk.store.sqlite.exec(`UPDATE course_session SET ${change} WHERE id = ${target}`)
    await both(target, code, { course: 'April', ...facts })
  })
  it('to one that is full', async () => {
    front.desk.store.sqlite.exec(`UPDATE course_session SET max_places = 1 WHERE id = ${target}`)
    await front.reserve(target, front.desk.build.person(), later)
    await both(target, 'course.full', { course: 'April', places: 1 })
  })
  it('to one where the person is already', async () => {
    await front.reserve(target, ann, later)
    await both(target, 'booking.already-there', { person: 'Ann Lee', course: 'April' })
  })
  it('once it is cancelled', async () => {
    await front.cancel(id)
    await both(target, 'booking.already-cancelled')
  })
  it('to a dearer one without the money', () => refused(dearer(), 'booking.move-difference', { amount: more }))
  it('to a dearer one in cash without a till', () =>
    refused(dearer(), 'till.not-open', { desk: 'Desk 1' }, { pay: { ...card, method: 'cash' } }))
  it('PAY-5: to a dearer one with what was paid already, until it is said again', async () => {
    await front.clerk.take(ann, more)
    await front.desk.call('accounts.payOut', {
      payerId: ann,
      amountMinor: more,
      method: 'card',
      desk: 'Desk 1',
      reason: 'x',
    })
    const at = front.desk.clock.now()
    const input = { pay: { ...card, isAgain: false } }
    await refused(dearer(), 'payment.maybe-duplicate', { at, amount: more, actor: 'owner' }, input)
  })
  it('when somebody changed it meanwhile', () => refused(target, 'desk.stale-version', {}, { version: 99 }))
})
