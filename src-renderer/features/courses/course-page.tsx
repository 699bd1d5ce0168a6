import { IconSchoolOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { isCourseId } from './course-id.ts'
import { CourseSheet } from './course-sheet.tsx'
import { ToCourses } from './to-courses.tsx'

/** One session, under the number that stands in the address. */
export function CoursePage({ id, today }: { readonly id: number; readonly today: Day }) {
  return isCourseId(id) ? <Known id={id} today={today} /> : <Unknown />
}

function Known({ id, today }: { readonly id: CourseId; readonly today: Day }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const course = useQuery(ask.courses.byId.queryOptions({ input: { id } }))
  if (refusalIn(course.error)?.code === 'desk.not-found') return <Unknown />
  if (course.data) return <CourseSheet course={course.data} today={today} />
  return (
    <Page title={t('courses.title')} actions={<ToCourses />}>
      {course.isError ? <Failed error={course.error} retry={() => course.refetch()} /> : <Loading />}
    </Page>
  )
}

function Unknown() {
  const { t } = useWords()
  return (
    <Page title={t('courses.title')}>
      <Empty icon={<IconSchoolOff size={32} stroke={1.5} />} title={t('courses.unknown')} action={<ToCourses />} />
    </Page>
  )
}
