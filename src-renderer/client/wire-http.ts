import { RPCLink } from '@orpc/client/fetch'
import type { TokenSource, Wire } from './desk.ts'

/** The desk over HTTP: a browser on this machine or, where an admin allows it, on the gym's network. */
export const openHttpWire = (token: TokenSource): Wire =>
  new RPCLink({
    url: new URL('/rpc', window.location.origin).href,
    headers: () => bearer(token()),
  })

export const bearer = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` }
