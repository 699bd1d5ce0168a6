import { expect, it } from 'vitest'
import type { Run } from '../../../src-shared/contract/processes.ts'
import { totalsOf } from './totals.ts'

const run = (facts: Partial<Run>): Run => ({
  id: 1 as never,
  process: 'daily',
  period: '2026-11-18' as never,
  businessDate: '2026-11-18' as never,
  startedBy: 'timer',
  actor: 'system',
  apiKeyName: null,
  status: 'success',
  startedAt: 0 as never,
  finishedAt: 1 as never,
  attempts: 1,
  unitsTotal: 0,
  unitsDone: 0,
  trainings: 0,
  students: 0,
  sessionsDeducted: 0,
  invoicesCreated: 0,
  warnings: 0,
  errors: 0,
  errorMessage: null,
  studentsPlanned: 0,
  autoPayments: 0,
  ...facts,
})

it('PRO-4: adds up sessions, invoices and payments by process, and names only those that ran', () => {
  const runs = [
    run({ trainings: 20, students: 90, sessionsDeducted: 40, invoicesCreated: 5, autoPayments: 3, warnings: 1 }),
    run({ process: 'renewal', students: 2, invoicesCreated: 2, errors: 1 }),
    run({ trainings: 18, students: 80, sessionsDeducted: 38, invoicesCreated: 4, autoPayments: 1 }),
  ]
  expect(totalsOf(runs)).toEqual([
    {
      process: 'daily',
      runs: 2,
      trainings: 38,
      students: 170,
      sessions: 78,
      invoices: 9,
      autoPayments: 4,
      warnings: 1,
      errors: 0,
    },
    {
      process: 'renewal',
      runs: 1,
      trainings: 0,
      students: 2,
      sessions: 0,
      invoices: 2,
      autoPayments: 0,
      warnings: 0,
      errors: 1,
    },
  ])
  expect(totalsOf([])).toEqual([])
})
