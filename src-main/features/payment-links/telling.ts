import type { InvoiceKind } from '../../../src-shared/contract/money.ts'
import type { RefundReason } from '../../../src-shared/domain/payment-links.ts'
import type { InvoiceId, PaymentLinkId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { type CommandCtx, found, type QueryCtx } from '../../app/ctx.ts'
import { tellAdmins } from '../../app/notify.ts'
import { tell, untilFacts } from '../messages/outbox.ts'
import { nameOf } from '../money/account-rows.ts'
import { noteEvent } from '../people/events.ts'
import { type LinkRow, linkById } from './rows.ts'

/** What the invoice is for, as `invoice.for.…` words it. */
export function forWhat(ctx: QueryCtx, id: InvoiceId): RefusalFacts & { readonly kind: InvoiceKind } {
  const { kind, facts } = found(
    ctx.prepare('SELECT kind, facts FROM invoice WHERE id = ?').get(id) as
      | { readonly kind: InvoiceKind; readonly facts: string }
      | undefined,
  )
  return { ...(JSON.parse(facts) as RefusalFacts), kind }
}

/** The letter that carries the link; `key` says which one it is. */
function writeTo(ctx: CommandCtx, { invoiceId, payerId, amountMinor, url, openUntil }: LinkRow, key: string): void {
  const facts = { ...forWhat(ctx, invoiceId), amount: amountMinor, url, ...untilFacts(ctx, openUntil) }
  tell(ctx, payerId, 'payment-link.open', facts, key)
}

/** The one letter of a link that was to be sent as soon as it is open. */
export const sendAsSoonAsOpen = (ctx: CommandCtx, id: PaymentLinkId): void =>
  writeTo(ctx, linkById(ctx, id), `payment-link:${id}`)

/** Somebody asks that a link be sent: now when it is open, otherwise as soon as it is. */
export function sendLink(ctx: CommandCtx, id: PaymentLinkId): void {
  const link = linkById(ctx, id)
  ctx.prepare('UPDATE payment_link SET is_to_be_sent = 1 WHERE id = ?').run(id)
  if (link.state === 'open') writeTo(ctx, link, `payment-link:${id}:${ctx.clock.now()}`)
  ctx.changed('money', 'courses')
}

/** Money goes back: in the payer's history, and in a letter. */
export function tellRefund(
  ctx: CommandCtx,
  { id, payerId, invoiceId }: Pick<LinkRow, 'id' | 'payerId' | 'invoiceId'>,
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

export const tellNeverMade = (
  ctx: CommandCtx,
  { payerId, amountMinor }: Pick<LinkRow, 'payerId' | 'amountMinor'>,
): void =>
  tellAdmins(ctx, {
    level: 'warning',
    code: 'payment-link.never-made',
    facts: { payer: nameOf(ctx, payerId), payerId, amount: amountMinor },
  })
