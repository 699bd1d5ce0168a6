import { describe, expect, it } from 'vitest'
import type { Invoice } from '../../../src-shared/contract/money.ts'
import { type Account, canSettle, missingFor, unpaidOf } from './account.ts'

const invoice = (id: number, amountMinor: number, state: Invoice['state'] = 'unpaid') =>
  ({ id, amountMinor, state }) as unknown as Invoice
const account = (balanceMinor: number, ...invoices: readonly Invoice[]) =>
  ({ balanceMinor, invoices }) as unknown as Account

describe('the amount that is filled in', () => {
  it('is everything unpaid, less the balance', () => {
    expect(missingFor(account(1000, invoice(1, 14000), invoice(2, 1500), invoice(3, 900, 'paid')), null)).toBe(14500)
  })
  it('PAY-1: is the chosen invoice, less the balance', () => {
    expect(missingFor(account(1000, invoice(1, 14000), invoice(2, 1500)), 2 as never)).toBe(500)
  })
  it('is nothing where the balance suffices, or nothing is owed', () => {
    expect(missingFor(account(2000, invoice(2, 1500)), null)).toBe(0)
    expect(missingFor(account(0, invoice(2, 1500, 'cancelled')), null)).toBe(0)
  })
})

it('what is unpaid leaves out what is paid or cancelled', () => {
  const all = account(0, invoice(1, 1), invoice(2, 1, 'paid'), invoice(3, 1, 'cancelled'))
  expect(unpaidOf(all).map(({ id }) => id)).toEqual([1])
})

it.each([
  [1500, 'unpaid', true],
  [1499, 'unpaid', false],
  [1500, 'paid', false],
  [1500, 'cancelled', false],
] as const)('PAY-1: a balance of %s pays an invoice of 1500 that is %s: %s', (balanceMinor, state, can) => {
  expect(canSettle({ balanceMinor }, invoice(1, 1500, state))).toBe(can)
})
