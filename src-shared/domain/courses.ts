import type { Minor } from '../kernel/money.ts'
import { addDays, type Day, HOUR, type Instant, instantAt, type WallTime } from '../kernel/time.ts'

export const courseStatuses = ['open', 'full', 'closed'] as const
export type CourseStatus = (typeof courseStatuses)[number]
export const bookingStates = ['pending', 'confirmed', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]
/** `desk`: somebody cancelled it; `lapsed`: its hold ran out; `refunded`: the whole of its money went back. */
export const cancelKinds = ['desk', 'lapsed', 'refunded'] as const
export type CancelKind = (typeof cancelKinds)[number]

/** A course session as its rules see it; first and last day included. */
export type CourseFacts = {
  readonly endsOn: Day
  readonly maxPlaces: number
  readonly reservedPlaces: number
  readonly isActive: boolean
  /** Closed by hand. */
  readonly isClosed: boolean
}

export const placesLeft = ({ maxPlaces, reservedPlaces }: CourseFacts): number => maxPlaces - reservedPlaces

/** SES-1: over after its last local day. */
export const isCourseOver = ({ endsOn }: Pick<CourseFacts, 'endsOn'>, today: Day): boolean => today > endsOn

/** SES-1: closed by hand or over, never reopening by itself; full; open. */
export const courseStatus = (course: CourseFacts, today: Day): CourseStatus =>
  course.isClosed || isCourseOver(course, today) ? 'closed' : placesLeft(course) <= 0 ? 'full' : 'open'

/** SES-2: why a session cannot be booked; null when it can. */
export const whyNotBookable = (course: CourseFacts, today: Day): 'closed' | 'inactive' | 'full' | null => {
  const status = courseStatus(course, today)
  if (status === 'closed') return 'closed'
  return course.isActive ? (status === 'full' ? 'full' : null) : 'inactive'
}

/** SES-1: what the lists show. `active`: can be seen by customers, until its last day. */
export const isListed = (course: CourseFacts, today: Day, show: 'all' | 'active' | 'past'): boolean =>
  show === 'all' || (show === 'past' ? isCourseOver(course, today) : course.isActive && !isCourseOver(course, today))

/** A payment link lives from half an hour to a day; without one a place can be held for a week. */
export const shortestHold = 1
export const longestLinkHold = 24
export const longestHold = 7 * 24

/** The moment a session's last local day is over. */
export const endOfLastDay = (endsOn: Day, zone: string): Instant =>
  instantAt(zone, addDays(endsOn, 1), '00:00' as WallTime)

/** SES-2: until when a booking holds its place: so many hours, and no longer than the session's last local day. */
export const heldUntil = (now: Instant, hours: number, endsOn: Day, zone: string): Instant =>
  Math.min(now + hours * HOUR, endOfLastDay(endsOn, zone)) as Instant

/** SES-2: exactly at its end a hold is over. */
export const isHoldOver = (until: Instant, now: Instant): boolean => now >= until

/** What a booking costs in another session: a place that was given for nothing stays so. */
export const priceAfterMove = (agreed: Minor, from: Minor, to: Minor): Minor => (agreed === 0 && from > 0 ? agreed : to)
