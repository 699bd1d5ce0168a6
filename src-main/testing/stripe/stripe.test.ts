import Stripe from 'stripe'
import { afterEach, describe, expect, it } from 'vitest'
import { aStripe, type FakeStripe } from './stripe.ts'

const now = '2026-03-04T10:00:00Z'
const hour = 60 * 60 * 1000
const at = (moment: string) => Date.parse(moment) / 1000

let fake: FakeStripe
const start = async () => {
  fake = await aStripe({ now })
  return fake
}
afterEach(() => fake.close())

/** The SDK as the desk uses it. */
function sdk(key = fake.key): Stripe {
  const { hostname, port } = new URL(fake.url)
  return new Stripe(key, {
    apiVersion: '2026-10-28.endive',
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

const asked = (more: object = {}): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  line_items: [
    {
      quantity: 1,
      price_data: { currency: 'eur', unit_amount: 199_700, product_data: { name: 'Immersion Élite, 3 mars' } },
    },
  ],
  metadata: { link_id: '7' },
  payment_intent_data: { metadata: { link_id: '7' } },
  customer_email: 'chloe@example.com',
  success_url: 'https://gym.example/merci?x={CHECKOUT_SESSION_ID}',
  expires_at: at('2026-03-05T09:00:00Z'),
  locale: 'fr',
  ...more,
})

/** How a call fails: the SDK's error, as far as anybody decides by it. */
async function failure(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error(`no refusal of Stripe's: ${error}`)
  const { type, statusCode, code, param, message } = error
  return { type, statusCode, code, param, message }
}

const types = () => fake.events().map(({ type }) => type)

describe('a checkout', () => {
  it('is made, found again and listed, newest first', async () => {
    await start()
    const made = await sdk().checkout.sessions.create(asked())
    expect(made).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 199_700,
      currency: 'eur',
      metadata: { link_id: '7' },
      payment_intent: null,
      customer_email: 'chloe@example.com',
      expires_at: at('2026-03-05T09:00:00Z'),
    })
    const second = await sdk().checkout.sessions.create(asked({ metadata: { link_id: '8' } }))
    expect((await sdk().checkout.sessions.retrieve(made.id)).metadata).toEqual({ link_id: '7' })
    const listed = await sdk().checkout.sessions.list({ limit: 1 })
    expect({ ids: listed.data.map(({ id }) => id), more: listed.has_more }).toEqual({ ids: [second.id], more: true })
    const [request] = fake.requests()
    expect(request).toMatchObject({ method: 'POST', path: '/v1/checkout/sessions', version: '2026-10-28.endive' })
  })

  it('is paid: complete, with its payment and its events', async () => {
    await start()
    const { id } = await sdk().checkout.sessions.create(asked())
    fake.pay(id)
    const seen = await sdk().checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })
    expect(seen).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      payment_intent: {
        amount_received: 199_700,
        status: 'succeeded',
        metadata: { link_id: '7' },
        latest_charge: { amount: 199_700, paid: true },
      },
    })
    expect(types()).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ])
    expect(() => fake.pay(id)).toThrow('complete')
  })

  it('is paid by a customer at its own address', async () => {
    await start()
    const { url } = await sdk().checkout.sessions.create(asked())
    expect(await (await fetch(url ?? '')).text()).toContain('<h1>1997.00 EUR</h1>')
    expect(await (await fetch(url ?? '', { method: 'POST' })).text()).toContain('Paid. Thank you.')
    expect(fake.sessions().map(({ payment_status }) => payment_status)).toEqual(['paid'])
    expect(await (await fetch(url ?? '')).text()).not.toContain('<button>')
  })

  it('is paid by a bank that answers later', async () => {
    await start()
    const outcomes = ['succeeded', 'failed'] as const
    for (const outcome of outcomes) {
      const { id } = await sdk().checkout.sessions.create(asked())
      expect(fake.pay(id, { isAsync: true })).toMatchObject({ status: 'complete', payment_status: 'unpaid' })
      fake.settleAsync(id, outcome)
      const seen = await sdk().checkout.sessions.retrieve(id)
      expect(seen.payment_status).toBe(outcome === 'succeeded' ? 'paid' : 'unpaid')
      expect(types().at(-1)).toBe(`checkout.session.async_payment_${outcome}`)
    }
  })

  it('expires at its moment, and once', async () => {
    await start()
    const { id } = await sdk().checkout.sessions.create(asked())
    fake.clock.set('2026-03-05T08:59:59Z')
    expect(types()).toEqual([])
    fake.clock.set('2026-03-07T00:00:00Z')
    expect(await sdk().checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired', url: null })
    expect(fake.events()).toMatchObject([{ type: 'checkout.session.expired', created: at('2026-03-05T09:00:00Z') }])
    fake.clock.advance(hour)
    expect(fake.events()).toHaveLength(1)
    expect(() => fake.pay(id)).toThrow('expired')
  })

  it('is expired when asked, but not when it is complete', async () => {
    await start()
    const open = await sdk().checkout.sessions.create(asked())
    expect(await sdk().checkout.sessions.expire(open.id)).toMatchObject({ status: 'expired' })
    const paid = await sdk().checkout.sessions.create(asked())
    fake.pay(paid.id)
    expect(await failure(sdk().checkout.sessions.expire(paid.id))).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      message: expect.stringContaining('status of `complete`'),
    })
  })

  const line = (price_data: object) => [
    { quantity: 1, price_data: { currency: 'eur', unit_amount: 500, ...price_data } },
  ]
  const named = { product_data: { name: 'A' } }
  it.each<[string, object, object]>([
    [
      'a parameter nobody knows',
      { payment_method_types: ['card'] },
      { code: 'parameter_unknown', param: 'payment_method_types' },
    ],
    [
      'one deep inside',
      { line_items: line({ ...named, colour: 'red' }) },
      { code: 'parameter_unknown', param: 'line_items[0][price_data][colour]' },
    ],
    ['words for a number', { expires_at: 'soon' }, { code: 'parameter_invalid_integer', param: 'expires_at' }],
    ['less than half an hour', { expires_at: at('2026-03-04T10:29:59Z') }, { param: 'expires_at' }],
    ['more than a day', { expires_at: at('2026-03-05T10:00:01Z') }, { param: 'expires_at' }],
    ['49 cents', { line_items: line({ ...named, unit_amount: 49 }) }, { code: 'amount_too_small' }],
    ['a million', { line_items: line({ ...named, unit_amount: 100_000_000 }) }, { code: 'amount_too_large' }],
    ['no name', { line_items: line({ product_data: { name: '' } }) }, { code: 'parameter_invalid_empty' }],
    [
      'a name left out',
      { line_items: line({ product_data: { description: 'B' } }) },
      { code: 'parameter_missing', param: 'line_items[0][price_data][product_data][name]' },
    ],
    ['no address to return to', { success_url: undefined }, { code: 'parameter_missing', param: 'success_url' }],
    ['an address that is none', { success_url: 'gym' }, { code: 'url_invalid', param: 'success_url' }],
    ['an empty e-mail', { customer_email: '' }, { code: 'parameter_invalid_empty' }],
    ['a malformed e-mail', { customer_email: 'chloe' }, { code: 'email_invalid', param: 'customer_email' }],
    ['a language Stripe has not', { locale: 'tlh' }, { param: 'locale' }],
    ['a price it does not know', { line_items: [{ price: 'price_1', quantity: 1 }] }, { code: 'resource_missing' }],
  ])('is refused: %s', async (_what, more, refusal) => {
    await start()
    expect(await failure(sdk().checkout.sessions.create(asked(more)))).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      ...refusal,
    })
    expect(fake.sessions()).toEqual([])
  })

  it.each([
    ['half an hour', { expires_at: at('2026-03-04T10:30:00Z') }],
    ['a day', { expires_at: at('2026-03-05T10:00:00Z') }],
    ['50 cents', { line_items: line({ ...named, unit_amount: 50 }) }],
    ['no e-mail', { customer_email: undefined }],
    ['numbers as names in metadata', { metadata: { 0: 'a', 1: 'b' } }],
  ])('is made: %s', async (_what, more) => {
    await start()
    expect(await sdk().checkout.sessions.create(asked(more))).toMatchObject({ status: 'open' })
  })
})

describe('a refund', () => {
  async function paid() {
    const { id } = await sdk().checkout.sessions.create(asked())
    const { payment_intent } = fake.pay(id)
    if (typeof payment_intent !== 'string') throw new Error('nothing was paid')
    return payment_intent
  }

  it('gives back a part, then the rest, then nothing more', async () => {
    await start()
    const payment_intent = await paid()
    expect(await sdk().refunds.create({ payment_intent, amount: 50_000 })).toMatchObject({ status: 'succeeded' })
    expect(await failure(sdk().refunds.create({ payment_intent, amount: 149_701 }))).toMatchObject({ param: 'amount' })
    expect(await sdk().refunds.create({ payment_intent })).toMatchObject({ amount: 149_700 })
    expect(await failure(sdk().refunds.create({ payment_intent }))).toMatchObject({
      statusCode: 400,
      code: 'charge_already_refunded',
    })
    expect((await sdk().refunds.list({ payment_intent })).data.map(({ amount }) => amount)).toEqual([149_700, 50_000])
    expect(fake.charges()).toMatchObject([{ amount_refunded: 199_700, refunded: true }])
    expect(types().slice(4)).toEqual(['charge.refunded', 'refund.created', 'charge.refunded', 'refund.created'])
  })

  it('can be uncertain, and fail: what failed can be given back again', async () => {
    await start()
    const payment_intent = await paid()
    fake.refundsBecome('pending')
    const { id, status } = await sdk().refunds.create({ payment_intent })
    expect(status).toBe('pending')
    fake.settleRefund(id, 'failed')
    expect(types().slice(-2)).toEqual(['refund.updated', 'refund.failed'])
    fake.refundsBecome('succeeded')
    expect(await sdk().refunds.create({ payment_intent })).toMatchObject({ status: 'succeeded' })
    fake.refundsBecome('failed')
    const other = await paid()
    expect(await sdk().refunds.create({ payment_intent: other })).toMatchObject({ status: 'failed' })
  })

  it('can be made in the dashboard', async () => {
    await start()
    const payment_intent = await paid()
    fake.refundInDashboard(payment_intent, 100)
    expect((await sdk().refunds.list({ payment_intent })).data).toMatchObject([{ amount: 100, status: 'succeeded' }])
  })

  it.each([
    ['a payment nobody knows', { payment_intent: 'pi_none' }, { statusCode: 404, code: 'resource_missing' }],
    ['nothing named', {}, { statusCode: 400, code: 'parameter_missing' }],
    ['a reason Stripe has not', { payment_intent: 'pi_none', reason: 'ill' }, { statusCode: 400, param: 'reason' }],
  ])('is refused: %s', async (_what, params, refusal) => {
    await start()
    const call = sdk().rawRequest('POST', '/v1/refunds', params)
    expect(await failure(call)).toMatchObject(refusal)
  })
})

describe('a key', () => {
  it('that is wrong or revoked is refused, shown by its ends only', async () => {
    await start()
    const wrong = 'sk_test_wrongwrongwrong1234'
    expect(await failure(sdk(wrong).events.list())).toEqual({
      type: 'StripeAuthenticationError',
      statusCode: 401,
      code: undefined,
      param: undefined,
      message: 'Invalid API Key provided: sk_test_***************1234',
    })
    fake.revoke(fake.key)
    expect(await failure(sdk().events.list())).toMatchObject({ statusCode: 401, code: 'api_key_expired' })
  })

  it('that is restricted may do what it was given, and no more', async () => {
    await start()
    const stripe = sdk(fake.restrictedKey('checkout_session_write', 'event_read'))
    const { id } = await stripe.checkout.sessions.create(asked())
    expect((await stripe.checkout.sessions.retrieve(id)).id).toBe(id)
    expect((await stripe.events.list()).data).toEqual([])
    expect(await failure(stripe.refunds.create({ payment_intent: 'pi_1' }))).toMatchObject({
      type: 'StripePermissionError',
      statusCode: 403,
      message: expect.stringContaining("Having the 'rak_charge_write' permission"),
    })
  })

  it('of an account that is not activated takes no money', async () => {
    await start()
    fake.deactivate()
    expect(await failure(sdk().checkout.sessions.create(asked()))).toMatchObject({ code: 'testmode_charges_only' })
  })
})

it('what is not there is missing', async () => {
  await start()
  expect(await failure(sdk().checkout.sessions.retrieve('cs_none'))).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  })
  expect(await failure(sdk().paymentIntents.retrieve('pi_none'))).toMatchObject({ code: 'resource_missing' })
  expect(await failure(sdk().rawRequest('GET', '/v1/balance'))).toMatchObject({ statusCode: 404 })
})
