import { desc, eq, max, sql } from 'drizzle-orm'
import { tillDifference } from '../../../src-shared/domain/money.ts'
import type { ShiftId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { addDays, type Day, instantAt, type WallTime } from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { tillShift } from '../../db/schema/money.ts'
import { expectedIn, moveCash, openShiftOf, shiftForCash } from './drawer.ts'
import { leftOpenSince, reportOf, shiftRow } from './reports.ts'

export const tillServices: Services['till'] = {
  state: (ctx, { desk }) => {
    const id = openShiftOf(ctx, desk)
    return id === null ? null : reportOf(ctx, id)
  },
  shift: (ctx, { id }) => reportOf(ctx, id),
  shifts: (ctx, { from, to }) => shiftsBetween(ctx, from, to),
  open: (ctx: CommandCtx, { desk, floatMinor }) => {
    const already = openShiftOf(ctx, desk)
    if (already !== null) {
      const { openedBy, openedAt } = shiftRow(ctx, already)
      throw new Refused('till.already-open', { desk, actor: openedBy, at: openedAt })
    }
    const { id } = ctx.db
      .insert(tillShift)
      .values({ desk, floatMinor, openedAt: ctx.clock.now(), openedBy: actorName(ctx.actor) })
      .returning({ id: tillShift.id })
      .get()
    ctx.changed('till')
    return { id }
  },
  move: (ctx: CommandCtx, { desk, kind, amountMinor, reason }) => {
    const shiftId = shiftForCash(ctx, desk)
    moveCash(ctx, { shiftId, kind, amountMinor: kind === 'cash-in' ? amountMinor : -amountMinor, reason })
    return {}
  },
  close: (ctx: CommandCtx, { desk, countedMinor, counts, note }) => {
    checkCounts(countedMinor, counts)
    return closeShift(ctx, shiftForCash(ctx, desk), { countedMinor, counts, note: note || null })
  },
}

/** Days on the gym's wall, both included. */
function shiftsBetween(ctx: QueryCtx, from: Day, to: Day) {
  const { timeZone } = gymOf(ctx)
  const midnight = (day: Day) => instantAt(timeZone, day, '00:00' as WallTime)
  return ctx.db
    .select({
      id: tillShift.id,
      desk: tillShift.desk,
      openedAt: tillShift.openedAt,
      openedBy: tillShift.openedBy,
      closedAt: tillShift.closedAt,
      closedBy: tillShift.closedBy,
      zNumber: tillShift.zNumber,
      expectedMinor: tillShift.expectedMinor,
      countedMinor: tillShift.countedMinor,
    })
    .from(tillShift)
    .where(sql`${tillShift.openedAt} >= ${midnight(from)} AND ${tillShift.openedAt} < ${midnight(addDays(to, 1))}`)
    .orderBy(desc(tillShift.openedAt), desc(tillShift.id))
    .all()
}

type Counts = Readonly<Record<string, number>>

/** Coins and notes need not be counted one by one; where they are, they are the sum. */
function checkCounts(countedMinor: Minor, counts: Counts): void {
  const pieces = Object.entries(counts)
  const sum = pieces.reduce((total, [value, times]) => total + Number(value) * times, 0)
  if (pieces.length > 0 && sum !== countedMinor) throw new Refused('till.counts-differ', { counted: countedMinor, sum })
}

type Count = { readonly countedMinor: Minor; readonly counts: Counts; readonly note: string | null }

function closeShift(ctx: CommandCtx, id: ShiftId, count: Count) {
  const expectedMinor = expectedIn(ctx, id)
  const zNumber =
    (ctx.db
      .select({ last: max(tillShift.zNumber) })
      .from(tillShift)
      .get()?.last ?? 0) + 1
  ctx.db
    .update(tillShift)
    .set({
      ...count,
      expectedMinor,
      zNumber,
      closedAt: ctx.clock.now(),
      closedBy: actorName(ctx.actor),
      leftOpen: leftOpenSince(ctx, shiftRow(ctx, id).openedAt),
    })
    .where(eq(tillShift.id, id))
    .run()
  ctx.changed('till')
  return { id, zNumber, differenceMinor: tillDifference(expectedMinor, count.countedMinor) }
}
