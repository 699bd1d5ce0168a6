import { z } from 'zod'
import { courseStatuses } from '../domain/courses.ts'
import { command, query } from './define.ts'
import { commandText, courseId, day, instant, minor, name, nothing, optionalText, version } from './scalars.ts'

const desk = ['admin', 'reception'] as const
const admin = ['admin'] as const

/** SES-1: a dated offer with limited places. */
const course = z
  .object({
    id: courseId,
    version,
    title: z.string(),
    startsOn: day,
    endsOn: day,
    /** As people read them, in the gym's language: `3 mars – 7 mars 2025`. */
    dates: z.string(),
    location: z.string(),
    priceMinor: minor,
    description: z.string().nullable(),
    /** What being booked grants a person. */
    licence: z.string().nullable(),
    maxPlaces: z.int(),
    reservedPlaces: z.int(),
    placesLeft: z.int(),
    /** How many of the reserved places wait for their payment. */
    heldPlaces: z.int(),
    status: z.enum(courseStatuses),
    isActive: z.boolean(),
    isClosed: z.boolean(),
    isOver: z.boolean(),
    /** Only without any booking, cancelled ones too: they are history. */
    canDelete: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .readonly()
export type Course = z.infer<typeof course>
export { course as courseShape }

const form = {
  title: name,
  startsOn: day,
  endsOn: day,
  location: commandText(200),
  priceMinor: minor,
  description: optionalText(2000),
  licence: optionalText(60),
  maxPlaces: z.int().min(1).max(1000),
}

export const courses = {
  list: query({
    says: 'Course sessions by their first day: all, those that can be seen, those that are over',
    allow: desk,
    topics: ['courses', 'gym'],
    input: { show: z.enum(['all', 'active', 'past']) },
    output: z
      .object({
        counts: z.object({ all: z.int(), active: z.int(), past: z.int() }).readonly(),
        courses: z.array(course).readonly(),
      })
      .readonly(),
  }),
  active: query({
    says: 'The active sessions that are not over, soonest first',
    allow: desk,
    topics: ['courses', 'gym'],
    input: {},
    output: z.array(course).readonly(),
  }),
  byId: query({
    says: 'One course session',
    allow: desk,
    topics: ['courses', 'gym'],
    input: { id: courseId },
    output: course,
  }),
  availability: query({
    says: 'How many places are left, and whether one can be booked',
    allow: desk,
    topics: ['courses', 'gym'],
    input: { id: courseId },
    output: z
      .object({
        placesLeft: z.int(),
        status: z.enum(courseStatuses),
        isBookable: z.boolean(),
        whyNot: z.enum(['closed', 'inactive', 'full']).nullable(),
      })
      .readonly(),
  }),
  create: command({
    says: 'Offer a new course session',
    allow: admin,
    input: { ...form, isActive: z.boolean().default(true) },
    output: z.object({ id: courseId }).readonly(),
    refusals: ['course.backwards', 'course.past'],
  }),
  previewEdit: query({
    says: 'Who would be told that a session moved to other days or another place',
    allow: admin,
    topics: ['courses'],
    input: { id: courseId, startsOn: day, endsOn: day, location: commandText(200) },
    output: z.object({ told: z.array(z.string()).readonly() }).readonly(),
  }),
  edit: command({
    says: 'Change a course session; everybody booked is told when its days or place change. Prices already agreed stay',
    allow: admin,
    input: {
      id: courseId,
      version,
      ...form,
      /** Left out: as it is. */
      isActive: z.boolean().optional(),
    },
    output: z.object({ told: z.int() }).readonly(),
    refusals: ['course.backwards', 'course.below-reserved'],
  }),
  setActive: command({
    says: 'Show a course session in the lists, or hide it; its bookings stay',
    allow: admin,
    input: { id: courseId, version, isActive: z.boolean() },
    output: nothing,
  }),
  close: command({
    says: 'Close a session for further bookings, for good; its bookings stay',
    allow: admin,
    input: { id: courseId, version },
    output: nothing,
    refusals: ['course.already-closed'],
  }),
  delete: command({
    says: 'Delete a session that never had a booking',
    allow: admin,
    input: { id: courseId, version },
    output: nothing,
    refusals: ['course.has-bookings'],
  }),
}
