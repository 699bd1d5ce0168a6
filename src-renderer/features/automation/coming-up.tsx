import { Stack } from '@mantine/core'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import { isIsoWeek, type Period } from '../../../src-shared/kernel/time.ts'
import { DueCards } from './due-cards.tsx'
import { RunPreview } from './run-preview.tsx'

type Gym = Awaited<ReturnType<Desk['settings']['get']>>
type Due = Awaited<ReturnType<Desk['processes']['overview']>>['next'][number]

/** What is looked at: a process, and the period where it is not the next one. */
export type Look = { readonly process: ProcessName | undefined; readonly period: string }
type Props = {
  readonly gym: Gym
  readonly next: readonly Due[]
  readonly look: Look
  readonly onLook: (process: ProcessName, period: Period | null) => void
}

/** PRO-5: what runs next, soonest first, and what the chosen one would do, line by line. */
export function ComingUp({ gym, next, look, onLook }: Props) {
  const soonest = next.toSorted((a, b) => a.dueAt - b.dueAt)
  const due = soonest.find(({ process }) => process === look.process) ?? soonest[0]
  if (!due) return null
  const period = due.process === 'generation' && isIsoWeek(look.period) ? look.period : due.period
  return (
    <Stack gap="lg">
      <DueCards gym={gym} next={soonest} chosen={due.process} onChoose={(process) => onLook(process, null)} />
      <RunPreview
        key={due.process}
        process={due.process}
        period={period}
        onPeriod={(week) => onLook(due.process, week)}
      />
    </Stack>
  )
}
