import { and, eq, sql } from 'drizzle-orm'
import type { InvoiceKind } from '../../../src-shared/contract/money.ts'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { InvoiceId, PaymentId, PaymentLinkId, ShiftId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { say } from '../../../src-shared/words/index.ts'
import { invoiceFacts } from '../../../src-shared/words/invoices.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import { found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import { accountEntry, invoice, payment } from '../../db/schema/money.ts'
import { person } from '../../db/schema/people.ts'
import { training } from '../../db/schema/trainings.ts'
import type { InvoiceData } from '../../documents/invoice.ts'
import { type Letterhead, speechOf } from '../../documents/letterhead.ts'
import type { PaymentLinkData } from '../../documents/payment-link.ts'
import type { ReceiptData } from '../../documents/receipt.ts'
import type { RosterData, RosterMark } from '../../documents/roster.ts'
import type { TillReportData } from '../../documents/till-report.ts'
import { selectEntries } from '../money/account-rows.ts'
import { shownLink } from '../payment-links/links.repo.ts'
import { fullName } from '../people/names.ts'
import { cancelledIn, reportOf, shiftRow } from '../till/reports.ts'
import { rosterOf, trainingsWhere } from '../trainings/trainings.repo.ts'

/** In the gym's language, unless a paper is asked for in another. */
export function letterheadOf(ctx: QueryCtx, language?: Language): Letterhead {
  const { name, letterhead, timeZone, currency, language: own } = gymOf(ctx)
  const details = letterhead.split('\n').filter((line) => line.trim() !== '')
  return { gym: name, details, timeZone, currency, language: language ?? own, printedAt: ctx.clock.now() }
}

type Billed = { readonly kind: InvoiceKind; readonly facts: RefusalFacts }

const wordingOf = (letterhead: Letterhead) => {
  const { day } = speechOf(letterhead)
  return ({ kind, facts }: Billed) => say(letterhead.language, `invoice.for.${kind}`, invoiceFacts(facts, day))
}

export function receiptData(ctx: QueryCtx, id: PaymentId): ReceiptData {
  const row = found(
    ctx.db
      .select({ payment, payer: fullName, balanceAfter: accountEntry.balanceAfter })
      .from(payment)
      .innerJoin(person, eq(person.id, payment.payerId))
      .innerJoin(accountEntry, and(eq(accountEntry.paymentId, payment.id), eq(accountEntry.kind, 'payment')))
      .where(eq(payment.id, id))
      .get(),
  )
  const settled = settledBy(ctx, id)
  const wording = wordingOf(letterheadOf(ctx))
  return {
    ...row.payment,
    number: invoiceNumber(Number(row.payment.receivedOn.slice(0, 4)), id),
    payer: row.payer,
    lines: settled.map((line) => ({
      invoiceNumber: invoiceNumber(line.year, line.serial),
      what: wording(line),
      personName: line.personName,
      amountMinor: line.amountMinor,
    })),
    balanceAfter: settled.at(-1)?.balanceAfter ?? row.balanceAfter,
  }
}

/** What a payment settled, in the order it did. */
const settledBy = (ctx: QueryCtx, id: PaymentId) =>
  ctx.db
    .select({
      balanceAfter: accountEntry.balanceAfter,
      year: invoice.year,
      serial: invoice.serial,
      kind: invoice.kind,
      facts: invoice.facts,
      personName: fullName,
      amountMinor: invoice.amountMinor,
    })
    .from(accountEntry)
    .innerJoin(invoice, eq(invoice.id, accountEntry.invoiceId))
    .innerJoin(person, eq(person.id, invoice.personId))
    .where(and(eq(accountEntry.paymentId, id), eq(accountEntry.kind, 'settlement')))
    .orderBy(accountEntry.id)
    .all()

export function invoiceData(ctx: QueryCtx, id: InvoiceId): InvoiceData {
  const payer = sql<string>`(SELECT trim(w.given_name || ' ' || w.family_name) FROM person w WHERE w.id = ${invoice.payerId})`
  const payerEmail = sql<string | null>`(SELECT w.email FROM person w WHERE w.id = ${invoice.payerId})`
  const row = found(
    ctx.db
      .select({ invoice, payer, payerEmail, personName: fullName })
      .from(invoice)
      .innerJoin(person, eq(person.id, invoice.personId))
      .where(eq(invoice.id, id))
      .get(),
  )
  const { year, serial, ...rest } = row.invoice
  return {
    ...rest,
    number: invoiceNumber(year, serial),
    payer: row.payer,
    payerEmail: row.payerEmail,
    personName: row.personName,
    description: wordingOf(letterheadOf(ctx))(rest),
    cancelReason: rest.cancelReason && say(gymOf(ctx).language, 'money.reason.is', { reason: rest.cancelReason }),
    entries: selectEntries(ctx, eq(accountEntry.invoiceId, id)).toReversed(),
  }
}

/** SES-4: what somebody needs to pay; only while they can. */
export function paymentLinkData(ctx: QueryCtx, id: PaymentLinkId, letterhead: Letterhead): PaymentLinkData {
  const { url, isClosing, payerName, ...link } = shownLink(ctx, id)
  if (url === null || isClosing || link.openUntil <= ctx.clock.now()) throw new Refused('payment-link.not-open')
  return { ...link, url, payer: payerName, what: wordingOf(letterhead)(link) }
}

export const tillData = (ctx: QueryCtx, id: ShiftId): TillReportData => ({
  ...reportOf(ctx, id),
  cancelled: cancelledIn(ctx, shiftRow(ctx, id)),
})

export function rosterData(ctx: QueryCtx, id: TrainingId): RosterData {
  const row = found(trainingsWhere(ctx, eq(training.id, id))[0])
  const entries = rosterOf(ctx, id)
  const phones = new Map(
    ctx.db
      .select({ id: person.id, phone: person.phone })
      .from(person)
      .where(sql`${person.id} IN (SELECT a.person_id FROM attendance a WHERE a.training_id = ${id})`)
      .all()
      .map(({ id: personId, phone }) => [personId, phone]),
  )
  const listed = (entry: RosterEntry) => ({ name: entry.name, phone: phones.get(entry.personId) ?? null })
  const expected = entries.filter(({ state }) => state === 'registered' || state === 'present')
  return {
    ...row,
    discovery: row.discoveryPlaces > 0 ? { taken: row.discoveryTaken, places: row.discoveryPlaces } : null,
    people: expected.map((entry) => {
      const mark = markOf(entry)
      return { ...listed(entry), mark, comesWith: comesWith(entry, mark), equipment: entry.equipment, note: entry.note }
    }),
    waiting: entries
      .filter(({ state }) => state === 'waitlisted')
      .toSorted((a, b) => (a.waiting?.position ?? 0) - (b.waiting?.position ?? 0))
      .map((entry) => ({ ...listed(entry), heldUntil: entry.waiting?.offer?.heldUntil ?? null })),
    notes: null,
  }
}

/** What the column of the settlement does not say already. */
const comesWith = (
  { usesTrial, isDiscovery }: RosterEntry,
  { is }: RosterMark,
): RosterData['people'][number]['comesWith'] => [
  ...(usesTrial && is !== 'trial' ? (['trial'] as const) : []),
  ...(isDiscovery ? (['discovery'] as const) : []),
]

function markOf({ isVolunteer, settlement, session, invoice: issued }: RosterEntry): RosterMark {
  if (isVolunteer) return { is: 'volunteer' }
  if (settlement === 'session')
    return session ? { is: 'session', used: session.used, total: session.total } : { is: 'open' }
  if (settlement === 'invoice-unpaid')
    return issued ? { is: 'unpaid', amountMinor: issued.amountMinor } : { is: 'open' }
  return { is: settlement }
}
