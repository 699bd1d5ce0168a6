import type { Database } from 'better-sqlite3'
import { addDays } from '../src-shared/kernel/time.ts'
import { evening, eveningAt } from './an-evening.ts'

const dayAfter = addDays(evening, 1)

/**
 * What an evening costs at least: the same rows in the same file, written by hand as a few set-based statements in one
 * transaction, by the person who knows that nothing else is going on. Returns the people it was about.
 */
export function eveningByHand(sqlite: Database): number {
  const all = sqlite.transaction(() => {
    for (const statement of statements) sqlite.exec(statement)
    return sqlite.prepare('SELECT students_processed FROM process_run').pluck().get() as number
  })
  return all.immediate()
}

const openRun = `
  INSERT INTO process_run (id, process, period, business_date, started_by, actor, status, started_at)
  VALUES (1, 'daily', '${evening}', '${evening}', 'admin', 'owner', 'running', ${eveningAt})`

const presentLines = `
  INSERT INTO process_line (run_id, unit, level, code, facts)
  SELECT 1, 'attendance:' || t.id, 'info', 'daily.present', json_object('trainingId', t.id, 'type', y.name, 'day', t.day,
    'time', t.start_time, 'count', (SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND a.state = 'registered'))
  FROM training t JOIN training_type y ON y.id = t.type_id
  WHERE t.day = '${evening}' AND t.cancelled_at IS NULL`

const present = `
  UPDATE attendance SET state = 'present', marked_at = ${eveningAt}, version = version + 1
  WHERE state = 'registered' AND training_id IN (SELECT id FROM training WHERE day = '${evening}' AND cancelled_at IS NULL)`

/** Who is to be settled, and by which subscription: earliest end first, own before carried over, then the oldest. */
const places = `
  CREATE TEMP TABLE place AS
  SELECT a.id AS attendance_id, a.training_id, a.person_id, a.is_volunteer, a.uses_trial, t.day, t.start_time, y.name AS type,
         y.price_minor, y.is_subscription_only, COALESCE(p.guardian_id, p.id) AS payer_id,
         iif(a.is_volunteer OR a.uses_trial, NULL, (
           SELECT s.id FROM subscription s JOIN plan n ON n.id = s.plan_id
           WHERE s.person_id = a.person_id AND s.ends_on >= t.day AND s.starts_on <= t.day AND s.cancelled_at IS NULL AND s.used < s.total
             AND (s.freeze_from IS NULL OR t.day NOT BETWEEN s.freeze_from AND s.freeze_until)
             AND (n.covers_all OR EXISTS (SELECT 1 FROM plan_type x WHERE x.plan_id = n.id AND x.type_id = t.type_id))
           ORDER BY s.ends_on, s.id LIMIT 1)) AS subscription_id
  FROM training t
  JOIN training_type y ON y.id = t.type_id
  JOIN attendance a ON a.training_id = t.id AND a.settlement = 'open' AND (a.state IN ('registered', 'present') OR a.reason = 'no-show')
  JOIN person p ON p.id = a.person_id
  WHERE t.day = '${dayAfter}' AND t.processed_at IS NULL AND t.cancelled_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.attendance_id = a.id AND i.state <> 'cancelled')
  ORDER BY t.starts_at, t.id, a.id`

const sessions = `
  INSERT INTO session_movement (subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at)
  SELECT p.subscription_id, p.attendance_id, 'attach', 1, s.used + n - 1, s.used + n, 'class', 'system', ${eveningAt}
  FROM (SELECT *, row_number() OVER (PARTITION BY subscription_id ORDER BY rowid) AS n FROM place WHERE subscription_id IS NOT NULL) p
  JOIN subscription s ON s.id = p.subscription_id`

const free = `
  UPDATE attendance SET settlement = iif(is_volunteer, 'free', 'trial')
  WHERE id IN (SELECT attendance_id FROM place WHERE is_volunteer OR uses_trial)`

const invoices = `
  INSERT INTO invoice (year, serial, payer_id, person_id, kind, amount_minor, facts, attendance_id, run_id, issued_on, actor, created_at)
  SELECT 2026, (SELECT COALESCE(MAX(serial), 0) FROM invoice WHERE year = 2026) + row_number() OVER (ORDER BY rowid), payer_id,
         person_id, 'training', price_minor, json_object('type', type, 'day', day, 'time', start_time), attendance_id, 1,
         '${evening}', 'system', ${eveningAt}
  FROM place WHERE subscription_id IS NULL AND NOT is_volunteer AND NOT uses_trial ORDER BY rowid`

/** As many of a payer's invoices as the balance carries; all visits cost the same here. */
const settlements = `
  INSERT INTO account_entry (payer_id, kind, amount_minor, balance_before, balance_after, invoice_id, actor, at)
  SELECT payer_id, 'settlement', -amount_minor, balance_minor - so_far + amount_minor, balance_minor - so_far, id, 'system', ${eveningAt}
  FROM (SELECT i.id, i.payer_id, i.amount_minor, c.balance_minor, sum(i.amount_minor) OVER (PARTITION BY i.payer_id ORDER BY i.id) AS so_far
        FROM invoice i JOIN account c ON c.payer_id = i.payer_id WHERE i.run_id = 1)
  WHERE so_far <= balance_minor ORDER BY id`

const paid = `
  UPDATE invoice SET state = 'paid', paid_at = ${eveningAt}
  WHERE run_id = 1 AND id IN (SELECT invoice_id FROM account_entry WHERE kind = 'settlement')`

const settledLines = `
  INSERT INTO process_line (run_id, unit, level, code, facts)
  SELECT 1, 'finance:' || p.training_id, 'info', 'daily.settled', json_object('trainingId', p.training_id, 'type', p.type,
    'day', p.day, 'time', p.start_time, 'people', count(*), 'sessions', count(p.subscription_id), 'invoices', count(i.id),
    'paid', count(*) FILTER (WHERE i.state = 'paid'))
  FROM place p LEFT JOIN invoice i ON i.attendance_id = p.attendance_id AND i.state <> 'cancelled'
  GROUP BY p.training_id`

const processed = `UPDATE training SET processed_at = ${eveningAt} WHERE day = '${dayAfter}' AND cancelled_at IS NULL`

const units = `
  INSERT INTO process_unit (process, period, unit, run_id)
  SELECT 'daily', '${evening}', unit, 1 FROM process_line WHERE run_id = 1 ORDER BY unit`

const closeRun = `
  UPDATE process_run SET status = 'success', finished_at = ${eveningAt}, trainings_processed = (SELECT count(*) FROM process_line),
    students_processed = (SELECT count(*) FROM attendance WHERE marked_at IS NOT NULL) + (SELECT count(*) FROM place),
    students_planned = (SELECT count(*) FROM attendance WHERE marked_at IS NOT NULL) + (SELECT count(*) FROM place),
    sessions_deducted = (SELECT count(*) FROM session_movement), invoices_created = (SELECT count(*) FROM invoice),
    auto_payments = (SELECT count(*) FROM invoice WHERE state = 'paid')`

const statements = [
  openRun,
  presentLines,
  present,
  places,
  sessions,
  free,
  invoices,
  settlements,
  paid,
  settledLines,
  processed,
  units,
  closeRun,
]
