import { join } from 'node:path'
import { settableClock, systemClock } from '../../src-shared/kernel/clock.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { owner } from '../app/actor.ts'
import { composeDesk, type Desk, programFolder } from '../app/compose.ts'
import { hashPassword } from '../app/passwords.ts'
import { lockFolder } from '../db/lock.ts'
import { gym } from '../db/schema/desk.ts'
import { readImportFolder } from '../features/import/import.ts'
import { openSampleGym, sampleAccounts } from '../features/import/sample.ts'
import { type HttpOptions, listen } from '../transports/http.ts'
import { pagesIn } from '../transports/pages.ts'
import { CommandProblem, logTo, tell } from './desk-command.ts'

export type ServeOptions = {
  readonly data: string
  readonly port: number
  readonly host: string
  readonly sample: boolean
  readonly testClock?: Instant | undefined
  readonly version: string
}

/** Serves the desk until it is told to stop; prints one line of JSON when it can be used. */
export async function serveDesk(options: ServeOptions): Promise<void> {
  const unlock = lockFolder(options.data)
  const settable = options.testClock === undefined ? undefined : settableClock(options.testClock)
  const log = logTo('info')
  const desk = composeDesk({ folder: options.data, clock: settable ?? systemClock, log })
  if (options.sample) await openSampleIfEmpty(desk)
  const setClock: HttpOptions['setClock'] =
    settable &&
    (async (now) => {
      settable.set(now)
      await desk.alarm.tick()
      return { now: new Date(settable.now()).toISOString() }
    })
  const pages = pagesIn(join(programFolder(), 'out', 'renderer'))
  const { router, automation } = desk
  const server = await listen({ router, automation, pages, version: options.version, log, setClock }, options).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE'
        ? new CommandProblem(`port ${options.port} is taken: choose another with --port (0 = any free one)`)
        : error
    },
  )
  const stopWatching = desk.watchOthers()
  desk.alarm.start()
  process.stdout.write(`${JSON.stringify({ ready: true, url: server.url })}\n`)

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  stopWatching()
  await server.close()
  await desk.close()
  unlock()
}

async function openSampleIfEmpty(desk: Desk): Promise<void> {
  if (desk.store.db.select().from(gym).get()) return
  const hashes = await Promise.all(sampleAccounts.map(({ password }) => hashPassword(password)))
  const files = readImportFolder(join(programFolder(), 'resources', 'sample-gym'))
  const report = desk.host.transact(owner, (ctx) => openSampleGym(ctx, files, hashes))
  if (!report.written) throw new Error(`the sample gym does not import: ${JSON.stringify(report.problems.slice(0, 5))}`)
  tell('the folder was empty: opened the sample gym (admin, reception, trainer; passwords in the README)')
}
