import { describe, expect, it, onTestFinished } from 'vitest'
import type { BookingId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type Day, type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import { aDeskWithStripe } from '../../payments/testing.ts'
import { byLink, frontDesk, later, price } from './front-desk-for-tests.ts'
import { lapseHolds } from './holds.ts'

/** A place held for so many hours from a moment. */
async function aHold({ now = '2026-03-04T10:00:00Z', holdHours = 48, course = {} } = {}) {
  const front = frontDesk({ now })
  const person = front.desk.build.person({ email: 'ann@example.org' })
  const courseId = front.desk.build.course({
    title: 'Immersion',
    startsOn: '2026-03-30',
    endsOn: '2026-04-03',
    ...course,
  } as object)
  const { id } = await front.reserve(courseId, person, { ...later, holdHours })
  const sweepAt = async (at: string) => {
    front.desk.clock.set(Date.parse(at) as Instant)
    lapseHolds(front.desk.host)
    return (await front.byId(id)).state
  }
  return { ...front, person, courseId, id, sweepAt }
}

describe('SES-2: a hold', () => {
  it.each([
    ['in winter', '2026-03-04T10:00:00Z', 48, '2026-03-06T10:00:00Z'],
    ['over the spring night, in elapsed hours', '2026-03-28T18:00:00Z', 24, '2026-03-29T18:00:00Z'],
    ['to the end of the last local day, in summer time', '2026-04-03T10:00:00Z', 24, '2026-04-03T22:00:00Z'],
  ])('%s is over exactly at its end, and the place is free', async (_what, now, holdHours, end) => {
    const { sweepAt, byId, id, reserved, courseId, invoices, desk, history, letters, person, damages } = await aHold({
      now,
      holdHours,
    })
    expect(await sweepAt(new Date(Date.parse(end) - 1).toISOString())).toBe('pending')
    expect(reserved(courseId)).toBe(1)
    expect(await sweepAt(end)).toBe('cancelled')
    expect(await byId(id)).toMatchObject({
      cancelKind: 'lapsed',
      cancelReason: null,
      cancelledAt: Date.parse(end),
      heldUntil: null,
      canPay: false,
    })
    expect(desk.rows('SELECT cancelled_by FROM booking')).toEqual([{ cancelled_by: 'system' }])
    expect([reserved(courseId), invoices(id)]).toEqual([0, [`cancelled ${price}`]])
    expect([history(person), letters(person)]).toEqual([
      ['booking.reserved', 'booking.lapsed'],
      ['booking.held', 'booking.lapsed'],
    ])
    expect(damages()).toEqual([])
  })

  it('is over once, however often it is looked at', async () => {
    const { sweepAt, desk } = await aHold()
    await sweepAt('2026-03-06T10:00:00Z')
    const before = desk.dump()
    await sweepAt('2026-03-07T10:00:00Z')
    expect(desk.dump()).toBe(before)
  })

  it('is over by a clock that ran through a month of sleep', async () => {
    const { sweepAt, damages } = await aHold()
    expect([await sweepAt('2026-04-20T08:00:00Z'), damages()]).toEqual(['cancelled', []])
  })

  it('ends with the payment: nothing is left to lapse', async () => {
    const { sweepAt, clerk, person } = await aHold()
    await clerk.take(person, price)
    expect(await sweepAt('2026-03-06T10:00:00Z')).toBe('confirmed')
  })

  it('that is over and not yet looked at is still paid', async () => {
    const { desk, clerk, person, byId, id, damages } = await aHold()
    desk.clock.set(Date.parse('2026-03-06T10:00:00Z') as Instant)
    await clerk.take(person, price)
    expect([(await byId(id)).state, damages()]).toEqual(['confirmed', []])
  })

  it('frees the last place for somebody else', async () => {
    const { sweepAt, desk, reserve, courseId } = await aHold({ course: { maxPlaces: 1 } })
    await sweepAt('2026-03-06T10:00:00Z')
    expect((await reserve(courseId, desk.build.person())).state).toBe('pending')
  })

  it('takes its link with it', async () => {
    const front = frontDesk()
    front.linksOn()
    const { id } = await front.reserve(front.desk.build.course(), front.desk.build.person(), byLink)
    front.desk.clock.set(Date.parse('2026-03-05T10:00:00Z') as Instant)
    lapseHolds(front.desk.host)
    expect((await front.byId(id)).link).toMatchObject({ isClosing: true })
  })

  it('that cannot lapse is told and tried again; the others go on', async () => {
    const errors: object[] = []
    const front = frontDesk({ log: { info: () => {}, error: (facts) => errors.push(facts) } })
    const course = front.desk.build.course()
    const book = async () => (await front.reserve(course, front.desk.build.person())).id
    const [broken, whole] = [await book(), await book()]
    const state = async (id: BookingId) => (await front.byId(id)).state
    front.desk.store.sqlite.exec(`
      CREATE TRIGGER stuck BEFORE UPDATE OF state ON booking WHEN NEW.id = ${broken} BEGIN SELECT RAISE(ABORT, 'stuck'); END`)
    front.desk.clock.set(Date.parse('2026-03-06T10:00:00Z') as Instant)
    lapseHolds(front.desk.host)
    expect([await state(broken), await state(whole)]).toEqual(['pending', 'cancelled'])
    expect(errors).toMatchObject([{ booking: broken, err: { message: 'stuck' } }])
    expect([front.invoices(broken), front.damages()]).toEqual([[`unpaid ${price}`], []])
    front.desk.store.sqlite.exec('DROP TRIGGER stuck')
    lapseHolds(front.desk.host)
    expect([await state(broken), front.reserved(course)]).toEqual(['cancelled', 0])
  })

  it('that was paid while others lapsed is left alone', async () => {
    const front = frontDesk()
    const course = front.desk.build.course()
    const book = async () => (await front.reserve(course, front.desk.build.person())).id
    const [first, second] = [await book(), await book()]
    front.desk.store.sqlite.exec(`
      CREATE TRIGGER quicker AFTER UPDATE OF state ON booking WHEN NEW.id = ${first} BEGIN
        UPDATE booking SET state = 'confirmed', confirmed_at = 1, held_until = NULL WHERE id = ${second}; END`)
    front.desk.clock.set(Date.parse('2026-03-06T10:00:00Z') as Instant)
    lapseHolds(front.desk.host)
    expect([(await front.byId(second)).state, front.invoices(second)]).toEqual(['confirmed', [`unpaid ${price}`]])
  })

  it('of an import has no end', async () => {
    const front = frontDesk()
    const id = front.desk.build.booking({
      ...{ courseSessionId: front.desk.build.course(), personId: null, source: 'import', state: 'pending' },
      ...{ confirmedAt: null, priceMinor: 0 as Minor },
    })
    front.desk.clock.set(Date.parse('2030-01-01T00:00:00Z') as Instant)
    lapseHolds(front.desk.host)
    expect((await front.byId(id)).state).toBe('pending')
  })
})

describe('SES-2: a hold of a link that was made late on the last day', () => {
  async function atTheEnd() {
    const g = await aDeskWithStripe({ now: '2026-03-20T22:45:00Z' })
    onTestFinished(g.close)
    const course = g.desk.build.course({ startsOn: '2026-03-16' as Day, endsOn: '2026-03-20' as Day })
    const { id } = await g.front.reserve(course, g.desk.build.person(), byLink)
    await g.atRest()
    return { ...g, id }
  }
  it('ends with that day, whatever its page may do', async () => {
    const g = await atTheEnd()
    expect((await g.front.byId(g.id)).heldUntil).toBe(Date.parse('2026-03-20T23:00:00Z'))
    expect(g.links()[0]?.open_until).toBe(Date.parse('2026-03-20T23:20:00Z'))
  })
  it('is not confirmed once that day is over', async () => {
    const g = await atTheEnd()
    g.off(16 * MINUTE)
    g.stripe.pay(g.links()[0]?.session_ref ?? '')
    await g.atRest()
    await g.later(MINUTE)
    expect([(await g.front.byId(g.id)).state, g.links()[0]?.refund_why]).toEqual(['cancelled', 'closed'])
  })
})
