import { beforeEach, describe, expect, it } from 'vitest'
import type { CourseId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { byCard, type FrontDesk, frontDesk, later, price } from './front-desk-for-tests.ts'

let front: FrontDesk
let course: CourseId
let ann: PersonId
beforeEach(() => {
  front = frontDesk()
  course = front.desk.build.course()
  ann = front.desk.build.person({ email: 'ann@example.org' })
})

const cancelInvoice = (id: number) => front.desk.call('invoices.cancel', { id, reason: 'Goodwill' })
const cancelPayment = (id: number | null) =>
  front.desk.call('payments.cancel', { id, desk: 'Desk 1', reason: 'Bounced' })

describe('PAY-1: a booking among the invoices', () => {
  it('waits for its turn, oldest first, and is confirmed by a payment of anything', async () => {
    const child = front.desk.build.person({ guardianId: ann })
    await front.clerk.issue(ann, 500)
    const { id } = await front.reserve(course, child, later)
    await front.clerk.issue(ann, 700)
    await front.clerk.take(ann, 500)
    expect([front.clerk.states(), (await front.byId(id)).state]).toEqual([['paid', 'unpaid', 'unpaid'], 'pending'])
    await front.clerk.take(ann, price - 1)
    expect([front.clerk.states(), (await front.byId(id)).state]).toEqual([['paid', 'unpaid', 'unpaid'], 'pending'])
    await front.clerk.take(ann, 1 + 700)
    expect([front.clerk.states(), front.clerk.balance(ann)]).toEqual([['paid', 'paid', 'paid'], 0])
    expect(await front.byId(id)).toMatchObject({ state: 'confirmed', licence: 'immersion', heldUntil: null })
    expect(front.history(child)).toEqual(['booking.reserved', 'booking.confirmed'])
    expect(front.letters(child)).toEqual(['booking.held', 'booking.confirmed'])
    expect(front.damages()).toEqual([])
  })
  it('is chosen at the desk before an older one', async () => {
    await front.clerk.issue(ann, 500)
    const { id } = await front.reserve(course, ann, later)
    await front.clerk.take(ann, price, { invoiceId: front.invoiceId(id) })
    expect([front.clerk.states(), (await front.byId(id)).state]).toEqual([['unpaid', 'paid'], 'confirmed'])
  })
  it('now at the desk pays the booking, and what the balance then covers is settled oldest first', async () => {
    await front.clerk.take(ann, 400)
    await front.clerk.issue(ann, 500)
    const { id } = await front.reserve(course, ann, byCard)
    expect([front.clerk.states(), front.clerk.balance(ann)]).toEqual([['unpaid', 'paid'], 400])
    expect((await front.byId(id)).state).toBe('confirmed')
  })
  it('is settled from the balance by hand', async () => {
    const { id } = await front.reserve(course, ann, later)
    await front.clerk.issue(ann, price)
    await front.clerk.take(ann, price, { invoiceId: 2 })
    await cancelInvoice(2)
    await front.desk.call('invoices.settle', { id: 1 })
    expect([(await front.byId(id)).state, front.clerk.balance(ann), front.damages()]).toEqual(['confirmed', 0, []])
  })
})

describe('PAY-3: a payment that is cancelled', () => {
  it('leaves the place, its licence, and an unpaid invoice; paid again, nothing is said twice', async () => {
    const { id, paymentId } = await front.reserve(course, ann, byCard)
    await cancelPayment(paymentId)
    expect(await front.byId(id)).toMatchObject({
      ...{ state: 'confirmed', licence: 'immersion', invoice: { state: 'unpaid' }, canPay: true, heldUntil: null },
    })
    expect([front.reserved(course), front.damages()]).toEqual([1, []])
    await front.clerk.take(ann, price)
    expect((await front.byId(id)).invoice?.state).toBe('paid')
    expect(front.history(ann).filter((code) => code === 'booking.confirmed')).toHaveLength(1)
    expect(front.letters(ann)).toEqual(['booking.confirmed'])
  })
  it('its place can then be cancelled without money', async () => {
    const { id, paymentId } = await front.reserve(course, ann, byCard)
    await cancelPayment(paymentId)
    await front.cancel(id)
    expect([front.invoices(id), front.clerk.balance(ann), front.damages()]).toEqual([[`cancelled ${price}`], 0, []])
  })
  it('of a cancelled place whose money was kept: nobody is billed for it again', async () => {
    const { id, paymentId } = await front.reserve(course, ann, byCard)
    await front.cancel(id, 'keep')
    expect(await front.desk.call('payments.previewCancel', { id: paymentId })).toMatchObject({ reopens: [] })
    await cancelPayment(paymentId)
    expect([front.invoices(id), (await front.byId(id)).state]).toEqual([[`cancelled ${price}`], 'cancelled'])
    await front.clerk.take(ann, price)
    expect([front.clerk.balance(ann), front.reserved(course), front.damages()]).toEqual([price, 0, []])
  })
})

describe('SES-2, PAY-4: an admin cancels its invoice', () => {
  it.each([
    ['unpaid', later, 'desk', 0, { returned: 'invoice' }],
    ['paid', byCard, 'refunded', price, { returned: 'money', amount: price }],
  ] as const)('%s: the place is free', async (_state, pay, cancelKind, refundedMinor, letter) => {
    const { id } = await front.reserve(course, ann, pay)
    expect(await cancelInvoice(front.invoiceId(id))).toEqual({ refundedMinor })
    expect(await front.byId(id)).toMatchObject({
      state: 'cancelled',
      cancelKind,
      cancelReason: 'Goodwill',
      licence: null,
    })
    expect([front.reserved(course), front.clerk.balance(ann)]).toEqual([0, refundedMinor])
    expect(front.letterFacts(ann, 'booking.cancelled')).toMatchObject(letter)
    expect(front.history(ann).at(-1)).toBe('booking.cancelled')
    expect(front.damages()).toEqual([])
  })
  it('of a place that is cancelled already: only the money goes back', async () => {
    const { id } = await front.reserve(course, ann, byCard)
    await front.cancel(id, 'keep')
    const letters = front.letters(ann)
    expect(await cancelInvoice(front.invoiceId(id))).toEqual({ refundedMinor: price })
    expect(await front.byId(id)).toMatchObject({ state: 'cancelled', cancelKind: 'desk', cancelReason: 'Ill' })
    expect([front.letters(ann), front.clerk.balance(ann), front.damages()]).toEqual([letters, price, []])
  })
  it('another invoice does nothing to it', async () => {
    const { id } = await front.reserve(course, ann, later)
    const other = front.desk.build.course({ priceMinor: 900 as Minor })
    await front.reserve(other, ann, later)
    await cancelInvoice(await front.clerk.issue(ann, 300))
    expect([(await front.byId(id)).state, front.reserved(course), front.reserved(other)]).toEqual(['pending', 1, 1])
  })
})

it('a household: a dependent who changes guardians keeps the bill where it was written', async () => {
  const [bob, kim] = [front.desk.build.person(), front.desk.build.person({ guardianId: ann })]
  const { id } = await front.reserve(course, kim, later)
  front.desk.store.sqlite.exec(`UPDATE person SET guardian_id = ${bob} WHERE id = ${kim}`)
  await front.clerk.take(ann, price)
  expect((await front.byId(id)).state).toBe('confirmed')
  await front.cancel(id)
  expect([front.clerk.balance(ann), front.clerk.balance(bob), front.damages()]).toEqual([price, 0, []])
})
