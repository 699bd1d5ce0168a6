import { Anchor, Group, Progress, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { Run } from '../../../src-shared/contract/processes.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { runName } from './format.ts'

/** A run at work. It needs nobody: the desk says so, so that nobody waits in front of it. */
export function RunningRun({ run }: { readonly run: Run }) {
  const words = useWords()
  const share = run.unitsTotal === 0 ? 0 : (run.unitsDone / run.unitsTotal) * 100
  const name = runName(run, words)
  const text = words.t('automation.running', {
    run: name,
    done: words.number(run.unitsDone),
    total: words.number(run.unitsTotal),
  })
  return (
    <div className={classes.panel}>
      <Group justify="space-between" gap="xs" mb={6}>
        <Anchor component={Link} href={`/automation/${run.id}`} size="sm" fw={600}>
          {text}
        </Anchor>
        <Text size="xs" className={classes.quiet}>
          {words.t('automation.running.leave')}
        </Text>
      </Group>
      <Progress value={share} size="sm" aria-label={name} transitionDuration={200} />
    </div>
  )
}
