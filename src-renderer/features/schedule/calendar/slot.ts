import type { WallTime, Weekday } from '../../../../src-shared/kernel/time.ts'

/** `planned` is what the next generation will make; `off` is a template that makes nothing now. */
export type SlotState = 'made' | 'planned' | 'cancelled' | 'off'

/** One block of the week: a dated training, a planned one or a template. The calendar knows nothing else. */
export type Slot = {
  readonly key: string
  readonly weekday: Weekday
  readonly start: WallTime
  readonly end: WallTime
  readonly typeName: string
  readonly colour: string
  readonly trainerName: string
  readonly roomName: string | null
  readonly taken: number
  readonly capacity: number
  readonly state: SlotState
  /** What the next generation will complain about here. */
  readonly warnings: number
}

const DAY_MINUTES = 24 * 60

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const wallTimeOf = (minutes: number): WallTime =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as WallTime

/** Minutes from midnight; a class that goes on after midnight ends at the bottom of its own day. */
export function spanOf(slot: Pick<Slot, 'start' | 'end'>): { readonly from: number; readonly to: number } {
  const from = minutesOf(slot.start)
  const to = minutesOf(slot.end)
  return { from, to: to > from ? to : DAY_MINUTES }
}

export const endOf = (start: WallTime, durationMinutes: number): WallTime =>
  wallTimeOf(minutesOf(start) + durationMinutes)
