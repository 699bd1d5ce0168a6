import type { RefundReason } from '../../../src-shared/domain/payment-links.ts'
import type { InvoiceId, PaymentLinkId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { dayAt, type Instant, timeAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, gymOf, type QueryCtx } from '../../app/ctx.ts'
import { tellAdmins } from '../../app/notify.ts'
import { tell } from '../messages/outbox.ts'
import { nameOf } from '../money/account-rows.ts'
import { noteEvent } from '../people/events.ts'

type Told = {
  readonly id: PaymentLinkId
  readonly invoiceId: InvoiceId
  readonly payerId: PersonId
  readonly amountMinor: Minor
}
type Open = Told & { readonly state: string; readonly url: string | null; readonly openUntil: Instant }

/** What the invoice is for, as `invoice.for.…` words it. */
function forWhat(ctx: QueryCtx, id: InvoiceId): RefusalFacts {
  const { kind, facts } = found(
    ctx.prepare('SELECT kind, facts FROM invoice WHERE id = ?').get(id) as
      | { readonly kind: string; readonly facts: string }
      | undefined,
  )
  return { ...(JSON.parse(facts) as RefusalFacts), kind }
}

/** The letter that carries the link; `key` says which one it is. */
function writeTo(ctx: CommandCtx, { invoiceId, payerId, amountMinor, url, openUntil }: Open, key: string): void {
  const { timeZone } = gymOf(ctx)
  const until = { untilDay: dayAt(timeZone, openUntil), untilTime: timeAt(timeZone, openUntil) }
  tell(ctx, payerId, 'payment-link.open', { ...forWhat(ctx, invoiceId), amount: amountMinor, url, ...until }, key)
}

const openLink = (ctx: QueryCtx, id: PaymentLinkId): Open =>
  found(
    ctx
      .prepare(`
        SELECT id, invoice_id AS invoiceId, payer_id AS payerId, amount_minor AS amountMinor, state, url,
          open_until AS openUntil
        FROM payment_link WHERE id = ?`)
      .get(id) as Open | undefined,
  )

/** The one letter of a link that was to be sent as soon as it is open. */
export const sendAsSoonAsOpen = (ctx: CommandCtx, id: PaymentLinkId): void =>
  writeTo(ctx, openLink(ctx, id), `payment-link:${id}`)

/** Somebody asks that a link be sent: now when it is open, otherwise as soon as it is. */
export function sendLink(ctx: CommandCtx, id: PaymentLinkId): void {
  const link = openLink(ctx, id)
  ctx.prepare('UPDATE payment_link SET is_to_be_sent = 1 WHERE id = ?').run(id)
  if (link.state === 'open') writeTo(ctx, link, `payment-link:${id}:${ctx.clock.now()}`)
  ctx.changed('money', 'courses')
}

/** Money goes back: in the payer's history, and in a letter. */
export function tellRefund(
  ctx: CommandCtx,
  { id, payerId, invoiceId }: Pick<Told, 'id' | 'payerId' | 'invoiceId'>,
  amount: number,
  why: RefundReason,
): void {
  noteEvent(ctx, payerId, 'payment-link.refunded', { amount, why })
  const key = `payment-link:${id}:refund:${ctx.clock.now()}`
  tell(ctx, payerId, 'payment-link.refunded', { ...forWhat(ctx, invoiceId), amount, why }, key)
}

/** Money that waits for a decision is on the bell. */
export const tellTask = (ctx: CommandCtx, payerId: PersonId, amount: number, task: string): void =>
  tellAdmins(ctx, {
    level: 'warning',
    code: 'payment-link.task',
    facts: { payer: nameOf(ctx, payerId), payerId, amount, task },
  })

export const tellNeverMade = (ctx: CommandCtx, { payerId, amountMinor }: Pick<Told, 'payerId' | 'amountMinor'>): void =>
  tellAdmins(ctx, {
    level: 'warning',
    code: 'payment-link.never-made',
    facts: { payer: nameOf(ctx, payerId), payerId, amount: amountMinor },
  })
