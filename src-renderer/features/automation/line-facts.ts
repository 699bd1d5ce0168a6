import type { lineCodes, ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { TemplateId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { type Day, isDay, isWallTime, type WallTime } from '../../../src-shared/kernel/time.ts'

/** Who and when a line of the weekly generation is about; undefined for lines about the run itself. */
export type LineSubject = {
  readonly templateId: TemplateId | null
  readonly trainingId: TrainingId | null
  readonly type: string
  readonly day: Day
  readonly time: WallTime
}

export type CreatedLine = LineSubject & {
  readonly unit: string
  readonly endTime: WallTime
  readonly trainer: string
  readonly room: string | null
  readonly colour: string
  readonly count: number
  readonly capacity: number
}

type Fact = string | number | null | undefined

const textIn = (fact: Fact): string => (typeof fact === 'string' ? fact : '')
const numberIn = (fact: Fact): number => (typeof fact === 'number' ? fact : 0)
const idIn = <Id extends number>(fact: Fact): Id | null => (typeof fact === 'number' ? (fact as Id) : null)

export function subjectOf({ facts }: ProcessLine): LineSubject | undefined {
  const day = textIn(facts.day)
  const time = textIn(facts.time)
  if (!isDay(day) || !isWallTime(time)) return undefined
  return {
    templateId: idIn<TemplateId>(facts.templateId),
    trainingId: idIn<TrainingId>(facts.trainingId),
    type: textIn(facts.type),
    day,
    time,
  }
}

export function createdIn(line: ProcessLine): CreatedLine | undefined {
  const subject = line.code === 'generation.created' ? subjectOf(line) : undefined
  const endTime = textIn(line.facts.endTime)
  if (!subject || !isWallTime(endTime)) return undefined
  const { facts, unit } = line
  return {
    ...subject,
    unit,
    endTime,
    trainer: textIn(facts.trainer),
    room: textIn(facts.room) || null,
    colour: textIn(facts.colour) || '#64748b',
    count: numberIn(facts.count),
    capacity: numberIn(facts.capacity),
  }
}

export const unitOf = (templateId: number): string => `template:${templateId}`

export const lineGroups = ['failed', 'conflict', 'left-out', 'held', 'info', 'created'] as const
export type LineGroup = (typeof lineGroups)[number]

const groupOfCode: Readonly<Record<(typeof lineCodes)[number], LineGroup>> = {
  'process.failed': 'failed',
  'process.unit-failed': 'failed',
  'generation.conflict': 'conflict',
  'generation.left-out': 'left-out',
  'process.held': 'held',
  'generation.closed': 'info',
  'generation.before-opening': 'info',
  'process.interrupted': 'info',
  'generation.created': 'created',
}

export const groupOf = (line: ProcessLine): LineGroup => groupOfCode[line.code]

/** What somebody has to look at, unit by unit: `template:12` → its warnings and errors. */
export function warningsByUnit(lines: readonly ProcessLine[]): ReadonlyMap<string, readonly ProcessLine[]> {
  const byUnit = new Map<string, ProcessLine[]>()
  for (const line of lines) {
    if (line.level === 'info') continue
    const known = byUnit.get(line.unit)
    if (known) known.push(line)
    else byUnit.set(line.unit, [line])
  }
  return byUnit
}
