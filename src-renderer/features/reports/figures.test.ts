import { describe, expect, it } from 'vitest'
import { trialFigures } from '../../../src-shared/contract/reports.ts'
import { cardOf, cards, listsOf } from './figures.ts'

describe('the lists behind the figures (TRI-6)', () => {
  it('every list the desk can give is opened from one card', () => {
    expect(cards.flatMap(listsOf).toSorted()).toEqual([...trialFigures].toSorted())
  })

  it.each([
    ['usage', { card: 'usage', list: 'usage' }],
    ['not-used', { card: 'usage', list: 'not-used' }],
    ['not-converted', { card: 'conversion', list: 'not-converted' }],
    ['cancelled', { card: 'cancelled', list: 'cancelled' }],
    ['everybody', undefined],
    [null, undefined],
  ])('an address that names %s', (list, opened) => {
    expect(cardOf(list)).toEqual(opened)
  })
})
