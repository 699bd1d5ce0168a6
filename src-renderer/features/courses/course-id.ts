import type { CourseId } from '../../../src-shared/kernel/brand.ts'

/** True for a number that may be a session's, as it stands in an address. */
export const isCourseId = (value: number): value is CourseId => Number.isSafeInteger(value) && value > 0
