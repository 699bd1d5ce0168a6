import { describe, expect, it } from 'vitest'
import type { Minor } from '../kernel/money.ts'
import type { Day } from '../kernel/time.ts'
import {
  ageOn,
  firstState,
  type HealthAnswer,
  isMinor,
  type MembershipFault,
  type MembershipForm,
  type MembershipState,
  mayBill,
  mayCancel,
  mayConvert,
  membershipFaults,
  membershipOn,
  membershipState,
  needsCertificate,
  nextSeason,
  type StoredMembershipState,
  seasonAt,
  seasonsOnSale,
} from './memberships.ts'

const day = (text: string) => text as Day

const on = (state: StoredMembershipState, text: string) =>
  membershipState({ state, endsOn: day('2026-08-31') }, day(text))

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

describe('MEM-1, TRI-2: what memberships are worth on a day', () => {
  const season = (state: StoredMembershipState, year = 2025) => ({
    state,
    startsOn: day(`${year}-09-01`),
    endsOn: day(`${year + 1}-08-31`),
  })
  it.each([
    ['none at all', [], null],
    ['one that covers it', [season('pending')], 'pending'],
    ['cancelled', [season('cancelled')], null],
    ['cancelled and joined again', [season('cancelled'), season('trial')], 'trial'],
    ['begins later', [season('active', 2026)], null],
    ['ended', [season('active', 2024)], 'expired'],
    ['ended without ever being paid', [season('pending', 2024)], 'expired'],
    ['ended and cancelled', [season('cancelled', 2024)], null],
    ['ended, and the next begins later', [season('active', 2024), season('pending', 2026)], 'expired'],
    ['ended and renewed', [season('active', 2024), season('pending')], 'pending'],
    ['two at once: the better one', [season('trial'), season('active'), season('pending')], 'active'],
    ['two at once, neither paid', [season('trial'), season('pending')], 'pending'],
  ] as const)('%s', (_what, memberships, worth) => {
    expect(membershipOn(memberships, day('2026-03-04'))).toBe(worth)
    expect(membershipOn(memberships.toReversed(), day('2026-03-04'))).toBe(worth)
  })
  it.each([
    ['2025-08-31', null],
    ['2025-09-01', 'active'],
    ['2026-08-31', 'active'],
    ['2026-09-01', 'expired'],
  ] as const)('its first and its last day count: %s is %s', (text, worth) => {
    expect(membershipOn([season('active')], day(text))).toBe(worth)
  })
})

describe('MEM-1: seasons', () => {
  it.each([
    ['2026-08-31', '09-01', '2025-2026', '2025-09-01', '2026-08-31'],
    ['2026-09-01', '09-01', '2026-2027', '2026-09-01', '2027-08-31'],
    ['2026-12-31', '01-01', '2026', '2026-01-01', '2026-12-31'],
    ['2026-01-01', '01-01', '2026', '2026-01-01', '2026-12-31'],
    ['2028-02-29', '03-01', '2027-2028', '2027-03-01', '2028-02-29'],
    ['2027-02-28', '03-01', '2026-2027', '2026-03-01', '2027-02-28'],
    ['2026-12-31', '12-31', '2026-2027', '2026-12-31', '2027-12-30'],
  ])('%s with seasons from %s is in %s', (text, start, season, startsOn, endsOn) => {
    const current = seasonAt(day(text), start)
    expect(current).toEqual({ season, startsOn, endsOn })
    const next = nextSeason(current, start)
    expect(seasonAt(next.startsOn, start)).toEqual(next)
    expect(next.startsOn > current.endsOn).toBe(true)
  })
  it.each([
    ['2026-05-31', '09-01', ['2025-2026']],
    ['2026-06-01', '09-01', ['2025-2026', '2026-2027']],
    ['2026-08-31', '09-01', ['2025-2026', '2026-2027']],
    ['2026-09-01', '09-01', ['2026-2027']],
    ['2026-09-30', '01-01', ['2026']],
    ['2026-10-01', '01-01', ['2026', '2027']],
    ['2026-11-30', '03-01', ['2026-2027']],
    ['2026-12-01', '03-01', ['2026-2027', '2027-2028']],
  ])('on %s with seasons from %s one can join %j', (text, start, names) => {
    expect(seasonsOnSale(day(text), start).map(({ season }) => season)).toEqual(names)
  })
})

describe('MEM-1: ages', () => {
  it.each([
    ['2010-03-04', '2026-03-03', 15],
    ['2010-03-04', '2026-03-04', 16],
    ['2010-03-04', '2026-03-05', 16],
    ['2010-12-31', '2026-01-01', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-03-04', '2026-03-04', 0],
  ])('born %s, on %s: %i', (birth, text, age) => {
    expect(ageOn(day(birth), day(text))).toBe(age)
  })
  it('somebody under 18 is a minor; of an unknown age nobody says so', () => {
    expect(isMinor(day('2008-03-05'), day('2026-03-04'))).toBe(true)
    expect(isMinor(day('2008-03-04'), day('2026-03-04'))).toBe(false)
    expect(isMinor(null, day('2026-03-04'))).toBe(false)
  })
})

const nine = (...yes: number[]): readonly HealthAnswer[] =>
  Array.from({ length: 9 }, (_, n) => (yes.includes(n + 1) ? 'yes' : 'no'))

describe('MEM-1, 13.1: the form', () => {
  const today = day('2026-03-04')
  const good: MembershipForm = {
    isDependent: true,
    birthDate: day('2016-05-03'),
    healthAnswers: nine(),
    hasConsented: true,
    isAuthorised: true,
    isNewLicence: false,
    isTrial: false,
    certificateUntil: null,
  }
  const faults = (fields: Partial<MembershipForm>) => membershipFaults({ ...good, ...fields }, today)
  const at = (field: Exclude<MembershipFault['field'], 'healthAnswers'>) => [{ field }]
  const ten = day('2016-03-05')
  const fifteen = day('2010-03-05')
  const sixteen = day('2010-03-04')
  const adult = { isDependent: false, birthDate: day('1984-01-01'), isAuthorised: false }

  it.each([
    ['all there', {}, []],
    ['compulsory trial', { isTrial: true }, []],
    ['no birth date of a child', { birthDate: null }, at('birthDate')],
    ['no birth date of an adult', { ...adult, birthDate: null }, []],
    ['no consent', { hasConsented: false }, at('hasConsented')],
    ['no consent of an adult', { ...adult, hasConsented: false }, at('hasConsented')],
    ['not authorised at 9', { birthDate: ten, isAuthorised: false }, at('isAuthorised')],
    ['not authorised at 15', { birthDate: fifteen, isAuthorised: false }, at('isAuthorised')],
    ['not authorised on the 16th birthday', { birthDate: sixteen, isAuthorised: false }, []],
    ['an adult needs nobody', adult, []],
    ['a yes, no certificate', { healthAnswers: nine(4) }, at('certificate')],
    ['a new licence, no certificate', { isNewLicence: true }, at('certificate')],
    ['a yes for a trial, too', { healthAnswers: nine(9), isTrial: true }, at('certificate')],
    ['a yes and a certificate', { healthAnswers: nine(4), certificateUntil: today }, []],
    [
      'one that ended yesterday',
      { healthAnswers: nine(4), certificateUntil: day('2026-03-03') },
      at('certificateUntil'),
    ],
    ['one that ended and nobody asked for', { certificateUntil: day('2026-03-03') }, at('certificateUntil')],
    ['one that nobody asked for', { certificateUntil: day('2027-01-01') }, []],
    ['a compulsory trial of an adult', { ...adult, isTrial: true }, at('isTrial')],
  ] as const)('%s', (_what, fields, expected) => {
    expect(faults(fields)).toEqual(expected)
  })
  it('each question that is not answered, by its number; the other fields after them', () => {
    const healthAnswers = nine(2).map((answer, n) =>
      n === 0 || n === 8 ? null : answer,
    ) as MembershipForm['healthAnswers']
    expect(faults({ healthAnswers, hasConsented: false })).toEqual([
      { field: 'healthAnswers', question: 1 },
      { field: 'healthAnswers', question: 9 },
      { field: 'hasConsented' },
      { field: 'certificate' },
    ])
  })
  it('a form with fewer answers than questions', () => {
    expect(faults({ healthAnswers: [] })).toHaveLength(9)
  })
  it.each([
    [nine(), false, false],
    [nine(1), false, true],
    [nine(9), false, true],
    [nine(), true, true],
    [Array.from({ length: 9 }, () => null), false, false],
  ] as const)('a certificate for %j, new licence %s: %s', (answers, isNewLicence, isNeeded) => {
    expect(needsCertificate(answers as MembershipForm['healthAnswers'], isNewLicence)).toBe(isNeeded)
  })
})

describe('MEM-1, 7.3: from state to state', () => {
  it.each([
    [false, 4500, 'pending'],
    [true, 4500, 'trial'],
    [true, 0, 'trial'],
    [false, 0, 'active'],
  ] as const)('compulsory trial %s, a fee of %i: %s', (isTrial, fee, state) => {
    expect(firstState({ isTrial, feeMinor: fee as Minor })).toBe(state)
  })
  const deeds: readonly (readonly [MembershipState, boolean, boolean, boolean])[] = [
    ['trial', true, false, true],
    ['pending', false, true, true],
    ['active', false, false, true],
    ['expired', false, false, false],
    ['cancelled', false, false, false],
  ]
  it.each(deeds)('%s: converted %s, billed %s, cancelled %s', (state, converts, bills, cancels) => {
    const stored = state === 'expired' ? 'active' : state
    expect([mayConvert(state), mayBill(state, false), mayCancel(stored, state)]).toEqual([converts, bills, cancels])
    expect(mayBill(state, true)).toBe(false)
  })
  it('what ended without being paid can still be cancelled, what was paid cannot', () => {
    expect((['trial', 'pending', 'active'] as const).map((stored) => mayCancel(stored, 'expired'))).toEqual([
      true,
      true,
      false,
    ])
  })
})
