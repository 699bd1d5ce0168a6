import { skipToken, useQuery } from '@tanstack/react-query'
import { addMonths } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useGymClock } from '../today/gym-clock.ts'

/** The shifts of the last two months, the newest first: which desks there are, and how each was left. */
export function useLateShifts() {
  const { ask } = useDesk()
  const today = useGymClock().data?.today
  const input = today ? { from: addMonths(today, -2), to: today } : skipToken
  return useQuery(ask.till.shifts.queryOptions({ input }))
}
