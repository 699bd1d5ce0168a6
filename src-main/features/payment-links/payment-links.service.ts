import type { MoneyTask, PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { ObservedVia } from '../../../src-shared/domain/payment-links.ts'
import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { HOUR, type Instant } from '../../../src-shared/kernel/time.ts'
import { type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { payerOf } from '../money/ledger.ts'
import { creditLink, refundLink, settleTask } from './deciding.ts'
import { linksOfInvoice, linksOfPayer, linksWithTask, shownLink } from './links.repo.ts'
import { checkAddress, makeLink } from './making.ts'
import { sendLink } from './telling.ts'

type Observed = {
  readonly objectRef: string
  readonly state: string
  readonly via: ObservedVia
  readonly at: Instant
}

const observedOf = (ctx: QueryCtx, id: PaymentLinkId): readonly Observed[] =>
  ctx
    .prepare(
      'SELECT object_ref AS objectRef, state, via, at FROM observation WHERE link_id = ? ORDER BY at, object_ref',
    )
    .all(id) as Observed[]

type UnpaidRow = Omit<Extract<MoneyTask, { kind: 'unpaid-booking' }>, 'kind' | 'invoiceNumber'> & {
  readonly year: number
  readonly serial: number
}

/** SES-2: confirmed, and its payment was taken back since. */
const unpaidBookings = (ctx: QueryCtx): readonly MoneyTask[] =>
  (
    ctx
      .prepare(`
        SELECT b.id AS bookingId, b.course_session_id AS courseId, b.person_id AS personId, b.holder AS personName,
          s.title, i.amount_minor AS amountMinor, i.year, i.serial
        FROM booking b CROSS JOIN invoice i ON i.booking_id = b.id JOIN course_session s ON s.id = b.course_session_id
        WHERE b.state = 'confirmed' AND i.state = 'unpaid' ORDER BY i.id`)
      .all() as UnpaidRow[]
  ).map(({ year, serial, ...row }) => ({ kind: 'unpaid-booking', ...row, invoiceNumber: invoiceNumber(year, serial) }))

type Waiting = { readonly waiting: number; readonly lastError: string | null }

/** What the outbox still has to do, and what stopped it last. */
const waitingIn = (ctx: QueryCtx): Waiting => ({
  waiting: ctx.prepare("SELECT count(*) FROM gateway_task WHERE state = 'waiting'").pluck().get() as number,
  lastError:
    (ctx
      .prepare(`
        SELECT last_error FROM gateway_task WHERE state = 'waiting' AND last_error IS NOT NULL
        ORDER BY next_attempt_at DESC, id DESC LIMIT 1`)
      .pluck()
      .get() as string | undefined) ?? null,
})

function openOrCreating(ctx: QueryCtx, id: PaymentLinkId): PaymentLink {
  const link = shownLink(ctx, id)
  const canBePaid = link.state === 'creating' || (link.state === 'open' && ctx.clock.now() < link.openUntil)
  if (!canBePaid || link.isClosing) throw new Refused('payment-link.not-open')
  return link
}

/** `attend`: somebody has a link on their screen. */
export const paymentLinkServices = (attend: (id: PaymentLinkId) => void): Services['paymentLinks'] => ({
  ofInvoice: (ctx, { invoiceId }) => linksOfInvoice(ctx, invoiceId),
  ofAccount: (ctx, { personId }) => linksOfPayer(ctx, payerOf(ctx, personId)),
  byId: (ctx, { id, isWatched }) => {
    const link = shownLink(ctx, id)
    if (isWatched) attend(id)
    return { link, observed: observedOf(ctx, id) }
  },
  tasks: (ctx) => ({
    tasks: [...linksWithTask(ctx).map((link) => ({ kind: 'link' as const, link })), ...unpaidBookings(ctx)],
    ...waitingIn(ctx),
  }),
  make: (ctx, { invoiceId, hours, isSent }) => ({
    id: makeLink(ctx, { invoiceId, openUntil: (ctx.clock.now() + hours * HOUR) as Instant, isSent }),
  }),
  send: (ctx, { id }) => {
    checkAddress(ctx, openOrCreating(ctx, id).payerId)
    sendLink(ctx, id)
    return {}
  },
  refund: (ctx, { id, reason }) => {
    refundLink(ctx, id, reason)
    return {}
  },
  credit: (ctx, { id }) => {
    creditLink(ctx, id)
    return {}
  },
  settle: (ctx, { id, reason }) => {
    settleTask(ctx, id, reason)
    return {}
  },
})
