import { Button, Stack, Tabs } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRoute, useSearchParams } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { processNames } from '../../../src-shared/domain/processes.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { ComingUp, type Look } from './coming-up.tsx'
import { HistoryView } from './history-view.tsx'
import { RunAlerts } from './run-alerts.tsx'
import { RunDialog } from './run-dialog.tsx'
import { RunPage } from './run-page.tsx'

type Gym = Awaited<ReturnType<Desk['settings']['get']>>
type Next = Awaited<ReturnType<Desk['processes']['overview']>>['next']

/** The automatic jobs of the desk: `/automation` for all of them, `/automation/12` for one run. */
export function AutomationPage() {
  const { t } = useWords()
  const [isRun, params] = useRoute('/automation/:runId')
  if (!isRun) return <Overview />
  const id = Number(params.runId)
  if (Number.isSafeInteger(id) && id > 0) return <RunPage id={id as RunId} />
  return (
    <Page title={t('automation.title')}>
      <Empty title={t('desk.not-found')} hint={t('desk.not-found.hint')} />
    </Page>
  )
}

function Overview() {
  const { ask } = useDesk()
  const { t } = useWords()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const gym = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const overview = useQuery(ask.processes.overview.queryOptions({ input: {} }))
  const error = gym.error ?? overview.error
  const retry = () => Promise.all([gym.refetch(), overview.refetch()])
  const next = overview.data?.next
  return (
    <Page title={t('automation.title')} actions={isAdmin && next && <RunNow next={next} />}>
      {error ? <Failed error={error} retry={retry} /> : (!gym.data || !overview.data) && <Loading />}
      {gym.data && overview.data && (
        <Stack gap="sm">
          <RunAlerts {...overview.data} />
          <Views gym={gym.data} next={overview.data.next} />
        </Stack>
      )}
    </Page>
  )
}

function RunNow({ next }: { readonly next: Next }) {
  const { t } = useWords()
  const { look } = useView()
  const [isAsking, setAsking] = useState(false)
  const week = next.find(({ process }) => process === 'generation')?.period
  if (week === undefined) return null
  return (
    <>
      <Button leftSection={<IconPlayerPlay size={14} aria-hidden />} onClick={() => setAsking(true)}>
        {t('automation.run-now')}
      </Button>
      <RunDialog
        opened={isAsking}
        period={week}
        process={look.process ?? 'daily'}
        canChoose
        isFollowed
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** What is looked at stands in the address, so that Back leads back to it. */
function useView() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('process')
  const look: Look = {
    process: processNames.find((name) => name === asked),
    period: search.get('period') ?? '',
  }
  const show = (view: Readonly<Record<string, string>>) => setSearch(view, { replace: true })
  return { tab: search.get('tab') === 'history' ? 'history' : 'coming', look, show }
}

function Views({ gym, next }: { readonly gym: Gym; readonly next: Next }) {
  const { t } = useWords()
  const { tab, look, show } = useView()
  return (
    <Tabs value={tab} onChange={(value) => show(value === 'history' ? { tab: 'history' } : {})} keepMounted={false}>
      <Tabs.List aria-label={t('automation.views')} mb="md">
        <Tabs.Tab value="coming">{t('automation.tab.coming')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('automation.tab.history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="coming">
        <ComingUp
          gym={gym}
          next={next}
          look={look}
          onLook={(process, period) => show({ process, ...(period === null ? {} : { period }) })}
        />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryView today={gym.today} />
      </Tabs.Panel>
    </Tabs>
  )
}
