import { describe, expect, it } from 'vitest'
import { countOf, isCounted, piecesIn } from './count.ts'
import { denominationsOf } from './denominations.ts'

describe('TIL-1: a count by coins and notes', () => {
  it('adds up what was typed, by the value of each piece', () => {
    expect(countOf({ 5000: '3', 1000: '12', 20: '4', 1: '7' })).toEqual({
      counts: { 5000: 3, 1000: 12, 20: 4, 1: 7 },
      countedMinor: 27_087,
      wrong: [],
    })
  })
  it('leaves out the fields nobody filled, and keeps a nought somebody typed', () => {
    expect(countOf({ 5000: '', 1000: ' ', 20: '0', 10: ' 2 ' })).toEqual({
      counts: { 20: 0, 10: 2 },
      countedMinor: 20,
      wrong: [],
    })
  })
  it.each(['-1', '1.5', '1,5', 'two', '1e3', '10001', '123456', '٣'])('%s is no number of pieces', (text) => {
    expect(piecesIn(text)).toBeUndefined()
    expect(countOf({ 5000: '1', 20: text })).toMatchObject({ counts: { 5000: 1 }, wrong: ['20'] })
  })
  it.each([
    ['nothing was typed', {}, false],
    ['every field was emptied again', { 5000: '', 20: ' ' }, false],
    ['the drawer is empty, and that was said', { 5000: '0' }, true],
    ['something was counted', { 5000: '2' }, true],
    ['one field holds no number', { 5000: '2', 20: 'x' }, false],
    ['it is more than the desk takes', { 500000: '10000' }, false],
  ])('when %s, it is counted: %s → %s', (_why, typed, counted) => {
    expect(isCounted(countOf(typed))).toBe(counted)
  })
})

describe('the money of a currency', () => {
  it.each(['EUR', 'USD', 'GBP', 'CHF', 'RUB'])('%s: every value once, largest first, in minor units', (currency) => {
    const { notes, coins } = denominationsOf(currency) ?? { notes: [], coins: [] }
    const values = [...notes, ...coins]
    expect(values.length).toBeGreaterThan(10)
    expect(new Set(values).size).toBe(values.length)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(values.every((value) => Number.isSafeInteger(value) && value > 0)).toBe(true)
  })
  it('of a currency the desk does not know the pieces of, a total is counted', () => {
    expect(denominationsOf('JPY')).toBeUndefined()
    expect(denominationsOf('toString')).toBeUndefined()
  })
})
