import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, PlanId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { attend, giveUp, type Sold, sell, subscriptionOf } from './front-desk-for-tests.ts'

let desk: TestDesk
let ann: PersonId
let planId: PlanId
beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person()
  planId = desk.build.plan({ sessions: 3, priceMinor: 10_000 as Minor })
})

const card = { method: 'card', desk: 'Desk 1', isAgain: true } as const
const sold = (payment: typeof card | null = card): Promise<Sold> => sell(desk, { personId: ann, planId, payment })
const cancel = ({ id }: Sold, refundMinor: number, version = 1) => ({ id, version, refundMinor, reason: 'moved away' })
const cancelled = (subscription: Sold, refundMinor: number) =>
  desk.call('subscriptions.cancel', cancel(subscription, refundMinor))
const preview = ({ id }: Sold) => desk.call('subscriptions.previewCancel', { id })
const balance = () => desk.rows('SELECT balance_minor AS n FROM account')[0]?.n ?? 0
const invoices = () => desk.rows('SELECT amount_minor AS amount, state FROM invoice ORDER BY id')

describe('PAY-4: cancelling a subscription', () => {
  it('proposes the price of the unused sessions, rounded down', async () => {
    const subscription = await sold()
    await attend(desk, ann)
    expect(await preview(subscription)).toEqual({
      unused: 2,
      total: 3,
      invoiceState: 'paid',
      proposalMinor: 6666,
      priceMinor: 10_000,
    })
  })

  it('refunds a part: the invoice comes back whole, and what was used is invoiced anew and paid at once', async () => {
    const subscription = await sold()
    await attend(desk, ann)
    expect(await cancelled(subscription, 6666)).toEqual({ refundedMinor: 6666 })
    expect(invoices()).toEqual([
      { amount: 10_000, state: 'cancelled' },
      { amount: 3334, state: 'paid' },
    ])
    expect(balance()).toBe(6666)
    expect(await subscriptionOf(desk, ann, subscription.id)).toMatchObject({
      state: 'cancelled',
      used: 1,
      invoice: { number: '2026-000002', state: 'paid' },
    })
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('whoever paid gets the money and keeps paying for what was used, also when the guardian is another by now', async () => {
    const [before, after] = [desk.build.person(), desk.build.person()]
    desk.store.sqlite.exec(`UPDATE person SET guardian_id = ${before} WHERE id = ${ann}`)
    const subscription = await sold()
    desk.store.sqlite.exec(`UPDATE person SET guardian_id = ${after} WHERE id = ${ann}`)
    await cancelled(subscription, 4000)
    expect(desk.rows('SELECT payer_id AS payer, amount_minor AS amount, state FROM invoice ORDER BY id')).toEqual([
      { payer: before, amount: 10_000, state: 'cancelled' },
      { payer: before, amount: 6000, state: 'paid' },
    ])
    expect(desk.rows('SELECT payer_id AS payer, balance_minor AS balance FROM account')).toEqual([
      { payer: before, balance: 4000 },
    ])
  })

  it('SUB-8: standing places that rested with it wake', async () => {
    const { id } = await sold()
    desk.build.place({ personId: ann, templateId: desk.build.template() })
    const frozen = { id, version: 1, from: '2026-03-10', until: '2026-03-31', withPlaces: true }
    await desk.call('subscriptions.freeze', frozen)
    await desk.call('subscriptions.cancel', { id, version: 2, refundMinor: 0, reason: 'moved away' })
    expect(desk.rows('SELECT frozen_from AS f, frozen_until AS u FROM standing_place')).toEqual([{ f: null, u: null }])
  })

  it('refunds all, or nothing, as agreed', async () => {
    expect(await cancelled(await sold(), 10_000)).toEqual({ refundedMinor: 10_000 })
    expect([invoices(), balance()]).toEqual([[{ amount: 10_000, state: 'cancelled' }], 10_000])
    await desk.call('accounts.payOut', {
      payerId: ann,
      amountMinor: 10_000,
      method: 'transfer',
      desk: 'Desk 1',
      reason: 'leaves',
    })
    await cancelled(await sold(), 0)
    expect([invoices().at(-1), balance()]).toEqual([{ amount: 10_000, state: 'paid' }, 0])
  })

  it('an unpaid invoice is cancelled without money', async () => {
    const subscription = await sold(null)
    expect(await preview(subscription)).toMatchObject({ invoiceState: 'unpaid', proposalMinor: 0, priceMinor: 10_000 })
    expect(await cancelled(subscription, 0)).toEqual({ refundedMinor: 0 })
    expect([invoices(), balance()]).toEqual([[{ amount: 10_000, state: 'cancelled' }], 0])
  })

  it('what cost nothing, was brought along, or whose invoice is cancelled already gives nothing back', async () => {
    const free = await sell(desk, { personId: ann, planId: desk.build.plan({ priceMinor: 0 as Minor }) })
    expect(await preview(free)).toMatchObject({ invoiceState: null, proposalMinor: 0, priceMinor: 0 })
    await cancelled(free, 0)
    const brought = { id: desk.build.subscription({ personId: ann }), invoiceId: null, paymentId: null }
    expect(await preview(brought)).toMatchObject({ invoiceState: null, proposalMinor: 0, priceMinor: 14_000 })
    await expectRefused(desk, 'subscriptions.cancel', cancel(brought, 1), 'subscription.refund-above-price')
    const subscription = await sold()
    await desk.call('invoices.cancel', { id: subscription.invoiceId, reason: 'mistake' })
    expect(await preview(subscription)).toMatchObject({ invoiceState: 'cancelled', proposalMinor: 0 })
    await cancelled(subscription, 0)
    expect(balance()).toBe(10_000)
  })

  it('ends its freeze, and keeps why in the history of the person', async () => {
    const subscription = await sold(null)
    const freeze = { id: subscription.id, version: 1, from: '2026-03-10', until: '2026-03-12', withPlaces: false }
    await desk.call('subscriptions.freeze', freeze)
    await desk.call('subscriptions.cancel', cancel(subscription, 0, 2))
    expect(await subscriptionOf(desk, ann, subscription.id)).toMatchObject({ freezeFrom: null, state: 'cancelled' })
    expect(desk.rows('SELECT count(*) AS n FROM subscription_freeze WHERE ended_at IS NULL')).toEqual([{ n: 0 }])
    expect(
      desk.rows("SELECT facts ->> 'reason' AS reason FROM person_event WHERE code = 'subscription.cancelled'"),
    ).toEqual([{ reason: 'moved away' }])
  })

  it('a class that holds a session gives it back to it all the same, and no new one is taken', async () => {
    const subscription = await sold()
    const attended = await attend(desk, ann)
    await cancelled(subscription, 0)
    await giveUp(desk, attended)
    expect(await subscriptionOf(desk, ann, subscription.id)).toMatchObject({ used: 0, state: 'cancelled' })
    expect((await attend(desk, ann)).settlement.kind).not.toBe('session')
  })

  it('not twice, not above what was paid, not over a quicker hand, not of nothing', async () => {
    const subscription = await sold()
    const refused = (input: object, code: string, facts = {}) =>
      expectRefused(desk, 'subscriptions.cancel', input, code, facts)
    await refused(cancel(subscription, 10_001), 'subscription.refund-above-price', { refund: 10_001, paid: 10_000 })
    await refused(cancel(subscription, 10_000, 2), 'desk.stale-version')
    await refused({ ...cancel(subscription, 0), id: 99 }, 'desk.not-found')
    const unpaid = await sold(null)
    await refused(cancel(unpaid, 1), 'subscription.refund-above-price', { refund: 1, paid: 0 })
    await cancelled(subscription, 0)
    await refused(cancel(subscription, 0, 2), 'subscription.cancelled')
    await expectRefused(desk, 'subscriptions.previewCancel', { id: subscription.id }, 'subscription.cancelled')
  })
})
