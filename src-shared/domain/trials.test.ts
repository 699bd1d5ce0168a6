import { describe, expect, it } from 'vitest'
import { type Admission, admit, type Candidate, enter, type InitiationFacts } from './trials.ts'

const child: Candidate = {
  isDependent: true,
  isVolunteer: false,
  membership: 'pending',
  guardianMembership: null,
  dependentMemberships: [],
  hasUsedTrial: false,
}
const adult: Candidate = { ...child, isDependent: false, membership: null }

const without: InitiationFacts = { discoveryPlaces: 0, discoveryTaken: 0 }
const withFree: InitiationFacts = { discoveryPlaces: 2, discoveryTaken: 1 }
const withNoneFree: InitiationFacts = { discoveryPlaces: 2, discoveryTaken: 2 }

/** `member none`, `discovery offered +place`, or why not. */
const said = (admission: Admission): string =>
  admission.may
    ? `${admission.as} ${admission.trial}${admission.takesDiscovery ? ' +place' : ''}`
    : `no: ${admission.why}`

const entered = (who: Candidate, wantsTrial: boolean, at = without): string => {
  const outcome = enter(who, at, wantsTrial)
  if (!outcome.ok) return `no: ${outcome.why}`
  const { usesTrial, isDiscovery } = outcome.entry
  return [usesTrial ? 'by trial' : 'in', isDiscovery && 'discovery'].filter(Boolean).join(', ')
}

describe('TRI-2: what a dependent may (2.1, 6.2, 14.2, 18.2)', () => {
  type Row = readonly [Candidate['membership'], Candidate['guardianMembership'], string, string]
  // By their own membership and the guardian's: with the trial available, and after it was used.
  const rows: readonly Row[] = [
    ['active', null, 'member none', 'member none'],
    ['active', 'active', 'member none', 'member none'],
    ['pending', null, 'pending offered', 'pending none'],
    ['pending', 'active', 'pending offered', 'pending none'],
    ['trial', null, 'trial required', 'no: trial-used'],
    ['trial', 'pending', 'trial required', 'no: trial-used'],
    ['trial', 'trial', 'trial required', 'no: trial-used'],
    ['trial', 'expired', 'trial required', 'no: trial-used'],
    ['trial', 'active', 'guardian-member none', 'guardian-member none'],
    ['expired', null, 'no: membership-expired', 'no: membership-expired'],
    ['expired', 'active', 'no: membership-expired', 'no: membership-expired'],
    [null, null, 'no: membership-needed', 'no: membership-needed'],
    [null, 'active', 'no: membership-needed', 'no: membership-needed'],
  ]
  it.each(rows)('%s, the guardian %s: %s; trial used: %s', (membership, guardianMembership, fresh, used) => {
    const who = { ...child, membership, guardianMembership }
    expect(said(admit(who, without))).toBe(fresh)
    expect(said(admit({ ...who, hasUsedTrial: true }, without))).toBe(used)
  })
  it.each([withFree, withNoneFree])('discovery places are not for dependents: %j', (at) => {
    expect(said(admit(child, at))).toBe('pending offered')
    expect(said(admit({ ...child, membership: 'trial' }, at))).toBe('trial required')
    expect(said(admit({ ...child, membership: null }, at))).toBe('no: membership-needed')
  })
})

describe('TRI-3: what an adult may (1.1, 14.4, 18.1)', () => {
  type Row = readonly [Partial<Candidate>, string, string, string]
  // At an initiation without discovery places, with a free one, with none free.
  const rows: readonly Row[] = [
    [{ membership: 'active' }, 'member none', 'member none', 'member none'],
    [{ membership: 'active', hasUsedTrial: true }, 'member none', 'member none', 'member none'],
    [{}, 'trial required', 'discovery offered +place', 'no: discovery-full'],
    [{ membership: 'pending' }, 'trial required', 'discovery offered +place', 'no: discovery-full'],
    [{ membership: 'trial' }, 'trial required', 'discovery offered +place', 'no: discovery-full'],
    [{ membership: 'expired' }, 'trial required', 'discovery offered +place', 'no: discovery-full'],
    [{ hasUsedTrial: true }, 'no: trial-used', 'no: trial-used', 'no: trial-used'],
    [{ membership: 'pending', hasUsedTrial: true }, 'no: trial-used', 'no: trial-used', 'no: trial-used'],
  ]
  it.each(rows)('%j: %s; a discovery place free: %s; none free: %s', (fields, none, free, full) => {
    const who = { ...adult, ...fields }
    expect([without, withFree, withNoneFree].map((at) => said(admit(who, at)))).toEqual([none, free, full])
  })

  it.each([
    [['active'], true],
    [['pending'], true],
    [['trial'], true],
    [['expired', null, 'trial'], true],
    [['expired'], false],
    [[null, 'expired'], false],
    [[], false],
  ] as const)('dependents who are %j make the parent a member: %s', (dependentMemberships, isMember) => {
    const who = { ...adult, dependentMemberships }
    for (const hasUsedTrial of [false, true])
      expect(said(admit({ ...who, hasUsedTrial }, withNoneFree)) === 'dependent-member none').toBe(isMember)
  })
  it('a guardian’s membership is nothing to an adult', () => {
    expect(said(admit({ ...adult, guardianMembership: 'active' }, without))).toBe('trial required')
  })
  it('more taken than there are, after the type was changed, is full', () => {
    expect(said(admit(adult, { discoveryPlaces: 1, discoveryTaken: 3 }))).toBe('no: discovery-full')
  })
})

describe('TRI-4: volunteers skip all checks', () => {
  it.each([
    { ...adult, hasUsedTrial: true },
    { ...child, membership: null },
    { ...child, membership: 'expired' as const },
  ])('%j', (who) => {
    expect(said(admit({ ...who, isVolunteer: true }, withNoneFree))).toBe('volunteer none')
    for (const wantsTrial of [false, true])
      expect(entered({ ...who, isVolunteer: true }, wantsTrial, withNoneFree)).toBe('in')
  })
})

describe('TRI-5: what is written down, whatever the form sent', () => {
  const trialChild: Candidate = { ...child, membership: 'trial' }
  const used = { hasUsedTrial: true }
  type Row = readonly [string, Candidate, InitiationFacts, string, string]
  // Without the box ticked, and with it.
  const rows: readonly Row[] = [
    ['2.1 a pending child chooses', child, without, 'in', 'by trial'],
    ['5.1 a pending child, used', { ...child, ...used }, without, 'in', 'no: trial-used'],
    ['5.4, 5.5 a trial child has to', trialChild, without, 'no: trial-required', 'by trial'],
    ['5.1 a trial child, used', { ...trialChild, ...used }, without, 'no: trial-used', 'no: trial-used'],
    ['18.2 a trial child of a member', { ...trialChild, guardianMembership: 'active' }, without, 'in', 'in'],
    ['18.2 the same, used', { ...trialChild, guardianMembership: 'active', ...used }, without, 'in', 'in'],
    ['an active child keeps it', { ...child, membership: 'active' }, without, 'in', 'in'],
    ['an active child, used', { ...child, membership: 'active', ...used }, without, 'in', 'in'],
    [
      'an expired one',
      { ...child, membership: 'expired' },
      without,
      'no: membership-expired',
      'no: membership-expired',
    ],
    ['18.1 a member keeps it', { ...adult, membership: 'active' }, without, 'in', 'in'],
    ['14.4 a parent of a member', { ...adult, dependentMemberships: ['pending'] }, without, 'in', 'in'],
    ['an adult has to', adult, without, 'no: trial-required', 'by trial'],
    ['an adult, discovery', adult, withFree, 'in, discovery', 'by trial, discovery'],
    ['an adult, no discovery left', adult, withNoneFree, 'no: discovery-full', 'no: discovery-full'],
    ['an adult, used', { ...adult, ...used }, withFree, 'no: trial-used', 'no: trial-used'],
  ]
  it.each(rows)('%s', (_who, who, at, unticked, ticked) => {
    expect([entered(who, false, at), entered(who, true, at)]).toEqual([unticked, ticked])
  })

  it('nobody is written down with a trial they have used, whoever they are', () => {
    const states = ['active', 'pending', 'trial', 'expired', null] as const
    for (const isDependent of [true, false])
      for (const membership of states)
        for (const guardianMembership of states)
          for (const dependent of states)
            for (const at of [without, withFree, withNoneFree]) {
              const who = { ...child, ...used, isDependent, membership, guardianMembership }
              const outcome = enter({ ...who, dependentMemberships: [dependent] }, at, true)
              expect(outcome.ok && outcome.entry.usesTrial).toBe(false)
            }
  })
})

describe('9.2: each person of a household has a trial of their own', () => {
  const available = { parent: false, a: false, b: false }
  it.each([
    ['all available', available, ['by trial', 'by trial', 'by trial']],
    ['the parent’s used', { ...available, parent: true }, ['no: trial-used', 'by trial', 'by trial']],
    ['child A’s used', { ...available, a: true }, ['by trial', 'no: trial-used', 'by trial']],
    ['all used', { parent: true, a: true, b: true }, ['no: trial-used', 'no: trial-used', 'no: trial-used']],
  ] as const)('%s', (_situation, has, expected) => {
    const trialChild: Candidate = { ...child, membership: 'trial' }
    // The children join after the parent came: theirs would make the parent a member (TRI-3).
    const parent = entered({ ...adult, hasUsedTrial: has.parent }, true)
    const children = [has.a, has.b].map((hasUsedTrial) => entered({ ...trialChild, hasUsedTrial }, true))
    expect([parent, ...children]).toEqual(expected)
  })
})
