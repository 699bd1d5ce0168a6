import { Radio } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { CourseId } from '../../../src-shared/kernel/brand.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useWords } from '../../ui/words.tsx'
import { standingOf } from '../courses/standing.ts'
import { StandingMark } from '../courses/standing-mark.tsx'
import classes from './bookings.module.css'

type CourseChoiceProps = {
  readonly label: string
  readonly courses: readonly Course[]
  readonly value: CourseId | null
  readonly onChange: (id: CourseId) => void
}

/** The sessions one can be booked into, soonest first; those that are full are shown and cannot be chosen. */
export function CourseChoice({ label, courses, value, onChange }: CourseChoiceProps) {
  const first = courses.find(({ id }) => id === value) ?? courses.find(isBookable)
  const firstField = useRef<HTMLInputElement>(null)
  // The dialog is open before its sessions are there.
  useEffect(() => firstField.current?.focus(), [])
  return (
    <Radio.Group
      label={label}
      value={value === null ? null : String(value)}
      onChange={(next) => {
        const course = courses.find(({ id }) => String(id) === next)
        if (course) onChange(course.id)
      }}
    >
      <div className={classes.courses}>
        {courses.map((course) => (
          <Radio
            key={course.id}
            size="xs"
            value={String(course.id)}
            disabled={!isBookable(course)}
            {...(course === first ? { ref: firstField, 'data-autofocus': true } : {})}
            classNames={{ body: classes.choice, labelWrapper: classes.choiceWords, label: classes.choiceLabel }}
            label={<CourseLine course={course} />}
          />
        ))}
      </div>
    </Radio.Group>
  )
}

export const isBookable = (course: Course): boolean => standingOf(course) === 'open'

function CourseLine({ course }: { readonly course: Course }) {
  const { t, language, money } = useWords()
  const { startsOn, endsOn, title, location, priceMinor } = course
  return (
    <span className={classes.courseLine}>
      <span>
        <strong>{courseDates(language, startsOn, endsOn)}</strong>
        <span className={classes.under}>{`${title} · ${location}`}</span>
      </span>
      <StandingMark course={course} />
      <span>{priceMinor === 0 ? t('courses.free') : money(priceMinor)}</span>
    </span>
  )
}
