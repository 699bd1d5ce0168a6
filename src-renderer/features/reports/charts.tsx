import '@mantine/charts/styles.css'
import { BarChart, LineChart } from '@mantine/charts'
import { memo } from 'react'
import type { Desk } from '../../../src-shared/contract/index.ts'
import { shareOf, trialTargets } from '../../../src-shared/domain/trial-kpis.ts'
import { type Day, isDay, isMonth, type Month } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { useFigures } from './format.ts'
import { monthOf } from './span.ts'

type Trials = Awaited<ReturnType<Desk['reports']['trials']>>
type MonthsProps = { readonly months: Trials['months'] }

const height = 220
/** Labels that have no room are left out in even steps; none of them is laid over another. */
const sparse = { interval: 'equidistantPreserveStart', minTickGap: 12 } as const
const margin = { top: 8, right: 16, bottom: 0, left: 0 }
/** Cancelled on top of used: together they are what was booked. */
const bars = {
  type: 'stacked',
  maxBarWidth: 28,
  accessibilityLayer: false,
  yAxisProps: { allowDecimals: false, width: 44 },
} as const

const usedColour = 'var(--reports-used)'
const cancelledColour = 'var(--reports-cancelled)'
const targetColour = 'var(--reports-target)'

/** Used and cancelled trials, in the order in which they stand in every chart and table. */
function useSeries() {
  const { t } = useWords()
  return [
    { name: 'used', label: t('reports.series.used'), color: usedColour },
    { name: 'cancelled', label: t('reports.series.cancelled'), color: cancelledColour },
  ]
}

const hasNone = (counted: readonly { readonly used: number; readonly cancelled: number }[]): boolean =>
  counted.every(({ used, cancelled }) => used === 0 && cancelled === 0)

/** A chart asks for labels of whatever is under the pointer, also of nothing. */
const ofMonth =
  (say: (month: Month) => string) =>
  (value: unknown): string =>
    typeof value === 'string' && isMonth(value) ? say(value) : ''
const ofDay =
  (say: (day: Day) => string) =>
  (value: unknown): string =>
    typeof value === 'string' && isDay(value) ? say(value) : ''

function TrialsByMonth({ months }: MonthsProps) {
  const { t, number } = useWords()
  const { month, shortMonth } = useFigures()
  const series = useSeries()
  return (
    <ChartFrame
      title={t('reports.chart.by-month')}
      isEmpty={hasNone(months)}
      legend={series}
      table={{
        head: [t('reports.month'), ...series.map(({ label }) => label)],
        rows: months.toReversed().map((one) => ({
          key: one.month,
          cells: [month(one.month), number(one.used), number(one.cancelled)],
        })),
      }}
    >
      <BarChart
        h={height}
        data={[...months]}
        {...bars}
        barChartProps={{ margin, barCategoryGap: '20%' }}
        dataKey="month"
        series={series}
        valueFormatter={number}
        xAxisProps={{ ...sparse, tickFormatter: ofMonth(shortMonth) }}
        tooltipProps={{ labelFormatter: ofMonth(month) }}
      />
    </ChartFrame>
  )
}

/** Months in which nobody had a trial have no rate; the line is broken there. */
function ConversionByMonth({ months }: MonthsProps) {
  const { t, number } = useWords()
  const { month, shortMonth, percent, rate } = useFigures()
  const target = trialTargets.conversion.above / 100
  const rates = { name: 'rate', label: t('reports.series.conversion'), color: usedColour }
  const data = months.map((one) => ({ month: one.month, rate: shareOf(one.conversion) }))
  return (
    <ChartFrame
      title={t('reports.chart.conversion')}
      isEmpty={data.every((one) => one.rate === null)}
      legend={[rates, { name: 'target', label: t('reports.target', { target: percent(target) }), color: targetColour }]}
      table={{
        head: [t('reports.month'), t('reports.series.people'), t('reports.series.conversion')],
        rows: months.toReversed().map(({ month: of, conversion }) => ({
          key: of,
          cells: [
            month(of),
            t('reports.share', { hits: number(conversion.hits), of: number(conversion.of) }),
            rate(conversion),
          ],
        })),
      }}
    >
      <LineChart
        h={height}
        data={data}
        dataKey="month"
        series={[rates]}
        curveType="linear"
        connectNulls={false}
        dotProps={{ r: months.length > 36 ? 2 : 4 }}
        accessibilityLayer={false}
        valueFormatter={percent}
        lineChartProps={{ margin }}
        xAxisProps={{ ...sparse, padding: { left: 28, right: 28 }, tickFormatter: ofMonth(shortMonth) }}
        yAxisProps={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], width: 52 }}
        tooltipProps={{ labelFormatter: ofMonth(month) }}
        referenceLines={[{ y: target, color: targetColour }]}
      />
    </ChartFrame>
  )
}

/** Above a year of weeks a day says less than its month. */
const manyWeeks = 60

function TrialsByWeek({ weeks }: { readonly weeks: Trials['weeks'] }) {
  const { t, number, day } = useWords()
  const { shortDay, shortMonth } = useFigures()
  const series = useSeries()
  const tick = (monday: Day) => (weeks.length > manyWeeks ? shortMonth(monthOf(monday)) : shortDay(monday))
  return (
    <ChartFrame
      title={t('reports.chart.by-week')}
      isEmpty={hasNone(weeks)}
      legend={series}
      table={{
        head: [t('reports.week'), ...series.map(({ label }) => label)],
        rows: weeks.toReversed().map(({ monday, used, cancelled }) => ({
          key: monday,
          cells: [day(monday, 'number'), number(used), number(cancelled)],
        })),
      }}
    >
      <BarChart
        h={288}
        data={[...weeks]}
        {...bars}
        // Years of weeks have no room for gaps between them.
        barChartProps={{ margin, barCategoryGap: weeks.length > manyWeeks ? 0 : '20%' }}
        dataKey="monday"
        series={series}
        valueFormatter={number}
        xAxisProps={{ ...sparse, tickFormatter: ofDay(tick) }}
        tooltipProps={{ labelFormatter: ofDay((monday) => t('reports.week-of', { day: day(monday, 'number') })) }}
      />
    </ChartFrame>
  )
}

/** The charts of the free trials; they and what draws them are fetched after the figures, and drawn once for each answer. */
export const Charts = memo(function Charts({ trials }: { readonly trials: Trials }) {
  return (
    <>
      <TrialsByMonth months={trials.months} />
      <ConversionByMonth months={trials.months} />
      <TrialsByWeek weeks={trials.weeks} />
    </>
  )
})
