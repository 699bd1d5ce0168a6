import { describe, expect, it, onTestFinished } from 'vitest'
import type { MoneyTask, PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import type { InvoiceId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { HOUR, MINUTE } from '../../../src-shared/kernel/time.ts'
import { aBookingByLink, aDeskWithStripe } from '../../payments/testing.ts'
import { expectRefused } from '../../testing/refused.ts'

const price = 199_700
const reason = 'Asked for it'

/** Somebody who owes for a towel, at a desk that takes links. */
async function withTowel(email: string | null = 'kim@example.org') {
  const gym = await aDeskWithStripe()
  onTestFinished(gym.close)
  const personId = gym.desk.build.person({ email, givenName: 'Kim', familyName: 'Roux' })
  const invoiceId = await gym.front.clerk.issue(personId, 1500)
  const make = (more: object = {}) =>
    gym.desk.call<{ id: PaymentLinkId }>('paymentLinks.make', { invoiceId, hours: 2, isSent: false, ...more })
  return { ...gym, personId, invoiceId, make }
}

const tasksOf = (desk: Awaited<ReturnType<typeof withTowel>>['desk']) =>
  desk.call<{ tasks: readonly MoneyTask[]; waiting: number; lastError: string | null }>('paymentLinks.tasks')

describe('SES-4: making a link for an unpaid invoice', () => {
  it('is the same link while it can be paid, with a key of its own for the provider', async () => {
    const { make, desk, atRest, stripe, invoiceId } = await withTowel()
    const { id } = await make()
    expect(await make()).toEqual({ id })
    await atRest()
    expect(await make({ isSent: true })).toEqual({ id })
    const [link] = await desk.call<readonly PaymentLink[]>('paymentLinks.ofInvoice', { invoiceId })
    expect(link).toMatchObject({
      ...{ id, state: 'open', kind: 'sale', facts: { what: 'Towel' }, amountMinor: 1500, currency: 'EUR' },
      ...{ payerName: 'Kim Roux', email: 'kim@example.org', bookingId: null, isClosing: false, waitsFor: null },
      ...{ url: stripe.sessions()[0]?.url, openUntil: desk.clock.now() + 2 * HOUR, isToBeSent: true },
    })
    expect(desk.rows('SELECT idempotency_key AS key FROM gateway_task')[0]?.key).toMatch(
      /^palestra-[0-9a-f]{24}-create-1$/,
    )
  })

  it('has no address to pay at once it is over, and can be made anew', async () => {
    const { make, desk, atRest, later, invoiceId } = await withTowel()
    const first = await make()
    await atRest()
    await later(2 * HOUR + MINUTE)
    expect((await make()).id).not.toBe(first.id)
    const links = await desk.call<readonly PaymentLink[]>('paymentLinks.ofInvoice', { invoiceId })
    expect(links.map(({ state, url }) => [state, url])).toEqual([
      ['creating', null],
      ['expired', null],
    ])
  })

  it('is refused while links are off, for a paid invoice, and by e-mail to nobody', async () => {
    const { desk, invoiceId, front, personId } = await withTowel(null)
    const input = { invoiceId, hours: 2, isSent: false }
    const sent = { ...input, isSent: true }
    await expectRefused(desk, 'paymentLinks.make', sent, 'payment-link.no-email', { person: 'Kim Roux' })
    desk.store.sqlite.exec('UPDATE payment_settings SET is_on = 0')
    await expectRefused(desk, 'paymentLinks.make', input, 'payment-link.off')
    desk.store.sqlite.exec('DELETE FROM payment_settings')
    await expectRefused(desk, 'paymentLinks.make', input, 'payment-link.off')
    desk.store.sqlite.exec("INSERT INTO payment_settings (id, is_on, return_url) VALUES (1, 1, 'https://gym.example')")
    await front.clerk.take(personId, 1500)
    await expectRefused(desk, 'paymentLinks.make', input, 'invoice.not-unpaid', { number: '2026-000001' })
    await expectRefused(desk, 'paymentLinks.make', { ...input, invoiceId: 99 as InvoiceId }, 'desk.not-found')
  })

  it('SES-2: lasts no longer than the hold of its booking', async () => {
    const g = await aBookingByLink(1)
    await g.atRest()
    const { heldUntil } = await g.booking()
    g.desk.store.sqlite.exec("UPDATE payment_link SET state = 'expired'")
    const invoiceId = g.front.invoiceId(g.booked.id)
    const { id } = await g.desk.call<{ id: PaymentLinkId }>('paymentLinks.make', {
      invoiceId,
      hours: 24,
      isSent: false,
    })
    expect(g.link(id).open_until).toBe(heldUntil)
  })
})

describe('SES-4: sending a link', () => {
  it('as soon as it is open, and again when somebody asks', async () => {
    const { make, desk, atRest, front, personId, later } = await withTowel()
    const { id } = await make()
    await desk.call('paymentLinks.send', { id })
    expect(front.letters(personId)).toEqual([])
    await atRest()
    expect(front.letters(personId)).toEqual(['payment-link.open'])
    await later(MINUTE)
    await desk.call('paymentLinks.send', { id })
    expect(front.letters(personId)).toEqual(['payment-link.open', 'payment-link.open'])
    const facts = { kind: 'sale', what: 'Towel', amount: 1500, untilDay: '2026-03-04', untilTime: '13:00' }
    expect(front.letterFacts(personId, 'payment-link.open')).toMatchObject(facts)
  })

  it('is refused once it cannot be paid, and to nobody', async () => {
    const { make, desk, atRest, later, front, personId } = await withTowel()
    const { id } = await make()
    await atRest()
    desk.store.sqlite.exec('UPDATE person SET email = NULL')
    await expectRefused(desk, 'paymentLinks.send', { id }, 'payment-link.no-email', { person: 'Kim Roux' })
    await front.clerk.take(personId, 1500)
    await expectRefused(desk, 'paymentLinks.send', { id }, 'payment-link.not-open')
    await later(3 * HOUR)
    await expectRefused(desk, 'paymentLinks.send', { id }, 'payment-link.not-open')
  })
})

describe('SES-4: looking at a link', () => {
  it('says what the provider said, and how', async () => {
    const { make, desk, atRest, stripe, link } = await withTowel()
    const { id } = await make()
    await atRest()
    stripe.pay(link(id).session_ref ?? '')
    const asked = () =>
      desk.call<{ link: PaymentLink; observed: object[] }>('paymentLinks.byId', { id, isWatched: true })
    expect((await asked()).link.state).toBe('open')
    // Nobody waits for the clock: the link is on a screen.
    await desk.collector.wake()
    const { link: after, observed } = await asked()
    expect(after).toMatchObject({ state: 'paid', receivedMinor: 1500, receivedCurrency: 'EUR', paymentId: 1 })
    const at = desk.clock.now()
    const objectRef = link(id).session_ref
    expect(observed).toEqual([
      { objectRef, state: 'open', via: 'answer', at },
      { objectRef, state: 'paid', via: 'poll', at },
    ])
  })

  it('says what waits in the outbox, and why', async () => {
    const { make, desk, atRest, stripe } = await withTowel()
    stripe.faults.next('drop-before', '', 2)
    await make()
    expect(await tasksOf(desk)).toMatchObject({ tasks: [], waiting: 1, lastError: null })
    await atRest()
    expect(await tasksOf(desk)).toMatchObject({ waiting: 1, lastError: expect.stringContaining('connection') })
  })

  it('says that it is closing while the provider does not know', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    await g.front.cancel(g.booked.id)
    const asked = async () =>
      (await g.desk.call<{ link: PaymentLink }>('paymentLinks.byId', { id: g.linkId, isWatched: false })).link
    expect(await asked()).toMatchObject({ state: 'open', isClosing: true })
    await g.atRest()
    expect(await asked()).toMatchObject({ state: 'expired', isClosing: false })
  })
})

describe('PAY-3: a payment that came by a link', () => {
  it('is not cancelled at the desk, because the money would only look gone', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.later(MINUTE)
    await expectRefused(g.desk, 'payments.previewCancel', { id: 1 }, 'payment.by-link')
    await expectRefused(g.desk, 'payments.cancel', { id: 1, desk: 'Desk 1', reason }, 'payment.by-link')
  })

  it('goes back with its booking', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.later(MINUTE)
    await expectRefused(g.desk, 'paymentLinks.refund', { id: g.linkId, reason }, 'payment-link.by-booking')
    await g.front.cancel(g.booked.id, 'stripe')
    expect(g.its()).toMatchObject({ state: 'refunding' })
    expect(g.desk.rows('SELECT cancel_reason FROM payment')).toEqual([{ cancel_reason: 'Ill' }])
    expect(g.front.damages()).toEqual([])
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'refunded', refund_why: 'desk' })
    expect(g.back()).toEqual([`${price} succeeded`])
    expect(g.paid()).toEqual([])
    await expectRefused(g.desk, 'paymentLinks.refund', { id: g.linkId, reason }, 'payment-link.nothing-to-refund')
    expect(g.front.damages()).toEqual([])
  })

  it('leaves its invoice unpaid when it goes back, and what was paid out cannot go', async () => {
    const { make, desk, atRest, later, stripe, link, personId, front } = await withTowel()
    const { id } = await make()
    await atRest()
    stripe.pay(link(id).session_ref ?? '')
    await later(MINUTE)
    expect(front.clerk.states()).toEqual(['paid'])
    await desk.call('paymentLinks.refund', { id, reason })
    expect(front.clerk.states()).toEqual(['unpaid'])
    await atRest()
    expect(link(id)).toMatchObject({ state: 'refunded' })
    expect(front.history(personId)).toEqual(['payment-link.refunded'])
    expect(front.damages()).toEqual([])
  })

  it('that was paid out at the desk meanwhile stays', async () => {
    const { make, desk, atRest, later, stripe, link, personId, invoiceId, front } = await withTowel()
    const { id } = await make()
    await atRest()
    const { payment_intent: intent } = stripe.pay(link(id).session_ref ?? '')
    await later(MINUTE)
    await desk.call('invoices.cancel', { id: invoiceId, reason })
    const out = { payerId: personId, amountMinor: 1500, method: 'transfer', desk: 'Desk 1', reason }
    await desk.call('accounts.payOut', out)
    const needed = { needed: 1500, available: 0 }
    await expectRefused(desk, 'paymentLinks.refund', { id, reason }, 'account.too-little', needed)
    // Somebody refunds it at Stripe all the same: it went twice, and that is somebody's task.
    stripe.refundInDashboard(String(intent))
    await later(15 * MINUTE)
    expect(link(id)).toMatchObject({ state: 'paid', task: 'refund-failed', refund_why: 'provider' })
    expect(front.damages()).toEqual([])
    await desk.call('paymentLinks.settle', { id, reason })
    expect(await tasksOf(desk)).toMatchObject({ tasks: [] })
    expect(front.damages()).toEqual([])
  })
})

describe('SES-4: money that somebody decides about', () => {
  async function withWrongAmount(amount = 150_000, currency = 'eur') {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay({ amount, currency })
    await g.later(MINUTE)
    expect(g.its()).toMatchObject({ state: 'late', task: 'amount' })
    expect(g.bell()).toEqual(['payment-link.task amount'])
    return g
  }

  it('is on Today until it goes back', async () => {
    const g = await withWrongAmount()
    const { tasks } = await tasksOf(g.desk)
    expect(tasks).toMatchObject([{ kind: 'link', link: { id: g.linkId, receivedMinor: 150_000, task: 'amount' } }])
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    expect(await tasksOf(g.desk)).toMatchObject({ tasks: [], waiting: 1 })
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'refunded', task: null, refund_why: 'desk' })
    expect(g.back()).toEqual(['150000 succeeded'])
    expect(g.front.damages()).toEqual([])
    for (const name of ['credit', 'settle'])
      await expectRefused(g.desk, `paymentLinks.${name}`, { id: g.linkId, reason }, 'payment-link.nothing-to-decide')
  })

  it('PAY-1: can stay on the balance, where it pays what is owed', async () => {
    const g = await withWrongAmount(200_000)
    await g.desk.call('paymentLinks.credit', { id: g.linkId })
    expect(await g.booking()).toMatchObject({ state: 'confirmed' })
    expect(g.front.clerk.balance(g.personId)).toBe(300)
    expect(g.its()).toMatchObject({ state: 'paid', task: null })
    expect(g.front.damages()).toEqual([])
    // It is the payer's own now, like any payment that no booking needs.
    await g.front.cancel(g.booked.id)
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    await g.atRest()
    expect(g.back()).toEqual(['200000 succeeded'])
    expect(g.front.clerk.balance(g.personId)).toBe(0)
    expect(g.front.damages()).toEqual([])
  })

  it('of another currency can only go back', async () => {
    const g = await withWrongAmount(150_000, 'usd')
    const facts = { amount: 150_000, currency: 'USD' }
    await expectRefused(g.desk, 'paymentLinks.credit', { id: g.linkId }, 'payment-link.other-currency', facts)
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'refunded' })
  })

  it('that the payer’s bank sent back can be sent once more, kept, or seen to by hand', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.front.cancel(g.booked.id)
    g.stripe.refundsBecome('failed')
    await g.later(MINUTE)
    expect(g.its()).toMatchObject({ state: 'late', task: 'refund-failed', task_says: 'expired_or_canceled_card' })
    expect(g.front.damages()).toEqual([])
    await g.desk.call('paymentLinks.refund', { id: g.linkId, reason })
    await g.atRest()
    expect(g.its()).toMatchObject({ task: 'refund-failed' })
    await g.desk.call('paymentLinks.settle', { id: g.linkId, reason: 'By bank transfer' })
    expect(g.its()).toMatchObject({
      state: 'late',
      task: null,
      settled_by: 'owner',
      settled_reason: 'By bank transfer',
    })
    expect(g.front.damages()).toEqual([])
  })

  it('that seemed to be back and was not after all is somebody’s again, and can come back onto the balance', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    g.pay()
    await g.later(MINUTE)
    await g.front.cancel(g.booked.id, 'stripe')
    await g.atRest()
    expect(g.its()).toMatchObject({ state: 'refunded' })
    g.stripe.settleRefund(g.stripe.refunds()[0]?.id ?? '', 'failed')
    await g.later(10 * MINUTE)
    expect(g.its()).toMatchObject({ state: 'refunding', task: 'refund-failed', refunded_minor: 0 })
    expect(g.front.damages()).toEqual([])
    await g.desk.call('paymentLinks.credit', { id: g.linkId })
    expect(g.its()).toMatchObject({ state: 'paid', task: null })
    expect(g.front.clerk.balance(g.personId)).toBe(price)
    expect(g.front.damages()).toEqual([])
  })

  it('SES-2: of a confirmed booking whose payment was taken back', async () => {
    const { desk, front, close } = await aDeskWithStripe()
    onTestFinished(close)
    const personId = desk.build.person()
    const { id } = await front.reserve(desk.build.course(), personId)
    const payment = await front.clerk.take(personId, price, { invoiceId: front.invoiceId(id) })
    expect(await tasksOf(desk)).toMatchObject({ tasks: [] })
    await desk.call('payments.cancel', { id: payment.id, desk: 'Desk 1', reason })
    const facts = { bookingId: id, personId, amountMinor: price, invoiceNumber: '2026-000001' }
    expect(await tasksOf(desk)).toMatchObject({ tasks: [{ kind: 'unpaid-booking', ...facts }] })
  })
})

describe('SES-2: what is refunded at Stripe', () => {
  it('a part changes nothing, the whole cancels the booking', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay()
    await g.later(MINUTE)
    g.stripe.refundInDashboard(String(intent), 50_000)
    await g.later(10 * MINUTE)
    expect(await g.booking()).toMatchObject({ state: 'confirmed' })
    expect(g.its()).toMatchObject({ state: 'paid', refunded_minor: 50_000 })
    expect(g.front.damages()).toEqual([])
    g.stripe.refundInDashboard(String(intent))
    await g.later(10 * MINUTE)
    expect(await g.booking()).toMatchObject({ state: 'cancelled', cancelKind: 'refunded', licence: null })
    expect(g.its()).toMatchObject({ state: 'refunded', refund_why: 'provider' })
    expect(g.front.clerk.balance(g.personId)).toBe(0)
    expect(g.paid()).toEqual([])
    expect(g.front.damages()).toEqual([])
  })

  it('a part before the desk sends it back: the rest goes, and no more', async () => {
    const g = await aBookingByLink()
    await g.atRest()
    const { payment_intent: intent } = g.pay()
    await g.later(MINUTE)
    g.stripe.refundInDashboard(String(intent), 50_000)
    await g.front.cancel(g.booked.id, 'stripe')
    await g.atRest()
    await g.atRest()
    expect(g.back()).toEqual(['50000 succeeded', `${price - 50_000} succeeded`])
    expect(g.its()).toMatchObject({ state: 'refunded', refunded_minor: price })
    expect(g.front.damages()).toEqual([])
  })
})
