import { Alert, Anchor, Stack, Text, Title } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { dayAt } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { daysAway, runName, startedByText } from './format.ts'
import { RunningRun } from './running-run.tsx'
import { Status } from './status.tsx'
import { WeeksStats } from './weeks-stats.tsx'

type Gym = Awaited<ReturnType<Desk['settings']['get']>>
type Overview = Awaited<ReturnType<Desk['processes']['overview']>>

/** What runs next, what ran last, how the last weeks went; above it what is running or owed. */
export function OverviewStrip({ gym }: { readonly gym: Gym }) {
  const { ask } = useDesk()
  const overview = useQuery(ask.processes.overview.queryOptions({ input: {} }))
  if (overview.isPending) return <Loading />
  if (overview.error) return <Failed error={overview.error} retry={() => overview.refetch()} />
  const { owed, running, next, last } = overview.data
  return (
    <Stack gap="sm">
      {running.map((run) => (
        <RunningRun key={run.id} run={run} />
      ))}
      {owed.map((due) => (
        <OwedRun key={`${due.process} ${due.period}`} due={due} />
      ))}
      <div className={classes.strip}>
        <NextRun due={next[0]} gym={gym} />
        <LastRun run={last} />
        <WeeksStats today={gym.today} />
      </div>
    </Stack>
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

function NextRun({ due, gym }: { readonly due: Overview['next'][number] | undefined; readonly gym: Gym }) {
  const words = useWords()
  const { t, day, time, language } = words
  return (
    <section className={classes.panel} aria-label={t('automation.next')}>
      <Title order={2} size="xs" className={classes.quiet}>
        {t('automation.next')}
      </Title>
      {due ? (
        <>
          <Text fw={600}>{runName(due, words)}</Text>
          <Text size="sm">{t('automation.next.when', { day: day(due.businessDate), time: time(due.dueAt) })}</Text>
          <Text size="sm" className={classes.quiet}>
            {daysAway(gym.today, dayAt(gym.gym.timeZone, due.dueAt), language)}
          </Text>
        </>
      ) : (
        <Text size="sm">{t('automation.next.none')}</Text>
      )}
    </section>
  )
}

function LastRun({ run }: { readonly run: Overview['last'] }) {
  const words = useWords()
  const { t, moment } = words
  return (
    <section className={classes.panel} aria-label={t('automation.last')}>
      <Title order={2} size="xs" className={classes.quiet}>
        {t('automation.last')}
      </Title>
      {run ? (
        <>
          <Anchor component={Link} href={`/automation/${run.id}`} fw={600} display="block">
            {runName(run, words)}
          </Anchor>
          <Text size="sm" component="div">
            <Status status={run.status} />
          </Text>
          <Text size="sm" className={classes.quiet}>
            {moment(run.startedAt)} · {startedByText(run, words)}
          </Text>
        </>
      ) : (
        <Text size="sm">{t('automation.last.none')}</Text>
      )}
    </section>
  )
}
