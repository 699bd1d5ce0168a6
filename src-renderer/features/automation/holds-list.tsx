import { Button, Title } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import type { Period } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { wordDays } from './line-text.ts'
import type { Preview } from './preview-figures.ts'

type Props = {
  readonly process: ProcessName
  readonly period: Period
  readonly holds: Preview['holds']
  readonly canRelease: boolean
}

/** What is held back from a run, why and by whom, with the way back. */
export function HoldsList({ process, period, holds, canRelease }: Props) {
  const { desk } = useDesk()
  const words = useWords()
  const { t } = words
  const release = useCommand(desk.processes.release)
  if (holds.length === 0) return null
  return (
    <section aria-label={t('automation.group.held')}>
      <Title order={2} size="sm" mb={4}>
        {t('automation.group.held')} · {holds.length}
      </Title>
      {release.error && <FailureText error={release.error} />}
      <ul className={classes.lines}>
        {holds.map((hold) => {
          const { unit, reason, heldBy } = hold
          const what = wordDays(hold.what, words)
          return (
            <li key={unit} className={classes.line}>
              <IconHandStop size={16} className={classes.lineIcon} aria-hidden />
              <span className={classes.lineText}>
                <strong>{what}</strong>{' '}
                <span className={classes.quiet}>{t('automation.held.by', { reason, heldBy })}</span>
              </span>
              {canRelease && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('automation.release.of', { what })}
                  loading={release.isPending && release.variables.unit === unit}
                  onClick={() => release.mutate({ process, period, unit })}
                >
                  {t('automation.release')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
