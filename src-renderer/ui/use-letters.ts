import { useEffect, useRef } from 'react'
import { letterOf } from './keys.ts'

/** Keys typed into a field belong to the field; while a dialog is open, to the dialog. */
export function isTaken({ target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

/** A page's own letters and what each does; one that does nothing at the moment is undefined. */
export function useLetters(deeds: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  }, [deeds])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTaken(event)) return
      const deed = latest.current[letterOf(event)]
      if (!deed) return
      // Otherwise the letter is typed into the field that the deed gives the focus to.
      event.preventDefault()
      deed()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
