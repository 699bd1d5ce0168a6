import type { GatewayProblemCode } from '../../../src-shared/domain/payment-links.ts'
import type { CommandCtx } from '../../app/ctx.ts'
import { type FailureKind, type Gateway, GatewayFailure, type Permission } from '../../payments/gateway.ts'
import { noteGatewayAnswer, noteGatewayFailure } from './health.ts'

const permissions = ['checkout', 'refunds', 'events'] as const satisfies readonly Permission[]

type Check = {
  readonly what: Permission
  readonly isOk: boolean
  readonly problem: GatewayProblemCode | 'unreachable' | null
  readonly says: string | null
  readonly failure: GatewayFailure | null
}

/** Asks the provider for each thing the desk does, at the same time. */
export const checkKey = (gateway: Gateway): Promise<readonly Check[]> =>
  Promise.all(permissions.map((what) => checkOf(gateway, what)))

async function checkOf(gateway: Gateway, what: Permission): Promise<Check> {
  try {
    await gateway.check(what)
    return { what, isOk: true, problem: null, says: null, failure: null }
  } catch (error) {
    if (!(error instanceof GatewayFailure)) throw error
    return { what, isOk: false, problem: problemOf(error.kind), says: error.message, failure: error }
  }
}

/** What is neither an admin's to mend nor a matter of the network is told in the provider's own words. */
const problemOf = (kind: FailureKind): Check['problem'] =>
  kind === 'busy' ? 'unreachable' : kind === 'refused' ? null : kind

export function noteChecks(ctx: CommandCtx, checks: readonly Check[]): void {
  const failures = checks.flatMap(({ failure }) => failure ?? [])
  if (failures.length === 0) noteGatewayAnswer(ctx)
  for (const failure of failures) noteGatewayFailure(ctx, failure)
}
