import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClosurePlan } from '../../../src-shared/contract/schedule.ts'
import { type Day, daysBetween } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { typedDay } from '../people/typed-day.ts'
import { useReason } from './use-reason.ts'

const yearsAhead = 2

/** Some days to close, what that undoes, and the deed. */
export function useClosing(first: Day, today: Day, onClose: () => void) {
  const { ask, desk } = useDesk()
  const { t, day, range } = useWords()
  const tell = useTell()
  const reason = useReason()
  const [from, setFrom] = useState(day(first, 'number'))
  const [to, setTo] = useState('')
  const add = useCommand(desk.closures.add)
  const read = (text: string) => typedDay(text, today, yearsAhead)
  const firstDay = read(from)
  // One day is closed as often as several: the last day may be left out.
  const lastDay = to.trim() === '' ? firstDay : read(to)
  const wanted = firstDay && lastDay ? { firstDay, lastDay } : undefined
  const preview = useQuery({
    ...ask.closures.preview.queryOptions({ input: wanted ?? skipToken }),
    placeholderData: keepPreviousData,
  })
  const plan: ClosurePlan | undefined = wanted && !preview.isError ? preview.data : undefined
  return {
    reason,
    days: { from, setFrom, to, setTo, count: wanted ? daysBetween(wanted.firstDay, wanted.lastDay) + 1 : 0 },
    preview,
    plan,
    isReady: plan !== undefined && !preview.isPlaceholderData,
    isActing: add.isPending,
    failure: add.error,
    act: () => {
      const written = reason.read(true)
      if (!wanted || !written) return
      const onSuccess = () => {
        tell(t('closures.done', { range: range(wanted.firstDay, wanted.lastDay) }))
        onClose()
      }
      add.mutate({ ...wanted, reason: written }, { onSuccess })
    },
  }
}
