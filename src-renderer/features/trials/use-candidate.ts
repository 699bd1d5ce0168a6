import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrialCandidate } from '../../../src-shared/contract/trials.ts'
import type { PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { saySettlement } from '../cancelling/settlement-sentence.ts'
import { comesAsVolunteer, rowState, trialBox, untouched } from './admission.ts'
import { isMaybeUsed, useEarlierTrial } from './use-earlier-trial.ts'
import { useTrialsRefresh } from './use-trials-refresh.ts'

export type At = { readonly trainingId: TrainingId; readonly householdId: PersonId; readonly free: number }

/** One person of a household at an initiation: what is ticked, what it would come to, and the deed. */
export function useCandidate(candidate: TrialCandidate, { trainingId, householdId, free }: At, onDone: () => void) {
  const { ask, desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const refresh = useTrialsRefresh()
  const [choices, setChoices] = useState(untouched)
  const [equipment, setEquipment] = useState('')
  const register = useCommand(desk.attendance.register)
  const join = useCommand(desk.waitingList.join)

  const { personId, name, isVolunteer } = candidate
  const state = rowState(candidate, choices, free)
  const box = trialBox(candidate, choices)
  const mayRegister = state.is === 'open' && state.deed === 'register'
  const wanted = {
    trainingId,
    personId,
    householdId,
    usesTrial: box.isTicked,
    asVolunteer: isVolunteer ? comesAsVolunteer(candidate, choices) : null,
  }
  const preview = useQuery(ask.attendance.previewRegister.queryOptions({ input: mayRegister ? wanted : skipToken }))
  const failure = register.error ?? join.error ?? preview.error
  const earlier = useEarlierTrial(personId, mayRegister && box.isTicked, failure)

  const done = (message: string) => {
    tell(message)
    onDone()
    refresh()
  }
  const forget = () => {
    register.reset()
    join.reset()
  }
  const registerNow = () => {
    const overrideReason = earlier.read()
    if (overrideReason === undefined) return
    register.mutate(
      { ...wanted, equipment: equipment.trim() || null, overrideReason },
      {
        onSuccess: ({ settlement }) => done(t('trials.done', { name, what: saySettlement(settlement, words) })),
        onError: refresh,
      },
    )
  }
  return {
    state,
    box,
    choices,
    equipment,
    setEquipment,
    choose: (change: Partial<typeof choices>) => {
      forget()
      setChoices({ ...choices, ...change })
    },
    settlement: mayRegister ? preview.data?.settlement : undefined,
    earlier,
    // The question about the earlier trial says it better than its refusal.
    failure: isMaybeUsed(failure) ? null : failure,
    isActing: register.isPending || join.isPending,
    register: registerNow,
    wait: () => {
      const onSuccess = ({ position }: { readonly position: number }) => done(t('trials.waits', { name, position }))
      join.mutate({ trainingId, personId }, { onSuccess, onError: refresh })
    },
  }
}
export type CandidateControl = ReturnType<typeof useCandidate>
