import { invalid, StripeRefusal } from './refusal.ts'

/** What a restricted key may be allowed, as Stripe names it; to write is to read as well. */
export type Permission =
  | 'checkout_session_read'
  | 'checkout_session_write'
  | 'charge_read'
  | 'charge_write'
  | 'payment_intent_read'
  | 'event_read'

type Key = { readonly may: 'everything' | readonly Permission[]; isRevoked: boolean }

const masked = (key: string): string =>
  key.length > 12 ? `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}` : '*'.repeat(key.length)

/** The account's keys, and whether one may do what it asks. */
export function createKeys(nextId: (prefix: string, length: number) => string) {
  const keys = new Map<string, Key>()
  return {
    make(may: Key['may']): string {
      const key = nextId(may === 'everything' ? 'sk_test_51' : 'rk_test_51', 80)
      keys.set(key, { may, isRevoked: false })
      return key
    },
    revoke(key: string): void {
      const found = keys.get(key)
      if (!found) throw new Error('no such key')
      found.isRevoked = true
    },
    /** Refuses a request with no key, a wrong or revoked one, or one that may not do it. */
    check(authorization: string | undefined, needs: Permission): void {
      const key = /^Bearer (.+)$/.exec(authorization ?? '')?.[1]
      if (key === undefined)
        throw invalid(
          'You did not provide an API key. You need to provide your API key in the Authorization header.',
          {},
          401,
        )
      const found = keys.get(key)
      if (!found) throw invalid(`Invalid API Key provided: ${masked(key)}`, {}, 401)
      if (found.isRevoked) throw invalid(`Expired API Key provided: ${masked(key)}`, { code: 'api_key_expired' }, 401)
      const { may } = found
      if (may === 'everything' || may.includes(needs)) return
      if (may.some((one) => one === needs.replace('_read', '_write'))) return
      throw new StripeRefusal(403, {
        type: 'invalid_request_error',
        message: `The provided key '${masked(key)}' does not have the required permissions for this endpoint on account 'acct_1PgafTB7WZ01zgkW'. Having the 'rak_${needs}' permission would allow this request to continue.`,
      })
    },
  }
}
