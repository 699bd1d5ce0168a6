import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import 'dayjs/locale/fr'
import 'dayjs/locale/ru'
import { useEffect, useState } from 'react'
import type { Language } from '../../src-shared/words/languages.ts'
import { useDesk } from '../client/desk-context.tsx'
import type { SessionState } from '../client/session-store.ts'
import { GymName } from '../ui/gym-name.ts'
import { Failed, Loading } from '../ui/states.tsx'
import { WordsProvider } from '../ui/words.tsx'
import { createLive, type Live } from './live.ts'
import { Shell } from './shell.tsx'

type Me = NonNullable<SessionState['me']>
type SignedInProps = { readonly me: Me; readonly language: Language }

/** Everything below here knows who asks, whose gym it is, and hears of changes as they happen. */
export function SignedIn({ me, language }: SignedInProps) {
  const { ask } = useDesk()
  const live = useLive()
  const settings = useQuery(ask.settings.get.queryOptions({ input: {} }))
  if (settings.isError && !settings.data) return <Failed error={settings.error} retry={() => settings.refetch()} />
  if (!settings.data) return <Loading />
  const { gym } = settings.data
  return (
    <WordsProvider language={language} gym={gym}>
      <GymName value={gym.name}>
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, consistentWeeks: true }}>
          <ModalsProvider>
            <Shell me={me} gym={gym} connection={live.store} />
          </ModalsProvider>
        </DatesProvider>
      </GymName>
    </WordsProvider>
  )
}

function useLive(): Live {
  const { desk, session } = useDesk()
  const queries = useQueryClient()
  const [live] = useState(() => createLive(desk, queries))
  useEffect(() => {
    const hangUp = new AbortController()
    void live.run(hangUp.signal, session.getState().signedOut)
    return () => hangUp.abort()
  }, [live, session])
  return live
}
