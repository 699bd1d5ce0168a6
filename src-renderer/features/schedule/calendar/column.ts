import type { Weekday } from '../../../../src-shared/kernel/time.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]

/** One day of the shown week: a dated one, or simply "every Monday". */
export type Column = {
  readonly weekday: Weekday
  readonly label: string
  readonly isToday: boolean
  /** Why the gym is closed that day, if it is. */
  readonly closure: string | null
}
