import { lookAgainAt } from '../../src-shared/domain/payment-links.ts'
import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import { HOUR, type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../app/ctx.ts'
import { noteGatewayFailure } from '../features/online-payments/health.ts'
import { paymentSettingsOf } from '../features/online-payments/settings.repo.ts'
import { observe } from '../features/payment-links/observing.ts'
import { type LinkRow, linkById, refundsOfLink } from '../features/payment-links/rows.ts'
import type { GatewayEvent, GatewayFailure, Seen } from './gateway.ts'

/** What there is to look at: the page while it can be paid, afterwards what went back of the money. */
export type Look = { readonly id: PaymentLinkId } & (
  | { readonly at: 'checkout'; readonly ref: string }
  | { readonly at: 'refunds'; readonly paymentRef: string }
)

export function lookAt(ctx: QueryCtx, id: PaymentLinkId): Look | undefined {
  const { state, sessionRef, paymentRef } = linkById(ctx, id)
  if (paymentRef !== null) return { id, at: 'refunds', paymentRef }
  return state === 'open' && sessionRef !== null ? { id, at: 'checkout', ref: sessionRef } : undefined
}

/** Whether there is anything to see to once links are switched off: those given out may still be paid, or refunded. */
export const isAnythingUnderWay = (ctx: QueryCtx): boolean =>
  ctx
    .prepare(`
      SELECT 1 FROM payment_link WHERE state IN ('creating', 'open', 'late', 'refunding') OR look_again_at IS NOT NULL
      UNION ALL SELECT 1 FROM gateway_task WHERE state = 'waiting' LIMIT 1`)
    .get() !== undefined

/** The next link that is due to be looked at, but for those. */
export const nextToLookAt = (ctx: QueryCtx, except: readonly PaymentLinkId[]): PaymentLinkId | undefined =>
  ctx
    .prepare(`
      SELECT id FROM payment_link WHERE look_again_at <= ? AND id NOT IN (SELECT value FROM json_each(?))
      ORDER BY look_again_at, id LIMIT 1`)
    .pluck()
    .get(ctx.clock.now(), JSON.stringify(except)) as PaymentLinkId | undefined

/** Takes what was seen of a link, and says when it is looked at again. */
export function recordLook(ctx: CommandCtx, id: PaymentLinkId, seen: readonly Seen[]): void {
  const before = linkById(ctx, id)
  for (const one of seen) observe(ctx, one, 'poll')
  const after = linkById(ctx, id)
  // Money that has just come is looked at once more at once.
  if (before.receivedAt !== after.receivedAt) return
  // A page can be filled in without the bank paying; what comes later still has its place.
  const isUnpaid = seen.some((one) => one.object === 'checkout' && one.status === 'complete' && !one.isPaid)
  if (isUnpaid && isLongOver(ctx, after)) endUnpaid(ctx, id)
  else setLookAgain(ctx, after, scheduled(ctx, after))
}

const isLongOver = (ctx: QueryCtx, { state, openUntil }: LinkRow): boolean =>
  state === 'open' && ctx.clock.now() > openUntil + 24 * HOUR

function endUnpaid(ctx: CommandCtx, id: PaymentLinkId): void {
  ctx.prepare("UPDATE payment_link SET state = 'expired', look_again_at = NULL WHERE id = ?").run(id)
  ctx.changed('money', 'courses')
}

const scheduled = (ctx: QueryCtx, link: LinkRow): Instant | null =>
  lookAgainAt({ ...link, isGoingBack: isGoingBack(ctx, link) }, ctx.clock.now())

function isGoingBack(ctx: QueryCtx, { id, state, task, settledBy }: LinkRow): boolean {
  if (refundsOfLink(ctx, id).some(({ status }) => status === 'pending')) return true
  return (state === 'refunding' || state === 'late') && task === null && settledBy === null
}

const setLookAgain = (ctx: CommandCtx, { id }: Pick<LinkRow, 'id'>, at: Instant | null): void => {
  ctx.prepare('UPDATE payment_link SET look_again_at = ? WHERE id = ?').run(at, id)
}

/**
 * The provider had no answer; or it does not know the link, because it is another account's by now: there is a day to mend
 * that.
 */
export function recordNoLook(ctx: CommandCtx, id: PaymentLinkId, failure: GatewayFailure): void {
  noteGatewayFailure(ctx, failure)
  if (failure.kind !== 'refused') postponeLook(ctx, id)
  else {
    const link = linkById(ctx, id)
    if (isLongOver(ctx, link)) endUnpaid(ctx, id)
    else setLookAgain(ctx, link, scheduled(ctx, link))
  }
}

export const postponeLook = (ctx: CommandCtx, id: PaymentLinkId): void =>
  setLookAgain(ctx, { id }, (ctx.clock.now() + MINUTE) as Instant)

/** A program that starts looks at everything that may have changed while it was not running. */
export function lookAtEverything(ctx: CommandCtx): void {
  const now = ctx.clock.now()
  ctx.prepare("UPDATE payment_link SET look_again_at = ? WHERE state = 'open' AND session_ref IS NOT NULL").run(now)
  const readTo = paymentSettingsOf(ctx)?.eventsReadTo ?? null
  if (readTo !== null && now - readTo < eventsAreKept) return
  // The provider no longer tells of all that happened since.
  ctx.prepare('UPDATE payment_link SET look_again_at = ? WHERE payment_ref IS NOT NULL').run(now)
}

/** The provider keeps events for thirty days. */
const eventsAreKept = 29 * 24 * HOUR
/** Events can become visible a little later than their moment. */
const overlap = 10 * MINUTE

/** From when events are to be read; undefined when there is no link they could be about. */
export function eventsFrom(ctx: QueryCtx): Instant | undefined {
  const readTo = paymentSettingsOf(ctx)?.eventsReadTo ?? null
  if (readTo !== null) return (readTo - overlap) as Instant
  const first = ctx.prepare('SELECT MIN(created_at) FROM payment_link').pluck().get() as Instant | null
  return first === null ? undefined : ((first - HOUR) as Instant)
}

/** Takes one event; the cursor follows it, by the provider's own clock, unless one before it could not be taken. */
export function recordEvent(ctx: CommandCtx, { seen, at }: GatewayEvent, movesOn: boolean): void {
  observe(ctx, seen, 'event')
  if (movesOn) ctx.prepare('UPDATE payment_settings SET events_read_to = MAX(COALESCE(events_read_to, 0), ?)').run(at)
}
