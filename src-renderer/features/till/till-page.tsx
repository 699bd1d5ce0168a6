import { useRoute } from 'wouter'
import type { ShiftId } from '../../../src-shared/kernel/brand.ts'
import { Page } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { CountPage } from './count-page.tsx'
import { DrawerPage } from './drawer-page.tsx'
import { ShiftPage } from './shift-page.tsx'

/** The till: `/till` for the drawer of this desk, `/till/count` to count it, `/till/12` for one shift. */
export function TillPage() {
  const { t } = useWords()
  const [isInside, params] = useRoute('/till/:view')
  if (!isInside) return <DrawerPage />
  if (params.view === 'count') return <CountPage />
  const id = Number(params.view)
  if (Number.isSafeInteger(id) && id > 0) return <ShiftPage key={id} id={id as ShiftId} />
  return (
    <Page title={t('desk.nav.till')}>
      <Empty title={t('desk.not-found')} hint={t('desk.not-found.hint')} />
    </Page>
  )
}
