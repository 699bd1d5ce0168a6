import { eq } from 'drizzle-orm'
import type { Run } from '../../src-shared/contract/processes.ts'
import type { ProcessName } from '../../src-shared/domain/processes.ts'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import { system } from '../app/actor.ts'
import { type CommandCtx, found } from '../app/ctx.ts'
import type { Host } from '../app/host.ts'
import { tellAdmins } from '../app/notify.ts'
import { processRun } from '../db/schema/desk.ts'
import { asUnitCtx, performAlone } from './alone.ts'
import { sumOf } from './counts.ts'
import type { Counts, ProcessDefinition, UnitCtx, UnitWork } from './process.ts'
import {
  addToRun,
  beginAttempt,
  doneUnits,
  holdsOf,
  isLatestAttempt,
  isUnitDone,
  markUnitDone,
  progressOf,
  runById,
  unfinishedRuns,
  writeLine,
} from './runs.repo.ts'

/**
 * A batch of units ends after this many ms, so that the desk gets its turn: long ones while nobody asks for anything,
 * because short ones write the same pages of the indexes more often.
 */
const batchLength = { quiet: 40, busy: 8 }
/** The desk counts as busy for so long after a call. */
const echo = 500
/** Between batches, when somebody is asking: their calls come in by timers and sockets, not by themselves. */
const breath = 2
/** How often to look at a run that another program has taken over, and how long it may show nothing new. */
const lookEvery = 100
const patience = 3000

/**
 * A run belongs to its latest attempt: a program that finds another one after its own lets go without a trace. So two
 * programs on one file never say a thing twice, and one that was killed is followed by whoever looks next.
 */
class TakenOver extends Error {}

export type Runner = ReturnType<typeof createRunner>

/** Does the units of opened runs: short transactions, each unit exactly once, one failing unit alone. */
export function createRunner(host: Host, definitions: Readonly<Record<ProcessName, ProcessDefinition>>) {
  let working: Promise<void> | undefined
  let isStopped = false
  const isBusy = () => host.quietFor() < echo
  /** Lets the desk answer whoever is waiting before the next batch. */
  const rest = () => new Promise((resolve) => (isBusy() ? setTimeout(resolve, breath) : setImmediate(resolve)))

  async function workOff(): Promise<void> {
    const others = new Set<RunId>()
    try {
      for (;;) {
        const run = isStopped ? undefined : unfinishedRuns(host.queryCtx(system)).find(({ id }) => !others.has(id))
        if (!run) return
        const isOurs = await execute(run)
        if (!isOurs) others.add(run.id)
      }
    } finally {
      // At once with the last look: whoever opens a run after it has to find nobody at work, and begin anew.
      working = undefined
    }
  }

  /** False when another program took the run over. */
  async function execute(run: Run): Promise<boolean> {
    host.log.info({ run: run.id, process: run.process, period: run.period }, 'run starts')
    let attempt = run.attempts
    try {
      const task = await taskOf(run)
      attempt = host.transact(system, (ctx) => {
        const begun = beginAttempt(ctx, run, task)
        if (begun === undefined) throw new TakenOver()
        return begun
      })
      let next = 0
      while (next < task.units.length && !isStopped) {
        next = host.transact(system, (ctx) => {
          if (!isLatestAttempt(ctx, run.id, attempt)) throw new TakenOver()
          return performBatch(asUnitCtx(host, ctx, { run: run.id }), task, next)
        })
        await rest()
      }
      if (!isStopped) finish(run, attempt)
    } catch (error) {
      if (error instanceof TakenOver) host.log.info({ run: run.id }, 'another program has taken the run over')
      else fail(run, attempt, error)
      return !(error instanceof TakenOver)
    }
    return true
  }

  type Held = { readonly reason: string; readonly heldBy: string }
  type Task = UnitWork & {
    readonly run: Run
    readonly held: ReadonlyMap<string, Held>
    readonly unitsToDo: number
    readonly studentsToDo: number
  }

  async function taskOf(run: Run): Promise<Task> {
    const ctx = host.queryCtx(system)
    const work = definitions[run.process].prepare(ctx, run.period, run.id)
    const held = holdsOf(ctx, run.process, run.period, work.units)
    const done = doneUnits(ctx, run.process, run.period)
    const left = work.units.filter((unit) => !done.has(unit))
    const studentsToDo = await plannedIn(
      work,
      left.filter((unit) => !held.has(unit)),
    )
    return { ...work, run, held, unitsToDo: left.length, studentsToDo }
  }

  /** In batches too: a big day takes longer to count than the desk may be kept waiting. */
  async function plannedIn(work: UnitWork, units: readonly string[]): Promise<number> {
    const ctx = host.queryCtx(system)
    let sum = 0
    let begun = performance.now()
    for (const unit of units) {
      sum += work.planned(ctx, unit)
      if (performance.now() - begun < batchLength.busy) continue
      await rest()
      begun = performance.now()
    }
    return sum
  }

  function performBatch(ctx: UnitCtx, task: Task, from: number): number {
    const begun = performance.now()
    const length = isBusy() ? batchLength.busy : batchLength.quiet
    const counts: Partial<Counts>[] = []
    let next = from
    for (; next < task.units.length && performance.now() - begun < length; next += 1)
      counts.push(performUnit(ctx, task, task.units[next] as string))
    addToRun(ctx, task.run.id, sumOf(counts))
    ctx.changed('processes', 'trainings')
    return next
  }

  function performUnit(ctx: UnitCtx, task: Task, unit: string): Partial<Counts> {
    const { run, held } = task
    if (isUnitDone(ctx, run.process, run.period, unit)) return {}
    const hold = held.get(unit)
    if (hold) {
      const facts = { what: task.describe(unit), reason: hold.reason, heldBy: hold.heldBy }
      writeLine(ctx, run.id, unit, { level: 'info', code: 'process.held', facts }, false)
      return {}
    }
    const { counts } = performAlone(ctx, task, unit, ({ state, lines }) => {
      for (const line of lines) writeLine(ctx, run.id, unit, line, state === 'blocked' && line.level !== 'info')
      if (state === 'done') markUnitDone(ctx, run, unit)
    })
    return counts
  }

  function finish(run: Run, attempt: number): void {
    const { status } = host.transact(system, (ctx) => {
      if (!isLatestAttempt(ctx, run.id, attempt)) throw new TakenOver()
      const count = (condition: string) =>
        ctx.prepare(`SELECT count(*) FROM process_line WHERE run_id = ? AND ${condition}`).pluck().get(run.id) as number
      const warnings = count("level = 'warning'")
      const errors = count("level = 'error'")
      const blocked = count('blocks = 1')
      const result = {
        status: errors + blocked > 0 ? ('partial' as const) : ('success' as const),
        warningsCount: warnings,
        errorsCount: errors,
      }
      ctx.db
        .update(processRun)
        .set({ ...result, finishedAt: ctx.clock.now() })
        .where(eq(processRun.id, run.id))
        .run()
      if (warnings + errors > 0) {
        const code = result.status === 'partial' ? 'process.partial' : 'process.warnings'
        tellOfRun(ctx, run, code, 'warning', { problems: warnings + errors })
      }
      ctx.changed('processes', 'trainings', 'people')
      return result
    })
    host.log.info({ run: run.id, status }, 'run ends')
  }

  /** PRO-3: the store itself failed. The batch is rolled back; the run says so and may be taken up again. */
  function fail(run: Run, attempt: number, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    host.log.error({ run: run.id, err: error }, 'run stopped')
    host.transact(system, (ctx) => {
      if (!isLatestAttempt(ctx, run.id, attempt)) return
      writeLine(ctx, run.id, 'run', { level: 'error', code: 'process.failed', facts: { error: message } }, true)
      ctx.db
        .update(processRun)
        .set({ status: 'error', finishedAt: ctx.clock.now(), errorMessage: message, errorsCount: 1 })
        .where(eq(processRun.id, run.id))
        .run()
      tellOfRun(ctx, run, 'process.error', 'error', { error: message })
      ctx.changed('processes')
    })
  }

  /** Starts on every opened run; harmless when it is already at it. */
  function wake(): Promise<void> {
    // Not before the caller is done: what the first batch announces would come back here and start a second round.
    working ??= Promise.resolve().then(workOff)
    return working
  }

  /** Resolves when the run is over, or when the program that took it over has done nothing for a while. */
  async function whileOthersWork(id: RunId): Promise<void> {
    let seen = ''
    for (let since = performance.now(); performance.now() - since < patience; ) {
      await new Promise((resolve) => setTimeout(resolve, lookEvery))
      const now = isStopped ? undefined : progressOf(host.queryCtx(system), id)
      if (now === undefined) return
      if (now !== seen) since = performance.now()
      seen = now
    }
  }

  return {
    wake,
    /** Resolves when the run is over, whoever started it and whoever does it. */
    async finished(id: RunId): Promise<Run> {
      for (;;) {
        await wake()
        const run = found(runById(host.queryCtx(system), id))
        if (run.status !== 'running' || isStopped) return run
        await whileOthersWork(id)
        if (isStopped) return run
      }
    },
    /** Ends after the batch that is being written; the rest is taken up at the next start. */
    async stop(): Promise<void> {
      isStopped = true
      await working
    },
  }
}

function tellOfRun(
  ctx: CommandCtx,
  run: Run,
  code: 'process.partial' | 'process.warnings' | 'process.error',
  level: 'warning' | 'error',
  facts: Readonly<Record<string, string | number>>,
): void {
  const { id: runId, process, period } = run
  tellAdmins(ctx, { level, code, facts: { process, period, ...facts }, runId })
}
