import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { TestDesk } from '../desk.ts'

/*
 * A second opinion on money, written as plainly as the rule reads (PAY-1, PAY-3) and sharing no code with the desk: what
 * an account will look like is worked out before the deed from the rows as they are.
 */
type Bill = { readonly id: number; readonly amount: number; readonly state: string }

type Account = { readonly balance: number; readonly bills: readonly Bill[] }

export function accountOf(desk: TestDesk, payerId: PersonId): Account {
  const rows = desk.rows(
    `SELECT id, amount_minor AS amount, state FROM invoice WHERE payer_id = ? ORDER BY issued_on, id`,
    payerId,
  ) as unknown as Bill[]
  const entries = desk.rows(
    'SELECT amount_minor AS amount FROM account_entry WHERE payer_id = ?',
    payerId,
  ) as unknown as {
    amount: number
  }[]
  return { balance: entries.reduce((sum, { amount }) => sum + amount, 0), bills: rows }
}

/** Oldest first, whole ones only, and no further than the first that does not fit. */
export function afterPayment({ balance, bills }: Account, amount: number): { balance: number; paid: number[] } {
  let money = balance + amount
  const paid: number[] = []
  for (const bill of bills.filter(({ state }) => state === 'unpaid')) {
    if (bill.amount > money) break
    money -= bill.amount
    paid.push(bill.id)
  }
  return { balance: money, paid }
}

/** Newest paid first, whole ones, until the balance can give the payment back. */
export function afterCancelling(account: Account, amount: number, newestFirst: readonly number[]): number {
  let money = account.balance
  for (const id of newestFirst) {
    if (money >= amount) break
    money += account.bills.find((bill) => bill.id === id)?.amount ?? 0
  }
  return money - amount
}
