import type { CancellationPlan } from '../../../src-shared/contract/attendance.ts'
import {
  cutoffOf,
  type ParticipationPlan,
  planParticipationCancellation,
  whyNotCancellable,
} from '../../../src-shared/domain/cancelling.ts'
import type { AttendanceId, InvoiceId } from '../../../src-shared/kernel/brand.ts'
import { HOUR, type Instant } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'
import { editRow } from '../../app/versioned.ts'
import { attendance } from '../../db/schema/trainings.ts'
import { addressOf, tell } from '../messages/outbox.ts'
import { undoInvoice, type VisitInvoice, visitInvoiceOf } from '../money/ledger.ts'
import { attachedTo, releaseSession } from '../subscriptions/ledger.ts'
import { offerFreePlaces, withdrawOffer } from '../waiting-list/offers.ts'
import { described, subscriptionLine } from './described.ts'
import { chargedFacts, classFacts, returnedFacts } from './facts.ts'
import { noteOfPlace, type PlaceRow, placeById, visitedOf } from './places.ts'
import { today } from './registering.ts'
import { type Plan, planPlace, settlePlace } from './settling.ts'

type Cancelling = {
  readonly row: PlaceRow
  readonly rule: ParticipationPlan<InvoiceId>
  readonly invoice: VisitInvoice | null
  readonly shown: CancellationPlan
}

/** CAN-1, CAN-3: what cancelling a participation does. The dialog shows `shown`, the deed carries `rule` out. */
export function planCancellation(ctx: QueryCtx, id: AttendanceId, isWaived: boolean): Cancelling {
  const row = placeById(ctx, id)
  const { place, class: visit } = row
  const why = whyNotCancellable({ state: place.state, isTrainingCancelled: visit.cancelledAt !== null })
  if (why === 'training-cancelled') throw new Refused('training.already-cancelled')
  if (why) throw new Refused('attendance.not-cancellable', { state: place.state })
  const invoice = visitInvoiceOf(ctx, id)
  const settlementIfLate = planPlace(ctx, place, visitedOf(visit))
  const rule = planParticipationCancellation({
    attendance: place,
    invoice,
    attachedTo: attachedTo(ctx, id),
    settlementIfLate,
    startsAt: visit.startsAt,
    now: ctx.clock.now(),
    cutoffHours: cutoffOf(visit),
    isWaived,
  })
  return { row, rule, invoice, shown: shownOf(ctx, row, rule, invoice, settlementIfLate) }
}

function shownOf(
  ctx: QueryCtx,
  { place, class: visit }: PlaceRow,
  rule: ParticipationPlan<InvoiceId>,
  invoice: VisitInvoice | null,
  settlementIfLate: Plan,
): CancellationPlan {
  const cutoffHours = cutoffOf(visit)
  const isLate = rule.to.state === 'absent'
  return {
    attendanceId: place.id,
    personId: place.personId,
    personName: place.personName,
    isInTime: rule.isInTime,
    isWaived: rule.isWaived,
    cutoffHours,
    cutoffAt: (visit.startsAt - cutoffHours * HOUR) as Instant,
    to: isLate ? 'late-cancellation' : 'cancelled',
    returns: returnsOf(ctx, rule),
    invoice: rule.invoice && invoice && { ...rule.invoice, number: invoice.number },
    charges: isLate ? described(ctx, settlementIfLate, place.personId) : null,
    freesTrial: rule.freesTrial,
    toldAt: addressOf(ctx, place.personId),
  }
}

function returnsOf(ctx: QueryCtx, { sessions }: ParticipationPlan<InvoiceId>): CancellationPlan['returns'] {
  const session = sessions[0]
  if (!session) return null
  const { planName, used, total } = subscriptionLine(ctx, session.subscriptionId)
  return { subscriptionId: session.subscriptionId, planName, usedAfter: used + session.delta, total }
}

/** What the deed is answered for with. */
type Asked = {
  readonly id: AttendanceId
  readonly version: number
  readonly isWaived: boolean
  readonly reason: string | null
}

/** CAN-1, §9: out of the line or off the roster with everything given back, or absent with what that takes, exactly once. */
export function cancelParticipation(ctx: CommandCtx, asked: Asked): CancellationPlan {
  const { row, rule, invoice, shown } = planCancellation(ctx, asked.id, asked.isWaived)
  if (rule.isWaived && asked.reason === null) throw new Refused('attendance.reason-needed')
  const isNoLongerHeld = withdrawOffer(ctx, asked.id)
  if (rule.to.state === 'cancelled') giveBack(ctx, rule, invoice, asked)
  else settlePlace(ctx, row.place, visitedOf(row.class), { kind: 'late-cancellation', issuedOn: today(ctx) })
  editRow(ctx, attendance, asked, {
    ...rule.to,
    cancelReason: asked.reason,
    isWaived: rule.isWaived,
    // A late one is settled by what was taken; the store has noted it.
    ...(rule.to.state === 'cancelled' ? { settlement: rule.settlement, cancelledAt: ctx.clock.now() } : {}),
  })
  if (row.place.state === 'waitlisted') noteLeft(ctx, row)
  else note(ctx, row, shown, asked.reason)
  if (rule.freesPlace || isNoLongerHeld) offerFreePlaces(ctx, row.class.id)
  ctx.changed('trainings', 'people')
  return shown
}

function giveBack(
  ctx: CommandCtx,
  { sessions, invoice: undone, isWaived }: ParticipationPlan<InvoiceId>,
  invoice: VisitInvoice | null,
  { id, reason }: Asked,
): void {
  const why = isWaived ? 'waived' : 'cancelled'
  for (const { subscriptionId } of sessions) releaseSession(ctx, subscriptionId, id, why)
  if (undone && invoice) undoInvoice(ctx, invoice, reason ?? why)
}

function note(ctx: CommandCtx, row: PlaceRow, shown: CancellationPlan, reason: string | null): void {
  const { place, class: visit } = row
  const isLate = shown.to === 'late-cancellation'
  const facts = { reason, ...(shown.charges ? chargedFacts(shown.charges) : returnedFacts(shown)) }
  const inTime = shown.isWaived ? 'attendance.waived' : 'attendance.cancelled'
  noteOfPlace(ctx, row, isLate ? 'attendance.cancelled-late' : inTime, facts)
  const message = { ...classFacts(visit), trainer: visit.trainerName, ...facts }
  const what = isLate ? 'late' : 'cancelled'
  // The version is part of the key: who is let in again and cancels again is told again.
  tell(ctx, place.personId, `participation.${what}`, message, `attendance:${place.id}:${place.version}:${what}`)
}

/** §9: who only waited has no place to lose. */
function noteLeft(ctx: CommandCtx, row: PlaceRow): void {
  noteOfPlace(ctx, row, 'waiting.left')
  tell(ctx, row.place.personId, 'waiting.left', classFacts(row.class), `waiting:${row.place.id}:left`)
}
