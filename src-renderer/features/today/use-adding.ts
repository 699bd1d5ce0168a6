import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { saySettlement } from '../cancelling/settlement-sentence.ts'
import { useRosterRefresh } from './use-roster-marks.ts'

/** Somebody comes to a class: how the place would be settled, or the waiting list where it is full, and the deed. */
export function useAdding(training: Training, onClose: () => void) {
  const { ask, desk } = useDesk()
  const words = useWords()
  const { t } = words
  const tell = useTell()
  const refresh = useRosterRefresh()
  const [person, choose] = useState<PersonLine | null>(null)
  const register = useCommand(desk.attendance.register)
  const join = useCommand(desk.waitingList.join)
  const wanted = person && { trainingId: training.id, personId: person.id }
  const preview = useQuery(ask.attendance.previewRegister.queryOptions({ input: wanted ?? skipToken }))
  const isFull = refusalIn(preview.error)?.code === 'attendance.full'
  const done = (message: string) => {
    tell(message)
    refresh()
    onClose()
  }
  return {
    person,
    choose,
    preview,
    isFull,
    isReady: wanted !== null && (preview.isSuccess || isFull),
    isActing: register.isPending || join.isPending,
    failure: register.error ?? join.error,
    act: () => {
      if (!wanted || !person) return
      const { name } = person
      if (isFull) join.mutate(wanted, { onSuccess: () => done(t('today.left-out.joined', { name })) })
      else if (preview.isSuccess)
        register.mutate(wanted, {
          onSuccess: ({ settlement }) => done(t('roster.add.done', { name, what: saySettlement(settlement, words) })),
        })
    },
  }
}
