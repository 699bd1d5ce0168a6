import { ColorSwatch, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Nothing, Section } from '../../ui/section.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './reports.module.css'

/** The figures of a chart, for whoever reads rather than looks; the newest row comes first. */
export type ChartTable = {
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

type Series = { readonly name: string; readonly label: string; readonly color: string }

type ChartFrameProps = {
  readonly title: string
  readonly isEmpty: boolean
  /** What is drawn, in the order in which it stands. */
  readonly legend: readonly Series[]
  readonly table: ChartTable
  readonly children: ReactNode
}

/** A chart and the same figures as a table, one or the other. */
export function ChartFrame({ title, isEmpty, legend, table, children }: ChartFrameProps) {
  const { t } = useWords()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  if (isEmpty) {
    return (
      <Section title={title}>
        <Nothing>{t('reports.chart.none')}</Nothing>
      </Section>
    )
  }
  const views = (
    <SegmentedControl
      size="xs"
      value={view}
      onChange={setView}
      aria-label={t('reports.chart.as', { title })}
      data={[
        { value: 'chart', label: t('reports.chart.chart') },
        { value: 'table', label: t('reports.chart.table') },
      ]}
    />
  )
  return (
    <Section title={title} action={views}>
      {view === 'chart' ? (
        <div role="img" aria-label={t('reports.chart.hidden-figures', { title })} className={classes.chart}>
          <div aria-hidden>
            <Legend series={legend} />
            {children}
          </div>
        </div>
      ) : (
        <FigureTable title={title} table={table} />
      )}
    </Section>
  )
}

function Legend({ series }: { readonly series: readonly Series[] }) {
  return (
    <div className={classes.legend}>
      {series.map(({ name, label, color }) => (
        <span key={name} className={classes.legendItem} data-series={name}>
          <ColorSwatch component="span" color={color} size={10} radius={2} withShadow={false} />
          {label}
        </span>
      ))}
    </div>
  )
}

function FigureTable({ title, table: { head, rows } }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a landmark of the same name is around it already.
    <div role="group" className={classes.figures} tabIndex={0} aria-label={title}>
      <table className={classes.small} aria-label={title}>
        <thead>
          <tr>
            {head.map((text, at) => (
              <th key={text} scope="col" className={at > 0 ? classes.number : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={head[at + 1]} className={classes.number}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
