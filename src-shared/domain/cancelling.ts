import type { AttendanceId, PersonId, SubscriptionId } from '../kernel/brand.ts'
import type { Minor } from '../kernel/money.ts'
import { HOUR, type Instant } from '../kernel/time.ts'
import { type AttendanceState, holdsTrial, type Settlement, type SettlementPlan, takesPlace } from './attendance.ts'
import { sumOf } from './money.ts'

/** CAN-1: an invoice for a visit as cancelling sees it. */
export type VisitInvoice<InvoiceId extends number = number> = {
  readonly id: InvoiceId
  readonly state: 'unpaid' | 'paid' | 'cancelled'
  readonly amountMinor: Minor
}

/** CAN-1, PAY-4: an unpaid invoice is cancelled without money, a paid one refunded. */
export type InvoiceUndone<InvoiceId extends number = number> = {
  readonly id: InvoiceId
  readonly does: 'cancel' | 'refund'
  readonly amountMinor: Minor
}

/** CAN-1: hours are elapsed ones, whatever the clocks did in the night; exactly the cut-off is in time. */
export const isInTime = ({
  startsAt,
  now,
  cutoffHours,
}: {
  readonly startsAt: Instant
  readonly now: Instant
  readonly cutoffHours: number
}): boolean => startsAt - now >= cutoffHours * HOUR

/** CAN-1: each type has its own cut-off; an initiation can be cancelled until it begins, whatever the type says. */
export const cutoffOf = (type: { readonly cutoffHours: number; readonly isInitiation: boolean }): number =>
  type.isInitiation ? 0 : type.cutoffHours

/** CAN-1: why a participation cannot be cancelled. */
export type NotCancellable = 'training-cancelled' | 'already-cancelled' | 'already-marked'

/** CAN-1: who came or is absent cannot cancel any more; a mark made by mistake is taken back first. */
export function whyNotCancellable({
  state,
  isTrainingCancelled,
}: {
  readonly state: AttendanceState
  readonly isTrainingCancelled: boolean
}): NotCancellable | undefined {
  if (state === 'cancelled') return 'already-cancelled'
  if (isTrainingCancelled) return 'training-cancelled'
  return state === 'present' || state === 'absent' ? 'already-marked' : undefined
}

/** CAN-1: what a late cancellation still takes, exactly once. */
export type LateCharge =
  | { readonly kind: 'session'; readonly subscriptionId: SubscriptionId }
  | { readonly kind: 'invoice'; readonly amountMinor: Minor }

/** CAN-1: the facts of one participation. */
export type ParticipationFacts<InvoiceId extends number = number> = {
  readonly attendance: {
    readonly state: AttendanceState
    readonly isVolunteer: boolean
    readonly usesTrial: boolean
    readonly settlement: Settlement
  }
  readonly invoice: VisitInvoice<InvoiceId> | null
  /** The subscription whose session is attached now. */
  readonly attachedTo: SubscriptionId | null
  /** What `planSettlement` says about this place. */
  readonly settlementIfLate: SettlementPlan<SubscriptionId>
  readonly startsAt: Instant
  readonly now: Instant
  readonly cutoffHours: number
  readonly isWaived: boolean
}

/** CAN-1, CAN-3: what cancelling a participation does; the dialog shows it and the service carries it out. */
export type ParticipationPlan<InvoiceId extends number = number> = {
  readonly isInTime: boolean
  /** Late and forgiven; never true in time. */
  readonly isWaived: boolean
  readonly to: { readonly state: 'cancelled' } | { readonly state: 'absent'; readonly reason: 'late-cancellation' }
  /** How the place is settled afterwards; an invoice that is made here may still be paid from the balance. */
  readonly settlement: Settlement
  readonly sessions: readonly { readonly subscriptionId: SubscriptionId; readonly delta: -1 }[]
  readonly invoice: InvoiceUndone<InvoiceId> | null
  readonly charge: LateCharge | null
  readonly freesTrial: boolean
  readonly freesPlace: boolean
}

function undoing<InvoiceId extends number>(invoice: VisitInvoice<InvoiceId> | null): InvoiceUndone<InvoiceId> | null {
  if (!invoice || invoice.state === 'cancelled') return null
  const { id, amountMinor } = invoice
  return { id, does: invoice.state === 'paid' ? 'refund' : 'cancel', amountMinor }
}

function chargeOf(facts: ParticipationFacts): LateCharge | null {
  const isTaken = facts.attachedTo !== null || undoing(facts.invoice) !== null
  const { settlementIfLate } = facts
  if (isTaken || settlementIfLate.kind === 'nothing' || settlementIfLate.kind === 'free') return null
  return settlementIfLate
}

function settlementWhenReturned(
  { attendance, attachedTo, invoice }: ParticipationFacts,
  isWaived: boolean,
): Settlement {
  if (isWaived) return 'waived'
  return attachedTo !== null || undoing(invoice) !== null ? 'open' : attendance.settlement
}

function settlementWhenLate(facts: ParticipationFacts, charge: LateCharge | null): Settlement {
  if (charge) return charge.kind === 'session' ? 'session' : 'invoice-unpaid'
  return facts.settlementIfLate.kind === 'free' ? 'free' : facts.attendance.settlement
}

/**
 * CAN-1: at or before the cut-off everything that was taken comes back, and only that. Later the person counts as absent,
 * keeps what was taken, and pays now what was not taken yet. A waived late one is treated as in time and says so. Leaving
 * the waiting list is never late.
 */
export function planParticipationCancellation<InvoiceId extends number>(
  facts: ParticipationFacts<InvoiceId>,
): ParticipationPlan<InvoiceId> {
  const { attendance, attachedTo } = facts
  const inTime = isInTime(facts) || attendance.state === 'waitlisted'
  const isWaived = facts.isWaived && !inTime
  const freesPlace = takesPlace(attendance)
  if (inTime || isWaived)
    return {
      isInTime: inTime,
      isWaived,
      to: { state: 'cancelled' },
      settlement: settlementWhenReturned(facts, isWaived),
      sessions: attachedTo === null ? [] : [{ subscriptionId: attachedTo, delta: -1 }],
      invoice: undoing(facts.invoice),
      charge: null,
      freesTrial: holdsTrial(attendance),
      freesPlace,
    }
  const charge = chargeOf(facts)
  return {
    isInTime: false,
    isWaived: false,
    to: { state: 'absent', reason: 'late-cancellation' },
    settlement: settlementWhenLate(facts, charge),
    sessions: [],
    invoice: null,
    charge,
    freesTrial: false,
    freesPlace,
  }
}

/** CAN-2: somebody in a training that is to be cancelled. */
export type CancelledWith<InvoiceId extends number = number> = {
  readonly id: AttendanceId
  readonly personId: PersonId
  readonly state: AttendanceState
  readonly usesTrial: boolean
  readonly attachedTo: SubscriptionId | null
  readonly invoice: VisitInvoice<InvoiceId> | null
}

/** CAN-2, CAN-3: everything that cancelling a training does. */
export type TrainingCancellationPlan<InvoiceId extends number = number> =
  | { readonly ok: false; readonly reason: 'already-cancelled' | 'began' }
  | {
      readonly ok: true
      /** Everybody who had not cancelled: the waiting, the volunteers and the late too. */
      readonly told: readonly PersonId[]
      readonly cancelled: readonly AttendanceId[]
      readonly returns: readonly { readonly attendanceId: AttendanceId; readonly subscriptionId: SubscriptionId }[]
      readonly sessions: readonly { readonly subscriptionId: SubscriptionId; readonly returned: number }[]
      readonly invoices: readonly (InvoiceUndone<InvoiceId> & { readonly attendanceId: AttendanceId })[]
      readonly cancelledMinor: Minor
      readonly refundedMinor: Minor
      readonly trialsFreed: readonly PersonId[]
      readonly waitingClosed: readonly AttendanceId[]
    }

/**
 * CAN-2: one plan for the whole training. Who cancelled late gets everything back too: nobody was absent from a class that
 * did not take place. Who had cancelled before is left alone.
 */
export function planTrainingCancellation<InvoiceId extends number>({
  training,
  attendances,
  now,
}: {
  readonly training: { readonly startsAt: Instant; readonly isCancelled: boolean }
  readonly attendances: readonly CancelledWith<InvoiceId>[]
  readonly now: Instant
}): TrainingCancellationPlan<InvoiceId> {
  if (training.isCancelled) return { ok: false, reason: 'already-cancelled' }
  if (training.startsAt <= now) return { ok: false, reason: 'began' }
  const live = attendances.filter((attendance) => attendance.state !== 'cancelled')
  const returns = live.flatMap(({ id, attachedTo }) =>
    attachedTo === null ? [] : [{ attendanceId: id, subscriptionId: attachedTo }],
  )
  const invoices = live.flatMap(({ id, invoice }) => {
    const undone = undoing(invoice)
    return undone ? [{ ...undone, attendanceId: id }] : []
  })
  const totalOf = (does: InvoiceUndone['does']) =>
    sumOf(invoices.filter((invoice) => invoice.does === does).map((invoice) => invoice.amountMinor))
  const bySubscription = Map.groupBy(returns, (row) => row.subscriptionId)
  return {
    ok: true,
    told: [...new Set(live.map((attendance) => attendance.personId))],
    cancelled: live.map((attendance) => attendance.id),
    returns,
    sessions: [...bySubscription].map(([subscriptionId, rows]) => ({ subscriptionId, returned: rows.length })),
    invoices,
    cancelledMinor: totalOf('cancel'),
    refundedMinor: totalOf('refund'),
    trialsFreed: live.filter(holdsTrial).map((attendance) => attendance.personId),
    waitingClosed: live.filter(({ state }) => state === 'waitlisted').map((attendance) => attendance.id),
  }
}

/** GEN-6: something that keeps a trainer or a room from one moment to another. */
export type Occupied<Id extends number = number> = {
  readonly id: Id
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/**
 * GEN-6: which of some trainings meet which of the others, for a substitute who has classes already. One that ends when the
 * next begins does not clash, and none clashes with itself.
 */
export const clashes = <A extends Occupied, B extends Occupied>(
  trainings: readonly A[],
  others: readonly B[],
): readonly { readonly training: A; readonly other: B }[] =>
  trainings.flatMap((training) =>
    others
      .filter(
        (other) => other.id !== training.id && other.startsAt < training.endsAt && training.startsAt < other.endsAt,
      )
      .map((other) => ({ training, other })),
  )
