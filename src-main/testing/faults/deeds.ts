import { HOUR, MINUTE } from '../../../src-shared/kernel/time.ts'
import { system } from '../../app/actor.ts'
import { lapseHolds } from '../../features/bookings/holds.ts'
import { observe } from '../../features/payment-links/observing.ts'
import { readWebhook } from '../../payments/stripe-seen.ts'
import { atDesk } from '../money.ts'
import type { Fault } from '../stripe/faults.ts'
import { pick, type World } from './world.ts'

export type Choices = readonly [number, number, number]
type Deed = (world: World, choices: Choices) => Promise<void> | void

const day = 24 * HOUR

const faults: readonly Fault[] = ['drop-before', 'drop-after', 'busy', 'fail-before', 'fail-kept', 'fail-after']
const requests = [
  '',
  'POST /v1/checkout/sessions',
  'POST /v1/refunds',
  'GET /v1/checkout',
  'GET /v1/events',
  'GET /v1/refunds',
]
const eventsThatMatter = ['checkout.session.completed', 'checkout.session.expired', 'refund.created', 'refund.updated']

const ways = [
  { how: 'link', holdHours: 1, isSent: true },
  { how: 'link', holdHours: 1, isSent: false },
  { how: 'link', holdHours: 24, isSent: false },
  { how: 'later', holdHours: 2 },
  { how: 'now', method: 'card', desk: atDesk, isAgain: true },
  { how: 'free', reason: 'Helps' },
] as const

const reserve: Deed = ({ tries, courses, people }, [who, where, how]) =>
  tries('bookings.reserve', {
    courseId: pick(courses, where),
    personId: pick(people, who),
    newPerson: null,
    pay: pick(ways, how % 10 < 7 ? how % 3 : how),
  })

const payAtDesk: Deed = async ({ tries, liveBookings }, [which]) => {
  const unpaid = liveBookings().filter(({ invoiceId }) => invoiceId !== null)
  const booking = pick(unpaid, which)
  if (!booking) return
  const { payerId, amountMinor, invoiceId } = booking
  const how = { method: 'card', desk: atDesk, note: null, isAgain: true }
  await tries('payments.take', { payerId, amountMinor, invoiceId, ...how })
}

/** Somebody pays by a link that they were given; where nobody was, somebody is first. */
async function payByLink(world: World, choices: Choices): Promise<void> {
  const [which, amount] = choices
  if (world.payable().length === 0) {
    await reserve(world, [which, amount, 0])
    await world.atRest()
  }
  const ref = pick(world.payable(), which)
  if (ref === undefined) return
  world.stripe.pay(ref, amount % 12 === 0 ? { amount: 100 } : amount % 12 === 1 ? { currency: 'usd' } : {})
  world.count('paid by link')
}

const cancel: Deed = async ({ front, tries, liveBookings }, [which, refund]) => {
  const booking = pick(liveBookings(), which)
  if (!booking) return
  const { version } = await front.byId(booking.id)
  const goes = ['balance', 'stripe', 'keep'][refund % 3]
  await tries('bookings.cancel', { id: booking.id, version, refund: goes, reason: 'Ill' })
}

const move: Deed = async ({ front, tries, courses, liveBookings }, [which, where]) => {
  const booking = pick(liveBookings(), which)
  if (!booking) return
  const { version } = await front.byId(booking.id)
  const pay = { method: 'card', desk: atDesk, isAgain: true }
  await tries('bookings.move', { id: booking.id, version, courseId: pick(courses, where), pay })
}

const close: Deed = async ({ desk, tries, courses }, [which, often]) => {
  if (often % 8 > 0) return
  const id = pick(courses, which)
  const version = desk.rows('SELECT version FROM course_session WHERE id = ?', id)[0]?.version
  await tries('courses.close', { id, version })
}

const makeLink: Deed = async ({ tries, liveBookings }, [which, hours]) => {
  const booking = pick(liveBookings(), which)
  if (booking?.invoiceId)
    await tries('paymentLinks.make', { invoiceId: booking.invoiceId, hours: 1 + (hours % 24), isSent: false })
}

/** Somebody else's bill, and money that leaves by the desk: what a refund may find missing. */
const payOut: Deed = ({ front, tries, people }, [who]) => {
  const payerId = pick(people, who)
  const amountMinor = payerId ? front.clerk.balance(payerId) : 0
  return amountMinor > 0
    ? tries('accounts.payOut', { payerId, amountMinor, method: 'transfer', desk: atDesk, reason: 'Asked for it' })
    : undefined
}

const decide: Deed = async ({ tries, tasks }, [which, how]) => {
  const id = pick(tasks(), which)
  if (id === undefined) return
  if (how % 3 === 0) await tries('paymentLinks.credit', { id })
  else if (how % 3 === 1) await tries('paymentLinks.refund', { id, reason: 'Wrong' })
  else await tries('paymentLinks.settle', { id, reason: 'By transfer' })
}

const sendBack: Deed = async ({ tries, links }, [which]) => {
  const link = pick(
    links().filter(({ state }) => state === 'paid'),
    which,
  )
  if (link) await tries('paymentLinks.refund', { id: link.id, reason: 'Kindness' })
}

const work: Deed = ({ atRest }) => atRest()
const aWhile: Deed = ({ later }, [minutes]) => later((1 + (minutes % 15)) * MINUTE)
const pastTheHold: Deed = ({ later }) => later(HOUR + MINUTE)

const off: Deed = async ({ off: leave, restart, count }, [howLong, hours]) => {
  leave(howLong % 6 === 0 ? 32 * day : howLong % 6 === 1 ? 2 * day : (1 + (hours % 12)) * 10 * MINUTE)
  if (howLong % 6 === 0) count('a month offline')
  await restart()
}

/** Paid while Stripe cannot be heard: the hold runs out, and others may book before the desk knows. */
const payUnheard: Deed = async (world, choices) => {
  await payByLink(world, choices)
  world.off((choices[2] % 30) * 15 * MINUTE)
  lapseHolds(world.desk.host)
}

/** Paid at the very moment in which the desk does something else with the booking. */
const payAndCancel: Deed = async (world, choices) => {
  await payByLink(world, choices)
  await cancel(world, choices)
}
const payTwice: Deed = async (world, choices) => {
  await payByLink(world, choices)
  await payAtDesk(world, choices)
}
const payAndMove: Deed = async (world, choices) => {
  await payByLink(world, choices)
  await move(world, choices)
}

/** The computer is off, and a customer pays meanwhile. */
const payWhileOff: Deed = async (world, choices) => {
  world.off(50 * MINUTE)
  await payByLink(world, choices)
  world.off((1 + (choices[2] % 40)) * 15 * MINUTE)
  await world.restart()
}

const again: Deed = ({ restart }) => restart()

const refundAtStripe: Deed = ({ stripe, count }, [which, part]) => {
  const left = stripe.charges().filter(({ amount, amount_refunded: back }) => back < amount)
  const charge = pick(left, which)
  if (typeof charge?.payment_intent !== 'string') return
  stripe.refundInDashboard(charge.payment_intent, part % 3 === 0 ? 50 : undefined)
  count('refunded at Stripe')
}

const refundsBecome: Deed = ({ stripe }, [how]) =>
  stripe.refundsBecome((['succeeded', 'pending', 'failed'] as const)[how % 3] ?? 'succeeded')

const settleRefund: Deed = ({ stripe }, [which, how]) => {
  const pending = stripe.refunds().filter(({ status }) => status === 'pending')
  const refund = pick(pending, which)
  if (refund) stripe.settleRefund(refund.id, how % 2 === 0 ? 'succeeded' : 'failed')
}

const fault: Deed = ({ stripe, count }, [what, where, times]) => {
  stripe.faults.next(pick(faults, what) ?? 'busy', pick(requests, where), 1 + (times % 3))
  count('fault')
}

/** Stripe cannot be reached, for minutes or hours, while the desk goes on. */
const outage: Deed = async (world, choices) => {
  const end = world.stripe.faults.always(pick(['drop-before', 'busy', 'fail-before'], choices[0]) ?? 'busy')
  await reserve(world, [choices[1], choices[0], choices[2] % 2])
  for (const minutes of [20, 50]) await world.later(minutes * (choices[1] % 2 === 0 ? MINUTE : HOUR))
  end()
}

/** The payer's bank does not want the money back. */
const refundFails: Deed = async (world, choices) => {
  world.stripe.refundsBecome('failed')
  await payAndCancel(world, choices)
  await world.atRest()
}

const leaveOut: Deed = ({ stripe }, [which]) => stripe.leaveOut(pick(eventsThatMatter, which) ?? '')

const payUnheardOf: Deed = async (world, choices) => {
  world.stripe.leaveOut('checkout.session.completed')
  await payByLink(world, choices)
}

/** A refund that no event tells of: only whoever looks knows. */
const refundUnheard: Deed = (world, choices) => {
  world.stripe.leaveOut('refund.created')
  return refundAtStripe(world, choices)
}

/** Messages that Stripe sends by itself: some lost, some twice, in any order. */
const webhooks: Deed = ({ desk, stripe, endpoint, count }, [from, step, times]) => {
  const events = endpoint.events()
  for (let n = 0; n < Math.min(events.length, 1 + (times % 8)); n += 1) {
    const event = pick(events, from + n * (1 + step))
    if (!event) return
    const { body, signature } = endpoint.signed(event)
    const seen = readWebhook(Buffer.from(body), signature, endpoint.secret, stripe.clock.now())
    if (seen) desk.host.transact(system, (ctx) => observe(ctx, seen, 'webhook'))
    if (seen) count('webhook')
  }
}

/** What happens, and how often it is drawn. */
const chances: readonly (readonly [Deed, number])[] = [
  [reserve, 9],
  [payAtDesk, 1],
  [payByLink, 4],
  [cancel, 2],
  [move, 1],
  [close, 1],
  [makeLink, 1],
  [payOut, 1],
  [decide, 1],
  [sendBack, 1],
  [work, 6],
  [aWhile, 2],
  [pastTheHold, 1],
  [off, 1],
  [payWhileOff, 2],
  [payUnheard, 3],
  [payAndCancel, 2],
  [payAndMove, 1],
  [payTwice, 1],
  [payUnheardOf, 1],
  [again, 1],
  [refundAtStripe, 2],
  [refundUnheard, 1],
  [refundsBecome, 2],
  [settleRefund, 1],
  [fault, 4],
  [outage, 1],
  [refundFails, 1],
  [leaveOut, 1],
  [webhooks, 3],
]
export const deeds: readonly Deed[] = chances.flatMap(([deed, times]) => Array<Deed>(times).fill(deed))
