import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Membership } from '../../../src-shared/contract/memberships.ts'
import { refusalIn } from '../../client/desk.ts'
import { useDesk } from '../../client/desk-context.tsx'

/**
 * A membership as it is now. The one in hand came from a list that may have moved on while its dialog stayed open, also by
 * the dialog's own deed.
 */
export function useMembership(held: Membership): Membership {
  const { ask } = useDesk()
  const all = useQuery(ask.memberships.ofPerson.queryOptions({ input: { personId: held.personId } }))
  const newest = all.data?.find(({ id }) => id === held.id)
  return newest !== undefined && newest.version >= held.version ? newest : held
}

/** When somebody else was faster, the new state is fetched, so that the next attempt is made from what is true. */
export function useStale(): (error: unknown) => void {
  const { ask } = useDesk()
  const queries = useQueryClient()
  return (error) => {
    if (refusalIn(error)?.code !== 'desk.stale-version') return
    void queries.invalidateQueries({ queryKey: ask.memberships.key() })
  }
}
