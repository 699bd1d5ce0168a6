import { and, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { isMinor } from '../../../src-shared/domain/memberships.ts'
import { subscriptionState } from '../../../src-shared/domain/subscriptions.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { person } from '../../db/schema/people.ts'
import { plan, subscription } from '../../db/schema/sales.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { room, standingPlace, template, trainer, trainingType } from '../../db/schema/week.ts'
import { isAccountInUse } from '../money/ledger.ts'
import { addPerson, checkBirth, type PersonFields } from './adding.ts'
import { guardianById, hasDependents, type Kin, kinById, noteMove, otherGuardianWith } from './guardian.ts'
import { fullName } from './names.ts'
import { searchPeople } from './search.ts'
import { searchTextOf } from './search-text.ts'

function checkCard(ctx: QueryCtx, card: string | null | undefined, ownId: PersonId | null): void {
  if (!card) return
  const holder = ctx.db
    .select({ name: fullName })
    .from(person)
    .where(and(eq(person.card, card), ownId === null ? undefined : ne(person.id, ownId)))
    .get()
  if (holder) throw new Refused('person.card-taken', { card, name: holder.name })
}

function checkNew(ctx: QueryCtx, fields: PersonFields): void {
  checkBirth(ctx, fields.birthDate)
  checkCard(ctx, fields.card, null)
  if (fields.guardianId) guardianById(ctx, fields.guardianId)
}

/** A guardian stays one: of age, and in nobody's care. What was so before the desk knew the rule may stay. */
function checkEdited(ctx: QueryCtx, fields: PersonFields, before: Kin): void {
  checkBirth(ctx, fields.birthDate)
  checkCard(ctx, fields.card, before.id)
  const cares = hasDependents(ctx, before.id)
  if (fields.guardianId && fields.guardianId !== before.guardianId) {
    if (cares || fields.guardianId === before.id) throw new Refused('person.guardian-is-dependent')
    guardianById(ctx, fields.guardianId)
  }
  const birthDate = fields.birthDate ?? null
  if (cares && birthDate !== before.birthDate && isMinor(birthDate, todayOf(ctx)))
    throw new Refused('household.guardian-is-minor', { name: before.name })
}

/** An empty card is no card: two people may have it. */
const tidied = <Fields extends PersonFields>(fields: Fields): Fields => ({ ...fields, card: fields.card || null })

export const peopleServices: Services['people'] = {
  search: (ctx, { text, limit, offset }) => searchPeople(ctx, text, limit, offset, todayOf(ctx)),
  profile: (ctx, { id }) => profileOf(ctx, id),
  add: (ctx, { commandId: _id, ...form }) => {
    const fields = tidied(form)
    checkNew(ctx, fields)
    return { id: addPerson(ctx, fields) }
  },
  edit: (ctx: CommandCtx, { commandId: _id, id, version, ...form }) => {
    const fields = tidied(form)
    const before = kinById(ctx, id)
    checkEdited(ctx, fields, before)
    // A dependent's guardian pays: what is on an account of their own would be out of sight.
    if (fields.guardianId !== null && isAccountInUse(ctx, id)) throw new Refused('person.account-in-use')
    const otherGuardianId = otherGuardianWith(before, fields.guardianId)
    editRow(ctx, person, { id, version }, { ...fields, otherGuardianId, search: searchTextOf(fields) })
    if (before.guardianId !== null && fields.guardianId !== before.guardianId) noteMove(ctx, before, fields.guardianId)
    ctx.changed('people', 'trainings', 'schedule')
    return {}
  },
}

const recentDays = 28

function profileOf(ctx: QueryCtx, id: PersonId) {
  const guardian = alias(person, 'guardian')
  const row = found(
    ctx.db
      .select({
        person,
        name: fullName,
        guardianName: sql<string | null>`trim(${guardian.givenName} || ' ' || ${guardian.familyName})`,
      })
      .from(person)
      .leftJoin(guardian, eq(guardian.id, person.guardianId))
      .where(eq(person.id, id))
      .get(),
  )
  const { code: _code, search: _search, archivedAt: _archived, createdAt: _created, ...fields } = row.person
  const day = todayOf(ctx)
  return {
    ...fields,
    name: row.name,
    guardianName: row.guardianName,
    standingPlaces: standingPlacesOf(ctx, id),
    trainings: trainingsOf(ctx, id, addDays(day, -recentDays)),
    subscriptions: subscriptionsOf(ctx, id, day),
  }
}

const standingPlacesOf = (ctx: QueryCtx, id: PersonId) =>
  ctx.db
    .select({
      id: standingPlace.id,
      version: standingPlace.version,
      templateId: template.id,
      weekday: template.weekday,
      startTime: template.startTime,
      typeName: trainingType.name,
      colour: trainingType.colour,
      trainerName: trainer.name,
      roomName: room.name,
      startDate: standingPlace.startDate,
      endDate: standingPlace.endDate,
      isFrozen: standingPlace.isFrozen,
      frozenFrom: standingPlace.frozenFrom,
      frozenUntil: standingPlace.frozenUntil,
    })
    .from(standingPlace)
    .innerJoin(template, eq(template.id, standingPlace.templateId))
    .innerJoin(trainingType, eq(trainingType.id, template.typeId))
    .innerJoin(trainer, eq(trainer.id, template.trainerId))
    .leftJoin(room, eq(room.id, template.roomId))
    .where(eq(standingPlace.personId, id))
    .orderBy(template.weekday, template.startTime)
    .all()

const trainingsOf = (ctx: QueryCtx, id: PersonId, from: Day) =>
  ctx.db
    .select({
      id: training.id,
      day: training.day,
      startTime: training.startTime,
      typeName: trainingType.name,
      colour: trainingType.colour,
      trainerName: trainer.name,
      state: attendance.state,
      isTrainingCancelled: sql<boolean>`${training.cancelledAt} IS NOT NULL`.mapWith(Boolean),
    })
    .from(attendance)
    .innerJoin(training, eq(training.id, attendance.trainingId))
    .innerJoin(trainingType, eq(trainingType.id, training.typeId))
    .innerJoin(trainer, eq(trainer.id, training.trainerId))
    .where(and(eq(attendance.personId, id), sql`${training.day} >= ${from}`))
    .orderBy(sql`${training.startsAt} DESC`)
    .all()

const subscriptionsOf = (ctx: QueryCtx, id: PersonId, day: Day) =>
  ctx.db
    .select({
      id: subscription.id,
      planName: plan.name,
      startsOn: subscription.startsOn,
      endsOn: subscription.endsOn,
      freezeFrom: subscription.freezeFrom,
      freezeUntil: subscription.freezeUntil,
      cancelledAt: subscription.cancelledAt,
      used: subscription.used,
      total: subscription.total,
    })
    .from(subscription)
    .innerJoin(plan, eq(plan.id, subscription.planId))
    .where(eq(subscription.personId, id))
    .orderBy(sql`${subscription.startsOn} DESC`)
    .all()
    .map(({ freezeFrom, freezeUntil, cancelledAt, ...s }) => ({
      ...s,
      state: subscriptionState({ ...s, freezeFrom, freezeUntil, isCancelled: cancelledAt !== null }, day),
    }))
