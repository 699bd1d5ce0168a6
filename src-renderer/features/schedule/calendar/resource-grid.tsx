import { Box } from '@mantine/core'
import { useId, useMemo } from 'react'
import { useWords } from '../../../ui/words.tsx'
import { walkWithArrows } from './arrows.ts'
import type { Column } from './column.ts'
import { DayHead } from './day-head.tsx'
import { type Slot, spanOf } from './slot.ts'
import { SlotBlock } from './slot-block.tsx'
import classes from './week.module.css'
import type { WeekProps } from './week-grid.tsx'

export type Resource = 'trainer' | 'room'
type Props = WeekProps & {
  readonly resource: Resource
  /** Everybody who could have something this week, so that who is free is seen too. */
  readonly known: readonly string[]
}

const byStart = (a: Slot, b: Slot): number => a.start.localeCompare(b.start)

/** The week as a table: a row for each trainer or room, so that gaps and double bookings are seen at once. */
export function ResourceGrid({ columns, slots, resource, known, onOpen }: Props) {
  const { t } = useWords()
  const id = useId()
  const noRoom = t('schedule.no-room')
  const nameOf = (slot: Slot) => (resource === 'trainer' ? slot.trainerName : (slot.roomName ?? noRoom))
  const rows = Map.groupBy(slots, nameOf)
  const names = useRowNames(known, [...rows.keys()], noRoom)
  const count = (column: Column) => slots.filter((slot) => slot.weekday === column.weekday).length
  return (
    <Box
      className={classes.frame}
      role="region"
      aria-label={t('schedule.week.calendar')}
      tabIndex={0}
      onKeyDown={walkWithArrows}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={`${classes.corner} ${classes.rowHead}`}>
              {t(resource === 'trainer' ? 'schedule.trainer' : 'schedule.room')}
            </th>
            {columns.map((column) => (
              <th key={column.weekday} scope="col" className={classes.head} data-today={column.isToday || undefined}>
                <DayHead column={column} count={count(column)} id={`${id}-${column.weekday}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <ResourceRow
              key={name}
              name={name}
              resource={resource}
              slots={rows.get(name) ?? []}
              columns={columns}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </Box>
  )
}

function useRowNames(known: readonly string[], used: readonly string[], last: string): readonly string[] {
  const { language } = useWords()
  const all = [...new Set([...known, ...used])].join('\n')
  return useMemo(() => {
    const { compare } = new Intl.Collator(language)
    return all
      .split('\n')
      .filter((name) => name !== '')
      .sort((a, b) => Number(a === last) - Number(b === last) || compare(a, b))
  }, [all, last, language])
}

type CellProps = Pick<WeekProps, 'slots' | 'onOpen'> & { readonly resource: Resource }
type RowProps = CellProps & Pick<WeekProps, 'columns'> & { readonly name: string }

function ResourceRow({ name, resource, slots, columns, onOpen }: RowProps) {
  const { t, number } = useWords()
  const live = slots.filter((slot) => slot.state === 'made' || slot.state === 'planned')
  const minutes = live.map(spanOf).reduce((sum, span) => sum + span.to - span.from, 0)
  return (
    <tr>
      <th scope="row" className={classes.rowHead}>
        {name}
        <span className={classes.rowLoad}>
          {t('schedule.row.load', { count: live.length, hours: number(Math.round(minutes / 6) / 10) })}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column.weekday} data-today={column.isToday || undefined}>
          <Cell resource={resource} slots={slots.filter((slot) => slot.weekday === column.weekday)} onOpen={onOpen} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ resource, slots, onOpen }: CellProps) {
  if (slots.length === 0) return null
  return (
    <ul className={classes.cell}>
      {slots.toSorted(byStart).map((slot) => (
        <li key={slot.key}>
          <SlotBlock slot={slot} onOpen={onOpen} without={resource} />
        </li>
      ))}
    </ul>
  )
}
