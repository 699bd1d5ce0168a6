import type { Shift, TillKind, TillMove } from '../../../src-shared/contract/till.ts'

export type MovedRow = {
  readonly move: TillMove
  readonly balanceBefore: number
  readonly amountMinor: number
  readonly balanceAfter: number
}

/** TIL-1: how the drawer came to what it should hold: each move with what was in it before and after, oldest first. */
export function drawerRows({ floatMinor, moves }: Pick<Shift, 'floatMinor' | 'moves'>): readonly MovedRow[] {
  let balance: number = floatMinor
  return moves.map((move) => {
    const balanceBefore = balance
    balance += move.amountMinor
    return { move, balanceBefore, amountMinor: move.amountMinor, balanceAfter: balance }
  })
}

export type KindSum = { readonly kind: TillKind; readonly count: number; readonly amountMinor: number }

/** In the order of the report that is printed. */
const kinds = ['payment', 'cash-in', 'cash-out', 'pay-out', 'payment-cancelled'] as const satisfies readonly TillKind[]

/** TIL-1: what each kind of move comes to; kinds that did not happen are left out. */
export function sumsByKind(moves: readonly TillMove[]): readonly KindSum[] {
  return kinds.flatMap((kind) => {
    const own = moves.filter((move) => move.kind === kind)
    const amountMinor = own.reduce((sum, move) => sum + move.amountMinor, 0)
    return own.length === 0 ? [] : [{ kind, count: own.length, amountMinor }]
  })
}
