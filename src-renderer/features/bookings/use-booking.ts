import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BookingPlan } from '../../../src-shared/contract/bookings.ts'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { isQuestion, useTaking } from '../money/use-taking.ts'
import { isEmail } from '../people/person-form.ts'
import {
  addressOf,
  type BookValues,
  firstValues,
  type How,
  nameOf,
  payOf,
  type Somebody,
  whoOf,
} from './book-values.ts'

export type Booked = Awaited<ReturnType<Desk['bookings']['reserve']>> & {
  readonly name: string
  readonly how: How
  readonly plan: BookingPlan
}

/** What is typed of a booking, and what it would come to for whoever is chosen. */
export function useBooking(courseId: CourseId, person: Somebody | null, onBooked: (booked: Booked) => void) {
  const { ask, desk } = useDesk()
  const { t } = useWords()
  const form = useBookForm(person)
  const { values } = form
  const personId = values.isNew ? null : (values.person?.id ?? null)
  const preview = useQuery(
    ask.bookings.preview.queryOptions({ input: { courseId, personId }, placeholderData: keepPreviousData }),
  )
  const plan = preview.isError ? undefined : preview.data
  // What was said of somebody else settles nothing.
  const settledBy = preview.isPlaceholderData ? null : (plan?.settledBy ?? null)
  const address = addressOf(values, plan)
  const reserve = useCommand(desk.bookings.reserve)
  const taking = useTaking(({ isAgain, desk: deskName, onError }) => {
    if (!plan) return
    const pay = payOf(values, settledBy !== null, address, { desk: deskName, isAgain })
    const done = { name: nameOf(values), how: values.how, plan }
    reserve.mutate(
      { courseId, ...whoOf(values), pay },
      { onError, onSuccess: (answer) => onBooked({ ...answer, ...done }) },
    )
  })
  const submit = form.onSubmit(() => {
    if (settledBy === null && values.how === 'free' && values.reason.trim() === '')
      form.setFieldError('reason', t('money.reason.needed'))
    else taking.take()
  })
  const emailKnown = isEmailKnown(reserve.error) ? reserve.error : null
  const failures = [preview.error, reserve.error].filter((error) => error !== null)
  return {
    form,
    plan,
    settledBy,
    address,
    taking,
    submit,
    /** Somebody has the e-mail of somebody new: asked at the field. */
    emailKnown,
    forgetFailure: reserve.reset,
    isReserving: reserve.isPending,
    failure: failures.find((error) => !isQuestion(error) && !isEmailKnown(error)) ?? null,
  }
}

const isEmailKnown = (error: unknown): boolean => refusalIn(error)?.code === 'booking.email-known'

function useBookForm(person: Somebody | null) {
  const { t } = useWords()
  return useForm<BookValues>({
    initialValues: firstValues(person),
    validate: {
      person: (chosen, { isNew }) => (isNew || chosen ? null : t('bookings.who.needed')),
      givenName: (text, { isNew }) => (isNew && text.trim() === '' ? t('people.wrong.name') : null),
      email: (text, { isNew }) => (isNew && !isEmail(text) ? t('people.wrong.email') : null),
    },
  })
}
