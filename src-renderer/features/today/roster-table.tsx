import { Title, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './roster-pane.module.css'
import { RosterRow } from './roster-row.tsx'
import type { RosterControl } from './use-roster.ts'

type RosterTableProps = {
  readonly title: string
  readonly entries: readonly RosterEntry[]
  readonly control: RosterControl
  /** Who has cancelled is there to be read only. */
  readonly isStruck?: boolean
  /** Says that nobody is here instead of showing an empty table. */
  readonly showsEmpty?: boolean
}

/** People of a training in order of entry. */
export function RosterTable({ title, entries, control, isStruck = false, showsEmpty = false }: RosterTableProps) {
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
        <table className={classes.table} aria-labelledby={heading}>
          <thead>
            <tr>
              <th className={classes.order}>{t('today.roster.number')}</th>
              <th>{t('today.roster.name')}</th>
              <th className={classes.state}>{t('today.roster.state')}</th>
              <th className={classes.settlement}>{t('today.roster.settlement')}</th>
              <th className={classes.more}>
                <VisuallyHidden>{t('roster.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, at) => (
              <RosterRow key={entry.id} entry={entry} order={at + 1} control={control} isStruck={isStruck} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
