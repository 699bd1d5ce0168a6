import { IconHelmet, IconNote } from '@tabler/icons-react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { marksOf } from './entry-marks.ts'
import { PersonName } from './person-name.tsx'
import classes from './roster-pane.module.css'

type ParticipantProps = { readonly entry: RosterEntry; readonly hasLinks: boolean; readonly isStruck: boolean }

export function Participant({ entry, hasLinks, isStruck }: ParticipantProps) {
  const { t } = useWords()
  return (
    <>
      <span className={classes.who}>
        <PersonName id={entry.personId} name={entry.name} hasLink={hasLinks} isStruck={isStruck} />
        {marksOf(entry).map((mark) => (
          <span key={mark} className={classes.mark}>
            {t(mark)}
          </span>
        ))}
      </span>
      {entry.equipment !== null && (
        <span className={classes.note}>
          <IconHelmet size={14} role="img" aria-label={t('today.roster.equipment')} />
          <span>{entry.equipment}</span>
        </span>
      )}
      {entry.note !== null && (
        <span className={classes.note}>
          <IconNote size={14} role="img" aria-label={t('today.roster.note')} />
          <span>{entry.note}</span>
        </span>
      )}
    </>
  )
}
