import { and, asc, between, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { ProcessLine, Run } from '../../src-shared/contract/processes.ts'
import { holdsLast, type Owed, type ProcessName, type StartedBy } from '../../src-shared/domain/processes.ts'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import type { Day, Period } from '../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../app/ctx.ts'
import { processHold, processLine, processRun } from '../db/schema/desk.ts'
import type { Counts, UnitLine } from './process.ts'

const runColumns = {
  id: processRun.id,
  process: processRun.process,
  period: processRun.period,
  businessDate: processRun.businessDate,
  startedBy: processRun.startedBy,
  actor: processRun.actor,
  apiKeyName: processRun.apiKeyName,
  status: processRun.status,
  startedAt: processRun.startedAt,
  finishedAt: processRun.finishedAt,
  attempts: processRun.attempts,
  unitsTotal: processRun.unitsTotal,
  unitsDone: sql<number>`(SELECT count(*) FROM process_unit u WHERE u.process = ${processRun.process}
    AND u.period = ${processRun.period} AND u.run_id = ${processRun.id})`,
  trainings: processRun.trainingsProcessed,
  students: processRun.studentsProcessed,
  sessionsDeducted: processRun.sessionsDeducted,
  invoicesCreated: processRun.invoicesCreated,
  warnings: processRun.warningsCount,
  errors: processRun.errorsCount,
  errorMessage: processRun.errorMessage,
  studentsPlanned: processRun.studentsPlanned,
  autoPayments: processRun.autoPayments,
}

const selectRuns = (ctx: QueryCtx) => ctx.db.select(runColumns).from(processRun)

export const runById = (ctx: QueryCtx, id: RunId): Run | undefined => selectRuns(ctx).where(eq(processRun.id, id)).get()

export const unfinishedRuns = (ctx: QueryCtx): readonly Run[] =>
  selectRuns(ctx).where(eq(processRun.status, 'running')).orderBy(asc(processRun.id)).all()

export const lastFinishedRun = (ctx: QueryCtx): Run | undefined =>
  selectRuns(ctx)
    .where(sql`${processRun.finishedAt} IS NOT NULL`)
    .orderBy(desc(processRun.finishedAt), desc(processRun.id))
    .limit(1)
    .get()

export const runsBetween = (ctx: QueryCtx, from: Day, to: Day): readonly Run[] =>
  selectRuns(ctx)
    .where(between(processRun.businessDate, from, to))
    .orderBy(desc(processRun.businessDate), desc(processRun.id))
    .all()

const scheduled = ['timer', 'catch-up'] as const

/** PRO-1: the periods that the timer or catch-up brought to an end. */
export const finishedPeriods = (ctx: QueryCtx, process: ProcessName): ReadonlySet<string> =>
  // Plain SQL, because it is asked at every wake-up and ten years of days are many rows.
  new Set(
    ctx
      .prepare(`
        SELECT period FROM process_run
        WHERE process = ? AND started_by IN ('timer', 'catch-up') AND status IN ('success', 'partial')`)
      .pluck()
      .all(process) as string[],
  )

export const isGenerated = (ctx: QueryCtx, process: ProcessName, period: Period): boolean =>
  ctx.db
    .select({ id: processRun.id })
    .from(processRun)
    .where(
      and(
        eq(processRun.process, process),
        eq(processRun.period, period),
        inArray(processRun.status, ['success', 'partial']),
      ),
    )
    .limit(1)
    .get() !== undefined

/**
 * Opens a run, or takes up the scheduled one of the same period that stopped with an error: the timer and catch-up
 * start each period once (PRO-1).
 */
export function openRun(
  ctx: CommandCtx,
  owed: Owed,
  startedBy: StartedBy,
  actor: string,
  apiKeyName: string | null,
): RunId {
  const isScheduled = startedBy === 'timer' || startedBy === 'catch-up'
  const earlier = isScheduled ? scheduledRun(ctx, owed) : undefined
  ctx.changed('processes')
  if (earlier) {
    ctx.db
      .update(processRun)
      .set({ status: 'running', finishedAt: null, errorMessage: null })
      .where(eq(processRun.id, earlier.id))
      .run()
    return earlier.id
  }
  const { process, period, businessDate } = owed
  return ctx.db
    .insert(processRun)
    .values({
      process,
      period,
      businessDate,
      startedBy,
      actor,
      apiKeyName,
      status: 'running',
      startedAt: ctx.clock.now(),
      attempts: 0,
    })
    .returning({ id: processRun.id })
    .get().id
}

export const scheduledRun = (ctx: QueryCtx, owed: Pick<Owed, 'process' | 'period'>): Run | undefined =>
  selectRuns(ctx)
    .where(
      and(
        eq(processRun.process, owed.process),
        eq(processRun.period, owed.period),
        inArray(processRun.startedBy, scheduled),
      ),
    )
    .get()

export const isUnitDone = (ctx: QueryCtx, process: ProcessName, period: Period, unit: string): boolean =>
  ctx.prepare('SELECT 1 FROM process_unit WHERE process = ? AND period = ? AND unit = ?').get(process, period, unit) !==
  undefined

export const doneUnits = (ctx: QueryCtx, process: ProcessName, period: Period): ReadonlySet<string> =>
  new Set(
    ctx
      .prepare('SELECT unit FROM process_unit WHERE process = ? AND period = ?')
      .pluck()
      .all(process, period) as string[],
  )

export function markUnitDone(ctx: CommandCtx, run: Run, unit: string): void {
  ctx
    .prepare('INSERT INTO process_unit (process, period, unit, run_id) VALUES (?, ?, ?, ?)')
    .run(run.process, run.period, unit, run.id)
}

/** `blocks`: somebody has to do something about it before the unit can be done, so the run is partial. */
export function writeLine(ctx: CommandCtx, runId: RunId, unit: string, line: UnitLine, blocks: boolean): void {
  ctx
    .prepare('INSERT INTO process_line (run_id, unit, level, code, facts, blocks) VALUES (?, ?, ?, ?, ?, ?)')
    .run(runId, unit, line.level, line.code, JSON.stringify(line.facts), blocks ? 1 : 0)
}

export const linesOfRun = (ctx: QueryCtx, runId: RunId): readonly ProcessLine[] =>
  ctx.db
    .select({ unit: processLine.unit, level: processLine.level, code: processLine.code, facts: processLine.facts })
    .from(processLine)
    .where(eq(processLine.runId, runId))
    .orderBy(asc(processLine.id))
    .all()
    .map((row) => ({ ...row, code: row.code as ProcessLine['code'], facts: JSON.parse(row.facts) }))

type ToDo = { readonly unitsToDo: number; readonly studentsToDo: number }

/**
 * A new attempt, and its number; undefined when the run is over by now. What an attempt before it said about units that
 * are still to do is said anew. Its own start is counted, so that history shows how often a run was cut off; the plan
 * stays the first one's (PRO-5).
 */
export function beginAttempt(ctx: CommandCtx, run: Run, toDo: ToDo): number | undefined {
  const attempt = ctx
    .prepare(`
      UPDATE process_run SET units_total = ? + ?, students_planned = iif(attempts = 0, ?, students_planned),
        attempts = attempts + 1
      WHERE id = ? AND status = 'running' RETURNING attempts`)
    .pluck()
    .get(run.unitsDone, toDo.unitsToDo, toDo.studentsToDo, run.id) as number | undefined
  if (attempt === undefined) return undefined
  ctx
    .prepare(`
      DELETE FROM process_line WHERE run_id = ? AND unit NOT IN (
        SELECT unit FROM process_unit WHERE process = ? AND period = ?)`)
    .run(run.id, run.process, run.period)
  return attempt
}

/** Whether the run is still to be worked off by the program that began this attempt. */
export const isLatestAttempt = (ctx: QueryCtx, runId: RunId, attempt: number): boolean =>
  ctx.prepare("SELECT 1 FROM process_run WHERE id = ? AND attempts = ? AND status = 'running'").get(runId, attempt) !==
  undefined

/** Changes whenever somebody gets on with the run; undefined when it is over. */
export const progressOf = (ctx: QueryCtx, runId: RunId): string | undefined =>
  ctx
    .prepare(`
      SELECT attempts || ' ' || trainings_processed || ' ' || (SELECT count(*) FROM process_line l WHERE l.run_id = r.id)
      FROM process_run r WHERE r.id = ? AND r.status = 'running'`)
    .pluck()
    .get(runId) as string | undefined

export function addToRun(ctx: CommandCtx, runId: RunId, counts: Counts): void {
  ctx
    .prepare(`
      UPDATE process_run SET trainings_processed = trainings_processed + ?, students_processed = students_processed + ?,
        sessions_deducted = sessions_deducted + ?, invoices_created = invoices_created + ?, auto_payments = auto_payments + ?
      WHERE id = ?`)
    .run(counts.trainings, counts.students, counts.sessions, counts.invoices, counts.autoPayments, runId)
}

/** Where a hold of a period's unit is kept: in the period, or in the earlier one it has lasted from. */
export const isHeldIn = (process: ProcessName, period: Period) =>
  and(
    eq(processHold.process, process),
    holdsLast[process] ? lte(processHold.period, period) : eq(processHold.period, period),
  )

/** PRO-5: the latest hold of each unit; one that has lasted from an earlier period counts while the unit is still due. */
export function holdsOf(ctx: QueryCtx, process: ProcessName, period: Period, units: readonly string[]) {
  const due = new Set(units)
  const rows = ctx.db
    .select({
      period: processHold.period,
      unit: processHold.unit,
      reason: processHold.reason,
      heldBy: processHold.heldBy,
    })
    .from(processHold)
    .where(isHeldIn(process, period))
    .orderBy(processHold.period)
    .all()
    .filter((hold) => hold.period === period || due.has(hold.unit))
  return new Map(rows.map(({ period: _since, ...hold }) => [hold.unit, hold]))
}
