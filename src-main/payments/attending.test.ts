import { expect, it, onTestFinished, vi } from 'vitest'
import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import { createAttendance } from './attending.ts'

const link = 7 as PaymentLinkId

function anAttendance() {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const looks: number[] = []
  const attendance = createAttendance(() => {
    looks.push(attendance.wanted.size)
    attendance.wanted.clear()
  })
  return { ...attendance, looks }
}

it('a link on a screen is looked at once, then every two seconds, until half a minute after nobody asks', () => {
  const { start, attend, looks } = anAttendance()
  start()
  attend(link)
  expect(looks).toEqual([1])
  vi.advanceTimersByTime(20_000)
  expect(looks).toHaveLength(11)
  attend(link)
  vi.advanceTimersByTime(30_000)
  expect(looks).toHaveLength(26)
  vi.advanceTimersByTime(60_000)
  expect(looks).toHaveLength(26)
  expect(vi.getTimerCount()).toBe(0)
  attend(link)
  expect(looks).toHaveLength(27)
})

it('one that does not run, or no longer, only remembers what is wanted', () => {
  const { start, stop, attend, wanted, looks } = anAttendance()
  attend(link)
  expect([...wanted]).toEqual([link])
  start()
  attend(8 as PaymentLinkId)
  stop()
  expect(vi.getTimerCount()).toBe(0)
  attend(9 as PaymentLinkId)
  expect(looks).toEqual([2])
  expect([...wanted]).toEqual([9])
})
