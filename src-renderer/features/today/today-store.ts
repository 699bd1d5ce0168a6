import { createStore } from 'zustand/vanilla'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { type Day, isDay } from '../../../src-shared/kernel/time.ts'

export type TodayState = {
  /** `null` follows the gym's own today, so that the screen turns over at midnight by itself. */
  readonly day: Day | null
  /** `null` follows the clock: the first training that is not over. */
  readonly chosen: TrainingId | null
  readonly showDay: (day: Day | null) => void
  readonly choose: (training: TrainingId) => void
  readonly showTraining: (day: Day | null, training: TrainingId) => void
}
export type TodayStore = ReturnType<typeof createTodayStore>

/** Which day and which training somebody looks at; one store for each opened page. `?day=…&training=…` links to them. */
export const createTodayStore = (search: string) =>
  createStore<TodayState>()((set) => ({
    ...linkedTo(new URLSearchParams(search)),
    showDay: (day) => set({ day, chosen: null }),
    choose: (chosen) => set({ chosen }),
    showTraining: (day, chosen) => set({ day, chosen }),
  }))

function linkedTo(search: URLSearchParams): Pick<TodayState, 'day' | 'chosen'> {
  const day = search.get('day') ?? ''
  const training = Number(search.get('training'))
  const isTraining = Number.isInteger(training) && training > 0
  return { day: isDay(day) ? day : null, chosen: isTraining ? (training as TrainingId) : null }
}
