import { anchorDayOf } from '../../../src-shared/domain/renewals.ts'
import { movedLastDay } from '../../../src-shared/domain/sales.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { subscription } from '../../db/schema/sales.ts'
import { noteEvent } from '../people/events.ts'
import { daysGiven, isFrozenNow } from './freezes.repo.ts'
import { sessionsHeld } from './recount.ts'
import { checkRenewable, checkStart } from './sale.ts'
import { planById, type SubscriptionRow, subscriptionById, todayOf } from './subscriptions.repo.ts'

/** SUB-7: the start moves while nothing hangs on it, and the last day with it; the days of past freezes stay given. */
function movedTo(ctx: QueryCtx, row: SubscriptionRow, startsOn: Day, today: Day) {
  if (startsOn === row.startsOn) return {}
  checkStart(startsOn, today)
  if (sessionsHeld(ctx, row.id) > 0 || row.renewedById !== null)
    throw new Refused('subscription.in-use', { plan: row.planName })
  if (isFrozenNow(row, today))
    throw new Refused('subscription.frozen', { from: row.freezeFrom, until: row.freezeUntil })
  const given = daysGiven(ctx, row.id)
  const sold = { startsOn: row.startsOn, endsOn: addDays(row.endsOn, -given) }
  const endsOn = addDays(movedLastDay(sold, startsOn, planById(ctx, row.planId).validity), given)
  return { startsOn, endsOn, anchorDay: anchorDayOf(startsOn) }
}

export const editingServices: Pick<Services['subscriptions'], 'edit'> = {
  edit: (ctx, { id, version, startsOn, bonus, isAutoRenew }) => {
    const row = subscriptionById(ctx, id)
    if (row.isCancelled) throw new Refused('subscription.cancelled', { plan: row.planName })
    const today = todayOf(ctx)
    const moved = movedTo(ctx, row, startsOn, today)
    const endsOn = moved.endsOn ?? row.endsOn
    if (isAutoRenew && !row.isAutoRenew) checkRenewable(endsOn, today)
    const total = row.planSessions + row.carriedOver + bonus
    // What it was sold with counts as well, also when it was corrected since.
    const needed = Math.max(row.used, row.manualInitial)
    if (total < needed) throw new Refused('subscription.bonus-below-used', { used: needed, total })
    editRow(ctx, subscription, { id, version }, { ...moved, bonus, autoRenew: isAutoRenew })
    noteEvent(ctx, row.personId, 'subscription.edited', {
      subscriptionId: id,
      plan: row.planName,
      startsOn,
      endsOn,
      bonus,
      isAutoRenew: isAutoRenew ? 1 : 0,
    })
    ctx.changed('subscriptions', 'people')
    return {}
  },
}
