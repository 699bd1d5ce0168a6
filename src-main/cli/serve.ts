import { settableClock } from '../../src-shared/kernel/clock.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { programFolder } from '../app/compose.ts'
import { openDesk } from '../app/open-desk.ts'
import { secretsInMemory } from '../app/secrets.ts'
import { type StripeApi, stripeApiAt } from '../payments/stripe-address.ts'
import { CommandProblem, logTo } from './desk-command.ts'

export type ServeOptions = {
  readonly data: string
  readonly port: number
  readonly host: string
  readonly sample: boolean
  readonly testClock?: Instant | undefined
  readonly version: string
}

/** Serves the desk until it is told to stop; prints one line of JSON when it can be used. */
export async function serveDesk({ data, port, host, sample, testClock, version }: ServeOptions): Promise<void> {
  const stripeApi = stripeApiOf(process.env.PALESTRA_STRIPE_API)
  const desk = await openDesk({
    folder: data,
    program: programFolder(),
    version,
    log: logTo('info'),
    secrets: secretsInMemory(process.env),
    stripeApi,
    listenOn: { host, port },
    sample,
    testClock: testClock === undefined ? undefined : settableClock(testClock),
  })
  if (desk.url === null) {
    await desk.close()
    throw new CommandProblem(`cannot listen on ${host}:${port}: choose another with --port (0 = any free one)`)
  }
  process.stdout.write(`${JSON.stringify({ ready: true, url: desk.url })}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  await desk.close()
}

function stripeApiOf(address: string | undefined): StripeApi | undefined {
  if (!address) return undefined
  const api = stripeApiAt(address)
  if (!api) throw new CommandProblem('PALESTRA_STRIPE_API is an address: https, or http on this machine')
  return api
}
