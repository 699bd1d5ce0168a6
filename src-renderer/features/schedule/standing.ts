import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { StandingPlace } from '../../../src-shared/contract/schedule.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'

export type PlaceState = 'counts' | 'frozen' | 'ended' | 'upcoming'
export type StandingRow = {
  readonly place: StandingPlace
  readonly state: PlaceState
  /** Its turn on the next date, in order of enrolment; null for a place that does not count then. */
  readonly turn: number | null
  readonly leftOut: 'full' | 'not-covered' | null
}

/** What a standing place is on a date (GEN-3). */
export function stateOn(place: Pick<StandingPlace, 'startDate' | 'endDate' | 'isFrozen'>, date: Day): PlaceState {
  if (place.endDate !== null && place.endDate < date) return 'ended'
  if (place.isFrozen) return 'frozen'
  return place.startDate > date ? 'upcoming' : 'counts'
}

const reasonIn = (line: ProcessLine): 'full' | 'not-covered' => (line.facts.reason === 'full' ? 'full' : 'not-covered')

/**
 * The standing places of a template with who will be left out on its next date. Who that is the plan of the
 * generation knows (volunteers take no place, some types need a subscription); without one, the places are counted.
 */
export function standingRows(
  places: readonly StandingPlace[],
  date: Day,
  capacity: number,
  planLines: readonly ProcessLine[],
): readonly StandingRow[] {
  const isPlanned = planLines.some(({ code }) => code === 'generation.created')
  const planned = new Map(
    planLines
      .filter(({ code }) => code === 'generation.left-out')
      .map((line) => [line.facts.personId, reasonIn(line)] as const),
  )
  let turn = 0
  return places.map((place) => {
    const state = stateOn(place, date)
    if (state !== 'counts') return { place, state, turn: null, leftOut: null }
    turn += 1
    const counted = turn > capacity ? 'full' : null
    return { place, state, turn, leftOut: isPlanned ? (planned.get(place.personId) ?? null) : counted }
  })
}
