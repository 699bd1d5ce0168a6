import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programFolder } from '../app/compose.ts'
import { aFolder } from '../testing/folder.ts'
import { checkStore } from './check.ts'
import { databaseFile, openStore, type Store } from './open.ts'

/** Every version that was given away is brought to today's with rows in it. */
const shipped = join(programFolder(), 'migrations')

function only0001(): string {
  const folder = aFolder()
  copyFileSync(join(shipped, '0001_desk.sql'), join(folder, '0001_desk.sql'))
  return folder
}

const counts = ({ sqlite }: Pick<Store, 'sqlite'>) =>
  ['person', 'training', 'attendance', 'subscription', 'session_movement', 'process_line'].map((table) =>
    sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )

/** A gym as 0001 knew it: a pass with a manual 5 and two classes, one whose class was given back, and a run's lines. */
const as0001 = `
  INSERT INTO gym (id, name, time_zone, currency, language, opened_on) VALUES (1, 'Club', 'Europe/Paris', 'EUR', 'fr', '2026-03-02');
  INSERT INTO person (id, given_name, family_name, search, created_at) VALUES (1, 'Ann', 'A', 'ann', 0), (2, 'Bob', 'B', 'bob', 0);
  INSERT INTO training_type (id, name, colour, duration_minutes, price_minor, capacity) VALUES (1, 'Yoga', '#2f9e44', 60, 1500, 8);
  INSERT INTO trainer (id, name) VALUES (1, 'Zoé');
  INSERT INTO training (id, type_id, trainer_id, day, start_time, starts_at, ends_at, capacity, created_at)
    VALUES (1, 1, 1, '2026-03-09', '18:30', 1, 2, 8, 0), (2, 1, 1, '2026-03-16', '18:30', 3, 4, 8, 0);
  INSERT INTO attendance (id, training_id, person_id, state, settlement, source, created_at)
    VALUES (1, 1, 1, 'present', 'session', 'template', 0), (2, 2, 1, 'registered', 'session', 'desk', 0);
  INSERT INTO plan (id, name, sessions, validity_count, validity_unit, price_minor, covers_all) VALUES (1, 'Ten', 10, 3, 'months', 14000, 1);
  INSERT INTO subscription (id, person_id, plan_id, starts_on, ends_on, plan_sessions, bonus, manual_initial, price_minor, freeze_from, freeze_until, created_at)
    VALUES (1, 1, 1, '2026-01-01', '2026-12-31', 10, 1, 5, 14000, NULL, NULL, 0),
           (2, 2, 1, '2026-01-01', '2026-12-31', 10, 0, 3, 14000, '2026-03-10', '2026-03-19', 8),
           (3, 2, 1, '2027-01-01', '2027-12-31', 10, 0, 0, 14000, NULL, NULL, 0);
  INSERT INTO session_movement (id, subscription_id, attendance_id, delta, used_before, used_after, reason, actor, at)
    VALUES (1, 1, 1, 1, 5, 6, 'class', 'reception', 10), (2, 2, NULL, 1, 3, 4, 'class', 'reception', 11),
           (3, 1, 2, 1, 6, 7, 'class', 'admin', 12), (4, 2, NULL, -1, 4, 3, 'ill', 'admin', 13);
  INSERT INTO process_run (id, process, period, business_date, started_by, actor, status, started_at, finished_at)
    VALUES (1, 'generation', '2026-W11', '2026-03-08', 'admin', 'admin', 'partial', 0, 1);
  INSERT INTO process_line (id, run_id, unit, level, code, facts)
    VALUES (1, 1, 'template:1', 'warning', 'generation.conflict', '{}'), (2, 1, 'template:2', 'warning', 'generation.left-out', '{}');
`

it('0002 from 0001 with rows in it: what was used arrives counted, every movement with its kind', () => {
  const file = databaseFile(aFolder())
  const old = openStore(file, only0001())
  old.sqlite.exec(as0001)
  const before = counts(old)
  old.close()
  const { sqlite, close } = openStore(file, shipped)
  const all = (sql: string) => sqlite.prepare(sql).all()
  expect(all('SELECT id, manual_initial AS manual, used, total, anchor_day FROM subscription')).toEqual([
    { id: 1, manual: 5, used: 7, total: 11, anchor_day: null },
    { id: 2, manual: 3, used: 3, total: 10, anchor_day: null },
    { id: 3, manual: 0, used: 0, total: 10, anchor_day: null },
  ])
  const movements = sqlite.prepare(`
    SELECT id, subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at
    FROM session_movement ORDER BY id`)
  expect(movements.raw().all()).toEqual([
    [1, 1, 1, 'attach', 1, 5, 6, 'class', 'reception', 10],
    [2, 2, null, 'attach', 1, 3, 4, 'class', 'reception', 11],
    [3, 1, 2, 'attach', 1, 6, 7, 'class', 'admin', 12],
    [4, 2, null, 'release', -1, 4, 3, 'ill', 'admin', 13],
  ])
  expect(all('SELECT id, blocks FROM process_line ORDER BY id')).toEqual([
    { id: 1, blocks: 1 },
    { id: 2, blocks: 0 },
  ])
  expect(
    all('SELECT subscription_id, first_day, last_day, days_given, ended_at, actor, at FROM subscription_freeze'),
  ).toEqual([
    {
      ...{ subscription_id: 2, first_day: '2026-03-10', last_day: '2026-03-19', days_given: 10 },
      ...{ ended_at: null, actor: 'import', at: 8 },
    },
  ])
  expect(all('SELECT daily_time, renewal_time, unfreeze_time FROM gym')).toEqual([
    { daily_time: '23:00', renewal_time: '01:00', unfreeze_time: '02:00' },
  ])
  expect(counts({ sqlite })).toEqual(before)
  expect(checkStore(sqlite)).toEqual([])
  // And the ledger goes on from there.
  sqlite.exec(`INSERT INTO session_movement (subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at)
    VALUES (1, 2, 'release', -1, 7, 6, 'cancelled', 'admin', 14)`)
  expect(all('SELECT used FROM subscription WHERE id = 1')).toEqual([{ used: 6 }])
  close()
})
