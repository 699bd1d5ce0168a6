import type { Share } from '../../../src-shared/domain/trial-kpis.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import type { Period } from './periods.ts'

type Row = { readonly personId: PersonId; readonly at: Instant; readonly isHit: boolean }

/** Of each person the last row only: who cancelled twice is one person. */
export const onePerPerson = <R extends Row>(rows: readonly R[]): readonly R[] => {
  const last = new Map(rows.map((row) => [row.personId, row]))
  return rows.filter((row) => last.get(row.personId) === row)
}

export const shareIn = (rows: readonly Row[]): Share => ({
  hits: rows.filter(({ isHit }) => isHit).length,
  of: rows.length,
})

/** Rows in the order of their moments, cut into periods that follow each other. */
export function cut<R extends Row>(rows: readonly R[], periods: readonly Period[]): readonly (readonly R[])[] {
  let from = 0
  return periods.map(({ next }) => {
    const begin = from
    while (from < rows.length && (rows[from] as R).at < next) from += 1
    return rows.slice(begin, from)
  })
}

export type Household = { readonly personId: PersonId; readonly used: number; readonly cancelled: number }

/** Households by the trials they used, most first; of equals those who also cancelled more, then the oldest. */
export function topHouseholds(
  { used, cancelled }: Readonly<Record<'used' | 'cancelled', readonly Row[]>>,
  guardians: ReadonlyMap<PersonId, PersonId>,
  count: number,
): readonly Household[] {
  const byPayer = (rows: readonly Row[]) => {
    const counts = new Map<PersonId, number>()
    for (const { personId } of rows) {
      const payer = guardians.get(personId) ?? personId
      counts.set(payer, (counts.get(payer) ?? 0) + 1)
    }
    return counts
  }
  const cancels = byPayer(cancelled)
  return [...byPayer(used)]
    .map(([personId, trials]) => ({ personId, used: trials, cancelled: cancels.get(personId) ?? 0 }))
    .sort((a, b) => b.used - a.used || b.cancelled - a.cancelled || a.personId - b.personId)
    .slice(0, count)
}
