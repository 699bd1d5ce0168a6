import { lazy, type RefObject, Suspense, useCallback, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Gym } from '../../src-shared/contract/session.ts'
import type { Me } from '../client/session-store.ts'
import { useWords } from '../ui/words.tsx'
import { Header } from './header.tsx'
import { useShortcuts } from './keyboard.ts'
import type { Live } from './live.ts'
import { Navigation } from './navigation.tsx'
import { Pages } from './pages.tsx'
import classes from './shell.module.css'
import { StatusLine } from './status-line.tsx'

const ShortcutHelp = lazy(() => import('./shortcut-help.tsx').then((m) => ({ default: m.ShortcutHelp })))

type ShellProps = { readonly me: Me; readonly gym: Gym; readonly connection: Live['store'] }

/** The desk as everybody sees it: where to go, whom to find, what happens, and the page between. */
export function Shell({ me, gym, connection }: ShellProps) {
  const search = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLElement>(null)
  const state = useStore(connection)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const showHelp = useCallback(() => setHelpOpen(true), [])
  useShortcuts(me.role, search, showHelp)
  return (
    <div className={classes.shell}>
      <SkipLink page={page} />
      <Header me={me} gym={gym} search={search} showHelp={showHelp} />
      <Navigation role={me.role} />
      <main className={classes.page} ref={page} tabIndex={-1}>
        <Pages role={me.role} />
      </main>
      <StatusLine role={me.role} connection={state} />
      {isHelpOpen && (
        <Suspense>
          <ShortcutHelp role={me.role} onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

function SkipLink({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const { t } = useWords()
  return (
    <button type="button" className={classes.skip} onClick={() => page.current?.focus()}>
      {t('desk.skip')}
    </button>
  )
}
