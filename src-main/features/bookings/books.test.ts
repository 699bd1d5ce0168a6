import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cancelKinds } from '../../../src-shared/domain/courses.ts'
import { checkStore } from '../../db/check.ts'
import { bookingDeeds, withCourses } from '../../testing/books/bookings.ts'
import type { Choices } from '../../testing/books/calls.ts'
import { expectLaws } from '../../testing/books/laws.ts'
import { aWorld } from '../../testing/books/world.ts'

const runs = 100
const choice = fc.nat(997)
const step = fc.tuple(fc.nat(bookingDeeds.length - 1), fc.tuple(choice, choice, choice))

it(`§12, SES hold whatever is done: ${runs} random weeks of 40 deeds and more with places in course sessions`, {
  timeout: 300_000,
}, async () => {
  const done = new Map<string, number>()
  const count = (name: string, times: number) => done.set(name, (done.get(name) ?? 0) + times)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 50 }), async (steps) => {
      const world = withCourses(aWorld())
      for (const [which, choices] of steps) {
        await bookingDeeds[which]?.(world, choices as Choices)
        expectLaws(world.desk)
      }
      expect(checkStore(world.desk.store.sqlite)).toEqual([])
      for (const { state, kind } of world.desk.rows('SELECT state, cancel_kind AS kind FROM booking'))
        count(kind === null ? String(state) : `cancelled ${kind}`, 1)
      const owed = `SELECT 1 FROM booking b JOIN invoice i ON i.booking_id = b.id WHERE b.state = 'confirmed' AND i.state = 'unpaid'`
      count('owed', world.desk.rows(owed).length)
      for (const [name, times] of world.done) count(name, times)
      await world.desk.close()
    }),
    { numRuns: runs },
  )
  // A generator that only ever gets refused proves nothing.
  for (const name of ['bookings.reserve', 'bookings.move', 'bookings.cancel', 'courses.edit', 'confirmed'])
    expect(done.get(name) ?? 0, name).toBeGreaterThan(runs / 4)
  expect(done.get('owed') ?? 0, 'PAY-3: confirmed, and its payment was taken back').toBeGreaterThan(0)
  for (const kind of cancelKinds) expect(done.get(`cancelled ${kind}`) ?? 0, kind).toBeGreaterThan(runs / 20)
})
