import { join } from 'node:path'
import type { AnyRouter } from '@orpc/server'
import { type SettableClock, systemClock } from '../../src-shared/kernel/clock.ts'
import { lockFolder } from '../db/lock.ts'
import { gym } from '../db/schema/desk.ts'
import { readImportFolder } from '../features/import/import.ts'
import { openSampleGym, sampleAccounts } from '../features/import/sample.ts'
import type { StripeApi } from '../payments/stripe-address.ts'
import { type HttpOptions, type Listening, listen } from '../transports/http.ts'
import { pagesIn } from '../transports/pages.ts'
import { owner } from './actor.ts'
import { composeDesk, type Desk } from './compose.ts'
import type { Log } from './host.ts'
import { hashPassword } from './passwords.ts'
import type { Secrets } from './secrets.ts'

export type DeskOptions = {
  /** The gym's data. */
  readonly folder: string
  /** The program's own files. */
  readonly program: string
  readonly version: string
  readonly log: Log
  /** Where passwords for other programs are kept; by the running program alone unless told otherwise. */
  readonly secrets?: Secrets | undefined
  /** Where Stripe answers, when it is not Stripe: for tests of the whole program. */
  readonly stripeApi?: StripeApi | undefined
  /** Where browsers, cron jobs and scripts of the gym call; port 0 is any free one. */
  readonly listenOn: { readonly host: string; readonly port: number }
  /** Fill an empty folder with the sample gym. */
  readonly sample: boolean
  /** In place of the machine's clock, settable over HTTP: for tests of the whole program. */
  readonly testClock?: SettableClock | undefined
}

/** The running desk as a window or a terminal sees it. */
export type OpenDesk = {
  readonly router: AnyRouter
  /** Where it answers on this machine; null when something else has the port. */
  readonly url: string | null
  /** Runs what is owed; never rejects. */
  readonly wake: () => Promise<void>
  /** Ends in order: no new calls, the batch at hand written, the file closed, the folder free. */
  readonly close: () => Promise<void>
}

/** @throws StoreProblem, with nothing touched and the folder free again */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { folder, program, version, log, secrets, stripeApi, listenOn, sample, testClock } = options
  const unlock = lockFolder(folder)
  try {
    const desk = composeDesk({ folder, clock: testClock ?? systemClock, log, secrets, stripeApi })
    if (sample) await openSampleIfEmpty(desk, program)
    const pages = pagesIn(join(program, 'out', 'renderer'))
    const { router, automation, webhook } = desk
    const setClock = testClock && clockSetter(desk, testClock)
    const server = await answerHttp({ router, automation, webhook, pages, version, log, setClock }, listenOn)
    const stopWatching = desk.watchOthers()
    desk.alarm.start()
    desk.mailer.start()
    desk.collector.start()
    return {
      router,
      url: server?.url ?? null,
      wake: () =>
        whatIsDue(desk).catch((error) => log.error({ err: error }, 'the desk woke and could not do what is owed')),
      async close() {
        stopWatching()
        await server?.close()
        await desk.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** A window does not need the port: when something else has it, the desk opens all the same, without a url. */
function answerHttp(options: HttpOptions, where: DeskOptions['listenOn']): Promise<Listening | undefined> {
  return listen(options, where).catch((error: NodeJS.ErrnoException) => {
    options.log.error({ ...where, code: error.code }, 'the port is taken: nothing over HTTP until the next start')
    return undefined
  })
}

/** What the clock owes: processes first, because they write messages; then the money, which writes more. */
async function whatIsDue(desk: Desk): Promise<void> {
  await desk.alarm.tick()
  await desk.collector.wake()
  await desk.mailer.wake()
}

const clockSetter =
  (desk: Desk, clock: SettableClock): NonNullable<HttpOptions['setClock']> =>
  async (now) => {
    clock.set(now)
    await whatIsDue(desk)
    return { now: new Date(now).toISOString() }
  }

async function openSampleIfEmpty(desk: Desk, program: string): Promise<void> {
  if (desk.store.db.select().from(gym).get()) return
  const hashes = await Promise.all(sampleAccounts.map(({ password }) => hashPassword(password)))
  const files = readImportFolder(join(program, 'resources', 'sample-gym'))
  const report = desk.host.transact(owner, (ctx) => openSampleGym(ctx, files, hashes))
  if (!report.written) throw new Error(`the sample gym does not import: ${JSON.stringify(report.problems.slice(0, 5))}`)
  desk.host.log.info({ folder: 'empty' }, 'opened the sample gym: admin, reception, trainer; passwords in the README')
}
