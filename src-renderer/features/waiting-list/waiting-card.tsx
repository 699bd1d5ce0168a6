import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Waiting } from '../../../src-shared/contract/waiting-list.ts'
import { isOfferOver } from '../../../src-shared/domain/waiting-list.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Section } from '../../ui/section.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useGymClock } from '../today/gym-clock.ts'
import { StateMark } from '../today/state-mark.tsx'
import { useTrialsRefresh } from '../trials/use-trials-refresh.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { useSayUntil } from './until.ts'
import classes from './waiting.module.css'

type WaitingCardProps = { readonly personId: PersonId }

/** §9: where somebody waits for a place, soonest class first; nothing where they wait for none. */
export function WaitingCard({ personId }: WaitingCardProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const waiting = useQuery(ask.waitingList.ofPerson.queryOptions({ input: { personId } }))
  if (waiting.error) return <FailureText error={waiting.error} />
  if (!waiting.data || waiting.data.length === 0) return null
  return (
    <Section title={t('waiting-list.title')}>
      <ul className={classes.list}>
        {waiting.data.map((place) => (
          <WaitingPlace key={place.attendanceId} place={place} />
        ))}
      </ul>
    </Section>
  )
}

function WaitingPlace({ place }: { readonly place: Waiting }) {
  const { t, day } = useWords()
  const [opened, open] = useState<'accept' | 'leave' | null>(null)
  const { typeName, startTime, position, trainingId } = place
  const close = () => open(null)
  return (
    <li className={classes.place}>
      <span className={classes.what}>
        <Link href={`/?day=${place.day}&training=${trainingId}`} className={classes.call}>
          {`${day(place.day)} ${startTime} · ${typeName}`}
        </Link>
        <span className={classes.line}>
          <span>{t('waiting-list.of-person.in-line', { position })}</span>
          {place.offer && <HeldUntil offer={place.offer} />}
        </span>
      </span>
      <Deeds place={place} onAccept={() => open('accept')} onLeave={() => open('leave')} />
      {opened === 'accept' && <AcceptDialog place={place} onClose={close} onAccepted={close} />}
      {opened === 'leave' && <LeaveDialog place={place} onClose={close} onLeft={close} />}
    </li>
  )
}

/** On the gym's clock: a place whose time is up is held no longer, whatever has noticed it yet. */
function HeldUntil({ offer }: { readonly offer: NonNullable<Waiting['offer']> }) {
  const { t } = useWords()
  const { data: clock } = useGymClock()
  const sayUntil = useSayUntil()
  if (!clock) return null
  const isOver = isOfferOver(offer, clock.now)
  return (
    <StateMark tone={isOver ? 'neutral' : 'warn'}>
      {t(isOver ? 'waiting-list.lapsed' : 'waiting-list.held', { until: sayUntil(offer.heldUntil) })}
    </StateMark>
  )
}

type DeedsProps = { readonly place: Waiting; readonly onAccept: () => void; readonly onLeave: () => void }

function Deeds({ place: { attendanceId, name, offer }, onAccept, onLeave }: DeedsProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const refresh = useTrialsRefresh()
  const decline = useCommand(desk.waitingList.decline)
  const declined = () => {
    tell(t('waiting-list.declined', { name }))
    refresh()
  }
  return (
    <>
      <span className={classes.deeds}>
        {offer && (
          <>
            <Button size="compact-xs" onClick={onAccept}>
              {t('waiting-list.accept')}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              loading={decline.isPending}
              onClick={() => decline.mutate({ id: attendanceId }, { onSuccess: declined, onError: refresh })}
            >
              {t('waiting-list.decline')}
            </Button>
          </>
        )}
        <Button size="compact-xs" variant="default" onClick={onLeave}>
          {t('waiting-list.leave')}
        </Button>
      </span>
      {decline.error !== null && <FailureText error={decline.error} />}
    </>
  )
}
