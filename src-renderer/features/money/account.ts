import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Invoice } from '../../../src-shared/contract/money.ts'
import type { InvoiceId } from '../../../src-shared/kernel/brand.ts'

export type Account = Awaited<ReturnType<Desk['accounts']['of']>>

export const unpaidOf = ({ invoices }: Pick<Account, 'invoices'>): readonly Invoice[] =>
  invoices.filter(({ state }) => state === 'unpaid')

/** What is missing for one invoice, or for all of them, once the balance has been used; 0 when it suffices. */
export function missingFor(account: Pick<Account, 'invoices' | 'balanceMinor'>, invoiceId: InvoiceId | null): number {
  const wanted = unpaidOf(account).filter(({ id }) => invoiceId === null || id === invoiceId)
  const due = wanted.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return Math.max(0, due - account.balanceMinor)
}

/** True when the balance pays the whole of it. */
export const canSettle = (account: Pick<Account, 'balanceMinor'>, invoice: Invoice): boolean =>
  invoice.state === 'unpaid' && invoice.amountMinor <= account.balanceMinor
