import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { TemplateId } from '../../../src-shared/kernel/brand.ts'
import { type Day, dayAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { person } from '../../db/schema/people.ts'
import { room, standingPlace, template, trainer, trainingType } from '../../db/schema/week.ts'
import { fullName } from '../people/names.ts'

function templatesOf(ctx: QueryCtx, id?: TemplateId) {
  const today = dayAt(gymOf(ctx).timeZone, ctx.clock.now())
  const places = sql<number>`(SELECT count(*) FROM standing_place p WHERE p.template_id = ${template.id}
    AND (p.end_date IS NULL OR p.end_date >= ${today}))`
  return ctx.db
    .select({
      id: template.id,
      version: template.version,
      weekday: template.weekday,
      startTime: template.startTime,
      durationMinutes: template.durationMinutes,
      typeId: template.typeId,
      trainerId: template.trainerId,
      roomId: template.roomId,
      validFrom: template.validFrom,
      validUntil: template.validUntil,
      isActive: template.isActive,
      typeName: trainingType.name,
      colour: trainingType.colour,
      capacity: trainingType.capacity,
      trainerName: trainer.name,
      roomName: room.name,
      places,
    })
    .from(template)
    .innerJoin(trainingType, eq(trainingType.id, template.typeId))
    .innerJoin(trainer, eq(trainer.id, template.trainerId))
    .leftJoin(room, eq(room.id, template.roomId))
    .where(id === undefined ? undefined : eq(template.id, id))
    .orderBy(asc(template.weekday), asc(template.startTime), asc(template.id))
    .all()
}

function checkTemplate(ctx: QueryCtx, fields: typeof template.$inferInsert): void {
  const { validFrom, validUntil } = fields
  if (validUntil && validUntil < validFrom) throw new Refused('template.ends-before-start', { validFrom, validUntil })
  found(ctx.db.select().from(trainingType).where(eq(trainingType.id, fields.typeId)).get())
  found(ctx.db.select().from(trainer).where(eq(trainer.id, fields.trainerId)).get())
  if (fields.roomId) found(ctx.db.select().from(room).where(eq(room.id, fields.roomId)).get())
}

export const templateServices: Services['templates'] = {
  list: (ctx) => templatesOf(ctx),
  details: (ctx, { id }) => {
    const places = ctx.db
      .select({
        id: standingPlace.id,
        version: standingPlace.version,
        templateId: standingPlace.templateId,
        personId: standingPlace.personId,
        personName: fullName,
        startDate: standingPlace.startDate,
        endDate: standingPlace.endDate,
        isFrozen: standingPlace.isFrozen,
        frozenFrom: standingPlace.frozenFrom,
        frozenUntil: standingPlace.frozenUntil,
      })
      .from(standingPlace)
      .innerJoin(person, eq(person.id, standingPlace.personId))
      .where(eq(standingPlace.templateId, id))
      .orderBy(asc(standingPlace.startDate), asc(standingPlace.id))
      .all()
    return { template: found(templatesOf(ctx, id)[0]), places }
  },
  create: (ctx, { commandId: _id, ...fields }) => {
    checkTemplate(ctx, fields)
    const { id } = ctx.db.insert(template).values(fields).returning({ id: template.id }).get()
    ctx.changed('schedule')
    return { id }
  },
  edit: (ctx, { commandId: _id, id, version, ...fields }) => {
    checkTemplate(ctx, fields)
    editRow(ctx, template, { id, version }, fields)
    ctx.changed('schedule')
    return {}
  },
}

type Period = { readonly templateId: TemplateId; readonly startDate: Day; readonly endDate: Day | null }

/** A person's standing places in one template never overlap in time. */
function checkPlace(ctx: CommandCtx, personId: number, place: Period, ownId = 0): void {
  const { templateId, startDate, endDate } = place
  if (endDate && endDate < startDate) throw new Refused('place.ends-before-start', { startDate, endDate })
  const overlapping = ctx.db
    .select({ id: standingPlace.id })
    .from(standingPlace)
    .where(
      and(
        eq(standingPlace.templateId, templateId),
        sql`${standingPlace.personId} = ${personId}`,
        sql`${standingPlace.id} <> ${ownId}`,
        or(isNull(standingPlace.endDate), gte(standingPlace.endDate, startDate)),
        endDate ? sql`${standingPlace.startDate} <= ${endDate}` : undefined,
      ),
    )
    .get()
  if (overlapping) throw new Refused('place.already-there')
}

export const standingPlaceServices: Services['standingPlaces'] = {
  add: (ctx, { commandId: _id, ...fields }) => {
    found(ctx.db.select().from(template).where(eq(template.id, fields.templateId)).get())
    found(ctx.db.select().from(person).where(eq(person.id, fields.personId)).get())
    checkPlace(ctx, fields.personId, fields)
    const row = { ...fields, createdAt: ctx.clock.now() }
    const { id } = ctx.db.insert(standingPlace).values(row).returning({ id: standingPlace.id }).get()
    ctx.changed('schedule', 'people')
    return { id }
  },
  change: (ctx, { commandId: _id, id, version, ...fields }) => {
    const before = found(ctx.db.select().from(standingPlace).where(eq(standingPlace.id, id)).get())
    checkPlace(ctx, before.personId, { templateId: before.templateId, ...fields }, id)
    editRow(ctx, standingPlace, { id, version }, fields)
    ctx.changed('schedule', 'people')
    return {}
  },
}
