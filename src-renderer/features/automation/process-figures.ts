import type { Run } from '../../../src-shared/contract/processes.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import type { WordKey } from '../../../src-shared/words/index.ts'
import type { FigureData } from './figures.tsx'

/** What the units of a process come to, whether they were done or would be. */
export type Counts = Pick<Run, 'trainings' | 'students' | 'autoPayments'> & {
  readonly sessions: number
  readonly invoices: number
}

type Named = readonly (readonly [keyof Counts, WordKey])[]

/** Each process counts what it is for; the rest would be zeros in every run. */
const named: Readonly<Record<ProcessName, Named>> = {
  generation: [
    ['trainings', 'automation.figure.trainings'],
    ['students', 'automation.figure.students'],
  ],
  daily: [
    ['trainings', 'automation.figure.trainings'],
    ['students', 'automation.figure.people'],
    ['sessions', 'automation.figure.sessions'],
    ['invoices', 'automation.figure.invoices'],
    ['autoPayments', 'automation.figure.auto-payments'],
  ],
  renewal: [
    ['students', 'automation.figure.subscriptions'],
    ['invoices', 'automation.figure.invoices'],
    ['autoPayments', 'automation.figure.auto-payments'],
  ],
  unfreeze: [['students', 'automation.figure.subscriptions']],
}

export const countsOf = (run: Run): Counts => ({
  trainings: run.trainings,
  students: run.students,
  sessions: run.sessionsDeducted,
  invoices: run.invoicesCreated,
  autoPayments: run.autoPayments,
})

export const countFigures = (process: ProcessName, counts: Counts): readonly FigureData[] =>
  named[process].map(([name, label]) => ({ label, value: counts[name] }))

/** What the people of a process are called where they stand beside the plan. */
export const peopleLabel = (process: ProcessName): WordKey =>
  named[process].find(([name]) => name === 'students')?.[1] ?? 'automation.figure.people'
