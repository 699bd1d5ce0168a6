import type { AccountEntry } from '../../../src-shared/contract/money.ts'

type Moved = Pick<AccountEntry, 'balanceBefore' | 'amountMinor' | 'balanceAfter'>

/** PAY-1: a row of an account as a sum, "10,00 € + 130,00 € = 140,00 €". */
export const entrySum = ({ balanceBefore, amountMinor, balanceAfter }: Moved, money: (minor: number) => string) =>
  `${money(balanceBefore)} ${amountMinor < 0 ? '−' : '+'} ${money(Math.abs(amountMinor))} = ${money(balanceAfter)}`
