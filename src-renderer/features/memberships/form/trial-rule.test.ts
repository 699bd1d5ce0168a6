import { describe, expect, it } from 'vitest'
import type { MembershipFacts } from '../../../../src-shared/domain/memberships.ts'
import type { Minor } from '../../../../src-shared/kernel/money.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { admitNewChild, asStored, beginningOf, isTrialTicked } from './trial-rule.ts'

const fee = 4500 as Minor
const season = { season: '2026-2027', startsOn: '2026-09-01' as Day, endsOn: '2027-08-31' as Day }
const day = '2026-11-21' as Day
const member = (state: MembershipFacts['state']): readonly MembershipFacts[] => [{ ...season, state }]

describe('MEM-1, PAY-2: how a membership begins', () => {
  it.each([
    ['a trial costs nothing yet', true, fee, 10_000, 'trial', 'nothing'],
    ['one without a fee is active', false, 0 as Minor, 0, 'active', 'nothing'],
    ['a balance that is just enough pays it', false, fee, 4500, 'active', 'balance'],
    ['one that is not leaves it pending', false, fee, 4499, 'pending', 'later'],
  ] as const)('%s', (_what, isTrial, feeMinor, balance, state, paying) => {
    expect(beginningOf(isTrial, feeMinor, balance)).toEqual({ state, feeMinor, paying })
  })
})

describe('TRI-2: what the box of a new child shows', () => {
  const admit = (state: MembershipFacts['state'], guardian: readonly MembershipFacts[] = [], on = day) =>
    admitNewChild({ beginning: { state }, season, guardian, day: on })

  it('is required with a compulsory trial', () => {
    expect(admit('trial')).toMatchObject({ may: true, trial: 'required' })
    expect(admit('trial', member('pending'))).toMatchObject({ may: true, trial: 'required' })
  })
  it('is nothing when the guardian is an active member on the day', () => {
    expect(admit('trial', member('active'))).toMatchObject({ may: true, as: 'guardian-member', trial: 'none' })
    const over: MembershipFacts = { ...season, state: 'active', endsOn: '2026-11-20' as Day }
    expect(admit('trial', [over])).toMatchObject({ may: true, trial: 'required' })
  })
  it('is a choice while the payment is awaited, and nothing once it is there', () => {
    expect(admit('pending')).toMatchObject({ may: true, trial: 'offered' })
    expect(admit('active')).toMatchObject({ may: true, trial: 'none' })
  })
  it('is not there before the season', () => {
    expect(admit('pending', [], '2026-08-31' as Day)).toEqual({ may: false, why: 'membership-needed' })
  })

  it('is ticked when it is required, else when somebody ticked it', () => {
    expect(isTrialTicked(admit('trial'), false)).toBe(true)
    expect(isTrialTicked(admit('pending'), false)).toBe(false)
    expect(isTrialTicked(admit('pending'), true)).toBe(true)
    expect(isTrialTicked(admit('active'), true)).toBe(false)
    expect(isTrialTicked(undefined, true)).toBe(false)
  })
})

it('reads an expired membership by its last day', () => {
  expect(asStored({ ...season, state: 'expired' }).state).toBe('active')
  expect(asStored({ ...season, state: 'pending' }).state).toBe('pending')
})
