import { beforeEach, describe, expect, it } from 'vitest'
import type { BookingCancellation } from '../../../src-shared/contract/bookings.ts'
import type { BookingId, CourseId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { system } from '../../app/actor.ts'
import type { SeenRefund } from '../../payments/gateway.ts'
import { expectRefused } from '../../testing/refused.ts'
import { observe } from '../payment-links/observing.ts'
import { byCard, byLink, type FrontDesk, free, frontDesk, later, price } from './front-desk-for-tests.ts'

let front: FrontDesk
let course: CourseId
let ann: PersonId
beforeEach(() => {
  front = frontDesk()
  course = front.desk.build.course({ title: 'Immersion' })
  ann = front.desk.build.person({ givenName: 'Ann', familyName: 'Lee', email: 'ann@example.org' })
})

const preview = (id: BookingId, refund = 'balance') =>
  front.desk.call<BookingCancellation>('bookings.previewCancel', { id, refund })

/** A booking that was paid by a link, whose money is on the account. */
async function paidByLink(personId = ann): Promise<BookingId> {
  front.linksOn()
  const { id, linkId } = await front.reserve(course, personId, byLink)
  if (linkId === null) throw new Error('no link was made')
  front.payLink(linkId)
  return id
}

type Case = {
  readonly pay: object
  readonly refund: string
  readonly does: string | null
  readonly invoices: readonly string[]
  readonly balance: number
  readonly letter: object
}
const back = { amount: price }

describe('SES-2, CAN-3: cancelling', () => {
  it.each<Case>([
    {
      pay: later,
      refund: 'balance',
      does: 'cancel',
      invoices: [`cancelled ${price}`],
      balance: 0,
      letter: { returned: 'invoice' },
    },
    {
      pay: later,
      refund: 'keep',
      does: 'cancel',
      invoices: [`cancelled ${price}`],
      balance: 0,
      letter: { returned: 'invoice' },
    },
    {
      pay: byCard,
      refund: 'balance',
      does: 'balance',
      invoices: [`cancelled ${price}`],
      balance: price,
      letter: { returned: 'money', ...back },
    },
    {
      pay: byCard,
      refund: 'keep',
      does: 'keep',
      invoices: [`paid ${price}`],
      balance: 0,
      letter: { returned: 'nothing' },
    },
    { pay: free, refund: 'balance', does: null, invoices: [], balance: 0, letter: { returned: 'nothing' } },
    { pay: free, refund: 'keep', does: null, invoices: [], balance: 0, letter: { returned: 'nothing' } },
  ])('one paid $pay.how, its money to $refund: $does', async ({ pay, refund, does, invoices, balance, letter }) => {
    const { id } = await front.reserve(course, ann, pay)
    const shown = await preview(id, refund)
    expect(shown.invoice?.does ?? null).toBe(does)
    expect([shown.canGoToStripe, shown.closesLink]).toEqual([false, false])
    const { booking, ...done } = (await front.cancel(id, refund)) as BookingCancellation
    const { booking: before, ...promised } = shown
    expect(done).toEqual(promised)
    expect([before.state, booking.state]).toEqual([pay === later ? 'pending' : 'confirmed', 'cancelled'])
    expect([front.invoices(id), front.clerk.balance(ann), front.reserved(course)]).toEqual([invoices, balance, 0])
    expect(await front.byId(id)).toMatchObject({
      ...{ cancelKind: 'desk', cancelReason: 'Ill', cancelledAt: front.desk.clock.now(), licence: null },
      ...{ heldUntil: null, canCancel: false, canMove: false, canPay: false },
    })
    const said = {
      course: 'Immersion',
      startsOn: '2026-03-16',
      endsOn: '2026-03-20',
      location: 'Main hall',
      reason: 'Ill',
    }
    expect(front.letterFacts(ann, 'booking.cancelled')).toEqual({ ...said, ...letter })
    const licence = pay === later ? null : 'immersion'
    expect(front.historyFacts(ann, 'booking.cancelled')).toEqual({ ...said, licence })
    expect([front.letters(ann).at(-1), front.history(ann).at(-1)]).toEqual(['booking.cancelled', 'booking.cancelled'])
    expect(front.damages()).toEqual([])
  })

  it('a dependent’s gives the money back to the guardian’s balance', async () => {
    const child = front.desk.build.person({ guardianId: ann })
    const { id } = await front.reserve(course, child, byCard)
    await front.cancel(id)
    expect([front.clerk.balance(ann), front.clerk.balance(child)]).toEqual([price, 0])
  })

  it('the balance it went back to pays for the next one', async () => {
    const { id } = await front.reserve(course, ann, byCard)
    await front.cancel(id)
    expect((await front.reserve(course, ann, later)).state).toBe('confirmed')
    expect([front.clerk.balance(ann), front.damages()]).toEqual([0, []])
  })

  it('one with a link that can be paid says that the link will be closed', async () => {
    front.linksOn()
    const { id } = await front.reserve(course, ann, byLink)
    expect((await preview(id)).closesLink).toBe(true)
    await front.cancel(id)
    expect((await front.byId(id)).link?.isClosing).toBe(true)
  })

  it('one that came from a file frees its place, whoever it was', async () => {
    const id = front.desk.build.booking({ courseSessionId: course, personId: null, source: 'import' })
    await front.cancel(id)
    expect([front.reserved(course), front.desk.rows('SELECT * FROM message')]).toEqual([0, []])
  })

  it('its licence goes, another booking’s stays', async () => {
    const other = front.desk.build.course()
    const [first, second] = [await front.reserve(course, ann, byCard), await front.reserve(other, ann, byCard)]
    const licences = async () =>
      (await front.desk.call<{ licences: readonly { bookingId: BookingId }[] }>('bookings.ofPerson', { personId: ann }))
        .licences
    expect(await licences()).toEqual([{ licence: 'immersion', bookingId: first.id, since: front.desk.clock.now() }])
    await front.cancel(first.id)
    expect(await licences()).toEqual([{ licence: 'immersion', bookingId: second.id, since: front.desk.clock.now() }])
    await front.cancel(second.id)
    expect(await licences()).toEqual([])
  })
})

it('SES-3: a licence is held since the booking that was confirmed first', async () => {
  const first = await front.reserve(course, ann, later)
  const second = await front.reserve(front.desk.build.course(), ann, byCard)
  front.desk.at('2026-03-05', '10:00')
  await front.clerk.take(ann, price)
  expect((await front.byId(first.id)).state).toBe('confirmed')
  const { licences } = await front.desk.call<{ licences: unknown }>('bookings.ofPerson', { personId: ann })
  const since = Date.parse('2026-03-04T10:00:00Z')
  expect(licences).toEqual([{ licence: 'immersion', bookingId: second.id, since }])
})

describe('SES-2, SES-4: cancelling what a link paid', () => {
  it('the money goes back the way it came, over the balance', async () => {
    const id = await paidByLink()
    expect((await preview(id, 'stripe')).canGoToStripe).toBe(true)
    await front.cancel(id, 'stripe')
    expect([front.invoices(id), front.clerk.balance(ann)]).toEqual([[`cancelled ${price}`], 0])
    expect((await front.byId(id)).link?.state).toBe('refunding')
    expect(front.letterFacts(ann, 'booking.cancelled')).toMatchObject({ returned: 'stripe', amount: price })
    expect(front.desk.rows("SELECT kind, state FROM gateway_task WHERE kind = 'refund'")).toEqual([
      { kind: 'refund', state: 'waiting' },
    ])
    expect(front.damages()).toEqual([])
  })
  it('§1: only by an admin: money leaves the gym', async () => {
    const id = await paidByLink()
    const rob = {
      kind: 'staff',
      staffId: 1 as never,
      name: 'Rob',
      role: 'reception',
      trainerId: null,
      token: 't',
    } as const
    const { version } = await front.byId(id)
    const input = { commandId: 'by-rob-00', id, version, refund: 'stripe', reason: 'Ill' }
    await expect(front.desk.host.call('bookings.cancel', input, rob)).rejects.toMatchObject({
      code: 'desk.role-missing',
    })
    const seen = await front.desk.host.call('bookings.previewCancel', { id, refund: 'balance' }, rob)
    expect(seen).toMatchObject({ canGoToStripe: false, invoice: { does: 'balance' } })
    expect([(await front.byId(id)).state, front.damages()]).toEqual(['confirmed', []])
  })
  it('a part that went back at Stripe before does not come onto the balance again', async () => {
    const id = await paidByLink()
    const part: SeenRefund = {
      ...{ object: 'refund', ref: 're_1', paymentRef: 'pi_1', amountMinor: 50_000 as Minor },
      ...{ status: 'succeeded', says: null },
    }
    front.desk.host.transact(system, (ctx) => observe(ctx, part, 'event'))
    expect((await preview(id)).invoice).toMatchObject({ amountMinor: price, alreadyBackMinor: 50_000 })
    await front.cancel(id)
    expect([front.clerk.balance(ann), front.damages()]).toEqual([price - 50_000, []])
    expect(front.letterFacts(ann, 'booking.cancelled')).toMatchObject({ returned: 'money', amount: price - 50_000 })
    // The rest goes back at Stripe as well: off the balance, and nobody is asked.
    const rest: SeenRefund = { ...part, ref: 're_2', amountMinor: (price - 50_000) as Minor }
    front.desk.host.transact(system, (ctx) => observe(ctx, rest, 'event'))
    expect([front.clerk.balance(ann), front.damages()]).toEqual([0, []])
    expect(front.desk.rows('SELECT state, task FROM payment_link')).toEqual([{ state: 'refunded', task: null }])
  })
  it('or stays on the balance', async () => {
    const id = await paidByLink()
    await front.cancel(id)
    expect([front.clerk.balance(ann), (await front.byId(id)).link?.state]).toEqual([price, 'paid'])
  })
  it('a guardian’s money goes back to the guardian', async () => {
    const id = await paidByLink(front.desk.build.person({ guardianId: ann }))
    await front.cancel(id, 'stripe')
    expect([front.clerk.balance(ann), front.damages()]).toEqual([0, []])
  })
  it('moved to another price, it is not that money any more', async () => {
    const id = await paidByLink()
    await front.move(id, front.desk.build.course({ priceMinor: 100_000 as Minor }))
    await expectRefused(front.desk, 'bookings.previewCancel', { id, refund: 'stripe' }, 'booking.not-by-stripe')
    expect((await preview(id)).canGoToStripe).toBe(false)
  })
  it.each([
    ['went back already', 'refunded_minor = received_minor'],
    ['was put onto the balance by somebody', 'is_credited = 1'],
  ])('money that %s is not that money', async (_what, change) => {
    const id = await paidByLink()
    front.desk.store.sqlite.exec(`UPDATE payment_link SET ${change}`)
    expect((await preview(id)).canGoToStripe).toBe(false)
  })
  it('once somebody else pays for them, it is not that money any more', async () => {
    const id = await paidByLink()
    const bob = front.desk.build.person()
    front.desk.store.sqlite.exec(`UPDATE person SET guardian_id = ${bob} WHERE id = ${ann}`)
    const { how: _now, ...card } = byCard
    for (const priceMinor of [100_000, price] as Minor[])
      await front.move(id, front.desk.build.course({ priceMinor }), card)
    expect([(await preview(id)).canGoToStripe, front.damages()]).toEqual([false, []])
  })
  it('moved at the same price, it is', async () => {
    const id = await paidByLink()
    await front.move(id, front.desk.build.course())
    await front.cancel(id, 'stripe')
    expect([front.clerk.balance(ann), front.damages()]).toEqual([0, []])
  })
})

describe('SES-2: what is not cancelled', () => {
  const refused = (id: BookingId, input: object, code: string) =>
    expectRefused(front.desk, 'bookings.cancel', { id, version: 1, refund: 'balance', reason: 'Ill', ...input }, code)

  it.each([later, byCard, free])('to Stripe, when it was paid $how', async (pay) => {
    const { id } = await front.reserve(course, ann, pay)
    const { version } = await front.byId(id)
    await refused(id, { version, refund: 'stripe' }, 'booking.not-by-stripe')
    await expectRefused(front.desk, 'bookings.previewCancel', { id, refund: 'stripe' }, 'booking.not-by-stripe')
  })
  it('twice', async () => {
    const { id } = await front.reserve(course, ann, later)
    await front.cancel(id)
    await refused(id, { version: 3 }, 'booking.already-cancelled')
    await expectRefused(front.desk, 'bookings.previewCancel', { id, refund: 'balance' }, 'booking.already-cancelled')
  })
  it('one that somebody changed meanwhile: it was paid', async () => {
    const { id } = await front.reserve(course, ann, later)
    await front.clerk.take(ann, price)
    await refused(id, { version: 1 }, 'desk.stale-version')
  })
  it('one that is not there', () => refused(99 as BookingId, {}, 'desk.not-found'))
})
