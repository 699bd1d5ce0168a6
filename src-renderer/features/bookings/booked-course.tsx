import type { ReactNode } from 'react'
import type { BookingPlan } from '../../../src-shared/contract/bookings.ts'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useWords } from '../../ui/words.tsx'
import { StandingMark } from '../courses/standing-mark.tsx'
import classes from './bookings.module.css'

type BookedCourseProps = {
  readonly course: Course
  /** Undefined until it is known. */
  readonly plan: BookingPlan | undefined
  /** Whoever the place is for, so far. */
  readonly name: string | null
}

/** What is booked and what it comes to. */
export function BookedCourse({ course, plan, name }: BookedCourseProps) {
  const { t, language, money } = useWords()
  const { title, startsOn, endsOn, location } = course
  const price = plan?.priceMinor ?? course.priceMinor
  const licence = plan?.licence ?? course.licence
  const payer = name !== null && price > 0 ? plan : undefined
  return (
    <section className={classes.course} aria-label={title}>
      <strong className={classes.title}>{title}</strong>
      <dl className={classes.facts} aria-live="polite">
        <Fact name={t('bookings.dates')}>{courseDates(language, startsOn, endsOn)}</Fact>
        <Fact name={t('bookings.location')}>{location}</Fact>
        <Fact name={t('bookings.places')}>
          <StandingMark course={course} />
        </Fact>
        <Fact name={t('bookings.price')}>
          <strong>{price === 0 ? t('courses.free') : money(price)}</strong>
        </Fact>
        {licence !== null && <Fact name={t('bookings.licence')}>{licence}</Fact>}
        {payer && payer.payerName !== payer.personName && <Fact name={t('money.payer')}>{payer.payerName}</Fact>}
        {payer && payer.balanceMinor > 0 && <Fact name={t('money.balance')}>{money(payer.balanceMinor)}</Fact>}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
