import { and, eq, isNull } from 'drizzle-orm'
import type { Run } from '../../../src-shared/contract/processes.ts'
import type { ApiScope, ProcessName } from '../../../src-shared/domain/processes.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import { addDays, addMonths, type Day, dayAt, type Instant, timeAt } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { gymOf, Refused } from '../../app/ctx.ts'
import { hashSecret } from '../../app/passwords.ts'
import { apiKey } from '../../db/schema/desk.ts'
import { withAlternatives } from '../../processes/lines.ts'
import type { ProcessDefinition } from '../../processes/process.ts'
import { linesOfRun, openRun, runsBetween } from '../../processes/runs.repo.ts'

/** PRO-6: what the automation API asks of the desk, in the shapes and names of the system it replaces. */

export type KeyCheck = { readonly name: string; readonly scopes: readonly ApiScope[] } | undefined

/** The live key behind an `X-API-Key` header; undefined when it is unknown or revoked. */
export function keyOf(ctx: QueryCtx, presented: string): KeyCheck {
  const hash = hashSecret(presented)
  const row = ctx.db
    .select({ name: apiKey.name, scopes: apiKey.scopes })
    .from(apiKey)
    .where(and(eq(apiKey.keyHash, hash), isNull(apiKey.revokedAt)))
    .get()
  return row
}

export function startByKey(
  ctx: CommandCtx,
  definition: ProcessDefinition,
  keyName: string,
  period: string | null,
): RunId {
  const owed = definition.asked(ctx, period)
  if (!owed) throw new Refused('process.period-unknown', { period })
  return openRun(ctx, owed, 'api-key', 'api-key', keyName)
}

/** `2026-11-22T21:00:03`: on the gym's wall, as the old system wrote it. */
export function wallStamp(zone: string, at: Instant | null): string | null {
  if (at === null) return null
  const seconds = String(Math.floor(at / 1000) % 60).padStart(2, '0')
  return `${dayAt(zone, at)}T${timeAt(zone, at)}:${seconds}`
}

/** The words of the old system's `process_type`. */
const processTypes: Readonly<Record<ProcessName, string>> = {
  generation: 'generation',
  daily: 'daily',
  renewal: 'auto_renewal',
  unfreeze: 'auto_unfreeze',
}

/** One row of `automated_process_history`, all its columns. */
export function historyRow(ctx: QueryCtx, run: Run, definition: ProcessDefinition, withDetails: boolean) {
  const zone = gymOf(ctx).timeZone
  const span = definition.span(run.period)
  const lines = withDetails ? withAlternatives(ctx, linesOfRun(ctx, run.id), span) : undefined
  return {
    id: run.id,
    process_type: processTypes[run.process],
    process_date: run.businessDate,
    started_at: wallStamp(zone, run.startedAt),
    completed_at: wallStamp(zone, run.finishedAt),
    status: run.status,
    trainings_processed: run.trainings,
    students_processed: run.students,
    sessions_deducted: run.sessionsDeducted,
    invoices_created: run.invoicesCreated,
    errors_count: run.errors,
    details: {
      period: run.period,
      ...span,
      started_by: run.startedBy,
      attempts: run.attempts,
      warnings_count: run.warnings,
      students_planned: run.studentsPlanned,
      auto_payments: run.autoPayments,
      ...(lines ? { lines } : {}),
    },
    error_message: run.errorMessage,
    created_by: run.actor,
    api_key_used: run.apiKeyName,
  }
}

export const statPeriods = ['day', 'week', 'month', 'year'] as const
type StatPeriod = (typeof statPeriods)[number]

function firstDayOf(period: StatPeriod, today: Day): Day {
  const backOneMore: Record<StatPeriod, Day> = {
    day: today,
    week: addDays(today, -6),
    month: addDays(addMonths(today, -1), 1),
    year: addDays(addMonths(today, -12), 1),
  }
  return backOneMore[period]
}

const sum = (runs: readonly Run[], of: (run: Run) => number): number => runs.reduce((total, run) => total + of(run), 0)

/** Runs of the last day, week, month or year, added up for each process. */
export function processStats(ctx: QueryCtx, period: StatPeriod) {
  const today = dayAt(gymOf(ctx).timeZone, ctx.clock.now())
  const start = firstDayOf(period, today)
  const byProcess = Map.groupBy(runsBetween(ctx, start, today), (run): ProcessName => run.process)
  const processes = [...byProcess].map(([process, runs]) => ({
    process_type: processTypes[process],
    total_runs: runs.length,
    success: runs.filter((run) => run.status === 'success').length,
    partial: runs.filter((run) => run.status === 'partial').length,
    error: runs.filter((run) => run.status === 'error').length,
    trainings_processed: sum(runs, ({ trainings }) => trainings),
    students_processed: sum(runs, ({ students }) => students),
    sessions_deducted: sum(runs, ({ sessionsDeducted }) => sessionsDeducted),
    invoices_created: sum(runs, ({ invoicesCreated }) => invoicesCreated),
    errors_count: sum(runs, ({ errors }) => errors),
  }))
  return { period, start_date: start, end_date: today, processes }
}
