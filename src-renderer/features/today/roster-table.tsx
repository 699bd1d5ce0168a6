import { Table, Title } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import { useId } from 'react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { AttendanceMark, SettlementMark } from './attendance-marks.tsx'
import { PersonName } from './person-name.tsx'
import classes from './roster-pane.module.css'

type RosterTableProps = {
  readonly title: string
  readonly entries: readonly RosterEntry[]
  readonly hasLinks: boolean
  readonly isStruck?: boolean
  /** Says that nobody is here instead of showing an empty table. */
  readonly showsEmpty?: boolean
}

/** People of a training in order of entry. */
export function RosterTable({ title, entries, hasLinks, isStruck = false, showsEmpty = false }: RosterTableProps) {
  const { t, number } = useWords()
  const heading = useId()
  return (
    <section className={classes.section}>
      <Title order={3} size="h6" id={heading} className={classes.heading}>
        {title} <span className={classes.tally}>{number(entries.length)}</span>
      </Title>
      {entries.length === 0 && showsEmpty ? (
        <p className={classes.nobody}>{t('today.roster.nobody')}</p>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={8} className={classes.table} aria-labelledby={heading}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.order}>{t('today.roster.number')}</Table.Th>
              <Table.Th>{t('today.roster.name')}</Table.Th>
              <Table.Th className={classes.state}>{t('today.roster.state')}</Table.Th>
              <Table.Th className={classes.settlement}>{t('today.roster.settlement')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry, at) => (
              <Table.Tr key={entry.id}>
                <Table.Td className={classes.order}>{number(at + 1)}</Table.Td>
                <Table.Td>
                  <Participant entry={entry} hasLinks={hasLinks} isStruck={isStruck} />
                </Table.Td>
                <Table.Td className={classes.state}>
                  <AttendanceMark state={entry.state} reason={entry.reason} />
                </Table.Td>
                <Table.Td className={classes.settlement}>
                  <SettlementMark settlement={entry.settlement} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

type ParticipantProps = { readonly entry: RosterEntry; readonly hasLinks: boolean; readonly isStruck: boolean }

function Participant({ entry, hasLinks, isStruck }: ParticipantProps) {
  const { t } = useWords()
  const marks = [
    ...(entry.isDependent ? [t('today.mark.dependent')] : []),
    ...(entry.isVolunteer ? [t('today.mark.volunteer')] : []),
    ...(entry.usesTrial && entry.settlement !== 'trial' ? [t('today.mark.trial')] : []),
  ]
  return (
    <>
      <span className={classes.who}>
        <PersonName id={entry.personId} name={entry.name} hasLink={hasLinks} isStruck={isStruck} />
        {marks.map((mark) => (
          <span key={mark} className={classes.mark}>
            {mark}
          </span>
        ))}
      </span>
      {entry.note !== null && (
        <span className={classes.note}>
          <IconNote size={14} role="img" aria-label={t('today.roster.note')} />
          <span>{entry.note}</span>
        </span>
      )}
    </>
  )
}
