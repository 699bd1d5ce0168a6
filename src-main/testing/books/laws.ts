import { expect } from 'vitest'
import type { TestDesk } from '../desk.ts'

const one = (desk: TestDesk, sql: string): number => desk.store.prepare(sql).pluck().get() as number

/**
 * What domain.md §12 says is always true, added up from the rows themselves and not from what triggers keep: cheap
 * enough to be asked after every deed. `desk check` asks the rest at the end.
 */
export function expectLaws(desk: TestDesk): void {
  const taken = one(desk, 'SELECT COALESCE(SUM(amount_minor), 0) FROM payment WHERE cancelled_at IS NULL')
  const out = one(desk, "SELECT COALESCE(SUM(-amount_minor), 0) FROM account_entry WHERE kind = 'pay-out'")
  const kept = one(desk, 'SELECT COALESCE(SUM(balance_minor), 0) FROM account')
  const settled = one(desk, "SELECT COALESCE(SUM(amount_minor), 0) FROM invoice WHERE state = 'paid'")
  expect(taken - out, 'money in = money kept + invoices paid').toBe(kept + settled)
  expect(desk.rows(wrongBalances), 'Σ entries = balance ≥ 0').toEqual([])
  expect(desk.rows(wrongUse), 'used = manual + sessions held + corrections').toEqual([])
  expect(desk.rows(overfull), 'places taken and held ≤ capacity').toEqual([])
  expect(desk.rows(lost), 'a place is held for somebody who waits').toEqual([])
  expect(desk.rows(twice), 'nobody pays twice for one place').toEqual([])
  expect(desk.rows(overbooked), 'reserved places = live bookings ≤ places').toEqual([])
  expect(desk.rows(unowed), 'a place is paid, owed, or was given').toEqual([])
  expect(desk.rows(gaps), 'invoice numbers without gaps').toEqual([])
}

const wrongBalances = `
  SELECT e.payer_id FROM account_entry e LEFT JOIN account a USING (payer_id)
  GROUP BY e.payer_id HAVING SUM(e.amount_minor) IS NOT a.balance_minor OR a.balance_minor < 0`

const wrongUse = `
  SELECT s.id, s.used, s.total FROM subscription s
  WHERE s.used NOT BETWEEN 0 AND s.total OR s.used <> s.manual_initial
    + (SELECT COALESCE(SUM(delta), 0) FROM session_movement WHERE subscription_id = s.id AND kind IN ('manual', 'carry'))
    + (SELECT count(*) FROM attendance a WHERE a.settlement = 'session' AND s.id = (
        SELECT m.subscription_id FROM session_movement m WHERE m.attendance_id = a.id ORDER BY m.id DESC LIMIT 1))`

const overfull = `
  SELECT t.id FROM training t WHERE t.capacity < (
    SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND NOT a.is_volunteer AND (a.state IN ('registered', 'present')
      OR EXISTS (SELECT 1 FROM waiting_offer o WHERE o.attendance_id = a.id AND o.ended_at IS NULL)))`

const lost = `
  SELECT o.id FROM waiting_offer o JOIN attendance a ON a.id = o.attendance_id
  WHERE o.ended_at IS NULL AND a.state <> 'waitlisted' OR o.outcome = 'accepted' AND a.state = 'waitlisted'`

const twice = `
  SELECT a.id FROM attendance a WHERE 1 < (SELECT COALESCE(SUM(delta), 0) FROM session_movement WHERE attendance_id = a.id)
    + (SELECT count(*) FROM invoice WHERE attendance_id = a.id AND state <> 'cancelled')`

const overbooked = `
  SELECT c.id FROM course_session c JOIN (
    SELECT course_session_id AS id, count(*) AS n FROM booking WHERE state <> 'cancelled' GROUP BY 1) b ON b.id = c.id
  WHERE b.n <> c.reserved_places OR b.n > c.max_places`

const unowed = `
  SELECT b.id FROM booking b WHERE b.state <> 'cancelled' AND b.price_minor <> (
    SELECT COALESCE(SUM(amount_minor), 0) FROM invoice WHERE booking_id = b.id AND state <> 'cancelled')
    OR b.state = 'pending' AND (b.price_minor = 0 OR EXISTS (SELECT 1 FROM invoice WHERE booking_id = b.id AND state = 'paid'))`

const gaps = 'SELECT year FROM invoice GROUP BY year HAVING count(*) <> max(serial)'

/** Changes with anything a refused or repeated deed must not change. */
export const fingerprint = (desk: TestDesk): string =>
  JSON.stringify(
    desk.rows(`
      SELECT (SELECT count(*) FROM command_log) AS commands, (SELECT count(*) || ' ' || total(delta) FROM session_movement) AS sessions,
        (SELECT count(*) || ' ' || total(balance_after) FROM account_entry) AS entries,
        (SELECT group_concat(state) FROM invoice) AS invoices, (SELECT count(*) || ' ' || count(cancelled_at) FROM payment) AS payments,
        (SELECT group_concat(state || settlement || version || ifnull(line_no, '')) FROM attendance) AS places,
        (SELECT group_concat(state || version || course_session_id || ifnull(licence, '')) FROM booking) AS bookings,
        (SELECT group_concat(reserved_places || version) FROM course_session) AS courses,
        (SELECT group_concat(attendance_id || ifnull(outcome, '')) FROM waiting_offer) AS offers,
        (SELECT group_concat(ends_on || used || version) FROM subscription) AS subscriptions,
        (SELECT count(*) || ' ' || total(amount_minor) FROM till_move) AS till, (SELECT count(*) || ' ' || total(days_given) FROM subscription_freeze) AS freezes,
        (SELECT count(*) || ' ' || count(closed_at) FROM till_shift) AS shifts, (SELECT count(*) FROM person_event) AS events, (SELECT count(*) FROM message) AS messages`),
  )
