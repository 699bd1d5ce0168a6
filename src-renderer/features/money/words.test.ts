import { describe, expect, it } from 'vitest'
import { HOUR, type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import { ago } from './ago.ts'
import { entrySum } from './entry-sum.ts'
import { bytesOf } from './paper.ts'

describe('how long ago', () => {
  const now = 1_800_000_000_000 as Instant
  it.each([
    [5 * MINUTE, '5 minutes ago'],
    [59 * MINUTE, '59 minutes ago'],
    [HOUR, '1 hour ago'],
    [23 * HOUR, '23 hours ago'],
    [24 * HOUR, 'yesterday'],
    [47 * HOUR, 'yesterday'],
    [0, 'this minute'],
    [-MINUTE, 'this minute'],
  ])('%s ms is %s', (passed, said) => {
    expect(ago((now - passed) as Instant, now, 'en-GB')).toBe(said)
  })
  it('speaks the language of the desk', () => {
    const at = (now - 5 * MINUTE) as Instant
    expect(['fr-FR', 'ru-RU'].map((locale) => ago(at, now, locale))).toEqual(['il y a 5 minutes', '5 минут назад'])
  })
})

it.each([
  [{ balanceBefore: 1000, amountMinor: 13000, balanceAfter: 14000 }, '1000 + 13000 = 14000'],
  [{ balanceBefore: 14000, amountMinor: -1500, balanceAfter: 12500 }, '14000 − 1500 = 12500'],
])('PAY-1: the row %j reads %s', (entry, sum) => {
  expect(entrySum(entry, String)).toBe(sum)
})

it('a paper is the same bytes on both sides of the wire', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
})
