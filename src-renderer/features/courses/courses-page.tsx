import { useRoute } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { useGymClock } from '../today/gym-clock.ts'
import { CourseList } from './course-list.tsx'
import { CoursePage } from './course-page.tsx'

/** The course sessions: `/courses` for the list, `/courses/:id` for one with its bookings. */
export function CoursesPage() {
  const { t } = useWords()
  const [isOne, params] = useRoute('/courses/:id')
  const clock = useGymClock()
  if (!clock.data) {
    return (
      <Page title={t('courses.title')}>
        {clock.isError ? <Failed error={clock.error} retry={() => clock.refetch()} /> : <Loading />}
      </Page>
    )
  }
  const { today } = clock.data
  return isOne ? <CoursePage key={params.id} id={Number(params.id)} today={today} /> : <CourseList today={today} />
}
