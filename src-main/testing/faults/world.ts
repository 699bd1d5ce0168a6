import type { BookingId, CourseId, InvoiceId, PaymentLinkId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { Refused } from '../../app/ctx.ts'
import { aDeskWithStripe } from '../../payments/testing.ts'

type Live = {
  readonly id: BookingId
  readonly invoiceId: InvoiceId | null
  readonly payerId: PersonId | null
  readonly amountMinor: number
}

/** A gym with three sessions that are soon full, six people who book, and a Stripe where much goes wrong. */
export async function aWorld() {
  const gym = await aDeskWithStripe()
  const { desk, stripe } = gym
  const courses: readonly CourseId[] = [
    desk.build.course({ maxPlaces: 1 }),
    desk.build.course({ maxPlaces: 1 }),
    desk.build.course({ maxPlaces: 2, priceMinor: 150_000 as Minor }),
  ]
  const people: readonly PersonId[] = [0, 1, 2, 3, 4, 5].map((n) => desk.build.person({ email: `p${n}@example.org` }))
  const done = new Map<string, number>()
  const count = (name: string, times = 1) => done.set(name, (done.get(name) ?? 0) + times)

  return {
    ...gym,
    courses,
    people,
    done,
    count,
    endpoint: stripe.endpoint(),
    /** A deed of the desk, which may well be refused. */
    async tries(name: string, input: object): Promise<void> {
      try {
        await desk.call(name, input)
        count(name)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        count(`${name} refused`)
      }
    },
    liveBookings: () =>
      desk.rows(`
        SELECT b.id, i.id AS invoiceId, i.payer_id AS payerId, COALESCE(i.amount_minor, 0) AS amountMinor FROM booking b
        LEFT JOIN invoice i ON i.booking_id = b.id AND i.state = 'unpaid'
        WHERE b.state <> 'cancelled' ORDER BY b.id`) as unknown as readonly Live[],
    /** Links that somebody was given and that Stripe still takes money for. */
    payable: (): readonly string[] => {
      const open = new Set(stripe.sessions().flatMap(({ id, status }) => (status === 'open' ? [id] : [])))
      return gym.links().flatMap(({ session_ref: ref }) => (ref !== null && open.has(ref) ? [ref] : []))
    },
    tasks: (): readonly PaymentLinkId[] => gym.links().flatMap(({ id, task }) => (task === null ? [] : [id])),
  }
}

export type World = Awaited<ReturnType<typeof aWorld>>

/** One of them, whichever number was drawn. */
export const pick = <Item>(items: readonly Item[], choice: number): Item | undefined => items[choice % items.length]
