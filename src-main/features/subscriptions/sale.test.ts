import { beforeEach, describe, expect, it } from 'vitest'
import type { PaymentPlan } from '../../../src-shared/contract/money.ts'
import type { SalePlan } from '../../../src-shared/contract/subscriptions.ts'
import type { PersonId, PlanId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type SaleFields, type Sold, saleOf, sell, subscriptionOf } from './front-desk-for-tests.ts'

let desk: TestDesk
let ann: PersonId
let planId: PlanId
beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Lee' })
  planId = desk.build.plan({ name: 'Ten classes' })
})

const cash = { method: 'cash', desk: 'Desk 1', isAgain: false } as const
const card = { method: 'card', desk: 'Desk 1', isAgain: false } as const
const openTill = () => desk.call('till.open', { desk: 'Desk 1', floatMinor: 5000 })
const prepay = (amountMinor: number, payerId = ann) =>
  desk.call('payments.take', {
    payerId,
    amountMinor,
    method: 'transfer',
    invoiceId: null,
    desk: 'Desk 1',
    note: null,
    isAgain: true,
  })
const balance = (payerId = ann) =>
  desk.rows('SELECT balance_minor FROM account WHERE payer_id = ?', payerId)[0]?.balance_minor ?? 0
const preview = async (fields: Partial<SaleFields> = {}) => {
  const { isAutoRenew: _auto, payment: _payment, ...sale } = saleOf(desk, { personId: ann, planId, ...fields })
  return desk.call<SalePlan>('subscriptions.previewSale', sale)
}

describe('selling a plan', () => {
  it('says before what it does: last day, sessions, price, who pays', async () => {
    const planned = await preview({ bonus: 1, startsOn: '2026-03-31' })
    expect(planned).toEqual({
      endsOn: '2026-06-30',
      total: 11,
      priceMinor: 14_000,
      payerId: ann,
      payerName: 'Ann Lee',
      balanceMinor: 0,
      dueMinor: 14_000,
      overlapsWith: null,
    })
    const sold = await sell(desk, { personId: ann, planId, bonus: 1, startsOn: '2026-03-31', manualInitial: 2 })
    expect(await subscriptionOf(desk, ann, sold.id)).toEqual({
      id: sold.id,
      version: 1,
      personId: ann,
      planId,
      planName: 'Ten classes',
      state: 'upcoming',
      startsOn: '2026-03-31',
      endsOn: '2026-06-30',
      used: 2,
      total: 11,
      manualInitial: 2,
      planSessions: 10,
      bonus: 1,
      carriedOver: 0,
      priceMinor: 14_000,
      isAutoRenew: false,
      freezeFrom: null,
      freezeUntil: null,
      renewedFromId: null,
      renewedById: null,
      invoice: { id: sold.invoiceId, number: '2026-000001', state: 'unpaid' },
    })
  })

  it('without money leaves an unpaid invoice that names the plan and its days', async () => {
    const { invoiceId } = await sell(desk, { personId: ann, planId })
    expect(desk.rows('SELECT id, kind, state, amount_minor, issued_on, facts FROM invoice')).toEqual([
      {
        id: invoiceId,
        kind: 'subscription',
        state: 'unpaid',
        amount_minor: 14_000,
        issued_on: '2026-03-04',
        facts: '{"plan":"Ten classes","startsOn":"2026-03-04","endsOn":"2026-06-04"}',
      },
    ])
    expect(desk.rows('SELECT person_id, code FROM person_event')).toEqual([
      { person_id: ann, code: 'subscription.sold' },
    ])
  })

  it('for cash pays this invoice and lies in the drawer', async () => {
    await openTill()
    const sold = await desk.call<Sold & { plan: PaymentPlan }>(
      'subscriptions.sell',
      saleOf(desk, { personId: ann, planId, payment: cash }),
    )
    expect(sold.plan).toMatchObject({ payerId: ann, balanceAfter: 0, settles: [{ id: sold.invoiceId }] })
    expect(await subscriptionOf(desk, ann, sold.id)).toMatchObject({ invoice: { state: 'paid' } })
    expect(desk.rows('SELECT amount_minor, payment_id FROM till_move')).toEqual([
      { amount_minor: 14_000, payment_id: sold.paymentId },
    ])
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('takes the whole price when the balance does not cover it whole, and the balance stays', async () => {
    await prepay(13_999)
    expect(await preview()).toMatchObject({ balanceMinor: 13_999, dueMinor: 14_000 })
    await sell(desk, { personId: ann, planId, payment: card })
    expect(balance()).toBe(13_999)
  })

  it('takes nothing when the balance pays it, whatever the clerk chose', async () => {
    await prepay(15_000)
    expect(await preview()).toMatchObject({ balanceMinor: 15_000, dueMinor: 0 })
    // The till is closed, and that is no obstacle: no cash is taken.
    const sold = await sell(desk, { personId: ann, planId, payment: cash })
    expect(sold).toMatchObject({ paymentId: null, plan: null })
    expect(await subscriptionOf(desk, ann, sold.id)).toMatchObject({ invoice: { state: 'paid' } })
    expect([balance(), desk.rows('SELECT count(*) AS n FROM payment')[0]?.n]).toEqual([1000, 1])
  })

  it('pays this invoice, not an older one', async () => {
    const older = await sell(desk, { personId: ann, planId })
    const sold = await sell(desk, { personId: ann, planId, payment: card })
    expect(desk.rows('SELECT id, state FROM invoice ORDER BY id')).toEqual([
      { id: older.invoiceId, state: 'unpaid' },
      { id: sold.invoiceId, state: 'paid' },
    ])
  })

  it('for nothing has no invoice and takes no money', async () => {
    const free = desk.build.plan({ priceMinor: 0 as Minor })
    expect(await preview({ planId: free })).toMatchObject({ priceMinor: 0, dueMinor: 0 })
    const sold = await sell(desk, { personId: ann, planId: free, payment: cash })
    expect(sold).toMatchObject({ invoiceId: null, paymentId: null, plan: null })
    expect(desk.rows('SELECT count(*) AS n FROM invoice')[0]?.n).toBe(0)
    expect(await subscriptionOf(desk, ann, sold.id)).toMatchObject({ state: 'active', invoice: null })
  })

  it('to a dependent is paid by the guardian', async () => {
    const tom = desk.build.person({ givenName: 'Tom', guardianId: ann })
    expect(await preview({ personId: tom })).toMatchObject({ payerId: ann, payerName: 'Ann Lee' })
    await sell(desk, { personId: tom, planId, payment: card })
    expect(desk.rows('SELECT payer_id, person_id, state FROM invoice')).toEqual([
      { payer_id: ann, person_id: tom, state: 'paid' },
    ])
  })

  it('warns of another one that is usable in the same time for the same types', async () => {
    const yoga = desk.build.type()
    const judo = desk.build.type()
    const ofYoga = desk.build.plan({ name: 'Yoga' }, yoga)
    const ofJudo = desk.build.plan({ name: 'Judo' }, judo)
    await sell(desk, { personId: ann, planId: ofYoga })
    const overlap = async (fields: Partial<SaleFields>) => (await preview(fields)).overlapsWith
    expect(await overlap({ planId: ofYoga })).toBe('Yoga')
    expect(await overlap({ planId })).toBe('Yoga')
    expect(await overlap({ planId: ofJudo })).toBe(null)
    expect(await overlap({ planId: ofYoga, startsOn: '2026-06-04' })).toBe('Yoga')
    expect(await overlap({ planId: ofYoga, startsOn: '2026-06-05' })).toBe(null)
    expect(await overlap({ planId: ofYoga, startsOn: '2025-12-03' })).toBe(null)
    expect(await overlap({ planId: ofYoga, startsOn: '2025-12-04' })).toBe('Yoga')
    expect(await overlap({ planId: ofYoga, personId: desk.build.person() })).toBe(null)
    await desk.call('subscriptions.correctManual', { id: 1, version: 1, manual: 10, reason: 'used up' })
    expect(await overlap({ planId: ofYoga })).toBe(null)
  })

  it('sent twice sells once', async () => {
    const sale = { ...saleOf(desk, { personId: ann, planId, payment: card }), commandId: 'sell-it-once' }
    const first = await desk.call('subscriptions.sell', sale)
    const after = desk.dump()
    expect(await desk.call('subscriptions.sell', sale)).toEqual(first)
    expect(desk.dump()).toBe(after)
  })
})

describe('not sold, and nothing changed:', () => {
  const refused = (fields: Partial<SaleFields>, code: string, facts: object = {}) =>
    expectRefused(desk, 'subscriptions.sell', saleOf(desk, { personId: ann, planId, ...fields }), code, facts)

  it('SUB-2: a manual value above the total', async () => {
    await refused({ manualInitial: 11 }, 'subscription.manual-above-total', { manual: 11, total: 10 })
    await expect(preview({ manualInitial: 11 })).rejects.toMatchObject({ code: 'subscription.manual-above-total' })
    await sell(desk, { personId: ann, planId, manualInitial: 10 })
  })

  it('a withdrawn plan, an archived person, one that there is not', async () => {
    const old = desk.build.plan({ name: 'Old', withdrawnAt: 1 as Instant })
    await refused({ planId: old }, 'plan.withdrawn', { plan: 'Old' })
    const gone = desk.build.person({ givenName: 'Gone', archivedAt: 1 as Instant })
    await refused({ personId: gone }, 'person.archived', { person: 'Gone Test' })
    await refused({ planId: 99 as PlanId }, 'desk.not-found')
    await refused({ personId: 99 as PersonId }, 'desk.not-found')
  })

  it('cash at a desk whose till is closed', async () => {
    await refused({ payment: cash }, 'till.not-open')
  })

  it('PAY-5: the same amount again, until somebody says so', async () => {
    await sell(desk, { personId: ann, planId, payment: card })
    await refused({ payment: card }, 'payment.maybe-duplicate')
    await sell(desk, { personId: ann, planId, payment: { ...card, isAgain: true } })
  })

  it('a start that is a slip of the year', async () => {
    await refused({ startsOn: '2206-03-04' }, 'subscription.start-too-far')
    await expect(preview({ startsOn: '1926-03-04' })).rejects.toMatchObject({ code: 'subscription.start-too-far' })
  })

  it('one that is over and would renew itself', async () => {
    await refused({ startsOn: '2025-12-03', isAutoRenew: true }, 'subscription.over', { endsOn: '2026-03-03' as Day })
    await sell(desk, { personId: ann, planId, startsOn: '2025-12-03' })
    await sell(desk, { personId: ann, planId, startsOn: '2025-12-04', isAutoRenew: true })
  })
})
