import { Text, Title } from '@mantine/core'
import { IconClock, IconDoor, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { freePlaces, isFull, isOver } from './day-plan.ts'
import classes from './roster-pane.module.css'

export function RosterHeader({ training, now }: { readonly training: Training; readonly now: Instant }) {
  const { t } = useWords()
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <span className={classes.dot} style={{ backgroundColor: training.colour }} />
        <Title order={2} size="h4" td={training.isCancelled ? 'line-through' : undefined}>
          {training.typeName}
        </Title>
        <Standing training={training} now={now} />
      </div>
      <ul className={classes.facts} aria-label={t('today.roster.facts')}>
        <Fact icon={<IconClock size={14} />}>{`${training.startTime}–${training.endTime}`}</Fact>
        <Fact icon={<IconUser size={14} />}>{training.trainerName}</Fact>
        <Fact icon={<IconDoor size={14} />}>{training.roomName ?? t('today.roster.no-room')}</Fact>
      </ul>
      <Text className={classes.taken} size="sm">
        {t('today.taken-of', { taken: training.placesTaken, capacity: training.capacity })}
      </Text>
    </header>
  )
}

function Standing({ training, now }: { readonly training: Training; readonly now: Instant }) {
  const { t } = useWords()
  const { tone, said } = standingOf(training, now)
  return (
    <span className={classes.standing} data-tone={tone}>
      {said === 'today.free' ? t(said, { count: freePlaces(training) }) : t(said)}
    </span>
  )
}

function standingOf(training: Training, now: Instant) {
  if (training.isCancelled) return { tone: 'plain', said: 'today.phase.cancelled' } as const
  if (isOver(training, now)) return { tone: 'plain', said: 'today.phase.over' } as const
  if (isFull(training)) return { tone: 'full', said: 'today.full' } as const
  return { tone: 'plain', said: 'today.free' } as const
}

function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={classes.fact}>
      {icon}
      {children}
    </li>
  )
}
