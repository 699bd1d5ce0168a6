import fc from 'fast-check'
import { expect, it } from 'vitest'
import { observedVia, refundReasons } from '../../../src-shared/domain/payment-links.ts'
import { type Choices, deeds } from '../../testing/faults/deeds.ts'
import { bringToRest, expectLaws } from '../../testing/faults/laws.ts'
import { aWorld, type World } from '../../testing/faults/world.ts'

const runs = 210
const choice = fc.nat(997)
// Without bias: small numbers would be the same few deeds again and again.
const step = fc.noBias(fc.tuple(fc.nat(deeds.length - 1), fc.tuple(choice, choice, choice)))

/** What became of the money, to know that something did. */
function countEnds({ desk, stripe, count }: World): void {
  const all = (sql: string) => Number(desk.rows(`SELECT count(*) AS n FROM ${sql}`)[0]?.n)
  count('confirmed by link', all("payment_link WHERE state = 'paid' AND is_credited = 0"))
  count('revived', all("person_event WHERE code = 'booking.revived'"))
  count('lapsed', all("booking WHERE cancel_kind = 'lapsed'"))
  for (const why of refundReasons) count(`refund ${why}`, all(`payment_link WHERE refund_why = '${why}'`))
  count('task amount', all("notification WHERE facts ->> 'task' = 'amount'"))
  count('task refund-failed', all("notification WHERE facts ->> 'task' = 'refund-failed'"))
  count('never made', all("notification WHERE code = 'payment-link.never-made'"))
  count('asked again', stripe.requests().filter(({ isReplayed }) => isReplayed).length)
  for (const via of observedVia) count(`via ${via}`, all(`observation WHERE via = '${via}'`))
}

it(`SES-4: ${runs} histories in which everything goes wrong end in place, refund or an open task`, {
  timeout: 600_000,
}, async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 22, size: 'max' }), async (steps) => {
      const world = await aWorld()
      try {
        for (const [which, choices] of steps) await deeds[which]?.(world, choices as Choices)
        await bringToRest(world)
        expectLaws(world)
        countEnds(world)
        for (const [name, times] of world.done) done.set(name, (done.get(name) ?? 0) + times)
      } finally {
        await world.close()
      }
    }),
    { numRuns: runs },
  )
  // A history in which nothing goes wrong proves nothing.
  const often = ['confirmed by link', 'lapsed', 'revived', 'task amount', 'refund cancelled']
  for (const name of often) expect(done.get(name) ?? 0, name).toBeGreaterThan(runs / 10)
  const sometimes = [
    'asked again',
    'task refund-failed',
    'refund full',
    'refund paid-otherwise',
    'refund provider',
    'never made',
  ]
  for (const name of [...sometimes, ...observedVia.map((via) => `via ${via}`)])
    expect(done.get(name) ?? 0, name).toBeGreaterThan(runs / 50)
})
