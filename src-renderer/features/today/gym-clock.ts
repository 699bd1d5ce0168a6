import { useQuery } from '@tanstack/react-query'
import { useDesk } from '../../client/desk-context.tsx'

const HALF_MINUTE = 30_000

/**
 * The gym, its time and its day, asked again every half minute: that trainings begin and end is the one change
 * nobody announces, and the clock of the machine may not be the desk's.
 */
export function useGymClock() {
  const { ask } = useDesk()
  return useQuery(ask.settings.get.queryOptions({ input: {}, refetchInterval: HALF_MINUTE, staleTime: HALF_MINUTE }))
}
