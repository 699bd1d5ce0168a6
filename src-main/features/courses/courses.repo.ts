import type { Course } from '../../../src-shared/contract/courses.ts'
import { courseStatus, isCourseOver, placesLeft, whyNotBookable } from '../../../src-shared/domain/courses.ts'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type Day, dayAt, type Instant } from '../../../src-shared/kernel/time.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { found, gymOf, type QueryCtx, Refused } from '../../app/ctx.ts'

/** A session as it is stored, and what its bookings make of it. */
export type CourseRow = {
  readonly id: CourseId
  readonly version: number
  readonly title: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly location: string
  readonly priceMinor: Minor
  readonly description: string | null
  readonly licence: string | null
  readonly maxPlaces: number
  readonly reservedPlaces: number
  readonly heldPlaces: number
  readonly isActive: boolean
  readonly isClosed: boolean
  readonly hasBookings: boolean
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

type Stored = Omit<CourseRow, 'isActive' | 'isClosed' | 'hasBookings'> &
  Readonly<Record<'isActive' | 'isClosed' | 'hasBookings', number>>

const columns = `
  c.id, c.version, c.title, c.starts_on AS startsOn, c.ends_on AS endsOn, c.location, c.price_minor AS priceMinor,
  c.description, c.licence, c.max_places AS maxPlaces, c.reserved_places AS reservedPlaces,
  (SELECT count(*) FROM booking b WHERE b.course_session_id = c.id AND b.state = 'pending') AS heldPlaces,
  c.is_active AS isActive, c.closed_at IS NOT NULL AS isClosed,
  EXISTS (SELECT 1 FROM booking b WHERE b.course_session_id = c.id) AS hasBookings,
  c.created_at AS createdAt, c.updated_at AS updatedAt`

const asRow = ({ isActive, isClosed, hasBookings, ...row }: Stored): CourseRow => ({
  ...row,
  isActive: isActive === 1,
  isClosed: isClosed === 1,
  hasBookings: hasBookings === 1,
})

/** Every session, by its first day. */
export const allCourses = (ctx: QueryCtx): readonly CourseRow[] =>
  (ctx.prepare(`SELECT ${columns} FROM course_session c ORDER BY c.starts_on, c.ends_on, c.id`).all() as Stored[]).map(
    asRow,
  )

/** @throws Refused `desk.not-found` */
export const courseById = (ctx: QueryCtx, id: CourseId): CourseRow =>
  asRow(found(ctx.prepare(`SELECT ${columns} FROM course_session c WHERE c.id = +?`).get(id) as Stored | undefined))

/** Sessions as the contract shows them, today and in the gym's language. */
export function showCourses(ctx: QueryCtx, rows: readonly CourseRow[]): readonly Course[] {
  const { timeZone, language } = gymOf(ctx)
  const today = dayAt(timeZone, ctx.clock.now())
  return rows.map(({ hasBookings, ...row }) => ({
    ...row,
    dates: courseDates(language, row.startsOn, row.endsOn),
    placesLeft: placesLeft(row),
    status: courseStatus(row, today),
    isOver: isCourseOver(row, today),
    canDelete: !hasBookings,
  }))
}

export const showCourse = (ctx: QueryCtx, row: CourseRow): Course => found(showCourses(ctx, [row])[0])

/** @throws Refused `course.closed`, `course.inactive`, `course.full`, `desk.not-found` */
export function bookableCourse(ctx: QueryCtx, id: CourseId, today: Day): CourseRow {
  const course = courseById(ctx, id)
  const whyNot = whyNotBookable(course, today)
  if (whyNot === null) return course
  const facts = { course: course.title }
  throw new Refused(`course.${whyNot}`, whyNot === 'full' ? { ...facts, places: course.maxPlaces } : facts)
}
