import { SegmentedControl } from '@mantine/core'
import { useLocation, useRoute } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../ui/words.tsx'
import { RenewalsView } from './renewals-view.tsx'
import { SeasonView } from './season-view.tsx'

/** The memberships: `/memberships` for those of a season, `/memberships/renew` for who has not renewed. */
export function MembershipsPage() {
  const { t } = useWords()
  const [, go] = useLocation()
  const [isRenewing] = useRoute('/memberships/renew')
  const view = isRenewing ? 'renew' : 'season'
  const switches = (
    <SegmentedControl
      value={view}
      onChange={(wanted) => go(wanted === 'renew' ? '/memberships/renew' : '/memberships')}
      aria-label={t('memberships.views')}
      data={[
        { value: 'season', label: t('memberships.view.season') },
        { value: 'renew', label: t('memberships.view.renew') },
      ]}
    />
  )
  return (
    <Page title={t('memberships.title')} actions={switches} isFilling>
      {isRenewing ? <RenewalsView /> : <SeasonView />}
    </Page>
  )
}
