import { useQuery } from '@tanstack/react-query'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { isFull, isOver } from './day-plan.ts'
import { LeftOut } from './left-out.tsx'
import { RosterHeader } from './roster-header.tsx'
import classes from './roster-pane.module.css'
import { RosterTable } from './roster-table.tsx'

type RosterPaneProps = { readonly id: TrainingId; readonly now: Instant }

const inPlace = ({ state }: RosterEntry): boolean => state === 'registered' || state === 'present' || state === 'absent'

/** The chosen training: who is in it, who waits, who was left out. */
export function RosterPane({ id, now }: RosterPaneProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const role = useSession((session) => session.me?.role)
  const roster = useQuery(ask.trainings.roster.queryOptions({ input: { id } }))
  if (roster.isError) return <Failed error={roster.error} retry={() => roster.refetch()} />
  if (!roster.data) return <Loading />

  const { training, entries, leftOut } = roster.data
  const isDesk = role === 'admin' || role === 'reception'
  const waiting = entries.filter((entry) => entry.state === 'waitlisted')
  const cancelled = entries.filter((entry) => entry.state === 'cancelled')
  const here = new Set(entries.filter((entry) => entry.state !== 'cancelled').map((entry) => entry.personId))
  const stillOut = leftOut.filter((person) => !here.has(person.personId))
  return (
    <>
      <RosterHeader training={training} now={now} />
      <RosterTable title={t('today.roster.people')} entries={entries.filter(inPlace)} hasLinks={isDesk} showsEmpty />
      {stillOut.length > 0 && (
        <LeftOut
          training={training}
          people={stillOut}
          hasLinks={isDesk}
          mayJoin={isDesk && takesWaiting(training, now)}
        />
      )}
      {waiting.length > 0 && <RosterTable title={t('today.waiting.title')} entries={waiting} hasLinks={isDesk} />}
      {cancelled.length > 0 && (
        <RosterTable title={t('today.roster.cancelled')} entries={cancelled} hasLinks={isDesk} isStruck />
      )}
      <div className={classes.end} />
    </>
  )
}

/** §9: joined only when full, and never once it is over. */
const takesWaiting = (training: Training, now: Instant): boolean =>
  isFull(training) && !training.isCancelled && !isOver(training, now)
