import type { GatewayProblemCode } from '../../src-shared/domain/payment-links.ts'
import { type Gateway, GatewayFailure } from './gateway.ts'

function waiting(problem: GatewayProblemCode, says: string): Gateway {
  const nobody = (): Promise<never> => Promise.reject(new GatewayFailure(problem, says))
  return {
    open: nobody,
    expire: nobody,
    look: nobody,
    refund: nobody,
    refundsOf: nobody,
    eventsSince: nobody,
    check: nobody,
  }
}

/** While nobody has set up payments over the internet: whatever is asked waits for a key. */
export const noGateway = waiting('key-missing', 'no key was entered')

/** The environment and a damaged file can hold anything: what is no key is sent nowhere. */
export const noKeyOfStripe = waiting('key-wrong', 'what was given as the key is not a key of Stripe')
