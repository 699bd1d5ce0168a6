import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { useMutation } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { SessionState, SessionStore } from './session-store.ts'

type DeskInHand = {
  readonly desk: Desk
  /** Query and mutation options for every procedure: `useQuery(ask.trainings.between.queryOptions({ input }))`. */
  readonly ask: RouterUtils<Desk>
  readonly session: SessionStore
}

const DeskContext = createContext<DeskInHand | null>(null)

export function DeskProvider({ desk, session, children }: { desk: Desk; session: SessionStore; children: ReactNode }) {
  const value = useMemo(() => ({ desk, session, ask: createTanstackQueryUtils(desk) }), [desk, session])
  return <DeskContext.Provider value={value}>{children}</DeskContext.Provider>
}

export function useDesk(): DeskInHand {
  const value = useContext(DeskContext)
  if (!value) throw new Error('useDesk needs a DeskProvider above it')
  return value
}

export const useSession = <Part,>(select: (state: SessionState) => Part): Part => useStore(useDesk().session, select)

export const useIsAdmin = (): boolean => useSession(({ me }) => me?.role === 'admin')

type CommandCall<Input, Output> = (input: Input) => Promise<Output>
type WithoutId<Input> = Omit<Input, 'commandId'>

/**
 * A deed as a mutation. The command id is made when the deed is asked for and kept until it succeeds, so that
 * pressing the button again after a lost answer repeats the deed instead of doing it twice (PAY-5).
 */
export function useCommand<Input extends { commandId: string }, Output>(call: CommandCall<Input, Output>) {
  const pending = useRef<{ readonly key: string; readonly id: string } | null>(null)
  return useMutation<Output, Error, WithoutId<Input>>({
    mutationFn: (input) => {
      const key = JSON.stringify(input)
      if (pending.current?.key !== key) pending.current = { key, id: newCommandId() }
      return call({ ...input, commandId: pending.current.id } as Input)
    },
    onSuccess: () => {
      pending.current = null
    },
  })
}

/** `crypto.randomUUID` exists only on secure origins; a tablet on the gym's network may not be one. */
const newCommandId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
