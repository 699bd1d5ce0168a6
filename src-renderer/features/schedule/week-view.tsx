import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDesk } from '../../client/desk-context.tsx'
import { ResourceGrid } from './calendar/resource-grid.tsx'
import { WeekGrid, type WeekProps } from './calendar/week-grid.tsx'
import type { Layout } from './use-view.ts'

type Props = WeekProps & { readonly layout: Layout }

/** A week in the layout somebody chose. */
export function WeekView({ layout, ...week }: Props) {
  if (layout === 'time') return <WeekGrid {...week} />
  return layout === 'trainer' ? <ByTrainer {...week} /> : <ByRoom {...week} />
}

type Named = { readonly name: string; readonly isActive: boolean }
const namesOf = (all: readonly Named[] | undefined): readonly string[] =>
  (all ?? []).filter(({ isActive }) => isActive).map(({ name }) => name)

function ByTrainer(week: WeekProps) {
  const { ask } = useDesk()
  const { data } = useQuery(ask.trainers.list.queryOptions({ input: {} }))
  const known = useMemo(() => namesOf(data), [data])
  return <ResourceGrid {...week} resource="trainer" known={known} />
}

function ByRoom(week: WeekProps) {
  const { ask } = useDesk()
  const { data } = useQuery(ask.rooms.list.queryOptions({ input: {} }))
  const known = useMemo(() => namesOf(data), [data])
  return <ResourceGrid {...week} resource="room" known={known} />
}
