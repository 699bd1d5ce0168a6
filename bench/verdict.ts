import { join } from 'node:path'
import { programFolder } from '../src-main/app/compose.ts'
import { checkStore } from '../src-main/db/check.ts'
import { databaseFile, openStore, type Store } from '../src-main/db/open.ts'
import type { IsoWeek } from '../src-shared/kernel/time.ts'

export function withStore<Out>(folder: string, look: (sqlite: Store['sqlite']) => Out): Out {
  const store = openStore(databaseFile(folder), join(programFolder(), 'migrations'))
  try {
    return look(store.sqlite)
  } finally {
    store.close()
  }
}

/** Where a kill landed, by what the file says afterwards: before any run, inside the work, after the week was done. */
export const stateOf = (folder: string, week: IsoWeek): 'before' | 'inside' | 'after' =>
  withStore(folder, (sqlite) => {
    const runs = sqlite.prepare('SELECT period, status FROM process_run').all() as { period: string; status: string }[]
    if (runs.length === 0) return 'before'
    const isOver = runs.some(({ period }) => period === week) && runs.every(({ status }) => status !== 'running')
    return isOver ? 'after' : 'inside'
  })

/** A week as the desk made it, without the ids that depend on who wrote first: one text to compare. */
export const weekIn = (folder: string, week: IsoWeek): string =>
  withStore(folder, (sqlite) => {
    const rows = (sql: string) => sqlite.prepare(sql).raw().all(week)
    return JSON.stringify([
      rows(`SELECT template_id, type_id, trainer_id, room_id, day, start_time, starts_at, ends_at, capacity, places_taken, cancelled_at
            FROM training WHERE strftime('%G-W%V', day) = ? ORDER BY template_id, day`),
      rows(`SELECT t.template_id, a.person_id, a.state, a.settlement, a.is_volunteer, a.source,
              row_number() OVER (PARTITION BY a.training_id ORDER BY a.id)
            FROM attendance a JOIN training t ON t.id = a.training_id
            WHERE strftime('%G-W%V', t.day) = ? ORDER BY t.template_id, a.id`),
      rows('SELECT process, unit FROM process_unit WHERE period = ? ORDER BY process, unit'),
      rows(`SELECT l.unit, l.level, l.code, json_remove(l.facts, '$.trainingId') AS facts
            FROM process_line l JOIN process_run r ON r.id = l.run_id
            WHERE r.period = ? AND l.code IN ('generation.created', 'generation.left-out') ORDER BY l.unit, l.code, facts`),
    ])
  })

/** All that the clock made happen, run by run and row by row, without the ids: one text to compare. */
export const booksIn = (folder: string): string =>
  withStore(folder, (sqlite) => {
    const rows = (sql: string) => sqlite.prepare(sql).raw().all()
    return JSON.stringify([
      rows(`SELECT process, period, business_date, status, trainings_processed, students_processed, students_planned,
              sessions_deducted, invoices_created, auto_payments, warnings_count, errors_count
            FROM process_run WHERE started_by IN ('timer', 'catch-up') ORDER BY process, period`),
      rows(`SELECT t.template_id, t.day, t.start_time, t.processed_at IS NULL, a.person_id, a.state, a.settlement, a.version
            FROM attendance a JOIN training t ON t.id = a.training_id ORDER BY t.day, t.start_time, t.template_id, a.person_id, a.id`),
      rows(
        'SELECT year, serial, person_id, payer_id, kind, amount_minor, state, issued_on FROM invoice ORDER BY year, serial',
      ),
      rows(
        'SELECT subscription_id, kind, used_before, used_after FROM session_movement ORDER BY subscription_id, used_after',
      ),
      rows('SELECT payer_id, kind, amount_minor, balance_after FROM account_entry ORDER BY id'),
      rows('SELECT person_id, starts_on, ends_on, carried_over, used, freeze_until FROM subscription ORDER BY id'),
      rows('SELECT key, code FROM message ORDER BY key'),
      rows('SELECT person_id, code, facts FROM person_event ORDER BY id'),
    ])
  })

/** What must never be after a week is complete, each as a question that has to find nothing. */
const never: Readonly<Record<string, string>> = {
  'a run is left running': "SELECT id FROM process_run WHERE status NOT IN ('success', 'partial')",
  'a line is there twice':
    "SELECT run_id, unit, code, count(*) FROM process_line GROUP BY run_id, unit, code, json_extract(facts, '$.personId') HAVING count(*) > 1",
  'a line names a training that is not its own': `
    SELECT l.id FROM process_line l WHERE l.code = 'generation.created' AND NOT EXISTS (
      SELECT 1 FROM training t WHERE t.id = l.facts ->> 'trainingId' AND 'template:' || t.template_id = l.unit AND t.run_id = l.run_id)`,
  'a generation miscounts its trainings or people': `
    SELECT r.id FROM process_run r
    WHERE r.process = 'generation' AND (r.trainings_processed <> (SELECT count(*) FROM training t WHERE t.run_id = r.id)
       OR r.students_processed <> (SELECT count(*) FROM attendance a JOIN training t ON t.id = a.training_id WHERE t.run_id = r.id))`,
  'a run miscounts its invoices': `
    SELECT r.id FROM process_run r WHERE r.invoices_created <> (SELECT count(*) FROM invoice i WHERE i.run_id = r.id)
      OR r.auto_payments <> (SELECT count(*) FROM invoice i WHERE i.run_id = r.id AND i.state = 'paid')`,
  'evenings miscount their sessions': `
    SELECT sum(sessions_deducted) AS said FROM process_run WHERE process = 'daily'
    HAVING said <> (SELECT count(*) FROM session_movement WHERE actor = 'system' AND kind = 'attach')`,
  'a class is marked done and is not, or the other way round': `
    SELECT t.id FROM training t WHERE (t.processed_at IS NOT NULL)
      <> EXISTS (SELECT 1 FROM process_unit u WHERE u.process = 'daily' AND u.unit = 'finance:' || t.id)`,
  'a run miscounts its warnings': `
    SELECT r.id, r.warnings_count, r.errors_count FROM process_run r
    WHERE r.warnings_count <> (SELECT count(*) FROM process_line l WHERE l.run_id = r.id AND l.level = 'warning')
       OR r.errors_count <> (SELECT count(*) FROM process_line l WHERE l.run_id = r.id AND l.level = 'error')`,
  'admins are told twice, or not at all': `
    SELECT r.id, count(n.id) FROM process_run r LEFT JOIN notification n ON n.run_id = r.id
    GROUP BY r.id HAVING count(n.id) <> (r.warnings_count + r.errors_count > 0)`,
}

/** What must never be and is, in words. */
export const neverIn = (sqlite: Store['sqlite']): readonly string[] =>
  Object.entries(never).flatMap(([what, sql]) => {
    const rows = sqlite.prepare(sql).all()
    return rows.length === 0 ? [] : [`${what}: ${JSON.stringify(rows.slice(0, 3))} (${rows.length})`]
  })

/** Everything that is wrong with a folder whose week is complete, in words; empty when all is well. */
export function wrongIn(folder: string, week: IsoWeek, reference: string): readonly string[] {
  const broken = withStore(folder, (sqlite) => [
    ...checkStore(sqlite).map(({ rule, rows }) => `not so: ${rule}: ${JSON.stringify(rows.slice(0, 3))}`),
    ...neverIn(sqlite),
  ])
  return weekIn(folder, week) === reference ? broken : [...broken, 'the week differs from an uninterrupted run']
}
