import { Button, Tabs } from '@mantine/core'
import { IconArrowDownLeft, IconArrowUpRight, IconCoins } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Shift } from '../../../src-shared/contract/till.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { useDeskName } from '../money/desk-name.ts'
import { type CashDeed, CashDialog } from './cash-dialog.tsx'
import { OpenTill } from './open-till.tsx'
import { PrintShift } from './print-shift.tsx'
import { ShiftsView } from './shifts-view.tsx'
import { XReport } from './x-report.tsx'

/** The drawer of this desk, and the shifts there were. */
export function DrawerPage() {
  const { ask } = useDesk()
  const { t } = useWords()
  const name = useDeskName()
  const [search, setSearch] = useSearchParams()
  const till = useQuery(ask.till.state.queryOptions({ input: { desk: name } }))
  const tab = search.get('tab') === 'shifts' ? 'shifts' : 'now'
  return (
    <Page title={t('desk.nav.till')} actions={till.data && tab === 'now' && <Deeds shift={till.data} />}>
      <Tabs
        value={tab}
        onChange={(value) => setSearch(value === 'shifts' ? { tab: 'shifts' } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('till.views')} mb="md">
          <Tabs.Tab value="now">{t('till.tab.now')}</Tabs.Tab>
          <Tabs.Tab value="shifts">{t('till.tab.shifts')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="now">
          {till.isPending && <Loading />}
          {till.error && <Failed error={till.error} retry={() => till.refetch()} />}
          {till.data === null && <OpenTill key={name} desk={name} />}
          {till.data && <XReport shift={till.data} />}
        </Tabs.Panel>
        <Tabs.Panel value="shifts">
          <ShiftsView />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Deeds({ shift }: { readonly shift: Shift }) {
  const { t } = useWords()
  const [deed, setDeed] = useState<CashDeed | null>(null)
  return (
    <>
      <PrintShift id={shift.id} label={t('till.print-x')} variant="default" />
      <Button
        variant="default"
        leftSection={<IconArrowDownLeft size={16} aria-hidden />}
        onClick={() => setDeed('cash-in')}
      >
        {t('till.cash-in')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowUpRight size={16} aria-hidden />}
        onClick={() => setDeed('cash-out')}
      >
        {t('till.cash-out')}
      </Button>
      <Button component={Link} href="/till/count" leftSection={<IconCoins size={16} aria-hidden />}>
        {t('till.count.open')}
      </Button>
      {deed && <CashDialog key={deed} deed={deed} shift={shift} onClose={() => setDeed(null)} />}
    </>
  )
}
