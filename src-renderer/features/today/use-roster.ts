import { useState } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { useSession } from '../../client/desk-context.tsx'
import { type Abilities, abilitiesIn, isInClass, mayCancelPlace, mayExplain, maySettle } from './roster-abilities.ts'
import type { RowDeed, TrainingDeed } from './roster-keys.ts'
import { rowId } from './training-list.tsx'
import { useOpened } from './use-opened.ts'
import { useRosterKeys } from './use-roster-keys.ts'
import { useRosterMarks } from './use-roster-marks.ts'
import { useWaitingDeeds } from './use-waiting-deeds.ts'
import { inLine, mayDecline, mayTakeIn, type WaitingState, waitingState } from './waiting.ts'

export type RosterData = Awaited<ReturnType<Desk['trainings']['roster']>>
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
  const waiting = inLine(entries.filter(({ state }) => state === 'waitlisted'))
  const rows = [...inClass, ...waiting]
  const [visited, visit] = useState<AttendanceId | null>(null)
  const onLeave = () => document.getElementById(rowId(training.id))?.focus()
  const marks = useRosterMarks(training, inClass)
  const opening = useOpened({ entries, rows, onTouch, onLeave })
  const line = useWaitingDeeds(opening.closeGone)
  const standing = (entry: RosterEntry) => waitingState(entry, training, now)
  const onRow = (deed: RowDeed, entry: RosterEntry) => {
    if (!isAllowedOnRow(deed, entry, abilities, standing(entry))) return
    if (deed === 'present' || deed === 'absent') marks.press(entry, deed)
    else if (deed === 'settle') marks.settle(entry)
    else if (deed === 'decline') line.decline(entry)
    // An initiation asks for the free trial first.
    else if (deed === 'take-in' && !training.isInitiation) line.takeIn(entry)
    else opening.open({ what: deed, id: entry.id })
  }
  const onTraining = (deed: TrainingDeed) => {
    if (!isAllowed(deed, abilities)) return
    if (deed === 'mark-class') marks.start()
    else opening.open({ what: deed })
  }
  const isCovered = opening.opened !== null
  useRosterKeys({ rows, mayMark: abilities.mayMark, isCovered, marks, onTouch, onRow, onTraining, onLeave })
  return {
    ...opening,
    training,
    abilities,
    inClass,
    waiting,
    cancelled: entries.filter(({ state }) => state === 'cancelled'),
    marks,
    line,
    standing,
    focused: rows.some(({ id }) => id === visited) ? visited : rows[0]?.id,
    visit,
    onRow,
    onTraining,
  }
}

function isAllowedOnRow(deed: RowDeed, entry: RosterEntry, abilities: Abilities, standing: WaitingState): boolean {
  switch (deed) {
    case 'present':
    case 'absent':
      return abilities.mayMark && isInClass(entry)
    case 'cancel':
      return mayCancelPlace(entry, abilities)
    case 'settle':
      return maySettle(entry, abilities)
    case 'explain':
      return mayExplain(entry, abilities)
    case 'take-in':
      return entry.state === 'waitlisted' && mayTakeIn(standing, abilities)
    case 'decline':
      return entry.state === 'waitlisted' && mayDecline(standing, abilities)
    case 'menu':
      return abilities.isDesk
  }
}

function isAllowed(deed: TrainingDeed, abilities: Abilities): boolean {
  switch (deed) {
    case 'mark-class':
      return abilities.mayMark
    case 'add':
      return abilities.mayAdd
    case 'substitute':
      return abilities.maySubstitute
    case 'cancel-class':
      return abilities.mayCancelClass
  }
}
