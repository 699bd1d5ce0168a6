import { ActionIcon, Button, Group, Popover } from '@mantine/core'
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'

/** Fetched when it is opened: the first screen is there sooner without it. */
const DayCalendar = lazy(() => import('./day-calendar.tsx').then((module) => ({ default: module.DayCalendar })))

type DaySwitcherProps = {
  readonly day: Day
  readonly today: Day
  readonly onShow: (day: Day | null) => void
}

export function DaySwitcher({ day, today, onShow }: DaySwitcherProps) {
  const { t, day: sayDay } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const show = (next: Day) => onShow(next === today ? null : next)
  return (
    <Group gap={8} wrap="nowrap">
      <Button variant="default" disabled={day === today} onClick={() => onShow(null)}>
        {t('today.back-to-today')}
      </Button>
      <ActionIcon.Group>
        <ActionIcon variant="default" aria-label={t('today.previous-day')} onClick={() => show(addDays(day, -1))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('today.next-day')} onClick={() => show(addDays(day, 1))}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </ActionIcon.Group>
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconCalendar size={16} />}
            aria-label={t('today.choose-day', { day: sayDay(day) })}
            onClick={() => setIsOpen((open) => !open)}
          >
            {sayDay(day)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={<Loading />}>
            <DayCalendar
              value={day}
              around={today}
              onPick={(picked) => {
                show(picked)
                setIsOpen(false)
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
    </Group>
  )
}
