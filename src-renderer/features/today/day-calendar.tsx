import { type CalendarLevel, DatePicker } from '@mantine/dates'
import { type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'

type DayCalendarProps = {
  readonly value: Day | null
  /** Shown when nothing is chosen yet. */
  readonly around: Day
  readonly latest?: Day | undefined
  readonly level?: CalendarLevel
  readonly onPick: (day: Day) => void
}

/** A calendar with names on its arrows. Weekends are days like any other here: a gym is open. */
export function DayCalendar({ value, around, latest, level = 'month', onPick }: DayCalendarProps) {
  const { t } = useWords()
  return (
    <DatePicker
      size="sm"
      value={value}
      defaultDate={value ?? around}
      defaultLevel={level}
      {...(latest === undefined ? {} : { maxDate: latest })}
      hideOutsideDates
      weekendDays={[]}
      // As Mantine's own date inputs do it: Escape closes the calendar, not also the dialog around it.
      __stopPropagation
      ariaLabels={{
        previousMonth: t('today.calendar.previous-month'),
        nextMonth: t('today.calendar.next-month'),
        previousYear: t('today.calendar.previous-year'),
        nextYear: t('today.calendar.next-year'),
        previousDecade: t('today.calendar.previous-decade'),
        nextDecade: t('today.calendar.next-decade'),
      }}
      onChange={(picked) => picked !== null && isDay(picked) && onPick(picked)}
    />
  )
}
