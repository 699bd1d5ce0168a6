import { describe, expect, it, onTestFinished } from 'vitest'
import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import { type Day, HOUR, type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { byLink } from '../features/bookings/front-desk-for-tests.ts'
import { createCollector } from './collector.ts'
import { GatewayFailure } from './gateway.ts'
import { aBookingByLink, aDeskWithStripe } from './testing.ts'

const price = 199_700
const day = 24 * HOUR
const pages = '/v1/checkout/sessions'

/** Somebody who owes for a towel, at a desk that takes links. */
async function withTowel() {
  const gym = await aDeskWithStripe()
  onTestFinished(gym.close)
  const personId = gym.desk.build.person({ email: 'kim@example.org', givenName: 'Kim', familyName: 'Roux' })
  const invoiceId = await gym.front.clerk.issue(personId, 1500)
  const make = (more: object = {}) =>
    gym.desk.call<{ id: PaymentLinkId }>('paymentLinks.make', { invoiceId, hours: 2, isSent: false, ...more })
  return { ...gym, personId, invoiceId, make }
}

describe('SES-4: closing a page', () => {
  it('with an error that Stripe keeps for the key: asked with another one', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    await g.front.cancel(g.booked.id)
    g.stripe.faults.next('fail-kept', `POST ${pages}/`)
    await g.atRest()
    for (const minutes of [1, 5, 15, 60, 60]) await g.later(minutes * MINUTE)
    expect(g.stripe.sessions().map(({ status }) => status)).toEqual(['expired'])
    expect(g.its()).toMatchObject({ state: 'expired' })
  })

  it('is not done for an invoice that waits for its money again', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const back = g.stripe.faults.always('drop-before')
    const invoiceId = g.front.invoiceId(g.booked.id)
    const payment = await g.desk.call<{ id: number }>(
      'payments.take',
      g.front.clerk.payment(g.personId, price, { invoiceId }),
    )
    await g.atRest()
    await g.desk.call('payments.cancel', { id: payment.id, desk: 'Desk 1', reason: 'Wrong person' })
    // The desk gives this one out again.
    const { id } = await g.desk.call<{ id: PaymentLinkId }>('paymentLinks.make', { invoiceId, hours: 24, isSent: true })
    back()
    await g.later(2 * MINUTE)
    expect(g.link(id).state).toBe('open')
    expect(g.outbox().find(({ kind }) => kind === 'expire')).toMatchObject({ state: 'failed' })
    // Closed when it is paid at last.
    await g.desk.call('payments.take', g.front.clerk.payment(g.personId, price, { invoiceId }))
    await g.atRest()
    expect(g.link(id).state).toBe('expired')
  })
})

describe('SES-4: what cannot be written down', () => {
  it('of one event keeps no other event from being read', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const second = await g.front.reserve(g.desk.build.course(), g.desk.build.person({ email: 'b@example.org' }), byLink)
    await g.atRest()
    const other = second.linkId as PaymentLinkId
    const { sqlite } = g.desk.store
    sqlite.exec(`
      UPDATE payment_link SET look_again_at = NULL;
      CREATE TRIGGER never BEFORE UPDATE OF state ON payment_link WHEN NEW.id = 1 BEGIN SELECT RAISE(ABORT, 'never'); END`)
    g.pay()
    g.stripe.clock.advance(1000)
    g.stripe.pay(g.link(other).session_ref ?? '')
    for (let n = 0; n < 6; n += 1) await g.later(10 * MINUTE)
    expect(g.link(other).state).toBe('paid')
  })
})

describe('SES-4: a clock that was set back', () => {
  it('a link that was asked for while the clock ran ahead is made soon after it is right again', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const ahead = (ms: number) => g.desk.clock.set((g.desk.clock.now() + ms) as Instant)
    ahead(30 * day)
    const second = await g.front.reserve(
      g.desk.build.course({ startsOn: '2026-08-03' as Day }),
      g.desk.build.person({ email: 'b@example.org' }),
      byLink,
    )
    await g.atRest()
    ahead(-30 * day)
    for (let n = 0; n < 20; n += 1) await g.later(6 * MINUTE)
    expect(g.link(second.linkId as PaymentLinkId).state).toBe('open')
  })
  it('a refund that was asked for while the clock ran ahead and nobody answered is asked again soon', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.later(MINUTE)
    g.desk.clock.set((g.desk.clock.now() + 30 * day) as Instant)
    await g.front.cancel(g.booked.id, 'stripe')
    g.stripe.faults.next('fail-before', 'POST /v1/refunds')
    await g.atRest()
    g.desk.clock.set((g.desk.clock.now() - 30 * day) as Instant)
    for (let n = 0; n < 20; n += 1) await g.later(30 * MINUTE)
    expect(g.its().state).toBe('refunded')
  })
})

describe('SES-4: a page whose bank said no', () => {
  it('ends, and its invoice can have another', async () => {
    const g = await withTowel()
    const { id } = await g.make()
    await g.atRest()
    const ref = g.link(id).session_ref ?? ''
    g.stripe.pay(ref, { isAsync: true })
    await g.later(MINUTE)
    g.stripe.settleAsync(ref, 'failed')
    for (const hours of [1, 2, 25, 48]) await g.later(hours * HOUR)
    expect((await g.make()).id).not.toBe(id)
  })
})

describe('SES-4: a letter with a link', () => {
  it('is not sent when nobody waits for its money any more', async () => {
    const g = await aBookingByLink()
    const held = g.stripe.faults.hold(`POST ${pages}`, 'after')
    const working = g.atRest()
    await held.arrived
    await g.front.cancel(g.booked.id)
    held.release()
    await working
    expect(g.front.letters(g.personId)).not.toContain('payment-link.open')
  })
})

describe('SES-4: a refund that Stripe refuses, of a payment that it does not know', () => {
  it('is somebody’s task, also where Stripe refuses to list its refunds', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.later(MINUTE)
    await g.front.cancel(g.booked.id, 'stripe')
    const no = () => Promise.reject(new GatewayFailure('refused', "No such payment_intent: 'pi_x'", 'resource_missing'))
    const collector = createCollector(g.desk.host, { ...g.gateway, refund: no, refundsOf: no, look: no })
    await collector.wake()
    expect(g.its()).toMatchObject({ task: 'refund-failed', task_says: "No such payment_intent: 'pi_x'" })
    expect(g.outbox().filter(({ state }) => state === 'waiting')).toEqual([])
  })
})

describe('SES-4: a clock that is some minutes wrong', () => {
  it.each([
    ['ten minutes fast, a hold of a day', 10, 24],
    ['ten minutes slow, a hold that is nearly over', -10, 1],
  ])('%s: the link is made', async (_what, minutes, hours) => {
    const g = await aBookingByLink(hours)
    if (hours === 1) g.off(40 * MINUTE)
    g.stripe.clock.set((g.desk.clock.now() - minutes * MINUTE) as Instant)
    await g.atRest()
    for (const wait of [1, 5, 10, 15]) {
      g.desk.clock.set((g.desk.clock.now() + wait * MINUTE) as Instant)
      g.stripe.clock.advance(wait * MINUTE)
      await g.atRest()
    }
    expect(g.its().state).toBe('open')
  })
})

describe('SES-2: links that were switched off', () => {
  it('a payment that is refunded in full at Stripe still ends its booking', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay()
    await g.later(MINUTE)
    const off = { version: 1, isOn: false, returnUrl: 'https://gym.example/paid', key: null, webhookSecret: null }
    await g.desk.call('onlinePayments.change', off)
    g.stripe.refundInDashboard(String(intent))
    for (let n = 0; n < 10; n += 1) await g.later(12 * HOUR)
    expect((await g.booking()).state).toBe('cancelled')
  })
})
