import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import { checkStore } from './check.ts'
import { databaseFile } from './open.ts'

/** A gym where everything that is checked occurs: made weeks, a worn pass, a trial, bookings. */
let desk: TestDesk
beforeEach(async () => {
  desk = aDesk({ now: '2026-03-02T10:00:00Z', openedOn: '2026-03-02' })
  const templateId = desk.build.template({ typeId: desk.build.type({ capacity: 2 }) })
  for (let n = 0; n < 3; n += 1) desk.build.place({ templateId })
  for (const day of ['2026-03-09', '2026-03-16', '2026-03-23']) {
    desk.at(day, '09:00')
    await desk.alarm.tick()
    await desk.runner.wake()
  }
  const pass = desk.build.subscription({ personId: desk.build.person(), manualInitial: 5 })
  run(`UPDATE attendance SET uses_trial = 1 WHERE id = 1`)
  const move = (delta: number, before: number) =>
    run(`INSERT INTO session_movement (subscription_id, attendance_id, delta, used_before, used_after, reason, actor, at)
         VALUES (${pass}, 1, ${delta}, ${before}, ${before + delta}, 'class', 'test', 0)`)
  move(1, 5)
  move(-1, 6)
  move(1, 5)
  run(`INSERT INTO course_session (title, starts_on, ends_on, max_places, location, price_minor, created_at)
       VALUES ('March', '2026-03-01', '2026-03-05', 2, 'Paris', 199700, 0)`)
  run(
    "INSERT INTO booking (course_session_id, holder, state, source, created_at) VALUES (1, 'H', 'pending', 'desk', 0)",
  )
})

const run = (sql: string) => desk.store.sqlite.exec(sql)
const brokenRules = () => checkStore(desk.store.sqlite).map(({ rule }) => rule)

/** Does what no program of ours can: with triggers and indexes gone and every constraint asleep. */
function damage(sql: string): void {
  const { sqlite } = desk.store
  const guards = desk.rows(
    "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND (type = 'trigger' OR sql LIKE 'CREATE UNIQUE%')",
  )
  for (const { type, name } of guards) run(`DROP ${type} "${name}"`)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.pragma('ignore_check_constraints = ON')
  run(sql)
  sqlite.pragma('ignore_check_constraints = OFF')
}

it('a healthy gym has nothing to report, and looking changes nothing', () => {
  expect(desk.rows('SELECT count(*) AS n FROM training')).toEqual([{ n: 4 }])
  const before = desk.dump()
  expect(checkStore(desk.store.sqlite)).toEqual([])
  expect(desk.dump()).toBe(before)
})

it('an empty file is healthy', () => {
  expect(checkStore(aDesk().store.sqlite)).toEqual([])
})

const sessions = 'sessions used are between 0 and the total of their subscription'
const chain = 'each session movement follows from the one before'
const twice = 'no attendance is attached twice'
const places = 'places taken are what the attendances say, and never above capacity'
const once = 'a person is at most once in a training'
const reserved = 'reserved places are the live bookings, and never above the places'
const trial = 'at most one live free trial per person'
const weekly = 'a template gives at most one training a week'
const units = 'each unit of a process that is done has its training, and each training its unit'
const counts = 'a finished run counts the trainings it made'
const missing = 'between the first and the last week the clock made, none is missing'
const sound = 'the file is sound'
const references = 'every reference leads somewhere'

const movement = (delta: number, before: number, attendance: number | null = null) =>
  `INSERT INTO session_movement (subscription_id, attendance_id, delta, used_before, used_after, reason, actor, at)
   VALUES (1, ${attendance}, ${delta}, ${before}, ${before + delta}, 'class', 'test', 0);`
const sixMore = [6, 7, 8, 9, 10].map((before) => movement(1, before)).join('')

describe('damage is found, and only the damage', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['more sessions used than there are', sixMore, [sessions]],
    ['a manual value above the total', 'UPDATE subscription SET manual_initial = 11', [sound, sessions, chain]],
    ['fewer sessions used than none', 'UPDATE subscription SET manual_initial = -2', [sound, sessions, chain]],
    ['a movement that begins elsewhere', movement(1, 4), [chain]],
    ['a movement that was taken out', 'DELETE FROM session_movement WHERE id = 2', [chain, twice]],
    ['a class attached twice', movement(1, 6, 1), [twice]],
    ['a class released that was not attached', movement(-1, 6, 2), [twice]],
    ['a place that nobody has', 'UPDATE training SET places_taken = 1 WHERE id = 1', [places]],
    ['somebody without a place', "UPDATE attendance SET state = 'waitlisted' WHERE id = 2", [places]],
    ['a volunteer who takes a place', 'UPDATE attendance SET is_volunteer = 1 WHERE id = 2', [places]],
    ['a group above its capacity', 'UPDATE training SET capacity = 1 WHERE id = 1', [sound, places]],
    [
      'a person twice in a training',
      'UPDATE attendance SET person_id = (SELECT person_id FROM attendance WHERE id = 2) WHERE id = 1',
      [once],
    ],
    ['a booking without its place', 'UPDATE course_session SET reserved_places = 0', [reserved]],
    ['a place held by a cancelled booking', "UPDATE booking SET state = 'cancelled'", [reserved]],
    ['more reserved than there is', 'UPDATE course_session SET max_places = 0', [sound, reserved]],
    ['a second live trial', 'UPDATE attendance SET uses_trial = 1', [trial]],
    ['a second training in a week', "UPDATE training SET day = '2026-03-10' WHERE id = 3", [weekly, units]],
    [
      'a unit without its training',
      "INSERT INTO process_unit VALUES ('generation', '2026-W11', 'template:9', 1)",
      [units],
    ],
    ['a training without its unit', "DELETE FROM process_unit WHERE period = '2026-W11'", [units]],
    [
      'a run that made more than it says',
      "UPDATE process_run SET trainings_processed = 0 WHERE period = '2026-W11'",
      [counts],
    ],
    [
      'a week that was never made',
      `DELETE FROM process_unit WHERE period = '2026-W11'; DELETE FROM training WHERE day = '2026-03-09';
       DELETE FROM attendance WHERE training_id NOT IN (SELECT id FROM training); DELETE FROM process_line WHERE run_id = 2;
       DELETE FROM notification WHERE run_id = 2;
       DELETE FROM process_run WHERE period = '2026-W11'`,
      [missing],
    ],
    [
      'a week that was left in the middle',
      "UPDATE process_run SET status = 'running', finished_at = NULL WHERE period = '2026-W11'",
      [missing],
    ],
    ['a reference to nobody', 'UPDATE attendance SET person_id = 999 WHERE id = 3', [references]],
  ]
  it.each(cases)('%s', (_what, sql, rules) => {
    damage(sql)
    expect(brokenRules()).toEqual(rules)
  })
  it('says which rows', () => {
    damage(movement(1, 6, 1))
    expect(checkStore(desk.store.sqlite)).toEqual([{ rule: twice, rows: [{ id: 1 }] }])
  })
})

it('weeks are counted across the turn of a year with 53 weeks', () => {
  const made = (period: string, day: string) =>
    `INSERT INTO process_run (process, period, business_date, started_by, actor, status, started_at, finished_at)
     VALUES ('generation', '${period}', '${day}', 'timer', 'system', 'success', 0, 1);`
  const fresh = aDesk()
  const add = (sql: string) => fresh.store.sqlite.exec(sql)
  add(made('2026-W52', '2026-12-20') + made('2027-W01', '2027-01-03'))
  expect(checkStore(fresh.store.sqlite)).toEqual([{ rule: missing, rows: [{ id: '2026-W53' }] }])
  add(made('2026-W53', '2026-12-27'))
  expect(checkStore(fresh.store.sqlite)).toEqual([])
})

it('a file with a torn page is not sound', async () => {
  const folder = aFolder()
  const large = aDesk({ folder })
  for (let n = 0; n < 300; n += 1) large.build.person({ note: 'x'.repeat(300), birthDate: '1990-01-01' as Day })
  await large.close()
  const file = databaseFile(folder)
  const pages = Math.floor(readFileSync(file).length / 4096)
  const torn = openSync(file, 'r+')
  writeSync(torn, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * (pages - 3))
  closeSync(torn)
  const db = new Sqlite(file, { readonly: true })
  expect(checkStore(db).map(({ rule }) => rule)).toContain(sound)
  db.close()
})
