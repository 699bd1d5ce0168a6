import type { Template } from '../../../src-shared/contract/schedule.ts'
import { endOf, spanOf } from './calendar/slot.ts'

type Timed = Pick<
  Template,
  'weekday' | 'startTime' | 'durationMinutes' | 'trainerId' | 'roomId' | 'validFrom' | 'validUntil' | 'isActive'
>
export type Clash = { readonly what: 'trainer' | 'room'; readonly other: Template }

/**
 * GEN-6 before it happens: templates that take the same trainer or room at the same time. The desk allows them
 * (one may be held or moved in time); the generation would make only one of the two.
 */
export function clashesOf(template: Timed, ownId: number | null, all: readonly Template[]): readonly Clash[] {
  if (!template.isActive) return []
  return all.flatMap((other): readonly Clash[] => {
    if (other.id === ownId || !other.isActive || !isAtTheSameTime(template, other)) return []
    if (other.trainerId === template.trainerId) return [{ what: 'trainer', other }]
    const isSameRoom = template.roomId !== null && other.roomId === template.roomId
    return isSameRoom ? [{ what: 'room', other }] : []
  })
}

function isAtTheSameTime(a: Timed, b: Timed): boolean {
  if (a.weekday !== b.weekday) return false
  if (a.validUntil !== null && a.validUntil < b.validFrom) return false
  if (b.validUntil !== null && b.validUntil < a.validFrom) return false
  const [one, other] = [a, b].map(({ startTime, durationMinutes }) =>
    spanOf({ start: startTime, end: endOf(startTime, durationMinutes) }),
  )
  return one !== undefined && other !== undefined && one.from < other.to && other.from < one.to
}
