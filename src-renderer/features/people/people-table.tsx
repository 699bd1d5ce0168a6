import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './people-list.module.css'
import type { PeopleStore } from './people-store.ts'
import { PersonRow, rowIdIn } from './person-row.tsx'
import { usePeopleBetween } from './use-people.ts'

const rowHeight = 36

type PeopleTableProps = {
  readonly id: string
  readonly store: PeopleStore
  readonly text: string
  readonly first: { readonly total: number; readonly people: readonly PersonLine[] }
  readonly today: Day
}

/** Only the rows in sight exist, ten thousand people or ten. */
export function PeopleTable({ id, store, text, first, today }: PeopleTableProps) {
  const { t } = useWords()
  const scroll = useRef<HTMLDivElement>(null)
  const active = useStore(store, (state) => state.active)
  const rows = useVirtualizer({
    count: first.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    initialOffset: () => store.getState().scrolledTo,
    onChange: ({ scrollOffset }) => store.getState().scrolled(scrollOffset ?? 0),
  })
  const items = rows.getVirtualItems()
  const top = items[0]?.start ?? 0
  const bottom = rows.getTotalSize() - (items.at(-1)?.end ?? 0)
  const further = usePeopleBetween(text, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const { scrollToIndex } = rows
  useEffect(() => scrollToIndex(active), [scrollToIndex, active])
  return (
    <div ref={scroll} className={classes.scroll}>
      <table id={id} className={classes.table} aria-label={t('people.list')} aria-rowcount={first.total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.name}>
              {t('people.field.name')}
            </th>
            <th scope="col" className={classes.age}>
              {t('people.field.age')}
            </th>
            <th scope="col" className={classes.born}>
              {t('people.field.born')}
            </th>
            <th scope="col" className={classes.phone}>
              {t('people.field.phone')}
            </th>
            <th scope="col" className={classes.email}>
              {t('people.field.email')}
            </th>
            <th scope="col" className={classes.card}>
              {t('people.field.card')}
            </th>
            <th scope="col">{t('people.field.guardian')}</th>
            <th scope="col" className={classes.membership}>
              {t('people.field.membership')}
            </th>
            <th scope="col" className={classes.places}>
              {t('people.field.places')}
            </th>
          </tr>
        </thead>
        <tbody>
          {top > 0 && <tr aria-hidden style={{ height: top }} />}
          {items.map(({ index }) => (
            <PersonRow
              key={index}
              id={rowIdIn(id, index)}
              row={index}
              person={first.people[index] ?? further(index)}
              isActive={index === active}
              today={today}
            />
          ))}
          {bottom > 0 && <tr aria-hidden style={{ height: bottom }} />}
        </tbody>
      </table>
    </div>
  )
}
