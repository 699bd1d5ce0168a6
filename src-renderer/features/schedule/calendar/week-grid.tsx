import { Box } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { WallTime, Weekday } from '../../../../src-shared/kernel/time.ts'
import { useWords } from '../../../ui/words.tsx'
import { walkWithArrows } from './arrows.ts'
import type { Column } from './column.ts'
import { DayColumn } from './day-column.tsx'
import { DayHead } from './day-head.tsx'
import { hoursOf } from './layout.ts'
import { type Slot, wallTimeOf } from './slot.ts'
import classes from './week.module.css'

export type WeekProps = {
  readonly columns: readonly Column[]
  readonly slots: readonly Slot[]
  readonly now?: { readonly weekday: Weekday; readonly minutes: number } | null
  readonly onOpen?: ((slot: Slot) => void) | undefined
  readonly onAdd?: ((weekday: Weekday, start: WallTime) => void) | undefined
}

const none: readonly Slot[] = []

/**
 * A week against the clock. Our own rather than @mantine/schedule's: that one takes "today" from this computer
 * instead of the gym, reads out every empty quarter of an hour in English, and has three classes at once share
 * what is left of a column.
 */
export function WeekGrid({ columns, slots, now = null, onOpen, onAdd }: WeekProps) {
  const { t } = useWords()
  const id = useId()
  const hours = useMemo(() => hoursOf(slots), [slots])
  const byDay = useMemo(() => Map.groupBy(slots, (slot) => slot.weekday), [slots])
  const frame = useScrollToNow(now?.minutes, hours)
  const headOf = (weekday: Weekday) => `${id}-${weekday}`
  return (
    <Box
      ref={frame}
      className={classes.frame}
      role="region"
      aria-label={t('schedule.week.calendar')}
      tabIndex={0}
      onKeyDown={walkWithArrows}
      __vars={{ '--hours': String(hours.to - hours.from) }}
    >
      <div className={classes.grid}>
        <div className={classes.corner} />
        {columns.map((column) => (
          <div key={column.weekday} className={classes.head} data-today={column.isToday || undefined}>
            <DayHead column={column} count={byDay.get(column.weekday)?.length ?? 0} id={headOf(column.weekday)} />
          </div>
        ))}
        <HourAxis from={hours.from} to={hours.to} />
        {columns.map((column) => (
          <DayColumn
            key={column.weekday}
            column={column}
            headId={headOf(column.weekday)}
            slots={byDay.get(column.weekday) ?? none}
            hours={hours}
            nowMinutes={now?.weekday === column.weekday ? now.minutes : null}
            onOpen={onOpen}
            onAdd={onAdd && ((start) => onAdd(column.weekday, start))}
          />
        ))}
      </div>
    </Box>
  )
}

/** Opens a week that is going on at what is going on, and leaves it where it is scrolled from then on. */
function useScrollToNow(minutes: number | undefined, hours: { readonly from: number; readonly to: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const [share] = useState(() => (minutes === undefined ? 0 : (minutes / 60 - hours.from) / (hours.to - hours.from)))
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const now = share * box.scrollHeight
    if (now > box.clientHeight / 2) box.scrollTop = now - box.clientHeight / 4
  }, [share])
  return frame
}

function HourAxis({ from, to }: { readonly from: number; readonly to: number }) {
  const hours = Array.from({ length: to - from }, (_, index) => from + index)
  return (
    <div className={classes.axis} aria-hidden>
      {hours.map((hour) => (
        <span key={hour} className={classes.hour} style={{ top: `${((hour - from) / (to - from)) * 100}%` }}>
          {wallTimeOf(hour * 60)}
        </span>
      ))}
    </div>
  )
}
