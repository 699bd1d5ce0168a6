import { MINUTE } from '../../src-shared/kernel/time.ts'
import { system } from '../app/actor.ts'
import type { Host } from '../app/host.ts'
import { createAttendance } from './attending.ts'
import type { Gateway } from './gateway.ts'
import { lookAtEverything } from './looking.ts'
import { hurry } from './queue.ts'
import { createRounds } from './rounds.ts'

/** Commits wake it; this is for what becomes due by itself. */
const checkEvery = MINUTE / 2

type CollectorOptions = {
  /** How long the end of the program waits for an answer, in ms. */
  readonly patience?: number
}

/**
 * Asks the provider to make, close and refund what the outbox has, and looks whether money came: links that can be paid,
 * then the events. Started by the one desk that holds the folder. What cannot be asked now waits, for as long as it takes.
 */
export function createCollector(host: Host, gateway: Gateway, { patience = 3000 }: CollectorOptions = {}) {
  let working: Promise<void> | undefined
  let check: NodeJS.Timeout | undefined
  let stopListening = () => {}

  /** Does everything that is due; resolves when nothing is left. Harmless when it is already at it. */
  function wake(): Promise<void> {
    // Not before the caller is done: what is announced meanwhile would come back here and start a second round.
    working ??= Promise.resolve().then(() => rounds.workOff(ended))
    return working
  }

  const ended = (): void => {
    working = undefined
  }

  const wakeLoudly = (): void => {
    wake().catch((error) => host.log.error({ err: error }, 'payment links could not be worked on'))
  }

  const attendance = createAttendance(wakeLoudly)
  const rounds = createRounds(host, gateway, attendance.wanted)

  return {
    wake,
    /** Somebody has this link on their screen: it is looked at every few seconds for a while. */
    attend: attendance.attend,
    start(): void {
      attendance.start()
      host.transact(system, (write) => {
        lookAtEverything(write)
        hurry(write)
      })
      stopListening = host.listen((topics) => {
        if (topics.has('money') || topics.has('courses')) wakeLoudly()
      })
      check = setInterval(wakeLoudly, checkEvery)
      wakeLoudly()
    },
    /** Ends with what became of the call at hand written down, unless it takes too long: then it is asked again. */
    async stop(): Promise<void> {
      rounds.stop()
      clearInterval(check)
      attendance.stop()
      stopListening()
      const { promise: enough, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, patience)
      await Promise.race([Promise.allSettled([working]), enough])
      clearTimeout(timer)
      rounds.abandon()
    },
  }
}
