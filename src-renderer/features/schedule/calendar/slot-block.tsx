import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWords, type Words } from '../../../ui/words.tsx'
import { minutesOf, type Slot } from './slot.ts'
import classes from './week.module.css'

type Box = { readonly top: string; readonly height: string; readonly left: string; readonly width: string }
type Props = {
  readonly slot: Slot
  readonly onOpen: ((slot: Slot) => void) | undefined
  /** Where it stands in a day column; in a table cell it simply flows. */
  readonly box?: Box
  /** The share of its width that no later block covers. */
  readonly clear?: string
  /** What its row says already. */
  readonly without?: 'trainer' | 'room'
}

const named = {
  planned: 'schedule.slot.planned',
  cancelled: 'schedule.slot.cancelled',
  off: 'schedule.slot.off',
} as const

/** Everything a block says, in one sentence. */
function sentenceOf(slot: Slot, { t }: Words): string {
  const { typeName: type, start, end, trainerName: trainer, taken, capacity, state, warnings } = slot
  const room = slot.roomName ?? t('schedule.no-room')
  return [
    t('schedule.slot.name', { type, start, end, trainer, room, taken, capacity }),
    state === 'made' ? '' : t(named[state]),
    warnings > 0 ? t('schedule.slot.warnings', { count: warnings }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

export function SlotBlock({ slot, onOpen, box, clear, without }: Props) {
  const words = useWords()
  const { typeName, start, end, trainerName, roomName, taken, capacity, state, warnings } = slot
  const who = [without !== 'trainer' && trainerName, without !== 'room' && roomName].filter((part) => part)
  return (
    <UnstyledButton
      className={box ? `${classes.slot} ${classes.placed}` : classes.slot}
      style={box}
      __vars={{ '--type-colour': slot.colour, '--clear': clear }}
      data-state={state}
      data-minutes={minutesOf(start)}
      data-weekday={slot.weekday}
      // The block itself may be too narrow for all of it.
      title={sentenceOf(slot, words)}
      onClick={() => onOpen?.(slot)}
    >
      <span className={classes.top}>
        <span className={classes.type}>{typeName}</span>
        {state !== 'made' && <VisuallyHidden>{words.t(named[state])}</VisuallyHidden>}
      </span>
      <span className={classes.rest}>
        <span className={classes.when} data-type={typeName}>
          <span className={classes.time}>
            {start}
            <span className={classes.end}>–{end}</span>
          </span>
          <span className={classes.taken} data-full={taken >= capacity || undefined}>
            <Warnings count={warnings} />
            {taken}/{capacity}
          </span>
        </span>
        <span className={classes.who}>{who.join(' · ')}</span>
      </span>
    </UnstyledButton>
  )
}

function Warnings({ count }: { readonly count: number }) {
  const { t } = useWords()
  if (count === 0) return null
  return (
    <span className={classes.warning}>
      <IconAlertTriangle size={11} aria-hidden />
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('schedule.slot.warnings', { count })}</VisuallyHidden>
    </span>
  )
}
