import { describe, expect, it } from 'vitest'
import { type Explained, totalSum, usedRows } from './why.ts'

const movement = (id: number, before: number, delta: number) => ({
  id,
  kind: delta > 0 ? 'attach' : 'release',
  delta,
  before,
  after: before + delta,
  reason: 'class',
  actor: 'reception',
  at: 1000 + id,
  attendanceId: id,
  training: null,
})

const explained = (manualInitial: number, movements: readonly object[]): Explained =>
  ({ subscription: { manualInitial }, soldAt: 1000, movements, freezes: [] }) as unknown as Explained

describe('where 6/11 comes from', () => {
  it('SUB-3: is every row with before and after, the newest first, down to the manual value', () => {
    const rows = usedRows(explained(5, [movement(1, 5, 1), movement(2, 6, 1), movement(3, 7, -1)]))
    expect(rows.map(({ sum }) => sum)).toEqual(['7 − 1 = 6', '6 + 1 = 7', '5 + 1 = 6', '5'])
    expect(rows.map(({ movement: row }) => row?.id ?? null)).toEqual([3, 2, 1, null])
  })
  it('SUB-1: ends in the figure that is shown, whatever order the rows come in', () => {
    const movements = [movement(2, 6, 1), movement(10, 7, 1), movement(1, 5, 1)]
    expect(usedRows(explained(5, movements))[0]?.after).toBe(8)
  })
  it('is only what it was sold with as long as nothing moved', () => {
    expect(usedRows(explained(0, [])).map(({ sum, at }) => [sum, at])).toEqual([['0', 1000]])
  })
})

it.each([
  [{ planSessions: 10, bonus: 1, carriedOver: 0, total: 11 }, '10 + 1 = 11'],
  [{ planSessions: 10, bonus: 2, carriedOver: 3, total: 15 }, '10 + 2 + 3 = 15'],
  [{ planSessions: 10, bonus: 0, carriedOver: 3, total: 13 }, '10 + 3 = 13'],
  [{ planSessions: 10, bonus: 0, carriedOver: 0, total: 10 }, '10'],
])('SUB-1: the total of %j reads %s', (parts, sum) => {
  expect(totalSum(parts)).toBe(sum)
})
