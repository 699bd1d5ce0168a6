import { type UseFormReturnType, useForm } from '@mantine/form'
import type { Profile } from '../../../src-shared/contract/people.ts'
import type { RefusalCode } from '../../../src-shared/contract/refusals.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { useWords, type Words } from '../../ui/words.tsx'
import { typedDay } from './typed-day.ts'

/** A person as the form holds them: texts, because that is what fields hold. */
export type PersonValues = {
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly email: string
  readonly phone: string
  readonly card: string
  readonly guardianId: PersonId | null
  readonly isVolunteer: boolean
  readonly note: string
}
export type PersonFields = Pick<Profile, keyof PersonValues>
export type PersonForm = UseFormReturnType<PersonValues>

/** The desk's own idea of an address (zod's `email`), so that what the form lets pass is not refused there. */
const email = /^(?!\.)(?!.*\.\.)([\w'+\-.]*)[\w+-]@([A-Za-z\d][A-Za-z\d-]*\.)+[A-Za-z]{2,}$/

export const isEmail = (text: string): boolean => email.test(text.trim())

const orNull = (text: string): string | null => text.trim() || null

/** Somebody new: what was typed into the search is most likely the name. */
export function newPerson(typedName: string): PersonValues {
  const isName = !/[\d@]/.test(typedName)
  const [given = '', ...family] = isName ? typedName.split(/\s+/).filter(Boolean) : []
  const empty = { birthDate: '', email: '', phone: '', card: '', guardianId: null, isVolunteer: false, note: '' }
  return { ...empty, givenName: given, familyName: family.join(' ') }
}

export const valuesOf = (person: PersonFields, day: Words['day']): PersonValues => ({
  givenName: person.givenName,
  familyName: person.familyName,
  birthDate: person.birthDate === null ? '' : day(person.birthDate, 'number'),
  email: person.email ?? '',
  phone: person.phone ?? '',
  card: person.card ?? '',
  guardianId: person.guardianId,
  isVolunteer: person.isVolunteer,
  note: person.note ?? '',
})

export function usePersonForm(initialValues: PersonValues, today: Day) {
  const { t, day, refusal } = useWords()
  const read = (text: string) => typedDay(text, today)
  const form = useForm<PersonValues>({
    initialValues,
    validate: {
      givenName: (value) => (value.trim() === '' ? t('people.wrong.name') : null),
      birthDate: (value) => {
        const born = read(value)
        if (born === undefined)
          return value.trim() === '' ? null : t('people.wrong.day', { example: day(today, 'number') })
        return born > today ? refusal('person.birth-in-future') : null
      },
      email: (value) => (value.trim() === '' || isEmail(value) ? null : t('people.wrong.email')),
    },
  })
  const fieldsOf = (values: PersonValues): PersonFields => ({
    givenName: values.givenName.trim(),
    familyName: values.familyName.trim(),
    birthDate: read(values.birthDate) ?? null,
    email: orNull(values.email),
    phone: orNull(values.phone),
    card: orNull(values.card),
    guardianId: values.guardianId,
    isVolunteer: values.isVolunteer,
    note: orNull(values.note),
  })
  return { form, fieldsOf }
}

const fieldOf: Partial<Record<RefusalCode, keyof PersonValues>> = {
  'person.card-taken': 'card',
  'person.guardian-is-dependent': 'guardianId',
  'household.guardian-is-minor': 'guardianId',
  'person.birth-in-future': 'birthDate',
}

/** Puts a refusal at the field it is about; false when it is about none. */
export function showAtField(form: PersonForm, words: Words, error: unknown): boolean {
  const refused = refusalIn(error)
  const field = refused && fieldOf[refused.code]
  if (field === undefined) return false
  form.setFieldError(field, sayFailure(words, error))
  return true
}

/** True when the words for this failure have no field to stand at. */
export const isWithoutField = (error: unknown): boolean => {
  const refused = refusalIn(error)
  return refused === undefined || fieldOf[refused.code] === undefined
}
