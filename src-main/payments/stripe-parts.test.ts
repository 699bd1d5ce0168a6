import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'
import { describe, expect, it } from 'vitest'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { secretsInMemory } from '../app/secrets.ts'
import { aStripe } from '../testing/stripe/stripe.ts'
import { GatewayFailure } from './gateway.ts'
import { gatewayFor } from './gateway-for.ts'
import { stripeGateway } from './stripe.ts'
import { stripeApiAt } from './stripe-address.ts'
import { fromStripe, toStripe } from './stripe-amounts.ts'
import { failureOf } from './stripe-failures.ts'

describe('amounts, as docs.stripe.com/currencies counts them', () => {
  it.each([
    ['EUR', 1999, 1999],
    ['HUF', 199900, 199900],
    ['JPY', 500, 500],
    ['XOF', 500, 500],
    // Both have no fractions and are counted in hundredths there; the desk counts the first as it is.
    ['UGX', 5, 500],
    ['ISK', 500, 500],
    ['KWD', 5120, 5120],
  ])('%s: %d of ours are %d of theirs, and back', (currency, ours, theirs) => {
    expect(toStripe(ours as Minor, currency)).toBe(theirs)
    expect(fromStripe(theirs, currency)).toBe(ours)
  })

  it.each([
    ['ISK', 550],
    ['KWD', 5124],
    ['TND', 1],
  ])('%s %d cannot be paid, and is refused before it is asked', (currency, amount) => {
    expect(() => toStripe(amount as Minor, currency)).toThrow(GatewayFailure)
  })
})

describe('where Stripe answers', () => {
  it.each([
    ['http://127.0.0.1:4242', { host: '127.0.0.1', port: '4242', protocol: 'http' }],
    ['http://localhost', { host: 'localhost', port: 80, protocol: 'http' }],
    ['http://[::1]:1', { host: '::1', port: '1', protocol: 'http' }],
    ['https://stripe.example', { host: 'stripe.example', port: 443, protocol: 'https' }],
    // A key does not travel in the open.
    ['http://stripe.example', undefined],
    ['ftp://127.0.0.1', undefined],
    ['127.0.0.1:4242', undefined],
  ])('%s', (text, api) => expect(stripeApiAt(text)).toEqual(api))
})

describe('who takes the payments', () => {
  it('nobody until there is a key, Stripe from then on, and whoever a changed key belongs to at once', async () => {
    const [first, second] = [await aStripe(), await aStripe()]
    const secrets = secretsInMemory()
    const gateway = gatewayFor(secrets, stripeApiAt(second.url))
    const outcome = () =>
      gateway.check('events').then(
        () => 'ok',
        (failure: GatewayFailure) => failure.kind,
      )
    expect(await outcome()).toBe('key-missing')
    secrets.set('stripe-key', `${first.key}a`)
    expect(await outcome()).toBe('key-wrong')
    secrets.set('stripe-key', second.key)
    expect(await outcome()).toBe('ok')
    second.revoke(second.key)
    expect(await outcome()).toBe('key-wrong')
    secrets.set('stripe-key', undefined)
    expect(await outcome()).toBe('key-missing')
    await Promise.all([first.close(), second.close()])
  })

  it.each(['not-a-key', 'pk_test_1234567890', 'sk_test_1234567890\n'])('sends %j nowhere', async (key) => {
    const gateway = gatewayFor(secretsInMemory({ PALESTRA_STRIPE_KEY: key }), stripeApiAt('http://127.0.0.1:1'))
    await expect(gateway.look('cs_1')).rejects.toMatchObject({ kind: 'key-wrong' })
  })
})

describe('what is no answer of Stripe', () => {
  it.each([
    ['a page of a portal', '<html>Please sign in</html>', 200],
    ['a page that says no', '<html>Forbidden</html>', 403],
    ['an object of somebody else', '{"ok":true}', 200],
    ['another object', '{"object":"refund","id":"re_1"}', 200],
    ['half an object', '{"object":"checkout.s', 200],
  ])('%s: nobody knows whether it was done', async (_what, body, status) => {
    const server = createServer((_request, response) => response.writeHead(status).end(body))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const api = stripeApiAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    await expect(stripeGateway('sk_test_1234567890', { api }).look('cs_1')).rejects.toMatchObject({
      kind: 'unreachable',
    })
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('what went wrong', () => {
  const { StripeAPIError, StripeInvalidRequestError, StripePermissionError, StripeError } = Stripe.errors
  const raw = (message: string, statusCode: number, code?: string) => ({ message, statusCode, ...(code && { code }) })
  const sentence = (message: string) => new StripeInvalidRequestError(raw(message, 400) as never)

  it.each([
    [sentence('Your account cannot currently make live charges.'), 'account-not-ready'],
    [sentence('In order to use Checkout, you must set an account or business name at …'), 'account-not-ready'],
    [sentence('No valid payment method types for this Checkout Session.'), 'account-not-ready'],
    [sentence('Invalid email address: x'), 'refused'],
    [new StripePermissionError(raw('no', 403, 'testmode_charges_only') as never), 'account-not-ready'],
    [new StripePermissionError(raw('no', 403) as never), 'permission-missing'],
    [new StripeInvalidRequestError(raw('no', 400, 'lock_timeout') as never), 'busy'],
    [new StripeAPIError(raw('no', 409) as never), 'busy'],
    [new StripeAPIError(raw('no', 503) as never), 'busy'],
    // Nothing is taken for a refusal that is not known to be one.
    [new StripeAPIError(raw('no', 418) as never), 'unreachable'],
    [new StripeError({ message: 'no' } as never), 'unreachable'],
    [new TypeError('no'), 'unreachable'],
    ['no', 'unreachable'],
  ])('%s is %s', (error, kind) => expect(failureOf(error, 'sk_test_1234567890').kind).toBe(kind))

  it('never quotes a key, whole, starred out or of another account', () => {
    const key = 'rk_live_51AbCdEfGh'
    const said = `${key} and 'rk_live_*********gbeftZ' and sk_test_1…9 and whsec_abc`
    expect(failureOf(new TypeError(said), key).message).toBe("••• and '•••' and ••• and •••")
    expect(failureOf(new TypeError('x'.repeat(1000)), key).message).toHaveLength(300)
  })
})
