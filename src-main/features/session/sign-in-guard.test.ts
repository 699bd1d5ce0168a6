import { beforeEach, expect, it } from 'vitest'
import { type SettableClock, settableClock } from '../../../src-shared/kernel/clock.ts'
import { type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import { createSignInGuard, type SignInGuard } from './sign-in-guard.ts'

let clock: SettableClock
let guard: SignInGuard
beforeEach(() => {
  clock = settableClock(1_000_000 as Instant)
  guard = createSignInGuard(clock)
})

const wait = (ms: number) => clock.set((clock.now() + ms) as Instant)
/** A wrong password as soon as one may be tried. */
function tryAgain(name = 'Ada'): number {
  wait(guard.secondsToWait(name) * 1000)
  guard.tried(name)
  return guard.secondsToWait(name)
}

it('five tries are free of waiting, then each wait is twice the one before, up to a quarter of an hour', () => {
  const waits = Array.from({ length: 14 }, () => tryAgain())
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
})

it('the wait runs down by the clock', () => {
  for (let n = 0; n < 5; n += 1) guard.tried('Ada')
  expect(guard.secondsToWait('Ada')).toBe(5)
  wait(4_001)
  expect(guard.secondsToWait('Ada')).toBe(1)
  wait(999)
  expect(guard.secondsToWait('Ada')).toBe(0)
})

it('the right password forgets the wrong ones', () => {
  for (let n = 0; n < 7; n += 1) tryAgain()
  guard.succeeded('Ada')
  expect(guard.secondsToWait('Ada')).toBe(0)
  expect(tryAgain()).toBe(0)
})

it('a name is the same however it is written, and another name has its own count', () => {
  for (const name of ['Ada', 'ADA', ' ada', 'ada ', '  Ada  ']) guard.tried(name)
  expect(guard.secondsToWait('Ada')).toBe(5)
  expect(guard.secondsToWait('Bob')).toBe(0)
})

it('time alone forgives nothing', () => {
  for (let n = 0; n < 6; n += 1) tryAgain()
  wait(60 * MINUTE)
  expect(tryAgain()).toBe(20)
})
