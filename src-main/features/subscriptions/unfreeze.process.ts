import { freezeIsOver, subscriptionState } from '../../../src-shared/domain/subscriptions.ts'
import type { RunId, SubscriptionId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'
import { dayOf, everyDay } from '../../processes/every-day.ts'
import type { ProcessDefinition, UnitOutcome } from '../../processes/process.ts'
import { tell } from '../messages/outbox.ts'
import { noteEvent } from '../people/events.ts'
import { closeFreeze } from './freezes.repo.ts'
import { personNamed, subscriptionById } from './subscriptions.repo.ts'
import { skipped, subscriptionsIn, unitsOf } from './units.ts'

/** UNF-1: whose freeze ended before the day. */
const due = `
  SELECT s.id, p.name || ', ' || trim(h.given_name || ' ' || h.family_name) AS what
  FROM subscription s JOIN plan p ON p.id = s.plan_id JOIN person h ON h.id = s.person_id
  WHERE s.freeze_until < +? AND s.cancelled_at IS NULL
  ORDER BY s.freeze_until, s.id`

/** Lifting freezes that are over, UNF-1. A unit is one subscription. */
export const unfreeze: ProcessDefinition = {
  ...everyDay('unfreeze', (gym) => gym.unfreezeTime),
  prepare: (ctx, period) => unitsOf(ctx, due, dayOf(period), (write, id) => lift(write, id, dayOf(period))),
}

/** Looked at again inside the unit's own transaction: the desk may have frozen it anew since the run began. */
function lift(ctx: CommandCtx, id: SubscriptionId, businessDate: Day): UnitOutcome {
  const row = subscriptionById(ctx, id)
  const { freezeFrom, freezeUntil, personId, planName, endsOn } = row
  if (row.isCancelled || !freezeIsOver(row, businessDate)) return skipped
  ctx
    .prepare('UPDATE subscription SET freeze_from = NULL, freeze_until = NULL, version = version + 1 WHERE id = ?')
    .run(id)
  closeFreeze(ctx, id)
  const person = personNamed(ctx, personId).name
  const facts = { plan: planName, from: freezeFrom, until: freezeUntil, endsOn }
  noteEvent(ctx, personId, 'subscription.unfrozen', { subscriptionId: id, ...facts })
  tell(ctx, personId, 'subscription.unfrozen', { name: person, ...facts }, `unfrozen:${id}:${freezeFrom}`)
  ctx.changed('subscriptions')
  return {
    state: 'done',
    counts: { students: 1 },
    lines: [{ level: 'info', code: 'unfreeze.unfrozen', facts: { subscriptionId: id, ...facts, personId, person } }],
  }
}

/** PRO-6: the subscriptions a run unfroze, as the system this replaces listed them. */
export const unfrozenIn = (ctx: QueryCtx, run: { readonly id: RunId; readonly businessDate: Day }) =>
  subscriptionsIn(ctx, run.id, 'unfreeze.unfrozen').map((id) => {
    const row = subscriptionById(ctx, id)
    return {
      id,
      student_id: row.personId,
      freeze_start_date: row.freezeFrom,
      freeze_end_date: row.freezeUntil,
      status: subscriptionState(row, run.businessDate),
    }
  })
