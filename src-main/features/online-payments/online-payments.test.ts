import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OnlinePaymentSettings } from '../../../src-shared/contract/payment-links.ts'
import { HOUR, type Instant } from '../../../src-shared/kernel/time.ts'
import { system } from '../../app/actor.ts'
import { type Secrets, secretsInMemory } from '../../app/secrets.ts'
import { type FailureKind, GatewayFailure } from '../../payments/gateway.ts'
import { stripeApiAt } from '../../payments/stripe-address.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aStripe, type FakeStripe } from '../../testing/stripe/stripe.ts'
import { noteGatewayAnswer, noteGatewayFailure } from './health.ts'

const key = 'rk_test_51KeepThisToYourself'
const webhookSecret = 'whsec_KeepThisTooToYourself'
const wanted = { version: 0, isOn: true, returnUrl: 'https://gym.example/thanks', key, webhookSecret }
const unset = {
  isOn: false,
  returnUrl: '',
  hasKey: false,
  isKeyKept: false,
  keyMode: null,
  isKeyRestricted: false,
  hasWebhookSecret: false,
  problem: null,
  answeredAt: null,
  version: 0,
}
const setUp = {
  ...unset,
  isOn: true,
  returnUrl: wanted.returnUrl,
  hasKey: true,
  keyMode: 'test',
  isKeyRestricted: true,
  hasWebhookSecret: true,
  version: 1,
}

let desk: TestDesk
let secrets: Secrets
let lines: string[]
beforeEach(() => {
  lines = []
  secrets = secretsInMemory()
  const write = (facts: object, text: string) => void lines.push(`${text} ${JSON.stringify(facts)}`)
  desk = aDesk({ log: { info: write, error: write }, secrets })
})
const settings = () => desk.call<OnlinePaymentSettings>('onlinePayments.settings')
const state = () => desk.call('onlinePayments.state')
const change = (more: object = {}) => desk.call<OnlinePaymentSettings>('onlinePayments.change', { ...wanted, ...more })

describe('payments over the internet', () => {
  it('are off until somebody sets them up', async () => {
    expect(await settings()).toEqual(unset)
    expect(await state()).toEqual({ isOn: false, isTest: false, problem: null })
  })

  it('are set up, changed and switched off, each with a new version', async () => {
    expect(await change()).toEqual(setUp)
    expect(await settings()).toEqual(setUp)
    expect(await state()).toEqual({ isOn: true, isTest: true, problem: null })
    const off = { version: 1, isOn: false, key: null, webhookSecret: null }
    expect(await change(off)).toEqual({ ...setUp, isOn: false, version: 2 })
    await expectRefused(desk, 'onlinePayments.change', { ...wanted, ...off }, 'desk.stale-version')
  })

  it.each([
    ['rk_live_1234567890', 'live', true],
    ['sk_test_1234567890', 'test', false],
  ])('say what kind of key %s is, and never the key', async (typed, keyMode, isKeyRestricted) => {
    expect(await change({ key: typed })).toEqual({ ...setUp, keyMode, isKeyRestricted })
    expect(await state()).toMatchObject({ isTest: keyMode === 'test' })
  })

  it.each([
    ['a key', { key: null }],
    ['a key that is not blank', { key: '' }],
    ['a page to come back to', { returnUrl: '' }],
  ])('are not switched on without %s', async (_what, missing) => {
    await expectRefused(desk, 'onlinePayments.change', { ...wanted, ...missing }, 'online-payments.incomplete')
    expect([secrets.get('stripe-key'), secrets.get('stripe-webhook-secret')]).toEqual([undefined, undefined])
    expect(await change({ ...missing, isOn: false })).toMatchObject({ isOn: false, version: 1 })
  })

  it.each([
    ['online-payments.key-malformed', { key: 'pk_test_1234567890' }],
    ['online-payments.key-malformed', { key: 'sk_test_short' }],
    ['online-payments.key-malformed', { key: 'my key' }],
    ['online-payments.secret-malformed', { webhookSecret: 'secret' }],
    ['online-payments.return-url', { returnUrl: 'http://gym.example' }],
    ['online-payments.return-url', { returnUrl: 'gym.example/thanks' }],
    ['online-payments.return-url', { returnUrl: 'javascript:alert(1)' }],
  ])('refuse with %s: %j, and keep what was', async (code, typed) => {
    await change()
    for (const isOn of [true, false])
      await expectRefused(desk, 'onlinePayments.change', { ...wanted, ...typed, version: 1, isOn }, code)
    expect([secrets.get('stripe-key'), secrets.get('stripe-webhook-secret')]).toEqual([key, webhookSecret])
  })

  it('keep their secrets when something else changes, and forget each on demand', async () => {
    await change()
    const kept = { key: null, webhookSecret: null, returnUrl: 'https://gym.example/merci' }
    expect(await change({ ...kept, version: 1 })).toEqual({ ...setUp, returnUrl: kept.returnUrl, version: 2 })
    expect(await change({ ...kept, version: 2, webhookSecret: '' })).toMatchObject({
      hasKey: true,
      hasWebhookSecret: false,
    })
    expect(await change({ ...kept, version: 3, isOn: false, key: '' })).toMatchObject({ hasKey: false, keyMode: null })
  })

  it('take the key that the environment gives, and say that it stays', async () => {
    desk = aDesk({ secrets: secretsInMemory({ PALESTRA_STRIPE_KEY: key }) })
    expect(await settings()).toEqual({
      ...unset,
      hasKey: true,
      isKeyKept: true,
      keyMode: 'test',
      isKeyRestricted: true,
    })
    expect(await change({ key: null, webhookSecret: null })).toMatchObject({ isOn: true, isKeyKept: true })
    expect(await change({ version: 1, key: 'rk_test_AnotherOne' })).toMatchObject({ isKeyKept: false })
  })

  it('say that the key is gone when the program has forgotten it', async () => {
    await change()
    secrets.set('stripe-key', undefined)
    expect(await state()).toMatchObject({ isOn: true, problem: 'key-missing' })
    expect(await settings()).toMatchObject({ problem: { code: 'key-missing', says: null, at: desk.clock.now() } })
    await change({ version: 1 })
    expect(await state()).toMatchObject({ isOn: true, problem: null })
  })

  it('have their secrets nowhere in the database and in no line of the log', async () => {
    await change()
    await expectRefused(desk, 'onlinePayments.change', wanted, 'desk.stale-version')
    await expectRefused(
      desk,
      'onlinePayments.change',
      { ...wanted, version: 1, key: `${key}!` },
      'online-payments.key-malformed',
    )
    expect(desk.rows("SELECT input FROM command_log WHERE name = 'onlinePayments.change'")).toHaveLength(1)
    expect(desk.dump()).toContain('gym.example/thanks')
    expect(desk.dump() + lines.join()).not.toMatch(/KeepThis|[rs]k_test|whsec_/)
  })
})

describe('what stands in the way of payments over the internet', () => {
  const fails = (kind: FailureKind, says = 'as Stripe says it') =>
    desk.host.transact(system, (ctx) => noteGatewayFailure(ctx, new GatewayFailure(kind, says)))
  const answers = () => desk.host.transact(system, noteGatewayAnswer)
  const told = () => desk.rows("SELECT facts FROM notification WHERE code = 'online-payments.problem' ORDER BY id")
  const later = (ms: number) => desk.clock.set((desk.clock.now() + ms) as Instant)

  it.each(['key-wrong', 'permission-missing', 'account-not-ready'] as const)(
    '%s is shown where it can be mended and told to the admins once, until the provider answers well',
    async (kind) => {
      await change()
      const at = desk.clock.now()
      fails(kind)
      later(HOUR)
      fails(kind, 'again')
      expect(await settings()).toMatchObject({
        problem: { code: kind, says: 'as Stripe says it', at },
        answeredAt: null,
      })
      expect(await state()).toMatchObject({ problem: kind })
      expect(told()).toEqual([{ facts: JSON.stringify({ problem: kind }) }])
      answers()
      expect(await settings()).toMatchObject({ problem: null, answeredAt: desk.clock.now(), version: 1 })
    },
  )

  it('tells of a problem that comes and goes once a day, and of another one at once', async () => {
    await change()
    for (let n = 0; n < 3; n += 1) {
      fails('permission-missing')
      answers()
      later(HOUR)
    }
    expect(told()).toHaveLength(1)
    fails('key-wrong')
    expect(told()).toHaveLength(2)
    answers()
    later(24 * HOUR)
    fails('permission-missing')
    expect(told()).toHaveLength(3)
  })

  it.each(['unreachable', 'busy', 'refused'] as const)('is nothing an admin can mend: %s', async (kind) => {
    await change()
    const before = desk.dump()
    fails(kind)
    expect(desk.dump()).toBe(before)
  })

  it('is forgotten with the key it was said of, and with nothing else', async () => {
    await change()
    fails('key-wrong')
    expect(await change({ version: 1, key: null })).toMatchObject({ problem: { code: 'key-wrong' } })
    expect(await change({ version: 2, key })).toMatchObject({ problem: { code: 'key-wrong' } })
    expect(await change({ version: 3, key: 'rk_test_AnotherOne' })).toMatchObject({ problem: null })
    fails('key-wrong')
    expect(await change({ version: 4, key: '', isOn: false })).toMatchObject({ problem: null })
  })

  it('is nobody’s business while nothing is set up', () => {
    const before = desk.dump()
    fails('key-missing')
    answers()
    expect(desk.dump()).toBe(before)
  })
})

describe('the test of the key', () => {
  let stripe: FakeStripe
  beforeAll(async () => {
    stripe = await aStripe()
  })
  afterAll(() => stripe.close())
  beforeEach(() => {
    desk = aDesk({ secrets, stripeApi: stripeApiAt(stripe.url) })
  })
  const test = () => desk.call('onlinePayments.test')
  const check = (what: string, problem: string | null = null) =>
    problem === null
      ? { what, isOk: true, problem: null, says: null }
      : { what, isOk: false, problem, says: expect.stringMatching(/.{10}/) }

  it('needs a key', () => expectRefused(desk, 'onlinePayments.test', {}, 'online-payments.incomplete'))

  it('says what the key may do, and remembers what it may not', async () => {
    await change({ key: stripe.restrictedKey('checkout_session_write', 'event_read') })
    expect(await test()).toEqual({
      checks: [check('checkout'), check('refunds', 'permission-missing'), check('events')],
    })
    expect(await state()).toMatchObject({ problem: 'permission-missing' })
    await change({ version: 1, key: stripe.key })
    expect(await test()).toEqual({ checks: [check('checkout'), check('refunds'), check('events')] })
    expect(await settings()).toMatchObject({ problem: null, answeredAt: desk.clock.now() })
    expect(stripe.events()).toEqual([])
  })

  it('can be made before links are switched on', async () => {
    secrets.set('stripe-key', `sk_test_${'0'.repeat(30)}`)
    const all = ['checkout', 'refunds', 'events'].map((what) => check(what, 'key-wrong'))
    expect(await test()).toEqual({ checks: all })
    expect(desk.dump() + JSON.stringify(await test())).not.toMatch(/sk_test|\*\*/)
  })

  it('tells the network from the key', async () => {
    await change({ key: stripe.key })
    stripe.faults.next('busy', 'POST /v1/checkout/sessions')
    expect(await test()).toEqual({ checks: [check('checkout', 'unreachable'), check('refunds'), check('events')] })
    expect(await state()).toMatchObject({ problem: null })
  })
})
