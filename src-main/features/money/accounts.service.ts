import { eq } from 'drizzle-orm'
import { sumOf } from '../../../src-shared/domain/money.ts'
import { type CommandCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { accountEntry, invoice } from '../../db/schema/money.ts'
import { moveCash, shiftForCash } from '../till/drawer.ts'
import { nameOf, paymentsOf, selectEntries, selectInvoices } from './account-rows.ts'
import { balanceOf, payerOf, postEntry } from './ledger.ts'

export const accountServices: Services['accounts'] = {
  of: (ctx, { personId }) => {
    const payerId = payerOf(ctx, personId)
    const invoices = selectInvoices(ctx, eq(invoice.payerId, payerId))
    return {
      payerId,
      payerName: nameOf(ctx, payerId),
      balanceMinor: balanceOf(ctx, payerId),
      unpaidMinor: sumOf(invoices.filter(({ state }) => state === 'unpaid').map(({ amountMinor }) => amountMinor)),
      invoices,
      payments: paymentsOf(ctx, payerId),
    }
  },
  explain: (ctx, { payerId }) => ({
    balanceMinor: balanceOf(ctx, payerId),
    entries: selectEntries(ctx, eq(accountEntry.payerId, payerId)),
  }),
  payOut: (ctx: CommandCtx, { payerId, amountMinor, method, desk, reason }) => {
    const available = balanceOf(ctx, payerId)
    if (available < amountMinor) throw new Refused('account.too-little', { needed: amountMinor, available })
    const shiftId = method === 'cash' ? shiftForCash(ctx, desk) : null
    const entryId = postEntry(ctx, { payerId, kind: 'pay-out', amountMinor: -amountMinor, method, note: reason })
    if (shiftId !== null) moveCash(ctx, { shiftId, kind: 'pay-out', amountMinor: -amountMinor, entryId, reason })
    return { balanceMinor: available - amountMinor }
  },
}
