import { z } from 'zod'
import { command, query } from './define.ts'
import { minor, name, nothing, planId, trainingTypeId, version } from './scalars.ts'

const desk = ['admin', 'reception'] as const
/** Who decides what is sold. */
const admin = ['admin'] as const

const planFields = {
  name,
  sessions: z.int().min(1).max(1000),
  validityCount: z.int().min(1).max(1000),
  validityUnit: z.enum(['months', 'days']),
  priceMinor: minor,
  coversAll: z.boolean(),
  /** What it covers; empty when it covers everything. */
  typeIds: z.array(trainingTypeId).max(500).readonly(),
}

const plan = z.object({ id: planId, version, ...planFields, isWithdrawn: z.boolean(), sold: z.int() }).readonly()
export type Plan = z.infer<typeof plan>

export const plans = {
  list: query({
    says: 'The plans that are sold, and those that no longer are',
    allow: desk,
    topics: ['plans', 'subscriptions'],
    input: {},
    output: z.array(plan).readonly(),
  }),
  create: command({
    says: 'Add a plan',
    allow: admin,
    input: planFields,
    output: z.object({ id: planId }).readonly(),
    refusals: ['plan.name-taken', 'plan.covers-nothing'],
  }),
  edit: command({
    says: 'Change a plan; what was sold keeps its sessions, price and last day, and covers what the plan covers',
    allow: admin,
    input: { id: planId, version, ...planFields, isWithdrawn: z.boolean() },
    output: nothing,
    refusals: ['plan.name-taken', 'plan.covers-nothing'],
  }),
}
