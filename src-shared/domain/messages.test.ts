import { expect, it } from 'vitest'
import type { Instant } from '../kernel/time.ts'
import { nextAttemptAt } from './messages.ts'

it.each([
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [5, 240],
  [6, 240],
  [7, 240],
])('after attempt %i a message waits %i minutes', (attempts, minutes) => {
  const now = 1_767_225_600_000 as Instant
  expect(nextAttemptAt(attempts, now)).toBe(now + minutes * 60_000)
})

it.each([8, 9, 100])('after attempt %i it is given up', (attempts) => {
  expect(nextAttemptAt(attempts, 0 as Instant)).toBeUndefined()
})
