import { useWindowEvent } from '@mantine/hooks'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { stepFrom } from './day-plan.ts'
import { keyPlaceOf } from './roster-focus.ts'
import type { TodayStore } from './today-store.ts'
import { rowId } from './training-list.tsx'

type DayKeys = {
  readonly store: TodayStore
  readonly day: Day
  readonly today: Day
  readonly order: readonly TrainingId[]
  readonly chosen: TrainingId | undefined
}

const listSteps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
const daySteps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/**
 * Up and down choose a training, left and right turn the day. Menus, dialogs and the calendar are drawn outside
 * `main` and keep their own arrow keys; so do fields, and the roster, whose rows have keys of their own.
 */
export function useDayKeys({ store, day, today, order, chosen }: DayKeys): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const place = keyPlaceOf(event.target)
    const turn = daySteps[event.key]
    const step = listSteps[event.key]
    if (turn !== undefined && place !== undefined) {
      event.preventDefault()
      const next = addDays(day, turn)
      store.getState().showDay(next === today ? null : next)
    } else if (step !== undefined && place === 'day') {
      const next = stepFrom(order, chosen, step)
      if (next === undefined) return
      event.preventDefault()
      store.getState().choose(next)
      document.getElementById(rowId(next))?.focus()
    }
  })
}
