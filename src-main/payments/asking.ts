import { endOfLastDay } from '../../src-shared/domain/courses.ts'
import type { InvoiceId } from '../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../src-shared/kernel/refusal.ts'
import { type Day, type Instant, isDay } from '../../src-shared/kernel/time.ts'
import { courseDates } from '../../src-shared/words/course-dates.ts'
import { say } from '../../src-shared/words/index.ts'
import { invoiceFacts } from '../../src-shared/words/invoices.ts'
import { type Language, locales } from '../../src-shared/words/languages.ts'
import { type CommandCtx, gymOf } from '../app/ctx.ts'
import { addressOf } from '../features/messages/outbox.ts'
import { paymentSettingsOf } from '../features/online-payments/settings.repo.ts'
import type { TaskKind } from '../features/payment-links/making.ts'
import { invoiceState } from '../features/payment-links/observing.ts'
import { type LinkRow, stillHere } from '../features/payment-links/rows.ts'
import { forWhat } from '../features/payment-links/telling.ts'
import { type CheckoutAsked, pageOtherwise, pageUntil, type RefundAsked } from './gateway.ts'

type Asked = CheckoutAsked | RefundAsked | { readonly ref: string }

/** What a task asks, as it is now; null when there is nothing to ask any more. */
export function whatToAsk(ctx: CommandCtx, kind: TaskKind, link: LinkRow): Asked | null {
  if (kind === 'create') return link.state === 'creating' ? checkoutFor(ctx, link) : null
  if (kind === 'expire') return link.state === 'open' ? closingOf(ctx, link) : null
  const amountMinor = stillHere(ctx, link)
  const { id: linkId, paymentRef, receivedCurrency: currency } = link
  return paymentRef === null || currency === null || amountMinor <= 0
    ? null
    : { linkId, paymentRef, amountMinor, currency }
}

/** A page is closed while nobody waits for its money. */
const closingOf = (ctx: CommandCtx, { sessionRef: ref, invoiceId }: LinkRow): Asked | null =>
  ref === null || invoiceState(ctx, invoiceId) === 'unpaid' ? null : { ref }

/**
 * SES-4: the page as it is asked for. One that waited in the outbox until its hold was nearly over gets the shortest life
 * the provider gives, and the place is held as long: the customer could not have paid before.
 */
function checkoutFor(ctx: CommandCtx, link: LinkRow): CheckoutAsked {
  const openUntil = pageUntil(ctx.clock.now(), link.openUntil)
  if (openUntil > link.openUntil) moveEnd(ctx, link, openUntil)
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

/** The page as it was asked for was refused, though it was asked at once. */
export const wishOtherwise = (ctx: CommandCtx, link: LinkRow, { openUntil }: CheckoutAsked): void =>
  moveEnd(ctx, link, pageOtherwise(ctx.clock.now(), openUntil))

/** SES-2: the place is held no longer than the session's last local day. */
function moveEnd(ctx: CommandCtx, { id, bookingId }: LinkRow, openUntil: Instant): void {
  ctx.prepare('UPDATE payment_link SET open_until = ? WHERE id = ?').run(openUntil, id)
  const endsOn = ctx
    .prepare(`
      SELECT s.ends_on FROM booking b JOIN course_session s ON s.id = b.course_session_id
      WHERE b.id = ? AND b.state = 'pending'`)
    .pluck()
    .get(bookingId) as Day | undefined
  if (endsOn === undefined) return
  const held = Math.min(openUntil, endOfLastDay(endsOn, gymOf(ctx).timeZone))
  ctx
    .prepare('UPDATE booking SET held_until = ?, version = version + 1 WHERE id = ? AND held_until < ?')
    .run(held, bookingId, held)
  ctx.changed('courses')
}

/** What the payer reads: `Immersion Élite, 3 mars – 7 mars 2025`. */
function whatFor(ctx: CommandCtx, invoiceId: InvoiceId, language: Language): string {
  const facts = forWhat(ctx, invoiceId)
  const { kind, title, startsOn, endsOn } = facts
  if (kind === 'booking' && isDayText(startsOn) && isDayText(endsOn))
    return `${title}, ${courseDates(language, startsOn, endsOn)}`
  const days = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return say(
    language,
    `invoice.for.${kind}`,
    invoiceFacts(facts, (day) => days.format(Date.parse(day))),
  )
}

const isDayText = (fact: RefusalFacts[string] | undefined): fact is Day => typeof fact === 'string' && isDay(fact)
