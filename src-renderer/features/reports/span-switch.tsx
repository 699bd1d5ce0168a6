import { SegmentedControl } from '@mantine/core'
import { MonthPickerInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useId, useState } from 'react'
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
      {span.kind === 'months' && <MonthsInput span={span} today={today} onShow={show} />}
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
  const id = useId()
  const [half, setHalf] = useState<Ends | null>(null)
  const choose = (chosen: Ends) => {
    const [first, last] = chosen
    if (first === null || last === null || !isDay(first) || !isDay(last)) return setHalf(chosen)
    setHalf(null)
    onShow({ kind: 'months', from: monthOf(first), to: monthOf(last) })
  }
  return (
    <MonthPickerInput
      type="range"
      size="xs"
      w={220}
      allowSingleDateInRange
      id={id}
      label={t('reports.span.choose')}
      labelProps={{ className: classes.hidden }}
      // The calendar is named by this button, and gives the focus back to it.
      popoverProps={{ id, returnFocus: true }}
      leftSection={<IconCalendar size={14} aria-hidden />}
      valueFormat="MMM YYYY"
      maxDate={today}
      ariaLabels={{
        previousYear: t('today.calendar.previous-year'),
        nextYear: t('today.calendar.next-year'),
        previousDecade: t('today.calendar.previous-decade'),
        nextDecade: t('today.calendar.next-decade'),
      }}
      value={half ?? [firstOf(span.from), firstOf(span.to)]}
      onChange={choose}
      onDropdownClose={() => setHalf(null)}
    />
  )
}
