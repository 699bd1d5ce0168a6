import type { Desk } from '../../../src-shared/contract/index.ts'
import type { SessionMovement, Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { explainUsed } from '../../../src-shared/domain/subscriptions.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'

export type Explained = Awaited<ReturnType<Desk['subscriptions']['explain']>>

export type UsedRow = {
  readonly key: string
  /** SUB-3: "5 + 1 = 6"; the row it began with is only "5". */
  readonly sum: string
  readonly after: number
  readonly movement: SessionMovement | null
  readonly at: Instant
}

/** SUB-1: every row behind the figure, the newest first; the last one is what it was sold with. */
export function usedRows({ subscription, soldAt, movements }: Explained): readonly UsedRow[] {
  const { manualInitial } = subscription
  const sold: UsedRow = { key: 'sold', sum: String(manualInitial), after: manualInitial, movement: null, at: soldAt }
  const moved = movements.map(
    (movement): UsedRow => ({
      key: String(movement.id),
      sum: explainUsed(movement.before, movement.delta, movement.after),
      after: movement.after,
      movement,
      at: movement.at,
    }),
  )
  return [...moved.toSorted((a, b) => Number(b.key) - Number(a.key)), sold]
}

type Parts = Pick<Subscription, 'planSessions' | 'bonus' | 'carriedOver' | 'total'>

/** SUB-1: what the total is made of; what is nothing is left out. "10 + 1 = 11" */
export function totalSum({ planSessions, bonus, carriedOver, total }: Parts): string {
  const parts = [planSessions, bonus, carriedOver].filter((part, at) => at === 0 || part > 0)
  return parts.length === 1 ? String(total) : `${parts.join(' + ')} = ${total}`
}
