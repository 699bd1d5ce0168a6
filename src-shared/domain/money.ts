import type { Minor } from '../kernel/money.ts'
import { HOUR, type Instant } from '../kernel/time.ts'

/** PAY-1: the sum of some rows, as money. */
export const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0) as Minor

const minus = (a: Minor, b: Minor): Minor => (a - b) as Minor

const none = 0 as Minor

/** PAY-1, PAY-3: an invoice as the settling rules see it. */
export type OpenInvoice<Id extends number = number> = { readonly id: Id; readonly amountMinor: Minor }

/** PAY-1: which invoices a balance settles, and what is left of it. */
export type SettlingPlan<Id extends number = number> = { readonly settled: readonly Id[]; readonly balance: Minor }

/**
 * PAY-1: whole invoices only, oldest first, stopping at the first that does not fit, even where a later one would. A
 * chosen invoice goes first; one that the balance does not cover keeps its place among the others.
 */
export function settleOldestFirst<Id extends number>(
  balance: Minor,
  unpaid: readonly OpenInvoice<Id>[],
  chosenId?: Id,
): SettlingPlan<Id> {
  const chosen = unpaid.find((invoice) => invoice.id === chosenId && invoice.amountMinor <= balance)
  const inOrder = chosen ? [chosen, ...unpaid.filter((invoice) => invoice !== chosen)] : unpaid
  const settled: Id[] = []
  let left = balance
  for (const { id, amountMinor } of inOrder) {
    if (amountMinor > left) break
    settled.push(id)
    left = minus(left, amountMinor)
  }
  return { settled, balance: left }
}

/** PAY-3: what cancelling a payment would do. */
export type PaymentCancellationPlan<Id extends number = number> = {
  /** What the balance itself gives. */
  readonly fromBalance: Minor
  /** Invoices that become unpaid again, newest first. */
  readonly reopened: readonly Id[]
  readonly balanceAfter: Minor
  /** More than zero only when the books are already wrong: what neither the balance nor the paid invoices cover. */
  readonly uncovered: Minor
}

/**
 * PAY-3: the balance gives what it has; the rest reopens paid invoices, newest first, each whole, and what the last one
 * gives back beyond the rest returns to the balance. An invoice of nothing gives nothing and stays paid.
 */
export function planPaymentCancellation<Id extends number>({
  balance,
  amount,
  paid,
}: {
  readonly balance: Minor
  readonly amount: Minor
  /** Newest first. */
  readonly paid: readonly OpenInvoice<Id>[]
}): PaymentCancellationPlan<Id> {
  const fromBalance = balance < amount ? balance : amount
  const rest = minus(amount, fromBalance)
  const reopened: Id[] = []
  let given = none
  for (const invoice of paid) {
    if (given >= rest) break
    if (invoice.amountMinor === 0) continue
    reopened.push(invoice.id)
    given = sumOf([given, invoice.amountMinor])
  }
  const beyond = minus(given, rest)
  return {
    fromBalance,
    reopened,
    balanceAfter: sumOf([minus(balance, fromBalance), beyond > 0 ? beyond : none]),
    uncovered: beyond < 0 ? minus(rest, given) : none,
  }
}

/** PAY-5: a payment that looks like one that was just taken. */
export const duplicateWindow = 48 * HOUR

/**
 * PAY-5: same amount less than 48 hours apart, among the payments of one payer; exactly 48 hours is no longer asked about.
 * Apart, not after: a clock that was set back must not hide the first one. A cancelled payment is no reason to ask.
 */
export const isLikelyDuplicate = (
  { amount, at }: { readonly amount: Minor; readonly at: Instant },
  previous: readonly { readonly amountMinor: Minor; readonly at: Instant; readonly isCancelled: boolean }[],
): boolean =>
  previous.some(
    (payment) => !payment.isCancelled && payment.amountMinor === amount && Math.abs(at - payment.at) < duplicateWindow,
  )

/** PAY-2: the number printed on an invoice, `2026-000123`; the serial has no gaps within its year. */
export const invoiceNumber = (year: number, serial: number): string => `${year}-${String(serial).padStart(6, '0')}`

/** TIL-1: cash that went into the till (positive) or out of it (negative) during a shift. */
export type TillMove<Kind extends string = string> = { readonly kind: Kind; readonly amountMinor: Minor }

/** TIL-1: the cash that should lie in the till. */
export const tillExpected = ({
  openingFloat,
  moves,
}: {
  readonly openingFloat: Minor
  readonly moves: readonly TillMove[]
}): Minor => sumOf([openingFloat, ...moves.map((move) => move.amountMinor)])

/** TIL-1: counted against expected: negative when money is missing. */
export const tillDifference = (expected: Minor, counted: Minor): Minor => minus(counted, expected)
