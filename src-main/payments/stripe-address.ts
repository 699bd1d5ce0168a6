import type { Stripe } from 'stripe'

/** Where Stripe answers, when it is not Stripe: a stand-in on this machine. */
export type StripeApi = Required<Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'>>

/** Undefined for what is no address, and for one that a key would travel to in the open. */
export function stripeApiAt(text: string): StripeApi | undefined {
  const url = URL.parse(text)
  const isHere = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) return undefined
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return { host: url.hostname.replaceAll(/[[\]]/g, ''), port: url.port || (protocol === 'http' ? 80 : 443), protocol }
}
