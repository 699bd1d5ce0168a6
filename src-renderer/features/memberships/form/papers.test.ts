import { describe, expect, it } from 'vitest'
import { type HealthAnswer, healthQuestions } from '../../../../src-shared/domain/memberships.ts'
import { type Day, isDay } from '../../../../src-shared/kernel/time.ts'
import { emptyPapers, isAuthorisationAsked, isCertificateAsked, papersFaults, papersInput } from './papers.ts'

const day = (text: string): Day => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const today = day('2026-11-18')
const child = { isDependent: true, birthDate: day('2018-05-03'), onFileUntil: null }
const adult = { isDependent: false, birthDate: null, onFileUntil: null }

const answers = (...yes: readonly number[]): readonly HealthAnswer[] =>
  Array.from({ length: healthQuestions }, (_, index) => (yes.includes(index + 1) ? 'yes' : 'no'))
const empty = emptyPapers('2026-2027')
const filled = { ...empty, answers: answers(), hasConsented: true, isAuthorised: true }
const pdf = (size = 3, type = 'application/pdf') => new File([new Uint8Array(size)], 'certificate.pdf', { type })
const upload = { fileName: 'certificate.pdf', base64: 'AAAA', until: day('2027-11-17') }

describe('MEM-1: what keeps a membership form from being sent', () => {
  it('is nothing once it is filled in', () => {
    expect(papersFaults(filled, child, today)).toEqual({})
    expect(papersFaults({ ...filled, isAuthorised: false }, adult, today)).toEqual({})
  })

  it('is everything that is missing, each at its field', () => {
    expect(papersFaults(empty, { ...child, birthDate: null }, today)).toEqual({
      birthDate: { code: 'membership.birth-needed' },
      answers: { code: 'membership.health-unanswered', facts: { count: 9, question: 1 } },
      hasConsented: { code: 'membership.consent-needed' },
    })
    expect(papersFaults({ ...filled, isAuthorised: false }, child, today)).toEqual({
      isAuthorised: { code: 'membership.authorisation-needed' },
    })
  })

  it('counts the questions that are open and names the first', () => {
    const some = answers()
      .with(3, 'no')
      .map((answer, index) => (index === 3 || index === 6 ? null : answer))
    expect(papersFaults({ ...filled, answers: some }, child, today).answers).toEqual({
      code: 'membership.health-unanswered',
      facts: { count: 2, question: 4 },
    })
  })

  it('is a compulsory trial for an adult', () => {
    expect(papersFaults({ ...filled, isTrial: true }, adult, today)).toEqual({
      isTrial: { code: 'membership.trial-for-dependents' },
    })
    expect(papersFaults({ ...filled, isTrial: true }, child, today)).toEqual({})
  })
})

describe('MEM-1: a certificate', () => {
  const yes = { ...filled, answers: answers(7) }
  it.each([
    ['is missing', {}, { file: { code: 'membership.certificate-needed' } }],
    ['has no last day', { file: pdf() }, { until: 'day' }],
    ['has an unreadable last day', { file: pdf(), until: 'soon' }, { until: 'day' }],
    [
      'has ended',
      { file: pdf(), until: '17/11/2026' },
      { until: { code: 'membership.certificate-expired', facts: { until: '2026-11-17' } } },
    ],
    ['ends today', { file: pdf(), until: '18/11/2026' }, {}],
    ['is dated two digits ahead', { file: pdf(), until: '1/9/29' }, {}],
    [
      'is of another type',
      { file: pdf(3, 'text/plain'), until: '1/9/27' },
      { file: { code: 'membership.certificate-type' } },
    ],
    ['is as large as it may be', { file: pdf(10 * 1024 * 1024), until: '1/9/27' }, {}],
    [
      'is too large',
      { file: pdf(10 * 1024 * 1024 + 1), until: '1/9/27' },
      { file: { code: 'membership.certificate-too-big', facts: { megabytes: 10 } } },
    ],
  ])('that %s', (_what, certificate, faults) => {
    expect(papersFaults({ ...yes, ...certificate }, child, today)).toEqual(faults)
  })

  it('is asked for by a yes or a new licence, and by nothing else', () => {
    expect(isCertificateAsked(filled)).toBe(false)
    expect(isCertificateAsked(yes)).toBe(true)
    expect(isCertificateAsked({ ...filled, isNewLicence: true })).toBe(true)
  })

  it('on file is enough while it is valid', () => {
    expect(papersFaults(yes, { ...child, onFileUntil: today }, today)).toEqual({})
  })

  it('that is not asked for is neither judged nor sent', () => {
    const chosen = { ...filled, file: pdf(3, 'text/plain'), until: 'soon' }
    expect(papersFaults(chosen, child, today)).toEqual({})
    expect(papersInput(chosen, child, upload, today).certificate).toBeNull()
    expect(papersInput(yes, child, upload, today).certificate).toBe(upload)
  })
})

it.each([
  ['2010-11-19', true],
  ['2010-11-18', false],
  ['1990-01-01', false],
])('MEM-1: a parent is asked for somebody born on %s: %s', (birthDate, isAsked) => {
  expect(isAuthorisationAsked({ birthDate: day(birthDate) }, today)).toBe(isAsked)
})

it('sends no authorisation that is no longer asked for, and no empty reason', () => {
  const ticked = { ...filled, overrideReason: '  ' }
  expect(papersInput(ticked, child, null, today)).toMatchObject({ isAuthorised: true, overrideReason: null })
  expect(papersInput(ticked, adult, null, today).isAuthorised).toBe(false)
  expect(papersInput({ ...ticked, overrideReason: ' twins ' }, child, null, today).overrideReason).toBe('twins')
})
