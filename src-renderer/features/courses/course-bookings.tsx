import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Nothing, Section } from '../../ui/section.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import type { BookingDeed } from './booking-deeds.ts'
import { BookingDialog } from './booking-dialog.tsx'
import { BookingsTable } from './bookings-table.tsx'

/** SES-2: everybody who booked a session, those who have a place first. */
export function CourseBookings({ course }: { readonly course: Course }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [deed, setDeed] = useState<BookingDeed | null>(null)
  const bookings = useQuery(ask.bookings.ofCourse.queryOptions({ input: { courseId: course.id } }))
  const all = bookings.data ?? []
  return (
    <Section title={t('courses.bookings')}>
      {!bookings.data &&
        (bookings.isError ? <Failed error={bookings.error} retry={() => bookings.refetch()} /> : <Loading />)}
      {bookings.data && all.length === 0 && <Nothing>{t('courses.bookings.none')}</Nothing>}
      {all.length > 0 && <BookingsTable bookings={all} onDeed={setDeed} />}
      {deed && (
        <BookingDialog
          what={deed.what}
          booking={all.find(({ id }) => id === deed.booking.id) ?? deed.booking}
          onClose={() => setDeed(null)}
        />
      )}
    </Section>
  )
}
