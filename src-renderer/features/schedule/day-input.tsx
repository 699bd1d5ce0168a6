import { DateInput, type DateInputProps } from '@mantine/dates'
import { useWords } from '../../ui/words.tsx'
import { dateFormat } from '../automation/format.ts'

/** A day, written and read the way the reader's language writes days. */
export function DayInput(props: DateInputProps) {
  const { t, language } = useWords()
  return (
    <DateInput valueFormat={dateFormat(language)} clearButtonProps={{ 'aria-label': t('schedule.clear') }} {...props} />
  )
}
