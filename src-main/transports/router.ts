import { type AnyContractRouter, ContractProcedure } from '@orpc/contract'
import { type AnyRouter, implement, ORPCError } from '@orpc/server'
import { contract } from '../../src-shared/contract/index.ts'
import { refusalStatus } from '../../src-shared/contract/refusals.ts'
import { sayRefusal } from '../../src-shared/words/index.ts'
import type { Actor } from '../app/actor.ts'
import { Refused } from '../app/ctx.ts'
import { type Host, procedureMetas } from '../app/host.ts'

/** What a wire knows of a call: the bearer token it came with. */
export type WireContext = { readonly token: string | null }

type WhoIs = (token: string | null) => Actor

export const bearerOf = (authorization: string | null | undefined): string | null =>
  authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length).trim() : null

/**
 * The contract as a router that every wire serves. For each call it asks who is calling, admits by role before the
 * input's shape is looked at, hands the call to the host, and turns refusals into typed errors and surprises into
 * incidents.
 */
export function createRouter(host: Host, whoIs: WhoIs): AnyRouter {
  const serve = (part: AnyContractRouter, path: readonly string[]): AnyRouter => {
    if (!(part instanceof ContractProcedure))
      return Object.fromEntries(Object.entries(part).map(([name, child]) => [name, serve(child, [...path, name])]))
    const name = path.join('.')
    // Shapes are looked at behind the first middleware: who may not call learns nothing of them, and an answer
    // that breaks its own contract is a surprise like any other.
    const guarded = implement(part, { initialInputValidationIndex: 1, initialOutputValidationIndex: 1 })
      .$context<WireContext>()
      .use(async ({ context, next }) => {
        try {
          const actor = whoIs(context.token)
          host.admit(name, actor)
          return await next({ context: { actor } })
        } catch (error) {
          throw asWireError(error, host, name)
        }
      })
    return procedureMetas.get(name)?.kind === 'watch'
      ? guarded.handler(({ signal }) => watchChanges(host, signal))
      : guarded.handler(({ input, context }) => host.call(name, input, context.actor))
  }
  return serve(contract, [])
}

/**
 * Which questions became stale, until the desk hangs up. What a slow desk has not read yet is gathered, not queued:
 * a night's run commits hundreds of times, and nothing may be dropped. Hanging up ends it without an error, because
 * one thrown here would be nobody's to catch.
 */
async function* watchChanges(host: Host, signal: AbortSignal | undefined) {
  const stale = new Set<string>()
  let wake = () => {}
  const stop = host.listen((topics) => {
    for (const [name, meta] of procedureMetas) if (meta.topics.some((topic) => topics.has(topic))) stale.add(name)
    wake()
  })
  const hangUp = () => wake()
  signal?.addEventListener('abort', hangUp)
  try {
    yield { stale: [] }
    while (!signal?.aborted) {
      if (stale.size > 0) {
        const names = [...stale]
        stale.clear()
        yield { stale: names }
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', hangUp)
  }
}

function asWireError(error: unknown, host: Host, name: string): unknown {
  if (error instanceof Refused) {
    const status = refusalStatus[error.code]
    const message = sayRefusal('en', error.code, error.facts)
    return new ORPCError(error.code, { defined: true, status, message, data: error.facts })
  }
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error
  const incident = host.incident()
  host.log.error({ incident, procedure: name, err: error }, 'a call failed')
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: `Incident ${incident}`, data: { incident } })
}
