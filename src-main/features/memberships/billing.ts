import type { MembershipId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { type CommandCtx, todayOf } from '../../app/ctx.ts'
import { issueInvoice } from '../money/ledger.ts'
import { noteEvent } from '../people/events.ts'
import { kinById } from '../people/guardian.ts'

export type Billed = { readonly number: string; readonly amountMinor: Minor; readonly isPaid: boolean } | null

type Owed = {
  readonly id: MembershipId
  readonly personId: PersonId
  readonly season: string
  readonly priceMinor: Minor
}

/**
 * MEM-1: the invoice of a pending membership, to whoever pays for the person; the balance pays it at once when it can,
 * and the store then makes the membership active.
 */
export function billMembership(ctx: CommandCtx, { id, personId, season, priceMinor: amountMinor }: Owed): Billed {
  const { number, isPaid } = issueInvoice(ctx, {
    personId,
    kind: 'membership',
    amountMinor,
    facts: { season, person: kinById(ctx, personId).name },
    membershipId: id,
    issuedOn: todayOf(ctx),
  })
  return { number, amountMinor, isPaid }
}

/** A pending membership is billed; one that costs nothing has no payment to wait for. */
export function billOrActivate(ctx: CommandCtx, owed: Owed): Billed {
  if (owed.priceMinor > 0) return billMembership(ctx, owed)
  ctx
    .prepare("UPDATE membership SET state = 'active', activated_at = ?, version = version + 1 WHERE id = ?")
    .run(ctx.clock.now(), owed.id)
  noteEvent(ctx, owed.personId, 'membership.active', { season: owed.season })
  return null
}
