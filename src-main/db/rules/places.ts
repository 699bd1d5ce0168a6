import type { Rule } from './rule.ts'

/** Places in trainings and course sessions (ATT, TRI, SES). */
export const placeRules: readonly Rule[] = [
  {
    rule: 'places taken are those of the attendances and those held, and never above capacity',
    sql: `SELECT t.id, t.places_taken, t.capacity FROM training t WHERE t.places_taken > t.capacity OR t.places_taken <>
          (SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND a.state IN ('registered', 'present') AND a.is_volunteer = 0)
          + (SELECT count(*) FROM attendance a JOIN waiting_offer o ON o.attendance_id = a.id AND o.ended_at IS NULL
             WHERE a.training_id = t.id)`,
  },
  {
    rule: 'a place is held only for somebody who waits for a training that takes place',
    sql: `SELECT o.id, a.person_id, a.training_id FROM waiting_offer o
          LEFT JOIN attendance a ON a.id = o.attendance_id LEFT JOIN training t ON t.id = a.training_id
          WHERE o.ended_at IS NULL AND (a.state <> 'waitlisted' OR t.cancelled_at IS NOT NULL)`,
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
    rule: 'a booking is what its invoice says: confirmed with one, waiting for one, cancelled without a bill',
    sql: `SELECT b.id, b.person_id FROM booking b
          LEFT JOIN invoice i ON i.booking_id = b.id AND i.state <> 'cancelled'
          WHERE b.source = 'desk' AND CASE b.state
            WHEN 'pending' THEN i.state IS NOT 'unpaid' OR i.amount_minor <> b.price_minor
            WHEN 'confirmed' THEN (b.price_minor > 0) <> (i.id IS NOT NULL) OR (i.id IS NOT NULL AND i.amount_minor <> b.price_minor)
            ELSE i.state IS 'unpaid' END`,
  },
  {
    rule: 'a booking is billed for whom it is, once',
    sql: `SELECT i.id, i.booking_id, i.person_id FROM invoice i LEFT JOIN booking b ON b.id = i.booking_id
          WHERE i.booking_id IS NOT NULL AND (i.kind <> 'booking' OR b.person_id IS NOT i.person_id)
          UNION ALL SELECT MIN(id), booking_id, person_id FROM invoice WHERE booking_id IS NOT NULL AND state <> 'cancelled'
          GROUP BY booking_id HAVING count(*) > 1`,
  },
  {
    rule: 'a person is at most once in a course session',
    sql: `SELECT MIN(id) AS id, person_id, course_session_id FROM booking
          WHERE state <> 'cancelled' AND source = 'desk' AND person_id IS NOT NULL
          GROUP BY course_session_id, person_id HAVING count(*) > 1`,
  },
  {
    rule: 'a licence comes with a confirmed booking, and with nothing else',
    sql: `SELECT b.id, b.person_id, b.licence FROM booking b JOIN course_session s ON s.id = b.course_session_id
          WHERE b.source = 'desk' AND b.licence IS NOT iif(b.state = 'confirmed', s.licence, NULL)`,
  },
  {
    rule: 'a booking holds its place until a moment, and ends at one',
    sql: `SELECT id, person_id FROM booking WHERE source = 'desk' AND (
            (state = 'pending' AND held_until IS NULL) OR (state = 'confirmed') <> (state <> 'cancelled' AND confirmed_at IS NOT NULL)
            OR (state = 'cancelled') <> (cancelled_at IS NOT NULL AND cancelled_by IS NOT NULL AND cancel_kind IS NOT NULL))`,
  },
  {
    rule: 'at most one live free trial per person',
    sql: `SELECT person_id AS id FROM attendance WHERE uses_trial = 1 AND state NOT IN ('cancelled', 'waitlisted')
          GROUP BY person_id HAVING count(*) > 1`,
  },
]
