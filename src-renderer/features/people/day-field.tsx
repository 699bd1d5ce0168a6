import { ActionIcon, Popover, TextInput } from '@mantine/core'
import type { CalendarLevel } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { DayCalendar } from '../today/day-calendar.tsx'
import { typedDay } from './typed-day.ts'

type DayFieldProps = {
  readonly label: string
  /** What stands in the field, as typed; `typedDay` reads it. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly today: Day
  /** How many years ahead two typed digits may mean. */
  readonly ahead?: number
  readonly latest?: Day
  /** Instead of how a date is written. */
  readonly placeholder?: string
  readonly description?: string
  readonly error?: ReactNode
  readonly required?: boolean
  readonly isFirst?: boolean
  readonly level?: CalendarLevel
}

/** A date one can simply type; the calendar (arrow down) is there for who prefers it and never opens by itself. */
export function DayField(props: DayFieldProps) {
  const {
    label,
    value,
    onChange,
    today,
    ahead = 0,
    isFirst = false,
    level = 'month',
    placeholder,
    latest,
    ...field
  } = props
  const { t, day: sayDay } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const typed = typedDay(value, today, ahead) ?? null
  const pick = (picked: Day) => {
    onChange(sayDay(picked, 'number'))
    setIsOpen(false)
  }
  const calendar = (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('people.day.open', { field: label })}
          // From the keyboard it opens with the arrow down, so that Tab goes from date to date.
          tabIndex={-1}
          onClick={() => setIsOpen((open) => !open)}
        >
          <IconCalendar size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DayCalendar value={typed} around={today} latest={latest} level={level} onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      {...field}
      label={label}
      value={value}
      placeholder={placeholder ?? t('people.day.pattern')}
      autoComplete="off"
      data-autofocus={isFirst || undefined}
      rightSection={calendar}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        setIsOpen(true)
      }}
      onBlur={() => typed !== null && onChange(sayDay(typed, 'number'))}
    />
  )
}
