import { Button } from '@mantine/core'
import { IconPencil, IconUserPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useIsAdmin } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { soon } from '../../ui/soon.tsx'
import { useLetters } from '../../ui/use-letters.ts'
import { useWords } from '../../ui/words.tsx'
import { KeyHint } from '../today/key-hint.tsx'
import { CloseCourseDialog } from './close-course-dialog.tsx'
import { CourseBookings } from './course-bookings.tsx'
import { CourseDialog } from './course-dialog.tsx'
import { CourseFacts } from './course-facts.tsx'
import { CourseMenu } from './course-menu.tsx'
import { DeleteCourseDialog } from './delete-course-dialog.tsx'
import { standingOf } from './standing.ts'
import { ToCourses } from './to-courses.tsx'
import { useActivation } from './use-activation.ts'

const BookDialog = soon(async () => (await import('../bookings/book-dialog.tsx')).BookDialog)

type CourseSheetProps = { readonly course: Course; readonly today: Day }
type Opened = 'book' | 'edit' | 'close' | 'delete' | null

/** One session: its figures, what can be done with it, and everybody who booked. */
export function CourseSheet({ course, today }: CourseSheetProps) {
  const { t } = useWords()
  const whyNot = useId()
  const [opened, setOpened] = useState<Opened>(null)
  const activation = useActivation(course)
  const close = () => setOpened(null)
  const book = standingOf(course) === 'open' ? () => setOpened('book') : undefined
  useLetters({ b: book })
  const bookButton = (
    <Button
      leftSection={<IconUserPlus size={16} />}
      rightSection={<KeyHint>B</KeyHint>}
      disabled={book === undefined}
      aria-describedby={book === undefined ? whyNot : undefined}
      onClick={book}
    >
      {t('courses.book')}
    </Button>
  )
  return (
    <Page
      title={course.title}
      actions={
        <>
          <ToCourses />
          <AdminActions course={course} onOpen={setOpened} onSetActive={activation.change} />
          {bookButton}
        </>
      }
    >
      {activation.error !== null && <FailureText error={activation.error} />}
      <CourseFacts course={course} whyNotId={whyNot} />
      <CourseBookings course={course} />
      {opened === 'book' && <BookDialog course={course} onClose={close} />}
      {opened === 'edit' && <CourseDialog course={course} today={today} onClose={close} />}
      {opened === 'close' && <CloseCourseDialog course={course} onClose={close} />}
      {opened === 'delete' && <DeleteCourseDialog course={course} onClose={close} />}
    </Page>
  )
}

type AdminActionsProps = {
  readonly course: Course
  readonly onOpen: (what: Opened) => void
  readonly onSetActive: () => void
}

function AdminActions({ course, onOpen, onSetActive }: AdminActionsProps) {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  if (!isAdmin) return null
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onOpen('edit')}>
        {t('courses.edit')}
      </Button>
      <CourseMenu
        course={course}
        onSetActive={onSetActive}
        onClose={() => onOpen('close')}
        onDelete={() => onOpen('delete')}
      />
    </>
  )
}
