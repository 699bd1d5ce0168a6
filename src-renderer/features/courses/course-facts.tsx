import { IconInfoCircle, IconMapPin } from '@tabler/icons-react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './course-sheet.module.css'
import { LicenceBadge } from './licence-badge.tsx'
import { PlacesBar } from './places-bar.tsx'
import { placesOf, standingOf } from './standing.ts'
import { StandingMark } from './standing-mark.tsx'

type CourseFactsProps = {
  readonly course: Course
  /** The id of the sentence that says why it cannot be booked. */
  readonly whyNotId: string
}

/** When, where, for how much, and its places explained. */
export function CourseFacts({ course, whyNotId }: CourseFactsProps) {
  const { t, language, money } = useWords()
  const { startsOn, endsOn, location, priceMinor, licence, description } = course
  return (
    <section className={classes.facts} aria-label={t('courses.about')} data-standing={standingOf(course)}>
      <div className={classes.what}>
        <p className={classes.dates}>{courseDates(language, startsOn, endsOn)}</p>
        <p className={classes.row}>
          <span className={classes.place}>
            <IconMapPin size={14} aria-hidden />
            {location}
          </span>
          <span className={classes.price}>{priceMinor === 0 ? t('courses.free') : money(priceMinor)}</span>
          {licence !== null && <LicenceBadge licence={licence} />}
        </p>
        {description !== null && <p className={classes.description}>{description}</p>}
      </div>
      <div className={classes.places}>
        <div className={classes.figures}>
          <span>{t('courses.places', placesOf(course))}</span>
          <StandingMark course={course} />
        </div>
        <PlacesBar course={course} isBig />
        <WhyNot course={course} id={whyNotId} />
      </div>
    </section>
  )
}

function WhyNot({ course, id }: { readonly course: Course; readonly id: string }) {
  const { t, day } = useWords()
  const isAdmin = useIsAdmin()
  const standing = standingOf(course)
  if (standing === 'open') return null
  const { endsOn, maxPlaces, heldPlaces } = course
  return (
    <p id={id} className={classes.whyNot}>
      <IconInfoCircle size={14} aria-hidden />
      {t('courses.why-not', {
        standing,
        endsOn: day(endsOn, 'number'),
        isAdmin: isAdmin ? 'yes' : 'no',
        max: maxPlaces,
        held: heldPlaces,
      })}
    </p>
  )
}
