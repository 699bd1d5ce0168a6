import { addMonths, type Day, type Month } from '../kernel/time.ts'

/** A share as its two whole numbers: so many of so many. */
export type Share = { readonly hits: number; readonly of: number }

/** TRI-6: usage of the trial by children, conversion to membership, reuse after cancelling. */
export const trialKpis = ['usage', 'conversion', 'reuse'] as const
export type TrialKpi = (typeof trialKpis)[number]

/** What a share should be, in percent: more than `above`, or less than `below` and never more than `alarmAbove`. */
type Target = { readonly above: number } | { readonly below: number; readonly alarmAbove: number }

/** TRI-6: usage over 60 %, conversion over 40 %, reuse under 20 % with the alarm over 30 % (possible abuse). */
export const trialTargets = {
  usage: { above: 60 },
  conversion: { above: 40 },
  reuse: { below: 20, alarmAbove: 30 },
} as const satisfies Readonly<Record<TrialKpi, Target>>

/** From 0 to 1; null when there is nobody to take a share of. */
export const shareOf = ({ hits, of }: Share): number | null => (of === 0 ? null : hits / of)

/** `below` is short of the target, on whichever side the target lies. */
export type Judgement = 'good' | 'below' | 'alarming'

/** TRI-6: a share against its target, in whole numbers; exactly the target is not reached. Null when there is nobody. */
export function judge(kpi: TrialKpi, { hits, of }: Share): Judgement | null {
  if (of === 0) return null
  const target: Target = trialTargets[kpi]
  const isOver = (percent: number) => hits * 100 > percent * of
  if ('above' in target) return isOver(target.above) ? 'good' : 'below'
  if (isOver(target.alarmAbove)) return 'alarming'
  return hits * 100 < target.below * of ? 'good' : 'below'
}

/** A report covers this many months at most: ten years. */
export const longestReport = 120

const firstDay = (month: Month): Day => `${month}-01` as Day

/** The months of a report, first and last included; undefined for a span that is none or too long. */
export function reportMonths(from: Month, to: Month): readonly Month[] | undefined {
  const months: Month[] = []
  for (let month = from; month <= to; month = monthAfter(month)) {
    if (months.length === longestReport) return undefined
    months.push(month)
  }
  return months.length === 0 ? undefined : months
}

export const monthAfter = (month: Month): Month => addMonths(firstDay(month), 1).slice(0, 7) as Month
