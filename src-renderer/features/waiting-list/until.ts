import { useQuery } from '@tanstack/react-query'
import { dayAt, type Instant } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'

/** A moment as the desk says it: the time alone on the gym's own day, else with the day before it. */
export function useSayUntil(): (at: Instant) => string {
  const { ask } = useDesk()
  const { day, time } = useWords()
  const { data } = useQuery(ask.settings.get.queryOptions({ input: {} }))
  return (at) => {
    const on = data && dayAt(data.gym.timeZone, at)
    return on === undefined || on === data?.today ? time(at) : `${day(on)} ${time(at)}`
  }
}
