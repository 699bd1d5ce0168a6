import type { CertificateUpload } from '../../../../src-shared/contract/memberships.ts'
import {
  ageOn,
  authorisedUnder,
  type HealthAnswer,
  healthQuestions,
  membershipFaults,
  needsCertificate,
} from '../../../../src-shared/domain/memberships.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { typedDay } from '../../people/typed-day.ts'
import { fileFault } from './certificate-file.ts'
import type { Fault } from './faults.ts'

/** MEM-1: what every membership form asks, as its fields hold it. */
export type PapersValues = {
  readonly season: string
  readonly answers: readonly (HealthAnswer | null)[]
  readonly hasConsented: boolean
  readonly isAuthorised: boolean
  readonly isNewLicence: boolean
  readonly isTrial: boolean
  readonly file: File | null
  /** The last day of the certificate, as typed. */
  readonly until: string
  /** MAT-1: why somebody who looks like one who had a trial is somebody else. */
  readonly overrideReason: string
}

/** Health is asked anew for every season: nothing of it is filled in. */
export const emptyPapers = (season: string): PapersValues => ({
  season,
  answers: Array.from({ length: healthQuestions }, () => null),
  hasConsented: false,
  isAuthorised: false,
  isNewLicence: false,
  isTrial: false,
  file: null,
  until: '',
  overrideReason: '',
})

/** Of the person the papers are for. */
export type Subject = {
  readonly isDependent: boolean
  readonly birthDate: Day | null
  /** The last day of a certificate that was kept before and is still valid. */
  readonly onFileUntil: Day | null
}

/** How far ahead a two-digit year of a certificate may lie. */
export const yearsAhead = 5

export const untilOf = ({ until }: Pick<PapersValues, 'until'>, today: Day): Day | undefined =>
  typedDay(until, today, yearsAhead)

export const isAuthorisationAsked = ({ birthDate }: Pick<Subject, 'birthDate'>, today: Day): boolean =>
  birthDate !== null && ageOn(birthDate, today) < authorisedUnder

export const isCertificateAsked = ({ answers, isNewLicence }: PapersValues): boolean =>
  needsCertificate(answers, isNewLicence)

/** MEM-1: what is missing or wrong, field by field, in the words the desk itself would use. */
export function papersFaults(values: PapersValues, subject: Subject, today: Day): Readonly<Record<string, Fault>> {
  const isAsked = isCertificateAsked(values)
  const until = untilOf(values, today)
  // A certificate that comes along is judged for itself, below.
  const certificateUntil = values.file ? today : subject.onFileUntil
  const { answers: healthAnswers, hasConsented, isAuthorised, isNewLicence, isTrial } = values
  const form = { ...subject, healthAnswers, hasConsented, isAuthorised, isNewLicence, isTrial, certificateUntil }
  const faults: Record<string, Fault> = {}
  const unanswered: number[] = []
  for (const fault of membershipFaults(form, today)) {
    if (fault.field === 'healthAnswers') unanswered.push(fault.question)
    else Object.assign(faults, simple[fault.field])
  }
  if (unanswered[0] !== undefined) {
    const facts = { count: unanswered.length, question: unanswered[0] }
    faults.answers = { code: 'membership.health-unanswered', facts }
  }
  if (isAsked && values.file) Object.assign(faults, certificateFaults(values.file, until, today))
  return faults
}

const simple = {
  birthDate: { birthDate: { code: 'membership.birth-needed' } },
  hasConsented: { hasConsented: { code: 'membership.consent-needed' } },
  isAuthorised: { isAuthorised: { code: 'membership.authorisation-needed' } },
  certificate: { file: { code: 'membership.certificate-needed' } },
  certificateUntil: {},
  isTrial: { isTrial: { code: 'membership.trial-for-dependents' } },
} as const satisfies Record<string, Record<string, Fault>>

/** Of a certificate that comes along: its file, and its last day. */
export function certificateFaults(chosen: File, until: Day | undefined, today: Day): Readonly<Record<string, Fault>> {
  const file = fileFault(chosen)
  const last = untilFault(until, today)
  return { ...(file && { file }), ...(last && { until: last }) }
}

function untilFault(until: Day | undefined, today: Day): Fault | undefined {
  if (until === undefined) return 'day'
  return until < today ? { code: 'membership.certificate-expired', facts: { until } } : undefined
}

/** What the desk is asked to write down of the papers. */
export const papersInput = (
  values: PapersValues,
  subject: Subject,
  certificate: CertificateUpload | null,
  today: Day,
) => ({
  season: values.season,
  healthAnswers: values.answers,
  hasConsented: values.hasConsented,
  isAuthorised: values.isAuthorised && isAuthorisationAsked(subject, today),
  isNewLicence: values.isNewLicence,
  isTrial: values.isTrial,
  certificate: isCertificateAsked(values) ? certificate : null,
  overrideReason: values.overrideReason.trim() || null,
})
