import { describe, expect, it } from 'vitest'
import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import { HOUR, type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { byCard, byLink } from '../features/bookings/front-desk-for-tests.ts'
import { createCollector } from './collector.ts'
import { aBookingByLink } from './testing.ts'

const price = 199_700
const day = 24 * HOUR
const pages = '/v1/checkout/sessions'

describe('SES-4: from the outbox to the money', () => {
  it('makes a link, sends it, sees the money and confirms the booking, each once', async () => {
    const g = await aBookingByLink()
    expect(g.its()).toMatchObject({ state: 'creating' })
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'open', task: null })
    expect(g.front.letters(g.personId)).toEqual(['payment-link.open'])
    g.pay()
    await g.later(MINUTE)
    await g.later(day)
    expect(g.its()).toMatchObject({ state: 'paid' })
    expect(await g.booking()).toMatchObject({ state: 'confirmed', licence: 'immersion' })
    expect(g.paid()).toEqual([price])
    expect(g.front.clerk.balance(g.personId)).toBe(0)
    expect(g.front.letters(g.personId)).toEqual(['payment-link.open', 'booking.confirmed'])
    expect(g.asked('POST', pages)).toHaveLength(1)
    expect(g.front.damages()).toEqual([])
  })

  it('closes a link whose invoice no longer waits', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    await g.front.cancel(g.booked.id)
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'expired' })
    expect(g.stripe.sessions().map(({ status }) => status)).toEqual(['expired'])
    expect(g.front.damages()).toEqual([])
  })

  it('a link that nobody needs any more before it was made is never made', async () => {
    const g = await aBookingByLink()
    await g.front.cancel(g.booked.id)
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'expired' })
    expect(g.asked('POST', pages)).toEqual([])
    expect(g.bell()).toEqual([])
    expect(g.front.damages()).toEqual([])
  })

  it('a hold that is over takes its link with it', async () => {
    const g = await aBookingByLink(1)
    await g.atRest()
    await g.later(HOUR)
    expect(await g.booking()).toMatchObject({ state: 'cancelled', cancelKind: 'lapsed' })
    expect(g.its()).toMatchObject({ state: 'expired' })
    expect(g.front.damages()).toEqual([])
  })

  it('looks every minute for an hour, then every ten, and not at all once it is over', async () => {
    const g = await aBookingByLink(2)
    await g.atRest()
    const looks = () => g.asked('GET', `${pages}/`).length
    for (let minute = 1; minute < 60; minute += 1) await g.later(MINUTE)
    expect(looks()).toBe(59)
    for (let minute = 60; minute < 120; minute += 1) await g.later(MINUTE)
    expect(looks()).toBe(65)
    await g.later(day)
    const over = looks()
    expect(g.its()).toMatchObject({ state: 'expired' })
    await g.later(day)
    expect(looks()).toBe(over)
  })
})

describe('SES-4: paid by both', () => {
  it('the last place is paid late by one and in time by another: one place, one automatic refund, shown', async () => {
    const g = await aBookingByLink(1)
    await g.atRest()
    const other = g.desk.build.person({ email: 'max@example.org' })
    const isBackOnline = g.stripe.faults.always('drop-before')
    g.pay()
    await g.later(HOUR)
    const second = await g.front.reserve(g.courseId, other, byLink)
    isBackOnline()
    // The other desk's customer pays first as far as the desk knows.
    await g.desk.call('payments.take', g.front.clerk.payment(other, price, { invoiceId: g.front.invoiceId(second.id) }))
    await g.later(HOUR)
    expect((await g.front.byId(second.id)).state).toBe('confirmed')
    expect((await g.booking()).state).toBe('cancelled')
    expect(g.front.reserved(g.courseId)).toBe(1)
    expect(g.its()).toMatchObject({ state: 'refunded', refund_why: 'full' })
    expect(g.back()).toEqual([`${price} succeeded`])
    expect(g.front.letters(g.personId)).toEqual(['payment-link.open', 'booking.lapsed', 'payment-link.refunded'])
    expect(g.front.historyFacts(g.personId, 'payment-link.refunded')).toEqual({ amount: price, why: 'full' })
    expect(g.front.damages()).toEqual([])
  })

  it('paid late while a place is free: taken up again, once', async () => {
    const g = await aBookingByLink(1)
    await g.atRest()
    g.off(HOUR - MINUTE)
    g.pay()
    g.off(5 * HOUR)
    await g.restart()
    expect(await g.booking()).toMatchObject({ state: 'confirmed', licence: 'immersion' })
    expect(g.its()).toMatchObject({ state: 'paid' })
    expect(g.back()).toEqual([])
    expect(g.front.damages()).toEqual([])
  })

  it('cash at the desk and the link paid: one refund, and the booking stays', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    const invoiceId = g.front.invoiceId(g.booked.id)
    await g.desk.call('payments.take', g.front.clerk.payment(g.personId, price, { invoiceId }))
    await g.later(MINUTE)
    expect(await g.booking()).toMatchObject({ state: 'confirmed' })
    expect(g.its()).toMatchObject({ state: 'refunded', refund_why: 'paid-otherwise' })
    expect(g.back()).toEqual([`${price} succeeded`])
    expect(g.front.clerk.balance(g.personId)).toBe(0)
    expect(g.front.damages()).toEqual([])
  })
})

describe('SES-4: Stripe cannot be reached', () => {
  it('for minutes: the link waits in the outbox and is made once', async () => {
    const g = await aBookingByLink()
    const isBackOnline = g.stripe.faults.always('drop-before')
    await g.atRest()
    expect(g.outbox()).toMatchObject([{ kind: 'create', state: 'waiting', attempts: 1 }])
    for (const minutes of [1, 5, 15, 60, 60]) await g.later(minutes * MINUTE)
    expect(g.outbox()).toMatchObject([{ attempts: 6, error: expect.stringContaining('connection') }])
    isBackOnline()
    await g.later(HOUR)
    expect(g.its()).toMatchObject({ state: 'open' })
    expect(g.stripe.sessions()).toHaveLength(1)
    expect(g.front.damages()).toEqual([])
  })

  it('until shortly before the hold is over: the place is held until Stripe takes money for it', async () => {
    const g = await aBookingByLink(1)
    g.off(50 * MINUTE)
    await g.atRest()
    const { openUntil } = { openUntil: g.its().open_until }
    expect(openUntil).toBeGreaterThan(g.desk.clock.now() + 31 * MINUTE)
    expect(await g.booking()).toMatchObject({ state: 'pending', heldUntil: openUntil })
    expect(g.stripe.sessions().map(({ expires_at }) => expires_at * 1000)).toEqual([openUntil])
    await g.later(15 * MINUTE)
    g.pay()
    await g.later(10 * MINUTE)
    expect(await g.booking()).toMatchObject({ state: 'confirmed' })
  })

  it('asked once in vain, and too late for that page: another one is made', async () => {
    const g = await aBookingByLink(1)
    g.stripe.faults.next('drop-before', `POST ${pages}`)
    await g.atRest()
    g.off(45 * MINUTE)
    await g.atRest()
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'open' })
    expect(g.stripe.sessions()).toHaveLength(1)
    expect(g.its().open_until).toBeGreaterThan(g.desk.clock.now() + 31 * MINUTE)
  })

  it('for longer than the hold: never made, said on the bell, and nothing is asked any more', async () => {
    const g = await aBookingByLink(1)
    const isBackOnline = g.stripe.faults.always('drop-before')
    await g.atRest()
    await g.later(3 * HOUR)
    isBackOnline()
    await g.later(day)
    expect(g.its()).toMatchObject({ state: 'expired' })
    expect(g.bell()).toEqual(['payment-link.never-made'])
    expect(g.stripe.sessions()).toEqual([])
    expect(g.front.damages()).toEqual([])
  })

  it('for a month: what was paid before is found, and what was refunded meanwhile', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay()
    g.off(40 * day)
    await g.restart()
    expect(g.its()).toMatchObject({ state: 'refunded', refund_why: 'closed' })
    expect(g.stripe.refunds().map(({ payment_intent: of }) => of)).toEqual([intent])
    expect(g.front.damages()).toEqual([])
  })

  it('for a month, in which a payment was refunded at Stripe that the desk knew of', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay()
    await g.later(MINUTE)
    expect(await g.booking()).toMatchObject({ state: 'confirmed' })
    g.off(day)
    g.stripe.refundInDashboard(String(intent))
    g.off(40 * day)
    await g.restart()
    expect(await g.booking()).toMatchObject({ state: 'cancelled', cancelKind: 'refunded' })
    expect(g.its()).toMatchObject({ state: 'refunded', refund_why: 'provider' })
    expect(g.front.damages()).toEqual([])
  })
})

describe('SES-4: an answer is lost', () => {
  it('between asking for a link and its answer, the program ending in between: one page', async () => {
    const g = await aBookingByLink()
    g.stripe.faults.next('drop-after', `POST ${pages}`)
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'creating' })
    await g.restart()
    expect(g.its()).toMatchObject({ state: 'open' })
    expect(g.stripe.sessions()).toHaveLength(1)
    const keys = g.asked('POST', pages).map(({ idempotencyKey, isReplayed }) => [idempotencyKey, isReplayed])
    expect(keys).toEqual([
      [keys[0]?.[0], false],
      [keys[0]?.[0], true],
    ])
  })

  it.each([
    ['an hour', HOUR],
    ['more than a day, when Stripe has forgotten the key', 30 * HOUR],
  ])('of a refund, for %s: the money goes back once', async (_long, wait) => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.front.cancel(g.booked.id)
    g.stripe.faults.next('drop-after', 'POST /v1/refunds')
    await g.later(MINUTE)
    expect(g.its()).toMatchObject({ state: 'late' })
    g.off(wait)
    await g.restart()
    expect(g.its()).toMatchObject({ state: 'refunded', refund_why: 'cancelled' })
    expect(g.back()).toEqual([`${price} succeeded`])
    expect(g.front.damages()).toEqual([])
  })

  it('with an error that Stripe keeps for the key: asked with another one', async () => {
    const g = await aBookingByLink()
    g.stripe.faults.next('fail-kept', `POST ${pages}`)
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'creating' })
    await g.later(MINUTE)
    expect(g.its()).toMatchObject({ state: 'open' })
  })

  it('of a refund that was done and answered with an error: the money goes back once', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.front.cancel(g.booked.id)
    g.stripe.faults.next('fail-after', 'POST /v1/refunds')
    await g.later(MINUTE)
    await g.later(MINUTE)
    expect(g.its()).toMatchObject({ state: 'refunded' })
    expect(g.back()).toEqual([`${price} succeeded`])
  })
})

describe('SES-4: what an admin can mend', () => {
  it('a key that was revoked: everything waits, and goes on with another', async () => {
    const g = await aBookingByLink()
    g.stripe.revoke(g.secrets.get('stripe-key') ?? '')
    await g.atRest()
    expect(g.outbox()).toMatchObject([{ kind: 'create', state: 'waiting' }])
    expect(await g.desk.call('onlinePayments.state')).toMatchObject({ problem: 'key-wrong' })
    await g.later(2 * HOUR)
    const key = g.stripe.restrictedKey('checkout_session_write', 'charge_write', 'event_read')
    const settings = { isOn: true, returnUrl: 'https://gym.example/paid', webhookSecret: null }
    await g.desk.call('onlinePayments.change', { version: 1, ...settings, key })
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'open' })
    expect(await g.desk.call('onlinePayments.state')).toMatchObject({ problem: null })
  })

  it('a link that Stripe will never make is said on the bell', async () => {
    const g = await aBookingByLink()
    g.desk.store.sqlite.prepare("UPDATE payment_settings SET return_url = 'nowhere'").run()
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'failed' })
    expect(g.bell()).toEqual(['payment-link.never-made'])
    expect(g.front.damages()).toEqual([])
  })
})

describe('SES-4: told by others', () => {
  it('another gym on the same account has a link of the same number: nothing of it is ours', async () => {
    const g = await aBookingByLink()
    const other = await g.gateway.open(
      {
        ...{
          linkId: g.linkId,
          amountMinor: price as never,
          currency: 'EUR',
          what: 'Yoga',
          email: null,
          language: 'fr',
        },
        ...{ returnUrl: 'https://other.example', openUntil: (g.desk.clock.now() + HOUR) as Instant },
      },
      'the-other-gym',
    )
    g.stripe.pay(other.ref)
    await g.later(15 * MINUTE)
    expect(g.its()).toMatchObject({ state: 'open' })
    expect(g.paid()).toEqual([])
  })

  it('the events tell of money that nobody looked for', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.desk.store.sqlite.prepare('UPDATE payment_link SET look_again_at = NULL').run()
    g.pay()
    await g.later(10 * MINUTE)
    expect(g.its()).toMatchObject({ state: 'paid' })
    expect(g.desk.rows("SELECT via FROM observation WHERE state = 'paid'")).toEqual([{ via: 'event' }])
  })

  it('somebody who books at the desk meanwhile does not wait for Stripe', async () => {
    const g = await aBookingByLink()
    const held = g.stripe.faults.hold(`POST ${pages}`)
    const working = g.atRest()
    await held.arrived
    const course = g.desk.build.course()
    expect((await g.front.reserve(course, g.desk.build.person(), byCard)).state).toBe('confirmed')
    held.release()
    await working
    expect(g.its()).toMatchObject({ state: 'open' })
  })
})

describe('SES-4: a collector that runs', () => {
  it('is woken by the commit that asks for a link, looks at what is on a screen, and ends in order', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { collector } = g.desk
    collector.start()
    await collector.wake()
    const looks = () => g.asked('GET', `${pages}/`).length
    const before = looks()
    collector.attend(g.linkId)
    await collector.wake()
    expect(looks()).toBe(before + 1)
    const arrived = g.stripe.faults.hold(`POST ${pages}`, 'after')
    const personId = g.desk.build.person()
    await g.front.reserve(g.desk.build.course(), personId, byLink)
    await arrived.arrived
    const ended = collector.stop()
    arrived.release()
    await ended
    expect(g.desk.rows('SELECT state FROM payment_link ORDER BY id').map(({ state }) => state)).toEqual([
      'open',
      'open',
    ])
  })

  it('does not wait for ever for an answer when the program ends, and asks again when it begins', async () => {
    const g = await aBookingByLink()
    const collector = createCollector(g.desk.host, g.gateway, { patience: 1 })
    const held = g.stripe.faults.hold(`POST ${pages}`, 'after')
    const working = collector.wake()
    await held.arrived
    await collector.stop()
    expect(g.its()).toMatchObject({ state: 'creating' })
    held.release()
    await working
    // Whoever ended writes nothing any more.
    expect(g.its()).toMatchObject({ state: 'creating' })
    await g.restart()
    expect(g.its()).toMatchObject({ state: 'open' })
    expect(g.stripe.sessions()).toHaveLength(1)
  })

  it('what cannot be written down keeps nobody else from being asked', async () => {
    const g = await aBookingByLink()
    const other = await g.front.clerk.issue(g.desk.build.person(), 1500)
    const { id } = await g.desk.call<{ id: PaymentLinkId }>('paymentLinks.make', {
      invoiceId: other,
      hours: 1,
      isSent: false,
    })
    g.desk.store.sqlite.exec(`
      CREATE TRIGGER never BEFORE UPDATE OF state ON payment_link WHEN NEW.id = 1 BEGIN SELECT RAISE(ABORT, 'never'); END`)
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'creating' })
    expect(g.link(id)).toMatchObject({ state: 'open' })
    g.desk.store.sqlite.exec('DROP TRIGGER never')
    await g.later(MINUTE)
    expect(g.its()).toMatchObject({ state: 'open' })
    expect(g.stripe.sessions()).toHaveLength(2)
  })
})

it('SES-4: links of another account are let go once their time is over', async () => {
  const g = await aBookingByLink()
  await g.atRest()
  g.desk.store.sqlite.exec('DROP TRIGGER payment_link_is_history')
  g.desk.store.sqlite.exec("UPDATE payment_link SET session_ref = 'cs_test_of_another_account'")
  for (const wait of [HOUR, day]) {
    await g.later(wait)
    // A wrong key can still be put right.
    expect(g.its()).toMatchObject({ state: 'open' })
  }
  await g.later(day)
  expect(g.its()).toMatchObject({ state: 'expired' })
  await g.later(HOUR)
  expect(g.outbox().filter(({ state }) => state === 'waiting')).toEqual([])
})
