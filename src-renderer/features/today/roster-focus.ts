import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import type { KeyPlace } from './roster-keys.ts'

export const attendanceRowId = (id: AttendanceId): string => `attendance-${id}`

export const focusRow = (id: AttendanceId | undefined): void => {
  if (id !== undefined) document.getElementById(attendanceRowId(id))?.focus()
}

/** Goes from the list of the day to the roster beside it: to the row somebody was on, else the first. */
export const focusRoster = (): void =>
  document.querySelector<HTMLElement>('[data-roster] [data-attendance][tabindex="0"]')?.focus()

/** Where on the page a key was pressed; undefined in fields, menus and dialogs, which keep their own keys. */
export function keyPlaceOf(target: EventTarget | null): KeyPlace | undefined {
  if (target === document.body) return 'day'
  if (!(target instanceof HTMLElement) || !target.closest('main')) return undefined
  if (target.closest('input, textarea, select, [contenteditable]')) return undefined
  if (target.matches('[data-attendance]')) return 'row'
  if (target.closest('[data-attendance]')) return 'control'
  return target.closest('[data-roster]') ? 'roster' : 'day'
}
