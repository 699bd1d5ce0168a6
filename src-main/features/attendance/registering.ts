import { and, eq, ne } from 'drizzle-orm'
import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import { whyNotAttachable } from '../../../src-shared/domain/subscriptions.ts'
import type { AttendanceId, PersonId, SubscriptionId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { type Day, dayAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import { attendance } from '../../db/schema/trainings.ts'
import { noteEvent } from '../people/events.ts'
import { ownSubscription } from '../subscriptions/coverage.ts'
import { attachSession } from '../subscriptions/ledger.ts'
import { checkLookalikes } from '../trials/lookalikes.ts'
import { admitted, type Comer, type Coming, checkHousehold, comerById, comesAsVolunteer } from './admission.ts'
import { described } from './described.ts'
import { classFacts } from './facts.ts'
import { type ClassRow, checkRoom, classById, type PlaceRow, placeById, visitedOf } from './places.ts'
import { type Plan, planNewPlace, planPlace, settlePlace } from './settling.ts'

export const today = (ctx: QueryCtx): Day => dayAt(gymOf(ctx).timeZone, ctx.clock.now())

/** TRI-5: what a form asks for; what is written down follows from the stored state. */
export type Wanted = {
  readonly trainingId: TrainingId
  readonly personId: PersonId
  readonly householdId: PersonId | null
  readonly usesTrial: boolean
  readonly asVolunteer: boolean | null
  readonly equipment: string | null
  readonly overrideReason: string | null
}

/** How somebody comes to a class, and how their place is settled. */
export type Registration = {
  readonly visit: ClassRow
  readonly personId: PersonId
  readonly coming: Coming
  /** The evening run will settle it: nothing is taken now. */
  readonly isLater: boolean
  readonly shown: SettlementPlan
}

/**
 * SUB-5, ATT-3: a covering subscription gives its session at once. A visit that has to be paid is invoiced at once only
 * when no evening run will come by any more: on the day itself, or once the training is processed.
 */
const isForTheEvening = (plan: Plan, visit: ClassRow, day: Day): boolean =>
  (plan.kind === 'invoice' || plan.kind === 'free') && visit.processedAt === null && visit.day > day

export function checkIsOpen(ctx: QueryCtx, visit: ClassRow): void {
  if (visit.cancelledAt !== null) throw new Refused('training.already-cancelled')
  if (visit.endsAt <= ctx.clock.now()) throw new Refused('training.already-ended')
}

/** ATT-1: at most once in a training, unless cancelled. */
export function checkIsNotIn(ctx: QueryCtx, { trainingId, personId }: Pick<Wanted, 'trainingId' | 'personId'>): void {
  const mine = and(eq(attendance.trainingId, trainingId), eq(attendance.personId, personId))
  const already = ctx.db
    .select({ state: attendance.state })
    .from(attendance)
    .where(and(mine, ne(attendance.state, 'cancelled')))
    .get()
  if (already) throw new Refused('attendance.already-there', { state: already.state })
}

type Asked = { readonly isVolunteer: boolean; readonly wantsTrial: boolean }

/** CAN-3: how somebody would come and be settled, or why the rules say no; whether there is room is not looked into. */
export function planComing(ctx: QueryCtx, visit: ClassRow, comer: Comer, asked: Asked): Registration {
  const coming = admitted(ctx, visit, comer, asked)
  const { personId } = comer
  const plan = planNewPlace(ctx, { personId, ...coming }, visitedOf(visit))
  if (visit.isSubscriptionOnly && !coming.isVolunteer && !coming.usesTrial && plan.kind !== 'session')
    throw new Refused('attendance.subscription-needed', { type: visit.typeName })
  const isLater = isForTheEvening(plan, visit, today(ctx))
  const shown = isLater ? ({ kind: 'nothing', why: 'later' } as const) : described(ctx, plan, personId)
  return { visit, personId, coming, isLater, shown }
}

/** CAN-3: what registering somebody would do, or why it cannot be. Lookalikes (MAT-1) are asked about on registering. */
export function planRegistration(ctx: QueryCtx, wanted: Wanted): Registration {
  const visit = classById(ctx, wanted.trainingId)
  const comer = comerById(ctx, wanted.personId)
  checkIsOpen(ctx, visit)
  checkHousehold(comer, wanted.householdId)
  const isVolunteer = comesAsVolunteer(comer, wanted.asVolunteer)
  checkIsNotIn(ctx, wanted)
  // ATT-2, TRI-4: volunteers take no place and skip the checks.
  if (!isVolunteer) checkRoom(visit)
  return planComing(ctx, visit, comer, { isVolunteer, wantsTrial: wanted.usesTrial })
}

/** Whoever is put into a class that has begun is there; no evening run may come by any more to say so. */
export function arrivalAt(ctx: QueryCtx, { startsAt }: ClassRow) {
  const now = ctx.clock.now()
  return startsAt <= now ? ({ state: 'present', markedAt: now } as const) : ({ state: 'registered' } as const)
}

/** ATT-3: settles a place somebody has just got, unless the evening will. */
export function settleNew(ctx: CommandCtx, id: AttendanceId, registration: Registration): void {
  const { visit, personId, coming, isLater } = registration
  if (isLater) return
  const place = { id, personId, ...coming, settlement: 'open' } as const
  settlePlace(ctx, place, visitedOf(visit), { kind: 'training', issuedOn: today(ctx) })
}

/** The one way into a training at the desk: for members, their children, volunteers and whoever tries it for free. */
export function register(
  ctx: CommandCtx,
  wanted: Wanted,
): { readonly id: AttendanceId; readonly settlement: SettlementPlan; readonly usesTrial: boolean } {
  const registration = planRegistration(ctx, wanted)
  const { visit, coming, shown } = registration
  const { trainingId, personId, equipment } = wanted
  if (coming.usesTrial) checkLookalikes(ctx, personId, wanted.overrideReason)
  const createdAt = ctx.clock.now()
  const row = {
    trainingId,
    personId,
    equipment,
    ...coming,
    ...arrivalAt(ctx, visit),
    source: 'desk',
    createdAt,
  } as const
  const { id } = ctx.db.insert(attendance).values(row).returning({ id: attendance.id }).get()
  settleNew(ctx, id, registration)
  noteEvent(ctx, personId, 'attendance.registered', classFacts(visit))
  ctx.changed('trainings', 'people')
  return { id, settlement: shown, usesTrial: coming.usesTrial }
}

/** SUB-2, SUB-8: a subscription somebody chose has to be usable for the class on its day; if not, it says why. */
function checkChosen(ctx: QueryCtx, place: PlaceRow, subscriptionId: SubscriptionId): void {
  const { typeId, day, typeName } = place.class
  const { facts, planName } = ownSubscription(ctx, place.place.personId, subscriptionId, typeId)
  const why = whyNotAttachable(facts, typeId, day)
  if (why)
    throw new Refused('subscription.not-usable', { plan: planName, why: why.replace('-', ''), type: typeName, day })
}

/** Settles one open place as the evening would, or with a session of the subscription somebody chose. */
export function settle(
  ctx: CommandCtx,
  { id, subscriptionId }: { readonly id: AttendanceId; readonly subscriptionId: SubscriptionId | null },
): SettlementPlan {
  const row = placeById(ctx, id)
  const { place, class: visit } = row
  if (visit.cancelledAt !== null) throw new Refused('training.already-cancelled')
  const isIn = place.state !== 'cancelled' && place.state !== 'waitlisted'
  if (place.settlement !== 'open' || !isIn) throw new Refused('attendance.not-open', { settlement: place.settlement })
  const visited = visitedOf(visit)
  const kind = place.reason === 'late-cancellation' ? place.reason : 'training'
  if (subscriptionId !== null) {
    checkChosen(ctx, row, subscriptionId)
    const shown = described(ctx, { kind: 'session', subscriptionId }, place.personId)
    attachSession(ctx, subscriptionId, id, kind === 'training' ? 'class' : kind)
    return shown
  }
  const shown = described(ctx, planPlace(ctx, place, visited), place.personId)
  settlePlace(ctx, place, visited, { kind, issuedOn: today(ctx) })
  ctx.changed('trainings', 'people')
  return shown
}
