import Sqlite, { type Database } from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { MINUTE } from '../../src-shared/kernel/time.ts'
import { byCard, byLink } from '../features/bookings/front-desk-for-tests.ts'
import { aDeskWithStripe } from '../payments/testing.ts'
import { checkStore } from './check.ts'
import { damageIn } from './damage-for-tests.ts'

const sound = 'the file is sound'
const paid = 'the money of a paid link is one payment of its payer, and a payment by link has its link'
const away = 'money that goes back is on no account'
const placed = 'money without a place is on its way back, or somebody decides or has decided about it'
const back = 'what went back is the sum of its refunds and no more than came, and all of it means refunded'
const told = 'money came by a link because the provider said so'
const once = 'an invoice has at most one link that can be paid'
const asked = 'a link asks its payer for its invoice'
const made = 'a link that is being made waits in the outbox, one that was made no longer'
const entries = 'a payment is one entry of its payer, and one more when it is cancelled'

type Case = readonly [what: string, sql: string, rules: readonly string[]]

/** Link 1 paid its booking; 2 came too late and went back; 3 brought another amount; 4 is open; 5 is on its way back; 6 is new. */
const cases: readonly Case[] = [
  ['a paid link without a payment', "UPDATE payment SET method = 'card' WHERE id = 1", [paid]],
  ['a paid link of somebody else’s payment', 'UPDATE payment_link SET payer_id = 6 WHERE id = 1', [paid, asked]],
  ['a payment of another amount', 'UPDATE payment SET amount_minor = 1 WHERE id = 1', [entries, paid]],
  ['a payment that no link brought', "UPDATE payment SET method = 'stripe' WHERE method = 'card'", [paid]],
  ['money of a paid link that is neither', "UPDATE payment_link SET state = 'late' WHERE id = 1", [away, placed]],
  ['money that nobody was told of', 'UPDATE payment_link SET task = NULL WHERE id = 3', [placed]],
  [
    'money that was on an account once and is no more',
    'UPDATE payment_link SET task = NULL, is_credited = 1 WHERE id = 3',
    [placed],
  ],
  ['a refund that is no longer asked for', "UPDATE link_refund SET status = 'failed' WHERE link_id = 5", [placed]],
  ['a refund that the link does not know', 'UPDATE link_refund SET amount_minor = 1 WHERE link_id = 2', [back]],
  ['more back than came', 'UPDATE payment_link SET received_minor = 1 WHERE id = 2', [back]],
  ['refunded and called late', "UPDATE payment_link SET state = 'late' WHERE id = 2", [back]],
  ['on its way and called refunded', "UPDATE payment_link SET state = 'refunded' WHERE id = 5", [back]],
  ['money that nobody spoke of', "DELETE FROM observation WHERE state = 'paid' AND link_id = 2", [told]],
  [
    'two links for one invoice',
    'UPDATE payment_link SET invoice_id = 4, booking_id = 4, payer_id = 4 WHERE id = 6',
    [once],
  ],
  ['a link over another amount', 'UPDATE payment_link SET amount_minor = 1 WHERE id = 4', [asked]],
  ['a link for another booking', 'UPDATE payment_link SET booking_id = 1 WHERE id = 4', [asked]],
  ['a link that nobody makes', 'DELETE FROM gateway_task WHERE link_id = 6', [made]],
  ['a link that is made twice', "UPDATE payment_link SET state = 'expired' WHERE id = 6", [made]],
  ['a link in no state', "UPDATE payment_link SET state = 'lost' WHERE id = 4", [sound]],
]

describe('SES-4: damage to payment links is found, and only the damage', () => {
  let gym: Buffer
  let db: Database
  const brokenRules = () => checkStore(db).map(({ rule }) => rule)

  beforeAll(async () => {
    const here = await aDeskWithStripe()
    const { desk, front, stripe } = here
    const course = desk.build.course()
    const book = async () => front.reserve(course, desk.build.person(), byLink)
    const ref = (id: unknown) => here.link(id as never).session_ref ?? ''
    const all = []
    for (let n = 0; n < 5; n += 1) all.push(await book())
    await here.atRest()
    const [one, two, three, , five] = all
    stripe.pay(ref(one?.linkId))
    stripe.pay(ref(two?.linkId))
    stripe.pay(ref(three?.linkId), { amount: 5 })
    stripe.pay(ref(five?.linkId))
    if (two) await front.cancel(two.id)
    await here.later(MINUTE)
    stripe.refundsBecome('pending')
    if (five) await front.cancel(five.id, 'stripe')
    await here.atRest()
    await book()
    await front.reserve(course, desk.build.person(), byCard)
    gym = desk.store.sqlite.serialize()
    await here.close()
  })
  beforeEach(() => {
    db = new Sqlite(gym)
    onTestFinished(() => void db.close())
  })

  it('a healthy gym has nothing to report', () => {
    expect(brokenRules()).toEqual([])
    const states = db.prepare('SELECT state FROM payment_link ORDER BY id').pluck().all()
    expect(states).toEqual(['paid', 'refunded', 'late', 'open', 'refunding', 'creating'])
    expect(db.prepare('SELECT method FROM payment ORDER BY id').pluck().all()).toEqual(['stripe', 'stripe', 'card'])
  })
  it.each(cases)('%s', (_what, sql, rules) => {
    damageIn(db, sql)
    expect(brokenRules()).toEqual(rules)
  })
})
