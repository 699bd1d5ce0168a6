import { Group, Stack } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconCalendar, IconHistory } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { dateFormat } from './format.ts'
import { HistoryTable } from './history-table.tsx'

const dayOr = (text: string | null, otherwise: Day): Day => (text !== null && isDay(text) ? text : otherwise)

/** Every run, newest first, between two business dates. */
export function HistoryView({ today }: { readonly today: Day }) {
  const { ask } = useDesk()
  const { t, language } = useWords()
  const [dates, setDates] = useState<readonly [string | null, string | null]>([null, null])
  // A week can be made by hand up to a year ahead; its business date lies in the future then.
  const input = { from: dayOr(dates[0], '2000-01-01' as Day), to: dayOr(dates[1] ?? dates[0], addDays(today, 371)) }
  const history = useQuery({
    ...ask.processes.history.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="sm">
      <Group>
        <DatePickerInput
          type="range"
          size="xs"
          w={260}
          clearable
          leftSection={<IconCalendar size={14} aria-hidden />}
          allowSingleDateInRange
          label={t('automation.history.dates')}
          placeholder={t('automation.history.any')}
          valueFormat={dateFormat(language)}
          clearButtonProps={{ 'aria-label': t('automation.history.any') }}
          value={[...dates]}
          onChange={setDates}
        />
      </Group>
      {history.isPending && <Loading />}
      {history.error && <Failed error={history.error} retry={() => history.refetch()} />}
      {history.data?.length === 0 && (
        <Empty
          icon={<IconHistory size={32} stroke={1.5} />}
          title={t('automation.history.empty')}
          hint={t('automation.history.empty.hint')}
        />
      )}
      {history.data !== undefined && history.data.length > 0 && <HistoryTable runs={history.data} />}
    </Stack>
  )
}
