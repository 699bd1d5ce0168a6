import { DatesProvider } from '@mantine/dates'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Language } from '../../src-shared/words/languages.ts'
import { useDesk } from '../client/desk-context.tsx'
import type { Me } from '../client/session-store.ts'
import { GymName } from '../ui/gym-name.ts'
import { Failed, Loading } from '../ui/states.tsx'
import { WordsProvider } from '../ui/words.tsx'
import { createLive, type Live } from './live.ts'
import { Shell } from './shell.tsx'
import type { Spoken } from './vocabulary.ts'

type SignedInProps = { readonly me: Me; readonly spoken: Spoken }

/** Everything below here knows who asks, whose gym it is, and hears of changes as they happen. */
export function SignedIn({ me, spoken }: SignedInProps) {
  const { ask } = useDesk()
  const live = useLive()
  const locale = useDatesLocale(spoken.language)
  const settings = useQuery(ask.settings.get.queryOptions({ input: {} }))
  if (settings.isError && !settings.data) return <Failed error={settings.error} retry={() => settings.refetch()} />
  if (!settings.data) return <Loading />
  const { gym } = settings.data
  return (
    <WordsProvider spoken={spoken} gym={gym}>
      <GymName value={gym.name}>
        <DatesProvider settings={{ locale, firstDayOfWeek: 1, consistentWeeks: true }}>
          <Shell me={me} gym={gym} connection={live.store} />
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

const datesLocales: Readonly<Record<Language, () => Promise<unknown>>> = {
  en: () => Promise.resolve(),
  fr: () => import('dayjs/locale/fr'),
  ru: () => import('dayjs/locale/ru'),
}

/** Calendars speak a language as soon as its names of months have been fetched. */
function useDatesLocale(language: Language): Language {
  const [locale, setLocale] = useState<Language>('en')
  useEffect(() => {
    let isWanted = true
    void datesLocales[language]().then(() => isWanted && setLocale(language))
    return () => {
      isWanted = false
    }
  }, [language])
  return locale
}
