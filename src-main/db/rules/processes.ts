import type { Rule } from './rule.ts'

/** What the desk does by itself: each unit once, no period missing (PRO). */
export const processRules: readonly Rule[] = [
  {
    rule: 'a template gives at most one training a week',
    sql: `SELECT template_id AS id, strftime('%G-W%V', day) AS week FROM training WHERE template_id IS NOT NULL
          GROUP BY template_id, strftime('%G-W%V', day) HAVING count(*) > 1`,
  },
  {
    rule: 'each unit of a process that is done has its training, and each training its unit',
    sql: `SELECT u.unit AS id, u.period FROM process_unit u WHERE u.process = 'generation' AND NOT EXISTS (
            SELECT 1 FROM training t WHERE +t.run_id = u.run_id AND t.template_id = CAST(substr(u.unit, 10) AS INTEGER))
          UNION ALL
          SELECT t.id, t.day FROM training t WHERE t.run_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM process_unit u WHERE u.process = 'generation' AND u.period = strftime('%G-W%V', t.day)
            AND u.unit = 'template:' || t.template_id AND u.run_id = t.run_id)`,
  },
  {
    rule: 'a finished run counts the trainings it made',
    sql: `SELECT r.id FROM process_run r WHERE r.process = 'generation' AND r.status IN ('success', 'partial')
          AND r.trainings_processed <> (SELECT count(*) FROM training t WHERE t.run_id = r.id)`,
  },
  {
    rule: 'a training whose money was taken is processed, by the run of the evening before',
    sql: `SELECT u.unit AS id, u.period FROM process_unit u
          LEFT JOIN training t ON t.id = CAST(substr(u.unit, 9) AS INTEGER)
          WHERE u.process = 'daily' AND u.unit GLOB 'finance:*'
            AND (t.processed_at IS NULL OR u.period <> date(t.day, '-1 day'))
          UNION ALL
          SELECT t.id, t.day FROM training t WHERE t.processed_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM process_unit u WHERE u.process = 'daily' AND u.period = date(t.day, '-1 day') AND u.unit = 'finance:' || t.id)`,
  },
  {
    rule: 'between the first and the last week the clock made, none is missing',
    sql: `WITH RECURSIVE made AS (
            SELECT period, date(substr(period, 1, 4) || '-01-04', '-6 days', 'weekday 1',
              '+' || (7 * (CAST(substr(period, 7) AS INTEGER) - 1)) || ' days') AS monday
            FROM process_run WHERE process = 'generation' AND started_by IN ('timer', 'catch-up') AND status IN ('success', 'partial')
          ), week AS (
            SELECT min(monday) AS monday FROM made
            UNION ALL
            SELECT date(monday, '+7 days') FROM week WHERE monday < (SELECT max(monday) FROM made)
          )
          SELECT strftime('%G-W%V', monday) AS id FROM week
          WHERE monday IS NOT NULL AND strftime('%G-W%V', monday) NOT IN (SELECT period FROM made)`,
  },
  {
    rule: 'between the first and the last day a daily process ran by the clock, none is missing',
    sql: `WITH RECURSIVE done AS (
            SELECT process, period FROM process_run WHERE process IN ('daily', 'renewal', 'unfreeze')
              AND started_by IN ('timer', 'catch-up') AND status IN ('success', 'partial')
          ), span AS (
            SELECT process, min(period) AS first, max(period) AS last FROM done GROUP BY process
          ), owed AS (
            SELECT process, first AS day, last FROM span
            UNION ALL
            SELECT process, date(day, '+1 day'), last FROM owed WHERE day < last
          )
          SELECT process AS id, day FROM owed EXCEPT SELECT process, period FROM done`,
  },
]
