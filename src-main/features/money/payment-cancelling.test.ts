import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { atDesk, clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
let clerk: ReturnType<typeof clerkOf>
let ann: PersonId

beforeEach(() => {
  desk = aDesk()
  clerk = clerkOf(desk)
  ann = desk.build.person()
})

const cancel = (id: number) => ({ id, desk: atDesk, reason: 'mistyped' })

describe('PAY-3: cancelling a payment, word for word', () => {
  it('balance 7000, payment 5000: 2000 stay', async () => {
    await clerk.take(ann, 2000)
    const { id } = await clerk.take(ann, 5000)
    expect(clerk.balance(ann)).toBe(7000)
    expect(await desk.call('payments.previewCancel', { id })).toEqual({
      fromBalance: 5000,
      reopens: [],
      balanceAfter: 2000,
    })
    expect(await desk.call('payments.cancel', cancel(id))).toEqual({ balanceMinor: 2000, reopened: [] })
    expect(clerk.balance(ann)).toBe(2000)
  })

  it('payment 5000, balance 2000, paid invoices 2000, 2000, 500 (newest first): the first two reopen, balance 1000', async () => {
    for (const amount of [500, 2000, 2000]) await clerk.issue(ann, amount)
    await clerk.take(ann, 1500)
    const { id } = await clerk.take(ann, 5000)
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['paid', 'paid', 'paid'], 2000])
    const plan = await desk.call('payments.previewCancel', { id })
    expect(plan).toMatchObject({ fromBalance: 2000, reopens: [{ id: 3 }, { id: 2 }], balanceAfter: 1000 })
    expect(await desk.call('payments.cancel', cancel(id))).toEqual({ balanceMinor: 1000, reopened: [3, 2] })
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['paid', 'unpaid', 'unpaid'], 1000])
    expect(
      desk.rows('SELECT kind, amount_minor AS amount, balance_after AS balance FROM account_entry WHERE id > 5'),
    ).toEqual([
      { kind: 'reopening', amount: 2000, balance: 4000 },
      { kind: 'reopening', amount: 2000, balance: 6000 },
      { kind: 'payment-cancelled', amount: -5000, balance: 1000 },
    ])
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('newest is what was settled last, whenever it was issued', async () => {
    for (const amount of [1000, 1000]) await clerk.issue(ann, amount)
    const { id } = await clerk.take(ann, 1000, { invoiceId: 2 })
    await clerk.take(ann, 1000)
    await desk.call('payments.cancel', cancel(id))
    expect(clerk.states()).toEqual(['unpaid', 'paid'])
  })
})

describe('PAY-3: a payment is cancelled once', () => {
  it('who, when and why is kept, and a second time is refused', async () => {
    const { id } = await clerk.take(ann, 5000)
    await desk.call('payments.cancel', cancel(id))
    expect(desk.rows('SELECT cancelled_at AS at, cancelled_by AS who, cancel_reason AS why FROM payment')).toEqual([
      { at: desk.clock.now(), who: 'owner', why: 'mistyped' },
    ])
    const facts = { at: desk.clock.now(), actor: 'owner' }
    await expectRefused(desk, 'payments.cancel', cancel(id), 'payment.already-cancelled', facts)
    await expectRefused(desk, 'payments.previewCancel', { id }, 'payment.already-cancelled', facts)
    await expectRefused(desk, 'payments.cancel', cancel(99), 'desk.not-found')
  })
  it('a repeated command gives the first answer and takes nothing more', async () => {
    await clerk.take(ann, 5000)
    const { id } = await clerk.take(ann, 5000)
    const input = { ...cancel(id), commandId: 'cancel-it' }
    const answer = await desk.call('payments.cancel', input)
    const before = desk.dump()
    expect(await desk.call('payments.cancel', input)).toEqual(answer)
    expect(desk.dump()).toBe(before)
    expect(clerk.balance(ann)).toBe(5000)
  })
})

it('PAY-1: money that was paid out meanwhile is not there to be given back, so the payment stays', async () => {
  await clerk.issue(ann, 3000)
  const { id } = await clerk.take(ann, 5000)
  await desk.call('accounts.payOut', { payerId: ann, amountMinor: 2000, method: 'transfer', desk: atDesk, reason: 'x' })
  const facts = { needed: 5000, available: 3000 }
  await expectRefused(desk, 'payments.cancel', cancel(id), 'account.too-little', facts)
  await expectRefused(desk, 'payments.previewCancel', { id }, 'account.too-little', facts)
})

describe('TIL-1: cash that is given back comes out of the till of the desk where that happens', () => {
  const drawer = (name: string) => desk.call<{ expectedMinor: number } | null>('till.state', { desk: name })
  it('of any desk that is open and has it', async () => {
    await clerk.openTill()
    const { id } = await clerk.take(ann, 500, { method: 'cash' })
    await clerk.openTill(499, 'Desk 2')
    await expectRefused(desk, 'payments.cancel', { ...cancel(id), desk: 'Desk 3' }, 'till.not-open', { desk: 'Desk 3' })
    await expectRefused(desk, 'payments.cancel', { ...cancel(id), desk: 'Desk 2' }, 'till.too-little', {
      amount: 500,
      inDrawer: 499,
    })
    await desk.call('till.move', { desk: 'Desk 2', kind: 'cash-in', amountMinor: 1, reason: 'from home' })
    await desk.call('payments.cancel', { ...cancel(id), desk: 'Desk 2' })
    expect([(await drawer('Desk 1'))?.expectedMinor, (await drawer('Desk 2'))?.expectedMinor]).toEqual([500, 0])
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })
  it('a card needs none', async () => {
    const { id } = await clerk.take(ann, 500)
    await desk.call('payments.cancel', { ...cancel(id), desk: 'Desk 3' })
    expect(desk.rows('SELECT * FROM till_move')).toEqual([])
  })
})
