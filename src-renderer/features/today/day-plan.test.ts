import { describe, expect, it } from 'vitest'
import type { Training } from '../../../src-shared/contract/trainings.ts'
import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { type Day, HOUR, type Instant, instantAt, type WallTime } from '../../../src-shared/kernel/time.ts'
import { planDay, stepFrom } from './day-plan.ts'

const today = '2026-11-18' as Day
const at = (time: string): Instant => instantAt('Europe/Paris', today, time as WallTime)

/** An hour of yoga; a test says only what matters. */
function aTraining(id: number, startTime: string, more: Partial<Training> = {}): Training {
  const startsAt = at(startTime)
  return {
    ...({ version: 1, typeName: 'Yoga', colour: '#2b7a5b', trainerName: 'Camille', roomName: null } as Training),
    id: id as TrainingId,
    day: today,
    startTime: startTime as WallTime,
    startsAt,
    endsAt: (startsAt + HOUR) as Instant,
    capacity: 10,
    placesTaken: 4,
    waiting: 0,
    isCancelled: false,
    ...more,
  }
}

const day = [
  aTraining(1, '07:00'),
  aTraining(2, '09:00', { isCancelled: true }),
  aTraining(3, '12:00', { placesTaken: 10, waiting: 2 }),
  aTraining(4, '18:00', { placesTaken: 0 }),
  aTraining(5, '18:00'),
]
const phases = (now: string, isToday = true) =>
  planDay(day, at(now), isToday).groups.flatMap(({ items }) => items.map(({ phase }) => phase))

describe('the plan of a day', () => {
  it('marks what is over, on, next and cancelled', () => {
    expect(phases('08:30')).toEqual(['over', 'cancelled', 'next', 'later', 'later'])
    expect(phases('12:00')).toEqual(['over', 'cancelled', 'running', 'next', 'next'])
    expect(phases('13:00')).toEqual(['over', 'cancelled', 'over', 'next', 'next'])
    expect(phases('06:00', false)).toEqual(['later', 'cancelled', 'later', 'later', 'later'])
  })

  it('opens the first that is not over, and the last one held when all are', () => {
    expect(planDay(day, at('06:00'), true).preselected).toBe(1)
    expect(planDay(day, at('08:30'), true).preselected).toBe(3)
    expect(planDay(day, at('22:00'), true).preselected).toBe(5)
    expect(planDay([], at('06:00'), true).preselected).toBeUndefined()
  })

  it('puts trainings that begin together under one time', () => {
    const groups = planDay(day, at('06:00'), true).groups.map(({ time, items }) => [time, items.length])
    expect(groups.at(-1)).toEqual(['18:00', 2])
  })

  it('expects nobody in a cancelled training and gives away no place that is past', () => {
    expect(planDay(day, at('08:30'), true).sums).toEqual({
      trainings: 4,
      cancelled: 1,
      expected: 18,
      free: 16,
      waiting: 2,
    })
  })
})

describe('a step in the list', () => {
  const order = planDay(day, at('06:00'), true).order

  it('goes on by one and stops at the ends', () => {
    expect(stepFrom(order, order[0], 1)).toBe(2)
    expect(stepFrom(order, order[0], -1)).toBe(1)
    expect(stepFrom(order, order[4], 1)).toBe(5)
    expect(stepFrom(order, order[2], Number.NEGATIVE_INFINITY)).toBe(1)
    expect(stepFrom(order, order[2], Number.POSITIVE_INFINITY)).toBe(5)
    expect(stepFrom([], undefined, 1)).toBeUndefined()
  })
})
