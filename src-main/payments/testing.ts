import { onTestFinished } from 'vitest'
import type { PaymentLinkId } from '../../src-shared/kernel/brand.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { found } from '../app/ctx.ts'
import { secretsInMemory } from '../app/secrets.ts'
import { byLink, frontDesk } from '../features/bookings/front-desk-for-tests.ts'
import { lapseHolds } from '../features/bookings/holds.ts'
import type { aDesk } from '../testing/desk.ts'
import { aStripe } from '../testing/stripe/stripe.ts'
import { createCollector } from './collector.ts'
import { gatewayFor } from './gateway-for.ts'
import { stripeApiAt } from './stripe-address.ts'

type LinkRow = {
  readonly id: PaymentLinkId
  readonly state: string
  readonly session_ref: string | null
  readonly payment_ref: string | null
  readonly open_until: Instant
  readonly task: string | null
  readonly refund_why: string | null
  readonly refunded_minor: number
}

/** A real desk that takes payments by link at a Stripe of its own; both have the same time. */
export async function aDeskWithStripe(options: Parameters<typeof aDesk>[0] = {}) {
  const now = options.now ?? '2026-03-04T10:00:00Z'
  const stripe = await aStripe({ now })
  const secrets = secretsInMemory()
  secrets.set('stripe-key', stripe.key)
  const stripeApi = stripeApiAt(stripe.url)
  const gateway = gatewayFor(secrets, stripeApi)
  const front = frontDesk({ ...options, now, secrets, gateway })
  const { desk } = front
  const settings = { isOn: true, returnUrl: 'https://gym.example/paid', key: null, webhookSecret: null }
  await desk.call('onlinePayments.change', { version: 0, ...settings })
  let { collector } = desk

  const atRest = async () => {
    lapseHolds(desk.host)
    await collector.wake()
  }
  const close = async () => {
    await desk.close()
    await stripe.close()
  }

  return {
    ...{ desk, front, stripe, close },
    secrets,
    gateway,
    /** Everything that is due has been done or tried. */
    atRest,
    /** Some time later, with everything done that is due by then. */
    later: async (ms: number) => {
      const then = (desk.clock.now() + ms) as Instant
      desk.clock.set(then)
      stripe.clock.set(then)
      await atRest()
    },
    /** Time in which the desk's computer is off. */
    off: (ms: number) => {
      const then = (desk.clock.now() + ms) as Instant
      desk.clock.set(then)
      stripe.clock.set(then)
    },
    /** The program ends and begins again: what it knew in memory is gone. */
    restart: async () => {
      await collector.stop()
      const starting = createCollector(desk.host, gateway)
      starting.start()
      lapseHolds(desk.host)
      await starting.wake()
      await starting.stop()
      collector = createCollector(desk.host, gateway)
    },
    link: (id: PaymentLinkId): LinkRow =>
      desk.rows('SELECT * FROM payment_link WHERE id = ?', id)[0] as unknown as LinkRow,
    links: () => desk.rows('SELECT * FROM payment_link ORDER BY id') as unknown as readonly LinkRow[],
    /** What the admins are told of links. */
    bell: (): readonly string[] =>
      desk
        .rows("SELECT code, facts ->> 'task' AS task FROM notification WHERE code LIKE 'payment-link.%' ORDER BY id")
        .map(({ code, task }) => (task === null ? String(code) : `${code} ${task}`)),
  }
}

/** A booking that waits for its payment link, with everything around it. */
export async function aBookingByLink(holdHours = 24, options: Parameters<typeof aDesk>[0] = {}) {
  const gym = await aDeskWithStripe(options)
  onTestFinished(gym.close)
  const { desk, front, stripe } = gym
  const courseId = desk.build.course({ maxPlaces: 1 })
  const personId = desk.build.person({ email: 'kim@example.org' })
  const booked = await front.reserve(courseId, personId, { ...byLink, holdHours, isSent: true })
  const linkId = found(booked.linkId ?? undefined)
  return {
    ...gym,
    ...{ courseId, personId, booked, linkId },
    its: () => gym.link(linkId),
    pay: (paying?: Parameters<typeof stripe.pay>[1]) => stripe.pay(gym.link(linkId).session_ref ?? '', paying),
    booking: () => front.byId(booked.id),
    /** Live payments by link. */
    paid: (): readonly number[] =>
      desk
        .rows("SELECT amount_minor AS n FROM payment WHERE method = 'stripe' AND cancelled_at IS NULL")
        .map(({ n }) => Number(n)),
    back: () => stripe.refunds().map(({ amount, status }) => `${amount} ${status}`),
    /** How often this was asked and how it was answered. */
    asked: (method: string, path: string) =>
      stripe.requests().filter((request) => request.method === method && request.path.startsWith(path)),
    outbox: () => desk.rows('SELECT kind, state, attempts, last_error AS error FROM gateway_task ORDER BY id'),
  }
}
