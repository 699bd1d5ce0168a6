import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { AccountEntry, Invoice, Payment } from '../../../src-shared/contract/money.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { QueryCtx } from '../../app/ctx.ts'
import { accountEntry, invoice, payment } from '../../db/schema/money.ts'
import { person } from '../../db/schema/people.ts'
import { fullName } from '../people/names.ts'

/** Invoices as the desk shows them, the newest first. */
export const selectInvoices = (ctx: QueryCtx, where: SQL): readonly Invoice[] =>
  ctx.db
    .select({
      id: invoice.id,
      year: invoice.year,
      serial: invoice.serial,
      kind: invoice.kind,
      facts: invoice.facts,
      personId: invoice.personId,
      personName: fullName,
      amountMinor: invoice.amountMinor,
      state: invoice.state,
      issuedOn: invoice.issuedOn,
      paidAt: invoice.paidAt,
      cancelledAt: invoice.cancelledAt,
      cancelReason: invoice.cancelReason,
    })
    .from(invoice)
    .innerJoin(person, eq(person.id, invoice.personId))
    .where(where)
    .orderBy(desc(invoice.issuedOn), desc(invoice.id))
    .all()
    .map(({ year, serial, ...row }) => ({ ...row, number: invoiceNumber(year, serial) }))

/** A payer's payments, the newest first. */
export const paymentsOf = (ctx: QueryCtx, payerId: PersonId): readonly Payment[] =>
  ctx.db
    .select({
      id: payment.id,
      amountMinor: payment.amountMinor,
      method: payment.method,
      receivedOn: payment.receivedOn,
      at: payment.at,
      actor: payment.actor,
      note: payment.note,
      shiftId: payment.shiftId,
      cancelledAt: payment.cancelledAt,
      cancelReason: payment.cancelReason,
      cancelledBy: payment.cancelledBy,
    })
    .from(payment)
    .where(eq(payment.payerId, payerId))
    .orderBy(desc(payment.at), desc(payment.id))
    .all()

/** How money came or went; null for what the balance did alone. */
const howMoved = sql<AccountEntry['method']>`COALESCE(${accountEntry.method}, ${payment.method})`

/** Rows of accounts, the newest first. */
export const selectEntries = (ctx: QueryCtx, where: SQL): readonly AccountEntry[] =>
  ctx.db
    .select({
      id: accountEntry.id,
      kind: accountEntry.kind,
      amountMinor: accountEntry.amountMinor,
      balanceBefore: accountEntry.balanceBefore,
      balanceAfter: accountEntry.balanceAfter,
      paymentId: accountEntry.paymentId,
      method: howMoved,
      invoiceId: accountEntry.invoiceId,
      year: invoice.year,
      serial: invoice.serial,
      note: accountEntry.note,
      actor: accountEntry.actor,
      at: accountEntry.at,
    })
    .from(accountEntry)
    .leftJoin(payment, eq(payment.id, accountEntry.paymentId))
    .leftJoin(invoice, eq(invoice.id, accountEntry.invoiceId))
    .where(where)
    .orderBy(desc(accountEntry.id))
    .all()
    .map(({ year, serial, ...row }) => ({
      ...row,
      invoiceNumber: year === null || serial === null ? null : invoiceNumber(year, serial),
    }))

/** The name of somebody who is there for certain: a row refers to them. */
export const nameOf = (ctx: QueryCtx, id: PersonId): string =>
  ctx.db.select({ name: fullName }).from(person).where(eq(person.id, id)).get()?.name ?? ''
