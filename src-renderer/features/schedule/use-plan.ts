import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { generationOf } from '../../../src-shared/domain/processes.ts'
import { addDays, type IsoWeek, mondayOf, mondayOfWeek } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { warningsByUnit } from '../automation/line-facts.ts'
import type { GymNow } from './use-gym.ts'

/** Further ahead than this nobody may make a week. */
const DAYS_AHEAD = 364

/** What the generation of a week would do, for whoever may know; weeks that are over have no plan. */
export function usePlan(week: IsoWeek, gym: GymNow) {
  const { ask } = useDesk()
  const role = useSession((s) => s.me?.role)
  const monday = mondayOfWeek(week)
  const isAhead = monday !== undefined && monday >= mondayOf(gym.today) && monday <= addDays(gym.today, DAYS_AHEAD)
  const isDesk = role === 'admin' || role === 'reception'
  const preview = useQuery(
    ask.processes.preview.queryOptions({
      input: { process: 'generation', period: week },
      enabled: isDesk && isAhead,
    }),
  )
  const warnings = useMemo(() => warningsByUnit(preview.data?.lines ?? []), [preview.data])
  return { preview, warnings }
}

/** When the generation of a week is due, on the gym's own wall. */
export const dueTimeOf = (week: IsoWeek, { gym }: GymNow) => {
  const monday = mondayOfWeek(week)
  const schedule = { weekday: gym.generationWeekday, time: gym.generationTime }
  return monday && generationOf(monday, gym.timeZone, schedule)
}
