import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { readDay } from './course-days.ts'
import type { CourseValues } from './course-values.ts'

const typingPause = 250
const named = 4

type ToldPeopleProps = { readonly course: Course; readonly values: CourseValues; readonly today: Day }

/** Who will hear that the days or the place change, while the form says that they do. */
export function ToldPeople({ course, values, today }: ToldPeopleProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [location] = useDebouncedValue(values.location.trim(), typingPause)
  const startsOn = readDay(values.startsOn, today)
  const endsOn = readDay(values.endsOn, today)
  const isReadable = startsOn !== undefined && endsOn !== undefined && startsOn <= endsOn && location !== ''
  const isMoved = startsOn !== course.startsOn || endsOn !== course.endsOn || location !== course.location
  const input = { id: course.id, startsOn: startsOn ?? course.startsOn, endsOn: endsOn ?? course.endsOn, location }
  const plan = useQuery(
    ask.courses.previewEdit.queryOptions({ input, enabled: isReadable && isMoved, placeholderData: keepPreviousData }),
  )
  if (!isReadable || !isMoved) return null
  if (plan.error) return <FailureText error={plan.error} />
  const told = plan.data?.told
  if (!told) return null
  const names = told.slice(0, named).join(', ')
  return (
    <Text size="sm" role="status">
      {t('courses.told', { count: told.length, names, more: Math.max(0, told.length - named) })}
    </Text>
  )
}
