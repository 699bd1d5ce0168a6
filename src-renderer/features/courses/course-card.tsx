import { IconMapPin } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './courses.module.css'
import { LicenceBadge } from './licence-badge.tsx'
import { PlacesBar } from './places-bar.tsx'
import { standingOf } from './standing.ts'
import { StandingMark } from './standing-mark.tsx'

/** One session of the list; the whole card leads to it. */
export function CourseCard({ course }: { readonly course: Course }) {
  const { t, language, money } = useWords()
  const { id, title, startsOn, endsOn, location, priceMinor, licence, reservedPlaces, heldPlaces, maxPlaces } = course
  return (
    <li className={classes.card} data-standing={standingOf(course)}>
      <div className={classes.line}>
        <span className={classes.title} title={title}>
          {title}
        </span>
        <StandingMark course={course} />
      </div>
      <Link
        href={`/courses/${id}`}
        className={classes.dates}
        aria-label={`${title}, ${courseDates(language, startsOn, endsOn)}`}
      >
        {courseDates(language, startsOn, endsOn)}
      </Link>
      <div className={classes.line}>
        <span className={classes.place} title={location}>
          <IconMapPin size={14} aria-hidden />
          <span>{location}</span>
        </span>
        <span className={classes.price}>{priceMinor === 0 ? t('courses.free') : money(priceMinor)}</span>
      </div>
      <PlacesBar course={course} />
      <div className={classes.line}>
        <span className={classes.quiet}>
          {t('courses.reserved', { reserved: reservedPlaces, max: maxPlaces })}
          {heldPlaces > 0 && ` · ${t('courses.held', { held: heldPlaces })}`}
        </span>
        {licence !== null && <LicenceBadge licence={licence} />}
      </div>
    </li>
  )
}
