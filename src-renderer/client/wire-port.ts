import { RPCLink } from '@orpc/client/message-port'
import type { TokenSource, Wire } from './desk.ts'
import { bearer } from './wire-http.ts'

/** The desk over a MessagePort: the same calls and headers, inside the Electron window. */
export const openPortWire = (port: MessagePort, token: TokenSource): Wire => {
  const wire = new RPCLink({ port, headers: () => bearer(token()) })
  port.start()
  return wire
}

/** Waits for the port that the preload script hands over, and takes it only from this very window. */
export const receivePort = (): Promise<MessagePort> =>
  new Promise((resolve) => {
    const hear = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== 'desk:port' || !port) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
    window.postMessage('desk:ready', window.location.origin)
  })
