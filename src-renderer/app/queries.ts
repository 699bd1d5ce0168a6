import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isLost, refusalIn } from '../client/desk.ts'
import type { SessionStore } from '../client/session-store.ts'

const tries = 4

/**
 * What the desk has answered so far. An answer stays fresh until the desk says that it is stale (live.ts), a "no" is
 * final, and only a lost connection is tried again. The browser's own idea of being online is ignored: the desk is
 * usually on this very machine.
 */
export function createQueries(session: SessionStore): QueryClient {
  const onError = (error: unknown) => {
    if (refusalIn(error)?.code === 'desk.not-signed-in') session.getState().signedOut()
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: (failures, error) => isLost(error) && failures < tries,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 8_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  session.subscribe((now, before) => {
    // Nothing of what one person may see is kept for the next one.
    if (before.me && !now.me) queries.removeQueries({ predicate: ({ queryKey }) => !isAboutSetup(queryKey) })
  })
  return queries
}

const isAboutSetup = (key: readonly unknown[]): boolean => Array.isArray(key[0]) && key[0][0] === 'setup'
