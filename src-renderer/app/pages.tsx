import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Suspense } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import type { Role } from '../../src-shared/contract/define.ts'
import { Page } from '../ui/page.tsx'
import { Empty, Loading } from '../ui/states.tsx'
import { useWords } from '../ui/words.tsx'
import { areasFor } from './areas.ts'
import { ErrorBoundary } from './error-boundary.tsx'

/** The page of the address. What a role may not open is, for that role, not there. */
export function Pages({ role }: { readonly role: Role }) {
  const [place] = useLocation()
  const { isWhole } = useWords()
  return (
    <ErrorBoundary place={place}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {areasFor(role).map(({ path, route, page: AreaPage }) => (
            <Route key={route} path={route}>
              {isWhole || path === '/' ? <AreaPage /> : <Loading />}
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function NotFound() {
  const { t } = useWords()
  return (
    <Page title={t('desk.not-found')}>
      <Empty
        icon={<IconMapQuestion size={32} stroke={1.5} />}
        title={t('desk.not-found.hint')}
        action={
          <Button component={Link} href="/" variant="default">
            {t('desk.to-today')}
          </Button>
        }
      />
    </Page>
  )
}
