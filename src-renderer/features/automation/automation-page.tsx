import { Button, Tabs } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRoute, useSearchParams } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import { type IsoWeek, isIsoWeek, weekOf } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { ComingUp } from './coming-up.tsx'
import { weekAfter } from './format.ts'
import { HistoryView } from './history-view.tsx'
import { OverviewStrip } from './overview-strip.tsx'
import { RunDialog } from './run-dialog.tsx'
import { RunPage } from './run-page.tsx'

type Gym = Awaited<ReturnType<Desk['settings']['get']>>

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
  const [isAsking, setAsking] = useState(false)
  const gym = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const next = gym.data && comingWeek(gym.data)
  return (
    <Page
      title={t('automation.title')}
      actions={
        isAdmin && (
          <Button size="xs" leftSection={<IconPlayerPlay size={14} aria-hidden />} onClick={() => setAsking(true)}>
            {t('automation.run-now')}
          </Button>
        )
      }
    >
      <div>
        {gym.isPending && <Loading />}
        {gym.error && <Failed error={gym.error} retry={() => gym.refetch()} />}
        {gym.data && next && (
          <>
            <OverviewStrip gym={gym.data} />
            <Views gym={gym.data} next={next} />
            <RunDialog opened={isAsking} period={next} isFollowed onClose={() => setAsking(false)} />
          </>
        )}
      </div>
    </Page>
  )
}

/** GEN-1: the week after this one. */
const comingWeek = ({ today }: Gym): IsoWeek => weekAfter(weekOf(today))

function Views({ gym, next }: { readonly gym: Gym; readonly next: IsoWeek }) {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('week') ?? ''
  const tab = search.get('tab') === 'history' ? 'history' : 'coming'
  const show = (view: Readonly<Record<string, string>>) => setSearch(view, { replace: true })
  return (
    <Tabs
      value={tab}
      onChange={(value) => show(value === 'history' ? { tab: 'history' } : {})}
      mt="md"
      keepMounted={false}
    >
      <Tabs.List aria-label={t('automation.views')} mb="sm">
        <Tabs.Tab value="coming">{t('automation.tab.coming')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('automation.tab.history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="coming">
        <ComingUp week={isIsoWeek(asked) ? asked : next} onWeek={(week) => show({ week })} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryView today={gym.today} />
      </Tabs.Panel>
    </Tabs>
  )
}
