import { gte, ne } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RefusalCode } from '../../../src-shared/contract/refusals.ts'
import { type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { closure, room, trainer, trainingType } from '../../db/schema/week.ts'
import { addClosure, planClosure, removeClosure } from './closing.ts'

type NamedTable = SQLiteTable & { readonly id: SQLiteColumn; readonly name: SQLiteColumn }

/** A name belongs to one of its kind, whatever the case it is written in. */
export function checkName(ctx: QueryCtx, table: NamedTable, refusal: RefusalCode, name: string, ownId = 0): void {
  // SQLite's NOCASE knows A to Z only, and neither É nor Я.
  const others = ctx.db
    .select({ name: table.name })
    .from(table as SQLiteTable)
    .where(ne(table.id, ownId))
    .all() as { name: string }[]
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw new Refused(refusal, { name })
}

function checkDiscoveryPlaces({ discoveryPlaces, capacity }: { discoveryPlaces: number; capacity: number }): void {
  if (discoveryPlaces > capacity) throw new Refused('type.discovery-above-capacity', { discoveryPlaces, capacity })
}

export const typeServices: Services['types'] = {
  list: (ctx) =>
    ctx.db
      .select()
      .from(trainingType)
      .orderBy(trainingType.name)
      .all()
      .map(({ priceMinor, ...row }) => ({ ...row, price: priceMinor })),
  create: (ctx, { commandId: _id, price, ...fields }) => {
    checkName(ctx, trainingType, 'type.name-taken', fields.name)
    checkDiscoveryPlaces(fields)
    const row = { ...fields, priceMinor: price }
    const { id } = ctx.db.insert(trainingType).values(row).returning({ id: trainingType.id }).get()
    ctx.changed('schedule')
    return { id }
  },
  edit: (ctx, { commandId: _id, id, version, price, ...fields }) => {
    checkName(ctx, trainingType, 'type.name-taken', fields.name, id)
    checkDiscoveryPlaces(fields)
    editRow(ctx, trainingType, { id, version }, { ...fields, priceMinor: price })
    ctx.changed('schedule', 'trainings')
    return {}
  },
}

export const trainerServices: Services['trainers'] = {
  list: (ctx) => ctx.db.select().from(trainer).orderBy(trainer.name).all(),
  create: (ctx, { commandId: _id, ...fields }) => {
    checkName(ctx, trainer, 'trainer.name-taken', fields.name)
    const { id } = ctx.db.insert(trainer).values(fields).returning({ id: trainer.id }).get()
    ctx.changed('schedule')
    return { id }
  },
  edit: (ctx, { commandId: _id, id, version, ...fields }) => {
    checkName(ctx, trainer, 'trainer.name-taken', fields.name, id)
    editRow(ctx, trainer, { id, version }, fields)
    ctx.changed('schedule', 'trainings')
    return {}
  },
}

export const roomServices: Services['rooms'] = {
  list: (ctx) => ctx.db.select().from(room).orderBy(room.name).all(),
  create: (ctx, { commandId: _id, ...fields }) => {
    checkName(ctx, room, 'room.name-taken', fields.name)
    const { id } = ctx.db.insert(room).values(fields).returning({ id: room.id }).get()
    ctx.changed('schedule')
    return { id }
  },
  edit: (ctx, { commandId: _id, id, version, ...fields }) => {
    checkName(ctx, room, 'room.name-taken', fields.name, id)
    editRow(ctx, room, { id, version }, fields)
    ctx.changed('schedule', 'trainings')
    return {}
  },
}

export const closureServices: Services['closures'] = {
  list: (ctx, { from }) =>
    ctx.db
      .select({ id: closure.id, firstDay: closure.firstDay, lastDay: closure.lastDay, reason: closure.reason })
      .from(closure)
      .where(gte(closure.lastDay, from))
      .orderBy(closure.firstDay)
      .all(),
  preview: (ctx, days) => planClosure(ctx, days).shown,
  add: (ctx, { commandId: _id, reason, ...days }) => addClosure(ctx, days, reason),
  remove: (ctx, { id }) => {
    removeClosure(ctx, id)
    return {}
  },
}
