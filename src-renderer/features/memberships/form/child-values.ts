import type { Desk } from '../../../../src-shared/contract/index.ts'
import type { CertificateUpload } from '../../../../src-shared/contract/memberships.ts'
import type { PersonId, TrainingId } from '../../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { isEmail } from '../../people/person-form.ts'
import { typedDay } from '../../people/typed-day.ts'
import type { Fault } from './faults.ts'
import { emptyPapers, type PapersValues, papersFaults, papersInput, type Subject } from './papers.ts'

/** Who the child is and where they come first, as the fields hold it. */
export type ChildValues = PapersValues & {
  readonly guardianId: PersonId | null
  readonly givenName: string
  /** Null until somebody types one: it is the guardian's. */
  readonly familyName: string | null
  readonly birthDate: string
  readonly email: string
  readonly phone: string
  readonly note: string
  readonly trainingId: TrainingId | null
  /** What somebody ticked; what the box says follows from the rules, too. */
  readonly usesTrial: boolean
  readonly equipment: string
}

export const emptyChild = (guardianId: PersonId | null, season: string): ChildValues => ({
  ...emptyPapers(season),
  guardianId,
  givenName: '',
  familyName: null,
  birthDate: '',
  email: '',
  phone: '',
  note: '',
  trainingId: null,
  usesTrial: false,
  equipment: '',
})

export const bornOn = ({ birthDate }: Pick<ChildValues, 'birthDate'>, today: Day): Day | undefined =>
  typedDay(birthDate, today)

/** Somebody who is not born yet has no birth date so far. */
export function childSubject(values: ChildValues, today: Day): Subject {
  const born = bornOn(values, today)
  return { isDependent: true, birthDate: born !== undefined && born <= today ? born : null, onFileUntil: null }
}

/** What keeps the form from being sent, field by field, in the order of the desk's own checks. */
export function childFaults(values: ChildValues, today: Day): Readonly<Record<string, Fault>> {
  const { guardianId, givenName, birthDate, email } = values
  const born = bornOn(values, today)
  const isUnreadable = birthDate.trim() !== '' && born === undefined
  return {
    ...papersFaults(values, childSubject(values, today), today),
    ...(guardianId === null && { guardianId: { code: 'household.guardian-needed' } }),
    ...(givenName.trim() === '' && { givenName: 'name' }),
    ...(isUnreadable && { birthDate: 'day' }),
    ...(born !== undefined && born > today && { birthDate: { code: 'person.birth-in-future' } }),
    ...(email.trim() !== '' && !isEmail(email) && { email: 'email' }),
  }
}

type ChildInput = Omit<Parameters<Desk['memberships']['enrolChild']>[0], 'commandId'>

const orNull = (text: string): string | null => text.trim() || null

type Sent = {
  readonly today: Day
  readonly certificate: CertificateUpload | null
  /** What the box says. */
  readonly usesTrial: boolean
  readonly familyName: string
}

/** What the desk is asked to write down. */
export function childInput(values: ChildValues, { today, certificate, usesTrial, familyName }: Sent): ChildInput {
  const { trainingId } = values
  return {
    guardianId: values.guardianId,
    givenName: values.givenName.trim(),
    familyName: familyName.trim(),
    birthDate: bornOn(values, today) ?? null,
    email: orNull(values.email),
    phone: orNull(values.phone),
    note: orNull(values.note),
    ...papersInput(values, childSubject(values, today), certificate, today),
    initiation: trainingId === null ? null : { trainingId, usesTrial, equipment: orNull(values.equipment) },
  }
}
