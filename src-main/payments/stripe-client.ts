import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { Stripe } from 'stripe'
import type { StripeApi } from './stripe-address.ts'

/** The version of Stripe's interface that this program was written for, whatever the account's own is. */
const apiVersion = '2026-10-28.endive'
/** How long an answer may take, in ms. */
const patience = 15_000

export function stripeClient(key: string, api?: StripeApi, timeout = patience): Stripe {
  // The SDK's own timeout begins once a connection stands; the agent's also covers a network that swallows everything.
  const agent = api?.protocol === 'http' ? new Agent({ timeout }) : new SecureAgent({ timeout })
  return new Stripe(key, {
    ...api,
    apiVersion,
    timeout,
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: askingOnce(Stripe.createNodeHttpClient(agent)),
  })
}

type HttpClient = ReturnType<typeof Stripe.createNodeHttpClient>

/** The SDK asks once more after a cut connection, whatever it is told; when to ask again is the outbox's business. */
const askingOnce = (client: HttpClient): HttpClient => ({
  getClientName: () => client.getClientName(),
  makeRequest: (...asked) => client.makeRequest(...asked).catch((error: unknown) => Promise.reject(asCut(error))),
})

const cuts: readonly unknown[] = Stripe.HttpClient.CONNECTION_CLOSED_ERROR_CODES

const asCut = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && cuts.includes(error.code)
    ? new Error('the connection was cut', { cause: error })
    : error
