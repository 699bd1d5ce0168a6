import { type Gateway, GatewayFailure } from './gateway.ts'
import type { Outcome, Taken } from './queue.ts'

/** Asks the provider what a task asks. What goes wrong is an outcome too; `asFailure` says what a surprise is. */
export async function deliver(
  gateway: Gateway,
  task: Taken,
  asFailure: (error: unknown) => GatewayFailure,
): Promise<Outcome> {
  try {
    if (task.kind === 'create') return { kind: 'made', seen: await gateway.open(task.asks, task.key) }
    if (task.kind === 'expire') return { kind: 'made', seen: await gateway.expire(task.asks.ref, task.key) }
    return await refund(gateway, task)
  } catch (error) {
    return { kind: 'failed', failure: asFailure(error) }
  }
}

type Refund = Extract<Taken, { kind: 'refund' }>

/** Sends money back, unless it is there already: a refusal, or a key that may be forgotten, is looked into first. */
async function refund(gateway: Gateway, task: Refund): Promise<Outcome> {
  if (task.looksFirst) return lookInto(gateway, task, null)
  try {
    return { kind: 'refunded', seen: await gateway.refund(task.asks, task.key) }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return lookInto(gateway, task, error)
  }
}

/** Where even that is refused, somebody has to find out: the provider will not say more. */
async function lookInto(gateway: Gateway, { asks }: Refund, failure: GatewayFailure | null): Promise<Outcome> {
  try {
    return { kind: 'looked', refunds: await gateway.refundsOf(asks.paymentRef), failure }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { kind: 'looked', refunds: [], failure: failure ?? error }
  }
}

const isRefusal = (error: unknown): error is GatewayFailure =>
  error instanceof GatewayFailure && error.kind === 'refused'
