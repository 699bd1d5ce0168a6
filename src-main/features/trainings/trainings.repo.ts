import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { timeAt } from '../../../src-shared/kernel/time.ts'
import { gymOf, type QueryCtx } from '../../app/ctx.ts'
import { invoice } from '../../db/schema/money.ts'
import { person } from '../../db/schema/people.ts'
import { plan, sessionMovement, subscription } from '../../db/schema/sales.ts'
import { attendance, training, waitingOffer } from '../../db/schema/trainings.ts'
import { room, trainer, trainingType } from '../../db/schema/week.ts'
import { fullName } from '../people/names.ts'

/** A trainer sees their own trainings; a trainer's account that is tied to nobody sees none. */
const visible = ({ actor }: QueryCtx) =>
  actor.kind === 'staff' && actor.role === 'trainer'
    ? eq(training.trainerId, actor.trainerId ?? (0 as never))
    : undefined

/** The trainings somebody may see, in order of time. */
export function trainingsWhere(ctx: QueryCtx, where: SQL | undefined): readonly Training[] {
  const zone = gymOf(ctx).timeZone
  return ctx.db
    .select({
      id: training.id,
      version: training.version,
      templateId: training.templateId,
      typeId: training.typeId,
      typeName: trainingType.name,
      colour: trainingType.colour,
      trainerId: training.trainerId,
      trainerName: trainer.name,
      roomId: training.roomId,
      roomName: room.name,
      day: training.day,
      startTime: training.startTime,
      startsAt: training.startsAt,
      endsAt: training.endsAt,
      capacity: training.capacity,
      placesTaken: training.placesTaken,
      waiting: sql<number>`(SELECT count(*) FROM attendance w WHERE w.training_id = ${training.id} AND w.state = 'waitlisted')`,
      offered: sql<number>`(SELECT count(*) FROM attendance w JOIN waiting_offer o ON o.attendance_id = w.id AND o.ended_at IS NULL
        WHERE w.training_id = ${training.id} AND w.state = 'waitlisted')`,
      isInitiation: trainingType.isInitiation,
      discoveryPlaces: trainingType.discoveryPlaces,
      discoveryTaken: sql<number>`(SELECT count(*) FROM attendance d WHERE d.training_id = ${training.id} AND d.is_discovery = 1
        AND d.state IN ('registered', 'present'))`,
      isCancelled: sql<boolean>`${training.cancelledAt} IS NOT NULL`.mapWith(Boolean),
      cancelReason: training.cancelReason,
      isProcessed: sql<boolean>`${training.processedAt} IS NOT NULL`.mapWith(Boolean),
    })
    .from(training)
    .innerJoin(trainingType, eq(trainingType.id, training.typeId))
    .innerJoin(trainer, eq(trainer.id, training.trainerId))
    .leftJoin(room, eq(room.id, training.roomId))
    .where(and(where, visible(ctx)))
    .orderBy(asc(training.startsAt), asc(training.id))
    .all()
    .map((row) => ({ ...row, endTime: timeAt(zone, row.endsAt) }))
}

/** The session an attendance holds now: its last movement, unless that one gave it back. */
export const isSessionHeld = sql`${sessionMovement.kind} = 'attach' AND ${sessionMovement.id} =
  (SELECT MAX(m.id) FROM session_movement m WHERE m.attendance_id = ${attendance.id})`

/** The invoice of a visit that was not taken back. */
export const isVisitInvoice = sql`${invoice.attendanceId} = ${attendance.id} AND ${invoice.state} <> 'cancelled'`

/** §9: how far to the front somebody who waits is; the first is 1. */
export const linePosition = sql<number>`1 + (SELECT count(*) FROM attendance ahead WHERE ahead.training_id = ${attendance.trainingId}
  AND ahead.state = 'waitlisted' AND ahead.line_no < ${attendance.lineNo})`

/** The place that is held for somebody who waits. */
export const isOpenOffer = sql`${waitingOffer.attendanceId} = ${attendance.id} AND ${waitingOffer.endedAt} IS NULL`

/** Everybody who is or was in a training, in order of entry. */
export const rosterOf = (ctx: QueryCtx, id: TrainingId): readonly RosterEntry[] =>
  ctx.db
    .select({
      entry: {
        id: attendance.id,
        version: attendance.version,
        personId: attendance.personId,
        name: fullName,
        isDependent: sql<boolean>`${person.guardianId} IS NOT NULL`.mapWith(Boolean),
        isVolunteer: attendance.isVolunteer,
        state: attendance.state,
        reason: attendance.reason,
        settlement: attendance.settlement,
        usesTrial: attendance.usesTrial,
        isDiscovery: attendance.isDiscovery,
        equipment: attendance.equipment,
        isWaived: attendance.isWaived,
        note: person.note,
      },
      session: { subscriptionId: subscription.id, used: subscription.used, total: subscription.total },
      position: linePosition,
      since: attendance.createdAt,
      heldUntil: waitingOffer.heldUntil,
      planName: plan.name,
      invoice: {
        id: invoice.id,
        year: invoice.year,
        serial: invoice.serial,
        amountMinor: invoice.amountMinor,
        state: invoice.state,
      },
    })
    .from(attendance)
    .innerJoin(person, eq(person.id, attendance.personId))
    .leftJoin(sessionMovement, isSessionHeld)
    .leftJoin(subscription, eq(subscription.id, sessionMovement.subscriptionId))
    .leftJoin(plan, eq(plan.id, subscription.planId))
    .leftJoin(invoice, isVisitInvoice)
    .leftJoin(waitingOffer, isOpenOffer)
    .where(eq(attendance.trainingId, id))
    .orderBy(asc(attendance.id))
    .all()
    .map(({ entry, session, planName, invoice: issued, position, since, heldUntil }) => ({
      ...entry,
      waiting:
        entry.state === 'waitlisted' ? { position, since, offer: heldUntil === null ? null : { heldUntil } } : null,
      session: session && { ...session, planName: planName ?? '' },
      invoice: issued && numbered(issued),
    }))

/** An invoice by the number people know it by. */
export const numbered = <Row extends { readonly year: number; readonly serial: number }>({
  year,
  serial,
  ...row
}: Row) => ({ ...row, number: invoiceNumber(year, serial) })
