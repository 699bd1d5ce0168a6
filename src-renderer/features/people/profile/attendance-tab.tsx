import { Button, Table } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Attended } from '../../../../src-shared/contract/attendance.ts'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { addDays, addMonths, type Day } from '../../../../src-shared/kernel/time.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { Nothing, Section } from '../../../ui/section.tsx'
import { Failed, Loading } from '../../../ui/states.tsx'
import { useWords } from '../../../ui/words.tsx'
import type { Deed } from '../../subscriptions/deeds.ts'
import { AttendanceMark } from '../../today/attendance-marks.tsx'
import { StateMark } from '../../today/state-mark.tsx'
import classes from './profile.module.css'
import { Settled } from './settled.tsx'

type AttendanceTabProps = {
  readonly personId: PersonId
  readonly today: Day
  readonly onDeed: (deed: Deed) => void
}

const daysAhead = 60
const monthsAtFirst = 3

/** Every class of somebody, the latest first, and how each was settled. */
export function AttendanceTab({ personId, today, onDeed }: AttendanceTabProps) {
  const { ask } = useDesk()
  const { t, day } = useWords()
  const [months, setMonths] = useState(monthsAtFirst)
  const input = { personId, from: addMonths(today, -months), to: addDays(today, daysAhead) }
  const attended = useQuery(ask.attendance.ofPerson.queryOptions({ input, placeholderData: keepPreviousData }))
  if (attended.isError && !attended.data) return <Failed error={attended.error} retry={() => attended.refetch()} />
  if (!attended.data) return <Loading />
  const title = t('people.attendance.since', { day: day(input.from, 'number') })
  return (
    <Section title={title}>
      {attended.data.length === 0 ? (
        <Nothing>{t('people.attendance.none')}</Nothing>
      ) : (
        <Table className={classes.table} verticalSpacing={6} horizontalSpacing={8} aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.day}>{t('people.trainings.day')}</Table.Th>
              <Table.Th className={classes.time}>{t('people.places.time')}</Table.Th>
              <Table.Th>{t('people.places.type')}</Table.Th>
              <Table.Th className={classes.state}>{t('people.trainings.state')}</Table.Th>
              <Table.Th>{t('people.attendance.settled')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {attended.data.map((visit) => (
              <Visit key={visit.id} visit={visit} onDeed={onDeed} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Button
        variant="subtle"
        size="compact-xs"
        mt={8}
        loading={attended.isPlaceholderData}
        onClick={() => setMonths(months + 12)}
      >
        {t('people.attendance.more')}
      </Button>
    </Section>
  )
}

type VisitProps = { readonly visit: Attended; readonly onDeed: (deed: Deed) => void }

function Visit({ visit, onDeed }: VisitProps) {
  const { t, day } = useWords()
  const isOff = visit.isTrainingCancelled || visit.state === 'cancelled'
  return (
    <Table.Tr data-struck={isOff || undefined}>
      <Table.Td className={classes.capital}>{day(visit.day)}</Table.Td>
      <Table.Td>{visit.startTime}</Table.Td>
      <Table.Td>
        <Link href={`/?day=${visit.day}&training=${visit.trainingId}`} className={classes.person}>
          <span className={classes.what}>{visit.typeName}</span>
        </Link>
        <span className={classes.under}>{visit.trainerName}</span>
      </Table.Td>
      <Table.Td>
        {visit.isTrainingCancelled ? (
          <StateMark tone="neutral">{t('people.trainings.called-off')}</StateMark>
        ) : (
          <AttendanceMark state={visit.state} reason={visit.reason} />
        )}
        {visit.cancelReason !== null && <span className={classes.under}>{visit.cancelReason}</span>}
      </Table.Td>
      <Table.Td>
        <Settled visit={visit} onDeed={onDeed} />
      </Table.Td>
    </Table.Tr>
  )
}
