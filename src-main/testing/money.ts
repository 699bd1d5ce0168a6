import type { PaymentPlan } from '../../src-shared/contract/money.ts'
import type { InvoiceId, PaymentId, PersonId } from '../../src-shared/kernel/brand.ts'
import type { TestDesk } from './desk.ts'

export const atDesk = 'Desk 1'

/** Money as a clerk at desk 1 moves it. Amounts in minor units. */
export function clerkOf(desk: TestDesk) {
  return {
    openTill: (floatMinor = 0, name = atDesk) => desk.call<{ id: number }>('till.open', { desk: name, floatMinor }),
    /** Something sold over the counter: an invoice of any amount. */
    issue: async (personId: PersonId, amountMinor: number): Promise<InvoiceId> =>
      (await desk.call<{ id: InvoiceId }>('invoices.issue', { personId, what: 'Towel', amountMinor })).id,
    payment: (payerId: PersonId, amountMinor: number, more: object = {}) => ({
      ...{ payerId, amountMinor, method: 'card', invoiceId: null, desk: atDesk, note: null, isAgain: true },
      ...more,
    }),
    take(payerId: PersonId, amountMinor: number, more: object = {}) {
      return desk.call<{ id: PaymentId; plan: PaymentPlan }>('payments.take', this.payment(payerId, amountMinor, more))
    },
    balance: (payerId: PersonId): number =>
      Number(desk.rows('SELECT balance_minor AS n FROM account WHERE payer_id = ?', payerId)[0]?.n ?? 0),
    /** `unpaid`, `paid` or `cancelled`, in the order of their numbers. */
    states: (): readonly string[] =>
      desk.rows('SELECT state FROM invoice ORDER BY year, serial').map(({ state }) => String(state)),
  }
}
