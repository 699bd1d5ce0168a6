import { and, eq, inArray } from 'drizzle-orm'
import type { RefundStatus } from '../../../src-shared/domain/payment-links.ts'
import type { InvoiceId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'
import { linkRefund, paymentLink } from '../../db/schema/courses.ts'

export type LinkRow = typeof paymentLink.$inferSelect

/** @throws Refused `desk.not-found` */
export const linkById = (ctx: QueryCtx, id: PaymentLinkId): LinkRow =>
  found(ctx.db.select().from(paymentLink).where(eq(paymentLink.id, id)).get())

/** The one link by which an invoice can be paid now, or soon. */
export const liveLinkOf = (ctx: QueryCtx, invoiceId: InvoiceId): LinkRow | undefined =>
  ctx.db
    .select()
    .from(paymentLink)
    .where(and(eq(paymentLink.invoiceId, invoiceId), inArray(paymentLink.state, ['creating', 'open'])))
    .get()

type Refund = { readonly amountMinor: Minor; readonly status: RefundStatus }

export const refundsOfLink = (ctx: QueryCtx, id: PaymentLinkId): readonly Refund[] =>
  ctx.db.select().from(linkRefund).where(eq(linkRefund.linkId, id)).all()

export const sumOf = (refunds: readonly Refund[], statuses: readonly RefundStatus[]): Minor =>
  refunds
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0) as Minor

/** What of the money is neither back nor on its way. */
export const stillHere = (ctx: QueryCtx, { id, receivedMinor }: Pick<LinkRow, 'id' | 'receivedMinor'>): Minor =>
  ((receivedMinor ?? 0) - sumOf(refundsOfLink(ctx, id), ['pending', 'succeeded'])) as Minor
