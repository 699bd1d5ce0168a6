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
    return await sendBack(gateway, task)
  } catch (error) {
    return { kind: 'failed', failure: asFailure(error) }
  }
}

/** Sends money back, unless it is there already: a refusal, or a key that may be forgotten, is looked into first. */
async function sendBack(gateway: Gateway, task: Extract<Taken, { kind: 'refund' }>): Promise<Outcome> {
  const refunds = () => gateway.refundsOf(task.asks.paymentRef)
  if (task.looksFirst) return { kind: 'looked', refunds: await refunds(), failure: null }
  try {
    return { kind: 'refunded', seen: await gateway.refund(task.asks, task.key) }
  } catch (error) {
    if (!(error instanceof GatewayFailure) || error.kind !== 'refused') throw error
    return { kind: 'looked', refunds: await refunds(), failure: error }
  }
}
