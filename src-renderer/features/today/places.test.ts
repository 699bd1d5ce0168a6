import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { explainPlaces } from './places.ts'

const people = (state: RosterEntry['state'], count: number, isVolunteer = false) =>
  Array.from({ length: count }, () => ({ state, isVolunteer }))

describe('ATT-2: places left, explained', () => {
  it('capacity less registered and present; volunteers, absent and waiting people take none', () => {
    const entries = [
      ...people('registered', 4),
      ...people('present', 3),
      ...people('registered', 1, true),
      ...people('present', 1, true),
      ...people('absent', 2),
      ...people('waitlisted', 2),
      ...people('cancelled', 3),
    ]
    expect(explainPlaces({ capacity: 10, placesTaken: 7 }, entries)).toEqual({
      capacity: 10,
      registered: 4,
      present: 3,
      held: 0,
      left: 3,
      volunteers: 2,
      absent: 2,
    })
  })

  it('a place taken by nobody on the roster is held for the waiting list', () => {
    expect(explainPlaces({ capacity: 3, placesTaken: 3 }, people('registered', 2))).toMatchObject({ held: 1, left: 0 })
  })

  it('the rows add up to what is left', () => {
    const { capacity, registered, present, held, left } = explainPlaces({ capacity: 5, placesTaken: 4 }, [
      ...people('registered', 1),
      ...people('present', 2),
    ])
    expect(capacity - registered - present - held).toBe(left)
  })
})
