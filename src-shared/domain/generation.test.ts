import { describe, expect, it } from 'vitest'
import type { PersonId, StandingPlaceId } from '../kernel/brand.ts'
import type { Day, Weekday } from '../kernel/time.ts'
import { type Candidate, dateInWeek, fillGroup, isCandidateOn, reasonToSkip } from './generation.ts'

const day = '2026-03-09' as Day

const someone = (id: number, fields: Partial<Candidate> = {}): Candidate => ({
  placeId: id as StandingPlaceId,
  personId: id as PersonId,
  startDate: '2026-01-01' as Day,
  endDate: null,
  isFrozen: false,
  isVolunteer: false,
  isCovered: false,
  ...fields,
})

const ids = (candidates: readonly { readonly personId: PersonId }[]) => candidates.map((c) => c.personId)

describe('GEN-2 the date of a template', () => {
  it.each([
    [1, '2026-03-09'],
    [4, '2026-03-12'],
    [7, '2026-03-15'],
  ])('weekday %i of the week of 9 March is %s', (weekday, date) => {
    expect(dateInWeek(day, weekday as Weekday)).toBe(date)
  })

  it('crosses months and years', () => {
    expect(dateInWeek('2026-12-28' as Day, 5)).toBe('2027-01-01')
  })
})

describe('GEN-2, GEN-7 which templates give a training', () => {
  const template = {
    isActive: true,
    isTrainerActive: true,
    isTypeActive: true,
    validFrom: '2026-01-01' as Day,
    validUntil: null,
  }
  const gym = { openedOn: '2020-01-01' as Day, isClosed: false }

  it.each([
    ['an ordinary one', {}, gym, undefined],
    ['an inactive one', { isActive: false }, gym, 'template-inactive'],
    ['one of an inactive trainer', { isTrainerActive: false }, gym, 'template-inactive'],
    ['one of an inactive type', { isTypeActive: false }, gym, 'template-inactive'],
    ['one that begins the day after', { validFrom: '2026-03-10' as Day }, gym, 'not-valid'],
    ['one that begins that day', { validFrom: day }, gym, undefined],
    ['one that ended the day before', { validUntil: '2026-03-08' as Day }, gym, 'not-valid'],
    ['one that ends that day', { validUntil: day }, gym, undefined],
    ['a closure day', {}, { ...gym, isClosed: true }, 'closed'],
    ['a day before the desk was opened', {}, { ...gym, openedOn: '2026-03-10' as Day }, 'before-opening'],
    ['the day the desk was opened', {}, { ...gym, openedOn: day }, undefined],
  ])('%s', (_what, fields, where, reason) => {
    expect(reasonToSkip({ ...template, ...fields }, day, where)).toBe(reason)
  })
})

describe('GEN-3 who is a candidate', () => {
  it.each([
    ['frozen', { isFrozen: true }, false],
    ['starts that day', { startDate: day }, true],
    ['starts the day after', { startDate: '2026-03-10' as Day }, false],
    ['ends that day', { endDate: day }, true],
    ['ended the day before', { endDate: '2026-03-08' as Day }, false],
  ])('%s', (_what, fields, expected) => {
    expect(isCandidateOn(someone(1, fields), day)).toBe(expected)
  })
})

describe('GEN-3 earlier enrolment wins', () => {
  it('fills by start date, then by order of entry, whatever order they come in', () => {
    const group = fillGroup(
      [
        someone(4, { startDate: '2026-02-01' as Day }),
        someone(3, { startDate: '2026-01-15' as Day }),
        someone(2, { startDate: '2026-01-15' as Day }),
        someone(1, { startDate: '2026-03-01' as Day }),
      ],
      day,
      3,
      false,
    )
    expect(ids(group.admitted)).toEqual([2, 3, 4])
    expect(group.leftOut).toEqual([{ personId: 1, reason: 'full' }])
  })

  it('gives nobody two places', () => {
    const twice = [someone(1), someone(2, { personId: 1 as PersonId }), someone(3)]
    const group = fillGroup(twice, day, 2, false)
    expect(ids(group.admitted)).toEqual([1, 3])
    expect(group.leftOut).toEqual([])
  })

  it('lets volunteers in without a place', () => {
    const group = fillGroup([someone(1), someone(2, { isVolunteer: true }), someone(3)], day, 1, false)
    expect(ids(group.admitted)).toEqual([1, 2])
    expect(ids(group.leftOut)).toEqual([3])
  })
})

describe('GEN-4 who is left out', () => {
  it('names each of them and does not count the frozen or ended', () => {
    const crowd = [someone(1), someone(2, { isFrozen: true }), someone(3), someone(4)]
    expect(fillGroup(crowd, day, 1, false).leftOut).toEqual([
      { personId: 3, reason: 'full' },
      { personId: 4, reason: 'full' },
    ])
  })
})

describe('GEN-7 subscription-only types', () => {
  it('leave out who is not covered, and their place goes to the next', () => {
    const group = fillGroup(
      [someone(1), someone(2, { isCovered: true }), someone(3, { isCovered: true })],
      day,
      1,
      true,
    )
    expect(ids(group.admitted)).toEqual([2])
    expect(group.leftOut).toEqual([
      { personId: 1, reason: 'not-covered' },
      { personId: 3, reason: 'full' },
    ])
  })
})
