import { IconAward } from '@tabler/icons-react'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { dayAt } from '../../../src-shared/kernel/time.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { Section } from '../../ui/section.tsx'
import { useWords } from '../../ui/words.tsx'
import { useGymClock } from '../today/gym-clock.ts'
import classes from './bookings.module.css'

type Licence = Awaited<ReturnType<Desk['bookings']['ofPerson']>>['licences'][number]
type LicencesProps = { readonly licences: readonly Licence[]; readonly bookings: readonly Booking[] }

/** SES-3: what somebody is allowed by the sessions they booked, since when and by which. */
export function Licences({ licences, bookings }: LicencesProps) {
  const { t, day, language } = useWords()
  const clock = useGymClock()
  if (!clock.data) return null
  const { timeZone } = clock.data.gym
  return (
    <Section title={t('bookings.licences')}>
      <ul className={classes.licences}>
        {licences.map(({ licence, bookingId, since }) => {
          const by = bookings.find(({ id }) => id === bookingId)
          return (
            <li key={licence} className={classes.licence}>
              <IconAward size={16} aria-hidden />
              <strong>{licence}</strong>
              <span className={classes.quiet}>
                {t('bookings.licence.since', {
                  day: day(dayAt(timeZone, since), 'number'),
                  course: by?.title ?? '',
                  dates: by ? courseDates(language, by.startsOn, by.endsOn) : '',
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
