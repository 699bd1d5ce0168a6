import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import type { PlanId } from '../../../src-shared/kernel/brand.ts'

/** What somebody buys most likely: what they had last, else what is sold most; undefined when nothing is sold. */
export function likelyPlan(
  plans: readonly Plan[],
  had: readonly Pick<Subscription, 'planId' | 'startsOn' | 'id'>[],
): Plan | undefined {
  const offered = plans.filter(({ isWithdrawn }) => !isWithdrawn)
  const byId = new Map<PlanId, Plan>(offered.map((plan) => [plan.id, plan]))
  const last = had
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn) || b.id - a.id)
    .flatMap(({ planId }) => byId.get(planId) ?? [])[0]
  return last ?? offered.toSorted((a, b) => b.sold - a.sold)[0]
}

/** A whole number as typed; undefined for anything else. An empty field is none. */
export function wholeNumber(text: string | number, most: number): number | undefined {
  const typed = String(text).trim()
  if (typed === '') return 0
  if (!/^\d{1,6}$/.test(typed)) return undefined
  const value = Number(typed)
  return value <= most ? value : undefined
}
