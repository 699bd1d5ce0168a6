import type { Database } from 'better-sqlite3'
import { owner } from '../src-main/app/actor.ts'
import { type Day, instantAt, type WallTime } from '../src-shared/kernel/time.ts'
import { aGym, dropFolder, now, timeZone } from './a-gym.ts'
import { deskOn } from './generation.ts'
import { type Figure, figure, percentile } from './measure.ts'

/** Ten years of a large club, until the month of the benchmark. */
const span = { from: '2016-04', to: '2026-03' }
const begun = instantAt(timeZone, '2016-04-01' as Day, '08:00' as WallTime)
const people = 60_000

/*
 * Who comes where follows from the numbers alone. People join in the order of their ids; of three two are children of the
 * first. Of 25 classes one is an initiation, in which two of ten people are on their trial, a week after they joined, and in
 * every second one somebody has cancelled theirs: two in three of those have it later all the same.
 */
const tenYears = [
  `INSERT INTO training_type (name, colour, duration_minutes, price_minor, capacity, is_initiation)
   VALUES ('Initiation', '#2f9e44', 60, 0, 12, 1)`,
  'UPDATE person SET guardian_id = id - id % 3 + iif(id % 3 = 0, -2, 1) WHERE id % 3 <> 1',
  `INSERT INTO training (type_id, trainer_id, day, start_time, starts_at, ends_at, capacity, places_taken, created_at)
   WITH RECURSIVE class (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM class WHERE n < @classes - 1)
   SELECT iif(n % 25 = 0, (SELECT max(id) FROM training_type), 1), 1, date((@begun + n * @step) / 1000, 'unixepoch'), '10:00',
          @begun + n * @step, @begun + n * @step + 3600000, 12, iif(n % 50 = 0, 9, 10), @begun + n * @step
   FROM class`,
  `INSERT INTO attendance (training_id, person_id, state, settlement, uses_trial, source, created_at, cancelled_at)
   WITH RECURSIVE
     place (class, seat) AS (
       SELECT 0, 0 UNION ALL
       SELECT class + (seat = 9), (seat + 1) % 10 FROM place WHERE class < @classes - 1 OR seat < 9),
     seated AS (
       SELECT class, seat, CASE
           WHEN class % 25 = 0 AND seat < 2 THEN 'trial'
           WHEN class % 50 = 0 AND seat = 2 THEN 'cancelled'
           ELSE 'free' END AS kind
       FROM place)
   SELECT @first + class,
     CASE kind
       WHEN 'trial' THEN 1 + (class / 25 * 2 + seat) * @people / (@classes / 25 * 2)
       WHEN 'cancelled' THEN min(@people, 9 + class / 50 % 3 + class / 50 * @people / (@classes / 50))
       ELSE 1 + (class / 25 * 2 * @people / (@classes / 25 * 2) + 30 + (class * 10 + seat) * 7919 % (@people - 60)) % @people END,
     iif(kind = 'cancelled', 'cancelled', 'present'), iif(kind = 'free', 'free', 'trial'), kind <> 'free', 'desk',
     @begun + class * @step - 86400000, iif(kind = 'cancelled', @begun + class * @step - 43200000, NULL)
   FROM seated`,
  `INSERT INTO membership (person_id, season, state, starts_on, ends_on, price_minor, created_at, activated_at)
   WITH joined AS (SELECT id, @begun - 604800000 + id * @classes / @people * @step AS at FROM person),
     season (n) AS (VALUES (0), (1))
   SELECT id, n, iif((id + n) % 3 = 0, 'pending', 'active'), date(at / 1000, 'unixepoch', n || ' years'),
          date(at / 1000, 'unixepoch', (n + 1) || ' years', '-1 day'), 4500, at + n * 31536000000,
          iif((id + n) % 3 = 0, NULL, at + n * 31536000000 + 1814400000)
   FROM joined CROSS JOIN season WHERE n = 0 OR id % 2 = 0`,
]

/** These are made when the table is full. What the triggers would have kept and refused follows from the numbers. */
const aside = ['attendance_by_person', 'attendance_once', 'attendance_takes_place', 'attendance_trial_at_initiation']

/** Writes in one go what takes a club ten years: `attendances` places, one in a hundred of them a free trial. */
function addTenYears(sqlite: Database, attendances: number): void {
  const classes = attendances / 10
  const first = (sqlite.prepare('SELECT max(id) + 1 FROM training').pluck().get() ?? 1) as number
  const facts = { classes, people, first, begun, step: Math.floor((now - begun) / classes) }
  const parts = sqlite
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name IN (${aside.map(() => '?')})`)
    .all(aside) as { type: string; name: string; sql: string }[]
  for (const { type, name } of parts) sqlite.exec(`DROP ${type} ${name}`)
  // Whole numbers in the text: those JavaScript hands over are real ones, which divide differently.
  for (const sql of tenYears)
    sqlite.exec(sql.replaceAll(/@(\w+)/g, (_, name: keyof typeof facts) => String(facts[name])))
  for (const { sql } of parts) sqlite.exec(sql)
}

/** TRI-6 over ten years. The floor is one look at each trial in its index. */
export async function trialFigures(attendances: number, samples: number): Promise<readonly Figure[]> {
  const folder = await aGym({ templates: 1, places: 10, people })
  const desk = deskOn(folder)
  const { sqlite } = desk.store
  sqlite.pragma('foreign_keys = OFF')
  sqlite.transaction(() => addTenYears(sqlite, attendances))()
  sqlite.pragma('foreign_keys = ON')
  const floor = sqlite.prepare(
    'SELECT count(*), count(DISTINCT person_id) FROM attendance INDEXED BY attendance_trials WHERE uses_trial = 1',
  )
  const times: number[] = []
  const floors: number[] = []
  for (let n = 0; n < samples; n += 1) {
    const begin = performance.now()
    await desk.host.call('reports.trials', span, owner)
    times.push(performance.now() - begin)
    const before = performance.now()
    floor.get()
    floors.push(performance.now() - before)
  }
  await desk.close()
  dropFolder(folder)
  const name = `reports.trials over ten years of ${attendances} attendances, p95`
  return [figure(name, 'ms', percentile(times, 0.95), percentile(floors, 0.95), { value: 200 })]
}
