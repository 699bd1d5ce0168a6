import type { TillKind } from '../../../src-shared/contract/till.ts'
import type { AccountEntryId, PaymentId, ShiftId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'

/** The shift that is open at a desk; each desk has at most one (TIL-1). */
export const openShiftOf = (ctx: QueryCtx, desk: string): ShiftId | null =>
  (ctx.prepare('SELECT id FROM till_shift WHERE desk = +? AND closed_at IS NULL').pluck().get(desk) as
    | ShiftId
    | undefined) ?? null

/** The open shift that cash needs. */
export function shiftForCash(ctx: QueryCtx, desk: string): ShiftId {
  const id = openShiftOf(ctx, desk)
  if (id === null) throw new Refused('till.not-open', { desk })
  return id
}

/** TIL-1: what should lie in the drawer: the float and everything that went in and out. */
export const expectedIn = (ctx: QueryCtx, id: ShiftId): Minor =>
  ctx
    .prepare(`
      SELECT float_minor + COALESCE((SELECT SUM(m.amount_minor) FROM till_move m WHERE m.shift_id = s.id), 0)
      FROM till_shift s WHERE s.id = ?`)
    .pluck()
    .get(id) as Minor

export type NewTillMove = {
  readonly shiftId: ShiftId
  readonly kind: TillKind
  /** Above zero for what goes into the drawer, below for what leaves it. */
  readonly amountMinor: number
  readonly paymentId?: PaymentId
  readonly entryId?: AccountEntryId
  readonly reason?: string
}

/** Moves cash; nobody takes more out of a drawer than should lie in it. */
export function moveCash(ctx: CommandCtx, move: NewTillMove): void {
  const inDrawer = expectedIn(ctx, move.shiftId)
  if (inDrawer + move.amountMinor < 0) throw new Refused('till.too-little', { amount: -move.amountMinor, inDrawer })
  ctx
    .prepare(`
      INSERT INTO till_move (shift_id, kind, amount_minor, payment_id, entry_id, reason, actor, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      move.shiftId,
      move.kind,
      move.amountMinor,
      move.paymentId ?? null,
      move.entryId ?? null,
      move.reason ?? null,
      actorName(ctx.actor),
      ctx.clock.now(),
    )
  ctx.changed('till')
}
