import { IconChartBar } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { TrialFigure } from '../../../src-shared/contract/reports.ts'
import type { Gym } from '../../../src-shared/contract/session.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { soon } from '../../ui/soon.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { ExportButton } from './export-button.tsx'
import { FigureCards, type Total } from './figure-cards.tsx'
import { cardOf } from './figures.ts'
import { useFigures } from './format.ts'
import { PeopleDrawer } from './people-drawer.tsx'
import classes from './reports.module.css'
import { spanIn } from './span.ts'
import { SpanSwitch } from './span-switch.tsx'
import { TopTen } from './top-ten.tsx'

const Charts = soon(() => import('./charts.tsx').then((module) => module.Charts))

/** TRI-6: how the free trials go, all of it counted from what the desk has. */
export function ReportsPage() {
  const { t } = useWords()
  const { ask } = useDesk()
  const settings = useQuery(ask.settings.get.queryOptions({ input: {} }))
  if (settings.data) return <Trials gym={settings.data.gym} today={settings.data.today} />
  return (
    <Page title={t('reports.title')}>
      {settings.isError ? <Failed error={settings.error} retry={() => settings.refetch()} /> : <Loading />}
    </Page>
  )
}

function Trials({ gym, today }: { readonly gym: Gym; readonly today: Day }) {
  const { t } = useWords()
  const { ask } = useDesk()
  const { month } = useFigures()
  const [search, setSearch] = useSearchParams()
  const span = spanIn(search, today, gym.seasonStart)
  const { from, to } = span
  const trials = useQuery({
    ...ask.reports.trials.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  })
  const opened = cardOf(search.get('list'))
  // The list stands in the address, so that Back from somebody's page leads to it again.
  const open = (list: TrialFigure | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (list === null) next.delete('list')
        else next.set('list', list)
        return next
      },
      { replace: true },
    )
  const isEmpty = trials.data !== undefined && isNothing(trials.data.total)
  const actions = (
    <>
      {trials.data && !isEmpty && <ExportButton months={span} figure={null} label={t('reports.export.months')} />}
      <SpanSwitch span={span} today={today} />
    </>
  )
  return (
    <Page title={t('reports.title')} actions={actions}>
      {trials.isError && <Failed error={trials.error} retry={() => trials.refetch()} />}
      {trials.isPending && <Loading />}
      {isEmpty && (
        <Empty
          icon={<IconChartBar size={32} stroke={1.5} />}
          title={t('reports.empty')}
          hint={t('reports.empty.hint')}
        />
      )}
      {trials.data && !isEmpty && (
        <>
          <p className={classes.span}>{t('reports.span.is', { from: month(from), to: month(to) })}</p>
          <FigureCards total={trials.data.total} onOpen={open} />
          <div className={classes.charts}>
            <Charts trials={trials.data} />
            <TopTen households={trials.data.topTen} />
          </div>
        </>
      )}
      {opened && <PeopleDrawer {...opened} months={span} onList={open} onClose={() => open(null)} />}
    </Page>
  )
}

const isNothing = ({ usage, conversion, reuse, used, cancelled }: Total): boolean =>
  usage.of + conversion.of + reuse.of + used + cancelled === 0
