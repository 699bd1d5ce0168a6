import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { CandidateRow } from './candidate-row.tsx'
import classes from './initiation.module.css'
import { type Initiation, InitiationSelect } from './initiation-select.tsx'

type InitiationDialogProps = {
  /** Whose household comes. */
  readonly personId: PersonId
  /** The initiation, when it is known already. */
  readonly trainingId?: TrainingId | undefined
  readonly onClose: () => void
}

/** Registration at an initiation for a household: what the rules allow each of them, and the deed beside it. */
export function InitiationDialog({ personId, trainingId, onClose }: InitiationDialogProps) {
  const { t } = useWords()
  const title = useTitle(trainingId)
  const close = useRef<HTMLButtonElement>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={760}
      classNames={{ title: classes.title }}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      {trainingId === undefined ? (
        <Choosing personId={personId} onDone={() => close.current?.focus()} />
      ) : (
        <Household personId={personId} trainingId={trainingId} onDone={() => close.current?.focus()} />
      )}
      <Group justify="flex-end" mt={16}>
        <Button ref={close} variant="default" onClick={onClose}>
          {t('desk.close')}
        </Button>
      </Group>
    </Modal>
  )
}

/** A known initiation is named in the title; the roster it was opened from has its name at hand. */
function useTitle(trainingId: TrainingId | undefined): string {
  const { ask } = useDesk()
  const { t, day } = useWords()
  const known = useQuery({
    ...ask.trainings.roster.queryOptions({ input: { id: trainingId ?? (0 as TrainingId) } }),
    enabled: trainingId !== undefined,
  })
  const training = known.data?.training
  if (!training) return t('trials.title')
  return t('trials.title.known', { type: training.typeName, day: day(training.day), time: training.startTime })
}

const weeksAhead = 8

/** The first one that has room, until somebody chooses another. */
const suggested = (initiations: readonly Initiation[]): Initiation | undefined =>
  initiations.find(({ free }) => free > 0) ?? initiations[0]

type ChoosingProps = { readonly personId: PersonId; readonly onDone: () => void }

function Choosing({ personId, onDone }: ChoosingProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [chosen, choose] = useState<TrainingId | null>(null)
  const initiations = useQuery(ask.trials.initiations.queryOptions({ input: { days: weeksAhead * 7 } }))
  if (initiations.error) return <Failed error={initiations.error} retry={() => initiations.refetch()} />
  if (!initiations.data) return <Loading />
  const initiation = initiations.data.find((one) => one.trainingId === chosen) ?? suggested(initiations.data)
  if (!initiation) return <Empty title={t('trials.none')} hint={t('trials.none.hint')} />
  return (
    <>
      <InitiationSelect initiations={initiations.data} value={initiation.trainingId} onChange={choose} />
      <Household key={initiation.trainingId} personId={personId} trainingId={initiation.trainingId} onDone={onDone} />
    </>
  )
}

type HouseholdProps = ChoosingProps & { readonly trainingId: TrainingId }

/** Everybody who belongs together; several children are registered one after the other. */
function Household({ personId, trainingId, onDone }: HouseholdProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const household = useQuery(ask.trials.household.queryOptions({ input: { trainingId, personId } }))
  const gym = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const isHere = household.isSuccess && gym.isSuccess
  // Whoever was looked for is one Enter away, else the first who may come, else the way out.
  const takeFocus = useEffectEvent(() => {
    const wanted = list.current?.querySelector<HTMLElement>('[data-autofocus]')
    const deed = wanted ?? list.current?.querySelector<HTMLElement>('[data-candidate]')
    if (deed) deed.focus()
    else onDone()
  })
  useEffect(() => {
    if (isHere) takeFocus()
  }, [isHere])
  if (household.error) return <Failed error={household.error} retry={() => household.refetch()} />
  if (!household.data || !gym.data) return <Loading />
  const { householdId, free, discoveryPlaces, discoveryFree, people } = household.data
  const goOn = (done: PersonId) => {
    const deeds = [...(list.current?.querySelectorAll<HTMLElement>('[data-candidate]') ?? [])]
    const next = deeds[deeds.findIndex(({ dataset }) => Number(dataset.candidate) === done) + 1]
    if (next) next.focus()
    else onDone()
  }
  return (
    <>
      <p className={classes.facts}>
        <span>{t('trials.places', { count: Math.max(0, free) })}</span>
        {discoveryPlaces > 0 && <span>{t('trials.discovery', { free: discoveryFree, places: discoveryPlaces })}</span>}
      </p>
      <ul ref={list} className={classes.people} aria-label={t('trials.household')}>
        {people.map((candidate) => (
          <CandidateRow
            key={candidate.personId}
            candidate={candidate}
            at={{ trainingId, householdId, free }}
            isWanted={candidate.personId === personId}
            today={gym.data.today}
            onDone={() => goOn(candidate.personId)}
          />
        ))}
      </ul>
    </>
  )
}
