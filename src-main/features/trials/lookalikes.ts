import type { Lookalike } from '../../../src-shared/contract/trials.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../../app/ctx.ts'

/** Somebody as far as the desk knows them; `personId` null before the record exists. */
export type Resembling = {
  readonly personId: PersonId | null
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: Day | null
  readonly phone: string | null
  readonly guardianId: PersonId | null
}

/** MAT-1: other records that look like the same person and have had their free trial. */
export const lookalikesOf = (_ctx: QueryCtx, _who: Resembling): readonly Lookalike[] => []

/** MAT-1: refuses a trial that was probably had before, unless somebody says why not; then it is noted. */
export function checkLookalikes(_ctx: CommandCtx, _personId: PersonId, _overrideReason: string | null): void {}
