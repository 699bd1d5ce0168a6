import { IconCircleCheck, IconEyeOff, IconFlag, IconLock, IconUsersGroup } from '@tabler/icons-react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './courses.module.css'
import { type Standing, standingOf } from './standing.ts'

const icons: Readonly<Record<Standing, typeof IconLock>> = {
  open: IconCircleCheck,
  full: IconUsersGroup,
  inactive: IconEyeOff,
  closed: IconLock,
  over: IconFlag,
}

/** `5 places left`, `Full`, `Closed`: in words and with a sign of its own, the colour only helps. */
export function StandingMark({ course }: { readonly course: Course }) {
  const { t } = useWords()
  const standing = standingOf(course)
  const Icon = icons[standing]
  return (
    <span className={classes.mark} data-standing={standing}>
      <Icon size={14} stroke={2} aria-hidden />
      {t('courses.standing', { standing, left: course.placesLeft })}
    </span>
  )
}
