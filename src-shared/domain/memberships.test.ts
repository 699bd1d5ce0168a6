import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/time.ts'
import { membershipState, type StoredMembershipState } from './memberships.ts'

const on = (state: StoredMembershipState, day: string) =>
  membershipState({ state, endsOn: '2026-08-31' as Day }, day as Day)

describe('MEM-1: nothing changes by itself but expiry', () => {
  it.each(['trial', 'pending', 'active'] as const)('%s until its last day, expired after it', (state) => {
    expect(on(state, '2026-08-30')).toBe(state)
    expect(on(state, '2026-08-31')).toBe(state)
    expect(on(state, '2026-09-01')).toBe('expired')
    expect(on(state, '2027-01-01')).toBe('expired')
  })
  it('what is cancelled stays cancelled', () => {
    expect(on('cancelled', '2026-08-31')).toBe('cancelled')
    expect(on('cancelled', '2026-09-01')).toBe('cancelled')
  })
})
