import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Nothing } from '../../ui/section.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { BookDialog } from './book-dialog.tsx'
import type { Somebody } from './book-values.ts'
import { CourseChoice, isBookable } from './course-choice.tsx'

type BookForDialogProps = { readonly person: Somebody; readonly onClose: () => void }

/** Somebody wants a place: in which session first, then how it is paid. */
export function BookForDialog({ person, onClose }: BookForDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [chosen, choose] = useState<CourseId | null>(null)
  const [booked, setBooked] = useState<Course | null>(null)
  const courses = useQuery(ask.courses.active.queryOptions({ input: {} }))
  const offered = courses.data ?? []
  // The soonest with a place is what is asked for most.
  const value = chosen ?? offered.find(isBookable)?.id ?? null
  const course = offered.find(({ id }) => id === value)
  if (booked) return <BookDialog course={booked} person={person} onClose={onClose} />
  return (
    <FormDialog
      title={t('bookings.title.for', { name: person.name })}
      act={t('bookings.choose.act')}
      isBlocked={!course}
      isActing={false}
      failure={courses.error}
      size={640}
      onSubmit={(event) => {
        event.preventDefault()
        if (course) setBooked(course)
      }}
      onClose={onClose}
    >
      {courses.isPending && <Loading />}
      {courses.data?.length === 0 && <Nothing>{t('bookings.choose.none')}</Nothing>}
      {offered.length > 0 && (
        <CourseChoice label={t('bookings.choose')} courses={offered} value={value} onChange={choose} />
      )}
    </FormDialog>
  )
}
