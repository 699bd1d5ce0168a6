import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Minor } from '../kernel/money.ts'
import { HOUR, type Instant } from '../kernel/time.ts'
import {
  invoiceNumber,
  isLikelyDuplicate,
  planPaymentCancellation,
  settleOldestFirst,
  sumOf,
  tillDifference,
  tillExpected,
} from './money.ts'

const money = (amount: number) => amount as Minor
/** Invoices 1, 2, 3 … of these amounts. */
const invoices = (...amounts: readonly number[]) =>
  amounts.map((amount, index) => ({ id: index + 1, amountMinor: money(amount) }))

describe('PAY-1: whole invoices, oldest first, stopping at the first that does not fit', () => {
  it.each([
    ['nothing to settle', 5000, [], undefined, [], 5000],
    ['all of them', 5000, [2000, 3000], undefined, [1, 2], 0],
    ['exactly one', 2000, [2000, 1], undefined, [1], 0],
    ['one minor unit short', 1999, [2000], undefined, [], 1999],
    ['the second does not fit and the third would', 3000, [1000, 2500, 500], undefined, [1], 2000],
    ['the chosen one first', 2000, [1500, 2000], 2, [2], 0],
    ['the chosen one first, then the oldest', 4000, [1500, 2000, 500], 2, [2, 1, 3], 0],
    ['the chosen one, then stopping', 3000, [1500, 2000, 500], 2, [2], 1000],
    ['a chosen one that the balance does not cover keeps its place', 1600, [1500, 2000], 2, [1], 100],
    ['a chosen one that is not among them', 1600, [1500], 7, [1], 100],
    ['an invoice of nothing costs nothing', 0, [0, 500], undefined, [1], 0],
  ])('%s', (_what, balance, amounts, chosen, settled, left) => {
    expect(settleOldestFirst(money(balance), invoices(...amounts), chosen)).toEqual({ settled, balance: left })
  })

  it('never moves more or less money than the settled invoices', () => {
    const amounts = fc.array(fc.nat(10_000), { maxLength: 12 })
    fc.assert(
      fc.property(fc.nat(40_000), amounts, fc.nat(13), (balance, some, chosen) => {
        const unpaid = invoices(...some)
        const { settled, balance: left } = settleOldestFirst(money(balance), unpaid, chosen)
        expect(new Set(settled).size).toBe(settled.length)
        const paid = sumOf(unpaid.filter(({ id }) => settled.includes(id)).map(({ amountMinor }) => amountMinor))
        expect([left + paid, left >= 0]).toEqual([balance, true])
        const oldest = unpaid.find(({ id }) => !settled.includes(id))
        if (oldest) expect(oldest.amountMinor).toBeGreaterThan(left)
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})

describe('PAY-3: cancelling a payment', () => {
  const cancel = (balance: number, amount: number, ...paid: readonly number[]) =>
    planPaymentCancellation({ balance: money(balance), amount: money(amount), paid: invoices(...paid) })

  it('first worked example: balance 7000, payment 5000: 2000 stay', () => {
    expect(cancel(7000, 5000, 2000, 2000)).toEqual({
      fromBalance: 5000,
      reopened: [],
      balanceAfter: 2000,
      uncovered: 0,
    })
  })
  it('second worked example: balance 2000, payment 5000, paid 2000, 2000, 500: two reopen, balance 1000', () => {
    expect(cancel(2000, 5000, 2000, 2000, 500)).toEqual({
      fromBalance: 2000,
      reopened: [1, 2],
      balanceAfter: 1000,
      uncovered: 0,
    })
  })
  it.each([
    ['the balance is exactly the payment', [5000, 5000, 2000], [], 0],
    ['one minor unit is missing', [4999, 5000, 2000, 500], [1], 1999],
    ['the first invoice is exactly the rest', [2000, 5000, 3000, 500], [1], 0],
    ['nothing on the balance', [0, 5000, 1000, 4000, 500], [1, 2], 0],
    ['an invoice of nothing stays paid', [0, 500, 0, 500], [2], 0],
  ])('%s', (_what, [balance = 0, amount = 0, ...paid], reopened, balanceAfter) => {
    expect(cancel(balance, amount, ...paid)).toMatchObject({ reopened, balanceAfter, uncovered: 0 })
  })
  it('says what is not covered when the books are wrong already', () => {
    expect(cancel(1000, 5000, 500)).toEqual({ fromBalance: 1000, reopened: [1], balanceAfter: 0, uncovered: 3500 })
  })

  it('takes the payment out of balance and invoices to the last unit, and reopens none too many', () => {
    const amount = fc.integer({ min: 1, max: 20_000 })
    const paid = fc.array(fc.nat(5000), { maxLength: 10 })
    fc.assert(
      fc.property(fc.nat(20_000), amount, paid, (balance, payment, amounts) => {
        const plan = cancel(balance, payment, ...amounts)
        const given = plan.reopened.map((id) => amounts[id - 1] ?? Number.NaN)
        const sum = given.reduce((a, b) => a + b, 0)
        expect(balance + sum + plan.uncovered - payment).toBe(plan.balanceAfter)
        expect(plan.balanceAfter).toBeGreaterThanOrEqual(0)
        if (given.length > 0) expect(balance + sum - (given.at(-1) ?? 0)).toBeLessThan(payment)
        if (plan.uncovered > 0) expect(sum).toBe(amounts.reduce((a, b) => a + b, 0))
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('PAY-5: the same amount within 48 hours', () => {
  const at = Date.parse('2026-03-28T18:00:00Z') as Instant
  const before = (elapsed: number, change = {}) => ({
    amountMinor: money(5000),
    at: (at - elapsed) as Instant,
    isCancelled: false,
    ...change,
  })
  it.each([
    ['a moment ago', [before(0)], true],
    ['one millisecond less than 48 hours ago', [before(48 * HOUR - 1)], true],
    ['exactly 48 hours ago', [before(48 * HOUR)], false],
    ['another amount', [before(HOUR, { amountMinor: money(5001) })], false],
    ['cancelled', [before(HOUR, { isCancelled: true })], false],
    ['cancelled, and taken again since', [before(HOUR, { isCancelled: true }), before(1)], true],
    ['before the clock was set back', [before(-HOUR)], true],
    ['none at all', [], false],
  ])('%s', (_what, previous, isDuplicate) => {
    expect(isLikelyDuplicate({ amount: money(5000), at }, previous)).toBe(isDuplicate)
  })
})

it.each([
  [2026, 1, '2026-000001'],
  [2026, 123, '2026-000123'],
  [2027, 1_234_567, '2027-1234567'],
])('PAY-2: invoice %i of %i is %s', (year, serial, text) => {
  expect(invoiceNumber(year, serial)).toBe(text)
})

describe('TIL-1: the till', () => {
  const moves = [
    { kind: 'payment', amountMinor: money(14_000) },
    { kind: 'cash-out', amountMinor: money(-3000) },
    { kind: 'cash-in', amountMinor: money(500) },
  ]
  it('expects the float and everything that went in and out', () => {
    expect(tillExpected({ openingFloat: money(10_000), moves })).toBe(21_500)
    expect(tillExpected({ openingFloat: money(10_000), moves: [] })).toBe(10_000)
  })
  it.each([
    [21_500, 0],
    [21_480, -20],
    [21_600, 100],
  ])('%i counted of 21500 expected is %i', (counted, difference) => {
    expect(tillDifference(money(21_500), money(counted))).toBe(difference)
  })
})
