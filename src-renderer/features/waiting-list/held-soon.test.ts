import { describe, expect, it } from 'vitest'
import type { Waiting } from '../../../src-shared/contract/waiting-list.ts'
import { HOUR, type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import { heldSoon } from './held-soon.ts'

const now = (100 * HOUR) as Instant
const held = (name: string, after: number) => ({ name, offer: { heldUntil: (now + after) as Instant } }) as Waiting
const names = (waiting: readonly Waiting[]) => heldSoon(waiting, now).first.map(({ name }) => name)

describe('§9: held places that lapse soon', () => {
  it('the one that lapses first stands first', () => {
    expect(names([held('Bob', 2 * HOUR), held('Ann', HOUR)])).toEqual(['Ann', 'Bob'])
  })
  it('six hours are soon, a minute more is not', () => {
    expect(names([held('Ann', 6 * HOUR), held('Bob', 6 * HOUR + MINUTE)])).toEqual(['Ann'])
  })
  it('exactly at its end nothing is held any more', () => {
    expect(names([held('Ann', 0), held('Bob', 1)])).toEqual(['Bob'])
  })
  it('who waits without an offer is not called', () => {
    expect(names([{ ...held('Ann', HOUR), offer: null }])).toEqual([])
  })
  it('two are named, the others counted', () => {
    const many = ['Ann', 'Bob', 'Cai', 'Dan'].map((name, at) => held(name, (at + 1) * HOUR))
    expect(heldSoon(many, now)).toMatchObject({ count: 4, first: [{ name: 'Ann' }, { name: 'Bob' }], more: 2 })
    expect(heldSoon(many.slice(0, 2), now)).toMatchObject({ count: 2, more: 0 })
  })
})
