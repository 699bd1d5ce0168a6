import { useQueryClient } from '@tanstack/react-query'
import { refusalIn } from '../../../client/desk.ts'
import { useCommand, useDesk } from '../../../client/desk-context.tsx'
import type { Place } from './place.ts'

type Changes = Partial<Pick<Place, 'startDate' | 'endDate' | 'isFrozen'>>

/** Changes a standing place from the state that is on the screen; when that is old, the new one is fetched. */
export function usePlaceChange({ id, version, startDate, endDate, isFrozen }: Place) {
  const { desk, ask } = useDesk()
  const client = useQueryClient()
  const change = useCommand(desk.standingPlaces.change)
  const refresh = (error: unknown) => {
    if (refusalIn(error)?.code === 'desk.stale-version')
      void client.invalidateQueries({ queryKey: ask.people.profile.key() })
  }
  const apply = (changes: Changes, onSuccess: () => void) =>
    change.mutate({ id, version, startDate, endDate, isFrozen, ...changes }, { onSuccess, onError: refresh })
  return { apply, isPending: change.isPending, error: change.error }
}
