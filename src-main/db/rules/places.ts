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
    rule: 'at most one live free trial per person',
    sql: `SELECT person_id AS id FROM attendance WHERE uses_trial = 1 AND state NOT IN ('cancelled', 'waitlisted')
          GROUP BY person_id HAVING count(*) > 1`,
  },
]
