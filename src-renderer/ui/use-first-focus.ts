import { type RefObject, useEffect, useRef } from 'react'

/** The field a page is opened for has the focus from the start. (Dialogs do this by themselves.) */
export function useFirstFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}
