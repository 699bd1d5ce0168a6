import { Box, UnstyledButton } from '@mantine/core'
import { type MouseEvent, useMemo, useState } from 'react'
import type { WallTime } from '../../../../src-shared/kernel/time.ts'
import { useWords } from '../../../ui/words.tsx'
import type { Column } from './column.ts'
import { type Placed, placeDay, quarterAt } from './layout.ts'
import { type Slot, spanOf, wallTimeOf } from './slot.ts'
import { SlotBlock } from './slot-block.tsx'
import classes from './week.module.css'

type Hours = { readonly from: number; readonly to: number }
type Props = {
  readonly column: Column
  readonly headId: string
  readonly slots: readonly Slot[]
  readonly hours: Hours
  readonly nowMinutes: number | null
  readonly onOpen: ((slot: Slot) => void) | undefined
  readonly onAdd: ((start: WallTime) => void) | undefined
}

const percent = (share: number): string => `${share * 100}%`

const INDENT = 10

function boxOf({ slot, lane, lanes, depth, width }: Placed<Slot>, hours: Hours) {
  const { from, to } = spanOf(slot)
  const total = (hours.to - hours.from) * 60
  return {
    top: `calc(${percent((from - hours.from * 60) / total)} + 1px)`,
    height: `max(16px, calc(${percent((to - from) / total)} - 2px))`,
    left: `calc(${percent(lane / lanes)} + ${2 + depth * INDENT}px)`,
    width: `calc(${percent(width / lanes)} - ${4 + depth * INDENT}px)`,
  }
}

export function DayColumn({ column, headId, slots, hours, nowMinutes, onOpen, onAdd }: Props) {
  const placed = useMemo(() => placeDay(slots), [slots])
  const now = nowMinutes === null ? null : (nowMinutes / 60 - hours.from) / (hours.to - hours.from)
  return (
    <Box
      component="section"
      aria-labelledby={headId}
      className={classes.day}
      data-today={column.isToday || undefined}
      data-closed={column.closure !== null || undefined}
    >
      {onAdd && <AddHere column={column} hours={hours} onAdd={onAdd} />}
      {placed.map((place) => (
        <SlotBlock
          key={place.slot.key}
          slot={place.slot}
          onOpen={onOpen}
          box={boxOf(place, hours)}
          clear={percent(place.clear / place.width)}
        />
      ))}
      {now !== null && now >= 0 && now <= 1 && (
        <div className={classes.now} style={{ top: percent(now) }} aria-hidden />
      )}
    </Box>
  )
}

type AddProps = { readonly column: Column; readonly hours: Hours; readonly onAdd: (start: WallTime) => void }

/** The empty part of a day as one button: the pointer says when, the keyboard asks in the form. */
function AddHere({ column, hours, onAdd }: AddProps) {
  const { t } = useWords()
  const [mark, setMark] = useState<number | null>(null)
  const at = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return quarterAt((event.clientY - box.top) / box.height, hours)
  }
  return (
    <UnstyledButton
      className={classes.add}
      aria-label={t('schedule.templates.new-on', { weekday: column.label })}
      onPointerMove={(event) => setMark(at(event))}
      onPointerLeave={() => setMark(null)}
      onClick={(event) => onAdd(event.detail === 0 ? ('18:00' as WallTime) : wallTimeOf(at(event)))}
    >
      {mark !== null && (
        <span
          className={classes.addMark}
          style={{ top: percent((mark / 60 - hours.from) / (hours.to - hours.from)) }}
          aria-hidden
        >
          {wallTimeOf(mark)}
        </span>
      )}
    </UnstyledButton>
  )
}
