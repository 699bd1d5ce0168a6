import type { Day } from '../kernel/time.ts'

/** What is stored; `expired` is derived from the last day (MEM-1). */
export type StoredMembershipState = 'trial' | 'pending' | 'active' | 'cancelled'
export type MembershipState = StoredMembershipState | 'expired'

export const membershipState = (
  membership: { readonly state: StoredMembershipState; readonly endsOn: Day },
  day: Day,
): MembershipState => (membership.state !== 'cancelled' && day > membership.endsOn ? 'expired' : membership.state)
