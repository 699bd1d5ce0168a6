import { type Season, seasonsOnSale } from '../../../src-shared/domain/memberships.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { gymOf, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'

export const onSale = (ctx: QueryCtx): readonly Season[] => seasonsOnSale(todayOf(ctx), gymOf(ctx).seasonStart)

/** @throws Refused `membership.season-over` for one that cannot be joined today */
export function seasonToJoin(ctx: QueryCtx, season: string): Season {
  const wanted = onSale(ctx).find((one) => one.season === season)
  if (!wanted) throw new Refused('membership.season-over', { season })
  return wanted
}

/** MEM-1: what a season costs somebody. */
export function feeOf(ctx: QueryCtx, isDependent: boolean): Minor {
  const { adultFeeMinor, childFeeMinor } = gymOf(ctx)
  return isDependent ? childFeeMinor : adultFeeMinor
}

export const terms: Services['memberships']['terms'] = (ctx) => {
  const { adultFeeMinor, childFeeMinor } = gymOf(ctx)
  return { seasons: onSale(ctx), adultFeeMinor, childFeeMinor }
}
