import { askAgainAt } from '../../src-shared/domain/payment-links.ts'
import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import { HOUR, type Instant } from '../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../app/ctx.ts'
import { noteGatewayFailure } from '../features/online-payments/health.ts'
import { askFor, newKey, type TaskKind } from '../features/payment-links/making.ts'
import { askAboutRest, observe, observeMade } from '../features/payment-links/observing.ts'
import { type LinkRow, linkById, stillHere } from '../features/payment-links/rows.ts'
import { tellNeverMade } from '../features/payment-links/telling.ts'
import { whatToAsk, wishOtherwise } from './asking.ts'
import {
  type CheckoutAsked,
  type GatewayFailure,
  pageIsPast,
  type RefundAsked,
  type SeenCheckout,
  type SeenRefund,
} from './gateway.ts'

type Task = {
  readonly id: number
  readonly linkId: PaymentLinkId
  readonly kind: TaskKind
  readonly key: string
  readonly asks: string | null
  readonly firstAskedAt: Instant | null
  readonly attempts: number
}

/** What the collector asks next: written down before it is asked. */
export type Taken = Pick<Task, 'id' | 'linkId' | 'key' | 'attempts'> & { readonly isRepeat: boolean } & (
    | { readonly kind: 'create'; readonly asks: CheckoutAsked }
    | { readonly kind: 'expire'; readonly asks: { readonly ref: string } }
    /** `looksFirst`: asked so long ago that the provider may have forgotten the key. */
    | { readonly kind: 'refund'; readonly asks: RefundAsked; readonly looksFirst: boolean }
  )

/** How it went. `looked`: the refunds there are, because it was refused or is too old to be repeated blindly. */
export type Outcome =
  | { readonly kind: 'made'; readonly seen: SeenCheckout }
  | { readonly kind: 'refunded'; readonly seen: SeenRefund }
  | { readonly kind: 'looked'; readonly refunds: readonly SeenRefund[]; readonly failure: GatewayFailure | null }
  | { readonly kind: 'failed'; readonly failure: GatewayFailure }

/** The provider forgets a key after a day; this long the desk counts on it. */
const keyIsGoodFor = 20 * HOUR

/** Nothing waits longer than an hour: what is further ahead was written by a clock that was set back since. */
const longestWait = 2 * HOUR

const due = `
  SELECT id, link_id AS linkId, kind, idempotency_key AS key, asks, first_asked_at AS firstAskedAt, attempts
  FROM gateway_task WHERE state = 'waiting' AND (next_attempt_at <= ? OR next_attempt_at > ?)
    AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY next_attempt_at, id LIMIT 1`

/** The next task that is due, but for those; nothing is written yet. */
export const nextDue = (ctx: QueryCtx, except: readonly number[]): Task | undefined =>
  ctx.prepare(due).get(ctx.clock.now(), ctx.clock.now() + longestWait, JSON.stringify(except)) as Task | undefined

/** Writes down what is asked, before it is; undefined when there is nothing to ask any more. */
export function takeTask(ctx: CommandCtx, task: Task): Taken | undefined {
  const link = linkById(ctx, task.linkId)
  const isAskedAnew = task.asks === null || task.kind === 'expire'
  const asks = isAskedAnew ? whatToAsk(ctx, task.kind, link) : JSON.parse(task.asks)
  if (asks === null) {
    if (task.kind === 'expire' && link.state === 'open') keepOpen(ctx, task)
    else finish(ctx, task.id, 'done', null)
    return undefined
  }
  const now = ctx.clock.now()
  const attempts = task.attempts + 1
  ctx
    .prepare(
      'UPDATE gateway_task SET asks = ?, first_asked_at = COALESCE(first_asked_at, ?), attempts = ? WHERE id = ?',
    )
    .run(JSON.stringify(asks), now, attempts, task.id)
  const isRepeat = task.firstAskedAt !== null
  const looksFirst = now - (task.firstAskedAt ?? now) > keyIsGoodFor
  return { id: task.id, linkId: task.linkId, key: task.key, kind: task.kind, asks, attempts, isRepeat, looksFirst }
}

/** The invoice of a page that was to be closed waits again: it stays, and is looked at, because it may be closed by now. */
function keepOpen(ctx: CommandCtx, { id, linkId }: Task): void {
  ctx.prepare('UPDATE payment_link SET look_again_at = ? WHERE id = ?').run(ctx.clock.now(), linkId)
  finish(ctx, id, 'failed', null)
}

function finish(ctx: CommandCtx, id: number, state: 'done' | 'failed', error: string | null): void {
  ctx
    .prepare('UPDATE gateway_task SET state = ?, last_error = ?, finished_at = ? WHERE id = ?')
    .run(state, error, ctx.clock.now(), id)
  ctx.changed('money', 'courses')
}

/** Writes down how it went. */
export function recordTask(ctx: CommandCtx, task: Taken, outcome: Outcome): void {
  if (outcome.kind === 'looked') afterLook(ctx, task, outcome.refunds, outcome.failure)
  else if (outcome.kind === 'failed') afterFailure(ctx, task, outcome.failure)
  else {
    finish(ctx, task.id, 'done', null)
    if (outcome.kind === 'refunded') {
      observe(ctx, outcome.seen, 'answer')
      askAboutRest(ctx, task.linkId, outcome.seen.says)
    } else if (task.kind === 'create') observeMade(ctx, task.linkId, outcome.seen)
    else observe(ctx, outcome.seen, 'answer')
  }
}

/** What is still here is asked for anew: always the whole rest, so that it cannot go back twice. */
function afterLook(ctx: CommandCtx, task: Taken, refunds: readonly SeenRefund[], failure: GatewayFailure | null): void {
  for (const seen of refunds) observe(ctx, seen, 'answer')
  const rest = stillHere(ctx, linkById(ctx, task.linkId))
  const isOtherRest = task.kind === 'refund' && rest !== task.asks.amountMinor
  if (rest <= 0) finish(ctx, task.id, 'done', null)
  else if (failure === null || isOtherRest) askAnew(ctx, task, ctx.clock.now(), failure)
  else {
    finish(ctx, task.id, 'failed', failure.message)
    askAboutRest(ctx, task.linkId, failure.message)
  }
}

function afterFailure(ctx: CommandCtx, task: Taken, failure: GatewayFailure): void {
  const later = askAgainAt(task.attempts, ctx.clock.now())
  if (failure.kind === 'refused' && task.kind === 'create') {
    if (failure.code === pageIsPast) {
      // It waited too long between being written down and being asked, or the clocks differ.
      if (!task.isRepeat) wishOtherwise(ctx, linkById(ctx, task.linkId), task.asks)
      askAnew(ctx, task, task.isRepeat ? ctx.clock.now() : later, failure)
    } else {
      finish(ctx, task.id, 'failed', failure.message)
      giveUp(ctx, linkById(ctx, task.linkId), 'failed')
    }
    return
  }
  noteGatewayFailure(ctx, failure)
  // A provider that fails keeps its failure for the key. Nobody can pay a page that nobody has, and a rest goes back once.
  if (failure.kind === 'busy') askAnew(ctx, task, later, failure)
  else {
    ctx
      .prepare('UPDATE gateway_task SET next_attempt_at = ?, last_error = ? WHERE id = ?')
      .run(later, failure.message, task.id)
    ctx.changed('money', 'courses')
  }
}

/** What became of it could not be written down: it is asked again, with the same key. */
export function postponeTask(ctx: CommandCtx, { id, attempts }: Pick<Taken, 'id' | 'attempts'>): void {
  ctx.prepare('UPDATE gateway_task SET next_attempt_at = ? WHERE id = ?').run(askAgainAt(attempts, ctx.clock.now()), id)
}

function askAnew(ctx: CommandCtx, { id, kind, linkId }: Taken, at: Instant, failure: GatewayFailure | null): void {
  ctx
    .prepare(`
      UPDATE gateway_task SET idempotency_key = ?, asks = NULL, first_asked_at = NULL, next_attempt_at = ?, last_error = ?
      WHERE id = ?`)
    .run(newKey(kind, linkId), at, failure?.message ?? null, id)
  ctx.changed('money', 'courses')
}

/** A link that was never made and never will be: nobody can have paid it. */
function giveUp(ctx: CommandCtx, link: LinkRow, state: 'failed' | 'expired'): void {
  ctx.prepare('UPDATE payment_link SET state = ?, look_again_at = NULL WHERE id = ?').run(state, link.id)
  tellNeverMade(ctx, link)
  ctx.changed('money', 'courses')
}

type Stale = Pick<LinkRow, 'id' | 'state'> & { readonly isMissed: number }

const stale = `
  SELECT l.id, l.state, i.state = 'unpaid' OR b.cancel_kind IS 'lapsed' AS isMissed
  FROM payment_link l JOIN invoice i ON i.id = l.invoice_id LEFT JOIN booking b ON b.id = l.booking_id
  WHERE l.state IN ('creating', 'open') AND (
    l.state = 'creating' AND (i.state <> 'unpaid' OR l.open_until <= ?)
    OR l.state = 'open' AND i.state <> 'unpaid' AND NOT EXISTS (
      SELECT 1 FROM gateway_task t WHERE t.link_id = l.id AND t.kind = 'expire' AND t.state <> 'failed'))`

/** Links that nobody needs any more, and those that were not made before their time was over. */
export const staleLinks = (ctx: QueryCtx): readonly Stale[] => ctx.prepare(stale).all(ctx.clock.now()) as Stale[]

export function closeStale(ctx: CommandCtx): void {
  for (const { id, state, isMissed } of staleLinks(ctx)) {
    if (state === 'open') askFor(ctx, id, 'expire')
    else endUnmade(ctx, id, isMissed === 1)
  }
}

function endUnmade(ctx: CommandCtx, id: PaymentLinkId, isMissed: boolean): void {
  ctx
    .prepare("UPDATE gateway_task SET state = 'failed', finished_at = ? WHERE link_id = ? AND state = 'waiting'")
    .run(ctx.clock.now(), id)
  if (isMissed) giveUp(ctx, linkById(ctx, id), 'expired')
  else ctx.prepare("UPDATE payment_link SET state = 'expired' WHERE id = ?").run(id)
  ctx.changed('money', 'courses')
}

/** The provider answers again: what waited because it did not is due now. */
export function hurry(ctx: CommandCtx): void {
  ctx
    .prepare("UPDATE gateway_task SET next_attempt_at = ? WHERE state = 'waiting' AND last_error IS NOT NULL")
    .run(ctx.clock.now())
}
