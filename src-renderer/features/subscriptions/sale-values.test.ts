import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import { likelyPlan, wholeNumber } from './sale-values.ts'

const plan = (id: number, sold: number, isWithdrawn = false) => ({ id, sold, isWithdrawn }) as unknown as Plan
const had = (planId: number, startsOn: string, id = 1) => ({ planId, startsOn, id }) as never

describe('the plan that is filled in', () => {
  const plans = [plan(1, 3), plan(2, 40), plan(3, 90, true)]
  it('is what the person had last', () => {
    expect(likelyPlan(plans, [had(2, '2026-01-01'), had(1, '2026-02-01', 2)])?.id).toBe(1)
  })
  it('is what is sold most to somebody new, and never one that is withdrawn', () => {
    expect(likelyPlan(plans, [])?.id).toBe(2)
    expect(likelyPlan(plans, [had(3, '2026-01-01')])?.id).toBe(2)
  })
  it('is the one before when the last one is no longer sold', () => {
    expect(likelyPlan(plans, [had(1, '2025-01-01'), had(3, '2026-01-01', 2)])?.id).toBe(1)
  })
  it('is none when nothing is sold', () => {
    expect(likelyPlan([plan(3, 90, true)], [])).toBeUndefined()
  })
})

it.each([
  ['5', 5],
  [' 5 ', 5],
  ['', 0],
  ['0', 0],
  ['1000', 1000],
  ['1001', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['five', undefined],
  ['1e3', undefined],
])('a typed number %j is %s', (text, number) => {
  expect(wholeNumber(text, 1000)).toBe(number)
})
