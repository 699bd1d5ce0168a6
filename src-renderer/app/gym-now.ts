import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { dayAt, type Instant, MINUTE } from '../../src-shared/kernel/time.ts'
import { useDesk } from '../client/desk-context.tsx'

const tick = MINUTE / 12

/**
 * The gym's time without asking again: what the desk said, plus what has gone by since. This machine's own clock is
 * not asked; it may be wrong. When that makes it another day, the desk is asked what day it is.
 */
export function useGymNow(): { readonly now: Instant; readonly timeZone: string } | undefined {
  const { ask } = useDesk()
  const queries = useQueryClient()
  const { data } = useQuery(ask.settings.get.queryOptions({ input: {} }))
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    if (data === undefined) return
    const heardAt = performance.now()
    setElapsed(0)
    const timer = setInterval(() => setElapsed(Math.round(performance.now() - heardAt)), tick)
    return () => clearInterval(timer)
  }, [data])
  const now = data && ((data.now + elapsed) as Instant)
  const isYesterday = data && now && dayAt(data.gym.timeZone, now) !== data.today
  useEffect(() => {
    if (isYesterday) void queries.invalidateQueries({ queryKey: ask.settings.get.key() })
  }, [isYesterday, queries, ask])
  return data && now && { now, timeZone: data.gym.timeZone }
}
