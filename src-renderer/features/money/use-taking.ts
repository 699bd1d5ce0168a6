import { useState } from 'react'
import { type Duplicate, duplicateIn } from './again.tsx'
import { isDrawerClosed, useDrawer } from './use-drawer.tsx'

type Attempt = {
  readonly isAgain: boolean
  readonly desk: string
  readonly onError: (error: unknown) => void
}

/** What stands between a form and the money: a till that has to be opened first, and a payment that was taken before. */
export function useTaking(attempt: (how: Attempt) => void) {
  const drawer = useDrawer()
  const [duplicate, setDuplicate] = useState<Duplicate | null>(null)
  const onError = (error: unknown) => {
    drawer.hear(error)
    setDuplicate(duplicateIn(error) ?? null)
  }
  const take = (isAgain: boolean) => drawer.through(() => attempt({ isAgain, desk: drawer.name, onError }))
  return { drawer, duplicate, take: () => take(false), takeAgain: () => take(true), keep: () => setDuplicate(null) }
}

/** What is left to be said in red once the questions have their own words. */
export const isQuestion = (error: unknown): boolean => isDrawerClosed(error) || duplicateIn(error) !== undefined
