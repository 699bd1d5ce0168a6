import { eq } from 'drizzle-orm'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { InvoiceId } from '../../../src-shared/kernel/brand.ts'
import { dayAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { accountEntry, invoice } from '../../db/schema/money.ts'
import { endWithInvoice } from '../bookings/ending.ts'
import { nameOf, selectEntries, selectInvoices } from './account-rows.ts'
import { balanceOf, issueInvoice, settleInvoice, undoInvoice } from './ledger.ts'

type Row = typeof invoice.$inferSelect

const rowOf = (ctx: QueryCtx, id: InvoiceId): Row =>
  found(ctx.db.select().from(invoice).where(eq(invoice.id, id)).get())

export const invoiceServices: Services['invoices'] = {
  details: (ctx, { id }) => {
    const { payerId, attendanceId } = rowOf(ctx, id)
    return {
      invoice: found(selectInvoices(ctx, eq(invoice.id, id))[0]),
      payerId,
      payerName: nameOf(ctx, payerId),
      attendanceId,
      entries: selectEntries(ctx, eq(accountEntry.invoiceId, id)),
    }
  },
  issue: (ctx, { personId, what, amountMinor }) => {
    const issuedOn = dayAt(gymOf(ctx).timeZone, ctx.clock.now())
    const { id, isPaid } = issueInvoice(ctx, { personId, kind: 'sale', amountMinor, facts: { what }, issuedOn })
    return { id, isPaid }
  },
  settle: (ctx, { id }) => {
    const row = rowOf(ctx, id)
    if (row.state !== 'unpaid') throw new Refused('invoice.not-unpaid', { number: invoiceNumber(row.year, row.serial) })
    const available = balanceOf(ctx, row.payerId)
    if (available < row.amountMinor) throw new Refused('account.too-little', { needed: row.amountMinor, available })
    settleInvoice(ctx, row)
    return {}
  },
  cancel: (ctx, { id, reason }) => cancelByHand(ctx, rowOf(ctx, id), reason),
}

/**
 * PAY-4. Whoever cancels the invoice of a visit says that the visit costs nothing: the place is waived, because an open
 * one would be invoiced again by tonight's run. That of a booking takes its place with it (SES-2). A subscription stays as it is: to use it nobody has to have paid (REN-1),
 * and to end it there is a deed of its own.
 */
function cancelByHand(ctx: CommandCtx, row: Row, reason: string): { readonly refundedMinor: number } {
  const { state } = row
  if (state === 'cancelled')
    throw new Refused('invoice.already-cancelled', { number: invoiceNumber(row.year, row.serial) })
  const { does, amountMinor } = undoInvoice(ctx, { ...row, state }, reason)
  if (row.attendanceId !== null)
    ctx
      .prepare(`
        UPDATE attendance SET settlement = 'waived', is_waived = 1, cancel_reason = COALESCE(cancel_reason, ?)
        WHERE id = ?`)
      .run(reason, row.attendanceId)
  const refundedMinor = does === 'refund' ? amountMinor : 0
  if (row.bookingId !== null) endWithInvoice(ctx, row.bookingId, reason, refundedMinor)
  return { refundedMinor }
}
