import { Link } from 'wouter'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import { useWords } from '../../ui/words.tsx'
import { BookingState, HoldCountdown } from '../bookings/booking-state.tsx'
import type { BookingDeed } from './booking-deeds.ts'
import { BookingMenu } from './booking-menu.tsx'
import { BookingPayment } from './booking-payment.tsx'
import classes from './bookings-table.module.css'

type BookingRowProps = { readonly booking: Booking; readonly onDeed: (deed: BookingDeed) => void }

export function BookingRow({ booking, onDeed }: BookingRowProps) {
  const { moment } = useWords()
  const { state, heldUntil, licence, bookedAt, cancelReason } = booking
  return (
    <tr data-quiet={state === 'cancelled' || undefined}>
      <td>
        <Person booking={booking} />
      </td>
      <td>
        <BookingState booking={booking} />
        {state === 'pending' && heldUntil !== null && (
          <span className={classes.under}>
            <HoldCountdown until={heldUntil} />
          </span>
        )}
        {cancelReason !== null && <span className={classes.under}>{cancelReason}</span>}
      </td>
      <td>
        <BookingPayment booking={booking} onDeed={onDeed} />
      </td>
      <td>{licence ?? '–'}</td>
      <td>{moment(bookedAt)}</td>
      <td className={classes.actions}>
        <BookingMenu booking={booking} onDeed={onDeed} />
      </td>
    </tr>
  )
}

function Person({ booking }: { readonly booking: Booking }) {
  const { t } = useWords()
  const { personId, personName, email, phone, isImported } = booking
  const contact = [email, phone].filter((one) => one !== null)
  const known = contact.length > 0 || isImported ? contact : [t('courses.no-contact')]
  const about = (isImported ? [...known, t('courses.imported')] : known).join(' · ')
  return (
    <>
      {personId === null ? (
        <span className={classes.name}>{isImported ? t('courses.imported.name') : personName}</span>
      ) : (
        <Link href={`/people/${personId}`} className={classes.name}>
          {personName}
        </Link>
      )}
      <span className={classes.under} title={about}>
        {about}
      </span>
    </>
  )
}
