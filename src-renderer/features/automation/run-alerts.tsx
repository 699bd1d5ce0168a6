import { Alert } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../ui/words.tsx'
import { runName } from './format.ts'
import { RunningRun } from './running-run.tsx'

type Overview = Awaited<ReturnType<Desk['processes']['overview']>>

/** What cannot wait for somebody to look it up: runs at work, and runs that should have been. */
export function RunAlerts({ owed, running }: Pick<Overview, 'owed' | 'running'>) {
  return (
    <>
      {running.map((run) => (
        <RunningRun key={run.id} run={run} />
      ))}
      {owed.map((due) => (
        <OwedRun key={`${due.process} ${due.period}`} due={due} />
      ))}
    </>
  )
}

function OwedRun({ due }: { readonly due: Overview['owed'][number] }) {
  const words = useWords()
  return (
    <Alert color="yellow" variant="outline" py="xs" icon={<IconClockExclamation size={18} aria-hidden />}>
      {words.t('automation.owed', {
        run: runName(due, words),
        day: words.day(due.businessDate),
        time: words.time(due.dueAt),
      })}
    </Alert>
  )
}
