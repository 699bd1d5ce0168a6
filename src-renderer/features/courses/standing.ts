import type { Course } from '../../../src-shared/contract/courses.ts'

/** What a session is to whoever wants a place in it; the first that is true. */
export type Standing = 'over' | 'closed' | 'inactive' | 'full' | 'open'

type StandingFacts = Pick<Course, 'isOver' | 'isClosed' | 'isActive' | 'status'>

export function standingOf({ isOver, isClosed, isActive, status }: StandingFacts): Standing {
  if (isOver) return 'over'
  if (isClosed || status === 'closed') return 'closed'
  if (!isActive) return 'inactive'
  return status === 'full' ? 'full' : 'open'
}

/** The places of a session by what has become of them; they add up to `max`. */
type Places = {
  readonly max: number
  readonly confirmed: number
  /** Reserved, and waiting for their payment. */
  readonly held: number
  readonly left: number
}

export const placesOf = ({
  maxPlaces,
  reservedPlaces,
  heldPlaces,
}: Pick<Course, 'maxPlaces' | 'reservedPlaces' | 'heldPlaces'>): Places => ({
  max: maxPlaces,
  confirmed: reservedPlaces - heldPlaces,
  held: heldPlaces,
  left: maxPlaces - reservedPlaces,
})
