import { beforeEach, describe, expect, it } from 'vitest'
import type { PaymentPlan } from '../../../src-shared/contract/money.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { HOUR } from '../../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { atDesk, clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
let clerk: ReturnType<typeof clerkOf>
let ann: PersonId

beforeEach(() => {
  desk = aDesk()
  clerk = clerkOf(desk)
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Ames' })
})

const issueAll = async (...amounts: readonly number[]) => {
  for (const amount of amounts) await clerk.issue(ann, amount)
}

describe('PAY-1: a payment adds to the balance and settles whole invoices, oldest first', () => {
  it.each([
    ['all of them', [2000, 3000], 5000, ['paid', 'paid'], 0],
    [
      'and stops at the first that does not fit, even where a later one would',
      [1000, 2500, 500],
      3000,
      ['paid', 'unpaid', 'unpaid'],
      2000,
    ],
    ['none that does not fit whole', [5000], 4999, ['unpaid'], 4999],
    ['nothing is owed: it is paid in advance', [], 7000, [], 7000],
  ])('%s', async (_what, amounts, amount, states, balance) => {
    await issueAll(...amounts)
    await clerk.take(ann, amount)
    expect([clerk.states(), clerk.balance(ann)]).toEqual([states, balance])
  })
  it('oldest is by the day it was issued, then by number', async () => {
    desk.at('2026-03-05', '10:00')
    await issueAll(1000)
    desk.at('2026-03-04', '10:00')
    await issueAll(1000)
    await clerk.take(ann, 1000)
    expect(clerk.states()).toEqual(['unpaid', 'paid'])
  })
  it('what is there already counts', async () => {
    await clerk.take(ann, 600)
    await issueAll(1000)
    await clerk.take(ann, 400)
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['paid'], 0])
  })
  it('PAY-2: an invoice is paid from the balance when it is issued, if that suffices', async () => {
    await clerk.take(ann, 1000)
    await issueAll(1001, 1000)
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['unpaid', 'paid'], 0])
  })
  it("a dependent's invoices are their guardian's to pay", async () => {
    const child = desk.build.person({ givenName: 'Chloé', guardianId: ann })
    await clerk.issue(child, 1500)
    await clerk.take(ann, 1500)
    expect(desk.rows('SELECT payer_id AS payer, person_id AS person, state FROM invoice')).toEqual([
      { payer: ann, person: child, state: 'paid' },
    ])
  })
})

describe('PAY-1: a chosen invoice', () => {
  it('is settled first, then the oldest', async () => {
    await issueAll(1500, 2000, 500)
    await clerk.take(ann, 3500, { invoiceId: 2 })
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['paid', 'paid', 'unpaid'], 0])
  })
  it('may be paid with the help of the balance', async () => {
    await clerk.take(ann, 500)
    await issueAll(1500, 2000)
    await clerk.take(ann, 1500, { invoiceId: 2 })
    expect(clerk.states()).toEqual(['unpaid', 'paid'])
  })
  it.each(['payments.take', 'payments.preview'])('%s: has to be covered, unpaid, and of this payer', async (name) => {
    const bob = desk.build.person()
    await issueAll(1500)
    await clerk.issue(bob, 100)
    const pay = (amountMinor: number, invoiceId: number) =>
      name === 'payments.take'
        ? clerk.payment(ann, amountMinor, { invoiceId })
        : { payerId: ann, amountMinor, invoiceId }
    await expectRefused(desk, name, pay(1499, 1), 'payment.too-small', {
      number: '2026-000001',
      needed: 1500,
      available: 1499,
    })
    await expectRefused(desk, name, pay(1500, 2), 'invoice.other-payer', { number: '2026-000002' })
    await expectRefused(desk, name, pay(1500, 3), 'desk.not-found')
    await clerk.take(ann, 1500)
    await expectRefused(desk, name, pay(1500, 1), 'invoice.not-unpaid', { number: '2026-000001' })
  })
})

describe('CAN-3 for money: what the dialog shows is what is done', () => {
  it('the plan names the invoices, and taking the payment answers with the same plan', async () => {
    await clerk.take(ann, 300)
    await issueAll(1000, 2500)
    const input = { payerId: ann, amountMinor: 1200, invoiceId: null }
    const before = desk.dump()
    const plan = await desk.call<PaymentPlan>('payments.preview', input)
    expect(desk.dump()).toBe(before)
    expect(plan).toEqual({
      payerId: ann,
      payerName: 'Ann Ames',
      balanceBefore: 300,
      balanceAfter: 500,
      settles: [{ id: 1, number: '2026-000001', kind: 'sale', facts: { what: 'Towel' }, amountMinor: 1000 }],
      duplicateOf: null,
    })
    expect(await clerk.take(ann, 1200)).toEqual({ id: 2, plan })
    expect(clerk.balance(ann)).toBe(plan.balanceAfter)
  })
  it('a dependent cannot pay, and nobody who is not there', async () => {
    const child = desk.build.person({ givenName: 'Chloé', familyName: 'Ames', guardianId: ann })
    const facts = { person: 'Chloé Ames' }
    await expectRefused(desk, 'payments.take', clerk.payment(child, 100), 'payment.payer-is-dependent', facts)
    const preview = { payerId: child, amountMinor: 100, invoiceId: null }
    await expectRefused(desk, 'payments.preview', preview, 'payment.payer-is-dependent', facts)
    await expectRefused(desk, 'payments.take', clerk.payment(999 as PersonId, 100), 'desk.not-found')
  })
})

describe('PAY-5: the same payer, the same amount within 48 hours asks "again?" first', () => {
  const first = { isAgain: false }
  const notices = () => desk.rows("SELECT level, facts FROM notification WHERE code = 'payment.duplicate'")
  const pass = (ms: number) => desk.clock.set((desk.clock.now() + ms) as never)

  it('says when and by whom, and shows it in the preview', async () => {
    const at = desk.clock.now()
    const { id } = await clerk.take(ann, 5000, first)
    pass(48 * HOUR - 1)
    const facts = { at, amount: 5000, actor: 'owner' }
    await expectRefused(desk, 'payments.take', clerk.payment(ann, 5000, first), 'payment.maybe-duplicate', facts)
    const preview = { payerId: ann, amountMinor: 5000, invoiceId: null }
    expect(await desk.call('payments.preview', preview)).toMatchObject({
      duplicateOf: { paymentId: id, at, actor: 'owner' },
    })
  })
  it('takes it when somebody says so, and tells the admins', async () => {
    const at = desk.clock.now()
    await clerk.take(ann, 5000, first)
    pass(1000)
    expect(notices()).toEqual([])
    await clerk.take(ann, 5000)
    expect(clerk.balance(ann)).toBe(10_000)
    const facts = { payer: 'Ann Ames', payerId: ann, amount: 5000, at, actor: 'owner' }
    expect(notices()).toEqual([{ level: 'warning', facts: JSON.stringify(facts) }])
  })
  it('does not ask after exactly 48 hours, for another amount, another payer or a cancelled one', async () => {
    const { id } = await clerk.take(ann, 5000, first)
    await clerk.take(ann, 5001, first)
    await clerk.take(desk.build.person(), 5000, first)
    await desk.call('payments.cancel', { id, desk: atDesk, reason: 'mistyped' })
    await clerk.take(ann, 5000, first)
    pass(48 * HOUR)
    await clerk.take(ann, 5000, first)
    expect(notices()).toEqual([])
  })
  it('a repeated command gives the first answer and moves nothing, without asking', async () => {
    const input = { ...clerk.payment(ann, 5000, first), commandId: 'the-first-one' }
    const answer = await desk.call('payments.take', input)
    const before = desk.dump()
    pass(1000)
    expect(await desk.call('payments.take', input)).toEqual(answer)
    expect(desk.dump()).toBe(before)
  })
})

describe('TIL-1: cash lies in a till', () => {
  it('none is taken at a desk whose till is closed', async () => {
    const cash = { method: 'cash' }
    await expectRefused(desk, 'payments.take', clerk.payment(ann, 100, cash), 'till.not-open', { desk: atDesk })
    await clerk.openTill(0, 'Desk 2')
    await expectRefused(desk, 'payments.take', clerk.payment(ann, 100, cash), 'till.not-open', { desk: atDesk })
  })
  it('goes into the drawer; a card only counts in the shift, where there is one', async () => {
    await clerk.take(ann, 100)
    const { id } = await clerk.openTill()
    await clerk.take(ann, 200)
    await clerk.take(ann, 300, { method: 'cash' })
    expect(desk.rows('SELECT method, shift_id AS shift FROM payment ORDER BY id')).toEqual([
      { method: 'card', shift: null },
      { method: 'card', shift: id },
      { method: 'cash', shift: id },
    ])
    expect(desk.rows('SELECT kind, amount_minor AS amount, payment_id AS payment FROM till_move')).toEqual([
      { kind: 'payment', amount: 300, payment: 3 },
    ])
  })
})
