import type { lineCodes, ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { PersonId, TemplateId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { type Day, isDay, isWallTime, type WallTime } from '../../../src-shared/kernel/time.ts'

/** Which class a line is about; undefined for lines about a subscription or the run itself. */
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

export type SettledLine = LineSubject & {
  readonly people: number
  readonly sessions: number
  readonly invoices: number
  readonly paid: number
}

export function settledIn(line: ProcessLine): SettledLine | undefined {
  const subject = line.code === 'daily.settled' ? subjectOf(line) : undefined
  const { people, sessions, invoices, paid } = line.facts
  return (
    subject && {
      ...subject,
      people: numberIn(people),
      sessions: numberIn(sessions),
      invoices: numberIn(invoices),
      paid: numberIn(paid),
    }
  )
}

/** Whom a line is about, where it is one person whom somebody may want to look up. */
export function personIn({ facts }: ProcessLine): { readonly id: PersonId; readonly name: string } | undefined {
  const id = idIn<PersonId>(facts.personId)
  return id === null ? undefined : { id, name: textIn(facts.person) || textIn(facts.what) }
}

/** In the order of what asks most of the reader. */
export const lineGroups = [
  'failed',
  'conflict',
  'not-covered',
  'refused',
  'left-out',
  'held',
  'info',
  'present',
  'settled',
  'renewed',
  'unfrozen',
  'created',
] as const
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
  'daily.not-covered': 'not-covered',
  'daily.present': 'present',
  'daily.settled': 'settled',
  'renewal.refused': 'refused',
  'renewal.renewed': 'renewed',
  'unfreeze.unfrozen': 'unfrozen',
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
