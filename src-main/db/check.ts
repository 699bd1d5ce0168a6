import Sqlite, { type Database } from 'better-sqlite3'

/** One rule of domain.md §12, as a question that has to find nothing. */
type Rule = { readonly rule: string; readonly sql: string }

const rules: readonly Rule[] = [
  {
    rule: 'sessions used are between 0 and the total of their subscription',
    sql: 'SELECT id, used, total FROM subscription WHERE used NOT BETWEEN 0 AND total',
  },
  {
    rule: 'each session movement follows from the one before',
    sql: `SELECT m.id FROM session_movement m JOIN subscription s ON s.id = m.subscription_id
          WHERE m.used_before <> s.manual_initial + (SELECT COALESCE(SUM(e.delta), 0) FROM session_movement e
            WHERE e.subscription_id = m.subscription_id AND e.id < m.id)`,
  },
  {
    rule: 'no attendance is attached twice',
    sql: `SELECT attendance_id AS id FROM session_movement WHERE attendance_id IS NOT NULL
          GROUP BY attendance_id HAVING SUM(delta) NOT IN (0, 1)`,
  },
  {
    rule: 'places taken are what the attendances say, and never above capacity',
    sql: `SELECT t.id, t.places_taken, t.capacity FROM training t WHERE t.places_taken > t.capacity OR t.places_taken <>
          (SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND a.state IN ('registered', 'present') AND a.is_volunteer = 0)`,
  },
  {
    rule: 'a person is at most once in a training',
    sql: `SELECT training_id AS id, person_id FROM attendance WHERE state <> 'cancelled'
          GROUP BY training_id, person_id HAVING count(*) > 1`,
  },
  {
    rule: 'reserved places are the live bookings, and never above the places',
    sql: `SELECT s.id FROM course_session s WHERE s.reserved_places > s.max_places OR s.reserved_places <>
          (SELECT count(*) FROM booking b WHERE b.course_session_id = s.id AND b.state <> 'cancelled')`,
  },
  {
    rule: 'at most one live free trial per person',
    sql: `SELECT person_id AS id FROM attendance WHERE uses_trial = 1 AND state NOT IN ('cancelled', 'waitlisted')
          GROUP BY person_id HAVING count(*) > 1`,
  },
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
]

export type Broken = { readonly rule: string; readonly rows: readonly unknown[] }

/** A damaged page stops a question half-way: that is an answer too. */
function found(ask: () => readonly unknown[]): readonly unknown[] {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error
    return [{ error: error.message }]
  }
}

/** Everything that is wrong with a gym's file; empty when all is well. Reads only. */
export function checkStore(sqlite: Database): readonly Broken[] {
  const integrity = () => sqlite.pragma('integrity_check') as readonly { integrity_check: string }[]
  const references = () => sqlite.pragma('foreign_key_check') as readonly unknown[]
  return [
    { rule: 'the file is sound', rows: found(() => integrity().filter((row) => row.integrity_check !== 'ok')) },
    { rule: 'every reference leads somewhere', rows: found(references) },
    ...rules.map(({ rule, sql }) => ({ rule, rows: found(() => sqlite.prepare(sql).all()) })),
  ].filter((result) => result.rows.length > 0)
}
