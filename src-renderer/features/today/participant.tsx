import { IconNote } from '@tabler/icons-react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { PersonName } from './person-name.tsx'
import classes from './roster-pane.module.css'

type ParticipantProps = { readonly entry: RosterEntry; readonly hasLinks: boolean; readonly isStruck: boolean }

export function Participant({ entry, hasLinks, isStruck }: ParticipantProps) {
  const { t } = useWords()
  const marks = [
    ...(entry.isDependent ? [t('today.mark.dependent')] : []),
    ...(entry.isVolunteer ? [t('today.mark.volunteer')] : []),
    ...(entry.usesTrial && entry.settlement !== 'trial' ? [t('today.mark.trial')] : []),
    ...(entry.isWaived && entry.settlement !== 'waived' ? [t('today.settlement.waived')] : []),
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
