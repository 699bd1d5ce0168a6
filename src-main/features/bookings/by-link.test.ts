import { beforeEach, describe, expect, it } from 'vitest'
import type { BookingId, CourseId, PaymentLinkId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { system } from '../../app/actor.ts'
import { bookingForLink, cancelRefunded } from './by-link.ts'
import { byCard, byLink, type FrontDesk, frontDesk, later, price } from './front-desk-for-tests.ts'
import { lapseHolds } from './holds.ts'

let front: FrontDesk
let course: CourseId
let ann: PersonId
beforeEach(() => {
  front = frontDesk()
  front.linksOn()
  course = front.desk.build.course({ title: 'Immersion', maxPlaces: 2 })
  ann = front.desk.build.person({ email: 'ann@example.org' })
})

async function aLink(personId = ann): Promise<{ readonly id: BookingId; readonly linkId: PaymentLinkId }> {
  const { id, linkId } = await front.reserve(course, personId, byLink)
  if (linkId === null) throw new Error('no link was made')
  return { id, linkId }
}
async function aLapsedOne(personId = ann) {
  const booked = await aLink(personId)
  front.desk.clock.set(Date.parse('2026-03-05T10:00:00Z') as Instant)
  lapseHolds(front.desk.host)
  return booked
}
const found = (id: BookingId) => bookingForLink(front.desk.host.queryCtx(system), id)
const change = (sql: string) => front.desk.store.sqlite.exec(`UPDATE course_session SET ${sql} WHERE id = ${course}`)
const linkState = async (id: BookingId) => (await front.byId(id)).link?.state

describe('SES-4: money that came by a link', () => {
  it('in time: the place is confirmed, once', async () => {
    const { id, linkId } = await aLink()
    expect(found(id)).toEqual({ state: 'pending', cancelKind: null, whyNot: null })
    front.payLink(linkId)
    expect(await front.byId(id)).toMatchObject({ state: 'confirmed', licence: 'immersion', invoice: { state: 'paid' } })
    expect([front.history(ann), front.letters(ann)]).toEqual([
      ['booking.reserved', 'booking.confirmed'],
      ['booking.confirmed'],
    ])
    expect(front.damages()).toEqual([])
  })

  it('late, with a place free: the booking is taken up again, with a new invoice', async () => {
    const { id, linkId } = await aLapsedOne()
    expect(found(id)).toEqual({ state: 'cancelled', cancelKind: 'lapsed', whyNot: null })
    front.payLink(linkId)
    expect(await front.byId(id)).toMatchObject({
      ...{ state: 'confirmed', licence: 'immersion', heldUntil: null, confirmedAt: front.desk.clock.now() },
      ...{ cancelKind: null, cancelledAt: null, cancelReason: null, invoice: { number: '2026-000002', state: 'paid' } },
    })
    expect([front.invoices(id), front.reserved(course), front.clerk.balance(ann)]).toEqual([
      [`cancelled ${price}`, `paid ${price}`],
      1,
      0,
    ])
    expect(front.history(ann)).toEqual(['booking.reserved', 'booking.lapsed', 'booking.revived', 'booking.confirmed'])
    // The receipt of that payment names what it paid.
    const settling = front.desk.rows("SELECT payment_id AS id FROM account_entry WHERE kind = 'settlement'")
    expect(settling).toEqual(front.desk.rows('SELECT payment_id AS id FROM payment_link'))
    expect(front.letters(ann)).toEqual(['booking.lapsed', 'booking.confirmed'])
    expect(front.damages()).toEqual([])
  })

  it('late, for a dependent who has another guardian now: the one who paid is billed', async () => {
    const kim = front.desk.build.person({ guardianId: ann })
    const { id, linkId } = await aLapsedOne(kim)
    const bob = front.desk.build.person()
    front.desk.store.sqlite.exec(`UPDATE person SET guardian_id = ${bob} WHERE id = ${kim}`)
    front.payLink(linkId)
    expect((await front.byId(id)).state).toBe('confirmed')
    expect(front.desk.rows('SELECT DISTINCT payer_id FROM invoice')).toEqual([{ payer_id: ann }])
    expect(front.damages()).toEqual([])
  })

  it('late, taken up again: it can be cancelled, and the money goes back the way it came', async () => {
    const { id, linkId } = await aLapsedOne()
    front.payLink(linkId)
    await front.cancel(id, 'stripe')
    expect([front.clerk.balance(ann), front.reserved(course), await linkState(id), front.damages()]).toEqual([
      0,
      0,
      'refunding',
      [],
    ])
  })

  it.each([
    [
      'full',
      'full',
      async () => {
        await front.reserve(course, front.desk.build.person(), byCard)
        await front.reserve(course, front.desk.build.person(), later)
      },
    ],
    [
      'hidden, and full',
      'full',
      async () => {
        await front.reserve(course, front.desk.build.person(), byCard)
        change('is_active = 0, max_places = 1')
      },
    ],
    ['closed', 'closed', async () => change('closed_at = 1')],
    ['over', 'closed', async () => change("starts_on = '2026-03-01', ends_on = '2026-03-04'")],
    [
      'booked again',
      'booked-again',
      async () => {
        await front.reserve(course, ann, later)
      },
    ],
  ] as const)('late, and the session is %s: the money goes back by itself', async (_what, whyNot, meanwhile) => {
    const { id, linkId } = await aLapsedOne()
    await meanwhile()
    const before = front.reserved(course)
    expect(found(id)).toEqual({ state: 'cancelled', cancelKind: 'lapsed', whyNot })
    front.payLink(linkId)
    expect([(await front.byId(id)).state, await linkState(id), front.reserved(course)]).toEqual([
      'cancelled',
      'late',
      before,
    ])
    expect(front.desk.rows("SELECT kind FROM gateway_task WHERE state = 'waiting'")).toEqual([{ kind: 'refund' }])
    expect([front.clerk.balance(ann), front.damages()]).toEqual([0, []])
  })

  it('late, and the session is only hidden: whoever was sent the link has the place', async () => {
    const { id, linkId } = await aLapsedOne()
    change('is_active = 0')
    front.payLink(linkId)
    expect([(await front.byId(id)).state, front.damages()]).toEqual(['confirmed', []])
  })

  it.each(['desk', 'invoice'])('for a booking that was cancelled by the %s: it goes back', async (by) => {
    const { id, linkId } = await aLink()
    if (by === 'desk') await front.cancel(id)
    else await front.desk.call('invoices.cancel', { id: front.invoiceId(id), reason: 'Goodwill' })
    front.payLink(linkId)
    expect([(await front.byId(id)).state, await linkState(id), front.clerk.balance(ann)]).toEqual([
      'cancelled',
      'late',
      0,
    ])
    expect([front.reserved(course), front.damages()]).toEqual([0, []])
  })

  it('for a booking that was moved to another price while it waited, and lapsed: it goes back', async () => {
    const { id, linkId } = await aLink()
    await front.move(id, front.desk.build.course({ priceMinor: 100_000 as Minor }))
    front.desk.clock.set(Date.parse('2026-03-05T10:00:00Z') as Instant)
    lapseHolds(front.desk.host)
    front.payLink(linkId)
    expect([(await front.byId(id)).state, front.damages()]).toEqual(['cancelled', []])
    expect(front.desk.rows('SELECT state FROM payment_link ORDER BY id')).toEqual([
      { state: 'late' },
      { state: 'creating' },
    ])
  })
})

describe('SES-2: all of its money went back at the provider', () => {
  const refund = (id: BookingId) => front.desk.host.transact(system, (ctx) => cancelRefunded(ctx, id))

  it('the booking ends, its place is free, and its invoice is refunded', async () => {
    const { id, linkId } = await aLink()
    front.payLink(linkId)
    refund(id)
    expect(await front.byId(id)).toMatchObject({ state: 'cancelled', cancelKind: 'refunded', licence: null })
    expect([front.invoices(id), front.clerk.balance(ann), front.reserved(course)]).toEqual([
      [`cancelled ${price}`],
      price,
      0,
    ])
    expect(front.letterFacts(ann, 'booking.cancelled')).toMatchObject({
      returned: 'stripe',
      amount: price,
      reason: null,
    })
    expect([front.history(ann).at(-1), front.damages()]).toEqual(['booking.cancelled', []])
  })
  it('again it does nothing', async () => {
    const { id, linkId } = await aLink()
    front.payLink(linkId)
    refund(id)
    const before = front.desk.dump()
    refund(id)
    expect(front.desk.dump()).toBe(before)
  })
})
