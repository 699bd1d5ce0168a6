import { beforeEach, describe, expect, it } from 'vitest'
import { aDesk, type TestDesk } from '../testing/desk.ts'
import { clerkOf } from '../testing/money.ts'

/** What the database itself keeps of payment links: raw SQL has to run into it. */
let desk: TestDesk

const run = (sql: string) => desk.store.sqlite.exec(sql)
const refuses = (sql: string, why: string) => expect(() => run(sql), sql).toThrow(why)
const link = (fields: string) => `UPDATE payment_link SET ${fields} WHERE id = 1`
const paid = "state = 'paid', received_minor = 1500, received_currency = 'EUR', received_at = 1"

beforeEach(async () => {
  desk = aDesk()
  const clerk = clerkOf(desk)
  const payer = desk.build.person()
  await clerk.take(payer, 1500)
  await clerk.take(payer, 1500)
  await clerk.issue(desk.build.person(), 1500)
  run(`INSERT INTO payment_link (invoice_id, payer_id, amount_minor, currency, state, open_until, is_to_be_sent, actor, created_at)
    VALUES (1, 2, 1500, 'EUR', 'creating', 1, 0, 'system', 0)`)
  run(`INSERT INTO gateway_task (link_id, kind, idempotency_key, state, next_attempt_at, created_at)
    VALUES (1, 'create', 'k', 'waiting', 0, 0)`)
  run("INSERT INTO observation VALUES ('cs', 'open', 1, 'poll', 0)")
})

describe('a payment link', () => {
  it('is never deleted, and what it asks whom for does not change', () => {
    refuses('DELETE FROM payment_link', 'is history')
    for (const change of ['payer_id = 1', 'amount_minor = 1', "currency = 'USD'", 'created_at = 1', 'booking_id = 1'])
      refuses(link(change), 'is history')
    refuses(link('amount_minor = 0'), 'history')
  })

  it('is open with an address, and has money exactly when it says so', () => {
    refuses(link("state = 'open'"), 'CHECK')
    refuses(link("state = 'open', session_ref = 'cs'"), 'CHECK')
    for (const state of ['paid', 'late', 'refunding', 'refunded']) refuses(link(`state = '${state}'`), 'CHECK')
    refuses(link("received_minor = 1, received_currency = 'EUR', received_at = 1"), 'CHECK')
    refuses(link(`${paid}`), 'CHECK')
    run(link("state = 'open', session_ref = 'cs', url = 'https://pay.example'"))
    refuses(link("session_ref = 'other'"), 'is history')
    run(link(`${paid}, payment_id = 1`))
    refuses(link('received_minor = 1'), 'is history')
  })

  it('keeps its payment, unless that was cancelled: then its money may come onto the account once more', () => {
    run(link(`${paid}, payment_id = 1`))
    refuses(link('payment_id = 2'), 'is history')
    refuses(link('payment_id = NULL'), 'is history')
    run("UPDATE payment SET cancelled_at = 1, cancelled_by = 'system', cancel_reason = 'back' WHERE id = 1")
    run(link('payment_id = 2'))
  })

  it('is one of its invoice that can be paid, made once and refunded once', () => {
    const again = (state: string) =>
      `INSERT INTO payment_link (invoice_id, payer_id, amount_minor, currency, state, open_until, is_to_be_sent, actor, created_at)
       VALUES (1, 2, 1500, 'EUR', '${state}', 1, 0, 'system', 0)`
    refuses(again('creating'), 'UNIQUE')
    run(again('expired'))
    const task = (kind: string, key: string) =>
      `INSERT INTO gateway_task (link_id, kind, idempotency_key, state, next_attempt_at, created_at)
       VALUES (1, '${kind}', '${key}', 'waiting', 0, 0)`
    refuses(task('create', 'other'), 'UNIQUE')
    refuses(task('refund', 'k'), 'UNIQUE')
    run(task('refund', 'r'))
    refuses(task('refund', 's'), 'UNIQUE')
    run("UPDATE gateway_task SET state = 'failed', finished_at = 1 WHERE idempotency_key = 'r'")
    run(task('refund', 's'))
  })

  it('has a reason for whoever saw to it by hand', () => {
    refuses(link("settled_by = 'admin'"), 'CHECK')
    refuses(link('is_credited = 2'), 'CHECK')
    refuses(link("task = 'whatever'"), 'CHECK')
  })
})

it('what the provider said is append-only, and said once', () => {
  refuses('UPDATE observation SET at = 1', 'append-only')
  refuses('DELETE FROM observation', 'append-only')
  refuses("INSERT INTO observation VALUES ('cs', 'open', 1, 'webhook', 9)", 'UNIQUE')
})
