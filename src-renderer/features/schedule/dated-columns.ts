import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Day, daysOfWeek, weekdayOf } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import type { Column } from './calendar/column.ts'

/** The days of a dated week, with which of them is today and which are closed. */
export function useDatedColumns(monday: Day, today: Day): readonly Column[] {
  const { ask } = useDesk()
  const { day: sayDay } = useWords()
  const closures = useQuery(ask.closures.list.queryOptions({ input: { from: monday } }))
  return useMemo(
    () =>
      daysOfWeek(monday).map((day) => ({
        weekday: weekdayOf(day),
        label: sayDay(day),
        isToday: day === today,
        closure: closures.data?.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)?.reason ?? null,
      })),
    [monday, today, closures.data, sayDay],
  )
}
