import type { Counts } from './process.ts'

/** What several units come to. */
export function sumOf(all: readonly Partial<Counts>[]): Counts {
  const sum = { trainings: 0, students: 0, sessions: 0, invoices: 0, autoPayments: 0 }
  for (const counts of all) {
    sum.trainings += counts.trainings ?? 0
    sum.students += counts.students ?? 0
    sum.sessions += counts.sessions ?? 0
    sum.invoices += counts.invoices ?? 0
    sum.autoPayments += counts.autoPayments ?? 0
  }
  return sum
}
