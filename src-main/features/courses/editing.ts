import { endOfLastDay } from '../../../src-shared/domain/courses.ts'
import type { BookingId, CourseId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf, type QueryCtx } from '../../app/ctx.ts'
import { tell } from '../messages/outbox.ts'
import type { CourseRow } from './courses.repo.ts'

type WhereAndWhen = { readonly startsOn: Day; readonly endsOn: Day; readonly location: string }
type Booked = { readonly bookingId: BookingId; readonly personId: PersonId; readonly name: string }

const bookedBy = (ctx: QueryCtx, id: CourseId): readonly Booked[] =>
  ctx
    .prepare(`
      SELECT b.id AS bookingId, p.id AS personId, trim(p.given_name || ' ' || p.family_name) AS name
      FROM booking b JOIN person p ON p.id = b.person_id
      WHERE b.course_session_id = +? AND b.state <> 'cancelled' ORDER BY b.created_at, b.id`)
    .all(id) as Booked[]

/** SES-1: everybody who is booked, when a session moves to other days or another place. */
export const whoIsTold = (ctx: QueryCtx, before: CourseRow, { startsOn, endsOn, location }: WhereAndWhen) =>
  startsOn === before.startsOn && endsOn === before.endsOn && location === before.location
    ? []
    : bookedBy(ctx, before.id)

type Edited = WhereAndWhen & { readonly title: string; readonly licence: string | null }

/** What a session's new form means for its bookings. Says how many people are told. */
export function editCourse(ctx: CommandCtx, before: CourseRow, after: Edited, version: number): number {
  const { title, startsOn, endsOn, location, licence } = after
  if (licence !== before.licence)
    ctx
      .prepare(`
        UPDATE booking SET licence = ?
        WHERE course_session_id = ? AND state = 'confirmed' AND person_id IS NOT NULL`)
      .run(licence, before.id)
  // SES-2: no place is held beyond the last day.
  ctx
    .prepare(`
      UPDATE booking SET held_until = MIN(held_until, ?)
      WHERE course_session_id = ? AND state = 'pending' AND held_until IS NOT NULL`)
    .run(endOfLastDay(endsOn, gymOf(ctx).timeZone), before.id)
  const told = whoIsTold(ctx, before, after)
  for (const { bookingId, personId } of told)
    tell(
      ctx,
      personId,
      'course.changed',
      { course: title, startsOn, endsOn, location },
      `booking:${bookingId}:changed:${before.id}:${version}`,
    )
  if (licence !== before.licence) ctx.changed('people')
  return told.length
}
