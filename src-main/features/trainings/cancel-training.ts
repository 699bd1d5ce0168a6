import { eq } from 'drizzle-orm'
import type { RosterEntry, Training, TrainingCancellation } from '../../../src-shared/contract/trainings.ts'
import {
  type CancelledWith,
  planTrainingCancellation,
  type TrainingCancellationPlan,
} from '../../../src-shared/domain/cancelling.ts'
import type { AttendanceId, InvoiceId, SubscriptionId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { editRow } from '../../app/versioned.ts'
import { training } from '../../db/schema/trainings.ts'
import { classFacts, returnedFacts } from '../attendance/facts.ts'
import { addressOf, tell } from '../messages/outbox.ts'
import { undoInvoice, visitInvoiceOf } from '../money/ledger.ts'
import { noteEvent } from '../people/events.ts'
import { releaseSession } from '../subscriptions/ledger.ts'
import { withdrawOffer } from '../waiting-list/offers.ts'
import { rosterOf, trainingsWhere } from './trainings.repo.ts'

/** Plans that are made together: at one moment, each counting on from the sessions the others give back. */
export type Together = { readonly now: Instant; readonly returned: Map<SubscriptionId, number> }

export const together = (ctx: QueryCtx): Together => ({ now: ctx.clock.now(), returned: new Map() })

export type TrainingCancelling = {
  readonly rule: Extract<TrainingCancellationPlan<InvoiceId>, { ok: true }>
  readonly shown: TrainingCancellation
}

/** CAN-2, CAN-3: everything that cancelling a training does. The dialog shows `shown`, the deed carries `rule` out. */
export function planCancelTraining(ctx: QueryCtx, id: TrainingId, plans = together(ctx)): TrainingCancelling {
  const row = found(trainingsWhere(ctx, eq(training.id, id))[0])
  const entries = rosterOf(ctx, id)
  const rule = planTrainingCancellation({ training: row, attendances: entries.map(asRule), now: plans.now })
  if (!rule.ok) throw new Refused(rule.reason === 'began' ? 'training.began' : 'training.already-cancelled')
  return { rule, shown: shownOf(ctx, row, entries, rule, plans) }
}

const asRule = ({ session, ...entry }: RosterEntry): CancelledWith<InvoiceId> => ({
  ...entry,
  attachedTo: session?.subscriptionId ?? null,
})

function shownOf(
  ctx: QueryCtx,
  row: Training,
  entries: readonly RosterEntry[],
  rule: TrainingCancelling['rule'],
  plans: Together,
): TrainingCancellation {
  const undone = new Map(rule.invoices.map(({ attendanceId, does }) => [attendanceId, does]))
  const trials = new Set(rule.trialsFreed)
  const live = new Set(rule.cancelled)
  const people = entries
    .filter(({ id }) => live.has(id))
    .map(({ id, personId, name, state, session, invoice }) => {
      const does = undone.get(id)
      return {
        personId,
        name,
        state,
        returns: session && returned(session, plans),
        invoice: invoice && does ? { number: invoice.number, amountMinor: invoice.amountMinor, does } : null,
        freesTrial: trials.has(personId),
        toldAt: addressOf(ctx, personId),
      }
    })
  return {
    training: row,
    people,
    sessionsReturned: rule.returns.length,
    invoicesCancelled: rule.invoices.filter(({ does }) => does === 'cancel').length,
    refundedMinor: rule.refundedMinor,
    waitingClosed: rule.waitingClosed.length,
  }
}

function returned({ subscriptionId, planName, used, total }: NonNullable<RosterEntry['session']>, plans: Together) {
  const before = plans.returned.get(subscriptionId) ?? 0
  plans.returned.set(subscriptionId, before + 1)
  return { planName, usedAfter: used - before - 1, total }
}

/** CAN-2: carries a plan out, in the caller's one transaction: sessions, money, places, history, and everybody told. */
export function applyCancelTraining(
  ctx: CommandCtx,
  { rule, shown }: TrainingCancelling,
  reason: string,
  version = shown.training.version,
): TrainingCancellation {
  for (const { attendanceId, subscriptionId } of rule.returns)
    releaseSession(ctx, subscriptionId, attendanceId, 'training-cancelled')
  for (const { attendanceId } of rule.invoices) {
    const invoice = visitInvoiceOf(ctx, attendanceId)
    if (invoice) undoInvoice(ctx, invoice, reason)
  }
  // §9: the line is closed first: the store lets nobody out of it while a place is held for them.
  for (const id of rule.waitingClosed) withdrawOffer(ctx, id)
  for (const id of rule.cancelled) cancelPlace(ctx, id, reason)
  const { id } = shown.training
  editRow(ctx, training, { id, version }, { cancelledAt: ctx.clock.now(), cancelReason: reason })
  for (const person of shown.people) announce(ctx, shown.training, person, reason)
  ctx.changed('trainings', 'people')
  return shown
}

function cancelPlace(ctx: CommandCtx, id: AttendanceId, reason: string): void {
  ctx
    .prepare(`
      UPDATE attendance SET state = 'cancelled', reason = NULL, cancel_reason = ?, cancelled_at = ?, version = version + 1
      WHERE id = ?`)
    .run(reason, ctx.clock.now(), id)
}

type Affected = TrainingCancellation['people'][number]

function announce(ctx: CommandCtx, row: Training, person: Affected, reason: string): void {
  const facts = { ...classFacts(row), reason, ...returnedFacts(person) }
  noteEvent(ctx, person.personId, 'attendance.training-cancelled', facts)
  const message = { ...facts, trainer: row.trainerName }
  tell(ctx, person.personId, 'training.cancelled', message, `training:${row.id}:${person.personId}`)
}
