import { Stripe } from 'stripe'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BookingId, PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { HOUR, type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { system } from '../app/actor.ts'
import { secretsInMemory } from '../app/secrets.ts'
import { observeMade } from '../features/payment-links/observing.ts'
import { stripeGateway } from '../payments/stripe.ts'
import { stripeApiAt } from '../payments/stripe-address.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'
import { aStripe, type FakeStripe } from '../testing/stripe/stripe.ts'
import { type Listening, listen } from './http.ts'
import { pagesIn } from './pages.ts'
import { sendTo } from './wires-testing.ts'

const secret = 'whsec_0123456789abcdef'
const path = '/stripe/webhook'
type Booked = { readonly id: BookingId; readonly linkId: PaymentLinkId }

/** What Stripe sends by itself, signed with the desk's secret, to the desk's own server. */
describe('the webhook of Stripe', () => {
  let stripe: FakeStripe
  let desk: TestDesk
  let server: Listening
  let errors: string[]
  const secrets = secretsInMemory()

  beforeEach(async () => {
    stripe = await aStripe()
    secrets.set('stripe-webhook-secret', secret)
    errors = []
    const log = {
      info: () => {},
      error: (facts: object, text: string) => void errors.push(text + JSON.stringify(facts)),
    }
    desk = aDesk({ secrets, log })
    const { router, automation, webhook } = desk
    const options = { router, automation, webhook, pages: pagesIn('/nowhere'), version: '0.0.0', log }
    server = await listen(options, { host: '127.0.0.1', port: 0 })
  })
  afterEach(async () => {
    await server.close()
    await desk.close()
    await stripe.close()
  })

  /** A page of this account that asks for a session's price. */
  const open = (linkId: number) =>
    stripeGateway(stripe.key, { api: stripeApiAt(stripe.url) }).open(
      {
        linkId,
        amountMinor: 199_700 as Minor,
        currency: 'EUR',
        what: 'A course',
        email: null,
        language: 'en',
        returnUrl: 'https://gym.example/thanks',
        openUntil: (desk.clock.now() + 4 * HOUR) as Instant,
      },
      'key',
    )

  /** A place booked by link, whose page is open. */
  async function bookedByLink() {
    const wanted = { returnUrl: 'https://gym.example/thanks', key: stripe.key, webhookSecret: null }
    await desk.call('onlinePayments.change', { version: 0, isOn: true, ...wanted })
    const { id, linkId } = await desk.call<Booked>('bookings.reserve', {
      courseId: desk.build.course(),
      personId: desk.build.person(),
      newPerson: null,
      pay: { how: 'link', holdHours: 4, isSent: false },
    })
    const made = await open(linkId)
    desk.host.transact(system, (ctx) => observeMade(ctx, linkId, made))
    return { id, ref: made.ref }
  }

  const stateOf = (id: BookingId) => desk.rows('SELECT state FROM booking WHERE id = ?', id)[0]?.state
  const send = (body: string, signature?: string, headers: Record<string, string> = {}) => {
    const signed = signature === undefined ? {} : { 'stripe-signature': signature }
    return sendTo(server.url, path, { method: 'POST', body, headers: { ...signed, ...headers } })
  }
  const sign = (payload: string, { at = desk.clock.now() as number, by = secret } = {}) =>
    Stripe.webhooks.generateTestHeaderString({ payload, secret: by, timestamp: Math.floor(at / 1000) })

  it('SES-4: confirms a booking that was paid, once, however often it is sent', async () => {
    const { id, ref } = await bookedByLink()
    const endpoint = stripe.endpoint({ secret })
    stripe.pay(ref)
    expect(stateOf(id)).toBe('pending')
    const statuses = await endpoint.deliver(server.url + path, endpoint.events())
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(stateOf(id)).toBe('confirmed')
    const after = desk.dump()
    await endpoint.deliver(server.url + path, endpoint.events().toReversed())
    expect(desk.dump()).toBe(after)
  })

  it('answers what it does not know and what is somebody else’s, and changes nothing', async () => {
    const endpoint = stripe.endpoint({ secret })
    const page = await open(1)
    stripe.pay(page.ref)
    const before = desk.dump()
    const { length } = endpoint.events()
    expect(await endpoint.deliver(server.url + path, endpoint.events())).toEqual(Array(length).fill(200))
    expect([desk.dump(), length > 1, errors]).toEqual([before, true, []])
  })

  it('refuses what was not signed by Stripe just now, and changes nothing', async () => {
    const { id, ref } = await bookedByLink()
    const endpoint = stripe.endpoint({ secret, types: ['checkout.session.completed'] })
    stripe.pay(ref)
    const [event] = endpoint.events()
    if (!event) throw new Error('nothing was paid')
    const { body, signature } = endpoint.signed(event)
    const now = desk.clock.now()
    const before = desk.dump()
    for (const [sent, header] of [
      [body, undefined],
      [body, ''],
      [body, 'nonsense'],
      [body, signature.replace(/v1=./, 'v1=x')],
      [body, sign(body, { by: 'whsec_somebodyElse' })],
      [body, sign(body, { at: now - 6 * MINUTE })],
      [body.replace('"paid"', '"paid" '), signature],
      [`${body}\n`, signature],
      ['', signature],
      ['not json', sign('not json')],
    ] as const) {
      const got = await send(sent, header)
      expect([got.status, JSON.parse(got.text)]).toEqual([
        400,
        { error: { code: 'webhook.signature', message: expect.any(String) } },
      ])
    }
    expect([desk.dump(), stateOf(id), errors]).toEqual([before, 'pending', []])
    expect((await send(body, sign(body, { at: now - 4 * MINUTE }))).status).toBe(200)
    expect(stateOf(id)).toBe('confirmed')
  })

  it('takes an old message for a replay by the clock of the desk', async () => {
    const { ref } = await bookedByLink()
    const endpoint = stripe.endpoint({ secret })
    stripe.pay(ref)
    const [event] = endpoint.events()
    if (!event) throw new Error('nothing was paid')
    const { body, signature } = endpoint.signed(event)
    desk.clock.set((desk.clock.now() + 6 * MINUTE) as Instant)
    expect((await send(body, signature)).status).toBe(400)
  })

  it('is not there while nobody has entered a signing secret', async () => {
    secrets.set('stripe-webhook-secret', undefined)
    const before = desk.dump()
    const got = await send('{}', sign('{}'))
    expect([got.status, desk.dump()]).toEqual([404, before])
    expect(JSON.parse(got.text)).toMatchObject({ error: { code: 'path.unknown' } })
  })

  it('is there for other programs alone, and no larger than anything else', async () => {
    expect((await send('{}', sign('{}'), { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send('{}', sign('{}'), { host: 'gym.example' })).status).toBe(403)
    const large = 'x'.repeat(2 * 1024 * 1024)
    expect((await send(large, sign(large))).status).toBe(413)
    expect((await sendTo(server.url, path)).status).toBe(404)
  })

  it('answers 500 when it cannot write it down, so that Stripe sends it again, and then takes it', async () => {
    const { id, ref } = await bookedByLink()
    const endpoint = stripe.endpoint({ secret, types: ['checkout.session.completed'] })
    stripe.pay(ref)
    desk.store.sqlite.exec(
      "CREATE TRIGGER full BEFORE INSERT ON observation BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
    )
    const before = desk.dump()
    expect(await endpoint.deliver(server.url + path, endpoint.events())).toEqual([500])
    expect([desk.dump(), stateOf(id), errors.length]).toEqual([before, 'pending', 1])
    desk.store.sqlite.exec('DROP TRIGGER full')
    expect(await endpoint.deliver(server.url + path, endpoint.events())).toEqual([200])
    expect(stateOf(id)).toBe('confirmed')
  })
})
