import Sqlite, { type Database } from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { byCard, free, frontDesk, later } from '../features/bookings/front-desk-for-tests.ts'
import { checkStore } from './check.ts'
import { damageIn } from './damage-for-tests.ts'

const sound = 'the file is sound'
const reserved = 'reserved places are the live bookings, and never above the places'
const billed = 'a booking is what its invoice says: confirmed with one, waiting for one, cancelled without a bill'
const whose = 'a booking is billed for whom it is, once'
const once = 'a person is at most once in a course session'
const licence = 'a licence comes with a confirmed booking, and with nothing else'
const moment = 'a booking holds its place until a moment, and ends at one'

type Case = readonly [what: string, sql: string, rules: readonly string[]]

/** Ann paid (booking 1), Bob waits (2), Cleo was given her place (3), Dan's was cancelled unpaid (4), Eve's kept the money (5). */
const cases: readonly Case[] = [
  ['a place too many', 'UPDATE course_session SET reserved_places = 4, max_places = 9 WHERE id = 1', [reserved]],
  ['fewer places than bookings', 'UPDATE course_session SET max_places = 2', [sound, reserved]],
  ['confirmed without an invoice', 'UPDATE invoice SET booking_id = NULL WHERE booking_id = 1', [billed]],
  [
    'waiting, and its invoice is cancelled',
    "UPDATE invoice SET state = 'cancelled', paid_at = NULL, cancelled_at = created_at, cancelled_by = actor WHERE booking_id = 2",
    [billed],
  ],
  ['confirmed at another price', 'UPDATE booking SET price_minor = 1 WHERE id = 1', [billed]],
  ['given, and has a price', 'UPDATE booking SET price_minor = 5 WHERE id = 3', [billed]],
  ['waiting at another price', 'UPDATE booking SET price_minor = 1 WHERE id = 2', [billed]],
  ['waiting for nothing', 'UPDATE invoice SET booking_id = NULL WHERE booking_id = 2', [billed]],
  [
    'waiting, and it was paid',
    "UPDATE booking SET state = 'pending', licence = NULL, confirmed_at = NULL, held_until = 1 WHERE id = 1",
    [billed],
  ],
  ['cancelled with a bill', 'UPDATE invoice SET booking_id = 4, person_id = 4 WHERE booking_id = 2', [billed]],
  [
    'kept, and billed again',
    `INSERT INTO account_entry (payer_id, kind, amount_minor, balance_before, balance_after, invoice_id, note, actor, at)
       SELECT payer_id, 'reopening', amount_minor, 0, amount_minor, id, 'x', actor, created_at FROM invoice WHERE booking_id = 5;
     UPDATE account SET balance_minor = (SELECT amount_minor FROM invoice WHERE booking_id = 5)
       WHERE payer_id = (SELECT payer_id FROM invoice WHERE booking_id = 5);
     UPDATE invoice SET state = 'unpaid', paid_at = NULL WHERE booking_id = 5`,
    [billed],
  ],
  ['a bill for somebody else', 'UPDATE invoice SET person_id = 3 WHERE booking_id = 1', [whose]],
  ['a bill of another kind', "UPDATE invoice SET kind = 'sale' WHERE booking_id = 1", [sound, whose]],
  ['billed twice', 'UPDATE invoice SET booking_id = 1, person_id = 1 WHERE booking_id = 5', [whose]],
  [
    'twice in a session',
    'UPDATE booking SET person_id = 3 WHERE id = 1; UPDATE invoice SET person_id = 3 WHERE booking_id = 1',
    [once],
  ],
  ['confirmed without its licence', 'UPDATE booking SET licence = NULL WHERE id = 1', [licence]],
  ['another licence than its session’s', "UPDATE booking SET licence = 'x' WHERE id = 1", [licence]],
  ['waiting with a licence', "UPDATE booking SET licence = 'immersion' WHERE id = 2", [licence]],
  ['cancelled with a licence', "UPDATE booking SET licence = 'immersion' WHERE id = 4", [licence]],
  ['held for ever', 'UPDATE booking SET held_until = NULL WHERE id = 2', [moment]],
  ['confirmed since never', 'UPDATE booking SET confirmed_at = NULL WHERE id = 1', [moment]],
  ['waiting, and confirmed', 'UPDATE booking SET confirmed_at = 1 WHERE id = 2', [moment]],
  ['cancelled by nobody', 'UPDATE booking SET cancelled_by = NULL WHERE id = 4', [moment]],
  [
    'live, and cancelled',
    "UPDATE booking SET cancelled_at = 1, cancelled_by = 'x', cancel_kind = 'desk' WHERE id = 1",
    [moment],
  ],
]

describe('SES: damage to bookings is found, and only the damage', () => {
  let gym: Buffer
  let db: Database
  const brokenRules = () => checkStore(db).map(({ rule }) => rule)
  beforeAll(async () => {
    const { desk, reserve, cancel } = frontDesk()
    const course = desk.build.course({ maxPlaces: 3 })
    const person = () => desk.build.person()
    await reserve(course, person(), byCard)
    await reserve(course, person(), later)
    await reserve(course, person(), free)
    const elsewhere = desk.build.course({ maxPlaces: 1 })
    await cancel((await reserve(elsewhere, person(), later)).id)
    await cancel((await reserve(elsewhere, person(), byCard)).id, 'keep')
    gym = desk.store.sqlite.serialize()
    await desk.close()
  })
  beforeEach(() => {
    db = new Sqlite(gym)
    return () => db.close()
  })
  it('a healthy gym has nothing to report', () => expect(brokenRules()).toEqual([]))
  it.each(cases)('%s', (_what, sql, rules) => {
    damageIn(db, sql)
    expect(brokenRules()).toEqual(rules)
  })
})
