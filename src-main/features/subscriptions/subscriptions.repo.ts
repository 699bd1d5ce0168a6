import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import { subscriptionState, type Validity } from '../../../src-shared/domain/subscriptions.ts'
import type { InvoiceId, PersonId, PlanId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type Day, dayAt, type Instant } from '../../../src-shared/kernel/time.ts'
import { found, gymOf, type QueryCtx } from '../../app/ctx.ts'

/** Today on the gym's wall. */
export const todayOf = (ctx: QueryCtx): Day => dayAt(gymOf(ctx).timeZone, ctx.clock.now())

/** A subscription as its rules see it. */
export type SubscriptionRow = {
  readonly id: SubscriptionId
  readonly version: number
  readonly personId: PersonId
  readonly planId: PlanId
  readonly planName: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly used: number
  readonly total: number
  readonly manualInitial: number
  readonly planSessions: number
  readonly bonus: number
  readonly carriedOver: number
  readonly priceMinor: Minor
  readonly isAutoRenew: boolean
  readonly freezeFrom: Day | null
  readonly freezeUntil: Day | null
  readonly isCancelled: boolean
  readonly renewedFromId: SubscriptionId | null
  readonly renewedById: SubscriptionId | null
  readonly anchorDay: number | null
  readonly createdAt: Instant
}

type Stored = Omit<SubscriptionRow, 'isAutoRenew' | 'isCancelled'> & {
  readonly isAutoRenew: number
  readonly isCancelled: number
}

const columns = `
  SELECT s.id, s.version, s.person_id AS personId, s.plan_id AS planId, p.name AS planName, s.starts_on AS startsOn,
         s.ends_on AS endsOn, s.used, s.total, s.manual_initial AS manualInitial, s.plan_sessions AS planSessions, s.bonus,
         s.carried_over AS carriedOver, s.price_minor AS priceMinor, s.auto_renew AS isAutoRenew,
         s.freeze_from AS freezeFrom, s.freeze_until AS freezeUntil, s.cancelled_at IS NOT NULL AS isCancelled,
         s.renewed_from_id AS renewedFromId, (SELECT n.id FROM subscription n WHERE n.renewed_from_id = s.id) AS renewedById,
         s.anchor_day AS anchorDay, s.created_at AS createdAt
  FROM subscription s JOIN plan p ON p.id = s.plan_id`

const asRow = ({ isAutoRenew, isCancelled, ...row }: Stored): SubscriptionRow => ({
  ...row,
  isAutoRenew: isAutoRenew === 1,
  isCancelled: isCancelled === 1,
})

export const subscriptionById = (ctx: QueryCtx, id: SubscriptionId): SubscriptionRow =>
  asRow(found(ctx.prepare(`${columns} WHERE s.id = +?`).get(id) as Stored | undefined))

/** Newest first. */
export const subscriptionsOf = (ctx: QueryCtx, personId: PersonId): readonly SubscriptionRow[] =>
  (ctx.prepare(`${columns} WHERE s.person_id = +? ORDER BY s.starts_on DESC, s.id DESC`).all(personId) as Stored[]).map(
    asRow,
  )

export type SaleInvoice = {
  readonly id: InvoiceId
  readonly payerId: PersonId
  readonly amountMinor: Minor
  readonly state: 'unpaid' | 'paid' | 'cancelled'
  readonly number: string
}

/** The latest invoice of a subscription: a cancelled one only when nothing has taken its place. */
export function invoiceOf(ctx: QueryCtx, id: SubscriptionId): SaleInvoice | null {
  const row = ctx
    .prepare(`
      SELECT id, payer_id AS payerId, amount_minor AS amountMinor, state, year, serial FROM invoice
      WHERE subscription_id = +? ORDER BY id DESC LIMIT 1`)
    .get(id) as (Omit<SaleInvoice, 'number'> & { readonly year: number; readonly serial: number }) | undefined
  if (!row) return null
  const { year, serial, ...invoice } = row
  return { ...invoice, number: invoiceNumber(year, serial) }
}

/** As the desk shows it on a day. */
export function asShown(ctx: QueryCtx, row: SubscriptionRow, today: Day): Subscription {
  const { isCancelled: _is, anchorDay: _day, createdAt: _at, ...shown } = row
  const invoice = invoiceOf(ctx, row.id)
  return {
    ...shown,
    state: subscriptionState(row, today),
    invoice: invoice && { id: invoice.id, number: invoice.number, state: invoice.state },
  }
}

/** What a plan sells. */
export type PlanRow = {
  readonly id: PlanId
  readonly name: string
  readonly sessions: number
  readonly validity: Validity
  readonly priceMinor: Minor
  readonly isWithdrawn: boolean
}

type StoredPlan = Omit<PlanRow, 'validity' | 'isWithdrawn'> & Validity & { readonly isWithdrawn: number }

export function planById(ctx: QueryCtx, id: PlanId): PlanRow {
  const { count, unit, isWithdrawn, ...plan } = found(
    ctx
      .prepare(`
        SELECT id, name, sessions, validity_count AS count, validity_unit AS unit, price_minor AS priceMinor,
               withdrawn_at IS NOT NULL AS isWithdrawn
        FROM plan WHERE id = ?`)
      .get(id) as StoredPlan | undefined,
  )
  return { ...plan, validity: { count, unit }, isWithdrawn: isWithdrawn === 1 }
}

export type Named = { readonly name: string; readonly isArchived: boolean }

export function personNamed(ctx: QueryCtx, id: PersonId): Named {
  const row = found(
    ctx
      .prepare(
        "SELECT trim(given_name || ' ' || family_name) AS name, archived_at IS NOT NULL AS isArchived FROM person WHERE id = ?",
      )
      .get(id) as { readonly name: string; readonly isArchived: number } | undefined,
  )
  return { name: row.name, isArchived: row.isArchived === 1 }
}
