import { useQuery } from '@tanstack/react-query'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../client/desk-context.tsx'

export type GymNow = Awaited<ReturnType<Desk['settings']['get']>>

const MINUTE = 60_000

/** The gym and its own time, asked again each minute: nobody announces that time passes. */
export function useGym() {
  const { ask } = useDesk()
  return useQuery(ask.settings.get.queryOptions({ input: {}, refetchInterval: MINUTE, staleTime: MINUTE }))
}
