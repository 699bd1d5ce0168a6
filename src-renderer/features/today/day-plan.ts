import type { Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Instant, WallTime } from '../../../src-shared/kernel/time.ts'

/** Where a training is in the day. `next` is whatever begins next, several trainings when they begin together. */
export type Phase = 'over' | 'running' | 'next' | 'later' | 'cancelled'
export type PlannedTraining = { readonly training: Training; readonly phase: Phase }
export type TimeGroup = { readonly time: WallTime; readonly items: readonly PlannedTraining[] }
export type DayPlan = {
  readonly groups: readonly TimeGroup[]
  readonly order: readonly TrainingId[]
  /** What is opened by itself: the first training that is not over, else the last one of the day. */
  readonly preselected: TrainingId | undefined
  readonly sums: {
    readonly trainings: number
    readonly cancelled: number
    readonly expected: number
    readonly free: number
    readonly waiting: number
  }
}

type Room = Pick<Training, 'capacity' | 'placesTaken'>
export const freePlaces = (training: Room): number => Math.max(0, training.capacity - training.placesTaken)
export const isFull = (training: Room): boolean => training.placesTaken >= training.capacity
export const isOver = (training: Training, now: Instant): boolean => training.endsAt <= now

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0)

function phaseOf(training: Training, now: Instant, nextStart: Instant | undefined): Phase {
  if (training.isCancelled) return 'cancelled'
  if (isOver(training, now)) return 'over'
  if (training.startsAt <= now) return 'running'
  return training.startsAt === nextStart ? 'next' : 'later'
}

/** The day as the list shows it. `isToday` because "next" says nothing on a Thursday three weeks away. */
export function planDay(trainings: readonly Training[], now: Instant, isToday: boolean): DayPlan {
  const held = trainings.filter((training) => !training.isCancelled)
  const coming = held.filter((training) => !isOver(training, now))
  const nextStart = isToday ? coming.find((training) => training.startsAt > now)?.startsAt : undefined
  const items = trainings.map((training) => ({ training, phase: phaseOf(training, now, nextStart) }))
  const groups = [...Map.groupBy(items, (item) => item.training.startTime)]
  return {
    groups: groups.map(([time, group]) => ({ time, items: group })),
    order: trainings.map((training) => training.id),
    preselected: (coming[0] ?? held.at(-1) ?? trainings[0])?.id,
    sums: {
      trainings: held.length,
      cancelled: trainings.length - held.length,
      expected: sum(held.map((training) => training.placesTaken)),
      free: sum(coming.map(freePlaces)),
      waiting: sum(held.map((training) => training.waiting)),
    },
  }
}

/** The training `by` places further down the list (up when negative), stopping at the ends. */
export function stepFrom(
  order: readonly TrainingId[],
  from: TrainingId | undefined,
  by: number,
): TrainingId | undefined {
  const at = from === undefined ? -1 : order.indexOf(from)
  return order[Math.min(order.length - 1, Math.max(0, at + by))]
}
