import { ActionIcon, Button, Group } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'

type DaySwitcherProps = {
  readonly day: Day
  readonly today: Day
  readonly onShow: (day: Day | null) => void
}

export function DaySwitcher({ day, today, onShow }: DaySwitcherProps) {
  const { t, day: sayDay } = useWords()
  return (
    <Group gap={8} wrap="nowrap">
      <Button variant="default" disabled={day === today} onClick={() => onShow(null)}>
        {t('today.back-to-today')}
      </Button>
      <Group gap={0} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('today.previous-day')}
          onClick={() => onShow(addDays(day, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('today.next-day')}
          onClick={() => onShow(addDays(day, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
      <DatePickerInput
        w={148}
        aria-label={t('today.choose-day', { day: sayDay(day) })}
        leftSection={<IconCalendar size={16} />}
        value={day}
        valueFormatter={() => sayDay(day)}
        onChange={(picked) => picked !== null && isDay(picked) && onShow(picked === today ? null : picked)}
      />
    </Group>
  )
}
