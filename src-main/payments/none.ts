import { type Gateway, GatewayFailure } from './gateway.ts'

const nobody = (): Promise<never> => Promise.reject(new GatewayFailure('key-missing', 'no key was entered'))

/** While nobody has set up payments over the internet: whatever is asked waits for a key. */
export const noGateway: Gateway = {
  open: nobody,
  expire: nobody,
  look: nobody,
  refund: nobody,
  refundsOf: nobody,
  eventsSince: nobody,
}
