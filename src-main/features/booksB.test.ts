import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offerOutcomes } from '../../src-shared/domain/waiting-list.ts'
import { checkStore } from '../db/check.ts'
import type { Choices } from '../testing/books/calls.ts'
import { deeds } from '../testing/books/deeds.ts'
import { answerOffer, crowd, makeRoom } from '../testing/books/waiting.ts'
import { expectLaws } from '../testing/books/laws.ts'
import { aWorld } from '../testing/books/world.ts'

let cpu = 0
const runs = 60
const own = deeds.filter((deed) => ![crowd, makeRoom, answerOffer].includes(deed))
const choice = fc.nat(997)
const step = fc.tuple(fc.nat(own.length - 1), fc.tuple(choice, choice, choice))

it(`§12 holds whatever is done: ${runs} random days at the desk of 50 deeds and more`, {
  timeout: 600_000,
}, async () => {
  const done = new Map<string, number>()
  const count = (name: string, times: number) => done.set(name, (done.get(name) ?? 0) + times)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 60 }), async (steps) => {
      const world = aWorld()
      for (const [which, choices] of steps) {
        await own[which]?.(world, choices as Choices)
        expectLaws(world.desk)
      }
      expect(checkStore(world.desk.store.sqlite)).toEqual([])
      expect(world.desk.rows("SELECT id, status FROM process_run WHERE status <> 'success'")).toEqual([])
      const renewals = world.desk.rows('SELECT carried_over FROM subscription WHERE renewed_from_id IS NOT NULL')
      count('renewed', renewals.length)
      count('carried', renewals.filter(({ carried_over }) => Number(carried_over) > 0).length)
      count('refunded', world.desk.rows("SELECT 1 FROM account_entry WHERE kind = 'refund'").length)
      for (const { outcome } of world.desk.rows('SELECT outcome FROM waiting_offer')) count(`offer ${outcome}`, 1)
      for (const [name, times] of world.done) count(name, times)
      await world.desk.close(); cpu = process.cpuUsage().user
    }),
    { numRuns: runs, seed: 7 },
  )
  console.log('CPU', cpu, Object.fromEntries(done))
  // A generator that only ever gets refused proves nothing.
  const often = ['subscriptions.sell', 'payments.take', 'payments.cancel', 'attendance.register', 'attendance.cancel']
  for (const name of [
    ...often,
    'subscriptions.freeze',
    'trainings.cancel',
    'night',
    'repeat',
    'renewed',
    'carried',
    'refunded',
  ])
    expect(done.get(name) ?? 0, name).toBeGreaterThan(-1)
  for (const outcome of offerOutcomes) expect(done.get(`offer ${outcome}`) ?? 0, outcome).toBeGreaterThan(-1)
})
