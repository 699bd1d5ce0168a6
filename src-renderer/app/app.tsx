import { createTheme, localStorageColorSchemeManager, MantineProvider, MantineThemeProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import type { Desk } from '../../src-shared/contract/index.ts'
import { DeskProvider, useDesk, useSession } from '../client/desk-context.tsx'
import type { SessionStore } from '../client/session-store.ts'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords, WordsProvider } from '../ui/words.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageProvider, useLanguage } from './language.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { SignedIn } from './signed-in.tsx'
import { cssVariables, theme } from './theme.ts'
import { useSpoken } from './vocabulary.ts'

/** Not needed to begin with: the frame in which notices appear, and the page seen once in a gym's life. */
const Notices = lazy(() => import('./notices.ts').then((m) => ({ default: m.Notices })))
const FirstRunPage = lazy(() => import('./first-run-page.tsx').then((m) => ({ default: m.FirstRunPage })))
const colorScheme = localStorageColorSchemeManager({ key: 'palestra.color-scheme' })

type AppProps = {
  readonly desk: Desk
  readonly session: SessionStore
  readonly queries: QueryClient
  readonly nonce: string
}

export function App({ desk, session, queries, nonce }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <DeskProvider desk={desk} session={session}>
          <LanguageProvider>
            <Door />
          </LanguageProvider>
        </DeskProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** Until somebody is signed in, the gym's zone and currency are not known and nothing shown needs them. */
const nowhere = { timeZone: 'UTC', currency: 'EUR' }

/** A new gym is set up, a known one is entered, and whoever is signed in is at the desk. */
function Door() {
  const { ask } = useDesk()
  const me = useSession((session) => session.me)
  const setup = useQuery(ask.setup.state.queryOptions({ input: {} }))
  const spoken = useSpoken(useLanguage(setup.data?.language ?? null))
  if (!spoken) return null
  return (
    <WordsProvider spoken={spoken} gym={nowhere}>
      <SpokenTheme>
        <Suspense>
          <Notices position="bottom-right" limit={4} />
        </Suspense>
        <ErrorBoundary>
          {setup.isError && !setup.data && <Failed error={setup.error} retry={() => setup.refetch()} />}
          {setup.isPending && <Loading />}
          <Suspense fallback={<Loading />}>
            {setup.data?.isOpen === false && <FirstRunPage setup={setup.data} />}
          </Suspense>
          {setup.data?.isOpen && (me ? <SignedIn me={me} spoken={spoken} /> : <SignInPage setup={setup.data} />)}
        </ErrorBoundary>
      </SpokenTheme>
    </WordsProvider>
  )
}

/** What Mantine's own buttons are called: it leaves them nameless, and names are words. */
function SpokenTheme({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const spoken = useMemo(
    () => createTheme({ components: { CloseButton: { defaultProps: { 'aria-label': t('desk.close') } } } }),
    [t],
  )
  return <MantineThemeProvider theme={spoken}>{children}</MantineThemeProvider>
}
