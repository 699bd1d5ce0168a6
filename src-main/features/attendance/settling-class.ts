import type { AttendanceId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { issueInvoices, type NewInvoice } from '../money/ledger.ts'
import { type CoveringSubscription, subscriptionsOfAll } from '../subscriptions/coverage.ts'
import { type Attachment, attachSessions } from '../subscriptions/ledger.ts'
import {
  type Place,
  planPlace,
  planUntouched,
  reasonOf,
  type Settled,
  type SettledBy,
  settleAs,
  type Visited,
  visitInvoice,
} from './settling.ts'

/** One place, and what became of it. */
export type SettledPlace = { readonly place: Place; readonly settled: Settled }

/**
 * DAY-2: `settlePlace` for everybody of a class, with the reading and the sessions of all of them done at once, because
 * an evening has tens of thousands. The places are not settled yet.
 */
export function settleClass(
  ctx: CommandCtx,
  places: readonly Place[],
  visited: Visited,
  by: SettledBy,
): readonly SettledPlace[] {
  const personIds = places.map(({ personId }) => personId)
  const subscriptions = subscriptionsOfAll(ctx, personIds, visited.typeId, visited.day)
  const touched = touchedAmong(ctx, places)
  const attachments: Attachment[] = []
  const invoices: NewInvoice[] = []
  const planned = places.map((place) => {
    const own = subscriptions.get(place.personId) ?? []
    const plan = touched.has(place.id) ? planPlace(ctx, place, visited) : planUntouched(place, visited, own)
    if (plan.kind === 'session') attachments.push(attachmentOf(place, plan.subscriptionId, own))
    else if (plan.kind === 'invoice') invoices.push(visitInvoice(place, visited, by, plan.amountMinor))
    else settleAs(ctx, place, visited, by, plan)
    return { place, plan }
  })
  attachSessions(ctx, attachments, reasonOf(by))
  const issued = issueInvoices(ctx, invoices)
  const paid = new Set(invoices.filter((_, index) => issued[index]?.isPaid).map(({ attendanceId }) => attendanceId))
  return planned.map(({ place, plan }) => ({ place, settled: { plan, isPaid: paid.has(place.id) } }))
}

const attachmentOf = (
  place: Place,
  subscriptionId: SubscriptionId,
  own: readonly CoveringSubscription[],
): Attachment => ({
  subscriptionId,
  attendanceId: place.id,
  usedBefore: own.find(({ id }) => id === subscriptionId)?.used ?? 0,
})

/** Places that something was taken for at some time; whether it still is has to be looked into. */
const touchedAmong = (ctx: QueryCtx, places: readonly Place[]): ReadonlySet<AttendanceId> =>
  new Set(
    ctx
      .prepare(`
        SELECT value FROM json_each(+?)
        WHERE EXISTS (SELECT 1 FROM session_movement m WHERE m.attendance_id = value)
          OR EXISTS (SELECT 1 FROM invoice i WHERE i.attendance_id = value AND i.state <> 'cancelled')`)
      .pluck()
      .all(JSON.stringify(places.map(({ id }) => id))) as AttendanceId[],
  )
