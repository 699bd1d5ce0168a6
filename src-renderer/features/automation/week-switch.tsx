import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, type IsoWeek, mondayOfWeek, weekOf } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { weekNumber } from './format.ts'

type Props = { readonly week: IsoWeek; readonly onChange: (week: IsoWeek) => void }

/** One week with the way to its neighbours. */
export function WeekSwitch({ week, onChange }: Props) {
  const { t, range } = useWords()
  const monday = mondayOfWeek(week)
  if (!monday) return null
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label={t('automation.preview.previous')}
        onClick={() => onChange(weekOf(addDays(monday, -7)))}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('automation.preview.next')}
        onClick={() => onChange(weekOf(addDays(monday, 7)))}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <Text fw={600} size="sm" aria-live="polite">
        {t('automation.week', { week: weekNumber(week) })}{' '}
        <Text span size="sm" fw={400} className={classes.quiet}>
          {range(monday, addDays(monday, 6))}
        </Text>
      </Text>
    </Group>
  )
}
