import { expect } from 'vitest'
import { HOUR } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import type { World } from './world.ts'

const day = 24 * HOUR

/** Nothing goes wrong any more, every bank has answered, and a month later everything has been looked at. */
export async function bringToRest({ stripe, atRest, later, restart }: World): Promise<void> {
  stripe.faults.clear()
  stripe.refundsBecome('succeeded')
  for (const { id, status } of stripe.refunds()) if (status === 'pending') stripe.settleRefund(id, 'succeeded')
  await atRest()
  for (const hours of [1, 25]) await later(hours * HOUR)
  await restart()
  await later(31 * day)
  await later(62 * day)
  await atRest()
}

/** What Stripe says of one page, as the desk should have it. */
function ledgerOf({ stripe }: World, sessionRef: string | null) {
  const session = stripe.sessions().find(({ id }) => id === sessionRef)
  const intent = stripe.paymentIntents().find(({ id }) => id === session?.payment_intent)
  const refunds = stripe.refunds().filter(({ payment_intent: of }) => intent !== undefined && of === intent.id)
  const live = refunds.filter(({ status }) => status !== 'failed')
  return {
    received: intent?.amount_received ?? null,
    refunded: live.reduce((sum, { amount }) => sum + amount, 0),
    byUs: live.filter(({ metadata }) => metadata?.palestra_link !== undefined).length,
  }
}

const perLink = `
  SELECT l.session_ref AS ref, l.state, l.received_minor AS received, l.refunded_minor AS refunded, l.task,
    l.settled_by AS settledBy, p.amount_minor AS onAccount
  FROM payment_link l LEFT JOIN payment p ON p.id = l.payment_id AND p.cancelled_at IS NULL ORDER BY l.id`

type LinkRow = {
  readonly ref: string | null
  readonly state: string
  readonly received: number | null
  readonly refunded: number
  readonly task: string | null
  readonly settledBy: string | null
  readonly onAccount: number | null
}

/** Money that came is in its place, back, or somebody's: and Stripe says the same. */
function expectPlace(world: World, link: LinkRow): void {
  const theirs = ledgerOf(world, link.ref)
  const what = JSON.stringify({ link, theirs })
  expect(link.received, what).toBe(theirs.received)
  expect(link.refunded, what).toBe(theirs.refunded)
  expect(theirs.byUs, what).toBeLessThanOrEqual(1)
  expect(link.state, what).not.toBe('creating')
  if (link.received === null) return
  if (link.state === 'paid') expect(link.onAccount, what).toBeGreaterThan(0)
  else expect(link.onAccount, what).toBeNull()
  const isSomebodys = link.task !== null || link.settledBy !== null
  if (link.state === 'late' || link.state === 'refunding') expect(isSomebodys, what).toBe(true)
}

/** SES-2, SES-4: what holds whatever happened, once everything is at rest. */
export function expectLaws(world: World): void {
  const { desk, stripe } = world
  expect(checkStore(desk.store.sqlite)).toEqual([])
  expect(desk.rows("SELECT kind, last_error FROM gateway_task WHERE state = 'waiting'")).toEqual([])
  const links = desk.rows(perLink) as unknown as readonly LinkRow[]
  for (const link of links) expectPlace(world, link)
  const known = new Set(links.map(({ ref }) => ref))
  // A page whose answer was lost is nobody's: it was never shown, and so never paid.
  for (const { id, payment_status: status } of stripe.sessions()) if (!known.has(id)) expect(status).toBe('unpaid')
  expect(desk.rows('SELECT id FROM course_session WHERE reserved_places > max_places')).toEqual([])
  expect(desk.rows("SELECT id FROM booking WHERE state = 'pending'")).toEqual([])
  expect(
    desk.rows(`
      SELECT e.person_id, e.facts FROM person_event e WHERE e.code = 'booking.confirmed'
      GROUP BY e.person_id HAVING count(*) > (SELECT count(*) FROM booking b WHERE b.person_id = e.person_id)
        + (SELECT count(*) FROM person_event r WHERE r.person_id = e.person_id AND r.code = 'booking.revived')`),
  ).toEqual([])
}
