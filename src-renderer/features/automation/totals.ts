import type { Run } from '../../../src-shared/contract/processes.ts'
import { type ProcessName, processNames } from '../../../src-shared/domain/processes.ts'
import { type Counts, countsOf } from './process-figures.ts'

/** What the runs of one process come to. */
export type Totals = Counts & {
  readonly process: ProcessName
  readonly runs: number
  readonly warnings: number
  readonly errors: number
}

/** PRO-4: figures by process over whatever was chosen, in the order of the processes; those that ran at all. */
export function totalsOf(runs: readonly Run[]): readonly Totals[] {
  const byProcess = Map.groupBy(runs, ({ process }) => process)
  return processNames.flatMap((process) => {
    const own = byProcess.get(process)
    return own ? [own.reduce(add, none(process))] : []
  })
}

const none = (process: ProcessName): Totals => ({
  process,
  runs: 0,
  trainings: 0,
  students: 0,
  sessions: 0,
  invoices: 0,
  autoPayments: 0,
  warnings: 0,
  errors: 0,
})

function add(sum: Totals, run: Run): Totals {
  const counts = countsOf(run)
  return {
    process: sum.process,
    runs: sum.runs + 1,
    trainings: sum.trainings + counts.trainings,
    students: sum.students + counts.students,
    sessions: sum.sessions + counts.sessions,
    invoices: sum.invoices + counts.invoices,
    autoPayments: sum.autoPayments + counts.autoPayments,
    warnings: sum.warnings + run.warnings,
    errors: sum.errors + run.errors,
  }
}
