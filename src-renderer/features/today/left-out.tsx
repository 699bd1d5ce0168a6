import { Button, Title } from '@mantine/core'
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
import { useRosterRefresh } from './use-roster-marks.ts'

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
      <table className={classes.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th>{t('today.roster.name')}</th>
            <th>{t('today.left-out.reason')}</th>
            {mayJoin && <th className={classes.action}>{t('today.left-out.action')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.personId}>
              <td>
                <PersonName id={person.personId} name={person.name} hasLink={hasLinks} />
              </td>
              <td>{t(`today.left-out.${person.reason}`)}</td>
              {mayJoin && (
                <td className={classes.action}>
                  <Join training={training} person={person} onJoined={() => title.current?.focus()} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type JoinProps = { readonly training: Training; readonly person: LeftOutPerson; readonly onJoined: () => void }

function Join({ training, person, onJoined }: JoinProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const join = useCommand(desk.waitingList.join)
  const refresh = useRosterRefresh()
  const joined = () => {
    refresh()
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
