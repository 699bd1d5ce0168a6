import type { TrialFigure } from '../../../src-shared/contract/reports.ts'
import { type TrialKpi, trialKpis } from '../../../src-shared/domain/trial-kpis.ts'

/** The figures that have a card of their own. */
export const cards = [...trialKpis, 'used', 'cancelled'] as const satisfies readonly TrialFigure[]
export type Card = (typeof cards)[number]

/** Those of a share's people whom the gym may want to call: the ones it does not count. */
const missed: Readonly<Partial<Record<Card, TrialFigure>>> = { usage: 'not-used', conversion: 'not-converted' }

/** The lists that can be opened from a card. */
export const listsOf = (card: Card): readonly TrialFigure[] => {
  const others = missed[card]
  return others ? [card, others] : [card]
}

/** The card whose list stands in an address (`?list=not-used`). */
export const cardOf = (list: string | null): { readonly card: Card; readonly list: TrialFigure } | undefined => {
  for (const card of cards) {
    const found = listsOf(card).find((figure) => figure === list)
    if (found) return { card, list: found }
  }
  return undefined
}

export const isKpi = (card: Card): card is TrialKpi => trialKpis.some((kpi) => kpi === card)
