import type { QueryClient } from '@tanstack/react-query'
import { createStore } from 'zustand/vanilla'
import type { Desk } from '../../src-shared/contract/index.ts'
import { refusalIn } from '../client/desk.ts'

export type Connection = 'connecting' | 'connected' | 'lost'
export type Live = ReturnType<typeof createLive>

const burst = 300
const firstPause = 1_000
const longestPause = 15_000
/** The one answer that grows old by itself: what time it is at the gym. */
const clock = 'settings.get'

/**
 * Listens to the desk and throws away the answers that it says are stale, so that views never poll. After a lost
 * connection everything is asked again: what was missed in between is not known.
 */
export function createLive(desk: Desk, queries: QueryClient) {
  const store = createStore<Connection>()(() => 'connecting')
  const stale = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const refresh = () => {
    timer = undefined
    const names = [...stale]
    stale.clear()
    for (const name of names) void queries.invalidateQueries({ queryKey: [name.split('.')] })
  }

  const heard = (names: readonly string[]) => {
    if (names.length === 0) return
    for (const name of [...names, clock]) stale.add(name)
    timer ??= setTimeout(refresh, burst)
  }
  /** A window that was away may have slept through hours that no timer of it has counted. */
  const cameBack = () => {
    if (document.visibilityState === 'visible') heard([clock])
  }

  async function listen(signal: AbortSignal) {
    for await (const message of await desk.changes.watch({}, { signal })) {
      if (store.getState() === 'lost') void queries.invalidateQueries()
      store.setState('connected', true)
      heard(message.stale)
    }
  }

  return {
    store,
    /** Listens until the signal ends it; comes back by itself after every loss, ever more patiently. */
    async run(signal: AbortSignal, signedOut: () => void) {
      document.addEventListener('visibilitychange', cameBack, { signal })
      let pause = firstPause
      while (!signal.aborted) {
        try {
          await listen(signal)
        } catch (error) {
          if (!signal.aborted && refusalIn(error)?.code === 'desk.not-signed-in') return signedOut()
        }
        if (signal.aborted) break
        if (store.getState() === 'connected') pause = firstPause
        store.setState('lost', true)
        await sleep(pause, signal)
        pause = Math.min(pause * 2, longestPause)
      }
      clearTimeout(timer)
    },
  }
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
