import { Table, Title } from '@mantine/core'
import { useId } from 'react'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { Nothing, Section } from '../../../ui/section.tsx'
import { useWords } from '../../../ui/words.tsx'
import { AttendanceMark } from '../../today/attendance-marks.tsx'
import { StateMark } from '../../today/state-mark.tsx'
import classes from './profile.module.css'

type PersonTraining = Profile['trainings'][number]
type PersonTrainingsProps = { readonly trainings: readonly PersonTraining[]; readonly today: Day }

const when = ({ day, startTime }: PersonTraining): string => `${day} ${startTime}`

/** What is ahead, the next one first, and what was in the last weeks, the latest first. */
export function PersonTrainings({ trainings, today }: PersonTrainingsProps) {
  const { t } = useWords()
  const inOrder = trainings.toSorted((one, other) => when(one).localeCompare(when(other)))
  const coming = inOrder.filter(({ day }) => day >= today)
  const recent = inOrder.filter(({ day }) => day < today).toReversed()
  return (
    <Section title={t('people.trainings.title')}>
      <Part title={t('people.trainings.coming')} none={t('people.trainings.none-coming')} trainings={coming} />
      <Part title={t('people.trainings.recent')} none={t('people.trainings.none-recent')} trainings={recent} />
    </Section>
  )
}

type PartProps = { readonly title: string; readonly none: string; readonly trainings: readonly PersonTraining[] }

function Part({ title, none, trainings }: PartProps) {
  const { t } = useWords()
  const heading = useId()
  return (
    <div className={classes.part}>
      <Title order={3} size="h6" fw={500} id={heading} className={classes.partTitle}>
        {title}
      </Title>
      {trainings.length === 0 ? (
        <Nothing>{none}</Nothing>
      ) : (
        <Table
          layout="fixed"
          className={classes.table}
          verticalSpacing={4}
          horizontalSpacing={8}
          aria-labelledby={heading}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.day}>{t('people.trainings.day')}</Table.Th>
              <Table.Th className={classes.time}>{t('people.places.time')}</Table.Th>
              <Table.Th>{t('people.places.type')}</Table.Th>
              <Table.Th>{t('people.places.trainer')}</Table.Th>
              <Table.Th className={classes.state}>{t('people.trainings.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trainings.map((training) => (
              <TrainingLine key={`${training.id} ${training.state}`} training={training} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  )
}

function TrainingLine({ training }: { readonly training: PersonTraining }) {
  const { t, day } = useWords()
  return (
    <Table.Tr data-struck={training.isTrainingCancelled || training.state === 'cancelled' || undefined}>
      <Table.Td className={classes.capital}>{day(training.day)}</Table.Td>
      <Table.Td>{training.startTime}</Table.Td>
      <Table.Td>
        <span className={classes.dot} style={{ backgroundColor: training.colour }} />
        <span className={classes.what}>{training.typeName}</span>
      </Table.Td>
      <Table.Td>{training.trainerName}</Table.Td>
      <Table.Td>
        {training.isTrainingCancelled ? (
          <StateMark tone="neutral">{t('people.trainings.called-off')}</StateMark>
        ) : (
          <AttendanceMark state={training.state} reason={null} />
        )}
      </Table.Td>
    </Table.Tr>
  )
}
