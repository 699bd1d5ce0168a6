import { useState } from 'react'
import { useLetters } from '../../../ui/use-letters.ts'

export type FamilyDeed = 'initiation' | 'child' | 'enrol' | 'book'

/**
 * What concerns the household of a person's page, and its letters: B books an initiation, C adds a child, M enrols,
 * R reserves a place in a course session.
 */
export function useFamilyDeeds() {
  const [deed, setDeed] = useState<FamilyDeed | null>(null)
  useLetters({
    b: () => setDeed('initiation'),
    c: () => setDeed('child'),
    m: () => setDeed('enrol'),
    r: () => setDeed('book'),
  })
  return { deed, onDeed: setDeed, close: () => setDeed(null) }
}
