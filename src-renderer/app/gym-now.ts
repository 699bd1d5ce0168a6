import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { useDesk } from '../client/desk-context.tsx'

const tick = MINUTE / 12

/**
 * The gym's time without asking again: what the desk said, plus what has gone by since. This machine's own clock is
 * not asked; it may be wrong.
 */
export function useGymNow(): { readonly now: Instant; readonly timeZone: string } | undefined {
  const { ask } = useDesk()
  const { data } = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    if (data === undefined) return
    const heardAt = performance.now()
    setElapsed(0)
    const timer = setInterval(() => setElapsed(performance.now() - heardAt), tick)
    return () => clearInterval(timer)
  }, [data])
  return data && { now: Math.round(data.now + elapsed) as Instant, timeZone: data.gym.timeZone }
}
