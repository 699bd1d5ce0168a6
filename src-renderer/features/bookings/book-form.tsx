import { Stack } from '@mantine/core'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useWords } from '../../ui/words.tsx'
import { Again } from '../money/again.tsx'
import { isAtDesk, type Somebody } from './book-values.ts'
import { BookWho } from './book-who.tsx'
import { BookedCourse } from './booked-course.tsx'
import { PayFields } from './pay-fields.tsx'
import { type Booked, useBooking } from './use-booking.ts'

type BookFormProps = {
  readonly course: Course
  readonly person: Somebody | null
  readonly onBooked: (booked: Booked) => void
  readonly onClose: () => void
}

/** One form: who comes, what it costs whom, and how that is paid. */
export function BookForm({ course, person, onBooked, onClose }: BookFormProps) {
  const { t, money } = useWords()
  const booking = useBooking(course.id, person, onBooked)
  const { form, plan, settledBy, taking, isReserving, failure } = booking
  const { how } = form.values
  const { drawer, duplicate } = taking
  const paying = settledBy ?? (isAtDesk(how) ? 'now' : how)
  const act = t('bookings.act', { paying, amount: money(plan?.priceMinor ?? course.priceMinor) })
  const needsLinks = paying === 'link' && plan !== undefined && !plan.canLink
  return (
    <FormDialog
      title={person ? t('bookings.title.for', { name: person.name }) : t('bookings.title')}
      act={drawer.isClosed ? t('bookings.act.open-till') : act}
      isActing={isReserving || drawer.isOpening}
      isBlocked={!plan || needsLinks}
      failure={failure}
      size={640}
      hasDropdown
      onSubmit={booking.submit}
      onClose={onClose}
      question={
        duplicate && (
          <Again
            duplicate={duplicate}
            payerName={plan?.payerName ?? form.values.person?.name ?? ''}
            isActing={isReserving}
            onAgain={taking.takeAgain}
            onKeep={onClose}
          />
        )
      }
    >
      <Stack gap={12}>
        <BookedCourse course={plan?.course ?? course} plan={plan} name={form.values.person?.name ?? null} />
        {person === null && <BookWho booking={booking} />}
        <PayFields booking={booking} endsOn={course.endsOn} isFirst={person !== null} />
        {drawer.question}
      </Stack>
    </FormDialog>
  )
}
