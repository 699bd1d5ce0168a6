import { expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src-shared/kernel/time.ts'
import { type TimeLeft, timeLeft } from './time-left.ts'

const second = 1000

it.each<[string, number, TimeLeft]>([
  ['a week', 7 * 24 * HOUR, { unit: 'days', days: 7, hours: 0 }],
  ['two days', 48 * HOUR, { unit: 'days', days: 2, hours: 0 }],
  ['a second less', 48 * HOUR - second, { unit: 'hours', hours: 47, minutes: 59 }],
  ['the seed’s day', 23 * HOUR + 12 * MINUTE + 40 * second, { unit: 'hours', hours: 23, minutes: 12 }],
  ['ten minutes', 10 * MINUTE, { unit: 'hours', hours: 0, minutes: 10 }],
  ['less than ten minutes', 4 * MINUTE + 5 * second, { unit: 'minutes', minutes: 4, seconds: 5 }],
  ['a part of a second', 1, { unit: 'minutes', minutes: 0, seconds: 1 }],
  ['exactly its end', 0, { unit: 'over' }],
  ['long over', -HOUR, { unit: 'over' }],
])('SES-2: what is left of a hold: %s', (_name, milliseconds, left) => {
  expect(timeLeft(milliseconds)).toEqual(left)
})
