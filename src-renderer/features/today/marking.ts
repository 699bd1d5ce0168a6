import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'

/** A class about to be marked in one go: everybody is present but these. */
export type Marking = {
  readonly absent: readonly AttendanceId[]
  /** A row number being typed: `0` announces one of two figures. */
  readonly typed: string
}
type Row = Pick<RosterEntry, 'id' | 'state'>

export const freshMarking: Marking = { absent: [], typed: '' }

/** Also whom the evening marked present; who is absent already is left so. */
export const isToBeMarked = ({ state }: Pick<Row, 'state'>): boolean => state === 'registered' || state === 'present'

/** Puts somebody among the absent, or takes them out again. */
export function toggleAbsent(marking: Marking, row: Row | undefined): Marking {
  if (!row || !isToBeMarked(row)) return { ...marking, typed: '' }
  const absent = marking.absent.includes(row.id)
    ? marking.absent.filter((id) => id !== row.id)
    : [...marking.absent, row.id]
  return { absent, typed: '' }
}

/** A figure is the number of a row; rows from 10 on are typed as `0` and their two figures. */
export function typeDigit(marking: Marking, digit: number, rows: readonly Row[]): Marking {
  if (marking.typed === '') {
    return digit === 0 ? { ...marking, typed: '0' } : toggleAbsent(marking, rows[digit - 1])
  }
  const typed = `${marking.typed}${digit}`
  return typed.length < 3 ? { ...marking, typed } : toggleAbsent(marking, rows[Number(typed) - 1])
}

/** How many will be marked; somebody who cancelled in the meantime is no longer counted. */
export function markingSums(marking: Marking, rows: readonly Row[]) {
  const marked = rows.filter(isToBeMarked)
  const absent = marked.filter(({ id }) => marking.absent.includes(id)).map(({ id }) => id)
  return { absent, present: marked.length - absent.length }
}
