import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import { takesPlace } from '../../../src-shared/domain/attendance.ts'

type Entry = Pick<RosterEntry, 'state' | 'isVolunteer'>

/** ATT-2: where the number of places left comes from. What is taken beyond the roster is held for the waiting list. */
export function explainPlaces(training: Pick<Training, 'capacity' | 'placesTaken'>, entries: readonly Entry[]) {
  const count = (state: Entry['state']) => entries.filter((entry) => entry.state === state && takesPlace(entry)).length
  const registered = count('registered')
  const present = count('present')
  return {
    capacity: training.capacity,
    registered,
    present,
    held: Math.max(0, training.placesTaken - registered - present),
    left: training.capacity - training.placesTaken,
    volunteers: entries.filter(({ state, isVolunteer }) => isVolunteer && takesPlace({ state, isVolunteer: false }))
      .length,
    absent: entries.filter(({ state }) => state === 'absent').length,
  }
}
