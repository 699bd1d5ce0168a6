import { useWindowEvent } from '@mantine/hooks'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { focusRoster, focusRow, keyPlaceOf } from './roster-focus.ts'
import { deedOf, type RosterDeed, type RowDeed, type TrainingDeed } from './roster-keys.ts'
import type { RosterMarks } from './use-roster-marks.ts'

type RosterKeys = {
  /** Every row that the keys walk through: who is in the class, then who waits. */
  readonly rows: readonly RosterEntry[]
  readonly mayMark: boolean
  /** Something is open above the roster, or on its way: what is typed now is not for the rows. */
  readonly isCovered: boolean
  readonly marks: RosterMarks
  readonly onTouch: () => void
  readonly onRow: (deed: RowDeed, entry: RosterEntry) => void
  readonly onTraining: (deed: TrainingDeed) => void
  /** Back to the list of the day. */
  readonly onLeave: () => void
}

/** The roster by keyboard. What is open above the page (menus, dialogs, fields) keeps its keys. */
export function useRosterKeys(keys: RosterKeys): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || keys.isCovered) return
    const place = keyPlaceOf(event.target)
    const deed = place && deedOf(event, place, keys.marks.marking !== null)
    if (!deed || !carryOut(deed, keys, event.target)) return
    keys.onTouch()
    event.preventDefault()
  })
}

/** True when the key was used. */
function carryOut(deed: RosterDeed, keys: RosterKeys, target: EventTarget | null): boolean {
  const { rows, marks, mayMark } = keys
  switch (deed.to) {
    case 'step':
      return step(deed.by, rows, target)
    case 'digit':
      if (mayMark) marks.digit(deed.digit)
      return mayMark
    case 'confirm':
      marks.confirm()
      return true
    case 'leave':
      if (marks.marking) marks.leave()
      else keys.onLeave()
      return true
    case 'training':
      keys.onTraining(deed.deed)
      return true
    case 'row': {
      const entry = rows.find(({ id }) => id === idAt(target))
      if (entry) keys.onRow(deed.deed, entry)
      return entry !== undefined
    }
  }
}

const idAt = (target: EventTarget | null): number =>
  target instanceof HTMLElement
    ? Number(target.closest<HTMLElement>('[data-attendance]')?.dataset.attendance)
    : Number.NaN

function step(by: number, rows: readonly RosterEntry[], target: EventTarget | null): boolean {
  const at = rows.findIndex(({ id }) => id === idAt(target))
  if (at === -1) focusRoster()
  else focusRow(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id)
  return rows.length > 0
}
