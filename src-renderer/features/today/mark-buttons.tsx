import { ActionIcon } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { isToBeMarked } from './marking.ts'
import classes from './roster-row.module.css'
import type { RosterMarks } from './use-roster-marks.ts'

type MarkButtonsProps = {
  readonly entry: RosterEntry
  readonly marks: RosterMarks
  readonly isFocused: boolean
}

const both = ['present', 'absent'] as const
const icons = { present: IconCheck, absent: IconX } as const

/** Present and absent; the pressed one takes its mark back. While a class is marked they only prepare. */
export function MarkButtons({ entry, marks, isFocused }: MarkButtonsProps) {
  const { t } = useWords()
  const pressed = pressedIn(entry, marks)
  return (
    <span className={classes.buttons}>
      {both.map((as) => {
        const Icon = icons[as]
        return (
          <ActionIcon
            key={as}
            size={26}
            variant="default"
            className={classes.press}
            data-as={as}
            aria-pressed={pressed === as}
            aria-label={t(`roster.${as}`, { name: entry.name })}
            title={t(`roster.${as}.hint`)}
            tabIndex={isFocused ? 0 : -1}
            onClick={() => marks.press(entry, as)}
          >
            <Icon size={15} aria-hidden />
          </ActionIcon>
        )
      })}
    </span>
  )
}

function pressedIn({ id, state }: RosterEntry, { marking }: RosterMarks): string {
  if (!marking || !isToBeMarked({ state })) return state
  return marking.absent.includes(id) ? 'absent' : 'present'
}
