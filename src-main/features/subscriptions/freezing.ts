import type { RefusalCode } from '../../../src-shared/contract/refusals.ts'
import { type FreezeRefusal, planFreeze, planUnfreeze } from '../../../src-shared/domain/subscriptions.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { subscription } from '../../db/schema/sales.ts'
import { noteEvent } from '../people/events.ts'
import { closeFreeze, cutFreeze, openFreeze } from './freezes.repo.ts'
import { classesToGiveUp, giveUpClasses } from './given-up-classes.ts'
import { placesToRest, restPlaces, wakePlaces } from './resting-places.ts'
import { type SubscriptionRow, subscriptionById, todayOf } from './subscriptions.repo.ts'

const refusals: Readonly<Record<FreezeRefusal, RefusalCode>> = {
  cancelled: 'subscription.cancelled',
  backwards: 'freeze.backwards',
  'in-past': 'freeze.in-past',
  'already-frozen': 'freeze.already-frozen',
  'before-start': 'freeze.before-start',
  'after-end': 'freeze.after-end',
  'too-long': 'freeze.too-long',
}

type Span = { readonly from: Day; readonly until: Day }

/** SUB-8: what a freeze comes to, for the dialog and the deed alike. */
function plannedFreeze(row: SubscriptionRow, { from, until }: Span, today: Day) {
  if (row.renewedById !== null) throw new Refused('freeze.renewed', { plan: row.planName })
  const plan = planFreeze({ facts: row, from, until, today })
  if (!plan.ok) {
    const { startsOn, endsOn, freezeFrom, freezeUntil } = row
    throw new Refused(refusals[plan.reason], { from, until, today, startsOn, endsOn, freezeFrom, freezeUntil })
  }
  return plan
}

export const freezingServices: Pick<Services['subscriptions'], 'previewFreeze' | 'freeze' | 'unfreeze'> = {
  previewFreeze: (ctx, { id, ...span }) => {
    const row = subscriptionById(ctx, id)
    const today = todayOf(ctx)
    const { days, endsOn } = plannedFreeze(row, span, today)
    return { days, endsOn, places: placesToRest(ctx, row, span, today), classes: classesToGiveUp(ctx, row, span) }
  },
  freeze: (ctx, { id, version, from, until, withPlaces }) => {
    const row = subscriptionById(ctx, id)
    const today = todayOf(ctx)
    const { days, endsOn } = plannedFreeze(row, { from, until }, today)
    const places = withPlaces ? placesToRest(ctx, row, { from, until }, today) : []
    editRow(ctx, subscription, { id, version }, { freezeFrom: from, freezeUntil: until, endsOn })
    // One that is over and waits for the night to be cleared makes room.
    closeFreeze(ctx, id)
    openFreeze(ctx, id, { firstDay: from, lastDay: until, days })
    restPlaces(ctx, places, { from, until })
    if (withPlaces) giveUpClasses(ctx, classesToGiveUp(ctx, row, { from, until }))
    const facts = { subscriptionId: id, plan: row.planName, from, until, days, endsOn, places: places.length }
    noteEvent(ctx, row.personId, 'subscription.frozen', facts)
    ctx.changed('subscriptions', 'schedule', 'people', 'trainings')
    return { endsOn }
  },
  unfreeze: (ctx, { id, version }) => {
    const row = subscriptionById(ctx, id)
    const today = todayOf(ctx)
    const plan = planUnfreeze({ facts: row, today })
    const { freezeFrom, freezeUntil } = row
    if (!plan.ok || freezeFrom === null || freezeUntil === null)
      throw new Refused('freeze.not-frozen', { from: freezeFrom, until: freezeUntil })
    const { endsOn, daysUsed } = plan
    const last = addDays(today, -1)
    editRow(ctx, subscription, { id, version }, { freezeFrom: null, freezeUntil: null, endsOn })
    cutFreeze(ctx, id, daysUsed, last)
    wakePlaces(ctx, row, { from: freezeFrom, until: freezeUntil }, last)
    const facts = {
      subscriptionId: id,
      plan: row.planName,
      from: freezeFrom,
      until: freezeUntil,
      days: daysUsed,
      endsOn,
    }
    noteEvent(ctx, row.personId, 'subscription.unfrozen', facts)
    ctx.changed('subscriptions', 'schedule', 'people', 'trainings')
    return { endsOn }
  },
}
