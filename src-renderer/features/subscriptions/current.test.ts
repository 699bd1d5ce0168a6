import { describe, expect, it } from 'vitest'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { canFreeze, currentOf, isLive } from './current.ts'

type One = Pick<Subscription, 'state' | 'startsOn' | 'endsOn' | 'freezeFrom'> & { readonly id: never }

const one = (id: number, state: Subscription['state'], startsOn = '2026-03-01', endsOn = '2026-06-01') =>
  ({ id, state, startsOn, endsOn, freezeFrom: null }) as unknown as One
const idOf = (...subscriptions: readonly One[]) => currentOf(subscriptions)?.id

describe('the subscription a shortcut is about', () => {
  it('is what can be used before what is frozen, comes or is over', () => {
    const all = [one(1, 'expired'), one(2, 'completed'), one(3, 'upcoming'), one(4, 'frozen'), one(5, 'active')]
    expect(idOf(...all)).toBe(5)
    expect(idOf(...all.slice(0, 4))).toBe(4)
    expect(idOf(...all.slice(0, 3))).toBe(3)
    expect(idOf(...all.slice(0, 2))).toBe(2)
    expect(idOf(...all.slice(0, 1))).toBe(1)
  })
  it('SUB-6: of two that can be used is the one whose sessions are taken first: earliest end, then oldest', () => {
    expect(idOf(one(1, 'active', '2026-01-01', '2026-07-01'), one(2, 'active', '2026-03-01', '2026-06-01'))).toBe(2)
    expect(idOf(one(2, 'active'), one(1, 'active'))).toBe(1)
  })
  it('of those to come is the next one, of those that are over the last one', () => {
    expect(idOf(one(1, 'upcoming', '2026-08-01'), one(2, 'upcoming', '2026-05-01'))).toBe(2)
    expect(idOf(one(1, 'expired', '2025-01-01', '2025-03-01'), one(2, 'expired', '2025-06-01', '2025-09-01'))).toBe(2)
  })
  it('is never a cancelled one', () => {
    expect(idOf(one(1, 'cancelled'))).toBeUndefined()
    expect(idOf()).toBeUndefined()
  })
})

it.each([
  ['active', true, true],
  ['frozen', true, false],
  ['upcoming', true, true],
  ['completed', false, true],
  ['expired', false, false],
  ['cancelled', false, false],
] as const)('one that is %s is live: %s, can be frozen: %s', (state, live, freezable) => {
  expect([isLive({ state }), canFreeze({ state, freezeFrom: null })]).toEqual([live, freezable])
})

it('SUB-8: one with a freeze to come is not frozen a second time', () => {
  expect(canFreeze({ state: 'active', freezeFrom: '2026-05-01' as never })).toBe(false)
})
