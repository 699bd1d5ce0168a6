import { useQueryClient } from '@tanstack/react-query'
import { refusalIn } from '../../client/desk.ts'
import { useDesk } from '../../client/desk-context.tsx'

/** When somebody else was faster, the new state is fetched, so that the next attempt is made from what is true. */
export function useStaleBooking(): (error: unknown) => void {
  const { ask } = useDesk()
  const queries = useQueryClient()
  return (error) => {
    if (refusalIn(error)?.code !== 'desk.stale-version') return
    void queries.invalidateQueries({ queryKey: ask.bookings.key() })
  }
}
