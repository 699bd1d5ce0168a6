import { useQueryClient } from '@tanstack/react-query'
import type { Course } from '../../../src-shared/contract/courses.ts'
import { refusalIn } from '../../client/desk.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'

/** Shows a session in the lists, or hides it: whichever it is not. */
export function useActivation({ id, version, isActive }: Course, onDone?: () => void) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const heardStale = useStale()
  const setActive = useCommand(desk.courses.setActive)
  const done = () => {
    tell(t(isActive ? 'courses.deactivated' : 'courses.activated'))
    onDone?.()
  }
  return {
    change: () => setActive.mutate({ id, version, isActive: !isActive }, { onSuccess: done, onError: heardStale }),
    isPending: setActive.isPending,
    error: setActive.error,
  }
}

/** When somebody else was faster, the new state is fetched, so that the next attempt is made from what is true. */
export function useStale(): (error: unknown) => void {
  const { ask } = useDesk()
  const queries = useQueryClient()
  return (error) => {
    if (refusalIn(error)?.code !== 'desk.stale-version') return
    void queries.invalidateQueries({ queryKey: ask.courses.key() })
  }
}
