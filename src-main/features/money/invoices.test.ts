import { beforeEach, describe, expect, it } from 'vitest'
import type { AccountEntry } from '../../../src-shared/contract/money.ts'
import type { InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type Day, dayAt } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { Refused } from '../../app/ctx.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'
import { issueInvoice } from './ledger.ts'

let desk: TestDesk
let clerk: ReturnType<typeof clerkOf>
let ann: PersonId

beforeEach(() => {
  desk = aDesk()
  clerk = clerkOf(desk)
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Ames' })
})

const cancel = (id: InvoiceId, reason = 'goodwill') => ({ id, reason })
const numbers = () =>
  desk.rows("SELECT year || ' ' || serial AS n FROM invoice ORDER BY year, serial").map(({ n }) => n)

describe('PAY-2: numbers without gaps', () => {
  const sale = (issuedOn: string, then: () => void = () => {}) =>
    desk.host.transact(owner, (ctx) => {
      const amountMinor = 100 as Minor
      issueInvoice(ctx, {
        personId: ann,
        kind: 'sale',
        amountMinor,
        facts: { what: 'Towel' },
        issuedOn: issuedOn as Day,
      })
      then()
    })
  it('a sale that is refused half-way leaves no number behind', () => {
    sale('2026-03-04')
    const refused = () =>
      sale('2026-03-04', () => {
        throw new Refused('till.not-open')
      })
    expect(refused).toThrow('till.not-open')
    sale('2026-03-04')
    expect(numbers()).toEqual(['2026 1', '2026 2'])
  })
  it('a payment that is refused after its sale takes the invoice back with it', async () => {
    const sell = (method: string) =>
      desk.call('subscriptions.sell', {
        ...{ personId: ann, planId: 1, startsOn: dayAt('Europe/Paris', desk.clock.now()), manualInitial: 0, bonus: 0 },
        ...{ isAutoRenew: false, payment: { method, desk: 'Desk 1', isAgain: false } },
      })
    desk.build.plan()
    const before = desk.dump()
    await expect(sell('cash')).rejects.toMatchObject({ code: 'till.not-open' })
    expect(desk.dump()).toBe(before)
    await sell('card')
    expect([numbers(), clerk.states()]).toEqual([['2026 1'], ['paid']])
  })
  it('begin again with each year, also when one still arrives for the old one', () => {
    for (const day of ['2026-12-31', '2027-01-01', '2026-12-31', '2027-01-01']) sale(day)
    expect(numbers()).toEqual(['2026 1', '2026 2', '2027 1', '2027 2'])
    expect(desk.rows('SELECT issued_on AS day FROM invoice WHERE year = 2027')).toEqual([
      { day: '2027-01-01' },
      { day: '2027-01-01' },
    ])
  })
  it("the year is the wall's, not UTC's", async () => {
    desk.clock.set(Date.parse('2026-12-31T23:30:00Z') as never)
    await clerk.issue(ann, 100)
    expect(numbers()).toEqual(['2027 1'])
  })
})

describe('invoices.settle: one unpaid invoice from the balance', () => {
  it('also one that is not the oldest', async () => {
    await clerk.issue(ann, 2000)
    await clerk.issue(ann, 500)
    await clerk.take(ann, 600)
    await desk.call('invoices.settle', { id: 2 })
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['unpaid', 'paid'], 100])
  })
  it('is refused without the money, and for one that is paid or cancelled', async () => {
    const id = await clerk.issue(ann, 2000)
    await clerk.take(ann, 1999)
    await expectRefused(desk, 'invoices.settle', { id }, 'account.too-little', { needed: 2000, available: 1999 })
    await clerk.take(ann, 1)
    await expectRefused(desk, 'invoices.settle', { id }, 'invoice.not-unpaid', { number: '2026-000001' })
    await desk.call('invoices.cancel', cancel(id))
    await expectRefused(desk, 'invoices.settle', { id }, 'invoice.not-unpaid', { number: '2026-000001' })
    await expectRefused(desk, 'invoices.settle', { id: 9 }, 'desk.not-found')
  })
})

describe('PAY-4: cancelling an invoice', () => {
  it('an unpaid one moves no money', async () => {
    const id = await clerk.issue(ann, 2000)
    expect(await desk.call('invoices.cancel', cancel(id))).toEqual({ refundedMinor: 0 })
    expect([clerk.states(), desk.rows('SELECT * FROM account_entry')]).toEqual([['cancelled'], []])
  })
  it('a paid one is refunded to the balance, and settles nothing else by itself', async () => {
    await clerk.take(ann, 2000)
    const id = await clerk.issue(ann, 2000)
    await clerk.issue(ann, 100)
    expect(await desk.call('invoices.cancel', cancel(id))).toEqual({ refundedMinor: 2000 })
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['cancelled', 'unpaid'], 2000])
  })
  it('once', async () => {
    const id = await clerk.issue(ann, 2000)
    await desk.call('invoices.cancel', cancel(id))
    await expectRefused(desk, 'invoices.cancel', cancel(id), 'invoice.already-cancelled', { number: '2026-000001' })
  })
  it('details tell the whole story, newest first', async () => {
    await clerk.take(ann, 2000)
    const id = await clerk.issue(ann, 2000)
    await desk.call('invoices.cancel', cancel(id))
    const details = await desk.call<{ entries: readonly AccountEntry[] }>('invoices.details', { id })
    expect(details).toMatchObject({
      invoice: {
        ...{ id, number: '2026-000001', kind: 'sale', facts: { what: 'Towel' }, personName: 'Ann Ames' },
        ...{ state: 'cancelled', paidAt: null, cancelledAt: desk.clock.now(), cancelReason: 'goodwill' },
      },
      ...{ payerId: ann, payerName: 'Ann Ames', attendanceId: null },
    })
    expect(details.entries.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['refund', 2000],
      ['settlement', -2000],
    ])
    await expectRefused(desk, 'invoices.details', { id: 9 }, 'desk.not-found')
  })
})

describe('PAY-4: the invoice of a visit that is cancelled by hand', () => {
  const evening = async (day: string) => {
    desk.at(day, '23:00')
    await desk.alarm.tick()
    await desk.runner.wake()
  }
  const place = () =>
    desk.rows(
      'SELECT state, settlement, is_waived AS waived, cancel_reason AS why, (SELECT count(*) FROM invoice) AS invoices FROM attendance',
    )

  it.each(['unpaid', 'paid'])('waives the place (%s), so that no run invoices it again', async (state) => {
    const trainingId = desk.build.training({ day: '2026-03-05' as Day })
    desk.build.attendance({ trainingId, personId: ann })
    if (state === 'paid') await clerk.take(ann, 1500)
    await evening('2026-03-04')
    expect(clerk.states()).toEqual([state])
    await desk.call('invoices.cancel', cancel(1 as InvoiceId))
    const waived = { settlement: 'waived', waived: 1, why: 'goodwill', invoices: 1 }
    expect(place()).toEqual([{ state: 'registered', ...waived }])
    await evening('2026-03-05')
    await desk.call('processes.start', { process: 'daily', period: '2026-03-04' })
    await desk.runner.wake()
    expect(place()).toEqual([{ state: 'present', ...waived }])
    expect(clerk.balance(ann)).toBe(state === 'paid' ? 1500 : 0)
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })
  it('keeps why somebody had cancelled late', async () => {
    const attendanceId = desk.build.attendance({
      ...{ trainingId: desk.build.training(), personId: ann, state: 'absent', reason: 'late-cancellation' },
      cancelReason: 'ill',
    })
    desk.host.transact(owner, (ctx) =>
      issueInvoice(ctx, {
        ...{ personId: ann, kind: 'late-cancellation', amountMinor: 1500 as Minor, facts: {} },
        ...{ attendanceId, issuedOn: '2026-03-04' as Day },
      }),
    )
    await desk.call('invoices.cancel', cancel(1 as InvoiceId))
    expect(place()).toEqual([{ state: 'absent', settlement: 'waived', waived: 1, why: 'ill', invoices: 1 }])
  })
})
