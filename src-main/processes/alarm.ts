import { type Job, scheduleJob } from 'node-schedule'
import { inOrder, type Owed, type ProcessName, startedByClock } from '../../src-shared/domain/processes.ts'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import { MINUTE } from '../../src-shared/kernel/time.ts'
import { system } from '../app/actor.ts'
import { gymOf, type QueryCtx } from '../app/ctx.ts'
import type { Host } from '../app/host.ts'
import { gym } from '../db/schema/desk.ts'
import type { ProcessDefinition } from './process.ts'
import type { Runner } from './runner.ts'
import { openRun, scheduledRun } from './runs.repo.ts'

/** Wall-clock check beside the cron lines: timers sleep with the machine, and clocks are set. */
const checkEvery = 30_000
/** After a run that stopped with an error, the clock waits this long before it tries again. */
const retryAfter = 15 * MINUTE

/**
 * Wakes the desk. What is due is computed from the database and the clock each time (PRO-2), so waking once too often
 * is harmless and missing a wake-up only means being later. `sweep` does what falls due by the minute and is no process.
 */
export function createAlarm(
  host: Host,
  runner: Runner,
  definitions: readonly ProcessDefinition[],
  sweep: (host: Host) => void,
) {
  let jobs: Job[] = []
  let check: NodeJS.Timeout | undefined
  let isStopped = false

  const isOpen = (ctx: QueryCtx) => ctx.db.select({ id: gym.id }).from(gym).get() !== undefined

  /**
   * PRO-2: runs everything that is owed, of all processes in the order it was due, each with its own business date: the
   * Sunday's week is made before the Sunday evening settles the Monday. Resolves when it is done.
   */
  async function tick(): Promise<void> {
    const ctx = host.queryCtx(system)
    if (!isOpen(ctx)) return
    sweep(host)
    // In order also when one stops: the later periods of its process wait for it.
    const stuck = new Set<ProcessName>()
    for (const owed of inOrder(definitions.flatMap((definition) => definition.owed(ctx)))) {
      if (isStopped) return
      if (stuck.has(owed.process)) continue
      const id = open(owed)
      const isStuck = id === 'too-soon' || (id !== 'over' && (await runner.finished(id)).status === 'error')
      if (isStuck) stuck.add(owed.process)
    }
  }

  function open(owed: Owed): RunId | 'too-soon' | 'over' {
    return host.transact(system, (ctx) => {
      const now = ctx.clock.now()
      const earlier = scheduledRun(ctx, owed)
      if (earlier?.status === 'error' && now < (earlier.finishedAt ?? 0) + retryAfter) return 'too-soon'
      const isOver = earlier?.status === 'success' || earlier?.status === 'partial'
      return isOver ? 'over' : openRun(ctx, owed, startedByClock(owed, now), 'system', null)
    })
  }

  const loudly = (work: Promise<void>): void => {
    work.catch((error) => host.log.error({ err: error }, 'the alarm could not run what is owed'))
  }
  const tickLoudly = (): void => loudly(tick())
  /** First what a crash cut off, here or in another program, then what is owed. */
  const look = (): void => loudly(runner.wake().then(tick))

  /** Cron lines with the gym's zone: object rules would skip the spring day and run twice in autumn. */
  function setTimers(): void {
    for (const job of jobs) job.cancel()
    const ctx = host.queryCtx(system)
    jobs = isOpen(ctx)
      ? definitions.map((definition) => {
          const job = scheduleJob({ rule: definition.cron(ctx), tz: gymOf(ctx).timeZone }, tickLoudly)
          // Without a listener an error in a job would end the program.
          job.on('error', (error) => host.log.error({ err: error }, 'alarm'))
          return job
        })
      : []
  }

  return {
    tick,
    start(): void {
      setTimers()
      host.listen((topics) => {
        if (!topics.has('gym')) return
        setTimers()
        tickLoudly()
      })
      check = setInterval(look, checkEvery)
      look()
    },
    stop(): void {
      isStopped = true
      clearInterval(check)
      for (const job of jobs) job.cancel()
    },
  }
}
