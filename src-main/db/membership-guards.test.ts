import { beforeEach, describe, expect, it } from 'vitest'
import type { MembershipId, PersonId } from '../../src-shared/kernel/brand.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'

/** What the database itself keeps of households and memberships: raw SQL has to run into it. */
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
const refuses = (sql: string, why: string) => expect(() => run(sql), sql).toThrow(why)

describe('the gym’s terms', () => {
  it('a season begins on a month and a day, fees are not below zero', () => {
    for (const start of ['', '9-1', '09-41', '21-01', 'September'])
      refuses(`UPDATE gym SET season_start = '${start}'`, 'CHECK')
    for (const fee of ['adult_fee_minor', 'child_fee_minor']) refuses(`UPDATE gym SET ${fee} = -1`, 'CHECK')
    run("UPDATE gym SET season_start = '12-31', adult_fee_minor = 0, child_fee_minor = 1")
  })
})

describe('households', () => {
  const other = (id: PersonId, otherId: PersonId | null) =>
    `UPDATE person SET other_guardian_id = ${otherId} WHERE id = ${id}`
  const guardian = (id: PersonId, guardianId: PersonId | null) =>
    `UPDATE person SET guardian_id = ${guardianId} WHERE id = ${id}`
  const child = (guardianId: PersonId | null, otherId: PersonId | null) =>
    `INSERT INTO person (given_name, family_name, search, guardian_id, other_guardian_id, created_at)
     VALUES ('Kim', 'Lee', 'lee kim', ${guardianId}, ${otherId}, 0)`

  it('a second guardian is beside a first one, another person, and not the dependent', () => {
    const kim = desk.build.person({ guardianId: ann })
    refuses(other(kim, ann), 'CHECK')
    refuses(other(kim, kim), 'cannot be a dependent')
    refuses(other(ann, bob), 'CHECK')
    refuses(child(null, bob), 'CHECK')
    refuses(child(ann, ann), 'CHECK')
    refuses(other(kim, 99 as PersonId), 'FOREIGN KEY')
    run(other(kim, bob))
    refuses(guardian(kim, null), 'CHECK')
    refuses(guardian(kim, bob), 'CHECK')
  })
  it('a second guardian is in nobody’s care, and does not come into it', () => {
    const kim = desk.build.person({ guardianId: ann })
    const tom = desk.build.person({ guardianId: ann })
    refuses(other(kim, tom), 'a guardian cannot be a dependent')
    refuses(child(bob, tom), 'a guardian cannot be a dependent')
    run(other(kim, bob))
    refuses(guardian(bob, ann), 'a guardian cannot be a dependent')
    run(other(kim, null))
    run(guardian(bob, ann))
  })
})

type State = 'trial' | 'pending' | 'active' | 'cancelled'
const states: readonly State[] = ['trial', 'pending', 'active', 'cancelled']
const aMembership = (state: State, fields: object = {}): MembershipId =>
  desk.build.membership({ personId: ann, state, ...fields })
const to = (id: MembershipId, state: State) => `UPDATE membership SET state = '${state}' WHERE id = ${id}`
const membership = (id: MembershipId) =>
  desk.rows('SELECT state, activated_at, version FROM membership WHERE id = ?', id)[0]

describe('MEM-1: memberships', () => {
  const allowed = [
    'trial>pending',
    'trial>cancelled',
    'pending>active',
    'pending>cancelled',
    'active>pending',
    'active>cancelled',
  ]
  const moves = states.flatMap((from) => states.flatMap((next) => (from === next ? [] : [[from, next] as const])))
  it.each(moves)('from %s to %s', (from, next) => {
    const id = aMembership(from)
    if (allowed.includes(`${from}>${next}`)) run(to(id, next))
    else refuses(to(id, next), 'from trial to pending to active')
    expect(membership(id)?.state).toBe(allowed.includes(`${from}>${next}`) ? next : from)
  })
  it('one that begins active became so when it began, unless it is said when', () => {
    const now = desk.clock.now()
    expect(membership(aMembership('active'))?.activated_at).toBe(now)
    expect(membership(aMembership('active', { season: '2025', activatedAt: 7 }))?.activated_at).toBe(7)
    for (const state of ['trial', 'pending'] as const)
      expect(membership(aMembership(state, { season: state }))?.activated_at).toBeNull()
  })
  it('one to a season and person; a cancelled one does not count', () => {
    aMembership('cancelled')
    const id = aMembership('trial')
    expect(() => aMembership('pending')).toThrow('UNIQUE')
    aMembership('pending', { personId: bob })
    aMembership('pending', { season: '2025' })
    run(to(id, 'cancelled'))
    aMembership('active')
  })
  it('is never deleted, and a licence is new or is not', () => {
    const id = aMembership('cancelled')
    refuses(`DELETE FROM membership WHERE id = ${id}`, 'is history')
    refuses(`UPDATE membership SET is_new_licence = 2`, 'CHECK')
  })
})

describe('MEM-1: a membership follows its invoice', () => {
  let serial = 0
  beforeEach(() => {
    serial = 0
  })
  const bill = (membershipId: MembershipId | null, kind = 'membership'): number => {
    serial += 1
    return one(`INSERT INTO invoice (year, serial, payer_id, person_id, kind, amount_minor, facts, membership_id, issued_on, actor, created_at)
      VALUES (2026, ${serial}, ${ann}, ${ann}, '${kind}', 4500, '{}', ${membershipId}, '2026-03-04', 'test', 0) RETURNING id`) as number
  }
  let balance = 0
  beforeEach(() => {
    balance = 0
    const payment = one(`INSERT INTO payment (payer_id, amount_minor, method, received_on, actor, at)
      VALUES (${ann}, 9000, 'card', '2026-03-04', 'test', 0) RETURNING id`)
    post('payment', 9000, { payment_id: payment })
  })
  const post = (kind: string, amount: number, about: Readonly<Record<string, unknown>>) => {
    const [[column, id] = ['', 0]] = Object.entries(about)
    run(`INSERT INTO account_entry (payer_id, kind, amount_minor, balance_before, balance_after, ${column}, actor, at)
      VALUES (${ann}, '${kind}', ${amount}, ${balance}, ${balance + amount}, ${id}, 'test', 0)`)
    balance += amount
  }
  const settle = (id: number) => {
    post('settlement', -4500, { invoice_id: id })
    run(`UPDATE invoice SET state = 'paid', paid_at = 77 WHERE id = ${id}`)
  }
  const reopen = (id: number) => {
    post('reopening', 4500, { invoice_id: id })
    run(`UPDATE invoice SET state = 'unpaid', paid_at = NULL WHERE id = ${id}`)
  }
  const cancel = (id: number) =>
    run(`UPDATE invoice SET state = 'cancelled', cancelled_at = 88, paid_at = NULL WHERE id = ${id}`)

  it('pending is active once it is paid, pending again once it is not, and each time another version', () => {
    const id = aMembership('pending')
    const invoice = bill(id)
    settle(invoice)
    expect(membership(id)).toEqual({ state: 'active', activated_at: 77, version: 2 })
    reopen(invoice)
    expect(membership(id)).toEqual({ state: 'pending', activated_at: null, version: 3 })
    settle(invoice)
    post('refund', 4500, { invoice_id: invoice })
    cancel(invoice)
    expect(membership(id)).toEqual({ state: 'pending', activated_at: null, version: 5 })
  })
  it('a cancelled one stays cancelled, whatever becomes of its invoice, and others are left alone', () => {
    const [id, others] = [aMembership('pending'), aMembership('pending', { personId: bob })]
    const invoice = bill(id)
    settle(invoice)
    run(to(id, 'cancelled'))
    reopen(invoice)
    settle(invoice)
    expect(membership(id)?.state).toBe('cancelled')
    expect(membership(others)).toEqual({ state: 'pending', activated_at: null, version: 1 })
  })
  it('one that has only an unpaid invoice cancelled stays as it is', () => {
    const id = aMembership('pending')
    cancel(bill(id))
    expect(membership(id)).toEqual({ state: 'pending', activated_at: null, version: 1 })
  })
  it('has one invoice that counts; another once that one is cancelled', () => {
    const id = aMembership('pending')
    const invoice = bill(id)
    expect(() => bill(id)).toThrow('UNIQUE')
    serial -= 1
    cancel(invoice)
    bill(id)
  })
  it('only an invoice of its kind, of a membership that is there, and always the same one', () => {
    const id = aMembership('pending')
    expect(() => bill(id, 'sale')).toThrow('CHECK')
    serial -= 1
    expect(() => bill(99 as MembershipId)).toThrow('FOREIGN KEY')
    serial -= 1
    const invoice = bill(id)
    const another = aMembership('pending', { personId: bob })
    refuses(`UPDATE invoice SET membership_id = ${another} WHERE id = ${invoice}`, 'is history')
    refuses(`UPDATE invoice SET membership_id = NULL WHERE id = ${invoice}`, 'is history')
  })
})
