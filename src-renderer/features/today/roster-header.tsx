import { Text, Title } from '@mantine/core'
import { IconClock, IconDoor, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { useWords, type Words } from '../../ui/words.tsx'
import { isOver } from './day-plan.ts'
import { PlacesLeft } from './places-left.tsx'
import { RosterActions } from './roster-actions.tsx'
import classes from './roster-pane.module.css'
import type { RosterControl } from './use-roster.ts'

type RosterHeaderProps = {
  readonly control: RosterControl
  readonly entries: readonly RosterEntry[]
  readonly now: Instant
}

export function RosterHeader({ control, entries, now }: RosterHeaderProps) {
  const { t } = useWords()
  const { training } = control
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <span className={classes.dot} style={{ backgroundColor: training.colour }} />
        <Title order={2} size="h4" td={training.isCancelled ? 'line-through' : undefined}>
          {training.typeName}
        </Title>
        {training.isCancelled || isOver(training, now) ? (
          <span className={classes.standing} data-tone="plain">
            {t(training.isCancelled ? 'today.phase.cancelled' : 'today.phase.over')}
          </span>
        ) : (
          <PlacesLeft training={training} entries={entries} />
        )}
      </div>
      <RosterActions control={control} />
      <ul className={classes.facts} aria-label={t('today.roster.facts')}>
        <Fact icon={<IconClock size={14} />}>{`${training.startTime}–${training.endTime}`}</Fact>
        <Fact icon={<IconUser size={14} />}>{training.trainerName}</Fact>
        <Fact icon={<IconDoor size={14} />}>{training.roomName ?? t('today.roster.no-room')}</Fact>
        {countsOf(training, t).map((count) => (
          <li key={count} className={classes.taken}>
            {count}
          </li>
        ))}
      </ul>
      {training.isCancelled && training.cancelReason !== null && (
        <Text size="sm" className={classes.reason}>
          {t('roster.class.cancelled', { reason: training.cancelReason })}
        </Text>
      )}
    </header>
  )
}

/** Participants, and of them and beside them those that need a word. */
function countsOf(training: Training, t: Words['t']): readonly string[] {
  const { isInitiation, placesTaken, capacity, discoveryPlaces, discoveryTaken, waiting, offered } = training
  return [
    ...(isInitiation ? [t('today.roster.initiation')] : []),
    t('today.taken-of', { taken: placesTaken, capacity }),
    ...(discoveryPlaces > 0 ? [t('today.roster.discovery', { taken: discoveryTaken, places: discoveryPlaces })] : []),
    ...(waiting > 0 ? [t('today.waiting-count', { count: waiting })] : []),
    ...(offered > 0 ? [t('today.roster.held', { count: offered })] : []),
  ]
}

function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={classes.fact}>
      {icon}
      {children}
    </li>
  )
}
