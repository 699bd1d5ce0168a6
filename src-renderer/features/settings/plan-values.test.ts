import { expect, it } from 'vitest'
import { readCount } from './plan-values.ts'

it.each([
  ['10', 10],
  [' 1 ', 1],
  ['1000', 1000],
  ['0', undefined],
  ['1001', undefined],
  ['', undefined],
  ['2.5', undefined],
  ['-3', undefined],
])('sessions and validity: %j is %s', (text, count) => {
  expect(readCount(text)).toBe(count)
})
