import type { Membership } from '../../../../src-shared/contract/memberships.ts'
import {
  firstState,
  type MembershipFacts,
  membershipOn,
  type Season,
  type StoredMembershipState,
} from '../../../../src-shared/domain/memberships.ts'
import { type Admission, admit } from '../../../../src-shared/domain/trials.ts'
import type { Minor } from '../../../../src-shared/kernel/money.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'

/** What a new membership will be once the desk has written it, and its invoice when there is one. */
export type Beginning = {
  readonly state: StoredMembershipState
  readonly feeMinor: Minor
  /** How the fee will be paid: not asked for, taken from the balance at once, or still open. */
  readonly paying: 'nothing' | 'balance' | 'later'
}

/** MEM-1, PAY-2: an invoice that the balance pays makes the membership active at once. */
export function beginningOf(isTrial: boolean, feeMinor: Minor, balanceMinor: number): Beginning {
  const state = firstState({ isTrial, feeMinor })
  if (state !== 'pending') return { state, feeMinor, paying: 'nothing' }
  return balanceMinor >= feeMinor
    ? { state: 'active', feeMinor, paying: 'balance' }
    : { state, feeMinor, paying: 'later' }
}

type NewcomerFacts = {
  readonly beginning: Pick<Beginning, 'state'>
  readonly season: Season
  /** The guardian's own memberships. */
  readonly guardian: readonly MembershipFacts[]
  /** Of the initiation. */
  readonly day: Day
}

/** TRI-2: how a child who is new to the desk comes to an initiation. Discovery places are for adults. */
export const admitNewChild = ({ beginning, season, guardian, day }: NewcomerFacts): Admission =>
  admit(
    {
      isDependent: true,
      isVolunteer: false,
      membership: membershipOn([{ ...season, state: beginning.state }], day),
      guardianMembership: membershipOn(guardian, day),
      dependentMemberships: [],
      hasUsedTrial: false,
    },
    { discoveryPlaces: 0, discoveryTaken: 0 },
  )

/** What the box says: a required trial is ticked for good, an offered one when somebody ticked it. */
export const isTrialTicked = (admission: Admission | undefined, isChosen: boolean): boolean =>
  admission?.may === true && (admission.trial === 'required' || (admission.trial === 'offered' && isChosen))

/** What has expired says so by its last day. */
export const asStored = ({ state, startsOn, endsOn }: Pick<Membership, keyof MembershipFacts>): MembershipFacts => ({
  state: state === 'expired' ? 'active' : state,
  startsOn,
  endsOn,
})
