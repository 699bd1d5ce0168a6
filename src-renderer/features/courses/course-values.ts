import { type UseFormReturnType, useForm } from '@mantine/form'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { RefusalCode } from '../../../src-shared/contract/refusals.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { sayFailure, sayRefused } from '../../ui/failure.tsx'
import { useAmounts } from '../../ui/money-field.tsx'
import { useWords, type Words } from '../../ui/words.tsx'
import { placesLimits, readDay, readPlaces, wrongEnd } from './course-days.ts'

/** A session as its form holds it: texts, because that is what fields hold. */
export type CourseValues = {
  readonly title: string
  readonly startsOn: string
  readonly endsOn: string
  readonly maxPlaces: string
  readonly location: string
  readonly price: string
  readonly licence: string
  readonly description: string
  readonly isActive: boolean
}
export type CourseForm = UseFormReturnType<CourseValues>

/** What the form means once everything in it can be read. */
type CourseFields = Pick<
  Course,
  'title' | 'startsOn' | 'endsOn' | 'maxPlaces' | 'location' | 'licence' | 'description' | 'isActive'
> & { readonly priceMinor: Minor }

export function useCourseValues() {
  const { day } = useWords()
  const amounts = useAmounts()
  return (course: Course | null): CourseValues => ({
    title: course?.title ?? '',
    startsOn: course ? day(course.startsOn, 'number') : '',
    endsOn: course ? day(course.endsOn, 'number') : '',
    maxPlaces: course ? String(course.maxPlaces) : '',
    location: course?.location ?? '',
    price: course ? amounts.inField(course.priceMinor) : '',
    licence: course?.licence ?? '',
    description: course?.description ?? '',
    isActive: course?.isActive ?? true,
  })
}

/** The form of a session: a new one, or one of which some places are reserved already. */
export function useCourseForm(course: Course | null, initialValues: CourseValues, today: Day) {
  const words = useWords()
  const { t, day } = words
  const amounts = useAmounts()
  const reserved = course?.reservedPlaces ?? 0
  const read = (text: string) => readDay(text, today)
  const needed = (text: string) => (text.trim() === '' ? t('desk.field.needed') : null)
  const noDay = (text: string) => needed(text) ?? t('courses.wrong.day', { example: day(today, 'number') })
  const sayEnd = (values: CourseValues): string | null => {
    const endsOn = read(values.endsOn)
    const wrong = wrongEnd(read(values.startsOn), endsOn, today, course === null)
    if (wrong === 'unreadable') return noDay(values.endsOn)
    return wrong && sayRefused(words, `course.${wrong}`, { endsOn })
  }
  const sayPlaces = (text: string): string | null => {
    const found = readPlaces(text, reserved)
    if ('places' in found) return null
    if (found.wrong === 'below-reserved') return sayRefused(words, 'course.below-reserved', { reserved })
    return needed(text) ?? t('courses.wrong.places', placesLimits)
  }
  const sayPrice = (text: string): string | null =>
    amounts.read(text, true).wrong === 'not-positive' ? t('courses.wrong.negative') : amounts.check(text, true)
  const form = useForm<CourseValues>({
    initialValues,
    validate: {
      title: needed,
      startsOn: (text) => (read(text) === undefined ? noDay(text) : null),
      endsOn: (_text, values) => sayEnd(values),
      maxPlaces: sayPlaces,
      location: needed,
      price: sayPrice,
    },
  })
  const fieldsOf = (values: CourseValues): CourseFields | undefined => {
    const [startsOn, endsOn] = [read(values.startsOn), read(values.endsOn)]
    const found = readPlaces(values.maxPlaces, reserved)
    const { minor: priceMinor } = amounts.read(values.price, true)
    if (!startsOn || !endsOn || 'wrong' in found || priceMinor === undefined) return undefined
    return {
      title: values.title.trim(),
      startsOn,
      endsOn,
      maxPlaces: found.places,
      location: values.location.trim(),
      priceMinor,
      licence: values.licence.trim() || null,
      description: values.description.trim() || null,
      isActive: values.isActive,
    }
  }
  return { form, fieldsOf }
}

const fieldOf: Partial<Record<RefusalCode, keyof CourseValues>> = {
  'course.backwards': 'endsOn',
  'course.past': 'endsOn',
  'course.below-reserved': 'maxPlaces',
}

/** Puts a refusal at the field it is about. */
export function showAtField(form: CourseForm, words: Words, error: unknown): void {
  const refused = refusalIn(error)
  const field = refused && fieldOf[refused.code]
  if (field !== undefined) form.setFieldError(field, sayFailure(words, error))
}

/** True when the words for this failure have no field to stand at. */
export function isWithoutField(error: unknown): boolean {
  const refused = refusalIn(error)
  return refused === undefined || fieldOf[refused.code] === undefined
}
