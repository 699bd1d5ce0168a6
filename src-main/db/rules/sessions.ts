import type { Rule } from './rule.ts'

/** The session ledger (SUB-1 to SUB-5) and what it says of places. Asked of whole tables: correlated, millions of rows take minutes. */
export const sessionRules: readonly Rule[] = [
  {
    rule: 'sessions used are between 0 and the total of their subscription',
    sql: 'SELECT id, used, total FROM subscription WHERE used NOT BETWEEN 0 AND total',
  },
  {
    rule: 'sessions used are the manual value and the ledger',
    sql: `SELECT s.id, s.used FROM subscription s
          LEFT JOIN (SELECT subscription_id, SUM(delta) AS delta FROM session_movement GROUP BY subscription_id) m
            ON m.subscription_id = s.id
          WHERE s.used <> s.manual_initial + COALESCE(m.delta, 0)`,
  },
  {
    rule: 'each session movement follows from the one before',
    sql: `SELECT id FROM (
            SELECT m.id, m.used_before,
              LAG(m.used_after, 1, s.manual_initial) OVER (PARTITION BY m.subscription_id ORDER BY m.id) AS used_then
            FROM session_movement m JOIN subscription s ON s.id = m.subscription_id)
          WHERE used_before <> used_then`,
  },
  {
    rule: 'no attendance is attached twice',
    sql: `SELECT attendance_id AS id FROM session_movement WHERE attendance_id IS NOT NULL
          GROUP BY attendance_id HAVING SUM(delta) NOT IN (0, 1)`,
  },
  {
    rule: 'no attendance is both attached and invoiced',
    sql: `SELECT attendance_id AS id FROM session_movement WHERE attendance_id IS NOT NULL
          GROUP BY attendance_id HAVING SUM(delta) > 0
          INTERSECT SELECT attendance_id FROM invoice WHERE state <> 'cancelled'`,
  },
  {
    rule: 'how a place is settled is what was taken for it',
    sql: `WITH taken AS (
            SELECT attendance_id AS id, 'session' AS settlement FROM session_movement WHERE attendance_id IS NOT NULL
            GROUP BY attendance_id HAVING SUM(delta) > 0
            UNION SELECT attendance_id, iif(state = 'paid', 'paid', 'invoice-unpaid') FROM invoice
            WHERE attendance_id IS NOT NULL AND state <> 'cancelled'
          ), said AS (
            SELECT id, settlement FROM attendance WHERE settlement IN ('session', 'paid', 'invoice-unpaid')
          )
          SELECT * FROM (SELECT id, settlement FROM taken EXCEPT SELECT id, settlement FROM said)
          UNION SELECT * FROM (SELECT id, settlement FROM said EXCEPT SELECT id, settlement FROM taken)`,
  },
]
