import type { StoreApi } from 'zustand'
import type { Gym } from '../../src-shared/contract/session.ts'
import type { SessionState } from '../client/session-store.ts'
import type { Connection } from './live.ts'
import { Pages } from './pages.tsx'

type ShellProps = {
  readonly me: NonNullable<SessionState['me']>
  readonly gym: Gym
  readonly connection: Pick<StoreApi<Connection>, 'getState' | 'getInitialState' | 'subscribe'>
}

export function Shell({ me }: ShellProps) {
  return (
    <main>
      <Pages role={me.role} />
    </main>
  )
}
