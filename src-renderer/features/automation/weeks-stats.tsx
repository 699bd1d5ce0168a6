import { Box, Group, Title, Tooltip, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { Figures } from './figures.tsx'
import { weekNumber } from './format.ts'
import { sumOfWeeks, type WeekSum, weeksOf } from './weeks.ts'

const WEEKS = 8

/** How the last weeks went: what was made, what went wrong, and the shape of it. */
export function WeeksStats({ today }: { readonly today: Day }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const input = { from: addDays(today, -7 * WEEKS), to: addDays(today, 7) }
  const history = useQuery(ask.processes.history.queryOptions({ input }))
  const weeks = useMemo(() => weeksOf(history.data ?? []).slice(-WEEKS), [history.data])
  const total = sumOfWeeks(weeks)
  const title = t('automation.stats', { count: WEEKS })
  return (
    <section className={classes.panel} aria-label={title}>
      <Title order={2} size="xs" className={classes.quiet}>
        {title}
      </Title>
      <Group justify="space-between" align="flex-end" wrap="nowrap" mt={4}>
        <Figures
          figures={[
            { label: 'automation.figure.runs', value: total.runs },
            { label: 'automation.figure.trainings', value: total.trainings },
            { label: 'automation.figure.students', value: total.students },
            { label: 'automation.figure.warnings', value: total.warnings, tone: 'warning' },
            { label: 'automation.figure.errors', value: total.errors, tone: 'error' },
          ]}
        />
        <Bars weeks={weeks} />
      </Group>
    </section>
  )
}

function Bars({ weeks }: { readonly weeks: readonly WeekSum[] }) {
  const { t } = useWords()
  const most = Math.max(1, ...weeks.map((week) => week.warnings))
  if (weeks.length < 2) return null
  return (
    <ul className={classes.bars} aria-label={t('automation.stats.bars')}>
      {weeks.map((week) => {
        const { trainings, warnings } = week
        const text = t('automation.stats.bar', { week: weekNumber(week.period), trainings, warnings })
        return (
          <Tooltip key={week.period} withinPortal={false} floatingStrategy="fixed" label={text}>
            <li className={classes.bar}>
              <VisuallyHidden>{text}</VisuallyHidden>
              <Box className={classes.barFill} h={`${(warnings / most) * 100}%`} aria-hidden />
            </li>
          </Tooltip>
        )
      })}
    </ul>
  )
}
