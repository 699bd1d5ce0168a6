import type { Run } from '../../../src-shared/contract/processes.ts'
import type { IsoWeek } from '../../../src-shared/kernel/time.ts'

type Counts = {
  readonly runs: number
  readonly trainings: number
  readonly students: number
  readonly warnings: number
  readonly errors: number
}
export type WeekSum = Counts & { readonly period: IsoWeek; readonly status: Run['status'] }

const none: Counts = { runs: 0, trainings: 0, students: 0, warnings: 0, errors: 0 }

const add = (a: Counts, b: Counts): Counts => ({
  runs: a.runs + b.runs,
  trainings: a.trainings + b.trainings,
  students: a.students + b.students,
  warnings: a.warnings + b.warnings,
  errors: a.errors + b.errors,
})

/** Runs added up by the week they made, oldest first. A week is as well as its latest run left it. */
export function weeksOf(runs: readonly Run[]): readonly WeekSum[] {
  const weeks = new Map<IsoWeek, WeekSum>()
  for (const run of runs.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const sum = add(weeks.get(run.period) ?? none, { ...run, runs: 1 })
    weeks.set(run.period, { ...sum, period: run.period, status: run.status })
  }
  return [...weeks.values()].sort((a, b) => a.period.localeCompare(b.period))
}

export const sumOfWeeks = (weeks: readonly WeekSum[]): Counts => weeks.reduce<Counts>(add, none)
