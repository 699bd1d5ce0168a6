import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type AnyContractRouter, ContractProcedure } from '@orpc/contract'
import { eq } from 'drizzle-orm'
import { type DeskMeta, type Topic, topics } from '../../src-shared/contract/define.ts'
import { contract } from '../../src-shared/contract/index.ts'
import type { Clock } from '../../src-shared/kernel/clock.ts'
import type { Store } from '../db/open.ts'
import { commandLog } from '../db/schema/desk.ts'
import { type Actor, actorName, roleOf } from './actor.ts'
import { type CommandCtx, type QueryCtx, Refused } from './ctx.ts'
import type { AnyService, Services } from './services.ts'

export type Log = {
  readonly info: (facts: object, text: string) => void
  readonly error: (facts: object, text: string) => void
}

export type Host = ReturnType<typeof createHost>
/** `isOurs` is false for commits of another program on the same file. */
type Listener = (topics: ReadonlySet<Topic>, isOurs: boolean) => void

/** What the contract knows of a procedure, by its dotted name. */
export const procedureMetas: ReadonlyMap<string, DeskMeta> = new Map(metasOf(contract, []))

function metasOf(router: AnyContractRouter, path: readonly string[]): (readonly [string, DeskMeta])[] {
  if (router instanceof ContractProcedure) return [[path.join('.'), router['~orpc'].meta as DeskMeta]]
  return Object.entries(router).flatMap(([name, child]) => metasOf(child, [...path, name]))
}

/**
 * The one door to the data. A call that comes in has a known name and a valid shape (the wire saw to it, after
 * `admit`); here it gets its transaction, its retry guard, its audit row, and its echo after commit.
 */
export function createHost(store: Store, clock: Clock, services: Services, log: Log) {
  const listeners = new Set<Listener>()
  const byName = new Map(namedServices(services, []))

  const announce = (touched: ReadonlySet<Topic>, isOurs: boolean) => {
    if (touched.size === 0) return
    for (const listener of listeners) {
      // The work is committed: whoever cannot hear it must not make it look undone.
      try {
        listener(touched, isOurs)
      } catch (error) {
        log.error({ err: error }, 'a listener failed')
      }
    }
  }

  let lastCallAt = Number.NEGATIVE_INFINITY
  const inSavepoint = store.sqlite.transaction((part: () => unknown) => part())

  const queryCtx = (actor: Actor): QueryCtx => ({ db: store.db, prepare: store.prepare, clock, actor })

  /** One deed happens at one moment: its rows and its line in the command log are found by it. */
  function ctxOfOneMoment(actor: Actor): Omit<CommandCtx, 'changed'> {
    const now = clock.now()
    return { ...queryCtx(actor), db: store.db, clock: { now: () => now } }
  }

  /** Runs writes in one immediate transaction and announces their topics after commit. Never async inside. */
  function transact<Out>(actor: Actor, write: (ctx: CommandCtx) => Out): Out {
    const touched = new Set<Topic>()
    const changed = (...names: readonly Topic[]) => {
      for (const name of names) touched.add(name)
    }
    const out = store.sqlite.transaction(() => write({ ...ctxOfOneMoment(actor), changed })).immediate()
    announce(touched, true)
    return out
  }

  /** The role check of the door, before the shape of the input is even looked at. */
  function admit(name: string, actor: Actor): DeskMeta {
    const meta = procedureMetas.get(name)
    if (!meta) throw new Refused('desk.not-found', { what: name })
    if (meta.allow === 'anyone') return meta
    const role = roleOf(actor)
    if (role === null) throw new Refused('desk.not-signed-in')
    if (!meta.allow.includes(role)) throw new Refused('desk.role-missing', { needed: meta.allow[0] ?? 'admin' })
    return meta
  }

  function perform(name: string, meta: DeskMeta, actor: Actor, input: unknown, deed: (ctx: CommandCtx) => unknown) {
    const id = commandIdOf(input) ?? randomUUID()
    const inputHash = hashOf(name, withoutSecrets(input, meta.secret))
    return transact(actor, (ctx) => {
      const before = ctx.db.select().from(commandLog).where(eq(commandLog.id, id)).get()
      if (before && before.inputHash !== inputHash) throw new Refused('desk.command-id-reused')
      if (before) return JSON.parse(before.answer)
      const answer = deed(ctx)
      ctx.db
        .insert(commandLog)
        .values({
          id,
          name,
          actor: actorName(actor),
          at: ctx.clock.now(),
          inputHash,
          input: JSON.stringify(withoutSecrets(input, meta.secret)),
          answer: JSON.stringify(withoutSecrets(answer, meta.secret)),
        })
        .run()
      return answer
    })
  }

  /** Does everything and takes it all back: what a preview is made of. Announces nothing. */
  function rehearse<Out>(actor: Actor, write: (ctx: CommandCtx) => Out): Out {
    let out: { readonly value: Out } | undefined
    const curtain = new Error('rehearsal over')
    try {
      store.sqlite
        .transaction(() => {
          out = { value: write({ ...ctxOfOneMoment(actor), changed: () => {} }) }
          throw curtain
        })
        .immediate()
    } catch (error) {
      if (error !== curtain || !out) throw error
    }
    return (out as { readonly value: Out }).value
  }

  return {
    admit,
    transact,
    rehearse,
    /** How long nobody has asked the desk for anything, in ms: long work makes itself small when somebody does. */
    quietFor: (): number => performance.now() - lastCallAt,
    /** A part of a transaction that may fail alone. */
    savepoint: <Out>(part: () => Out): Out => inSavepoint(part) as Out,
    queryCtx,

    /** Answers a call of a known procedure by an admitted actor. Rejects with Refused or with a surprise. */
    async call(name: string, input: unknown, actor: Actor): Promise<unknown> {
      lastCallAt = performance.now()
      const meta = admit(name, actor)
      const service = byName.get(name)
      if (!service) throw new Error(`${name} has no service`)
      try {
        if ('render' in service) return await service.render(queryCtx(actor), input)()
        if (typeof service !== 'function') {
          const deed = await service.before(queryCtx(actor), input)
          return perform(name, meta, actor, input, deed)
        }
        if (meta.kind === 'command') return perform(name, meta, actor, input, (ctx) => service(ctx, input))
        return service(queryCtx(actor) as CommandCtx, input)
      } catch (error) {
        if (error instanceof Refused && !meta.refusals.includes(error.code))
          throw new Error(`${name} answered with ${error.code}, which its contract does not name`, { cause: error })
        throw error
      }
    },

    /** Hears the topics of every commit, also of other processes on the same file (see `noticeOthers`). */
    listen(listener: Listener): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Somebody else changed the file: everything may be stale. */
    announceAll: (): void => announce(new Set(topics), false),
    /** A number to quote: the answer carries it, the log has the rest. */
    incident: (): string => `i-${randomBytes(4).toString('hex')}`,
    log,
    clock,
  }
}

function namedServices(services: object, path: readonly string[]): (readonly [string, AnyService])[] {
  return Object.entries(services).flatMap(([name, value]) => {
    const isService = typeof value === 'function' || 'before' in value || 'render' in value
    return isService
      ? [[[...path, name].join('.'), value as AnyService] as const]
      : namedServices(value, [...path, name])
  })
}

const commandIdOf = (input: unknown): string | undefined => (input as { commandId?: string }).commandId

/** Secrets never reach the log, however deep they lie: a password is left out, a key in an answer becomes null. */
function withoutSecrets(value: unknown, secret: readonly string[]): unknown {
  if (secret.length === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => withoutSecrets(part, secret))
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, secret.includes(key) ? null : withoutSecrets(part, secret)]),
  )
}

const hashOf = (name: string, input: unknown): string =>
  createHash('sha256').update(name).update(JSON.stringify(input)).digest('hex')
