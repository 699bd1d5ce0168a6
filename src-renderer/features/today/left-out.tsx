import { Button, Table, Title } from '@mantine/core'
import { IconClockPlus } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { freePlaces, isFull } from './day-plan.ts'
import { PersonName } from './person-name.tsx'
import classes from './roster-pane.module.css'

type LeftOutPerson = Awaited<ReturnType<Desk['trainings']['roster']>>['leftOut'][number]

type LeftOutProps = {
  readonly training: Training
  readonly people: readonly LeftOutPerson[]
  readonly hasLinks: boolean
  readonly mayJoin: boolean
}

/** GEN-4: who holds a standing place and got none, one click away from the waiting list. */
export function LeftOut({ training, people, hasLinks, mayJoin }: LeftOutProps) {
  const { t, number } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  const heading = useId()
  return (
    <section className={classes.section}>
      <Title order={3} size="h6" id={heading} className={classes.heading} ref={title} tabIndex={-1}>
        {t('today.left-out.title')} <span className={classes.tally}>{number(people.length)}</span>
      </Title>
      <p className={classes.hint}>
        {isFull(training)
          ? t('today.left-out.hint', { count: people.length })
          : t('today.left-out.has-room', { count: freePlaces(training) })}
      </p>
      <Table verticalSpacing={4} horizontalSpacing={8} className={classes.table} aria-labelledby={heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('today.roster.name')}</Table.Th>
            <Table.Th>{t('today.left-out.reason')}</Table.Th>
            {mayJoin && <Table.Th className={classes.action}>{t('today.left-out.action')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.personId}>
              <Table.Td>
                <PersonName id={person.personId} name={person.name} hasLink={hasLinks} />
              </Table.Td>
              <Table.Td>{t(`today.left-out.${person.reason}`)}</Table.Td>
              {mayJoin && (
                <Table.Td className={classes.action}>
                  <Join training={training} person={person} onJoined={() => title.current?.focus()} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

type JoinProps = { readonly training: Training; readonly person: LeftOutPerson; readonly onJoined: () => void }

function Join({ training, person, onJoined }: JoinProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const join = useCommand(desk.trainings.joinWaitingList)
  const joined = () => {
    tell(t('today.left-out.joined', { name: person.name }))
    onJoined()
  }
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconClockPlus size={14} />}
        aria-label={t('today.left-out.join-whom', { name: person.name })}
        loading={join.isPending}
        disabled={join.isSuccess}
        onClick={() => join.mutate({ trainingId: training.id, personId: person.personId }, { onSuccess: joined })}
      >
        {t('today.left-out.join')}
      </Button>
      {join.isError && <FailureText error={join.error} />}
    </>
  )
}
