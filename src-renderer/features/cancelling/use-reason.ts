import { type RefObject, useRef, useState } from 'react'
import { useWords } from '../../ui/words.tsx'

export type Reason = {
  readonly text: string
  readonly error: string | null
  readonly field: RefObject<HTMLInputElement | null>
  readonly write: (text: string) => void
  /** The reason as the desk wants it; undefined, and said at the field, when one is needed and missing. */
  readonly read: (isNeeded: boolean) => string | null | undefined
}

/** Why somebody does it: one line, sometimes needed. */
export function useReason(): Reason {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  return {
    text,
    error,
    field,
    write: (next) => {
      setText(next)
      setError(null)
    },
    read: (isNeeded) => {
      const written = text.trim()
      if (written !== '') return written
      if (!isNeeded) return null
      setError(t('cancelling.reason.needed'))
      field.current?.focus()
      return undefined
    },
  }
}
