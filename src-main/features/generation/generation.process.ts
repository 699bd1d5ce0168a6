import type { FilledGroup } from '../../../src-shared/domain/generation.ts'
import {
  type Candidate,
  dateInWeek,
  fillGroup,
  generatedPeriod,
  reasonToSkip,
} from '../../../src-shared/domain/generation.ts'
import {
  generationOf,
  mondayToGenerate,
  nextGeneration,
  nextWeek,
  owedGenerations,
} from '../../../src-shared/domain/processes.ts'
import { covers } from '../../../src-shared/domain/subscriptions.ts'
import type { RunId, TemplateId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import {
  type Day,
  dayAt,
  earlierOf,
  type Instant,
  instantAt,
  MINUTE,
  mondayOfWeek,
  type Period,
  timeAt,
  type WallTime,
  type Weekday,
} from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, type GymRow, gymOf, type QueryCtx } from '../../app/ctx.ts'
import type { ProcessDefinition, UnitOutcome } from '../../processes/process.ts'
import { finishedPeriods } from '../../processes/runs.repo.ts'
import { subscriptionsAround } from '../subscriptions/coverage.ts'
import {
  activeTemplates,
  type CandidateRow,
  candidatesOf,
  clashOf,
  closureOn,
  insertRegistered,
  insertTraining,
  nameOf,
  plannedStudents,
  type TemplateRow,
  templateById,
} from './generation.repo.ts'

const scheduleOf = (gym: GymRow) => ({ weekday: gym.generationWeekday, time: gym.generationTime })

function monday(period: Period): Day {
  const day = mondayOfWeek(period)
  if (!day) throw new Error(`no such week: ${period}`)
  return day
}

/** The weekly generation, GEN-1 to GEN-8. A unit is one template in one week. */
export const generation: ProcessDefinition = {
  name: 'generation',
  owed: (ctx) => {
    const gym = gymOf(ctx)
    const done = finishedPeriods(ctx, 'generation')
    return owedGenerations(ctx.clock.now(), gym.timeZone, scheduleOf(gym), gym.openedOn, done)
  },
  next: (ctx) => {
    const gym = gymOf(ctx)
    return nextGeneration(ctx.clock.now(), gym.timeZone, scheduleOf(gym))
  },
  asked: (ctx, period) => {
    const gym = gymOf(ctx)
    const now = ctx.clock.now()
    const today = dayAt(gym.timeZone, now)
    const first = mondayToGenerate(period ?? nextWeek(now, gym.timeZone), today)
    if (!first) return undefined
    const owed = generationOf(first, gym.timeZone, scheduleOf(gym))
    // Asked for early, it belongs to the day it was asked for, not to a Sunday that is still to come.
    return { ...owed, businessDate: earlierOf(owed.businessDate, today) }
  },
  span: (period) => generatedPeriod(monday(period)),
  cron: (ctx) => {
    const { weekday, time } = scheduleOf(gymOf(ctx))
    const [hour, minute] = time.split(':').map(Number)
    return `${minute} ${hour} * * ${weekday % 7}`
  },
  prepare: (ctx, period, runId) => {
    const week = weekOfRun(ctx, period, runId)
    const templates = activeTemplates(ctx).filter((t) => isInUse(t, week.dayOf(t.weekday)))
    const units = new Map(templates.map((template) => [unitOf(template), template]))
    return {
      units: [...units.keys()],
      planned: (read, unit) => {
        const template = units.get(unit)
        return template ? plannedStudents(read, template, week.dayOf(template.weekday)) : 0
      },
      describe: (unit) => {
        const template = units.get(unit)
        return template ? `${template.typeName}, ${week.dayOf(template.weekday)} ${template.startTime}` : unit
      },
      perform: (write, unit) => generateTemplate(write, week, unit),
    }
  },
}

/** GEN-2: a template that gives nothing that week is no unit of it; closed days are, and say so. */
const isInUse = (template: TemplateRow, day: Day): boolean =>
  reasonToSkip(asRule(template), day, { openedOn: day, isClosed: false }) === undefined

const idOf = (unit: string) => Number(unit.slice('template:'.length)) as TemplateId
const unitOf = (template: { readonly id: number }): string => `template:${template.id}`

type Week = ReturnType<typeof weekOfRun>

/** What all units of a run share. Days and wall times repeat over a week: each is worked out once. */
function weekOfRun(ctx: QueryCtx, period: Period, runId: RunId | null) {
  const gym = gymOf(ctx)
  const first = monday(period)
  return {
    gym,
    runId,
    dayOf: remembered((weekday: Weekday): Day => dateInWeek(first, weekday)),
    startOf: remembered((day: Day, time: WallTime): Instant => instantAt(gym.timeZone, day, time)),
    wallTimeOf: remembered((at: Instant): WallTime => timeAt(gym.timeZone, at)),
  }
}

function remembered<Args extends readonly (string | number)[], Value>(work: (...args: Args) => Value) {
  const known = new Map<string, Value>()
  return (...args: Args): Value => {
    const key = args.join(' ')
    const value = known.get(key) ?? work(...args)
    known.set(key, value)
    return value
  }
}

const skipped: UnitOutcome = { state: 'skipped', counts: {}, lines: [] }

/** GEN-5: one template's training and all its people, in the caller's transaction. */
function generateTemplate(ctx: CommandCtx, week: Week, unit: string): UnitOutcome {
  const template = templateById(ctx, idOf(unit))
  if (!template) return skipped
  const day = week.dayOf(template.weekday)
  const closure = closureOn(ctx, day)
  const facts = {
    templateId: template.id,
    typeId: template.typeId,
    type: template.typeName,
    day,
    time: template.startTime,
  }
  const skip = reasonToSkip(asRule(template), day, { openedOn: week.gym.openedOn, isClosed: closure !== undefined })
  if (skip === 'closed')
    return {
      ...skipped,
      lines: [{ level: 'info', code: 'generation.closed', facts: { ...facts, closure: closure ?? '' } }],
    }
  if (skip === 'before-opening')
    return { ...skipped, lines: [{ level: 'info', code: 'generation.before-opening', facts }] }
  if (skip) return skipped
  const startsAt = week.startOf(day, template.startTime)
  const endsAt = (startsAt + template.durationMinutes * MINUTE) as Instant
  const clash = clashOfTemplate(ctx, template, startsAt, endsAt)
  if (clash)
    return {
      ...skipped,
      state: 'blocked',
      lines: [{ level: 'warning', code: 'generation.conflict', facts: { ...facts, ...clash } }],
    }
  const candidates = candidatesOf(ctx, template.id).map((row) => asCandidate(ctx, row, template, day))
  const group = fillGroup(candidates, day, template.capacity, template.isSubscriptionOnly === 1)
  const trainingId = insertTraining(ctx, template, { day, startsAt, endsAt }, week.runId)
  insertRegistered(ctx, trainingId, group.admitted)
  const created = {
    ...facts,
    trainingId,
    endTime: week.wallTimeOf(endsAt),
    trainer: template.trainerName,
    room: template.roomName,
    colour: template.colour,
    count: group.admitted.length,
    capacity: template.capacity,
  }
  return {
    state: 'done',
    counts: { trainings: 1, students: group.admitted.length },
    lines: [
      { level: 'info', code: 'generation.created', facts: created },
      ...leftOutLines(ctx, group, { ...facts, trainingId }),
    ],
  }
}

const asRule = (template: TemplateRow) => ({
  isActive: template.isActive === 1,
  isTrainerActive: template.isTrainerActive === 1,
  isTypeActive: template.isTypeActive === 1,
  validFrom: template.validFrom,
  validUntil: template.validUntil,
})

/** GEN-6: the trainer first, then the room. */
function clashOfTemplate(ctx: QueryCtx, template: TemplateRow, startsAt: Instant, endsAt: Instant) {
  const byTrainer = clashOf(ctx, 'trainer', template.trainerId, startsAt, endsAt)
  if (byTrainer)
    return { what: 'trainer', name: template.trainerName, other: byTrainer.type, otherTime: byTrainer.startTime }
  const byRoom = template.roomId === null ? undefined : clashOf(ctx, 'room', template.roomId, startsAt, endsAt)
  return byRoom && { what: 'room', name: template.roomName, other: byRoom.type, otherTime: byRoom.startTime }
}

const asCandidate = (ctx: QueryCtx, row: CandidateRow, template: TemplateRow, day: Day): Candidate => ({
  placeId: row.placeId,
  personId: row.personId,
  startDate: row.startDate,
  endDate: row.endDate,
  isFrozen: row.isFrozen === 1 || isAway(row, day),
  isVolunteer: row.isVolunteer === 1,
  isCovered: template.isSubscriptionOnly === 1 && isCovered(ctx, row, template, day),
})

/** Somebody who is away for a while: judged on the training's own date. */
const isAway = ({ frozenFrom, frozenUntil }: CandidateRow, day: Day): boolean =>
  frozenFrom !== null && frozenUntil !== null && frozenFrom <= day && day <= frozenUntil

/** GEN-7, SUB-8: judged on the training's own date. */
const isCovered = (ctx: QueryCtx, { personId }: CandidateRow, { typeId }: TemplateRow, day: Day): boolean =>
  subscriptionsAround(ctx, personId, typeId, day).some((subscription) => covers(subscription, typeId, day))

type LeftOutFacts = {
  readonly templateId: number
  readonly trainingId: TrainingId
  readonly type: string
  readonly day: Day
  readonly time: WallTime
  readonly typeId: number
}

/** GEN-4: one warning a person, with who and why. */
const leftOutLines = (ctx: QueryCtx, group: FilledGroup, facts: LeftOutFacts): UnitOutcome['lines'] =>
  group.leftOut.map(({ personId, reason }) => ({
    level: 'warning',
    code: 'generation.left-out',
    facts: { ...facts, personId, person: nameOf(ctx, personId), reason },
  }))
