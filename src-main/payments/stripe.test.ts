import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { HOUR, type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { aStripe, type FakeStripe } from '../testing/stripe/stripe.ts'
import { type CheckoutAsked, type FailureKind, type Gateway, GatewayFailure, pageIsPast, pageUntil } from './gateway.ts'
import { stripeGateway } from './stripe.ts'
import { stripeApiAt } from './stripe-address.ts'

const now = Date.parse('2026-03-04T10:00:00Z') as Instant
const at = (ms: number) => (now + ms) as Instant

const asks: CheckoutAsked = {
  linkId: 7,
  amountMinor: 45000 as Minor,
  currency: 'EUR',
  what: 'Immersion Élite, 3 mars – 7 mars 2025',
  email: 'ana@example.org',
  language: 'fr',
  returnUrl: 'https://gym.example/thanks',
  openUntil: at(2 * HOUR),
}

/** How a call failed: its kind, its code and what it says. */
async function failureOf(work: Promise<unknown>): Promise<GatewayFailure> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(GatewayFailure)
  return error as GatewayFailure
}

describe('Stripe', () => {
  let stripe: FakeStripe
  let gateway: Gateway
  beforeEach(async () => {
    stripe = await aStripe({ now })
    gateway = asking(stripe.key)
  })
  afterEach(() => stripe.close())
  const asking = (key: string, timeout?: number) => stripeGateway(key, { api: stripeApiAt(stripe.url), timeout })
  const opened = (more: Partial<CheckoutAsked> = {}, key = 'key-1') => gateway.open({ ...asks, ...more }, key)
  const paidFor = async (amountMinor = asks.amountMinor) => {
    const { ref } = await opened({ amountMinor })
    stripe.pay(ref)
    return (await gateway.look(ref)).paymentRef ?? ''
  }
  const back = (paymentRef: string, amountMinor: number, key = 'refund-1') =>
    gateway.refund({ linkId: 7, paymentRef, amountMinor: amountMinor as Minor, currency: 'EUR' }, key)

  it('SES-4: makes a page that takes one payment, and comes back with what it was asked', async () => {
    const made = await opened()
    expect(made).toEqual({
      object: 'checkout',
      ref: expect.stringMatching(/^cs_test_/),
      linkId: 7,
      status: 'open',
      isPaid: false,
      amountMinor: 45000,
      currency: 'EUR',
      paymentRef: null,
      url: expect.stringContaining(stripe.url),
      openUntil: at(2 * HOUR),
    })
    const [request] = stripe.requests()
    expect(request).toMatchObject({ idempotencyKey: 'key-1', version: '2026-10-28.endive' })
    expect(request?.params).toMatchObject({
      mode: 'payment',
      client_reference_id: '7',
      customer_email: 'ana@example.org',
      locale: 'fr',
      metadata: { palestra_link: '7' },
      payment_intent_data: { metadata: { palestra_link: '7' } },
      success_url: 'https://gym.example/thanks',
    })
    expect(JSON.stringify(request?.params)).toContain('"eur"')
  })

  it('asks for no e-mail it does not have, and lets the page choose a language it does not know', async () => {
    await opened({ email: null, language: 'de' })
    expect(stripe.requests()[0]?.params).toMatchObject({ locale: 'auto' })
    expect(stripe.requests()[0]?.params).not.toHaveProperty('customer_email')
  })

  it('does nothing again when it is asked again with the same key', async () => {
    const first = await opened()
    expect(await opened()).toEqual(first)
    expect(stripe.sessions()).toHaveLength(1)
    const failure = await failureOf(opened({ amountMinor: 1000 as Minor }))
    expect([failure.kind, stripe.sessions().length]).toEqual(['refused', 1])
  })

  it('sees a page paid, with the payment behind it', async () => {
    const { ref } = await opened()
    stripe.pay(ref)
    expect(await gateway.look(ref)).toMatchObject({
      status: 'complete',
      isPaid: true,
      amountMinor: 45000,
      currency: 'EUR',
      paymentRef: expect.stringMatching(/^pi_/),
      url: null,
    })
  })

  it('sees a page complete and unpaid while a bank is asked', async () => {
    const { ref } = await opened()
    stripe.pay(ref, { isAsync: true })
    expect(await gateway.look(ref)).toMatchObject({ status: 'complete', isPaid: false })
    stripe.settleAsync(ref, 'succeeded')
    expect(await gateway.look(ref)).toMatchObject({ status: 'complete', isPaid: true })
  })

  it('ends a page that is open, and answers one that is over as it is', async () => {
    const { ref } = await opened()
    expect(await gateway.expire(ref, 'end-1')).toMatchObject({ ref, status: 'expired', isPaid: false })
    expect(await gateway.expire(ref, 'end-2')).toMatchObject({ ref, status: 'expired' })
    const paid = await opened({}, 'key-2')
    stripe.pay(paid.ref)
    expect(await gateway.expire(paid.ref, 'end-3')).toMatchObject({ status: 'complete', isPaid: true })
    expect(await failureOf(gateway.expire('cs_nowhere', 'end-4'))).toMatchObject({ code: 'resource_missing' })
  })

  it('SES-4: sends money back once, and sees every refund of a payment, also those of the dashboard', async () => {
    const paymentRef = await paidFor()
    const first = await back(paymentRef, 20000)
    expect(first).toEqual({
      object: 'refund',
      ref: expect.stringMatching(/^re_/),
      paymentRef,
      amountMinor: 20000,
      status: 'succeeded',
      says: null,
    })
    expect(await back(paymentRef, 20000)).toEqual(first)
    expect(stripe.refunds()).toMatchObject([{ metadata: { palestra_link: '7' } }])
    for (let n = 0; n < 104; n += 1) stripe.refundInDashboard(paymentRef, 10)
    const seen = await gateway.refundsOf(paymentRef)
    expect([seen.length, new Set(seen.map(({ ref }) => ref)).size]).toEqual([105, 105])
    expect(seen.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(20000 + 104 * 10)
  })

  it('says why a refund did not arrive', async () => {
    stripe.refundsBecome('pending')
    const paymentRef = await paidFor()
    const { ref, status } = await back(paymentRef, 45000)
    stripe.settleRefund(ref, 'failed')
    expect(status).toBe('pending')
    expect(await gateway.refundsOf(paymentRef)).toMatchObject([
      { ref, status: 'failed', says: 'expired_or_canceled_card' },
    ])
    stripe.refundsBecome('succeeded')
    expect((await back(paymentRef, 45000, 'refund-2')).status).toBe('succeeded')
    expect(await failureOf(back(paymentRef, 1, 'refund-3'))).toMatchObject({
      kind: 'refused',
      code: 'charge_already_refunded',
    })
  })

  it('reads everything that happened since, oldest first, however many pages it is', async () => {
    const refs: string[] = []
    for (let n = 0; n < 103; n += 1) {
      const { ref } = await opened({ linkId: n }, `key-${n}`)
      if (n === 1) stripe.clock.advance(5000)
      stripe.pay(ref)
      refs.push(ref)
    }
    await gateway.expire((await opened({}, 'key-last')).ref, 'end')
    stripe.refundInDashboard((await gateway.look(refs[1] ?? '')).paymentRef ?? '')
    const events = await gateway.eventsSince(at(0))
    expect(events.slice(0, 103).map(({ seen }) => seen.ref)).toEqual(refs)
    expect(events.slice(103).map(({ seen }) => [seen.object, 'status' in seen && seen.status])).toEqual([
      ['checkout', 'expired'],
      ['refund', 'succeeded'],
    ])
    expect(events[0]).toMatchObject({ ref: expect.stringMatching(/^evt_/), at: now, seen: { linkId: 0, isPaid: true } })
    expect((await gateway.eventsSince(at(4500))).map(({ seen }) => seen.ref)).not.toContain(refs[0])
    expect(await gateway.eventsSince(at(6000))).toEqual([])
  })

  it.each<[string, FailureKind, () => void]>([
    ['429', 'busy', () => stripe.faults.next('busy')],
    ['500', 'busy', () => stripe.faults.next('fail-before')],
    ['a cut connection, nothing done', 'unreachable', () => stripe.faults.next('drop-before')],
    ['a cut connection, everything done', 'unreachable', () => stripe.faults.next('drop-after')],
  ])('%s: asked once, and once more with the same key when somebody asks again', async (_what, kind, fails) => {
    fails()
    expect((await failureOf(opened())).kind).toBe(kind)
    expect(stripe.requests()).toHaveLength(1)
    expect(await opened()).toMatchObject({ status: 'open' })
    expect(stripe.sessions()).toHaveLength(1)
  })

  it('gives up on an answer that does not come, and is told it by the key when it asks again', async () => {
    const held = stripe.faults.hold('POST /v1/checkout/sessions', 'after')
    const impatient = failureOf(asking(stripe.key, 40).open(asks, 'key-1'))
    await held.arrived
    expect(await impatient).toMatchObject({ kind: 'unreachable', message: expect.stringContaining('40ms') })
    expect(await opened()).toMatchObject({ status: 'open', ref: stripe.sessions()[0]?.id })
    expect(stripe.sessions()).toHaveLength(1)
  })

  it('is busy while the first of two with the same key is still under way', async () => {
    const held = stripe.faults.hold('POST /v1/checkout/sessions')
    const first = opened()
    await held.arrived
    const second = await failureOf(opened())
    expect([second.kind, second.code]).toEqual(['busy', 'idempotency_key_in_use'])
    held.release()
    expect(await first).toMatchObject({ status: 'open' })
  })

  it('says which network error it was', async () => {
    await stripe.close()
    const failure = await failureOf(gateway.look('cs_1'))
    expect([failure.kind, failure.message]).toEqual(['unreachable', expect.stringContaining('ECONNREFUSED')])
  })

  it.each<[string, FailureKind, () => string]>([
    ['a wrong key', 'key-wrong', () => `sk_test_${'x'.repeat(40)}`],
    [
      'a revoked key',
      'key-wrong',
      () => {
        const key = stripe.restrictedKey('checkout_session_write')
        stripe.revoke(key)
        return key
      },
    ],
    ['a key without the permission', 'permission-missing', () => stripe.restrictedKey('event_read')],
  ])('%s is %s, in words without the key', async (_what, kind, keyOf) => {
    const key = keyOf()
    const failure = await failureOf(asking(key).open(asks, 'key-1'))
    expect(failure.kind).toBe(kind)
    expect(failure.message).toContain('•••')
    expect(failure.message).not.toMatch(/[sr]k_test|\*\*/)
    expect(failure.message).not.toContain(key.slice(-4))
    expect(stripe.sessions()).toEqual([])
  })

  it('says that the account may not take money yet', async () => {
    stripe.deactivate()
    expect((await failureOf(opened())).kind).toBe('account-not-ready')
  })

  it('says what each key may do, and does nothing for it', async () => {
    const may = async (key: string) => {
      const asked = asking(key)
      const outcome = (what: 'checkout' | 'refunds' | 'events') =>
        asked.check(what).then(
          () => 'ok',
          (failure: GatewayFailure) => failure.kind,
        )
      return [await outcome('checkout'), await outcome('refunds'), await outcome('events')]
    }
    expect(await may(stripe.key)).toEqual(['ok', 'ok', 'ok'])
    expect(await may(stripe.restrictedKey('checkout_session_write', 'charge_write', 'event_read'))).toEqual([
      'ok',
      'ok',
      'ok',
    ])
    expect(await may(stripe.restrictedKey('checkout_session_read', 'charge_read'))).toEqual(
      Array(3).fill('permission-missing'),
    )
    expect(await may(`rk_live_${'y'.repeat(30)}`)).toEqual(Array(3).fill('key-wrong'))
    expect([stripe.sessions(), stripe.refunds(), stripe.events()]).toEqual([[], [], []])
  })

  it('knows a page that waited too long to be asked for from one that was refused for good', async () => {
    const late = await failureOf(opened({ openUntil: at(29 * MINUTE) }))
    expect([late.kind, late.code]).toEqual(['refused', pageIsPast])
    const small = await failureOf(opened({ amountMinor: 10 as Minor }, 'key-2'))
    expect([small.kind, small.code]).toEqual(['refused', 'amount_too_small'])
  })

  it.each([
    ['sooner than a page can end', 5 * MINUTE, 35 * MINUTE],
    ['in the time of a page', 3 * HOUR, 3 * HOUR],
    ['later than a page can end', 72 * HOUR, 24 * HOUR - 5 * MINUTE],
  ])('asks for an end %s that Stripe takes', async (_what, wanted, asked) => {
    const openUntil = pageUntil(now, at(wanted))
    expect(openUntil).toBe(at(asked))
    expect(await opened({ openUntil })).toMatchObject({ openUntil })
  })
})
