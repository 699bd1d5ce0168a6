import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import { addDays, type Day, isIsoWeek, type Period } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { processText } from './format.ts'
import { WeekSwitch } from './week-switch.tsx'

type Props = {
  readonly process: ProcessName
  readonly period: Period
  readonly onChange: (period: Period) => void
}

/** Weeks can be looked at ahead; what a night does to money is known for the next one only, so there is nothing to turn. */
export function PeriodSwitch({ process, period, onChange }: Props) {
  const words = useWords()
  if (isIsoWeek(period)) return <WeekSwitch week={period} onChange={onChange} />
  return (
    <Text fw={600} size="sm" aria-live="polite">
      {processText(process, words)}, {words.day(period, 'long')}
    </Text>
  )
}

type DaySwitchProps = { readonly day: Day; readonly today: Day; readonly onChange: (day: Day) => void }

/** A day with the way to its neighbours; a day that has not begun cannot be run. */
export function DaySwitch({ day, today, onChange }: DaySwitchProps) {
  const words = useWords()
  const { t } = words
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label={t('automation.day.previous')}
        onClick={() => onChange(addDays(day, -1))}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('automation.day.next')}
        disabled={day >= today}
        onClick={() => onChange(addDays(day, 1))}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <Text fw={600} size="sm" aria-live="polite">
        {words.day(day, 'long')}
      </Text>
    </Group>
  )
}
