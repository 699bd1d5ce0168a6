import { useRef, useState } from 'react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import { focusRow } from './roster-focus.ts'

/** What is open above the roster: something about one place, or about the whole training. */
export type Opened =
  | { readonly what: 'menu' | 'cancel' | 'explain' | 'take-in'; readonly id: AttendanceId }
  | { readonly what: 'add' | 'substitute' | 'cancel-class' | 'print' }

type Around = {
  readonly entries: readonly RosterEntry[]
  /** Those that the keys walk through. */
  readonly rows: readonly RosterEntry[]
  readonly onTouch: () => void
  readonly onLeave: () => void
}

/** What was opened for a place that has gone, or has nothing to explain any more, is open no longer. */
function isStillThere(opened: Opened, entries: readonly RosterEntry[]): boolean {
  if (!('id' in opened)) return true
  const entry = entries.find(({ id }) => id === opened.id)
  return entry !== undefined && (opened.what !== 'explain' || entry.session !== null || entry.invoice !== null)
}

/** Opens one thing at a time and gives the focus back to where it came from. */
export function useOpened({ entries, rows, onTouch, onLeave }: Around) {
  const [wanted, setWanted] = useState<Opened | null>(null)
  const cameFrom = useRef<Element | null>(null)
  const opened = wanted && isStillThere(wanted, entries) ? wanted : null
  return {
    opened,
    open: (next: Opened) => {
      onTouch()
      cameFrom.current = document.activeElement
      setWanted(next)
    },
    /** A menu that closes because something else opens leaves that alone. */
    closeMenu: () => setWanted((now) => (now?.what === 'menu' ? null : now)),
    close: () => {
      const before = cameFrom.current
      if (opened && 'id' in opened) focusRow(opened.id)
      // A menu that something was chosen from is gone by then.
      else if (before instanceof HTMLElement && before.closest('main')) before.focus()
      else onLeave()
      setWanted(null)
    },
    /** The rows of a cancelled class are gone: back to the list of the day. */
    closeClass: () => {
      onLeave()
      setWanted(null)
    },
    /** After somebody has gone from the list the next one has the focus. */
    closeGone: (id: AttendanceId) => {
      const at = rows.findIndex((row) => row.id === id)
      focusRow((rows[at + 1] ?? rows[at - 1])?.id)
      setWanted(null)
    },
  }
}
