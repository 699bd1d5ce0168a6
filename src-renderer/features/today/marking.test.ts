import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import { freshMarking, type Marking, markingSums, toggleAbsent, typeDigit } from './marking.ts'

const row = (id: number, state: RosterEntry['state'] = 'registered') => ({ id: id as AttendanceId, state })
/** The evening marked row 3 present, row 4 is absent already. */
const rows = [
  row(101),
  row(102),
  row(103, 'present'),
  row(104, 'absent'),
  ...[105, 106, 107, 108, 109, 110, 111, 112].map((id) => row(id)),
]
const typed = (figures: string): Marking =>
  [...figures].reduce((marking, figure) => typeDigit(marking, Number(figure), rows), freshMarking)

describe('marking a whole class', () => {
  it('a figure puts its row among the absent, and takes it out again', () => {
    expect(typed('25').absent).toEqual([102, 105])
    expect(typed('252').absent).toEqual([105])
  })

  it('rows from 10 on are 0 and two figures', () => {
    expect(typed('012').absent).toEqual([112])
    expect(typed('0115').absent).toEqual([111, 105])
    expect(typed('01').typed).toBe('01')
    expect(typed('05').typed).toBe('05')
    expect(typed('005').absent).toEqual([105])
  })

  it('somebody the evening marked present can turn out to be absent', () => {
    expect(typed('3').absent).toEqual([103])
  })

  it('a row that is not there or absent already changes nothing', () => {
    expect(typed('4').absent).toEqual([])
    expect(typed('099')).toEqual(freshMarking)
    expect(typed('000')).toEqual(freshMarking)
    expect(toggleAbsent(freshMarking, undefined)).toEqual(freshMarking)
  })

  it('counts who will be present and who absent; who is absent already stays so', () => {
    expect(markingSums(typed('25'), rows)).toEqual({ absent: [102, 105], present: 9 })
    expect(markingSums(freshMarking, [])).toEqual({ absent: [], present: 0 })
  })

  it('forgets an absent one who has cancelled in the meantime', () => {
    const later = rows.filter(({ id }) => id !== 102)
    expect(markingSums(typed('25'), later)).toEqual({ absent: [105], present: 9 })
  })
})
