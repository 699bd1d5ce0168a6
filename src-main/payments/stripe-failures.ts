import { Stripe } from 'stripe'
import { type FailureKind, GatewayFailure, pageIsPast } from './gateway.ts'

const { errors } = Stripe
const longest = 300

/** Whatever went wrong, as the port tells it. What is not known to be a refusal never counts as one. */
export function failureOf(error: unknown, key: string): GatewayFailure {
  if (error instanceof GatewayFailure) return error
  return new GatewayFailure(kindOf(error), withoutKey(wordsOf(error), key), codeOf(error))
}

function kindOf(error: unknown): FailureKind {
  if (!(error instanceof errors.StripeError)) return 'unreachable'
  if (error instanceof errors.StripeAuthenticationError) return 'key-wrong'
  if (isAccountNotReady(error)) return 'account-not-ready'
  if (error instanceof errors.StripePermissionError) return 'permission-missing'
  if (isBusy(error)) return 'busy'
  // What is no answer of Stripe's has no status: a proxy's page, a connection that was cut.
  return error.statusCode !== undefined && isRefusal(error) ? 'refused' : 'unreachable'
}

const busyCodes: ReadonlySet<string> = new Set(['lock_timeout', 'idempotency_key_in_use', 'rate_limit'])

function isBusy(error: Stripe.errors.StripeError): boolean {
  const status = error.statusCode ?? 0
  return status === 409 || status === 429 || status >= 500 || busyCodes.has(error.code ?? '')
}

const isRefusal = (error: Stripe.errors.StripeError): boolean =>
  [errors.StripeInvalidRequestError, errors.StripeCardError, errors.StripeIdempotencyError].some(
    (kind) => error instanceof kind,
  )

/** Stripe has a code for the first alone; the others are known by their sentence. */
const notReady = [
  /cannot currently make live charges/i,
  /must set an account or business name/i,
  /no valid payment method types/i,
  /account.{0,40}(not (yet )?(been )?activated|has been (closed|rejected))/i,
]

const isAccountNotReady = (error: Stripe.errors.StripeError): boolean =>
  error.code === 'testmode_charges_only' || notReady.some((sentence) => sentence.test(error.message))

function codeOf(error: unknown): string | null {
  if (!(error instanceof errors.StripeError)) return null
  return error.param === 'expires_at' ? pageIsPast : (error.code ?? null)
}

/** The SDK says of every connection but a slow one that there was an error; the system's code says which. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error instanceof errors.StripeConnectionError ? systemCodeOf(error.detail) : undefined
  return cause === undefined || cause === 'ETIMEDOUT' ? error.message : `${error.message} (${cause})`
}

const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Stripe quotes keys, with their middle starred out: not even that leaves. */
const quotedKey = /\b(?:sk|rk|pk|ek|whsec)_[\w*•…]+/g

const withoutKey = (text: string, key: string): string =>
  text.replaceAll(key, '•••').replaceAll(quotedKey, '•••').slice(0, longest)
