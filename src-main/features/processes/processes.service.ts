import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { inOrder, type Owed, type ProcessName } from '../../../src-shared/domain/processes.ts'
import { actorName } from '../../app/actor.ts'
import { found, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { notification, notificationRead, processHold } from '../../db/schema/desk.ts'
import { performAlone } from '../../processes/alone.ts'
import { sumOf } from '../../processes/counts.ts'
import { withAlternatives } from '../../processes/lines.ts'
import type { ProcessDefinition, UnitCtx, UnitOutcome } from '../../processes/process.ts'
import {
  doneUnits,
  holdsOf,
  isGenerated,
  isHeldIn,
  isUnitDone,
  lastFinishedRun,
  linesOfRun,
  openRun,
  runById,
  runsBetween,
  unfinishedRuns,
} from '../../processes/runs.repo.ts'

type Definitions = Readonly<Record<ProcessName, ProcessDefinition>>
/** Does units in a transaction that is rolled back, and returns what they answered. */
type Rehearse = <Out>(ctx: QueryCtx, write: (ctx: UnitCtx) => Out) => Out

function askedFor(definitions: Definitions, ctx: QueryCtx, process: ProcessName, period: string | null): Owed {
  const owed = definitions[process].asked(ctx, period)
  if (!owed) throw new Refused('process.period-unknown', { period })
  return owed
}

/** PRO-5: tonight's run may be after midnight, so the next period can be looked at and held before its day begins. */
function lookedAt(definitions: Definitions, ctx: QueryCtx, process: ProcessName, period: string | null): Owed {
  const next = definitions[process].next(ctx)
  return next.period === period ? next : askedFor(definitions, ctx, process, period)
}

export const processServices = (definitions: Definitions, rehearse: Rehearse): Services['processes'] => ({
  overview: (ctx) => {
    const all = Object.values(definitions)
    return {
      next: all.map((definition) => definition.next(ctx)),
      owed: inOrder(all.flatMap((definition) => definition.owed(ctx))),
      running: unfinishedRuns(ctx),
      last: lastFinishedRun(ctx) ?? null,
    }
  },
  history: (ctx, { from, to }) => runsBetween(ctx, from, to),
  run: (ctx, { id }) => {
    const run = found(runById(ctx, id))
    const span = definitions[run.process].span(run.period)
    return { run, ...span, lines: withAlternatives(ctx, linesOfRun(ctx, id), span) }
  },
  preview: (ctx, { process, period }) => {
    const owed = lookedAt(definitions, ctx, process, period)
    return rehearse(ctx, (write) => previewOf(write, definitions[process], owed))
  },
  start: (ctx, { process, period }) => {
    const owed = askedFor(definitions, ctx, process, period)
    return { id: openRun(ctx, owed, 'admin', actorName(ctx.actor), null) }
  },
  hold: (ctx, { process, period, unit, reason }) => {
    lookedAt(definitions, ctx, process, period)
    if (isUnitDone(ctx, process, period, unit)) throw new Refused('process.unit-done')
    const { units } = definitions[process].prepare(ctx, period, null)
    if (!units.includes(unit)) throw new Refused('process.unit-unknown')
    const hold = { reason, heldBy: actorName(ctx.actor), heldAt: ctx.clock.now() }
    ctx.db
      .insert(processHold)
      .values({ process, period, unit, ...hold })
      .onConflictDoUpdate({ target: [processHold.process, processHold.period, processHold.unit], set: hold })
      .run()
    ctx.changed('processes')
    return {}
  },
  release: (ctx, { process, period, unit }) => {
    const { changes } = ctx.db
      .delete(processHold)
      .where(and(isHeldIn(process, period), eq(processHold.unit, unit)))
      .run()
    if (changes === 0) throw new Refused('process.unit-unknown')
    ctx.changed('processes')
    return {}
  },
})

/** PRO-5: the same units by the same code; the caller rolls them back. A unit that fails says so and is taken back. */
function previewOf(ctx: UnitCtx, definition: ProcessDefinition, { process, period }: Owed) {
  const span = definition.span(period)
  const work = definition.prepare(ctx, period, null)
  const held = holdsOf(ctx, process, period, work.units)
  const done = doneUnits(ctx, process, period)
  const lines: ProcessLine[] = []
  const counts: UnitOutcome['counts'][] = []
  for (const unit of work.units) {
    if (held.has(unit) || done.has(unit)) continue
    const outcome = performAlone(ctx, work, unit, (said) =>
      lines.push(...said.lines.map((line) => ({ unit, ...line }))),
    )
    counts.push(outcome.counts)
  }
  return {
    period,
    ...span,
    isGenerated: isGenerated(ctx, process, period),
    ...sumOf(counts),
    lines: withAlternatives(ctx, lines, span),
    holds: [...held.values()].map((hold) => ({ ...hold, what: work.describe(hold.unit) })),
  }
}

export const notificationServices: Services['notifications'] = {
  list: (ctx) => {
    const { staffId, role } = readerOf(ctx)
    return ctx.db
      .select({
        id: notification.id,
        level: notification.level,
        code: notification.code,
        facts: notification.facts,
        runId: notification.runId,
        createdAt: notification.createdAt,
        isRead: sql<boolean>`${notificationRead.readAt} IS NOT NULL`.mapWith(Boolean),
      })
      .from(notification)
      .leftJoin(
        notificationRead,
        and(eq(notificationRead.notificationId, notification.id), eq(notificationRead.staffId, staffId)),
      )
      .where(role === 'admin' ? undefined : eq(notification.audience, 'reception'))
      .orderBy(desc(notification.id))
      .limit(100)
      .all()
      .map((row) => ({ ...row, facts: JSON.parse(row.facts) }))
  },
  markRead: (ctx) => {
    const { staffId, role } = readerOf(ctx)
    const unread = ctx.db
      .select({ id: notification.id })
      .from(notification)
      .leftJoin(
        notificationRead,
        and(eq(notificationRead.notificationId, notification.id), eq(notificationRead.staffId, staffId)),
      )
      .where(
        and(isNull(notificationRead.readAt), role === 'admin' ? undefined : eq(notification.audience, 'reception')),
      )
      .all()
    const readAt = ctx.clock.now()
    for (const { id } of unread) ctx.db.insert(notificationRead).values({ notificationId: id, staffId, readAt }).run()
    ctx.changed('notifications')
    return {}
  },
}

function readerOf({ actor }: QueryCtx) {
  if (actor.kind !== 'staff') throw new Refused('desk.not-signed-in')
  return actor
}
