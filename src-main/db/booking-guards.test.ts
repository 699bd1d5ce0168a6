import { beforeEach, describe, expect, it } from 'vitest'
import { type BookingState, bookingStates } from '../../src-shared/domain/courses.ts'
import type { BookingId, CourseId, PersonId } from '../../src-shared/kernel/brand.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'

/** What the database itself keeps of course sessions and bookings: raw SQL has to run into it. */
let desk: TestDesk
let ann: PersonId
let bob: PersonId
let march: CourseId

beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann' })
  bob = desk.build.person({ givenName: 'Bob' })
  march = desk.build.course({ maxPlaces: 2 })
})

const run = (sql: string) => desk.store.sqlite.exec(sql)
const refuses = (sql: string, why: string) => {
  const before = desk.dump()
  expect(() => run(sql), sql).toThrow(why)
  expect(desk.dump(), sql).toBe(before)
}
const reserved = (id: CourseId = march) =>
  desk.rows('SELECT reserved_places AS n FROM course_session WHERE id = ?', id)[0]?.n
const licence = (id: BookingId) => desk.rows('SELECT licence FROM booking WHERE id = ?', id)[0]?.licence

const ended = { cancelledAt: 0 as Instant, cancelledBy: 'x', cancelKind: 'desk' as const }
const fieldsOf = (state: BookingState) =>
  ({
    pending: { heldUntil: 1 as Instant, confirmedAt: null },
    confirmed: {},
    cancelled: ended,
  })[state]
const book = (state: BookingState, personId = ann, courseSessionId = march) =>
  desk.build.booking({ courseSessionId, personId, state, ...fieldsOf(state) })
const ending = { state: "'cancelled'", cancelled_at: '0', cancelled_by: "'x'", cancel_kind: "'desk'" }
const setting = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ')
const end = (kind = 'desk') => setting({ ...ending, cancel_kind: `'${kind}'` })

describe('SES-1: a session', () => {
  it.each([
    ['ends before it starts', "ends_on = '2000-01-01'"],
    ['has no places', 'max_places = 0'],
    ['has fewer places than none', 'reserved_places = -1'],
    ['has more bookings than places', 'reserved_places = 3'],
    ['costs less than nothing', 'price_minor = -1'],
    ['has no name', "title = ' '"],
    ['is half active', 'is_active = 2'],
  ])('never %s', (_what, change) => refuses(`UPDATE course_session SET ${change}`, 'CHECK'))

  it('knows when it was made, and closed by hand stays closed', () => {
    expect(desk.rows('SELECT updated_at = created_at AS ok FROM course_session')).toEqual([{ ok: 1 }])
    run('UPDATE course_session SET closed_at = 5')
    refuses('UPDATE course_session SET closed_at = NULL', 'does not reopen')
    refuses('UPDATE course_session SET closed_at = 6', 'does not reopen')
    run("UPDATE course_session SET closed_at = 5, title = 'March'")
  })
  it('goes only while it never had a booking, not even a cancelled one', () => {
    const empty = desk.build.course()
    book('cancelled')
    refuses(`DELETE FROM course_session WHERE id = ${march}`, 'is history')
    run(`DELETE FROM course_session WHERE id = ${empty}`)
    expect(desk.rows('SELECT id FROM course_session')).toEqual([{ id: march }])
  })
})

describe('SES-1: reserved places are the live bookings, bounded', () => {
  it('waiting and confirmed hold a place, cancelled does not, and a move takes it along', () => {
    const april = desk.build.course()
    const [id] = [book('pending'), book('confirmed', bob), book('cancelled', bob)]
    expect([reserved(), reserved(april)]).toEqual([2, 0])
    run(`UPDATE booking SET state = 'confirmed' WHERE id = ${id}`)
    expect([reserved(), reserved(april)]).toEqual([2, 0])
    run(`UPDATE booking SET ${end()} WHERE id = ${id}`)
    expect([reserved(), reserved(april)]).toEqual([1, 0])
    run(`UPDATE booking SET course_session_id = ${april}`)
    expect([reserved(), reserved(april)]).toEqual([0, 1])
  })
  it('a full session takes no more, whichever way, and cannot be made smaller than its bookings', () => {
    const lapsed = book('pending')
    run(`UPDATE booking SET ${end('lapsed')} WHERE id = ${lapsed}`)
    const elsewhere = book('confirmed', ann, desk.build.course())
    for (const state of ['confirmed', 'pending'] as const) book(state, desk.build.person())
    const before = desk.dump()
    for (const state of ['pending', 'confirmed'] as const) expect(() => book(state, bob)).toThrow('CHECK')
    expect(desk.dump()).toBe(before)
    refuses(`UPDATE booking SET course_session_id = ${march} WHERE id = ${elsewhere}`, 'CHECK')
    refuses(`UPDATE booking SET state = 'confirmed', confirmed_at = 1 WHERE id = ${lapsed}`, 'CHECK')
    refuses(`UPDATE course_session SET max_places = 1 WHERE id = ${march}`, 'CHECK')
    expect(reserved()).toBe(2)
  })
})

describe('SES-2: a booking', () => {
  it.each([
    ['closed', 'closed_at = 1'],
    ['inactive', 'is_active = 0'],
  ])('of a session that is %s is not begun; what comes from a file is', (_what, change) => {
    run(`UPDATE course_session SET ${change}`)
    for (const state of ['pending', 'confirmed'] as const)
      expect(() => book(state)).toThrow('a session that is closed or inactive cannot be booked')
    expect(reserved()).toBe(0)
    book('cancelled')
    desk.build.booking({ courseSessionId: march, personId: null, source: 'import' })
    expect(reserved()).toBe(1)
  })
  it('is somebody’s, and one that waits holds its place until a moment', () => {
    expect(() => desk.build.booking({ courseSessionId: march, personId: null })).toThrow('somebody')
    expect(() => desk.build.booking({ courseSessionId: march, state: 'pending' })).toThrow('until a moment')
    expect(reserved()).toBe(0)
  })
  it('is a person’s only live one in its session; cancelled ones are many', () => {
    for (const state of ['cancelled', 'cancelled', 'pending'] as const) book(state)
    expect(() => book('confirmed')).toThrow('UNIQUE')
    const elsewhere = book('confirmed', ann, desk.build.course())
    refuses(`UPDATE booking SET course_session_id = ${march} WHERE id = ${elsewhere}`, 'UNIQUE')
    refuses(`UPDATE booking SET state = 'pending' WHERE state = 'cancelled'`, 'confirmed once and cancelled once')
    book('confirmed', bob)
  })

  const allowed = ['pending>confirmed', 'pending>cancelled', 'confirmed>cancelled']
  const steps = bookingStates.flatMap((from) =>
    bookingStates.flatMap((to) => (from === to ? [] : [[from, to] as const])),
  )
  it.each(steps)('from %s to %s', (from, to) => {
    const id = book(from)
    const move = `UPDATE booking SET ${to === 'cancelled' ? end() : `state = '${to}'`} WHERE id = ${id}`
    if (!allowed.includes(`${from}>${to}`)) return refuses(move, 'confirmed once and cancelled once')
    run(move)
    expect(desk.rows('SELECT state FROM booking')).toEqual([{ state: to }])
  })
  it.each([
    ['desk', false],
    ['refunded', false],
    ['lapsed', true],
  ])('SES-4: cancelled as %s, it is taken up again: %s', (kind, isTakenUp) => {
    const id = book('pending')
    run(`UPDATE booking SET ${end(kind)} WHERE id = ${id}`)
    const again = `UPDATE booking SET state = 'confirmed', confirmed_at = 1 WHERE id = ${id}`
    if (!isTakenUp) return refuses(again, 'confirmed once and cancelled once')
    run(again)
    expect([reserved(), licence(id)]).toEqual([1, 'immersion'])
  })
  it.each(['cancelled_at', 'cancelled_by', 'cancel_kind'])('ends with %s', (column) => {
    const id = book('confirmed')
    refuses(
      `UPDATE booking SET ${setting({ ...ending, [column]: 'NULL' })} WHERE id = ${id}`,
      'at a moment, by somebody, for a reason',
    )
  })
  it('ends for a reason the desk knows, and costs no less than nothing', () => {
    const id = book('confirmed')
    refuses(`UPDATE booking SET ${end('whim')} WHERE id = ${id}`, 'CHECK')
    refuses(`UPDATE booking SET price_minor = -1 WHERE id = ${id}`, 'CHECK')
  })
  it.each([
    ['person_id', () => bob],
    ['person_id', () => 'NULL'],
    ['holder', () => "'Bob'"],
    ['source', () => "'import'"],
    ['created_at', () => 1],
  ])('keeps its %s', (column, value) => {
    book('confirmed')
    refuses(`UPDATE booking SET ${column} = ${value()}`, 'whose booking it is does not change')
  })
  it('is never deleted', () => {
    book('cancelled')
    refuses('DELETE FROM booking', 'is history')
  })
})

describe('SES-3: the licence', () => {
  it.each([
    ['pending', null],
    ['confirmed', 'immersion'],
    ['cancelled', null],
  ] as const)('of one that begins %s: %s', (state, granted) => expect(licence(book(state))).toBe(granted))

  it('comes with being confirmed, follows a move, and goes with being cancelled', () => {
    const [other, none] = [desk.build.course({ licence: 'advanced' }), desk.build.course({ licence: null })]
    const id = book('pending')
    const seen = ["state = 'confirmed'", `course_session_id = ${other}`, `course_session_id = ${none}`].map(
      (change) => {
        run(`UPDATE booking SET ${change}`)
        return licence(id)
      },
    )
    run(`UPDATE booking SET course_session_id = ${march}`)
    expect([...seen, licence(id)]).toEqual(['immersion', 'advanced', null, 'immersion'])
    run(`UPDATE booking SET ${end()}`)
    expect(licence(id)).toBeNull()
  })
  it('is not given to a place that is nobody’s', () => {
    const id = desk.build.booking({ courseSessionId: march, personId: null, source: 'import' })
    expect(licence(id)).toBeNull()
  })
})

describe('SES-2: the invoice of a booking', () => {
  let id: BookingId
  let serial = 0
  const bill = (bookingId: BookingId, kind = 'booking') => {
    serial += 1
    run(`INSERT INTO invoice (year, serial, payer_id, person_id, kind, amount_minor, facts, booking_id, issued_on, actor, created_at)
         VALUES (2026, ${serial}, ${ann}, ${ann}, '${kind}', 500, '{}', ${bookingId}, '2026-03-04', 'x', 0)`)
  }
  beforeEach(() => {
    serial = 0
    id = book('pending')
  })
  it('is one at a time, of its own kind, and stays the booking’s', () => {
    expect(() => bill(id, 'sale')).toThrow('CHECK')
    serial = 0
    bill(id)
    expect(() => bill(id)).toThrow('UNIQUE')
    const other = book('pending', bob)
    refuses(`UPDATE invoice SET booking_id = ${other}`, 'an invoice is history')
  })
})
