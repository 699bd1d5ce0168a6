import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { membershipState } from '../../../src-shared/domain/memberships.ts'
import { subscriptionState } from '../../../src-shared/domain/subscriptions.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day, dayAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { membership, person } from '../../db/schema/people.ts'
import { plan, subscription } from '../../db/schema/sales.ts'
import { attendance, training } from '../../db/schema/trainings.ts'
import { room, standingPlace, template, trainer, trainingType } from '../../db/schema/week.ts'
import { isAccountInUse } from '../money/ledger.ts'
import { fullName } from './names.ts'
import { searchPeople } from './search.ts'
import { searchTextOf } from './search-text.ts'

const today = (ctx: QueryCtx): Day => dayAt(gymOf(ctx).timeZone, ctx.clock.now())

type PersonFields = Omit<typeof person.$inferInsert, 'search' | 'createdAt' | 'id' | 'version'>

function checkPerson(ctx: QueryCtx, fields: PersonFields, ownId = 0): void {
  if (fields.birthDate && fields.birthDate > today(ctx)) throw new Refused('person.birth-in-future')
  if (fields.card) {
    const holder = ctx.db
      .select({ name: fullName })
      .from(person)
      .where(and(eq(person.card, fields.card), ne(person.id, ownId as PersonId)))
      .get()
    if (holder) throw new Refused('person.card-taken', { card: fields.card, name: holder.name })
  }
  if (fields.guardianId) {
    const guardian = found(ctx.db.select().from(person).where(eq(person.id, fields.guardianId)).get())
    const hasDependents =
      ctx.db
        .select()
        .from(person)
        .where(eq(person.guardianId, ownId as PersonId))
        .get() !== undefined
    if (guardian.guardianId !== null || guardian.id === ownId || hasDependents)
      throw new Refused('person.guardian-is-dependent')
  }
}

/** An empty card is no card: two people may have it. */
const tidied = <Fields extends PersonFields>(fields: Fields): Fields => ({ ...fields, card: fields.card || null })

export const peopleServices: Services['people'] = {
  search: (ctx, { text, limit, offset }) => searchPeople(ctx, text, limit, offset, today(ctx)),
  profile: (ctx, { id }) => profileOf(ctx, id),
  add: (ctx, { commandId: _id, ...form }) => {
    const fields = tidied(form)
    checkPerson(ctx, fields)
    const row = { ...fields, search: searchTextOf(fields), createdAt: ctx.clock.now() }
    const { id } = ctx.db.insert(person).values(row).returning({ id: person.id }).get()
    ctx.changed('people')
    return { id }
  },
  edit: (ctx: CommandCtx, { commandId: _id, id, version, ...form }) => {
    const fields = tidied(form)
    checkPerson(ctx, fields, id)
    // A dependent's guardian pays: what is on an account of their own would be out of sight.
    if (fields.guardianId !== null && isAccountInUse(ctx, id)) throw new Refused('person.account-in-use')
    editRow(ctx, person, { id, version }, { ...fields, search: searchTextOf(fields) })
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
  const day = today(ctx)
  return {
    ...fields,
    name: row.name,
    guardianName: row.guardianName,
    household: householdOf(ctx, id, fields.guardianId),
    standingPlaces: standingPlacesOf(ctx, id),
    trainings: trainingsOf(ctx, id, addDays(day, -recentDays)),
    subscriptions: subscriptionsOf(ctx, id, day),
    memberships: ctx.db
      .select({
        season: membership.season,
        state: membership.state,
        startsOn: membership.startsOn,
        endsOn: membership.endsOn,
      })
      .from(membership)
      .where(eq(membership.personId, id))
      .orderBy(sql`${membership.startsOn} DESC`)
      .all()
      .map((m) => ({ ...m, state: membershipState(m, day) })),
  }
}

/** The guardian and everybody in their care, without the person who is looked at. */
function householdOf(ctx: QueryCtx, id: PersonId, guardianId: PersonId | null) {
  const head = guardianId ?? id
  return ctx.db
    .select({ id: person.id, name: fullName, birthDate: person.birthDate, guardianId: person.guardianId })
    .from(person)
    .where(and(or(eq(person.id, head), eq(person.guardianId, head)), ne(person.id, id), isNull(person.archivedAt)))
    .orderBy(sql`${person.guardianId} IS NOT NULL`, person.birthDate)
    .all()
    .map(({ guardianId: of, ...member }) => ({ ...member, isGuardian: of === null }))
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
