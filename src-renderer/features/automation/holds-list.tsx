import { Button, Title } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import { addDays, type Day, type IsoWeek } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { unitOf } from './line-facts.ts'

type Hold = Awaited<ReturnType<Desk['processes']['preview']>>['holds'][number]
type Props = {
  readonly process: ProcessName
  readonly period: IsoWeek
  readonly monday: Day
  readonly holds: readonly Hold[]
  readonly canRelease: boolean
}

/** What is held back from a run, why and by whom, with the way back. */
export function HoldsList({ process, period, monday, holds, canRelease }: Props) {
  const { ask, desk } = useDesk()
  const { t, day } = useWords()
  const templates = useQuery(ask.templates.list.queryOptions({ input: {} }))
  const release = useCommand(desk.processes.release)
  const names = useMemo(
    () =>
      new Map(
        templates.data?.map((template) => [
          unitOf(template.id),
          t('automation.slot', {
            type: template.typeName,
            day: day(addDays(monday, template.weekday - 1)),
            time: template.startTime,
          }),
        ]),
      ),
    [templates.data, monday, t, day],
  )
  if (holds.length === 0) return null
  return (
    <section aria-label={t('automation.group.held')}>
      <Title order={3} size="sm" mb={4}>
        {t('automation.group.held')} · {holds.length}
      </Title>
      {release.error && <FailureText error={release.error} />}
      <ul className={classes.lines}>
        {holds.map(({ unit, reason, heldBy }) => {
          const what = names.get(unit) ?? unit
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
