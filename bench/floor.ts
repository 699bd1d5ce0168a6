import type { Database } from 'better-sqlite3'
import { dateInWeek } from '../src-shared/domain/generation.ts'
import { type Day, instantAt, type WallTime } from '../src-shared/kernel/time.ts'
import { now, timeZone, week } from './a-gym.ts'

/**
 * What the weekly generation costs at least: the same rows in the same file, written by hand as a few set-based
 * statements in one transaction, by the person who knows that nothing else is going on. Returns the participants.
 */
export function generateByHand(sqlite: Database, monday: Day): number {
  const all = sqlite.transaction(() => {
    addSlots(sqlite, monday)
    sqlite.exec(openRun)
    for (const statement of [trainings, roster, attendances, createdLines, leftOutLines, units, closeRun])
      sqlite.exec(statement)
    return sqlite.prepare('SELECT students_processed FROM process_run').pluck().get() as number
  })
  return all.immediate()
}

/** A week has a few dozen wall times; only the program knows which instants they are. */
function addSlots(sqlite: Database, monday: Day): void {
  sqlite.exec(
    'CREATE TEMP TABLE slot (weekday INTEGER, start_time TEXT, day TEXT, starts_at INTEGER, PRIMARY KEY (weekday, start_time))',
  )
  const insert = sqlite.prepare('INSERT INTO slot VALUES (?, ?, ?, ?)')
  const wallTimes = sqlite.prepare('SELECT DISTINCT weekday, start_time AS time FROM template').all()
  for (const { weekday, time } of wallTimes as { weekday: 1; time: WallTime }[]) {
    const day = dateInWeek(monday, weekday)
    insert.run(weekday, time, day, instantAt(timeZone, day, time))
  }
}

const openRun = `
  INSERT INTO process_run (id, process, period, business_date, started_by, actor, status, started_at)
  VALUES (1, 'generation', '${week}', '2026-03-04', 'admin', 'owner', 'running', ${now})`

const trainings = `
  INSERT INTO training (template_id, type_id, trainer_id, room_id, day, start_time, starts_at, ends_at, capacity, run_id, created_at)
  SELECT t.id, t.type_id, t.trainer_id, t.room_id, s.day, t.start_time, s.starts_at, s.starts_at + t.duration_minutes * 60000,
         y.capacity, 1, ${now}
  FROM template t
  JOIN training_type y ON y.id = t.type_id AND y.is_active
  JOIN trainer c ON c.id = t.trainer_id AND c.is_active
  JOIN slot s ON s.weekday = t.weekday AND s.start_time = t.start_time
  WHERE t.is_active AND s.day >= t.valid_from AND (t.valid_until IS NULL OR s.day <= t.valid_until)
    AND NOT EXISTS (SELECT 1 FROM process_unit u WHERE u.process = 'generation' AND u.period = '${week}' AND u.unit = 'template:' || t.id)
    AND NOT EXISTS (SELECT 1 FROM closure x WHERE s.day BETWEEN x.first_day AND x.last_day)
    AND NOT EXISTS (SELECT 1 FROM training o WHERE o.trainer_id = t.trainer_id AND o.cancelled_at IS NULL
      AND o.starts_at BETWEEN s.starts_at - 86400000 AND s.starts_at + t.duration_minutes * 60000 - 1 AND o.ends_at > s.starts_at)
    AND NOT EXISTS (SELECT 1 FROM training o WHERE o.room_id = t.room_id AND o.cancelled_at IS NULL
      AND o.starts_at BETWEEN s.starts_at - 86400000 AND s.starts_at + t.duration_minutes * 60000 - 1 AND o.ends_at > s.starts_at)
  ORDER BY t.weekday, t.start_time, t.id`

/** Everybody who counts on the date, with how many non-volunteers are in before and with them. */
const roster = `
  CREATE TEMP TABLE roster AS
  SELECT c.*, sum(is_covered AND NOT is_volunteer) OVER (PARTITION BY training_id ORDER BY start_date, place_id ROWS UNBOUNDED PRECEDING) AS place
  FROM (
    SELECT g.id AS training_id, g.template_id, g.capacity, s.id AS place_id, s.person_id, s.start_date, p.is_volunteer,
           y.is_subscription_only = 0 OR EXISTS (
             SELECT 1 FROM subscription b JOIN plan n ON n.id = b.plan_id
             WHERE b.person_id = s.person_id AND g.day BETWEEN b.starts_on AND b.ends_on AND b.cancelled_at IS NULL
               AND b.used < b.total AND (b.freeze_from IS NULL OR g.day NOT BETWEEN b.freeze_from AND b.freeze_until)
               AND (n.covers_all OR EXISTS (SELECT 1 FROM plan_type x WHERE x.plan_id = n.id AND x.type_id = g.type_id))
           ) AS is_covered
    FROM training g
    JOIN training_type y ON y.id = g.type_id
    JOIN standing_place s ON s.template_id = g.template_id
    JOIN person p ON p.id = s.person_id AND p.archived_at IS NULL
    WHERE g.run_id = 1 AND s.is_frozen = 0 AND (s.frozen_from IS NULL OR g.day NOT BETWEEN s.frozen_from AND s.frozen_until) AND s.start_date <= g.day AND (s.end_date IS NULL OR s.end_date >= g.day)
  ) c`

const attendances = `
  INSERT INTO attendance (training_id, person_id, state, settlement, is_volunteer, source, created_at)
  SELECT training_id, person_id, 'registered', 'open', is_volunteer, 'template', ${now}
  FROM roster WHERE is_volunteer OR (is_covered AND place <= capacity) ORDER BY training_id, start_date, place_id`

const createdLines = `
  INSERT INTO process_line (run_id, unit, level, code, facts)
  SELECT 1, 'template:' || g.template_id, 'info', 'generation.created', json_object('templateId', g.template_id, 'typeId', g.type_id,
    'type', y.name, 'day', g.day, 'time', g.start_time, 'trainingId', g.id,
    'endTime', strftime('%H:%M', g.day || ' ' || g.start_time, (g.ends_at - g.starts_at) / 60000 || ' minutes'),
    'trainer', c.name, 'room', r.name, 'colour', y.colour, 'count',
    (SELECT count(*) FROM attendance a WHERE a.training_id = g.id AND a.state <> 'cancelled'), 'capacity', g.capacity)
  FROM training g JOIN training_type y ON y.id = g.type_id JOIN trainer c ON c.id = g.trainer_id LEFT JOIN room r ON r.id = g.room_id
  WHERE g.run_id = 1`

const leftOutLines = `
  INSERT INTO process_line (run_id, unit, level, code, facts)
  SELECT 1, 'template:' || g.template_id, 'warning', 'generation.left-out', json_object('templateId', g.template_id,
    'typeId', g.type_id, 'type', y.name, 'day', g.day, 'time', g.start_time, 'trainingId', g.id, 'personId', o.person_id,
    'person', trim(p.given_name || ' ' || p.family_name), 'reason', iif(o.is_covered, 'full', 'not-covered'))
  FROM roster o JOIN training g ON g.id = o.training_id JOIN training_type y ON y.id = g.type_id JOIN person p ON p.id = o.person_id
  WHERE NOT o.is_volunteer AND (NOT o.is_covered OR o.place > o.capacity)`

const units = `
  INSERT INTO process_unit (process, period, unit, run_id)
  SELECT 'generation', '${week}', 'template:' || template_id, 1 FROM training WHERE run_id = 1 ORDER BY 'template:' || template_id`

const closeRun = `
  UPDATE process_run SET status = 'success', finished_at = ${now}, trainings_processed = (SELECT count(*) FROM training WHERE run_id = 1),
    students_processed = (SELECT count(*) FROM attendance WHERE source = 'template'),
    students_planned = (SELECT sum(planned) FROM (
      SELECT sum(is_volunteer) + min(capacity, sum(1 - is_volunteer)) AS planned FROM roster GROUP BY training_id)),
    warnings_count = (SELECT count(*) FROM process_line WHERE level = 'warning')`
