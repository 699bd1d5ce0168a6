import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type RefusalCode, refusalStatus } from './refusals.ts'

export const roles = ['admin', 'reception', 'trainer'] as const
export type Role = (typeof roles)[number]
/** Who may call: a role, or anybody who can reach the desk at all. */
type Allow = readonly Role[] | 'anyone'

/** What a change touches and what a query reads: after a change, the queries of its topics are stale. */
export const topics = [
  'gym',
  'staff',
  'people',
  'schedule',
  'trainings',
  'processes',
  'notifications',
  'courses',
  'plans',
  'subscriptions',
  'money',
  'till',
  'messages',
] as const
export type Topic = (typeof topics)[number]

/** What oRPC does not know of a procedure. */
export type DeskMeta = {
  readonly kind: 'query' | 'command' | 'watch'
  readonly allow: Allow
  readonly topics: readonly Topic[]
  readonly refusals: readonly RefusalCode[]
  /** Input or answer fields, at any depth, that never reach the command log. */
  readonly secret: readonly string[]
}

/** Refusals any procedure can answer; a procedure names only its own. */
const commonRefusals = ['desk.not-signed-in', 'desk.role-missing'] as const
const commandRefusals = ['desk.stale-version', 'desk.command-id-reused', 'desk.not-found'] as const

export const refusalFacts = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

type ErrorsOf<Code extends RefusalCode> = { [K in Code]: { status: number; data: typeof refusalFacts } }

function errorsOf<Code extends RefusalCode>(codes: readonly Code[]): ErrorsOf<Code> {
  const errors = {} as ErrorsOf<Code>
  for (const code of codes) errors[code] = { status: refusalStatus[code], data: refusalFacts }
  return errors
}

type Definition<In extends z.ZodRawShape, Out extends z.ZodType, Code extends RefusalCode> = {
  readonly says: string
  readonly allow: Allow
  readonly input: In
  readonly output: Out
  readonly refusals?: readonly Code[]
  readonly secret?: readonly string[]
}

/** What kind a procedure is, for the compiler: a question's service is handed a context that cannot write. */
const of = <Name extends DeskMeta['kind'], Procedure extends object>(kind: Name, procedure: Procedure) =>
  Object.assign(procedure, { kind })

const base = oc.$meta<DeskMeta>({ kind: 'query', allow: [], topics: [], refusals: [], secret: [] })

/** A question: changes nothing. `topics` are what its answer depends on. */
export function query<In extends z.ZodRawShape, Out extends z.ZodType, Code extends RefusalCode = never>(
  definition: Definition<In, Out, Code> & { readonly topics: readonly Topic[] },
) {
  const refusals = [...commonRefusals, 'desk.not-found' as const, ...(definition.refusals ?? [])]
  const procedure = base
    .meta({ kind: 'query', allow: definition.allow, topics: definition.topics, refusals, secret: [] })
    .route({ summary: definition.says })
    .errors(errorsOf<Code | (typeof commonRefusals)[number] | 'desk.not-found'>(refusals))
    .input(z.strictObject(definition.input))
    .output(definition.output)
  return of('query', procedure)
}

/** Made by the caller before sending, so that a repeat is recognised and moves nothing twice (PAY-5). */
export const commandId = z
  .string()
  .min(8)
  .max(64)
  // The desk's own deeds have one in theirs: nobody can take their place in the log.
  .regex(/^[^:]*$/)
  .describe('Made by the caller; a repeat with the same id returns the first answer and changes nothing')

/** A deed: one transaction, one audit row, done once per `commandId`. */
export function command<In extends z.ZodRawShape, Out extends z.ZodType, Code extends RefusalCode = never>(
  definition: Definition<In, Out, Code>,
) {
  const refusals = [...commonRefusals, ...commandRefusals, ...(definition.refusals ?? [])]
  const secret = definition.secret ?? []
  const procedure = base
    .meta({ kind: 'command', allow: definition.allow, topics: [], refusals, secret })
    .route({ summary: definition.says })
    .errors(errorsOf<Code | (typeof commonRefusals)[number] | (typeof commandRefusals)[number]>(refusals))
    .input(z.strictObject({ commandId, ...definition.input }))
    .output(definition.output)
  return of('command', procedure)
}

/** A deed of somebody who is not known yet: no `commandId`, because each one stands for itself. */
export function entry<In extends z.ZodRawShape, Out extends z.ZodType, Code extends RefusalCode = never>(
  definition: Definition<In, Out, Code>,
) {
  const secret = definition.secret ?? []
  const refusals = definition.refusals ?? []
  const procedure = base
    .meta({ kind: 'command', allow: definition.allow, topics: [], refusals, secret })
    .route({ summary: definition.says })
    .errors(errorsOf<Code>(refusals))
    .input(z.strictObject(definition.input))
    .output(definition.output)
  return of('command', procedure)
}

/** A stream that goes on until the desk hangs up. */
export function watch<Out extends Parameters<typeof base.output>[0]>(definition: {
  readonly says: string
  readonly allow: Allow
  readonly output: Out
}) {
  return base
    .meta({ kind: 'watch', allow: definition.allow, topics: [], refusals: [...commonRefusals], secret: [] })
    .route({ summary: definition.says })
    .errors(errorsOf(commonRefusals))
    .input(z.strictObject({}))
    .output(definition.output)
}
