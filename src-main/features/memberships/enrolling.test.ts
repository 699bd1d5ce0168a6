import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aClub, allNo, type Club, certificate, form, yesTo } from './club-for-tests.ts'

let club: Club
beforeEach(async () => {
  club = await aClub()
})

const refused = (personId: PersonId, fields: object, code: string, facts: object = {}) =>
  expectRefused(club.desk, 'memberships.enrol', { personId, ...form, ...fields }, code, facts)
const dependent = (birthDate: string | null = '2015-05-01') =>
  club.desk.build.person({ givenName: 'Kim', familyName: 'Lee', guardianId: club.ann, birthDate: birthDate as Day })

describe('MEM-1: somebody the desk knows joins', () => {
  it('as an adult: pending, with an invoice of the adult fee to themselves', async () => {
    const { id, billed } = await club.enrol(club.ann)
    expect(billed).toEqual({ number: '2026-000001', amountMinor: 8000, isPaid: false })
    expect(await club.of(club.ann)).toEqual({
      ...{ id, version: 1, personId: club.ann, personName: 'Ann Lee', isDependent: false },
      ...{ season: '2025-2026', startsOn: '2026-03-04', endsOn: '2026-08-31', state: 'pending', priceMinor: 8000 },
      ...{ healthConcerns: [], consentedOn: '2026-03-04', parentalAuthorisationOn: '2026-03-04' },
      ...{ isNewLicence: false, certificate: null, lacksCertificate: false, activatedAt: null, cancelReason: null },
      invoice: { id: 1, number: '2026-000001', amountMinor: 8000, state: 'unpaid' },
      ...{ canConvert: false, canBill: false, canCancel: true },
    })
    expect(club.desk.rows('SELECT payer_id, person_id, kind, membership_id, issued_on, facts FROM invoice')).toEqual([
      {
        ...{ payer_id: club.ann, person_id: club.ann, kind: 'membership', membership_id: id, issued_on: '2026-03-04' },
        facts: JSON.stringify({ season: '2025-2026', person: 'Ann Lee' }),
      },
    ])
    expect(club.told(club.ann)).toEqual(['membership.enrolled'])
  })
  it('as a dependent: the fee for children, and the guardian pays', async () => {
    const kim = dependent()
    await club.enrol(kim)
    expect(await club.of(kim)).toMatchObject({ state: 'pending', priceMinor: 4500, isDependent: true })
    expect(club.desk.rows('SELECT payer_id, person_id, amount_minor FROM invoice')).toEqual([
      { payer_id: club.ann, person_id: kim, amount_minor: 4500 },
    ])
  })
  it('as a trial: no invoice, nothing to pay', async () => {
    const kim = dependent()
    expect((await club.enrol(kim, { isTrial: true })).billed).toBeNull()
    expect(await club.of(kim)).toMatchObject({ state: 'trial', invoice: null, canConvert: true, canBill: false })
    expect(club.desk.rows('SELECT facts FROM person_event')).toEqual([
      { facts: JSON.stringify({ season: '2025-2026', isTrial: 'yes' }) },
    ])
  })
  it('for nothing where the fee is nothing: active at once, without an invoice', async () => {
    await club.terms('09-01', 0, 0)
    expect((await club.enrol(club.ann)).billed).toBeNull()
    expect(await club.of(club.ann)).toMatchObject({
      ...{ state: 'active', activatedAt: club.desk.clock.now(), invoice: null, canBill: false },
    })
    expect(club.told(club.ann)).toEqual(['membership.enrolled', 'membership.active'])
  })
  it('keeps what was answered: the numbers of the questions, not when nobody asked', async () => {
    await club.enrol(club.ann, { healthAnswers: yesTo(4), certificate: certificate() })
    expect((await club.of(club.ann)).healthConcerns).toEqual([4])
    const old = club.desk.build.person()
    club.desk.build.membership({ personId: old })
    expect(await club.of(old)).toMatchObject({ healthConcerns: null, lacksCertificate: false })
  })
  it('without a parent saying so from the sixteenth birthday on', async () => {
    const [fifteen, sixteen] = [dependent('2010-03-05'), dependent('2010-03-04')]
    await refused(fifteen, { isAuthorised: false }, 'membership.authorisation-needed')
    await club.enrol(sixteen, { isAuthorised: false })
    expect((await club.of(sixteen)).parentalAuthorisationOn).toBeNull()
  })
})

describe('MEM-1: a form that lacks something is refused at its first field, and changes nothing', () => {
  const unanswered = allNo.with(2, null as never).with(8, null as never)
  it.each([
    ['a season long gone', { season: '2024-2025' }, 'membership.season-over', { season: '2024-2025' }],
    ['next season, in March', { season: '2026-2027' }, 'membership.season-over', { season: '2026-2027' }],
    ['two health questions', { healthAnswers: unanswered }, 'membership.health-unanswered', { question: 3, count: 2 }],
    ['the consent', { hasConsented: false }, 'membership.consent-needed', {}],
    ['the authorisation', { isAuthorised: false }, 'membership.authorisation-needed', {}],
    ['a certificate for a yes', { healthAnswers: yesTo(9) }, 'membership.certificate-needed', {}],
    ['a certificate for a new licence', { isNewLicence: true }, 'membership.certificate-needed', {}],
    [
      'a certificate that is over',
      { certificate: certificate({ until: '2026-03-03' }) },
      'membership.certificate-expired',
      { until: '2026-03-03' },
    ],
    [
      'everything: the first one is said',
      { healthAnswers: unanswered, hasConsented: false, isAuthorised: false, isNewLicence: true },
      'membership.health-unanswered',
      { question: 3, count: 2 },
    ],
  ])('%s', async (_what, fields, code, facts) => {
    await refused(dependent(), fields, code, facts)
  })
  it('the birth date of a dependent, but not of an adult', async () => {
    await refused(dependent(null), {}, 'membership.birth-needed')
    await club.enrol(club.desk.build.person({ birthDate: null }), { isAuthorised: false })
  })
  it('a compulsory trial for somebody who is in nobody’s care', async () => {
    await refused(club.ann, { isTrial: true }, 'membership.trial-for-dependents')
  })
  it('somebody archived, or nobody', async () => {
    await refused(club.desk.build.person({ archivedAt: 1 as Instant }), {}, 'person.archived')
    await refused(99 as PersonId, {}, 'desk.not-found')
  })
})

describe('MEM-1: one membership to a season', () => {
  const again = { name: 'Ann Lee', season: '2025-2026' }
  it('a second one is refused while the first is not cancelled', async () => {
    const { id } = await club.enrol(club.ann)
    await refused(club.ann, {}, 'membership.already-there', again)
    await club.desk.call('memberships.cancel', { id, version: 1, isRefunded: false, reason: 'mistyped' })
    await club.enrol(club.ann)
    expect(club.desk.rows('SELECT state FROM membership ORDER BY id')).toEqual([
      { state: 'cancelled' },
      { state: 'pending' },
    ])
  })
  it('of two desks at once, one enrols and the other reads why not', async () => {
    const both = await Promise.allSettled([club.enrol(club.ann), club.enrol(club.ann)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(both[1]).toMatchObject({ reason: { code: 'membership.already-there', facts: again } })
    expect(club.desk.rows('SELECT count(*) AS n FROM invoice')).toEqual([{ n: 1 }])
  })
  it('the same command twice is one membership and one invoice', async () => {
    const command = { commandId: 'enrol-ann-once', personId: club.ann, ...form, certificate: certificate() }
    const first = await club.desk.call('memberships.enrol', command)
    expect(await club.desk.call('memberships.enrol', command)).toEqual(first)
    expect(club.desk.rows('SELECT count(*) AS n FROM invoice')).toEqual([{ n: 1 }])
  })
})

describe('MEM-1: a certificate on file', () => {
  const lastSeason = (until: string) =>
    club.desk.build.membership({
      ...{ personId: club.ann, season: '2024-2025', startsOn: '2024-09-01' as Day, endsOn: '2025-08-31' as Day },
      ...{ certificateFile: `${'a'.repeat(64)}.pdf`, certificateName: 'old.pdf', certificateUntil: until as Day },
    })
  it('that is still valid counts, and is carried over', async () => {
    lastSeason('2026-03-04')
    await club.enrol(club.ann, { healthAnswers: yesTo(1) })
    expect(await club.of(club.ann)).toMatchObject({
      certificate: { fileName: 'old.pdf', hasFile: true, until: '2026-03-04', isValid: true },
      lacksCertificate: false,
    })
  })
  it('that ended yesterday does not', async () => {
    lastSeason('2026-03-03')
    await refused(club.ann, { healthAnswers: yesTo(1) }, 'membership.certificate-needed')
    await club.enrol(club.ann)
    expect((await club.of(club.ann)).certificate).toBeNull()
  })
  it('a new one takes its place, and one that ends in the season is missed from then on', async () => {
    lastSeason('2026-04-30')
    await club.enrol(club.ann, { isNewLicence: true, certificate: certificate({ until: '2026-05-01' }) })
    expect(await club.of(club.ann)).toMatchObject({
      certificate: { fileName: 'doctor.pdf', until: '2026-05-01' },
      lacksCertificate: false,
    })
    club.desk.at('2026-05-02', '09:00')
    expect(await club.of(club.ann)).toMatchObject({ certificate: { isValid: false }, lacksCertificate: true })
  })
})

describe('TRI-1, MAT-1: a compulsory trial', () => {
  const initiation = () =>
    club.desk.build.training({ typeId: club.desk.build.type({ name: 'First steps', isInitiation: true }) })
  const tried = (personId: PersonId) =>
    club.desk.build.attendance({ trainingId: initiation(), personId, usesTrial: true })
  it('is not for somebody who has had theirs; a paid membership is', async () => {
    const kim = dependent()
    tried(kim)
    await refused(kim, { isTrial: true }, 'trial.used', { isDependent: 'yes' })
    await club.enrol(kim)
  })
  it('is not for somebody who looks like one who has, unless it is said why', async () => {
    tried(club.desk.build.person({ givenName: 'Kim', familyName: 'Lee', birthDate: '2015-05-01' as Day }))
    const kim = dependent()
    const alike = { name: 'Kim Lee', day: '2026-03-05', type: 'First steps' }
    await refused(kim, { isTrial: true }, 'trial.maybe-used', alike)
    await club.enrol(kim, { isTrial: true, overrideReason: 'a cousin' })
    expect(club.desk.rows("SELECT person_id, facts FROM person_event WHERE code = 'trial.overridden'")).toEqual([
      { person_id: kim, facts: JSON.stringify({ other: 'Kim Lee', reason: 'a cousin' }) },
    ])
  })
})

describe('MEM-1: seasons across the turn of years', () => {
  const joins = async (day: string, season: string) => {
    club.desk.at(day, '12:00')
    const person = club.desk.build.person()
    await club.enrol(person, { season })
    const { startsOn, endsOn, state } = await club.of(person)
    return [startsOn, endsOn, state]
  }
  it('begins today in a season that runs, on its first day in one that is sold ahead', async () => {
    expect(await joins('2026-06-01', '2025-2026')).toEqual(['2026-06-01', '2026-08-31', 'pending'])
    expect(await joins('2026-06-01', '2026-2027')).toEqual(['2026-09-01', '2027-08-31', 'pending'])
    expect(await joins('2026-12-31', '2026-2027')).toEqual(['2026-12-31', '2027-08-31', 'pending'])
  })
  it('ends on 29 February in the years that have one, and is over the day after', async () => {
    await club.terms('03-01', 0, 0)
    expect(await joins('2027-06-01', '2027-2028')).toEqual(['2027-06-01', '2028-02-29', 'active'])
    expect(await joins('2028-02-29', '2027-2028')).toEqual(['2028-02-29', '2028-02-29', 'active'])
    const [{ id } = { id: 0 }] = club.desk.rows('SELECT MAX(person_id) AS id FROM membership')
    club.desk.at('2028-03-01', '00:00')
    expect((await club.of(Number(id) as PersonId)).state).toBe('expired')
    expect(await joins('2028-03-01', '2028-2029')).toEqual(['2028-03-01', '2029-02-28', 'active'])
  })
  it('is the year itself where the season begins in January', async () => {
    await club.terms('01-01')
    expect(await club.desk.call('memberships.terms')).toEqual({
      seasons: [{ season: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }],
      ...{ adultFeeMinor: 8000, childFeeMinor: 4500 },
    })
    expect(await joins('2026-10-01', '2027')).toEqual(['2027-01-01', '2027-12-31', 'pending'])
  })
})
