import { Button, Table } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Nothing, Section } from '../../ui/section.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import type { BookingDeed } from '../courses/booking-deeds.ts'
import { BookingDialog } from '../courses/booking-dialog.tsx'
import { KeyHint } from '../today/key-hint.tsx'
import { BookingRow } from './booking-row.tsx'
import classes from './bookings.module.css'
import { Licences } from './licences.tsx'
import { sortBookings } from './person-bookings.ts'

type BookingsTabProps = { readonly personId: PersonId; readonly today: Day; readonly onBook: () => void }

/** The course sessions of somebody: the licences they hold by them, what is coming, and what was. */
export function BookingsTab({ personId, today, onBook }: BookingsTabProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [deed, setDeed] = useState<BookingDeed | null>(null)
  const held = useQuery(ask.bookings.ofPerson.queryOptions({ input: { personId } }))
  if (held.isError && !held.data) return <Failed error={held.error} retry={() => held.refetch()} />
  if (!held.data) return <Loading />
  const { bookings, licences } = held.data
  const { coming, earlier } = sortBookings(bookings, today)
  return (
    <div className={classes.stack}>
      {licences.length > 0 && <Licences licences={licences} bookings={bookings} />}
      <Section
        title={t('bookings.coming')}
        action={
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconUserPlus size={14} />}
            rightSection={<KeyHint>R</KeyHint>}
            onClick={onBook}
          >
            {t('bookings.book')}
          </Button>
        }
      >
        {coming.length === 0 && <Nothing>{t('bookings.none')}</Nothing>}
        {coming.length > 0 && <BookingsTable label={t('bookings.coming')} bookings={coming} onDeed={setDeed} />}
      </Section>
      {earlier.length > 0 && (
        <Section title={t('bookings.earlier')}>
          <BookingsTable label={t('bookings.earlier')} bookings={earlier} onDeed={setDeed} />
        </Section>
      )}
      {deed && (
        <BookingDialog
          what={deed.what}
          // As it is now: a dialog goes on from the newest state when somebody else was faster.
          booking={bookings.find(({ id }) => id === deed.booking.id) ?? deed.booking}
          onClose={() => setDeed(null)}
        />
      )}
    </div>
  )
}

type BookingsTableProps = {
  readonly label: string
  readonly bookings: readonly Booking[]
  readonly onDeed: (deed: BookingDeed) => void
}

function BookingsTable({ label, bookings, onDeed }: BookingsTableProps) {
  const { t } = useWords()
  return (
    <Table className={classes.table} verticalSpacing={6} horizontalSpacing={8} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('bookings.course')}</Table.Th>
          <Table.Th className={classes.stateColumn}>{t('courses.col.state')}</Table.Th>
          <Table.Th className={classes.payColumn}>{t('courses.col.payment')}</Table.Th>
          <Table.Th className={classes.actions}>{t('courses.col.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} onDeed={onDeed} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
