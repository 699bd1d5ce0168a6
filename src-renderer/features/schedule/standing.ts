import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { StandingPlace } from '../../../src-shared/contract/schedule.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'

export type PlaceState = 'counts' | 'frozen' | 'away' | 'ended' | 'upcoming'
export type StandingRow = {
  readonly place: StandingPlace
  readonly state: PlaceState
  /** Away on the next date, or some time after it. */
  readonly away: Away | null
  /** Its turn on the next date, in order of enrolment; null for a place that does not count then. */
  readonly turn: number | null
  readonly leftOut: 'full' | 'not-covered' | null
}

type Dated = Pick<StandingPlace, 'startDate' | 'endDate' | 'isFrozen' | 'frozenFrom' | 'frozenUntil'>

type Away = { readonly from: Day; readonly until: Day }

/** SUB-8: the days a place rests because its person is away, both included; null once they are over. */
function awayFrom({ frozenFrom: from, frozenUntil: until }: Dated, date: Day): Away | null {
  return from === null || until === null || until < date ? null : { from, until }
}

/** What a standing place is on a date (GEN-3). */
export function stateOn(place: Dated, date: Day): PlaceState {
  if (place.endDate !== null && place.endDate < date) return 'ended'
  if (place.isFrozen) return 'frozen'
  const away = awayFrom(place, date)
  if (away && away.from <= date) return 'away'
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
    const away = awayFrom(place, date)
    if (state !== 'counts') return { place, state, away, turn: null, leftOut: null }
    turn += 1
    const counted = turn > capacity ? 'full' : null
    return { place, state, away, turn, leftOut: isPlanned ? (planned.get(place.personId) ?? null) : counted }
  })
}
