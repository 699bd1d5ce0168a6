import type { MembershipCancellation } from '../../../src-shared/contract/memberships.ts'
import { mayBill, mayCancel, mayConvert } from '../../../src-shared/domain/memberships.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { MembershipId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { membership } from '../../db/schema/people.ts'
import { undoInvoice } from '../money/ledger.ts'
import { noteEvent } from '../people/events.ts'
import { billOrActivate } from './billing.ts'
import { asShown, hasLiveInvoice, type MembershipRow, membershipById, stateOf } from './memberships.repo.ts'
import { feeOf } from './terms.ts'

type Wanted = { readonly id: MembershipId; readonly isRefunded: boolean }

function toCancel(ctx: QueryCtx, id: MembershipId): MembershipRow {
  const row = membershipById(ctx, id)
  if (!mayCancel(row.state, stateOf(row, todayOf(ctx)))) throw new Refused('membership.over')
  return row
}

/** The invoice that still counts, and who it was written to. */
function liveInvoiceOf(row: MembershipRow) {
  const { invoiceId: id, invoicePayerId: payerId, invoiceAmount: amountMinor, invoiceState: state } = row
  return id === null || state === 'cancelled' ? null : { id, payerId, amountMinor, state }
}

/** PAY-4: an unpaid invoice goes with its membership, a paid one only when the money is to go back. */
function planInvoice(row: MembershipRow, isRefunded: boolean): MembershipCancellation['invoice'] {
  const invoice = liveInvoiceOf(row)
  if (!invoice) return null
  const does = invoice.state === 'unpaid' ? 'cancel' : isRefunded ? 'refund' : 'keep'
  return { number: invoiceNumber(row.invoiceYear, row.invoiceSerial), amountMinor: invoice.amountMinor, does }
}

/** One that was written down without a price (brought along, or before the fees were set) costs what it costs today. */
const priceOf = (ctx: QueryCtx, row: MembershipRow): Minor =>
  row.priceMinor > 0 ? row.priceMinor : feeOf(ctx, row.isDependent === 1)

export const deedServices: Pick<Services['memberships'], 'convert' | 'bill' | 'previewCancel' | 'cancel'> = {
  convert: (ctx, { id, version }) => {
    const row = membershipById(ctx, id)
    if (!mayConvert(stateOf(row, todayOf(ctx)))) throw new Refused('membership.not-trial')
    const priceMinor = priceOf(ctx, row)
    editRow(ctx, membership, { id, version }, { state: 'pending', priceMinor })
    noteEvent(ctx, row.personId, 'membership.converted', { season: row.season })
    return { billed: billOrActivate(ctx, { ...row, priceMinor }) }
  },
  bill: (ctx, { id, version }) => {
    const row = membershipById(ctx, id)
    if (!mayBill(stateOf(row, todayOf(ctx)), hasLiveInvoice(row))) throw new Refused('membership.not-billable')
    const priceMinor = priceOf(ctx, row)
    editRow(ctx, membership, { id, version }, { priceMinor })
    ctx.changed('people')
    return { billed: billOrActivate(ctx, { ...row, priceMinor }) }
  },
  previewCancel: (ctx, { id, isRefunded }: Wanted) => {
    const row = toCancel(ctx, id)
    return { membership: asShown(row, todayOf(ctx)), invoice: planInvoice(row, isRefunded) }
  },
  cancel: (ctx, { id, version, isRefunded, reason }) => {
    const row = toCancel(ctx, id)
    const plan = planInvoice(row, isRefunded)
    // First, because the store would make an active one pending again when its invoice goes.
    const cancelled = { state: 'cancelled', cancelledAt: ctx.clock.now(), cancelReason: reason } as const
    editRow(ctx, membership, { id, version }, cancelled)
    const invoice = liveInvoiceOf(row)
    if (invoice && plan?.does !== 'keep') undoInvoice(ctx, invoice, reason)
    noteEvent(ctx, row.personId, 'membership.cancelled', { season: row.season, reason })
    return { membership: asShown(membershipById(ctx, id), todayOf(ctx)), invoice: plan }
  },
}
