import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { RunId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import type { UnitOutcome, UnitWork } from '../../processes/process.ts'

export const skipped: UnitOutcome = { state: 'skipped', counts: {}, lines: [] }

const prefix = 'subscription:'
const unitOf = (id: SubscriptionId): string => `${prefix}${id}`
const idOf = (unit: string): SubscriptionId => Number(unit.slice(prefix.length)) as SubscriptionId

type Due = { readonly id: SubscriptionId; readonly what: string }

/** The work of a nightly process whose units are subscriptions: those that `due` finds on the day, one by one. */
export function unitsOf(
  ctx: QueryCtx,
  due: string,
  day: Day,
  perform: (ctx: CommandCtx, id: SubscriptionId) => UnitOutcome,
): UnitWork {
  const rows = ctx.prepare(due).all(day) as Due[]
  const names = new Map(rows.map(({ id, what }) => [unitOf(id), what]))
  return {
    units: rows.map(({ id }) => unitOf(id)),
    planned: () => 1,
    describe: (unit) => names.get(unit) ?? unit,
    perform: (write, unit) => perform(write, idOf(unit)),
  }
}

/** The subscriptions of which a run said something. */
export const subscriptionsIn = (ctx: QueryCtx, runId: RunId, code: ProcessLine['code']): readonly SubscriptionId[] =>
  (
    ctx
      .prepare('SELECT unit FROM process_line WHERE run_id = ? AND code = ? ORDER BY id')
      .pluck()
      .all(runId, code) as string[]
  ).map(idOf)
