import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainerId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { typedDay } from '../people/typed-day.ts'
import { handedOver, type Scope, substitutionOf } from './substitution.ts'
import { useReason } from './use-reason.ts'

const yearsAhead = 1

/** A substitute for a class, a day or some days: who, which, the plan of it, and the deed. */
export function useSubstitution(training: Training, today: Day, onClose: () => void) {
  const { ask, desk } = useDesk()
  const { t, day } = useWords()
  const tell = useTell()
  const reason = useReason()
  const [substituteId, setSubstitute] = useState<TrainerId | null>(null)
  const [scope, setScope] = useState<Scope>('day')
  const [from, setFrom] = useState(day(training.day, 'number'))
  const [to, setTo] = useState(day(training.day, 'number'))
  const trainers = useQuery(ask.trainers.list.queryOptions({ input: {} }))
  const substitute = useCommand(desk.trainings.substitute)
  const read = (text: string) => typedDay(text, today, yearsAhead)
  const wanted = substitutionOf(training, substituteId, scope, { from: read(from), to: read(to) })
  const preview = useQuery({
    ...ask.trainings.previewSubstitution.queryOptions({ input: wanted ?? skipToken }),
    placeholderData: keepPreviousData,
  })
  const others = (trainers.data ?? []).filter(({ id, isActive }) => isActive && id !== training.trainerId)
  return {
    reason,
    others,
    range: { from, setFrom, to, setTo },
    choice: { substituteId, setSubstitute, scope, setScope },
    isAsked: wanted !== undefined,
    preview,
    count: preview.isPlaceholderData || preview.isError ? 0 : handedOver(preview.data),
    isActing: substitute.isPending,
    failure: substitute.error,
    act: () => {
      const written = reason.read(true)
      if (!wanted || !written) return
      const name = others.find(({ id }) => id === substituteId)?.name ?? ''
      const onSuccess = (plan: Parameters<typeof handedOver>[0]) => {
        tell(t('substitute.done', { name, count: handedOver(plan) }))
        onClose()
      }
      substitute.mutate({ ...wanted, reason: written }, { onSuccess })
    },
  }
}
