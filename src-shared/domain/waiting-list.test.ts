import { describe, expect, it } from 'vitest'
import { HOUR, type Instant, MINUTE } from '../kernel/time.ts'
import { heldUntil, isOfferOver, nextInLine } from './waiting-list.ts'

const now = Date.parse('2026-03-04T10:00:00Z') as Instant
const after = (ms: number): Instant => (now + ms) as Instant

describe('§9: an offer is held for 24 h or until 2 h before the class, whichever is sooner', () => {
  it.each([
    ['in a week', 7 * 24 * HOUR, 24 * HOUR],
    ['in 26 h: both at once', 26 * HOUR, 24 * HOUR],
    ['in 26 h less a minute', 26 * HOUR - MINUTE, 24 * HOUR - MINUTE],
    ['in 10 h', 10 * HOUR, 8 * HOUR],
    ['in 2 h and a minute', 2 * HOUR + MINUTE, MINUTE],
    ['in 2 h: no time left to hold it', 2 * HOUR, undefined],
    ['in an hour', HOUR, undefined],
    ['begun', -HOUR, undefined],
  ])('a class %s', (_when, startsIn, held) => {
    const until = heldUntil({ now, startsAt: after(startsIn) })
    expect(until).toBe(held === undefined ? undefined : now + held)
  })

  it.each([
    ['a moment before', -1, false],
    ['exactly then is too late', 0, true],
    ['a moment after', 1, true],
  ])('%s: over %s', (_when, offset, isOver) => {
    const offer = { heldUntil: after(24 * HOUR) }
    expect(isOfferOver(offer, after(24 * HOUR + offset))).toBe(isOver)
  })
})

describe('§9: first in, first out', () => {
  const waits = (lineNo: number, hasOffer = false) => ({ lineNo, hasOffer })
  const numbers = (waiting: Parameters<typeof nextInLine>[0], free: number) =>
    nextInLine(waiting, free).map(({ lineNo }) => lineNo)

  it.each([
    ['one place, the first', 1, [2]],
    ['two places, the first two', 2, [2, 5]],
    ['more places than people', 9, [2, 5, 9]],
    ['no place', 0, []],
    ['fewer than none, after the class was made smaller', -2, []],
  ])('%s', (_what, free, offered) => {
    expect(numbers([waits(9), waits(2), waits(5)], free)).toEqual(offered)
  })
  it('who has an offer has a place held already', () => {
    expect(numbers([waits(1, true), waits(2), waits(3, true), waits(4)], 1)).toEqual([2])
    expect(numbers([waits(1, true)], 1)).toEqual([])
    expect(numbers([], 1)).toEqual([])
  })
  it('what is given is left as it was', () => {
    const waiting = [waits(3), waits(1)]
    nextInLine(waiting, 1)
    expect(waiting).toEqual([waits(3), waits(1)])
  })
})
