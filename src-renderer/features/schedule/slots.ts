import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { Template } from '../../../src-shared/contract/schedule.ts'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import { type Day, weekdayOf } from '../../../src-shared/kernel/time.ts'
import { createdIn, unitOf } from '../automation/line-facts.ts'
import { endOf, type Slot } from './calendar/slot.ts'

export const trainingKey = (id: number): string => `training:${id}`

export const slotOfTraining = (training: Training): Slot => ({
  key: trainingKey(training.id),
  weekday: weekdayOf(training.day),
  start: training.startTime,
  end: training.endTime,
  typeName: training.typeName,
  colour: training.colour,
  trainerName: training.trainerName,
  roomName: training.roomName,
  taken: training.placesTaken,
  capacity: training.capacity,
  state: training.isCancelled ? 'cancelled' : 'made',
  warnings: 0,
})

type LinesByUnit = ReadonlyMap<string, readonly ProcessLine[]>

/** The trainings a coming run would make, as ghosts of themselves. */
export const plannedSlots = (lines: readonly ProcessLine[], warnings: LinesByUnit): readonly Slot[] =>
  lines.flatMap((line) => {
    const created = createdIn(line)
    if (!created) return []
    return {
      key: created.unit,
      weekday: weekdayOf(created.day),
      start: created.time,
      end: created.endTime,
      typeName: created.type,
      colour: created.colour,
      trainerName: created.trainer,
      roomName: created.room,
      taken: created.count,
      capacity: created.capacity,
      state: 'planned',
      warnings: warnings.get(created.unit)?.length ?? 0,
    }
  })

/** A template that is off, over or not begun makes nothing today. */
export const isInUse = (template: Pick<Template, 'isActive' | 'validUntil'>, today: Day): boolean =>
  template.isActive && (template.validUntil === null || template.validUntil >= today)

export const slotOfTemplate = (template: Template, today: Day, warnings: LinesByUnit): Slot => ({
  key: unitOf(template.id),
  weekday: template.weekday,
  start: template.startTime,
  end: endOf(template.startTime, template.durationMinutes),
  typeName: template.typeName,
  colour: template.colour,
  trainerName: template.trainerName,
  roomName: template.roomName,
  taken: template.places,
  capacity: template.capacity,
  state: isInUse(template, today) ? 'made' : 'off',
  warnings: warnings.get(unitOf(template.id))?.length ?? 0,
})
