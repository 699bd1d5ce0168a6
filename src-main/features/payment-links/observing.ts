import { eq } from 'drizzle-orm'
import {
  laterRefundStatus,
  type ObservedVia,
  type RefundReason,
  refundedInFull,
  type Taking,
  takingOf,
} from '../../../src-shared/domain/payment-links.ts'
import type { InvoiceId, PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { logOwnDeed } from '../../app/own-deed.ts'
import { linkRefund, observation, paymentLink } from '../../db/schema/courses.ts'
import type { Seen, SeenCheckout, SeenRefund } from '../../payments/gateway.ts'
import { bookingForLink, reviveBooking } from '../bookings/by-link.ts'
import { receiveOnline } from '../money/payments.ts'
import { askFor } from './making.ts'
import { takeOffAccount } from './refunding.ts'
import { type LinkRow, linkById, refundsOfLink, stillHere, sumOf } from './rows.ts'
import { sendAsSoonAsOpen, tellRefund, tellTask } from './telling.ts'

/** Money that came, as its link has it. */
type Received = LinkRow & { readonly receivedMinor: Minor }

/**
 * SES-4: the one place where anything the provider says is taken, whichever way it came: asked, polled, by event or by
 * webhook. The same state of the same object counts once; what belongs to no link of this desk is somebody else's.
 */
export function observe(ctx: CommandCtx, seen: Seen, via: ObservedVia): void {
  const link = linkOf(ctx, seen)
  if (link && isNews(ctx, link.id, seen, via)) take(ctx, link, seen)
}

/** The answer to a link that was asked for: only by it does the desk know where the link is paid. */
export function observeMade(ctx: CommandCtx, id: PaymentLinkId, seen: SeenCheckout): void {
  const isOpen = seen.status === 'open' && seen.url !== null
  const link = linkById(ctx, id)
  ctx.db
    .update(paymentLink)
    .set({
      sessionRef: seen.ref,
      url: seen.url,
      ...(isOpen && link.state === 'creating' ? { state: 'open' as const, openUntil: seen.openUntil } : {}),
      lookAgainAt: (ctx.clock.now() + MINUTE) as Instant,
    })
    .where(eq(paymentLink.id, id))
    .run()
  ctx.changed('money', 'courses')
  observe(ctx, seen, 'answer')
  const isWaitedFor = isOpen && link.state === 'creating' && invoiceState(ctx, link.invoiceId) === 'unpaid'
  if (isWaitedFor && link.isToBeSent) sendAsSoonAsOpen(ctx, id)
}

/** By the provider's own names: a number of ours could be another gym's on the same account. */
function linkOf(ctx: QueryCtx, seen: Seen): LinkRow | undefined {
  const links = ctx.db.select().from(paymentLink)
  if (seen.object === 'checkout') return links.where(eq(paymentLink.sessionRef, seen.ref)).get()
  return seen.paymentRef === null ? undefined : links.where(eq(paymentLink.paymentRef, seen.paymentRef)).get()
}

const stateOf = (seen: Seen): string => (seen.object === 'refund' ? seen.status : seen.isPaid ? 'paid' : seen.status)

/** Writes down what was said, once, as the deed it is. */
function isNews(ctx: CommandCtx, linkId: PaymentLinkId, seen: Seen, via: ObservedVia): boolean {
  const at = ctx.clock.now()
  const told = { objectRef: seen.ref, state: stateOf(seen) }
  const { changes } = ctx.db
    .insert(observation)
    .values({ ...told, linkId, via, at })
    .onConflictDoNothing()
    .run()
  if (changes === 0) return false
  const id = `payments.observe:${told.objectRef}:${told.state}`
  logOwnDeed(ctx, { id, name: 'payments.observe', input: { ...told, linkId, via } })
  ctx.changed('money', 'courses')
  return true
}

function take(ctx: CommandCtx, link: LinkRow, seen: Seen): void {
  if (seen.object === 'checkout') follow(ctx, link, seen, takingOf(factsOf(ctx, link), seen))
  else if (link.receivedMinor !== null) takeRefund(ctx, { ...link, receivedMinor: link.receivedMinor }, seen)
}

export const invoiceState = (ctx: QueryCtx, id: InvoiceId) =>
  ctx.prepare('SELECT state FROM invoice WHERE id = ?').pluck().get(id) as 'unpaid' | 'paid' | 'cancelled'

function factsOf(ctx: QueryCtx, link: LinkRow): Parameters<typeof takingOf>[0] {
  const { state, amountMinor, currency, bookingId } = link
  const price = ctx.prepare('SELECT price_minor FROM booking WHERE id = ?').pluck().get(bookingId)
  return {
    ...{ state, amountMinor, currency, invoice: invoiceState(ctx, link.invoiceId) },
    booking: bookingId === null ? null : bookingForLink(ctx, bookingId),
    isItsPrice: price === amountMinor,
  }
}

function follow(ctx: CommandCtx, link: LinkRow, seen: SeenCheckout, taking: Taking): void {
  if (taking.does === 'expire') change(ctx, link.id, { state: 'expired', lookAgainAt: null })
  else if (taking.does === 'settle') settle(ctx, link, seen)
  else if (taking.does === 'revive') revive(ctx, link, seen)
  else if (taking.does === 'refund') refund(ctx, link, seen, taking.why)
  else if (taking.does === 'ask') {
    receive(ctx, link, seen, { state: 'late', task: taking.task })
    tellTask(ctx, link.payerId, seen.amountMinor, taking.task)
  }
}

function settle(ctx: CommandCtx, link: LinkRow, seen: SeenCheckout): void {
  const { payerId, amountMinor, invoiceId } = link
  const paymentId = receiveOnline(ctx, { payerId, amountMinor, invoiceId })
  receive(ctx, link, seen, { state: 'paid', paymentId })
}

function revive(ctx: CommandCtx, link: LinkRow, seen: SeenCheckout): void {
  const { payerId, amountMinor, bookingId } = link
  const paymentId = receiveOnline(ctx, { payerId, amountMinor, invoiceId: null })
  receive(ctx, link, seen, { state: 'paid', paymentId })
  if (bookingId !== null) reviveBooking(ctx, bookingId, paymentId)
}

function refund(ctx: CommandCtx, link: LinkRow, seen: SeenCheckout, why: RefundReason): void {
  receive(ctx, link, seen, { state: 'late', refundWhy: why })
  askFor(ctx, link.id, 'refund')
  tellRefund(ctx, link, seen.amountMinor, why)
}

const change = (ctx: CommandCtx, id: PaymentLinkId, fields: Partial<typeof paymentLink.$inferInsert>): void => {
  ctx.db.update(paymentLink).set(fields).where(eq(paymentLink.id, id)).run()
}

/** What came is kept with its link; it is looked at again soon, because a refund may have come first. */
const receive = (
  ctx: CommandCtx,
  link: LinkRow,
  { paymentRef, amountMinor, currency }: SeenCheckout,
  fields: Partial<typeof paymentLink.$inferInsert>,
): void => {
  const receivedAt = ctx.clock.now()
  change(ctx, link.id, {
    ...{ paymentRef, receivedMinor: amountMinor, receivedCurrency: currency, receivedAt, lookAgainAt: receivedAt },
    ...fields,
  })
}

function takeRefund(ctx: CommandCtx, link: Received, seen: SeenRefund): void {
  const refund = eq(linkRefund.refundRef, seen.ref)
  const known = ctx.db.select().from(linkRefund).where(refund).get()
  const status = known ? laterRefundStatus(known.status, seen.status) : seen.status
  if (known) ctx.db.update(linkRefund).set({ status }).where(refund).run()
  else {
    const row = { refundRef: seen.ref, linkId: link.id, amountMinor: seen.amountMinor, status, at: ctx.clock.now() }
    ctx.db.insert(linkRefund).values(row).run()
  }
  const refunds = refundsOfLink(ctx, link.id)
  change(ctx, link.id, { refundedMinor: sumOf(refunds, ['succeeded']) })
  if (refundedInFull(link.receivedMinor, refunds)) endRefunded(ctx, link)
  // It did not go twice after all.
  else if (link.state === 'paid' && link.task !== null)
    change(ctx, link.id, { refundWhy: null, task: null, taskSays: null })
  else askAboutRest(ctx, link.id, seen.says)
}

/** SES-2: all of it went back. Whoever refunded a payment at the provider took it off the account with it. */
function endRefunded(ctx: CommandCtx, link: Received): void {
  if (link.state === 'refunded') return
  if (link.state !== 'paid') change(ctx, link.id, { state: 'refunded', task: null, taskSays: null })
  else if (takeOffAccount(ctx, link))
    change(ctx, link.id, { state: 'refunded', refundWhy: link.refundWhy ?? 'provider' })
  else {
    // Paid out meanwhile: it went twice, and somebody has to know.
    change(ctx, link.id, { refundWhy: 'provider', task: 'refund-failed', taskSays: null })
    tellTask(ctx, link.payerId, link.receivedMinor, 'refund-failed')
  }
}

/** Money that was to go back and is neither there nor on its way is somebody's to decide about. */
export function askAboutRest(ctx: CommandCtx, id: PaymentLinkId, says: string | null): void {
  const link = linkById(ctx, id)
  // What seemed to be back and is not is somebody's anew, whoever saw to it before.
  const isSeenTo = link.task !== null || (link.settledBy !== null && link.state !== 'refunded')
  if (link.state === 'paid' || isSeenTo || stillHere(ctx, link) <= 0) return
  const isAsked = "SELECT 1 FROM gateway_task WHERE link_id = ? AND kind = 'refund' AND state = 'waiting'"
  if (ctx.prepare(isAsked).get(id) !== undefined) return
  // What was done came to nothing; it may be asked once more.
  ctx
    .prepare("UPDATE gateway_task SET state = 'failed' WHERE link_id = ? AND kind = 'refund' AND state = 'done'")
    .run(id)
  const state = link.paymentId === null ? ('late' as const) : ('refunding' as const)
  change(ctx, id, { state, task: 'refund-failed', taskSays: says, settledBy: null, settledReason: null })
  tellTask(ctx, link.payerId, stillHere(ctx, link), 'refund-failed')
  ctx.changed('money', 'courses')
}
