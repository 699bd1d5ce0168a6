import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import type { Log } from '../app/host.ts'
import { bearerOf } from './router.ts'

/** The parts of Electron's MessagePortMain that a wire uses. */
export type DeskPort = {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
}

const abortion = 4

/** A call as the window's link writes it, or its withdrawal. Only the headers that the desk reads get in. */
const frame = z.union([
  z.object({ i: z.string().or(z.int()), t: z.literal(abortion) }),
  z.object({
    i: z.string().or(z.int()),
    t: z.undefined().optional(),
    p: z.object({
      u: z.string().startsWith('/'),
      b: z.unknown(),
      h: z.object({ authorization: z.string().optional() }).optional(),
    }),
  }),
])

/** Serves the router to windows, a port each: the same calls, tokens and answers as over HTTP. */
export function portWire(router: AnyRouter, log: Log) {
  const rpc = new RPCHandler(router, {
    rootInterceptors: [
      ({ next, ...call }) => {
        const { authorization } = call.request.headers
        return next({ ...call, context: { token: bearerOf(typeof authorization === 'string' ? authorization : null) } })
      },
    ],
  })
  return {
    serve(port: DeskPort): void {
      rpc.upgrade(checked(port, log), { context: { token: null } })
      port.start()
    },
  }
}

/**
 * oRPC decodes a message outside of any try: one misshapen message would be an unhandled rejection and the end of the
 * program. So a message is read here, and what is no call never gets there.
 */
function checked(port: DeskPort, log: Log) {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on: (event: string, listener: (message?: { data: unknown }) => void) => {
      if (event === 'close') return void port.on('close', () => listener())
      port.on('message', ({ data }) => {
        const call = readFrame(data)
        if (call) listener({ data: call })
        else log.error({}, 'a window sent something that is no call')
      })
    },
  }
}

function readFrame(data: unknown): z.infer<typeof frame> | undefined {
  try {
    return typeof data === 'string' ? frame.parse(JSON.parse(data)) : undefined
  } catch {
    return undefined
  }
}
