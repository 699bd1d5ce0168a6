import type { RefusalCode } from '../../../../src-shared/contract/refusals.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import type { Facts } from '../../../../src-shared/words/say.ts'
import { refusalIn } from '../../../client/desk.ts'
import { sayFailure, sayRefused } from '../../../ui/failure.tsx'
import type { Words } from '../../../ui/words.tsx'
import type { FieldErrors } from './use-fields.ts'

/** What is wrong with a field: what the desk would refuse, a date that cannot be read, or what is missing. */
export type Fault =
  | { readonly code: RefusalCode; readonly facts?: Facts }
  | 'day'
  | 'name'
  | 'file'
  | 'email'
  | 'other-season'
  | 'reason'

export function sayFaults(words: Words, faults: Readonly<Record<string, Fault>>, today: Day): FieldErrors {
  const say = (fault: Fault): string => {
    switch (fault) {
      case 'day':
        return words.t('people.wrong.day', { example: words.day(today, 'number') })
      case 'name':
        return words.t('people.wrong.name')
      case 'email':
        return words.t('people.wrong.email')
      case 'file':
        return words.t('people.wrong.needed')
      case 'other-season':
        return words.t('enrol.initiation.other-season')
      case 'reason':
        return words.t('enrol.alike.reason-needed')
      default:
        return sayRefused(words, fault.code, fault.facts ?? {})
    }
  }
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, say(fault)]))
}

/** The one place that says at which field a refusal of the desk stands. */
const fieldOf: Partial<Record<RefusalCode, string>> = {
  'household.guardian-needed': 'guardianId',
  'household.guardian-is-minor': 'guardianId',
  'person.guardian-is-dependent': 'guardianId',
  'person.birth-in-future': 'birthDate',
  'membership.birth-needed': 'birthDate',
  'membership.season-over': 'season',
  'membership.already-there': 'season',
  'membership.health-unanswered': 'answers',
  'membership.consent-needed': 'hasConsented',
  'membership.authorisation-needed': 'isAuthorised',
  'membership.certificate-needed': 'file',
  'membership.certificate-type': 'file',
  'membership.certificate-too-big': 'file',
  'membership.certificate-expired': 'until',
  'membership.trial-for-dependents': 'isTrial',
  'attendance.full': 'trainingId',
  'attendance.subscription-needed': 'trainingId',
  'training.already-cancelled': 'trainingId',
  'training.already-ended': 'trainingId',
  'trial.not-initiation': 'trainingId',
  'trial.membership-needed': 'trainingId',
  'trial.membership-expired': 'trainingId',
  'trial.discovery-full': 'trainingId',
  'trial.used': 'usesTrial',
  'trial.required': 'usesTrial',
  'trial.maybe-used': 'overrideReason',
}

/** The field a failure is about, and what to say there; undefined when it is about none. */
export function faultAt(words: Words, error: unknown): FieldErrors | undefined {
  const code = refusalIn(error)?.code
  const field = code && fieldOf[code]
  return field === undefined ? undefined : { [field]: sayFailure(words, error) }
}
