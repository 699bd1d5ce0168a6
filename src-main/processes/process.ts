import type { ProcessLine } from '../../src-shared/contract/processes.ts'
import type { Owed, ProcessName } from '../../src-shared/domain/processes.ts'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import type { Day, Period } from '../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../app/ctx.ts'

/** What units add up to: a run, a row of history, a preview. */
export type Counts = {
  readonly trainings: number
  readonly students: number
  readonly sessions: number
  readonly invoices: number
  readonly autoPayments: number
}

export type UnitLine = Omit<ProcessLine, 'unit'>

/**
 * What one unit of a process did: `done` once and for all; `skipped`, nothing to do; or `blocked`, in need of a
 * person, which makes the run partial: its warnings and errors say why. What is not done may be asked for again.
 */
export type UnitOutcome = {
  readonly state: 'done' | 'skipped' | 'blocked'
  /** Only what is not zero. */
  readonly counts: Partial<Counts>
  readonly lines: readonly UnitLine[]
}

/** What became of a part that may fail alone. */
export type Part<Out> = { readonly out: Out } | { readonly error: string }

/** A unit's hands: inside the transaction of its batch, in a savepoint of its own. */
export type UnitCtx = CommandCtx & {
  /** A part of the unit that may fail alone: rolled back, with the reason. When the store itself fails, it throws. */
  readonly alone: <Out>(part: () => Out) => Part<Out>
}

/** One run's own view of the gym, read once at its start. */
export type UnitWork = {
  /** Units of the period, in order; what is done already is passed over by whoever performs them. */
  readonly units: readonly string[]
  /** PRO-5: how many people a unit means to do; asked for all of them before the first one is done. */
  readonly planned: (ctx: QueryCtx, unit: string) => number
  /** Does one unit inside the caller's transaction. May throw: the caller rolls that unit back. */
  readonly perform: (ctx: UnitCtx, unit: string) => UnitOutcome
  /** What a person calls the unit: `Yoga, Monday 18:30`. */
  readonly describe: (unit: string) => string
}

/** A job the desk does by itself. Work is identified by (process, period), never by a timer firing. */
export type ProcessDefinition = {
  readonly name: ProcessName
  /** PRO-2: periods that are due and not done, oldest first. */
  readonly owed: (ctx: QueryCtx) => readonly Owed[]
  readonly next: (ctx: QueryCtx) => Owed
  /** The (process, period) a person or a key asks for; undefined when there is no such period. */
  readonly asked: (ctx: QueryCtx, period: string | null) => Owed | undefined
  readonly span: (period: Period) => { readonly start: Day; readonly end: Day }
  readonly prepare: (ctx: QueryCtx, period: Period, runId: RunId | null) => UnitWork
  /** When the timer wakes the desk for it, as a cron line on the gym's wall. */
  readonly cron: (ctx: QueryCtx) => string
}
