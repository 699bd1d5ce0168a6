import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { AttendanceMark } from './attendance-marks.tsx'
import { MarkButtons } from './mark-buttons.tsx'
import { isToBeMarked } from './marking.ts'
import { Participant } from './participant.tsx'
import { isInClass } from './roster-abilities.ts'
import { attendanceRowId } from './roster-focus.ts'
import classes from './roster-pane.module.css'
import row from './roster-row.module.css'
import { RowMenu } from './row-menu.tsx'
import { SettlementCell } from './settlement-cell.tsx'
import { StateMark } from './state-mark.tsx'
import type { RosterControl } from './use-roster.ts'

type RosterRowProps = {
  readonly entry: RosterEntry
  readonly order: number
  readonly control: RosterControl
  readonly isStruck: boolean
}

/** One person. Only one row is a tab stop, with its buttons: the keys walk through the others. */
export function RosterRow({ entry, order, control, isStruck }: RosterRowProps) {
  const { number } = useWords()
  const { abilities, focused } = control
  const isFocused = entry.id === focused
  const walk = isStruck
    ? {}
    : {
        id: attendanceRowId(entry.id),
        'data-attendance': entry.id,
        tabIndex: isFocused ? 0 : -1,
        onFocus: () => control.visit(entry.id),
      }
  return (
    <tr className={row.row} {...walk}>
      <td className={classes.order}>{number(order)}</td>
      <td>
        <Participant entry={entry} hasLinks={abilities.isDesk} isStruck={isStruck} />
      </td>
      <td className={classes.state}>
        <span className={row.marks}>
          {abilities.mayMark && isInClass(entry) && (
            <MarkButtons entry={entry} marks={control.marks} isFocused={isFocused} />
          )}
          <State entry={entry} control={control} />
        </span>
      </td>
      <td className={classes.settlement}>
        <SettlementCell entry={entry} control={control} isFocused={isFocused} />
      </td>
      <td className={classes.more}>{!isStruck && <RowMenu entry={entry} control={control} isFocused={isFocused} />}</td>
    </tr>
  )
}

/** Where the person is; while a class is marked, where they will be. */
function State({ entry, control: { marks } }: { readonly entry: RosterEntry; readonly control: RosterControl }) {
  const { t } = useWords()
  if (!marks.marking || !isToBeMarked(entry)) return <AttendanceMark state={entry.state} reason={entry.reason} />
  const isAbsent = marks.marking.absent.includes(entry.id)
  return (
    <StateMark tone={isAbsent ? 'bad' : 'good'}>
      {t(isAbsent ? 'roster.will-be-absent' : 'roster.will-be-present')}
    </StateMark>
  )
}
