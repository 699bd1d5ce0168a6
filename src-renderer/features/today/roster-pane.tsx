import { useQuery } from '@tanstack/react-query'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { Roster } from './roster.tsx'

type RosterPaneProps = {
  readonly id: TrainingId
  readonly now: Instant
  readonly today: Day
  readonly onTouch: () => void
}

/** The chosen training: who is in it, who waits, who was left out. */
export function RosterPane({ id, ...at }: RosterPaneProps) {
  const { ask } = useDesk()
  const roster = useQuery(ask.trainings.roster.queryOptions({ input: { id } }))
  if (roster.isError) return <Failed error={roster.error} retry={() => roster.refetch()} />
  if (!roster.data) return <Loading />
  return <Roster roster={roster.data} {...at} />
}
