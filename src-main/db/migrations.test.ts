import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programFolder } from '../app/compose.ts'
import { aFolder } from '../testing/folder.ts'
import { checkStore } from './check.ts'
import { databaseFile, openStore, type Store } from './open.ts'

/** Every version that was given away is brought to today's with rows in it. */
const shipped = join(programFolder(), 'migrations')

/** The migrations as they were when that many had been given away. */
function theFirst(count: number): string {
  const folder = aFolder()
  for (const name of readdirSync(shipped).toSorted().slice(0, count))
    copyFileSync(join(shipped, name), join(folder, name))
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
  const old = openStore(file, theFirst(1))
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

/** A gym as 0002 knew it: a child with memberships of four kinds, a full class, and two people who wait for it. */
const as0002 = `
  INSERT INTO gym (id, name, time_zone, currency, language, opened_on) VALUES (1, 'Club', 'Europe/Paris', 'EUR', 'fr', '2026-03-02');
  INSERT INTO person (id, given_name, family_name, search, guardian_id, created_at)
    VALUES (1, 'Ann', 'A', 'ann', NULL, 0), (2, 'Kim', 'A', 'kim', 1, 0), (3, 'Bob', 'B', 'bob', NULL, 0);
  INSERT INTO training_type (id, name, colour, duration_minutes, price_minor, capacity, is_initiation)
    VALUES (1, 'Yoga', '#2f9e44', 60, 1500, 1, 0), (2, 'First steps', '#2f9e44', 60, 0, 8, 1);
  INSERT INTO trainer (id, name) VALUES (1, 'Zoé');
  INSERT INTO training (id, type_id, trainer_id, day, start_time, starts_at, ends_at, capacity, created_at)
    VALUES (1, 1, 1, '2026-03-09', '18:30', 1, 2, 1, 0), (2, 2, 1, '2026-03-16', '18:30', 3, 4, 8, 0);
  INSERT INTO attendance (id, training_id, person_id, state, uses_trial, settlement, source, created_at)
    VALUES (1, 1, 1, 'registered', 0, 'open', 'desk', 0), (2, 1, 2, 'waitlisted', 0, 'open', 'desk', 0),
           (3, 2, 2, 'present', 1, 'trial', 'desk', 0), (4, 1, 3, 'waitlisted', 0, 'open', 'desk', 0),
           (5, 2, 3, 'cancelled', 1, 'open', 'desk', 0);
  INSERT INTO membership (id, person_id, season, state, starts_on, ends_on, price_minor, certificate_file, certificate_until, created_at)
    VALUES (1, 2, '2025-2026', 'active', '2025-09-01', '2026-08-31', 4500, NULL, '2026-12-31', 11),
           (2, 2, '2024-2025', 'cancelled', '2024-09-01', '2025-08-31', 4500, NULL, NULL, 12),
           (3, 1, '2025-2026', 'pending', '2025-09-01', '2026-08-31', 8000, NULL, NULL, 13),
           (4, 3, '2025-2026', 'trial', '2025-09-01', '2026-08-31', 0, NULL, NULL, 14);
  INSERT INTO payment (id, payer_id, amount_minor, method, received_on, actor, at) VALUES (1, 1, 900, 'card', '2026-03-04', 'system', 20);
  INSERT INTO invoice (id, year, serial, payer_id, person_id, kind, amount_minor, facts, issued_on, actor, created_at)
    VALUES (1, 2026, 1, 1, 1, 'membership', 8000, '{"season":"2025-2026"}', '2026-03-04', 'admin', 20);
  INSERT INTO account_entry (payer_id, kind, amount_minor, balance_before, balance_after, payment_id, actor, at)
    VALUES (1, 'payment', 900, 0, 900, 1, 'system', 20);
  INSERT INTO command_log (id, name, actor, at, input_hash, input, answer)
    VALUES ('a-command', 'payments.take', 'system', 20, '', '{}', '{}'), ('b-command', 'invoices.issue', 'admin', 20, '', '{}', '{}');
`

it('0003 from 0002 with rows in it: who waits stands in line, and memberships know since when they are what they are', () => {
  const file = databaseFile(aFolder())
  const old = openStore(file, theFirst(2))
  old.sqlite.exec(as0002)
  const tables = ['person', 'training', 'attendance', 'membership', 'invoice', 'account_entry']
  const rows = ({ sqlite }: Pick<Store, 'sqlite'>) =>
    tables.map((table) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const before = rows(old)
  old.close()
  const { sqlite, close } = openStore(file, shipped)
  const all = (sql: string) => sqlite.prepare(sql).all()
  expect(rows({ sqlite })).toEqual(before)
  expect(all('SELECT season_start, adult_fee_minor, child_fee_minor FROM gym')).toEqual([
    { season_start: '09-01', adult_fee_minor: 0, child_fee_minor: 0 },
  ])
  expect(all('SELECT id, line_no, is_discovery, equipment FROM attendance ORDER BY id')).toEqual(
    [null, 2, null, 4, null].map((line_no, index) => ({ id: index + 1, line_no, is_discovery: 0, equipment: null })),
  )
  expect(all('SELECT id, places_taken FROM training ORDER BY id')).toEqual([
    { id: 1, places_taken: 1 },
    { id: 2, places_taken: 1 },
  ])
  expect(
    all('SELECT id, state, activated_at, cancelled_at, is_new_licence, version FROM membership ORDER BY id'),
  ).toEqual([
    { id: 1, state: 'active', activated_at: 11, cancelled_at: null, is_new_licence: 0, version: 1 },
    { id: 2, state: 'cancelled', activated_at: null, cancelled_at: 12, is_new_licence: 0, version: 1 },
    { id: 3, state: 'pending', activated_at: null, cancelled_at: null, is_new_licence: 0, version: 1 },
    { id: 4, state: 'trial', activated_at: null, cancelled_at: null, is_new_licence: 0, version: 1 },
  ])
  expect(all('SELECT id, membership_id FROM invoice')).toEqual([{ id: 1, membership_id: null }])
  expect(checkStore(sqlite)).toEqual([])
  // And the line goes on from there.
  sqlite.exec(`INSERT INTO person (id, given_name, family_name, search, other_guardian_id, guardian_id, created_at)
      VALUES (9, 'Tom', 'A', 'tom', 3, 1, 0);
    INSERT INTO attendance (id, training_id, person_id, state, source, created_at) VALUES (9, 1, 9, 'waitlisted', 'desk', 0)`)
  expect(all('SELECT line_no FROM attendance WHERE id = 9')).toEqual([{ line_no: 5 }])
  close()
})
