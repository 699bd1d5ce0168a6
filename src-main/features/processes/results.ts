import type { Run } from '../../../src-shared/contract/processes.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import { say } from '../../../src-shared/words/index.ts'
import { gymOf, type QueryCtx } from '../../app/ctx.ts'
import type { ProcessDefinition } from '../../processes/process.ts'
import { renewedIn } from '../subscriptions/renewal.process.ts'
import { unfrozenIn } from '../subscriptions/unfreeze.process.ts'
import { wallStamp } from './automation.ts'

/** What each process answers a key, in the shapes of the system it replaces; also when there was nothing left to do. */
export function resultOf(ctx: QueryCtx, run: Run, definition: ProcessDefinition): object {
  const results: Readonly<Record<ProcessName, () => object>> = {
    generation: () => generationResult(ctx, run, definition),
    daily: () => dailyResult(ctx, run),
    renewal: () => ({
      success: run.status === 'success',
      renewals_processed: renewedIn(ctx, run),
      timestamp: stampOf(ctx, run),
    }),
    unfreeze: () => unfrozenIn(ctx, run),
  }
  return results[run.process]()
}

const stampOf = (ctx: QueryCtx, run: Run) => wallStamp(gymOf(ctx).timeZone, run.finishedAt ?? run.startedAt)

/** GEN-8 */
function generationResult(ctx: QueryCtx, run: Run, definition: ProcessDefinition) {
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

/** DAY-3 */
function dailyResult(ctx: QueryCtx, run: Run) {
  const [attended, present, settled] = ctx
    .prepare(`
      SELECT count(*) FILTER (WHERE code = 'daily.present'),
             COALESCE(SUM(facts ->> 'count') FILTER (WHERE code = 'daily.present'), 0),
             (SELECT count(*) FROM process_unit u WHERE u.process = 'daily' AND u.period = ? AND u.run_id = l.run_id AND u.unit LIKE 'finance:%')
      FROM process_line l WHERE l.run_id = ?`)
    .raw()
    .get(run.period, run.id) as [number, number, number | null]
  return {
    timestamp: stampOf(ctx, run),
    attendance_processing: { trainings_processed: attended, students_marked_present: present, sessions_deducted: 0 },
    finance_processing: {
      trainings_processed: settled ?? 0,
      invoices_created: run.invoicesCreated,
      sessions_deducted: run.sessionsDeducted,
      auto_payments: run.autoPayments,
    },
    message: say(gymOf(ctx).language, 'result.daily', {}),
  }
}
