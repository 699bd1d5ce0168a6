import { useQueryClient } from '@tanstack/react-query'
import { useDesk } from '../../client/desk-context.tsx'

/** After a place was given: everything that says who may still come, at once. */
export function useTrialsRefresh(): () => void {
  const { ask } = useDesk()
  const queries = useQueryClient()
  return () => {
    for (const stale of [ask.trials, ask.trainings, ask.attendance, ask.waitingList])
      void queries.invalidateQueries({ queryKey: stale.key() })
  }
}
