import { and, eq, isNull } from 'drizzle-orm'
import type { Run } from '../../../src-shared/contract/processes.ts'
import type { ApiScope, ProcessName } from '../../../src-shared/domain/processes.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import { addDays, addMonths, type Day, dayAt, timeAt } from '../../../src-shared/kernel/time.ts'
import { say } from '../../../src-shared/words/index.ts'
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

/** GEN-8: what a generation answers, also when there was nothing left to do. */
export function generationResult(ctx: QueryCtx, run: Run, definition: ProcessDefinition) {
  const trainings = trainingsOfRun(ctx, run.id)
  return {
    message: say(gymOf(ctx).language, 'result.generation', { count: trainings.length }),
    created_count: trainings.length,
    trainings,
    period: definition.span(run.period),
  }
}

const trainingsOfRun = (ctx: QueryCtx, id: RunId) =>
  ctx
    .prepare(`
      SELECT t.id, t.template_id, t.day AS training_date, t.start_time, y.name AS training_type, t.type_id AS training_type_id,
             c.name AS trainer, t.trainer_id, r.name AS room, t.room_id, t.capacity AS max_participants,
             (SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND a.state <> 'cancelled') AS students_count
      FROM training t
      JOIN training_type y ON y.id = t.type_id
      JOIN trainer c ON c.id = t.trainer_id
      LEFT JOIN room r ON r.id = t.room_id
      WHERE t.run_id = ? ORDER BY t.starts_at, t.id`)
    .all(id) as readonly Readonly<Record<string, string | number | null>>[]

/** `2026-11-22T21:00:03`: on the gym's wall, as the old system wrote it. */
function wallStamp(zone: string, at: number | null): string | null {
  if (at === null) return null
  const seconds = String(Math.floor(at / 1000) % 60).padStart(2, '0')
  return `${dayAt(zone, at as never)}T${timeAt(zone, at as never)}:${seconds}`
}

/** One row of `automated_process_history`, all its columns. */
export function historyRow(ctx: QueryCtx, run: Run, definition: ProcessDefinition, withDetails: boolean) {
  const zone = gymOf(ctx).timeZone
  const span = definition.span(run.period)
  const lines = withDetails ? withAlternatives(ctx, linesOfRun(ctx, run.id), span) : undefined
  return {
    id: run.id,
    process_type: run.process,
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

/** Runs of the last day, week, month or year, added up for each process. */
export function processStats(ctx: QueryCtx, period: StatPeriod) {
  const today = dayAt(gymOf(ctx).timeZone, ctx.clock.now())
  const start = firstDayOf(period, today)
  const byProcess = Map.groupBy(runsBetween(ctx, start, today), (run): ProcessName => run.process)
  const processes = [...byProcess].map(([process, runs]) => ({
    process_type: process,
    total_runs: runs.length,
    success: runs.filter((run) => run.status === 'success').length,
    partial: runs.filter((run) => run.status === 'partial').length,
    error: runs.filter((run) => run.status === 'error').length,
    trainings_processed: runs.reduce((sum, run) => sum + run.trainings, 0),
    students_processed: runs.reduce((sum, run) => sum + run.students, 0),
    errors_count: runs.reduce((sum, run) => sum + run.errors, 0),
  }))
  return { period, start_date: start, end_date: today, processes }
}
