import { useRef, useState } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { useSession } from '../../client/desk-context.tsx'
import { abilitiesIn, isInClass, mayCancelPlace, mayExplain, maySettle } from './roster-abilities.ts'
import { focusRow } from './roster-focus.ts'
import type { RowDeed, TrainingDeed } from './roster-keys.ts'
import { rowId } from './training-list.tsx'
import { useRosterKeys } from './use-roster-keys.ts'
import { useRosterMarks } from './use-roster-marks.ts'

export type RosterData = Awaited<ReturnType<Desk['trainings']['roster']>>
/** What is open above the roster. */
export type Opened =
  | { readonly what: 'menu' | 'cancel' | 'explain'; readonly id: AttendanceId }
  | { readonly what: 'add' | 'substitute' | 'cancel-class' | 'print' }
export type RosterControl = ReturnType<typeof useRoster>

type At = {
  readonly now: Instant
  readonly today: Day
  /** Somebody works with this training: it stays on the screen whatever the clock says comes next. */
  readonly onTouch: () => void
}

/** One training at hand: what may be done with it, which row somebody is on, and what is open. */
export function useRoster({ training, entries }: RosterData, { now, today, onTouch }: At) {
  const role = useSession((session) => session.me?.role)
  const abilities = abilitiesIn(training, { role, now, today })
  const inClass = entries.filter(isInClass)
  const waiting = entries.filter(({ state }) => state === 'waitlisted')
  const rows = [...inClass, ...waiting]
  const [visited, visit] = useState<AttendanceId | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const cameFrom = useRef<Element | null>(null)
  const marks = useRosterMarks(training, inClass)
  const focused = rows.some(({ id }) => id === visited) ? visited : rows[0]?.id
  const open = (next: Opened | null) => {
    onTouch()
    cameFrom.current = document.activeElement
    setOpened(next)
  }
  const onRow = (deed: RowDeed, entry: RosterEntry) => {
    if (deed === 'present' || deed === 'absent') {
      if (abilities.mayMark && isInClass(entry)) marks.press(entry, deed)
    } else if (deed === 'settle') {
      if (maySettle(entry, abilities)) marks.settle(entry)
    } else if (deed === 'menu' || isOpenable(deed, entry, abilities)) open({ what: deed, id: entry.id })
  }
  const onTraining = (deed: TrainingDeed) => {
    if (deed === 'mark-class' && abilities.mayMark) marks.start()
    else if (deed !== 'mark-class' && isAllowed(deed, abilities)) open({ what: deed })
  }
  const onLeave = () => document.getElementById(rowId(training.id))?.focus()
  useRosterKeys({
    rows,
    mayMark: abilities.mayMark,
    isCovered: opened !== null,
    marks,
    onTouch,
    onRow,
    onTraining,
    onLeave,
  })
  return {
    training,
    abilities,
    inClass,
    waiting,
    cancelled: entries.filter(({ state }) => state === 'cancelled'),
    marks,
    focused,
    visit,
    opened,
    open,
    onRow,
    onTraining,
    /** A menu that closes because something else opens leaves that alone. */
    closeMenu: () => setOpened((now) => (now?.what === 'menu' ? null : now)),
    /** Back to where somebody was; a menu that was chosen from is gone by then. */
    close: () => {
      const before = cameFrom.current
      if (opened && 'id' in opened) focusRow(opened.id)
      else if (before instanceof HTMLElement && before.closest('main')) before.focus()
      else onLeave()
      setOpened(null)
    },
    /** After somebody has gone from the list the next one has the focus. */
    closeGone: (id: AttendanceId) => {
      const at = rows.findIndex((row) => row.id === id)
      focusRow((rows[at + 1] ?? rows[at - 1])?.id)
      setOpened(null)
    },
  }
}

type Abilities = ReturnType<typeof abilitiesIn>

const isOpenable = (deed: 'cancel' | 'explain', entry: RosterEntry, abilities: Abilities): boolean =>
  deed === 'cancel' ? mayCancelPlace(entry, abilities) : mayExplain(entry, abilities)

function isAllowed(deed: Exclude<TrainingDeed, 'mark-class'>, abilities: Abilities): boolean {
  if (deed === 'add') return abilities.mayAdd
  return deed === 'substitute' ? abilities.maySubstitute : abilities.mayCancelClass
}
