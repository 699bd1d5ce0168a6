import { SegmentedControl } from '@mantine/core'
import { MonthPickerInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './reports.module.css'
import { firstOf, monthOf, type Span, type SpanKind, searchOf, spanKinds } from './span.ts'

type SpanSwitchProps = { readonly span: Span; readonly today: Day }

/** Which months the page is about; the address says it, so that a page can be kept or sent. */
export function SpanSwitch({ span, today }: SpanSwitchProps) {
  const { t } = useWords()
  const [, setSearch] = useSearchParams()
  const show = (wanted: Span) => setSearch(searchOf(wanted), { replace: true })
  return (
    <>
      {span.kind === 'months' && <MonthsInput key={`${span.from}${span.to}`} span={span} today={today} onShow={show} />}
      <SegmentedControl<SpanKind>
        value={span.kind}
        onChange={(kind) => show({ ...span, kind })}
        aria-label={t('reports.span')}
        data={spanKinds.map((kind) => ({ value: kind, label: t(`reports.span.${kind}`) }))}
      />
    </>
  )
}

type MonthsInputProps = SpanSwitchProps & { readonly onShow: (span: Span) => void }
type Ends = [string | null, string | null]

/** The first month is chosen, then the last one; nothing changes in between. */
function MonthsInput({ span, today, onShow }: MonthsInputProps) {
  const { t } = useWords()
  const [ends, setEnds] = useState<Ends>([firstOf(span.from), firstOf(span.to)])
  const choose = (chosen: Ends) => {
    setEnds(chosen)
    const [first, last] = chosen
    if (first !== null && last !== null && isDay(first) && isDay(last))
      onShow({ kind: 'months', from: monthOf(first), to: monthOf(last) })
  }
  return (
    <MonthPickerInput
      type="range"
      size="xs"
      w={220}
      allowSingleDateInRange
      label={t('reports.span.choose')}
      labelProps={{ className: classes.hidden }}
      leftSection={<IconCalendar size={14} aria-hidden />}
      valueFormat="MMM YYYY"
      maxDate={today}
      value={ends}
      onChange={choose}
    />
  )
}
