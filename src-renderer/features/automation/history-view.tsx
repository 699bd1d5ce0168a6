import { Group, Select, Stack } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconCalendar, IconHistory } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ProcessName, processNames } from '../../../src-shared/domain/processes.ts'
import { addDays, addMonths, type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { dateFormat, processText } from './format.ts'
import { HistoryTable } from './history-table.tsx'
import { totalsOf } from './totals.ts'
import { TotalsTable } from './totals-table.tsx'

const dayOr = (text: string | null, otherwise: Day): Day => (text !== null && isDay(text) ? text : otherwise)

type Dates = readonly [string | null, string | null]

/** The runs between two business dates, newest first, and what they come to. */
export function HistoryView({ today }: { readonly today: Day }) {
  const { ask } = useDesk()
  const { t } = useWords()
  // A month says how things go; ten years of nights are there for whoever asks for them.
  const [dates, setDates] = useState<Dates>([addMonths(today, -1), today])
  const [process, setProcess] = useState<ProcessName | null>(null)
  // A week can be made by hand up to a year ahead; its business date lies in the future then.
  const input = { from: dayOr(dates[0], '2000-01-01' as Day), to: dayOr(dates[1] ?? dates[0], addDays(today, 371)) }
  const history = useQuery({
    ...ask.processes.history.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const runs = history.data?.filter((run) => process === null || run.process === process)
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-end">
        <ProcessFilter process={process} onChange={setProcess} />
        <DatesFilter today={today} dates={dates} onChange={setDates} />
      </Group>
      {history.isPending && <Loading />}
      {history.error && <Failed error={history.error} retry={() => history.refetch()} />}
      {runs?.length === 0 && (
        <Empty
          icon={<IconHistory size={32} stroke={1.5} />}
          title={t('automation.history.empty')}
          hint={t('automation.history.empty.hint')}
        />
      )}
      {runs !== undefined && runs.length > 0 && (
        <>
          <TotalsTable totals={totalsOf(runs)} />
          <HistoryTable runs={runs} />
        </>
      )}
    </Stack>
  )
}

type ProcessFilterProps = {
  readonly process: ProcessName | null
  readonly onChange: (process: ProcessName | null) => void
}

function ProcessFilter({ process, onChange }: ProcessFilterProps) {
  const words = useWords()
  const { t } = words
  return (
    <Select
      w={220}
      label={t('automation.col.process')}
      placeholder={t('automation.history.any-process')}
      clearable
      clearButtonProps={{ 'aria-label': t('automation.history.any-process') }}
      data={processNames.map((value) => ({ value, label: processText(value, words) }))}
      value={process}
      onChange={(value) => onChange(processNames.find((name) => name === value) ?? null)}
    />
  )
}

type DatesFilterProps = { readonly today: Day; readonly dates: Dates; readonly onChange: (dates: Dates) => void }

function DatesFilter({ today, dates, onChange }: DatesFilterProps) {
  const { t, language } = useWords()
  return (
    <DatePickerInput
      type="range"
      w={260}
      clearable
      leftSection={<IconCalendar size={14} aria-hidden />}
      allowSingleDateInRange
      label={t('automation.history.dates')}
      placeholder={t('automation.history.any')}
      valueFormat={dateFormat(language)}
      clearButtonProps={{ 'aria-label': t('automation.history.any') }}
      presets={[
        { value: [addDays(today, -6), today], label: t('automation.history.week') },
        { value: [addMonths(today, -1), today], label: t('automation.history.month') },
        { value: [addMonths(today, -12), today], label: t('automation.history.year') },
      ]}
      value={[...dates]}
      onChange={onChange}
    />
  )
}
