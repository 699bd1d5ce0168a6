import { and, eq, ne } from 'drizzle-orm'
import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import { whyNotAttachable } from '../../../src-shared/domain/subscriptions.ts'
import type { AttendanceId, PersonId, SubscriptionId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { type Day, dayAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import { person } from '../../db/schema/people.ts'
import { attendance } from '../../db/schema/trainings.ts'
import { noteEvent } from '../people/events.ts'
import { ownSubscription } from '../subscriptions/coverage.ts'
import { attachSession } from '../subscriptions/ledger.ts'
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

type Registration = {
  readonly visit: ClassRow
  readonly isVolunteer: boolean
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

function checkIsOpen(ctx: QueryCtx, visit: ClassRow): void {
  if (visit.cancelledAt !== null) throw new Refused('training.already-cancelled')
  if (visit.endsAt <= ctx.clock.now()) throw new Refused('training.already-ended')
}

/** ATT-1: at most once in a training, unless cancelled. */
function checkIsNotIn(ctx: QueryCtx, { trainingId, personId }: Pick<Wanted, 'trainingId' | 'personId'>): void {
  const mine = and(eq(attendance.trainingId, trainingId), eq(attendance.personId, personId))
  const already = ctx.db
    .select({ state: attendance.state })
    .from(attendance)
    .where(and(mine, ne(attendance.state, 'cancelled')))
    .get()
  if (already) throw new Refused('attendance.already-there', { state: already.state })
}

/** CAN-3: what registering somebody would do, or why it cannot be. */
export function planRegistration(ctx: QueryCtx, wanted: Wanted): Registration {
  const visit = classById(ctx, wanted.trainingId)
  const { isVolunteer, archivedAt } = found(ctx.db.select().from(person).where(eq(person.id, wanted.personId)).get())
  checkIsOpen(ctx, visit)
  if (archivedAt !== null) throw new Refused('person.archived')
  checkIsNotIn(ctx, wanted)
  // ATT-2, TRI-4: volunteers take no place and skip the checks.
  if (!isVolunteer) checkRoom(visit)
  const plan = planNewPlace(ctx, { personId: wanted.personId, isVolunteer }, visitedOf(visit))
  if (visit.isSubscriptionOnly && !isVolunteer && plan.kind !== 'session')
    throw new Refused('attendance.subscription-needed', { type: visit.typeName })
  const isLater = isForTheEvening(plan, visit, today(ctx))
  const shown = isLater ? ({ kind: 'nothing', why: 'later' } as const) : described(ctx, plan, wanted.personId)
  return { visit, isVolunteer, isLater, shown }
}

export function register(
  ctx: CommandCtx,
  wanted: Wanted,
): { readonly id: AttendanceId; readonly settlement: SettlementPlan } {
  const { visit, isVolunteer, isLater, shown } = planRegistration(ctx, wanted)
  const now = ctx.clock.now()
  // Whoever is put into a class that has begun is there; no evening run may come by any more to say so.
  const arrival =
    visit.startsAt <= now ? ({ state: 'present', markedAt: now } as const) : ({ state: 'registered' } as const)
  const { trainingId, personId } = wanted
  const row = { trainingId, personId, ...arrival, source: 'desk', isVolunteer, createdAt: now } as const
  const { id } = ctx.db.insert(attendance).values(row).returning({ id: attendance.id }).get()
  if (!isLater) {
    const place = { id, personId: wanted.personId, isVolunteer, usesTrial: false, settlement: 'open' } as const
    settlePlace(ctx, place, visitedOf(visit), { kind: 'training', issuedOn: today(ctx) })
  }
  noteEvent(ctx, wanted.personId, 'attendance.registered', classFacts(visit))
  ctx.changed('trainings', 'people')
  return { id, settlement: shown }
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
