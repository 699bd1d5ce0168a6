import { expect, it } from 'vitest'
import type { TillMove } from '../../../src-shared/contract/till.ts'
import { tillExpected } from '../../../src-shared/domain/money.ts'
import { drawerRows, sumsByKind } from './drawer-rows.ts'

const move = (kind: TillMove['kind'], amountMinor: number, at = 0): TillMove => ({
  kind,
  amountMinor,
  who: null,
  reason: null,
  actor: 'reception',
  at: at as never,
})

const moves = [
  move('payment', 4500, 1),
  move('cash-out', -1500, 2),
  move('payment', 2000, 3),
  move('payment-cancelled', -4500, 4),
]

it('TIL-1: each move has what was in the drawer before and after, and the last one has what is expected', () => {
  const rows = drawerRows({ floatMinor: 10_000 as never, moves })
  expect(
    rows.map(({ balanceBefore, amountMinor, balanceAfter }) => [balanceBefore, amountMinor, balanceAfter]),
  ).toEqual([
    [10_000, 4500, 14_500],
    [14_500, -1500, 13_000],
    [13_000, 2000, 15_000],
    [15_000, -4500, 10_500],
  ])
  expect(rows.at(-1)?.balanceAfter).toBe(tillExpected({ openingFloat: 10_000 as never, moves: moves as never }))
})

it('TIL-1: sums by kind are in the order of the printed report, without the kinds that did not happen', () => {
  expect(sumsByKind(moves)).toEqual([
    { kind: 'payment', count: 2, amountMinor: 6500 },
    { kind: 'cash-out', count: 1, amountMinor: -1500 },
    { kind: 'payment-cancelled', count: 1, amountMinor: -4500 },
  ])
  expect(sumsByKind([])).toEqual([])
})
