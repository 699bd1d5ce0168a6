import { and, eq } from 'drizzle-orm'
import { courseStatus, isListed, placesLeft, whyNotBookable } from '../../../src-shared/domain/courses.ts'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { editRow } from '../../app/versioned.ts'
import { courseSession } from '../../db/schema/courses.ts'
import { allCourses, courseById, showCourse, showCourses } from './courses.repo.ts'
import { editCourse, whoIsTold } from './editing.ts'

function checkDays({ startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day }): void {
  if (endsOn < startsOn) throw new Refused('course.backwards')
}

/** A session as somebody read it, and as nobody changed it since. */
function change(
  ctx: CommandCtx,
  read: { readonly id: CourseId; readonly version: number },
  fields: Partial<typeof courseSession.$inferInsert>,
): void {
  editRow(ctx, courseSession, read, { ...fields, updatedAt: ctx.clock.now() })
  ctx.changed('courses')
}

export const courseServices: Services['courses'] = {
  list: (ctx, { show }) => {
    const today = todayOf(ctx)
    const all = allCourses(ctx)
    const shown = (which: 'all' | 'active' | 'past') => all.filter((course) => isListed(course, today, which))
    return {
      counts: { all: all.length, active: shown('active').length, past: shown('past').length },
      courses: showCourses(ctx, shown(show)),
    }
  },
  active: (ctx) => {
    const today = todayOf(ctx)
    return showCourses(
      ctx,
      allCourses(ctx).filter((course) => isListed(course, today, 'active')),
    )
  },
  byId: (ctx, { id }) => showCourse(ctx, courseById(ctx, id)),
  availability: (ctx, { id }) => {
    const [course, today] = [courseById(ctx, id), todayOf(ctx)]
    const whyNot = whyNotBookable(course, today)
    return {
      placesLeft: placesLeft(course),
      status: courseStatus(course, today),
      isBookable: whyNot === null,
      whyNot,
    }
  },
  create: (ctx, { commandId: _id, ...form }) => {
    checkDays(form)
    if (form.endsOn < todayOf(ctx)) throw new Refused('course.past', { endsOn: form.endsOn })
    const now = ctx.clock.now()
    const { id } = ctx.db
      .insert(courseSession)
      .values({ ...tidied(form), createdAt: now, updatedAt: now })
      .returning({ id: courseSession.id })
      .get()
    ctx.changed('courses')
    return { id }
  },
  previewEdit: (ctx, { id, ...to }) => ({ told: whoIsTold(ctx, courseById(ctx, id), to).map(({ name }) => name) }),
  edit: (ctx, { commandId: _id, id, version, isActive, ...form }) => {
    checkDays(form)
    const before = courseById(ctx, id)
    if (form.maxPlaces < before.reservedPlaces)
      throw new Refused('course.below-reserved', { reserved: before.reservedPlaces })
    const fields = { ...tidied(form), isActive: isActive ?? before.isActive }
    change(ctx, { id, version }, fields)
    return { told: editCourse(ctx, before, fields, version) }
  },
  setActive: (ctx, { id, version, isActive }) => {
    change(ctx, { id, version }, { isActive })
    return {}
  },
  close: (ctx, { id, version }) => {
    if (courseById(ctx, id).isClosed) throw new Refused('course.already-closed')
    change(ctx, { id, version }, { closedAt: ctx.clock.now() })
    return {}
  },
  delete: (ctx, { id, version }) => {
    if (courseById(ctx, id).hasBookings) throw new Refused('course.has-bookings')
    const mine = and(eq(courseSession.id, id), eq(courseSession.version, version))
    if (ctx.db.delete(courseSession).where(mine).run().changes === 0) throw new Refused('desk.stale-version')
    ctx.changed('courses')
    return {}
  },
}

type Texts = { readonly description: string | null; readonly licence: string | null }

/** What was left empty is not there. */
const tidied = <Form extends Texts>(form: Form): Form => ({
  ...form,
  description: form.description || null,
  licence: form.licence || null,
})
