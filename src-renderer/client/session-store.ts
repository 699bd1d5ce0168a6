import { createStore } from 'zustand/vanilla'
import type { Desk } from '../../src-shared/contract/index.ts'

/** Who is signed in. */
export type Me = Awaited<ReturnType<Desk['session']['me']>>
export type SessionState = {
  readonly token: string | null
  readonly me: Me | null
  readonly signedIn: (token: string, me: Me) => void
  readonly signedOut: () => void
}
export type SessionStore = ReturnType<typeof createSessionStore>

const place = 'palestra.session'

/** Who is signed in at this desk. Kept in the browser tab's own storage: it ends with the tab. */
export function createSessionStore(storage: Storage) {
  const kept = storage.getItem(place)
  const start: Pick<SessionState, 'token' | 'me'> = kept === null ? { token: null, me: null } : JSON.parse(kept)
  return createStore<SessionState>()((set) => ({
    ...start,
    signedIn: (token, me) => {
      storage.setItem(place, JSON.stringify({ token, me }))
      set({ token, me })
    },
    signedOut: () => {
      storage.removeItem(place)
      set({ token: null, me: null })
    },
  }))
}
