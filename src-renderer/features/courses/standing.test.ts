import { describe, expect, it } from 'vitest'
import { placesOf, standingOf } from './standing.ts'

const open = { isOver: false, isClosed: false, isActive: true, status: 'open' } as const

describe('SES-1: what a session is to whoever wants a place', () => {
  it.each([
    ['open', open],
    ['full', { ...open, status: 'full' }],
    ['inactive', { ...open, isActive: false }],
    ['inactive', { ...open, isActive: false, status: 'full' }],
    ['closed', { ...open, isClosed: true, status: 'closed' }],
    ['closed', { ...open, isClosed: true, isActive: false, status: 'closed' }],
    ['over', { ...open, isOver: true, status: 'closed' }],
    ['over', { ...open, isOver: true, isClosed: true, isActive: false, status: 'closed' }],
  ] as const)('%s: %j', (standing, course) => {
    expect(standingOf(course)).toBe(standing)
  })
})

describe('SES-1: the places of a session add up', () => {
  it.each([
    [8, 0, 0, { max: 8, confirmed: 0, held: 0, left: 8 }],
    [8, 3, 0, { max: 8, confirmed: 3, held: 0, left: 5 }],
    [8, 6, 1, { max: 8, confirmed: 5, held: 1, left: 2 }],
    [8, 8, 8, { max: 8, confirmed: 0, held: 8, left: 0 }],
  ])('%d places, %d reserved, %d of them held', (maxPlaces, reservedPlaces, heldPlaces, places) => {
    expect(placesOf({ maxPlaces, reservedPlaces, heldPlaces })).toEqual(places)
  })
})
