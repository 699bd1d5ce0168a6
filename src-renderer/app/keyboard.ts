import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Role } from '../../src-shared/contract/define.ts'
import { letterOf } from '../ui/keys.ts'
import { isTaken } from '../ui/use-letters.ts'
import { areasFor } from './areas.ts'

const chordTime = 1_500

const isSlash = ({ key, code }: KeyboardEvent): boolean => key === '/' || (code === 'Slash' && key === '.')

/** The keys that work on every page: g and a letter goes somewhere, / or Ctrl K finds, Z counts the till, ? explains. */
export function useShortcuts(role: Role, search: RefObject<HTMLInputElement | null>, showHelp: () => void): void {
  const [, go] = useLocation()
  const wentAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (!search.current) return
      event.preventDefault()
      search.current.focus()
      search.current.select()
    }
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const letter = letterOf(event)
      if ((event.ctrlKey || event.metaKey) && letter === 'k') return find(event)
      if (event.ctrlKey || event.metaKey || isTaken(event)) return
      if (isSlash(event)) return find(event)
      if (event.key === '?') return showHelp()
      if (event.shiftKey && letter === 'z' && role !== 'trainer') return go('/till/count')
      const isSecond = event.timeStamp - wentAt.current < chordTime
      const area = isSecond && areasFor(role).find((candidate) => candidate.letter === letter)
      wentAt.current = letter === 'g' && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (area) go(area.path)
      if (area || letter === 'g') event.stopImmediatePropagation()
    }
    // Capturing: a page's own letter keys must not hear the second half of a chord.
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [role, search, go, showHelp])
}
