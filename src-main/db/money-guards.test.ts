import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../src-shared/kernel/brand.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'

/** What the database itself keeps of money, behind every rule in the code: raw SQL has to run into it. */
let desk: TestDesk
let ann: PersonId
let bob: PersonId

beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann' })
  bob = desk.build.person({ givenName: 'Bob' })
})

const run = (sql: string) => desk.store.sqlite.exec(sql)
const one = (sql: string): unknown => desk.store.sqlite.prepare(sql).pluck().get()

type Fields = Readonly<Record<string, string | number | null>>
function insert(table: string, fields: Fields): number {
  const names = Object.keys(fields)
  return desk.store.sqlite
    .prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')}) RETURNING id`,
    )
    .pluck()
    .get(fields) as number
}

const anInvoice = (fields: Fields = {}) =>
  insert('invoice', {
    ...{ year: 2026, serial: 1, payer_id: ann, person_id: ann, kind: 'sale', amount_minor: 500, facts: '{}' },
    ...{ issued_on: '2026-03-04', actor: 'test', created_at: 0, ...fields },
  })
const aPayment = (fields: Fields = {}) =>
  insert('payment', {
    ...{ payer_id: ann, amount_minor: 500, method: 'card', received_on: '2026-03-04', actor: 'test', at: 0, ...fields },
  })
const anEntry = (kind: string, amount: number, before: number, fields: Fields = {}) =>
  insert('account_entry', {
    ...{ payer_id: ann, kind, amount_minor: amount, balance_before: before, balance_after: before + amount },
    ...{ actor: 'test', at: 0, ...fields },
  })
const aShift = (fields: Fields = {}) =>
  insert('till_shift', { desk: 'Desk 1', opened_at: 0, opened_by: 'test', float_minor: 0, ...fields })

const balance = () => one('SELECT balance_minor FROM account')

describe('PAY-1: accounts', () => {
  it('entries are only ever added, each follows from the balance, and the balance follows them', () => {
    anEntry('payment', 500, 0, { payment_id: aPayment() })
    expect(balance()).toBe(500)
    expect(() => anEntry('pay-out', -100, 0, { method: 'card' })).toThrow('has moved on')
    anEntry('pay-out', -100, 500, { method: 'card' })
    expect(balance()).toBe(400)
    expect(() => run('UPDATE account_entry SET actor = 1')).toThrow('append-only')
    expect(() => run('DELETE FROM account_entry')).toThrow('append-only')
    expect(balance()).toBe(400)
  })
  it('a balance is never below zero', () => {
    expect(() => anEntry('pay-out', -1, 0, { method: 'cash' })).toThrow('balance_after >= 0')
    expect(() => run(`INSERT INTO account VALUES (${ann}, -1)`)).toThrow('CHECK')
    expect(one('SELECT count(*) FROM account_entry')).toBe(0)
  })
  it('every kind has its sign and what it is about', () => {
    const payment_id = aPayment()
    const invoice_id = anInvoice()
    for (const kind of ['payment', 'payment-cancelled'])
      expect(() => anEntry(kind, kind === 'payment' ? 1 : -1, 1), kind).toThrow()
    for (const kind of ['settlement', 'reopening', 'refund'])
      expect(() => anEntry(kind, kind === 'settlement' ? -1 : 1, 0), kind).toThrow('CHECK')
    expect(() => anEntry('payment', -1, 0, { payment_id })).toThrow('CHECK')
    expect(() => anEntry('payment', 0, 0, { payment_id })).toThrow('CHECK')
    expect(() => anEntry('refund', -1, 0, { invoice_id })).toThrow('CHECK')
    expect(() => anEntry('settlement', 1, 0, { invoice_id })).toThrow('CHECK')
    expect(() => anEntry('gift', 1, 0)).toThrow('CHECK')
    anEntry('payment', 500, 0, { payment_id })
    expect(() => anEntry('pay-out', -1, 500)).toThrow('CHECK')
    expect(() => anEntry('settlement', -500, 500, { invoice_id, method: 'cash' })).toThrow('CHECK')
    expect(() => anEntry('reopening', 500, 500, { invoice_id, payment_id })).toThrow('CHECK')
    anEntry('settlement', -500, 500, { invoice_id, payment_id })
  })
  it('PAY-3: a payment counts once and is taken back once', () => {
    const payment_id = aPayment()
    anEntry('payment', 500, 0, { payment_id })
    expect(() => anEntry('payment', 500, 500, { payment_id })).toThrow('UNIQUE')
    anEntry('payment-cancelled', -500, 500, { payment_id })
    anEntry('payment', 500, 0, { payment_id: aPayment() })
    expect(() => anEntry('payment-cancelled', -500, 500, { payment_id })).toThrow('UNIQUE')
    expect(balance()).toBe(500)
  })
})

describe('PAY-3: payments are history', () => {
  it('nothing about one changes but that it is cancelled, once', () => {
    aPayment()
    const changes = [
      'amount_minor = 1',
      `payer_id = ${bob}`,
      "method = 'cash', shift_id = 1",
      'at = 1',
      "received_on = 'x'",
    ]
    for (const change of changes) expect(() => run(`UPDATE payment SET ${change}`), change).toThrow('is history')
    expect(() => run('DELETE FROM payment')).toThrow('is history')
    expect(() => run('UPDATE payment SET cancelled_at = 1')).toThrow('CHECK')
    run("UPDATE payment SET cancelled_at = 1, cancel_reason = 'x', cancelled_by = 'test'")
    expect(() => run("UPDATE payment SET cancel_reason = 'y'")).toThrow('is history')
  })
  it('is above zero, and cash is in a shift', () => {
    expect(() => aPayment({ amount_minor: 0 })).toThrow('CHECK')
    expect(() => aPayment({ amount_minor: -1 })).toThrow('CHECK')
    expect(() => aPayment({ method: 'cash' })).toThrow('CHECK')
    expect(() => aPayment({ method: 'barter' })).toThrow('CHECK')
    aPayment({ method: 'cash', shift_id: aShift() })
  })
})

describe('PAY-2: invoices', () => {
  it('numbers have no gaps in their year, and none comes twice', () => {
    expect(() => anInvoice({ serial: 2 })).toThrow('no gaps')
    anInvoice()
    expect(() => anInvoice()).toThrow('no gaps')
    expect(() => anInvoice({ serial: 3 })).toThrow('no gaps')
    anInvoice({ serial: 2 })
    anInvoice({ year: 2027 })
    expect(() => anInvoice({ year: 2027, serial: 3 })).toThrow('no gaps')
  })
  it('nothing about one changes but its state, which follows from the entries', () => {
    const invoice_id = anInvoice()
    const changes = ['serial = 2', 'year = 2025', `payer_id = ${bob}`, `person_id = ${bob}`, "kind = 'booking'"]
    for (const change of [...changes, 'amount_minor = 1', "facts = '[]'", "issued_on = 'x'"])
      expect(() => run(`UPDATE invoice SET ${change}`), change).toThrow('is history')
    expect(() => run('DELETE FROM invoice')).toThrow('is history')
    const become = (state: string) => () =>
      run(`UPDATE invoice SET state = '${state}', paid_at = ${state === 'paid' ? 1 : 'NULL'},
           cancelled_at = ${state === 'cancelled' ? 1 : 'NULL'} WHERE id = ${invoice_id}`)
    expect(become('paid')).toThrow('follows from its entries')
    anEntry('payment', 500, 0, { payment_id: aPayment() })
    anEntry('settlement', -500, 500, { invoice_id })
    expect(become('cancelled')).toThrow('follows from its entries')
    become('paid')()
    expect(become('unpaid')).toThrow('follows from its entries')
    expect(become('cancelled')).toThrow('follows from its entries')
    anEntry('refund', 500, 0, { invoice_id })
    become('cancelled')()
    expect(become('unpaid')).toThrow('is history')
  })
  it('one visit is invoiced once, again only after the first was cancelled', () => {
    const attendance_id = desk.build.attendance({ trainingId: desk.build.training(), personId: ann })
    const settlement = () => one('SELECT settlement FROM attendance')
    const visit = { kind: 'training', attendance_id }
    anInvoice(visit)
    expect(settlement()).toBe('invoice-unpaid')
    expect(() => anInvoice({ ...visit, serial: 2 })).toThrow('UNIQUE')
    run("UPDATE invoice SET state = 'cancelled', cancelled_at = 1")
    expect(settlement()).toBe('open')
    const invoice_id = anInvoice({ ...visit, kind: 'late-cancellation', serial: 2 })
    anEntry('payment', 500, 0, { payment_id: aPayment() })
    anEntry('settlement', -500, 500, { invoice_id })
    run(`UPDATE invoice SET state = 'paid', paid_at = 1 WHERE id = ${invoice_id}`)
    expect(settlement()).toBe('paid')
    anEntry('reopening', 500, 0, { invoice_id })
    run(`UPDATE invoice SET state = 'unpaid', paid_at = NULL WHERE id = ${invoice_id}`)
    expect(settlement()).toBe('invoice-unpaid')
  })
  it('is about what its kind says, and costs something', () => {
    expect(() => anInvoice({ kind: 'subscription' })).toThrow('CHECK')
    expect(() => anInvoice({ kind: 'training' })).toThrow('CHECK')
    expect(() => anInvoice({ amount_minor: 0 })).toThrow('CHECK')
    expect(() => anInvoice({ state: 'paid' })).toThrow('CHECK')
    expect(() => anInvoice({ subscription_id: desk.build.subscription({ personId: ann }) })).toThrow('CHECK')
  })
})

describe('TIL-1: the till', () => {
  const close = (z: number, id: number) => () =>
    run(`UPDATE till_shift SET closed_at = 1, closed_by = 'test', z_number = ${z}, expected_minor = 0, counted_minor = 0
         WHERE id = ${id}`)
  it('one open shift a desk, closed once and whole, with a number of its own', () => {
    const first = aShift()
    expect(() => aShift()).toThrow('UNIQUE')
    const second = aShift({ desk: 'Desk 2' })
    expect(() => run('UPDATE till_shift SET closed_at = 1')).toThrow('CHECK')
    close(1, first)()
    expect(close(2, first)).toThrow('is history')
    expect(close(1, second)).toThrow('UNIQUE')
    expect(() => run('DELETE FROM till_shift')).toThrow('is history')
    aShift()
  })
  it('moves are only ever added, with their sign, and only to an open shift', () => {
    const shift_id = aShift()
    const move = (kind: string, amount_minor: number, fields: Fields = {}) =>
      insert('till_move', { shift_id, kind, amount_minor, reason: 'change', actor: 'test', at: 0, ...fields })
    move('cash-in', 500)
    expect(() => move('cash-in', -1)).toThrow('CHECK')
    expect(() => move('cash-out', 1)).toThrow('CHECK')
    expect(() => move('cash-out', -1, { reason: ' ' })).toThrow('CHECK')
    expect(() => move('payment', 1)).toThrow('CHECK')
    expect(() => move('pay-out', -1)).toThrow('CHECK')
    expect(() => run('UPDATE till_move SET amount_minor = 1')).toThrow('append-only')
    expect(() => run('DELETE FROM till_move')).toThrow('append-only')
    close(1, shift_id)()
    expect(() => move('cash-in', 1)).toThrow('is closed')
  })
})

it('what happened to a person is only ever added to', () => {
  insert('person_event', { person_id: ann, code: 'subscription.sold', facts: '{}', actor: 'test', at: 0 })
  expect(() => run('UPDATE person_event SET at = 1')).toThrow('append-only')
  expect(() => run('DELETE FROM person_event')).toThrow('append-only')
})

it('the same thing is told to the same person once', () => {
  const told = { key: 'k', person_id: ann, language: 'en', code: 'training.cancelled', facts: '{}', state: 'by-hand' }
  const tell = (fields: Fields = {}) => insert('message', { ...told, next_attempt_at: 0, created_at: 0, ...fields })
  tell()
  expect(() => tell()).toThrow('UNIQUE')
  expect(() => tell({ key: 'other', state: 'waiting' })).toThrow('CHECK')
})
