import { describe, expect, it } from 'vitest'
import type { WallTime } from '../../../../src-shared/kernel/time.ts'
import { hoursOf, placeDay, quarterAt } from './layout.ts'
import { endOf, spanOf } from './slot.ts'

const block = (start: string, end: string) => ({ start: start as WallTime, end: end as WallTime })
const shape = (blocks: ReturnType<typeof block>[]) =>
  placeDay(blocks).map(({ slot, lane, lanes, width, clear }) => [slot.start, lane, lanes, width, clear])

describe('the lanes of a day', () => {
  it('gives classes that only touch the full width', () => {
    expect(shape([block('09:00', '10:00'), block('10:00', '11:00')])).toEqual([
      ['09:00', 0, 1, 1, 1],
      ['10:00', 0, 1, 1, 1],
    ])
  })

  it('shares the width between classes that begin together', () => {
    expect(shape([block('18:30', '19:45'), block('18:30', '19:30')])).toEqual([
      ['18:30', 0, 2, 1, 1],
      ['18:30', 1, 2, 1, 1],
    ])
  })

  it('lets an earlier class reach under one that begins when its title has been read', () => {
    expect(shape([block('18:15', '19:15'), block('19:00', '20:00')])).toEqual([
      ['18:15', 0, 2, 2, 1],
      ['19:00', 1, 2, 1, 1],
    ])
  })

  it('lays a later class over one that has been read instead of cutting the day into four', () => {
    const day = [block('18:30', '19:45'), block('18:30', '19:45'), block('19:00', '20:00'), block('19:30', '21:00')]
    expect(placeDay(day).map(({ slot, lane, lanes, depth }) => [slot.start, lane, lanes, depth])).toEqual([
      ['18:30', 0, 2, 0],
      ['18:30', 1, 2, 0],
      ['19:00', 0, 2, 1],
      ['19:30', 1, 2, 1],
    ])
  })

  it('cuts as often as classes begin together: each title has to be read', () => {
    const day = [block('10:00', '11:00'), block('10:00', '11:00'), block('10:15', '11:00')]
    expect(shape(day).map(([, lane, lanes]) => [lane, lanes])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ])
  })

  it('takes up a lane again as soon as it is free', () => {
    expect(shape([block('09:00', '12:00'), block('09:00', '10:00'), block('10:00', '11:00')])).toEqual([
      ['09:00', 0, 2, 1, 1],
      ['09:00', 1, 2, 1, 1],
      ['10:00', 1, 2, 1, 1],
    ])
  })
})

describe('the hours of a week', () => {
  it('shows a working day when there is nothing', () => expect(hoursOf([])).toEqual({ from: 8, to: 20 }))

  it('grows to what happens', () =>
    expect(hoursOf([block('06:45', '08:00'), block('20:30', '21:15')])).toEqual({ from: 6, to: 22 }))

  it('ends a class that passes midnight with its day', () => {
    expect(spanOf(block('23:00', '00:30'))).toEqual({ from: 1380, to: 1440 })
    expect(endOf('23:30' as WallTime, 60)).toBe('00:30')
  })
})

it('reads the quarter of an hour under the pointer', () => {
  const hours = { from: 8, to: 20 }
  expect(quarterAt(0, hours)).toBe(8 * 60)
  expect(quarterAt(0.5, hours)).toBe(14 * 60)
  expect(quarterAt(0.03, hours)).toBe(8 * 60 + 15)
  expect(quarterAt(1, hours)).toBe(19 * 60 + 45)
})
