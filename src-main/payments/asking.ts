import type { InvoiceKind } from '../../src-shared/contract/money.ts'
import type { InvoiceId } from '../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../src-shared/kernel/refusal.ts'
import { type Day, isDay } from '../../src-shared/kernel/time.ts'
import { courseDates } from '../../src-shared/words/course-dates.ts'
import { say } from '../../src-shared/words/index.ts'
import { invoiceFacts } from '../../src-shared/words/invoices.ts'
import { type Language, locales } from '../../src-shared/words/languages.ts'
import { type CommandCtx, found, gymOf } from '../app/ctx.ts'
import { addressOf } from '../features/messages/outbox.ts'
import { paymentSettingsOf } from '../features/online-payments/settings.repo.ts'
import type { TaskKind } from '../features/payment-links/making.ts'
import { type LinkRow, stillHere } from '../features/payment-links/observing.ts'
import { type CheckoutAsked, pageUntil, type RefundAsked } from './gateway.ts'

type Asked = CheckoutAsked | RefundAsked | { readonly ref: string }

/** What a task asks, as it is now; null when there is nothing to ask any more. */
export function whatToAsk(ctx: CommandCtx, kind: TaskKind, link: LinkRow): Asked | null {
  if (kind === 'create') return link.state === 'creating' ? checkoutFor(ctx, link) : null
  if (kind === 'expire') return link.state === 'open' && link.sessionRef !== null ? { ref: link.sessionRef } : null
  const amountMinor = stillHere(ctx, link)
  const { id: linkId, paymentRef, receivedCurrency: currency } = link
  return paymentRef === null || currency === null || amountMinor <= 0
    ? null
    : { linkId, paymentRef, amountMinor, currency }
}

/**
 * SES-4: the page as it is asked for. One that waited in the outbox until its hold was nearly over gets the shortest life
 * the provider gives, and the place is held as long: the customer could not have paid before.
 */
function checkoutFor(ctx: CommandCtx, link: LinkRow): CheckoutAsked {
  const openUntil = pageUntil(ctx.clock.now(), link.openUntil)
  if (openUntil > link.openUntil) {
    ctx.prepare('UPDATE payment_link SET open_until = ? WHERE id = ?').run(openUntil, link.id)
    ctx
      .prepare(
        "UPDATE booking SET held_until = ?, version = version + 1 WHERE id = ? AND state = 'pending' AND held_until < ?",
      )
      .run(openUntil, link.bookingId, openUntil)
    ctx.changed('courses')
  }
  const { language } = gymOf(ctx)
  return {
    linkId: link.id,
    amountMinor: link.amountMinor,
    currency: link.currency,
    what: whatFor(ctx, link.invoiceId, language),
    email: addressOf(ctx, link.payerId),
    language,
    returnUrl: paymentSettingsOf(ctx)?.returnUrl ?? '',
    openUntil,
  }
}

type Invoice = { readonly kind: InvoiceKind; readonly facts: string }

/** What the payer reads: `Immersion Élite, 3 mars – 7 mars 2025`. */
function whatFor(ctx: CommandCtx, invoiceId: InvoiceId, language: Language): string {
  const invoice = found(
    ctx.prepare('SELECT kind, facts FROM invoice WHERE id = ?').get(invoiceId) as Invoice | undefined,
  )
  const facts = JSON.parse(invoice.facts) as RefusalFacts
  const { title, startsOn, endsOn } = facts
  if (invoice.kind === 'booking' && isDayText(startsOn) && isDayText(endsOn))
    return `${title}, ${courseDates(language, startsOn, endsOn)}`
  const days = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return say(
    language,
    `invoice.for.${invoice.kind}`,
    invoiceFacts(facts, (day) => days.format(Date.parse(day))),
  )
}

const isDayText = (fact: RefusalFacts[string] | undefined): fact is Day => typeof fact === 'string' && isDay(fact)
