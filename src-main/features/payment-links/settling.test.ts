import { describe, expect, it, onTestFinished } from 'vitest'
import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { HOUR, MINUTE } from '../../../src-shared/kernel/time.ts'
import { aBookingByLink, aDeskWithStripe } from '../../payments/testing.ts'
import { expectRefused } from '../../testing/refused.ts'
import { lapseHolds } from '../bookings/holds.ts'

const price = 199_700
const reason = 'Asked for it'
const day = 24 * HOUR

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

const tasks = async (desk: { call: <T>(n: string, i?: object) => Promise<T> }) =>
  (await desk.call<{ tasks: readonly { kind: string }[] }>('paymentLinks.tasks')).tasks

describe('SES-4: money that was kept and goes back later', () => {
  it('is somebody’s again when the payer’s bank does not take it', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay({ amount: 150_000 })
    await g.later(MINUTE)
    await g.desk.call('paymentLinks.credit', { id: g.linkId })
    g.stripe.refundsBecome('failed')
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    await g.atRest()
    await g.later(HOUR)
    expect(g.front.clerk.balance(g.personId)).toBe(0)
    expect(g.back()).toEqual(['150000 failed'])
    expect(g.its()).toMatchObject({ task: 'refund-failed' })
    expect(await tasks(g.desk)).toMatchObject([{ kind: 'link' }])
  })

  it('is somebody’s again when it seemed to be back and was not', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay({ amount: 150_000 })
    await g.later(MINUTE)
    await g.desk.call('paymentLinks.credit', { id: g.linkId })
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'refunded' })
    g.stripe.settleRefund(g.stripe.refunds()[0]?.id ?? '', 'failed')
    await g.later(15 * MINUTE)
    expect(g.front.damages()).toEqual([])
    expect(g.its()).toMatchObject({ task: 'refund-failed' })
  })

  it('is not kept while a part of it is on its way back, which may yet fail', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay({ amount: 150_000 })
    await g.later(MINUTE)
    g.stripe.refundsBecome('pending')
    g.stripe.refundInDashboard(String(intent), 50_000)
    await g.later(15 * MINUTE)
    await expectRefused(g.desk, 'paymentLinks.credit', { id: g.linkId }, 'payment-link.nothing-to-decide')
    g.stripe.settleRefund(g.stripe.refunds()[0]?.id ?? '', 'failed')
    await g.later(2 * HOUR)
    expect(g.front.damages()).toEqual([])
    expect(await tasks(g.desk)).toMatchObject([{ kind: 'link' }])
  })

  it('what went twice is nobody’s task any more once the refund failed', async () => {
    const { make, desk, atRest, later, stripe, link, personId, invoiceId } = await withTowel()
    const { id } = await make()
    await atRest()
    const { payment_intent: intent } = stripe.pay(link(id).session_ref ?? '')
    await later(MINUTE)
    await desk.call('invoices.cancel', { id: invoiceId, reason })
    await desk.call('accounts.payOut', {
      payerId: personId,
      amountMinor: 1500,
      method: 'transfer',
      desk: 'Desk 1',
      reason,
    })
    stripe.refundInDashboard(String(intent))
    await later(15 * MINUTE)
    expect(link(id)).toMatchObject({ state: 'paid', task: 'refund-failed' })
    // It is on the account already, and was paid out from there.
    await expectRefused(desk, 'paymentLinks.credit', { id }, 'payment-link.nothing-to-decide')
    stripe.settleRefund(stripe.refunds()[0]?.id ?? '', 'failed')
    await later(15 * MINUTE)
    expect(link(id)).toMatchObject({ state: 'paid', refunded_minor: 0 })
    expect([await tasks(desk), link(id).task]).toEqual([[], null])
  })
})

describe('SES-2, PAY-3: money of a booking that was cancelled and kept by the gym', () => {
  it('given back at Stripe after all does not bill the customer again', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay()
    await g.later(MINUTE)
    await g.front.cancel(g.booked.id, 'keep')
    g.stripe.refundInDashboard(String(intent))
    await g.later(15 * MINUTE)
    expect(g.its()).toMatchObject({ state: 'refunded' })
    expect(g.front.invoices(g.booked.id)).toEqual([`cancelled ${price}`])
  })
  it('given back at the desk after all does not bill the customer again', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.later(MINUTE)
    await g.front.cancel(g.booked.id, 'keep')
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'refunded' })
    expect(g.front.invoices(g.booked.id)).toEqual([`cancelled ${price}`])
  })
})

describe('SES-4: a link that another account made', () => {
  async function ofAnotherAccount() {
    const g = await withTowel()
    const { id } = await g.make()
    await g.atRest()
    // The key was changed from test to live: this account has never heard of the page.
    const { sqlite } = g.desk.store
    const trigger = sqlite
      .prepare("SELECT sql FROM sqlite_schema WHERE name = 'payment_link_is_history'")
      .pluck()
      .get() as string
    sqlite.exec(
      `DROP TRIGGER payment_link_is_history; UPDATE payment_link SET session_ref = 'cs_test_elsewhere'; ${trigger}`,
    )
    return { ...g, id }
  }
  it('ends with its time, and its invoice can have another', async () => {
    const g = await ofAnotherAccount()
    for (const hours of [1, 2, 25, 48]) await g.later(hours * HOUR)
    await g.restart()
    expect(g.link(g.id).state).not.toBe('open')
    expect((await g.make()).id).not.toBe(g.id)
  })
  it('is not asked for every minute for ever', async () => {
    const g = await ofAnotherAccount()
    await g.later(10 * day)
    const before = g.stripe.requests().length
    for (let n = 0; n < 60; n += 1) await g.later(MINUTE)
    const looks = g.stripe
      .requests()
      .slice(before)
      .filter(({ path }) => path.includes('cs_test_elsewhere'))
    expect(looks.length).toBeLessThan(10)
  })
})

describe('PAY-1: whose account money of a link comes onto', () => {
  const asDependent = async ({ desk, personId: id }: Awaited<ReturnType<typeof aBookingByLink>>) => {
    const guardianId = desk.build.person({ givenName: 'Ann', familyName: 'Lee' })
    const version = desk.rows('SELECT version FROM person WHERE id = ?', id)[0]?.version
    const names = {
      givenName: 'Kim',
      familyName: 'Lee',
      birthDate: null,
      email: null,
      phone: null,
      card: null,
      notes: null,
    }
    return { id, version, ...names, guardianId }
  }

  it('is seen: who was sent a link that may have been paid does not get a guardian meanwhile', async () => {
    const g = await aBookingByLink(1)
    await g.atRest()
    g.pay()
    g.off(5 * HOUR)
    lapseHolds(g.desk.host)
    await expectRefused(g.desk, 'people.edit', await asDependent(g), 'person.account-in-use')
    await g.restart()
    expect((await g.booking()).state).toBe('confirmed')
    await g.front.cancel(g.booked.id, 'stripe')
    await expectRefused(g.desk, 'people.edit', await asDependent(g), 'person.account-in-use')
    await g.atRest()
    await g.desk.call('people.edit', await asDependent(g))
  })

  it('nor one whose money waits for a decision', async () => {
    const g = await aBookingByLink(1)
    await g.atRest()
    g.pay({ amount: 150_000 })
    await g.later(MINUTE)
    await g.later(HOUR)
    await expectRefused(g.desk, 'people.edit', await asDependent(g), 'person.account-in-use')
    await g.desk.call('paymentLinks.settle', { id: g.linkId, reason })
    await g.desk.call('people.edit', await asDependent(g))
  })
})

describe('SES-4: money that was seen to by hand', () => {
  async function seenTo() {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay({ amount: 1000 })
    await g.later(MINUTE)
    await g.desk.call('paymentLinks.settle', { id: g.linkId, reason: 'By bank transfer' })
    return g
  }

  it('is not looked at every hour for ever', async () => {
    const g = await seenTo()
    for (let half = 0; half < 2; half += 1) await g.later(200 * day)
    expect(g.desk.rows('SELECT look_again_at AS at FROM payment_link')).toEqual([{ at: null }])
  })
  it('by mistake, can still go back', async () => {
    const g = await seenTo()
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    expect(g.its()).toMatchObject({ settled_by: null, settled_reason: null })
    await g.atRest()
    expect([g.its().state, g.back(), g.front.damages()]).toEqual(['refunded', ['1000 succeeded'], []])
  })
  it('and seemed to be back, and was not: it is somebody’s anew', async () => {
    const g = await seenTo()
    const intent = String(g.stripe.paymentIntents()[0]?.id)
    g.stripe.refundInDashboard(intent)
    await g.later(15 * MINUTE)
    expect(g.its().state).toBe('refunded')
    g.stripe.settleRefund(g.stripe.refunds()[0]?.id ?? '', 'failed')
    await g.later(15 * MINUTE)
    expect(g.its()).toMatchObject({ state: 'late', task: 'refund-failed', settled_by: null })
    expect(g.front.damages()).toEqual([])
  })
})

describe('SES-2: letters about a partly refunded payment', () => {
  it('name what goes back now', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay()
    await g.later(MINUTE)
    g.stripe.refundInDashboard(String(intent), 50_000)
    await g.later(15 * MINUTE)
    await g.front.cancel(g.booked.id, 'stripe')
    expect(g.front.letterFacts(g.personId, 'payment-link.refunded')).toMatchObject({ amount: price - 50_000 })
  })
})
