import { beforeEach, describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../../src-shared/contract/refusals.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { sayRefusal } from '../../../src-shared/words/index.ts'
import { languages } from '../../../src-shared/words/languages.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aClub, allNo, type Club, certificate, childForm } from './club-for-tests.ts'

let club: Club
beforeEach(async () => {
  club = await aClub()
})

const refused = (fields: object, code: string, facts: object = {}) =>
  expectRefused(club.desk, 'memberships.enrolChild', { ...childForm, guardianId: club.ann, ...fields }, code, facts)

const anInitiation = (name = 'First steps', capacity = 8): TrainingId =>
  club.desk.build.training({ capacity, typeId: club.desk.build.type({ name, isInitiation: true }) })
const into = (trainingId: TrainingId, usesTrial: boolean) => ({
  initiation: { trainingId, usesTrial, equipment: 'size 34' },
})

describe('MEM-1: a guardian’s form', () => {
  it('makes the child, the membership and its invoice to the guardian', async () => {
    const fields = { email: 'kim@example.org', phone: '06 11', note: 'shy' }
    const { personId, billed, attendanceId } = await club.enrolChild(fields)
    expect(attendanceId).toBeNull()
    expect(await club.desk.call('people.profile', { id: personId })).toMatchObject({
      ...{ name: 'Kim Lee', birthDate: '2015-05-01', guardianId: club.ann, ...fields },
    })
    expect(await club.of(personId)).toMatchObject({ state: 'pending', priceMinor: 4500, isDependent: true })
    expect(billed).toEqual({ number: '2026-000001', amountMinor: 4500, isPaid: false })
    expect(club.desk.rows('SELECT payer_id FROM invoice')).toEqual([{ payer_id: club.ann }])
    const found = await club.desk.call<{ total: number }>('people.search', { text: 'kim', limit: 1, offset: 0 })
    expect(found.total).toBe(1)
  })
  it('6.3, TRI-2: books a child with a compulsory trial into an initiation, trial used, in one go', async () => {
    const trainingId = anInitiation()
    const child = await club.enrolChild({ isTrial: true, ...into(trainingId, true) })
    expect(
      club.desk.rows('SELECT id, training_id, person_id, state, uses_trial, equipment, settlement FROM attendance'),
    ).toMatchObject([
      {
        ...{ id: child.attendanceId, training_id: trainingId, person_id: child.personId, state: 'registered' },
        ...{ uses_trial: 1, equipment: 'size 34' },
      },
    ])
    expect(child.billed).toBeNull()
    expect(await club.of(child.personId)).toMatchObject({ state: 'trial' })
  })
  it('TRI-2: books a pending child with or without the trial', async () => {
    const trainingId = anInitiation()
    await club.enrolChild(into(trainingId, false))
    await club.enrolChild({ givenName: 'Tom', birthDate: '2013-01-01', ...into(trainingId, true) })
    expect(club.desk.rows('SELECT uses_trial FROM attendance ORDER BY id')).toEqual([
      { uses_trial: 0 },
      { uses_trial: 1 },
    ])
  })
  it('is one deed: refused by the initiation, it leaves neither a child nor a membership nor an invoice', async () => {
    const full = anInitiation('Small steps', 1)
    club.desk.build.attendance({ trainingId: full })
    await refused({ isTrial: true, ...into(full, true) }, 'attendance.full', { capacity: 1 })
    await refused({ isTrial: true, ...into(anInitiation(), false) }, 'trial.required', { isDependent: 'yes' })
    const yoga = club.desk.build.training()
    await refused({ isTrial: true, ...into(yoga, true) }, 'trial.not-initiation')
    expect(club.desk.rows('SELECT count(*) AS n FROM person WHERE guardian_id IS NOT NULL')).toEqual([{ n: 0 }])
  })
  it('MAT-1: a child who looks like one who has had a trial needs a reason, told once', async () => {
    const earlier = club.desk.build.person({ givenName: 'Kim', familyName: 'Lee', birthDate: '2015-05-01' as Day })
    club.desk.build.attendance({ trainingId: anInitiation(), personId: earlier, usesTrial: true })
    const wanted = { isTrial: true, ...into(anInitiation('Next steps'), true) }
    await refused(wanted, 'trial.maybe-used', { name: 'Kim Lee', day: '2026-03-05', type: 'First steps' })
    await club.enrolChild({ ...wanted, overrideReason: 'a namesake' })
    expect(club.desk.rows("SELECT facts FROM person_event WHERE code = 'trial.overridden'")).toHaveLength(1)
  })
})

describe('bad input is refused in words, in every language, and changes nothing', () => {
  const minor = () => club.desk.build.person({ givenName: 'Tim', familyName: 'Lee', birthDate: '2008-03-05' as Day })
  const tooBig = () => certificate({ base64: 'A'.repeat((4 * 50 * 1024 * 1024) / 3) })
  const cases: readonly (readonly [string, () => object, RefusalCode, Readonly<Record<string, string | number>>])[] = [
    ['born tomorrow', () => ({ birthDate: '2026-03-05' }), 'person.birth-in-future', {}],
    ['without a guardian', () => ({ guardianId: null }), 'household.guardian-needed', {}],
    ['a guardian of 17', () => ({ guardianId: minor() }), 'household.guardian-is-minor', { name: 'Tim Lee' }],
    [
      'a guardian who has one',
      () => ({ guardianId: club.desk.build.person({ guardianId: club.ann }) }),
      'person.guardian-is-dependent',
      {},
    ],
    [
      'a guardian in the archive',
      () => ({ guardianId: club.desk.build.person({ archivedAt: 1 as Instant }) }),
      'person.archived',
      {},
    ],
    ['a guardian who is not there', () => ({ guardianId: 99 }), 'desk.not-found', {}],
    ['without a birth date', () => ({ birthDate: null }), 'membership.birth-needed', {}],
    [
      'one health question left out',
      () => ({ healthAnswers: allNo.with(8, null as never) }),
      'membership.health-unanswered',
      { question: 9, count: 1 },
    ],
    ['without consent', () => ({ hasConsented: false }), 'membership.consent-needed', {}],
    ['a child nobody authorised', () => ({ isAuthorised: false }), 'membership.authorisation-needed', {}],
    ['a new licence, no certificate', () => ({ isNewLicence: true }), 'membership.certificate-needed', {}],
    [
      'a text file as certificate',
      () => ({ certificate: certificate({ base64: Buffer.from('I am fit.').toString('base64') }) }),
      'membership.certificate-type',
      {},
    ],
    ['a certificate of 50 MB', () => ({ certificate: tooBig() }), 'membership.certificate-too-big', { megabytes: 10 }],
    [
      'a certificate of last year',
      () => ({ certificate: certificate({ until: '2025-12-31' }) }),
      'membership.certificate-expired',
      { until: '2025-12-31' },
    ],
    ['a season that is over', () => ({ season: '2019-2020' }), 'membership.season-over', { season: '2019-2020' }],
  ]
  it.each(cases)('%s', async (_what, fields, code, facts) => {
    await refused(fields(), code, facts)
    const said = languages.map((language) => sayRefusal(language, code, facts))
    expect(new Set(said).size).toBe(languages.length)
    const asked = code === 'membership.health-unanswered' ? { question: facts.question } : facts
    for (const fact of Object.values(asked)) for (const text of said) expect(text).toContain(String(fact))
  })
  it('a guardian who is 18 today may', async () => {
    const guardianId = club.desk.build.person({ birthDate: '2008-03-04' as Day })
    await club.enrolChild({ guardianId })
  })
})
