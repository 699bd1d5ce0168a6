import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Waiting } from '../../../src-shared/contract/waiting-list.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { saySettlement } from '../cancelling/settlement-sentence.ts'
import { type Choices, trialBox } from '../trials/admission.ts'
import { isMaybeUsed, useEarlierTrial } from '../trials/use-earlier-trial.ts'
import { useTrialsRefresh } from '../trials/use-trials-refresh.ts'

/** A place in the line of one class, as the roster and the profile both know it. */
export type WaitingPlace = Pick<
  Waiting,
  'attendanceId' | 'personId' | 'name' | 'trainingId' | 'typeName' | 'day' | 'startTime'
> & { readonly offer: { readonly heldUntil: Instant } | null }

const noBox = { shown: 'none', isTicked: false } as const

/** What the rules ask of somebody who waits, and taking them in: whoever waits for a place comes as a participant. */
export function useAccepting({ attendanceId, personId, name, trainingId }: WaitingPlace, onAccepted: () => void) {
  const { ask, desk } = useDesk()
  const words = useWords()
  const tell = useTell()
  const refresh = useTrialsRefresh()
  const [usesTrial, tick] = useState<boolean | null>(null)
  const [equipment, setEquipment] = useState('')
  const accept = useCommand(desk.waitingList.accept)

  const household = useQuery(ask.trials.household.queryOptions({ input: { trainingId, personId } }))
  // A class that is no initiation has no such rules.
  const isPlain = refusalIn(household.error)?.code === 'trial.not-initiation'
  const candidate = household.data?.people.find((one) => one.personId === personId)
  const choices: Choices = { usesTrial, asVolunteer: false }
  const box = candidate ? trialBox(candidate, choices) : noBox
  const earlier = useEarlierTrial(personId, box.isTicked, accept.error)
  const mayCome = candidate?.admission.may === true
  const rules = isPlain ? 'plain' : household.isError ? 'failed' : candidate ? 'initiation' : 'asking'

  return {
    rules,
    rulesError: household.error,
    candidate,
    choices,
    box,
    tick: (next: boolean) => {
      accept.reset()
      tick(next)
    },
    equipment,
    setEquipment,
    earlier,
    isReady: isPlain || mayCome,
    isActing: accept.isPending,
    failure: isMaybeUsed(accept.error) ? null : accept.error,
    act: () => {
      const overrideReason = earlier.read()
      if (overrideReason === undefined) return
      accept.mutate(
        { id: attendanceId, usesTrial: box.isTicked, equipment: equipment.trim() || null, overrideReason },
        {
          onSuccess: ({ settlement }) => {
            tell(words.t('waiting-list.accepted', { name, what: saySettlement(settlement, words) }))
            onAccepted()
            refresh()
          },
          onError: refresh,
        },
      )
    },
  }
}
