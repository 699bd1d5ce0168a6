import { useQueryClient } from '@tanstack/react-query'
import type { RefusalCode } from '../../../src-shared/contract/refusals.ts'
import { refusalIn } from '../../client/desk.ts'
import { useDesk } from '../../client/desk-context.tsx'

const atField: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'household.guardian-is-minor',
  'household.same-guardian',
  'person.guardian-is-dependent',
])

/** True for a refusal that is about who was chosen, and is said at that field. */
export function isAboutGuardian(error: unknown): boolean {
  const refused = refusalIn(error)
  return refused !== undefined && atField.has(refused.code)
}

/** When somebody else was faster, the new state is fetched, so that the next attempt is made from what is true. */
export function useStaleProfile(): (error: unknown) => void {
  const { ask } = useDesk()
  const queries = useQueryClient()
  return (error) => {
    if (refusalIn(error)?.code === 'desk.stale-version')
      void queries.invalidateQueries({ queryKey: ask.people.profile.key() })
  }
}
