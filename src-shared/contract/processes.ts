import { z } from 'zod'
import { processNames, runStatuses, startedBy } from '../domain/processes.ts'
import { command, query, refusalFacts } from './define.ts'
import { day, instant, nothing, notificationId, period, runId } from './scalars.ts'

const desk = ['admin', 'reception'] as const
export const lineLevels = ['info', 'warning', 'error'] as const

/** What a run says: a code to word in the reader's language, and its facts. */
export const lineCodes = [
  'generation.created',
  'generation.left-out',
  'generation.conflict',
  'generation.closed',
  'generation.before-opening',
  'daily.present',
  'daily.settled',
  'daily.not-covered',
  'renewal.renewed',
  'renewal.refused',
  'unfreeze.unfrozen',
  'process.held',
  'process.unit-failed',
  'process.failed',
  'process.interrupted',
] as const

const line = z
  .object({ unit: z.string(), level: z.enum(lineLevels), code: z.enum(lineCodes), facts: refusalFacts })
  .readonly()
export type ProcessLine = z.infer<typeof line>

const run = z
  .object({
    id: runId,
    process: z.enum(processNames),
    period,
    businessDate: day,
    startedBy: z.enum(startedBy),
    actor: z.string(),
    apiKeyName: z.string().nullable(),
    status: z.enum(runStatuses),
    startedAt: instant,
    finishedAt: instant.nullable(),
    attempts: z.int(),
    unitsTotal: z.int(),
    unitsDone: z.int(),
    trainings: z.int(),
    students: z.int(),
    sessionsDeducted: z.int(),
    invoicesCreated: z.int(),
    warnings: z.int(),
    errors: z.int(),
    errorMessage: z.string().nullable(),
    /** PRO-5: how many the run set out for, beside how many it did. */
    studentsPlanned: z.int(),
    autoPayments: z.int(),
  })
  .readonly()
export type Run = z.infer<typeof run>

const due = z.object({ process: z.enum(processNames), period, businessDate: day, dueAt: instant }).readonly()

export const processes = {
  overview: query({
    says: 'What runs next, what is owed, and how the last runs ended',
    allow: desk,
    topics: ['processes', 'gym'],
    input: {},
    output: z
      .object({
        next: z.array(due).readonly(),
        owed: z.array(due).readonly(),
        running: z.array(run).readonly(),
        last: run.nullable(),
      })
      .readonly(),
  }),
  history: query({
    says: 'The runs whose business date is between two days, newest first',
    allow: desk,
    topics: ['processes'],
    input: { from: day, to: day },
    output: z.array(run).readonly(),
  }),
  run: query({
    says: 'One run in detail: its period, its lines and the trainings it made',
    allow: desk,
    topics: ['processes'],
    input: { id: runId },
    output: z.object({ run, start: day, end: day, lines: z.array(line).readonly() }).readonly(),
  }),
  preview: query({
    says: 'What a run would do now: the same code, rolled back',
    allow: desk,
    topics: ['processes', 'schedule', 'people', 'trainings', 'gym'],
    input: { process: z.enum(processNames), period: period.nullable() },
    output: z
      .object({
        period,
        start: day,
        end: day,
        isGenerated: z.boolean(),
        trainings: z.int(),
        students: z.int(),
        sessions: z.int(),
        invoices: z.int(),
        autoPayments: z.int(),
        lines: z.array(line).readonly(),
        /** `what` is what a person calls the unit: `Yoga, 2026-11-23 18:30`. */
        holds: z
          .array(z.object({ unit: z.string(), what: z.string(), reason: z.string(), heldBy: z.string() }))
          .readonly(),
      })
      .readonly(),
    refusals: ['process.period-unknown'],
  }),
  start: command({
    says: 'Run a process by hand, now; without a period, for the next one',
    allow: ['admin'],
    input: { process: z.enum(processNames), period: period.nullable() },
    output: z.object({ id: runId }).readonly(),
    refusals: ['process.period-unknown'],
  }),
  hold: command({
    says: 'Hold back one line of a coming run, with a reason',
    allow: ['admin'],
    input: {
      process: z.enum(processNames),
      period,
      unit: z.string().min(1).max(60),
      reason: z.string().trim().min(1).max(500),
    },
    output: nothing,
    refusals: ['process.period-unknown', 'process.unit-unknown', 'process.unit-done'],
  }),
  release: command({
    says: 'Let a held line go again',
    allow: ['admin'],
    input: { process: z.enum(processNames), period, unit: z.string().min(1).max(60) },
    output: nothing,
    refusals: ['process.unit-unknown'],
  }),
}

export const notificationCodes = [
  'process.partial',
  'process.error',
  'process.warnings',
  'check.broken',
  'message.failed',
  'payment.duplicate',
  'payment-link.task',
  'payment-link.never-made',
  'online-payments.problem',
] as const

export const notifications = {
  list: query({
    says: 'What the desk has to tell you, newest first',
    allow: desk,
    topics: ['notifications'],
    input: {},
    output: z
      .array(
        z.object({
          id: notificationId,
          level: z.enum(lineLevels),
          code: z.enum(notificationCodes),
          facts: refusalFacts,
          runId: runId.nullable(),
          createdAt: instant,
          isRead: z.boolean(),
        }),
      )
      .readonly(),
  }),
  markRead: command({ says: 'Mark everything as read', allow: desk, input: {}, output: nothing }),
}
