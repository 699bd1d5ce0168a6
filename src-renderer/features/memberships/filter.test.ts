import { describe, expect, it } from 'vitest'
import { addressesOf } from './addresses.ts'
import { addressOf, changed, filterIn, rowsOf, seasonsOf } from './filter.ts'

const read = (search: string) => filterIn(new URLSearchParams(search))
const begin = { season: null, show: 'all', text: '', page: 1 } as const

describe('the address of the list', () => {
  it.each([
    ['', begin],
    ['season=2025-2026&show=pending', { ...begin, season: '2025-2026', show: 'pending' }],
    ['show=lacks-certificate&text=lee&page=3', { ...begin, show: 'lacks-certificate', text: 'lee', page: 3 }],
    ['show=nonsense', begin],
    ['page=0', begin],
    ['page=-2', begin],
    ['page=1.5', begin],
    ['page=x', begin],
  ])('%j is read', (search, filter) => {
    expect(read(search)).toEqual(filter)
  })

  it('a text is cut to what the desk takes', () => {
    expect(read(`text=${'a'.repeat(101)}`).text).toHaveLength(100)
  })

  it.each(['', 'season=2026', 'season=2026&show=trial&text=a+b&page=2'])('%j is written as it was read', (search) => {
    expect(new URLSearchParams(addressOf(read(search))).toString()).toBe(search)
  })

  it('anything but turning the page begins at the first one', () => {
    const third = { ...begin, page: 3 }
    expect(changed(third, { show: 'trial' })).toEqual({ ...begin, show: 'trial' })
    expect(changed(third, { page: 4 }).page).toBe(4)
  })
})

it('offers the seasons on sale and those written down once, the newest first', () => {
  expect(seasonsOf(['2025-2026', '2024-2025'], ['2025-2026', '2026-2027'])).toEqual([
    '2026-2027',
    '2025-2026',
    '2024-2025',
  ])
})

it.each([
  [1, 250, 1, 100],
  [3, 250, 201, 250],
  [1, 0, 0, 0],
  [4, 250, 250, 250],
])('page %i of %i rows shows %i to %i', (page, total, from, to) => {
  expect(rowsOf({ page }, total)).toEqual({ from, to })
})

it('writes to a family once, whatever the case, and to nobody without an address', () => {
  const people = ['ann@example.org', null, ' Ann@Example.org', '', 'bob@example.org'].map((email) => ({ email }))
  expect(addressesOf(people)).toEqual(['ann@example.org', 'bob@example.org'])
})
