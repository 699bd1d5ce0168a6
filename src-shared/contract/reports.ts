import { z } from 'zod'
import { query } from './define.ts'
import { day, month, personId, trainingId } from './scalars.ts'

const desk = ['admin', 'reception'] as const

/** A share as its two whole numbers, so that every percentage can be explained. */
const share = z.object({ hits: z.int(), of: z.int() }).readonly()
export type Share = z.infer<typeof share>

/** TRI-6: the figures of one month, or of all of them. */
const figures = {
  /** Dependents who came to the desk in the month, and how many of them have used their trial. */
  usage: share,
  /** People whose trial was in the month, and how many became active members after it. */
  conversion: share,
  /** People who cancelled a trial in the month, and how many booked one again after it. */
  reuse: share,
  used: z.int(),
  cancelled: z.int(),
}

export const trialFigures = ['usage', 'not-used', 'conversion', 'not-converted', 'reuse', 'used', 'cancelled'] as const
export type TrialFigure = (typeof trialFigures)[number]

const row = z
  .object({
    personId,
    name: z.string(),
    guardianName: z.string().nullable(),
    /** The day the figure counts the person by. */
    day,
    trainingId: trainingId.nullable(),
    typeName: z.string().nullable(),
    /** Whether the share counts them as a hit. */
    isHit: z.boolean(),
  })
  .readonly()
export type TrialRow = z.infer<typeof row>

const span = { from: month, to: month }

export const reports = {
  trials: query({
    says: 'Free trials by month: usage, conversion and reuse with their targets, used and cancelled by week, top ten',
    allow: desk,
    topics: ['trainings', 'people', 'money'],
    input: span,
    output: z
      .object({
        total: z.object(figures).readonly(),
        months: z.array(z.object({ month, ...figures }).readonly()).readonly(),
        /** By ISO week, named by its Monday; weeks without any are there with zeros. */
        weeks: z.array(z.object({ monday: day, used: z.int(), cancelled: z.int() }).readonly()).readonly(),
        /** Households by the trials they used, their cancelled ones beside. */
        topTen: z
          .array(z.object({ personId, name: z.string(), used: z.int(), cancelled: z.int() }).readonly())
          .readonly(),
      })
      .readonly(),
    refusals: ['report.span'],
  }),
  trialPeople: query({
    says: 'The people behind one figure of the free trials',
    allow: desk,
    topics: ['trainings', 'people', 'money'],
    input: { ...span, figure: z.enum(trialFigures) },
    output: z.array(row).readonly(),
    refusals: ['report.span'],
  }),
  exportTrials: query({
    says: 'The months of the free trials, or the people behind one figure, as a table for a spreadsheet (CSV)',
    allow: desk,
    topics: ['trainings', 'people', 'money'],
    input: { ...span, figure: z.enum(trialFigures).nullable() },
    output: z.object({ fileName: z.string(), mime: z.string(), base64: z.string() }).readonly(),
    refusals: ['report.span'],
  }),
}
