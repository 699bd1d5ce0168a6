import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../../src-shared/kernel/time.ts'
import { aBusyGym } from '../testing/busy-gym.ts'
import { aDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import { checkStore } from './check.ts'
import { damageIn } from './damage-for-tests.ts'
import { databaseFile } from './open.ts'

let healthy: Buffer
beforeAll(async () => {
  const desk = await aBusyGym()
  healthy = desk.store.sqlite.serialize()
  await desk.close()
})

/** The busy gym as it is before anything is done to it. */
let db: Database
beforeEach(() => {
  db = new Sqlite(healthy)
  return () => db.close()
})

const brokenRules = () => checkStore(db).map(({ rule }) => rule)

const damage = (sql: string) => damageIn(db, sql)

it('a healthy gym has nothing to report, and looking changes nothing', () => {
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect(['training', 'invoice', 'payment', 'account_entry', 'session_movement', 'till_move'].map(count)).toEqual([
    4, 6, 3, 11, 6, 4,
  ])
  const before = db.serialize()
  expect(checkStore(db)).toEqual([])
  expect(db.serialize().equals(before)).toBe(true)
})

it('ATT-2: a place that is held is a place taken', () => {
  damage(offered('waitlisted'))
  expect(brokenRules()).toEqual([])
})

it('an empty file is healthy', () => {
  expect(checkStore(aDesk().store.sqlite)).toEqual([])
})

const sessions = 'sessions used are between 0 and the total of their subscription'
const ledger = 'sessions used are the manual value and the ledger'
const chain = 'each session movement follows from the one before'
const twice = 'no attendance is attached twice'
const both = 'no attendance is both attached and invoiced'
const settled = 'how a place is settled is what was taken for it'
const places = 'places taken are those of the attendances and those held, and never above capacity'
const held = 'a place is held only for somebody who waits for a training that takes place'
const once = 'a person is at most once in a training'
const reserved = 'reserved places are the live bookings, and never above the places'
const trial = 'at most one live free trial per person'
const balance = 'a balance is the sum of its entries, and never below zero'
const entries = 'each account entry follows from the one before'
const paid = 'a paid invoice has exactly one entry that settles it, every other none that still counts'
const payments = 'a payment is one entry of its payer, and one more when it is cancelled'
const numbers = 'invoice numbers have no gaps'
const cash = 'cash that was taken, given back or paid out went through a till'
const shifts = 'a closed shift expected its float and its moves, and Z numbers have no gaps'
const deeds = 'money moves by a command or by a run'
const weekly = 'a template gives at most one training a week'
const units = 'each unit of a process that is done has its training, and each training its unit'
const counts = 'a finished run counts the trainings it made'
const processed = 'a training whose money was taken is processed, by the run of the evening before'
const weeks = 'between the first and the last week the clock made, none is missing'
const days = 'between the first and the last day a daily process ran by the clock, none is missing'
const sound = 'the file is sound'
const references = 'every reference leads somewhere'

type Case = readonly [what: string, sql: string, rules: readonly string[]]

/** Attendances 1, 3, 5, 7 hold a session each; 2, 4, 6, 8 have paid invoices 1 to 4. The pass stands at 9 of 10. */
const moved = (kind: string, delta: number, before: number, attendance: number | null = null) =>
  `INSERT INTO session_movement (subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at)
   VALUES (1, ${attendance}, '${kind}', ${delta}, ${before}, ${before + delta}, 'class', 'test', 0);
   UPDATE subscription SET used = ${before + delta};`

const sessionCases: readonly Case[] = [
  ['more sessions used than there are', moved('manual', 2, 9), [sound, sessions]],
  ['fewer sessions used than none', moved('manual', -10, 9), [sound, sessions]],
  ['a figure that nothing explains', 'UPDATE subscription SET used = 8', [ledger]],
  ['a manual value that was edited', 'UPDATE subscription SET manual_initial = 4', [ledger, chain]],
  ['a movement that begins elsewhere', moved('manual', 1, 8), [ledger, chain]],
  ['a movement that was taken out', 'DELETE FROM session_movement WHERE id = 5', [ledger, chain, twice]],
  ['a class attached twice', moved('attach', 1, 9, 1), [twice]],
  ['a class released that was not attached', moved('release', -1, 9, 2), [twice]],
  ['a class both attached and invoiced', moved('attach', 1, 9, 2), [both, settled]],
  ['a session nobody knows of', moved('release', -1, 9, 3), [settled]],
  ['a place that says it is paid', "UPDATE attendance SET settlement = 'paid' WHERE id = 1", [settled]],
  ['a place that owes for what is paid', "UPDATE attendance SET settlement = 'invoice-unpaid' WHERE id = 2", [settled]],
  ['a place that forgot its invoice', "UPDATE attendance SET settlement = 'open' WHERE id = 2", [settled]],
]

/** The place of attendance 2 is held for its person instead. */
const offered = (state: string) =>
  `UPDATE attendance SET state = '${state}', settlement = 'paid' WHERE id = 2;
   INSERT INTO waiting_offer (attendance_id, offered_at, held_until) VALUES (2, 0, 1);`

const placeCases: readonly Case[] = [
  ['a place that nobody has', 'UPDATE training SET places_taken = 1 WHERE id = 1', [places]],
  ['somebody without a place', "UPDATE attendance SET state = 'waitlisted' WHERE id = 2", [places]],
  ['a volunteer who takes a place', 'UPDATE attendance SET is_volunteer = 1 WHERE id = 2', [places]],
  ['a group above its capacity', 'UPDATE training SET capacity = 1 WHERE id = 1', [sound, places]],
  [
    'a place held that nobody counts',
    `${offered('waitlisted')} UPDATE training SET places_taken = 1 WHERE id = 1`,
    [places],
  ],
  [
    'a place counted that is held no more',
    `${offered('waitlisted')} UPDATE waiting_offer SET ended_at = 1, outcome = 'declined'`,
    [places],
  ],
  [
    'a place held for who does not wait',
    `${offered('absent')} UPDATE attendance SET reason = 'no-show' WHERE id = 2`,
    [held],
  ],
  [
    'a place held in a cancelled training',
    `${offered('waitlisted')} UPDATE training SET cancelled_at = 1 WHERE id = 1`,
    [held],
  ],
  ['a person twice in a training', 'UPDATE attendance SET person_id = 2 WHERE id = 1', [once]],
  ['a booking without its place', 'UPDATE course_session SET reserved_places = 0', [reserved]],
  ['a place held by a cancelled booking', "UPDATE booking SET state = 'cancelled'", [reserved]],
  ['more reserved than there is', 'UPDATE course_session SET max_places = 0', [sound, reserved]],
  ['a second live trial', 'UPDATE attendance SET uses_trial = 1', [trial]],
]

/** Invoices 1 to 3 were paid by payment 1, 4 by payment 2; 5 was refunded, 6 is unpaid; payment 3 was cancelled. */
const posted = (kind: string, amount: number, before: number, invoice: number | null) =>
  `INSERT INTO account_entry (payer_id, kind, amount_minor, balance_before, balance_after, invoice_id, method, actor, at)
   SELECT 2, '${kind}', ${amount}, ${before}, ${before + amount}, ${invoice}, ${kind === 'pay-out' ? "'card'" : null}, actor, at FROM payment LIMIT 1;
   UPDATE account SET balance_minor = ${before + amount};`

const moneyCases: readonly Case[] = [
  ['a balance that nothing explains', 'UPDATE account SET balance_minor = 701', [balance]],
  ['entries without an account', 'DELETE FROM account', [balance]],
  ['a balance below zero', posted('pay-out', -701, 700, null), [sound, balance]],
  ['an entry that begins elsewhere', posted('pay-out', -100, 600, null), [balance, entries]],
  ['an entry that was taken out', 'DELETE FROM account_entry WHERE id = 9', [references, balance, entries]],
  ['an entry that was edited', 'UPDATE account_entry SET balance_after = 999 WHERE id = 11', [sound]],
  ['an invoice paid twice', posted('settlement', -100, 700, 4), [paid]],
  ['an invoice paid by nothing', "UPDATE invoice SET state = 'paid', paid_at = 1 WHERE id = 6", [paid]],
  [
    'an unpaid invoice that was paid',
    "UPDATE invoice SET state = 'unpaid', paid_at = NULL WHERE id = 4; UPDATE attendance SET settlement = 'invoice-unpaid' WHERE id = 8",
    [paid],
  ],
  ['a cancelled invoice that kept the money', 'UPDATE account_entry SET invoice_id = 4 WHERE id = 11', [paid]],
  ['an invoice that costs more than was paid', 'UPDATE invoice SET amount_minor = 1600 WHERE id = 1', [paid]],
  ['an invoice paid by a stranger', 'UPDATE invoice SET payer_id = 1 WHERE id = 1', [paid]],
  ['a payment that did not arrive', 'UPDATE account_entry SET payment_id = 2 WHERE payment_id = 1', [payments]],
  ['a payment that says more', 'UPDATE payment SET amount_minor = 2001 WHERE id = 2', [payments]],
  ['a payment of somebody else', 'UPDATE payment SET payer_id = 1 WHERE id = 2', [payments]],
  [
    'a payment cancelled without giving back',
    "UPDATE payment SET cancelled_at = at, cancelled_by = actor, cancel_reason = 'x' WHERE id = 2",
    [payments],
  ],
  ['a number that was left out', 'UPDATE invoice SET serial = 7 WHERE id = 6', [numbers]],
  ['a year that begins with the second', 'UPDATE invoice SET year = 2027, serial = 2 WHERE id = 6', [numbers]],
  ['cash that is in no till', 'DELETE FROM till_move WHERE id = 1', [cash, shifts]],
  ['cash in another till', 'UPDATE till_move SET shift_id = 2 WHERE id = 1', [cash, shifts]],
  ['cash given back from no till', 'DELETE FROM till_move WHERE id = 3', [cash, shifts]],
  ['a transfer in the till', 'UPDATE till_move SET payment_id = 2 WHERE payment_id = 1', [cash]],
  ['less paid out than booked', 'UPDATE till_move SET amount_minor = -200 WHERE id = 4', [cash, shifts]],
  ['a shift that expected something else', 'UPDATE till_shift SET expected_minor = 0 WHERE id = 1', [shifts]],
  ['a Z number that was left out', 'UPDATE till_shift SET z_number = 2 WHERE id = 1', [shifts]],
  ['a payment nobody took', "UPDATE payment SET actor = 'nobody' WHERE id = 2", [deeds]],
  ['a payment at no time', 'UPDATE payment SET at = at + 1 WHERE id = 2', [deeds]],
  ['money that the desk took by itself', "UPDATE payment SET actor = 'system' WHERE id = 2", [deeds]],
  ['an entry of no deed', 'UPDATE account_entry SET at = 1 WHERE id = 9', [deeds]],
  [
    'an entry of the desk, for an invoice of no run',
    "UPDATE account_entry SET actor = 'system' WHERE id = 10",
    [deeds],
  ],
  ['an invoice of no run', 'UPDATE invoice SET run_id = NULL WHERE id = 1', [deeds]],
  ['an invoice cancelled by nobody', "UPDATE invoice SET cancelled_by = 'nobody' WHERE id = 5", [deeds]],
  [
    'an invoice of no hold, ended by the desk itself',
    "UPDATE invoice SET cancelled_by = 'system', cancel_reason = 'bookingLapsed' WHERE id = 5",
    [deeds],
  ],
  ['cash moved by nobody', "UPDATE till_move SET actor = 'nobody' WHERE id = 4", [deeds]],
]

const processCases: readonly Case[] = [
  ['a second training in a week', "UPDATE training SET day = '2026-03-10' WHERE id = 3", [weekly, units, processed]],
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
  ['a settled training that is not processed', 'UPDATE training SET processed_at = NULL WHERE id = 2', [processed]],
  [
    'money of a training that is not there',
    "INSERT INTO process_unit VALUES ('daily', '2026-03-01', 'finance:9', 2)",
    [processed],
  ],
  ['a processed training nobody settled', "DELETE FROM process_unit WHERE unit = 'finance:2'", [processed]],
  [
    'money taken on another evening',
    "UPDATE process_unit SET period = '2026-03-07' WHERE unit = 'finance:2'",
    [processed],
  ],
  ['a week that was never made', "DELETE FROM process_run WHERE period = '2026-W11'", [references, weeks]],
  [
    'a week that was left in the middle',
    "UPDATE process_run SET status = 'running', finished_at = NULL WHERE period = '2026-W11'",
    [weeks],
  ],
  ...['daily', 'renewal', 'unfreeze'].map(
    (process): Case => [
      `a day without its ${process}`,
      `DELETE FROM process_run WHERE process = '${process}' AND period = '2026-03-12'`,
      [days],
    ],
  ),
  [
    'a day that stopped with an error',
    "UPDATE process_run SET status = 'error' WHERE process = 'renewal' AND period = '2026-03-12'",
    [days],
  ],
  ['a reference to nobody', 'UPDATE attendance SET person_id = 999 WHERE id = 3', [references]],
]

describe('damage is found, and only the damage', () => {
  it.each([...sessionCases, ...placeCases, ...moneyCases, ...processCases])('%s', (_what, sql, rules) => {
    damage(sql)
    expect(brokenRules()).toEqual(rules)
  })
  it('says which rows', () => {
    damage(moved('attach', 1, 9, 1))
    expect(checkStore(db)).toEqual([{ rule: twice, rows: [{ id: 1 }] }])
  })
})

it('weeks are counted across the turn of a year with 53 weeks', () => {
  const made = (period: string, day: string) =>
    `INSERT INTO process_run (process, period, business_date, started_by, actor, status, started_at, finished_at)
     VALUES ('generation', '${period}', '${day}', 'timer', 'system', 'success', 0, 1);`
  const fresh = aDesk()
  const add = (sql: string) => fresh.store.sqlite.exec(sql)
  add(made('2026-W52', '2026-12-20') + made('2027-W01', '2027-01-03'))
  expect(checkStore(fresh.store.sqlite)).toEqual([{ rule: weeks, rows: [{ id: '2026-W53' }] }])
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
  const store = new Sqlite(file, { readonly: true })
  expect(checkStore(store).map(({ rule }) => rule)).toContain(sound)
  store.close()
})
