import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconCalendarWeek,
  IconChecks,
  IconHistory,
  IconRefresh,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Run } from '../../../src-shared/contract/processes.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk, useSession } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { isWorthRunningAgain, runName } from './format.ts'
import { LineLink } from './line-link.tsx'
import { lineName } from './line-text.ts'
import { RunFigures } from './run-figures.tsx'
import { RunLines } from './run-lines.tsx'
import { RunningRun } from './running-run.tsx'
import { Status } from './status.tsx'

type RunDetail = Awaited<ReturnType<Desk['processes']['run']>>

/** One run in detail: what it was asked, what it did and said, and once more where something is left. */
export function RunPage({ id }: { readonly id: RunId }) {
  const { ask } = useDesk()
  const words = useWords()
  const detail = useQuery(ask.processes.run.queryOptions({ input: { id } }))
  const title = detail.data ? runName(detail.data.run, words) : words.t('automation.title')
  return (
    <Page title={title} actions={detail.data && <RunActions detail={detail.data} />}>
      <div>
        {detail.isPending && <Loading />}
        {detail.error && <NoRun error={detail.error} retry={() => detail.refetch()} />}
        {detail.data && <RunBody detail={detail.data} />}
      </div>
    </Page>
  )
}

/** A run that does not exist will not exist on a second try: there is only the way back. */
function NoRun({ error, retry }: { readonly error: Error; readonly retry: () => unknown }) {
  const { t } = useWords()
  if (refusalIn(error)?.code !== 'desk.not-found') return <Failed error={error} retry={retry} />
  return (
    <Empty
      icon={<IconHistory size={32} stroke={1.5} />}
      title={t('automation.run.unknown')}
      action={
        <Button component={Link} href="/automation?tab=history" variant="default">
          {t('automation.run.back')}
        </Button>
      }
    />
  )
}

function RunActions({ detail }: { readonly detail: RunDetail }) {
  const { t } = useWords()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const { run } = detail
  const place = placeOf(run)
  return (
    <>
      <Button
        component={Link}
        href="/automation?tab=history"
        variant="subtle"
        size="xs"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
      >
        {t('automation.run.back')}
      </Button>
      {place && (
        <Button
          component={Link}
          href={place.href}
          variant="default"
          size="xs"
          leftSection={<IconCalendarWeek size={14} aria-hidden />}
        >
          {t(place.label)}
        </Button>
      )}
      {isAdmin && isWorthRunningAgain(run) && <RunAgain run={run} />}
    </>
  )
}

/** Where the work of a run can be seen; subscriptions have no common place. */
function placeOf({ process, period }: Run) {
  if (process === 'generation') return { href: `/schedule?week=${period}`, label: 'automation.run.schedule' } as const
  return process === 'daily' ? ({ href: `/?day=${period}`, label: 'automation.run.day' } as const) : undefined
}

function RunAgain({ run }: { readonly run: Run }) {
  const { desk } = useDesk()
  const { t } = useWords()
  const [, goTo] = useLocation()
  const start = useCommand(desk.processes.start)
  const again = () =>
    start.mutate({ process: run.process, period: run.period }, { onSuccess: ({ id }) => goTo(`/automation/${id}`) })
  return (
    <>
      {start.error && <FailureText error={start.error} />}
      <Button
        size="xs"
        title={t('automation.run-again.hint')}
        leftSection={<IconRefresh size={14} aria-hidden />}
        loading={start.isPending}
        onClick={again}
      >
        {t('automation.run-again')}
      </Button>
    </>
  )
}

function RunBody({ detail }: { readonly detail: RunDetail }) {
  const words = useWords()
  const { t, range } = words
  const { run, lines } = detail
  const isRunning = run.status === 'running'
  return (
    <Stack gap="md">
      <Group gap="md">
        <Status status={run.status} />
        <Text size="sm" className={classes.quiet}>
          {range(detail.start, detail.end)}
        </Text>
      </Group>
      {isRunning && <RunningRun run={run} />}
      {run.errorMessage !== null && (
        <Alert
          color="red"
          variant="outline"
          title={t('automation.run.error')}
          icon={<IconAlertTriangle size={18} aria-hidden />}
        >
          {run.errorMessage}
        </Alert>
      )}
      <RunFigures run={run} />
      <Title order={2} size="h5">
        {t('automation.run.lines')}
      </Title>
      {lines.length === 0 ? (
        <Empty
          icon={<IconChecks size={32} stroke={1.5} />}
          title={isRunning ? t('automation.run.waiting') : t('automation.run.nothing')}
          hint={isRunning ? undefined : t('automation.preview.nothing.hint', { process: run.process })}
        />
      ) : (
        <RunLines
          lines={lines}
          headingOrder={3}
          actions={(line) => <LineLink line={line} what={lineName(line, words)} />}
        />
      )}
    </Stack>
  )
}
