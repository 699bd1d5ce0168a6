import { Table } from '@mantine/core'
import { Link } from 'wouter'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useWords } from '../../ui/words.tsx'
import type { BookingDeed } from '../courses/booking-deeds.ts'
import { BookingMenu } from '../courses/booking-menu.tsx'
import { BookingPayment } from '../courses/booking-payment.tsx'
import { BookingState } from './booking-state.tsx'
import classes from './bookings.module.css'
import { HoldCountdown } from './hold-countdown.tsx'

type BookingRowProps = { readonly booking: Booking; readonly onDeed: (deed: BookingDeed) => void }

/** One booking of a person: which session, where it stands, how it is paid. */
export function BookingRow({ booking, onDeed }: BookingRowProps) {
  const { language, moment } = useWords()
  const { courseId, title, startsOn, endsOn, location, state, heldUntil, confirmedAt, cancelledAt, cancelReason } =
    booking
  return (
    <Table.Tr data-quiet={state === 'cancelled' || undefined}>
      <Table.Td>
        <Link href={`/courses/${courseId}`} className={classes.link}>
          {courseDates(language, startsOn, endsOn)}
        </Link>
        <span className={classes.under}>{`${title} · ${location}`}</span>
      </Table.Td>
      <Table.Td>
        <BookingState booking={booking} />
        <span className={classes.under}>
          {heldUntil !== null && state === 'pending' && <HoldCountdown until={heldUntil} />}
          {state === 'confirmed' && confirmedAt !== null && moment(confirmedAt)}
          {state === 'cancelled' && [cancelledAt && moment(cancelledAt), cancelReason].filter(Boolean).join(' · ')}
        </span>
      </Table.Td>
      <Table.Td>
        <BookingPayment booking={booking} onDeed={onDeed} />
      </Table.Td>
      <Table.Td className={classes.actions}>
        <BookingMenu booking={booking} isOwnPage onDeed={onDeed} />
      </Table.Td>
    </Table.Tr>
  )
}
