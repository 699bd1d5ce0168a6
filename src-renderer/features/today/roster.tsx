import { Text } from '@mantine/core'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { FailureText } from '../../ui/failure.tsx'
import { soon } from '../../ui/soon.tsx'
import { useWords } from '../../ui/words.tsx'
import { isFull, isOver } from './day-plan.ts'
import { LeftOut } from './left-out.tsx'
import { MarkingBar } from './marking-bar.tsx'
import { RosterDialogs } from './roster-dialogs.tsx'
import { RosterHeader } from './roster-header.tsx'
import classes from './roster-pane.module.css'
import { RosterTable } from './roster-table.tsx'
import { type RosterData, useRoster } from './use-roster.ts'

const WaitingTable = soon(() => import('./waiting-table.tsx').then((module) => module.WaitingTable))

type RosterProps = {
  readonly roster: RosterData
  readonly now: Instant
  readonly today: Day
  readonly onTouch: () => void
}

/** Everybody of a training and everything that can be done with them, by hand and by keyboard. */
export function Roster({ roster, now, today, onTouch }: RosterProps) {
  const { t } = useWords()
  const control = useRoster(roster, { now, today, onTouch })
  const { training, abilities, inClass, waiting, cancelled, marks, line } = control
  const failure = marks.failure ?? line.failure
  const here = new Set([...inClass, ...waiting].map((entry) => entry.personId))
  const stillOut = roster.leftOut.filter((person) => !here.has(person.personId))
  return (
    <>
      <div className={classes.top}>
        <RosterHeader control={control} entries={roster.entries} now={now} />
        {marks.sums && <MarkingBar control={control} now={now} />}
        {failure && <NotMarked error={failure} time={training.startTime} />}
      </div>
      <RosterTable title={t('today.roster.people')} entries={inClass} control={control} showsEmpty />
      {stillOut.length > 0 && (
        <LeftOut
          training={training}
          people={stillOut}
          hasLinks={abilities.isDesk}
          mayJoin={abilities.isDesk && takesWaiting(roster, now)}
        />
      )}
      {waiting.length > 0 && <WaitingTable control={control} />}
      {cancelled.length > 0 && (
        <RosterTable title={t('today.roster.cancelled')} entries={cancelled} control={control} isStruck />
      )}
      <div className={classes.end} />
      <RosterDialogs control={control} today={today} />
    </>
  )
}

type NotMarkedProps = { readonly error: unknown; readonly time: string }

/** On the day itself "too early" is about the hour: people may come before a class begins, but not miss it. */
function NotMarked({ error, time }: NotMarkedProps) {
  const { t } = useWords()
  const refused = refusalIn(error)
  const isAboutTheHour = refused?.code === 'attendance.too-early' && typeof refused.facts.time === 'string'
  return (
    <div className={classes.failure}>
      {isAboutTheHour ? (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t('roster.marking.too-early', { time })}
        </Text>
      ) : (
        <FailureText error={error} />
      )}
    </div>
  )
}

/** §9: joined only when full, and never once it is over. */
const takesWaiting = ({ training }: RosterData, now: Instant): boolean =>
  isFull(training) && !training.isCancelled && !isOver(training, now)
