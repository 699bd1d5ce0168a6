import { describe, expect, it } from 'vitest'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { say } from '../../../src-shared/words/index.ts'
import type { Words } from '../../ui/words.tsx'
import { cancelPlan } from './cancel-plan.ts'
import { movePlan } from './move-plan.ts'
import { sortBookings } from './person-bookings.ts'

const english: Pick<Words, 't' | 'money'> = {
  t: (key, facts) => say('en', key, facts),
  money: (minor) => `€${minor / 100}`,
}
const euros = (amount: number) => (amount * 100) as Minor

type Cancellation = Parameters<typeof cancelPlan>[0]
const free: Cancellation = { booking: { title: 'Immersion' }, invoice: null, licence: null, closesLink: false }
const invoiced = (does: NonNullable<Cancellation['invoice']>['does']): Cancellation => ({
  ...free,
  invoice: { number: '2025-000081', amountMinor: euros(1997), does, alreadyBackMinor: euros(0) },
})

describe('CAN-3: what cancelling a booking does', () => {
  const place = 'plain The place in “Immersion” is free again.'
  it.each<[string, Cancellation, readonly string[]]>([
    ['costs nothing', free, [place]],
    ['unpaid', invoiced('cancel'), [place, 'good Invoice 2025-000081 over €1997 is cancelled: nothing was paid.']],
    ['to the balance', invoiced('balance'), [place, 'good €1997 of invoice 2025-000081 goes back to the balance.']],
    [
      'the way it came',
      invoiced('stripe'),
      [place, 'good €1997 of invoice 2025-000081 goes back through Stripe, the way it came.'],
    ],
    [
      'a part of it went back before',
      {
        ...free,
        invoice: { number: '2025-000081', amountMinor: euros(1997), does: 'balance', alreadyBackMinor: euros(500) },
      },
      [
        place,
        'good €1497 of invoice 2025-000081 goes back to the balance.',
        'plain €500 went back through Stripe before.',
      ],
    ],
    ['kept', invoiced('keep'), [place, 'bad €1997 of invoice 2025-000081 stays with the gym.']],
    [
      'a link is open',
      { ...invoiced('cancel'), closesLink: true },
      [
        place,
        'good Invoice 2025-000081 over €1997 is cancelled: nothing was paid.',
        'warn The payment link is closed. Should it be paid before that, the money goes back by itself.',
      ],
    ],
    ['a licence', { ...free, licence: 'immersion' }, [place, 'bad The licence “immersion” is withdrawn.']],
  ])('%s', (_name, plan, lines) => {
    expect(cancelPlan(plan, english).map(({ tone, text }) => `${tone} ${text}`)).toEqual(lines)
  })
})

type Move = Parameters<typeof movePlan>[0]
const same: Move = {
  priceBefore: euros(180),
  priceAfter: euros(180),
  differenceMinor: null,
  backMinor: null,
  licenceBefore: 'immersion',
  licenceAfter: 'immersion',
}
const dearer: Move = { ...same, priceAfter: euros(200), differenceMinor: euros(20) }
const cheaper: Move = { ...same, priceAfter: euros(100), backMinor: euros(80) }
const elsewhere: Move = { ...same, licenceAfter: 'sparring' }

describe('SES-2: what moving a booking does', () => {
  it.each<[string, Move, boolean, readonly string[]]>([
    ['same price, same licence', same, true, ['plain The price stays €180.']],
    ['dearer', dearer, true, ['plain The price changes from €180 to €200.', 'warn €20 is to be paid now.']],
    [
      'dearer, and the balance has it',
      { ...dearer, differenceMinor: null },
      true,
      ['plain The price changes from €180 to €200.'],
    ],
    ['cheaper', cheaper, true, ['plain The price changes from €180 to €100.', 'good €80 goes back to the balance.']],
    [
      'another licence',
      elsewhere,
      true,
      [
        'plain The price stays €180.',
        'bad The licence “immersion” is withdrawn.',
        'good The licence “sparring” is granted.',
      ],
    ],
    ['another licence, not paid yet', elsewhere, false, ['plain The price stays €180.']],
    [
      'no licence any more',
      { ...same, licenceAfter: null },
      true,
      ['plain The price stays €180.', 'bad The licence “immersion” is withdrawn.'],
    ],
  ])('%s', (_name, move, isConfirmed, lines) => {
    expect(movePlan(move, isConfirmed, english).map(({ tone, text }) => `${tone} ${text}`)).toEqual(lines)
  })
})

it('SES-1: a booking counts until its last day; what is over or cancelled comes behind, latest first', () => {
  const booking = (name: string, state: 'pending' | 'confirmed' | 'cancelled', startsOn: string, endsOn: string) => ({
    name,
    state,
    startsOn: startsOn as Day,
    endsOn: endsOn as Day,
    bookedAt: 0 as Instant,
  })
  const { coming, earlier } = sortBookings(
    [
      booking('later', 'pending', '2025-03-17', '2025-03-21'),
      booking('called off', 'cancelled', '2025-04-14', '2025-04-18'),
      booking('ends today', 'confirmed', '2025-02-06', '2025-02-10'),
      booking('ended yesterday', 'confirmed', '2025-02-05', '2025-02-09'),
    ],
    '2025-02-10' as Day,
  )
  expect(coming.map(({ name }) => name)).toEqual(['ends today', 'later'])
  expect(earlier.map(({ name }) => name)).toEqual(['called off', 'ended yesterday'])
})
