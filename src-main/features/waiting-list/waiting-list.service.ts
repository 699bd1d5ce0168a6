import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import { isOfferOver } from '../../../src-shared/domain/waiting-list.ts'
import type { AttendanceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { attendance } from '../../db/schema/trainings.ts'
import { comerById } from '../attendance/admission.ts'
import { cancelParticipation } from '../attendance/cancelling.ts'
import { classFacts } from '../attendance/facts.ts'
import { classById, isFull, noteOfPlace, type PlaceRow, placeById } from '../attendance/places.ts'
import { arrivalAt, checkIsNotIn, checkIsOpen, planComing, settleNew } from '../attendance/registering.ts'
import { untilFacts } from '../messages/outbox.ts'
import { noteEvent } from '../people/events.ts'
import { checkLookalikes } from '../trials/lookalikes.ts'
import { heldPlaces, positionOf, waitingOf } from './lines.ts'
import { endOffer, goToEndOfLine, type OpenOffer, offerFreePlaces, openOfferOf } from './offers.ts'

/** §9: joined only when every place is taken or held. What the trial rules say is asked when a place is accepted. */
function join(
  ctx: CommandCtx,
  { trainingId, personId }: { readonly trainingId: TrainingId; readonly personId: PersonId },
): { readonly id: AttendanceId; readonly position: number } {
  const visit = classById(ctx, trainingId)
  comerById(ctx, personId)
  checkIsOpen(ctx, visit)
  checkIsNotIn(ctx, { trainingId, personId })
  if (!isFull(visit)) throw new Refused('attendance.not-full', { free: visit.capacity - visit.placesTaken })
  const row = { trainingId, personId, state: 'waitlisted', source: 'waiting-list', createdAt: ctx.clock.now() } as const
  const { id } = ctx.db.insert(attendance).values(row).returning({ id: attendance.id }).get()
  noteEvent(ctx, personId, 'waiting.joined', classFacts(visit))
  ctx.changed('trainings', 'people')
  return { id, position: positionOf(ctx, id) }
}

function waitingById(ctx: QueryCtx, id: AttendanceId): PlaceRow {
  const row = placeById(ctx, id)
  if (row.place.state !== 'waitlisted') throw new Refused('waiting.not-waiting', { name: row.place.personName })
  return row
}

/** §9: exactly at the end is too late, also before the offer was seen to lapse. Without an offer a free place will do. */
function checkPlace(ctx: QueryCtx, { place, class: visit }: PlaceRow, offer: OpenOffer | undefined): void {
  const name = place.personName
  if (offer && isOfferOver(offer, ctx.clock.now()))
    throw new Refused('waiting.offer-over', { name, ...untilFacts(ctx, offer.heldUntil) })
  if (!offer && isFull(visit)) throw new Refused('waiting.no-place', { name })
}

type Accepting = {
  readonly id: AttendanceId
  readonly usesTrial: boolean
  readonly equipment: string | null
  readonly overrideReason: string | null
}

/** §9: from the line into the class, as a participant like any other: TRI is asked now, the place settled as at the desk. */
function accept(ctx: CommandCtx, { id, usesTrial, equipment, overrideReason }: Accepting): SettlementPlan {
  const row = waitingById(ctx, id)
  const { place, class: visit } = row
  const offer = openOfferOf(ctx, id)
  checkIsOpen(ctx, visit)
  const comer = comerById(ctx, place.personId)
  checkPlace(ctx, row, offer)
  const registration = planComing(ctx, visit, comer, { isVolunteer: false, wantsTrial: usesTrial })
  const { coming, shown } = registration
  if (coming.usesTrial) checkLookalikes(ctx, place.personId, overrideReason)
  if (offer) endOffer(ctx, offer, 'accepted')
  const fields = { equipment, ...coming, ...arrivalAt(ctx, visit) }
  editRow(ctx, attendance, place, fields)
  settleNew(ctx, id, registration)
  noteOfPlace(ctx, row, offer ? 'waiting.accepted' : 'attendance.registered')
  ctx.changed('trainings', 'people')
  return shown
}

/** §9: to the end of the line; the next one is offered the place. */
function decline(ctx: CommandCtx, id: AttendanceId): void {
  const row = waitingById(ctx, id)
  const offer = openOfferOf(ctx, id)
  if (!offer) throw new Refused('waiting.no-offer', { name: row.place.personName })
  endOffer(ctx, offer, 'declined')
  goToEndOfLine(ctx, offer)
  noteOfPlace(ctx, row, 'waiting.declined')
  offerFreePlaces(ctx, offer.trainingId, new Set([id]))
  ctx.changed('trainings', 'people')
}

export const waitingListServices: Services['waitingList'] = {
  ofPerson: (ctx, { personId }) => waitingOf(ctx, personId),
  offers: (ctx) => heldPlaces(ctx),
  join: (ctx, { trainingId, personId }) => join(ctx, { trainingId, personId }),
  accept: (ctx, { commandId: _id, ...accepting }) => ({ settlement: accept(ctx, accepting) }),
  decline: (ctx, { id }) => {
    decline(ctx, id)
    return {}
  },
  leave: (ctx, { id }) => {
    const { place } = waitingById(ctx, id)
    cancelParticipation(ctx, { id, version: place.version, isWaived: false, reason: null })
    return {}
  },
}
