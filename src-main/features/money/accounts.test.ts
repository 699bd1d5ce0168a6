import { beforeEach, describe, expect, it } from 'vitest'
import type { Invoice, Payment } from '../../../src-shared/contract/money.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
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

const payOut = (amountMinor: number, method = 'transfer') => ({
  ...{ payerId: ann, amountMinor, method, desk: atDesk, reason: 'moves away' },
})

type Account = {
  readonly payerId: number
  readonly payerName: string
  readonly balanceMinor: number
  readonly unpaidMinor: number
  readonly invoices: readonly Invoice[]
  readonly payments: readonly Payment[]
}
const accountOf = (personId: PersonId) => desk.call<Account>('accounts.of', { personId })

describe('accounts.of', () => {
  it("a dependent's account is their guardian's, with everybody's invoices, newest first", async () => {
    const child = desk.build.person({ givenName: 'Chloé', familyName: 'Ames', guardianId: ann })
    await clerk.issue(ann, 1000)
    await clerk.issue(child, 1500)
    await clerk.take(ann, 1200, { note: 'left of a hundred' })
    await clerk.issue(desk.build.person(), 1)
    const account = await accountOf(child)
    expect(account).toEqual(await accountOf(ann))
    expect(account).toMatchObject({ payerId: ann, payerName: 'Ann Ames', balanceMinor: 200, unpaidMinor: 1500 })
    expect(account.invoices.map(({ number, personName, state }) => [number, personName, state])).toEqual([
      ['2026-000002', 'Chloé Ames', 'unpaid'],
      ['2026-000001', 'Ann Ames', 'paid'],
    ])
    expect(account.payments).toEqual([
      {
        ...{ id: 1, amountMinor: 1200, method: 'card', receivedOn: '2026-03-04', at: desk.clock.now(), actor: 'owner' },
        ...{ note: 'left of a hundred', shiftId: null, cancelledAt: null, cancelReason: null, cancelledBy: null },
      },
    ])
  })
  it('somebody who never paid owes and has nothing', async () => {
    expect(await accountOf(ann)).toMatchObject({ balanceMinor: 0, unpaidMinor: 0, invoices: [], payments: [] })
    await expectRefused(desk, 'accounts.of', { personId: 99 }, 'desk.not-found')
  })
})

it('a balance is explained by every entry it is the sum of, newest first', async () => {
  await clerk.issue(ann, 1500)
  await clerk.openTill()
  await clerk.take(ann, 2000, { method: 'cash' })
  desk.at('2026-03-05', '10:00')
  await clerk.issue(ann, 300)
  await desk.call('accounts.payOut', payOut(50, 'cash'))
  await desk.call('accounts.payOut', payOut(10))
  const account = await desk.call<{ balanceMinor: number; entries: readonly Record<string, unknown>[] }>(
    'accounts.explain',
    { payerId: ann },
  )
  const said = account.entries.map((entry) =>
    ['kind', 'amountMinor', 'balanceBefore', 'balanceAfter', 'method', 'invoiceNumber', 'note'].map(
      (name) => entry[name],
    ),
  )
  expect(said).toEqual([
    ['pay-out', -10, 150, 140, 'transfer', null, 'moves away'],
    ['pay-out', -50, 200, 150, 'cash', null, 'moves away'],
    ['settlement', -300, 500, 200, null, '2026-000002', null],
    ['settlement', -1500, 2000, 500, 'cash', '2026-000001', null],
    ['payment', 2000, 0, 2000, 'cash', null, null],
  ])
  expect(account.balanceMinor).toBe(140)
})

describe('PAY-4: money is paid out of a balance', () => {
  it('never more than there is', async () => {
    await clerk.take(ann, 500)
    await expectRefused(desk, 'accounts.payOut', payOut(501), 'account.too-little', { needed: 501, available: 500 })
    expect(await desk.call('accounts.payOut', payOut(500))).toEqual({ balanceMinor: 0 })
    await expectRefused(desk, 'accounts.payOut', payOut(1), 'account.too-little', { needed: 1, available: 0 })
  })
  it('cash comes out of the till of this desk, as far as it is in it', async () => {
    await clerk.take(ann, 500)
    await expectRefused(desk, 'accounts.payOut', payOut(100, 'cash'), 'till.not-open', { desk: atDesk })
    const { id } = await clerk.openTill(99)
    const short = { amount: 100, inDrawer: 99 }
    await expectRefused(desk, 'accounts.payOut', payOut(100, 'cash'), 'till.too-little', short)
    await desk.call('accounts.payOut', payOut(99, 'cash'))
    expect(desk.rows('SELECT shift_id AS shift, kind, amount_minor AS amount, reason FROM till_move')).toEqual([
      { shift: id, kind: 'pay-out', amount: -99, reason: 'moves away' },
    ])
    expect(clerk.balance(ann)).toBe(401)
  })
  it('PAY-5: a repeated command pays once', async () => {
    await clerk.take(ann, 500)
    const input = { ...payOut(100), commandId: 'pay-it-out' }
    expect(await desk.call('accounts.payOut', input)).toEqual(await desk.call('accounts.payOut', input))
    expect(clerk.balance(ann)).toBe(400)
  })
})
