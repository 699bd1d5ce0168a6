import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useRef } from 'react'
import { Link } from 'wouter'
import type { TrialFigure, TrialRow } from '../../../src-shared/contract/reports.ts'
import type { TrialKpi } from '../../../src-shared/domain/trial-kpis.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './people.module.css'

const rowHeight = 36
const headHeight = 32

type PeopleTableProps = {
  readonly rows: readonly TrialRow[]
  readonly figure: TrialFigure
  /** The share whose outcome each row tells; null where a list has nothing but hits. */
  readonly outcomeOf: TrialKpi | null
}

/** Only the rows in sight exist: ten years of trials are thousands of them. */
export function PeopleTable({ rows, figure, outcomeOf }: PeopleTableProps) {
  const { t } = useWords()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    useFlushSync: false,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  })
  const items = virtual.getVirtualItems()
  return (
    <div ref={scroll} className={classes.scroll}>
      <table className={classes.people} aria-label={t(`reports.figure.${figure}`)} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('reports.col.name')}</th>
            <th scope="col">{t('reports.col.guardian')}</th>
            <th scope="col" className={classes.dayColumn}>
              {t(`reports.day.${figure}`)}
            </th>
            <th scope="col">{t('reports.col.class')}</th>
            {outcomeOf !== null && (
              <th scope="col" className={classes.outcomeColumn}>
                {t('reports.col.outcome')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map(({ index, start }, at) => (
            <Fragment key={index}>
              <Gap height={start - (items[at - 1]?.end ?? headHeight)} />
              <PersonRow row={rows[index]} index={index} outcomeOf={outcomeOf} />
            </Fragment>
          ))}
          <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? headHeight)} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that do not exist at the moment. */
const Gap = ({ height }: { readonly height: number }) => (height > 0 ? <tr aria-hidden style={{ height }} /> : null)

type PersonRowProps = {
  readonly row: TrialRow | undefined
  readonly index: number
  readonly outcomeOf: TrialKpi | null
}

function PersonRow({ row, index, outcomeOf }: PersonRowProps) {
  const { day } = useWords()
  if (!row) return null
  return (
    <tr aria-rowindex={index + 2}>
      <td>
        <Link href={`/people/${row.personId}`} className={classes.person}>
          {row.name}
        </Link>
      </td>
      <td>{row.guardianName}</td>
      <td className={classes.plain}>{day(row.day, 'number')}</td>
      <td>{row.typeName}</td>
      {outcomeOf !== null && (
        <td>
          <Outcome kpi={outcomeOf} isHit={row.isHit} />
        </td>
      )}
    </tr>
  )
}

function Outcome({ kpi, isHit }: { readonly kpi: TrialKpi; readonly isHit: boolean }) {
  const { t } = useWords()
  const Icon = isHit ? IconCheck : IconMinus
  return (
    <span className={classes.outcome} data-hit={isHit || undefined} data-figure={kpi}>
      <Icon size={14} aria-hidden />
      {t(isHit ? `reports.hit.${kpi}` : `reports.miss.${kpi}`)}
    </span>
  )
}
