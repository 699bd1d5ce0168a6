import { join } from 'node:path'
import type { AnyRouter } from '@orpc/server'
import type { Clock } from '../../src-shared/kernel/clock.ts'
import { composeDesk } from '../app/compose.ts'
import type { Log } from '../app/host.ts'
import { lockFolder } from '../db/lock.ts'
import { type HttpOptions, type Listening, listen } from '../transports/http.ts'
import { pagesIn } from '../transports/pages.ts'

export type DeskOptions = {
  /** The gym's data. */
  readonly folder: string
  /** The program's own files. */
  readonly program: string
  readonly version: string
  readonly clock: Clock
  readonly log: Log
  /** Where cron jobs and scripts of the gym call (PRO-6). */
  readonly port: number
}

/** The running desk as the shell sees it. */
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
export async function openDesk({ folder, program, version, clock, log, port }: DeskOptions): Promise<OpenDesk> {
  const unlock = lockFolder(folder)
  try {
    const desk = composeDesk({ folder, clock, log })
    const pages = pagesIn(join(program, 'out', 'renderer'))
    const server = await answerScripts({ router: desk.router, automation: desk.automation, pages, version, log }, port)
    const stopWatching = desk.watchOthers()
    desk.alarm.start()
    return {
      router: desk.router,
      url: server?.url ?? null,
      wake: () =>
        desk.alarm.tick().catch((error) => log.error({ err: error }, 'the desk woke and could not do what is owed')),
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

/** A window does not need the port: when something else has it, the desk opens all the same. */
function answerScripts(options: HttpOptions, port: number): Promise<Listening | undefined> {
  return listen(options, { host: '127.0.0.1', port }).catch((error: NodeJS.ErrnoException) => {
    options.log.error({ port, code: error.code }, 'the port is taken: no automation over HTTP until the next start')
    return undefined
  })
}
