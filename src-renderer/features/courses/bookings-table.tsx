import { VisuallyHidden } from '@mantine/core'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import { useWords } from '../../ui/words.tsx'
import type { BookingDeed } from './booking-deeds.ts'
import { BookingRow } from './booking-row.tsx'
import classes from './bookings-table.module.css'

type BookingsTableProps = {
  readonly bookings: readonly Booking[]
  readonly onDeed: (deed: BookingDeed) => void
}

const columns = ['person', 'state', 'payment', 'licence', 'booked'] as const

export function BookingsTable({ bookings, onDeed }: BookingsTableProps) {
  const { t } = useWords()
  return (
    <table className={classes.table} aria-label={t('courses.bookings')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={classes[column]}>
              {t(`courses.col.${column}`)}
            </th>
          ))}
          <th scope="col" className={classes.actions}>
            <VisuallyHidden>{t('courses.col.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} onDeed={onDeed} />
        ))}
      </tbody>
    </table>
  )
}
