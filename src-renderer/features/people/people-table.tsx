import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useCallback, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './people-list.module.css'
import type { PeopleStore } from './people-store.ts'
import { PersonRow, rowIdIn } from './person-row.tsx'
import { usePeopleBetween } from './use-people.ts'

const rowHeight = 36
const headHeight = 32

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
  const [, go] = useLocation()
  const scroll = useRef<HTMLDivElement>(null)
  const active = useStore(store, (state) => Math.min(state.active, first.total - 1))
  const open = useCallback(
    (row: number, person: PersonId) => {
      store.getState().activate(row)
      go(`/people/${person}`)
    },
    [store, go],
  )
  const rows = useVirtualizer({
    count: first.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    useFlushSync: false,
    // The active row exists even out of sight: the search box points at it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: () => store.getState().scrolledTo,
    onChange: ({ scrollOffset }) => store.getState().scrolled(scrollOffset ?? 0),
  })
  const items = rows.getVirtualItems()
  const further = usePeopleBetween(text, rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0)
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
              {t('people.column.age')}
            </th>
            <th scope="col" className={classes.born}>
              {t('people.column.born')}
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
          {items.map(({ index, start }, at) => (
            <Fragment key={index}>
              <Gap height={start - (items[at - 1]?.end ?? headHeight)} />
              <PersonRow
                id={rowIdIn(id, index)}
                row={index}
                person={first.people[index] ?? further(index)}
                isActive={index === active}
                today={today}
                onOpen={open}
              />
            </Fragment>
          ))}
          <Gap height={rows.getTotalSize() - (items.at(-1)?.end ?? headHeight)} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that do not exist at the moment. */
const Gap = ({ height }: { readonly height: number }) => (height > 0 ? <tr aria-hidden style={{ height }} /> : null)
