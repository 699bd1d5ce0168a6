import type { Profile } from '../../../../src-shared/contract/people.ts'
import { addDays, type Day, mondayOf, type Weekday } from '../../../../src-shared/kernel/time.ts'

export type Place = Profile['standingPlaces'][number]
export type PlaceState = 'ended' | 'frozen' | 'coming' | 'active'

/** A standing place on a day; both its first and its last day count. */
export function placeState(place: Pick<Place, 'startDate' | 'endDate' | 'isFrozen'>, today: Day): PlaceState {
  if (place.endDate !== null && place.endDate < today) return 'ended'
  if (place.isFrozen) return 'frozen'
  return place.startDate > today ? 'coming' : 'active'
}

/** A day of this week, for saying the name of a weekday. */
export const dayOfWeek = (weekday: Weekday, today: Day): Day => addDays(mondayOf(today), weekday - 1)
