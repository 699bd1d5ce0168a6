import type { InvoiceKind, InvoiceRef } from '../../../src-shared/contract/money.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import type { QueryCtx } from '../../app/ctx.ts'

type RefRow = {
  readonly id: InvoiceId
  readonly year: number
  readonly serial: number
  readonly kind: InvoiceKind
  readonly facts: string
  readonly amountMinor: Minor
}

const asRef = ({ year, serial, facts, ...row }: RefRow): InvoiceRef => ({
  ...row,
  number: invoiceNumber(year, serial),
  facts: JSON.parse(facts) as RefusalFacts,
})

const refColumns = 'id, year, serial, kind, facts, amount_minor AS amountMinor'

/** PAY-1: what a payer owes, oldest first. */
export const unpaidOf = (ctx: QueryCtx, payerId: PersonId): readonly InvoiceRef[] =>
  (
    ctx
      .prepare(`SELECT ${refColumns} FROM invoice WHERE payer_id = +? AND state = 'unpaid' ORDER BY issued_on, id`)
      .all(payerId) as RefRow[]
  ).map(asRef)

/** PAY-3: what a payer has paid, newest first: the one that was settled last, whenever it was issued. */
export const paidOf = (ctx: QueryCtx, payerId: PersonId): readonly InvoiceRef[] =>
  (
    ctx
      .prepare(`
        SELECT ${refColumns} FROM invoice i WHERE payer_id = +? AND state = 'paid'
        ORDER BY (SELECT MAX(e.id) FROM account_entry e WHERE e.invoice_id = i.id AND e.kind = 'settlement') DESC`)
      .all(payerId) as RefRow[]
  ).map(asRef)

/** The invoices of these ids, in their order. */
export const namedBy = (invoices: readonly InvoiceRef[], ids: readonly InvoiceId[]): readonly InvoiceRef[] => {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
