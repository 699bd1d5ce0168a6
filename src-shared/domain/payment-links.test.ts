import { describe, expect, it } from 'vitest'
import type { Minor } from '../kernel/money.ts'
import { HOUR, type Instant, MINUTE } from '../kernel/time.ts'
import {
  askAgainAt,
  type CheckoutSeen,
  hasMoney,
  isWebhookSecret,
  type LinkFacts,
  type LinkState,
  laterRefundStatus,
  linkStates,
  lookAgainAt,
  type RefundStatus,
  refundedInFull,
  stripeKeyKind,
  type Taking,
  takingOf,
} from './payment-links.ts'

const minor = (amount: number) => amount as Minor
const link: LinkFacts = {
  ...{ state: 'open', amountMinor: minor(5000), currency: 'EUR', invoice: 'unpaid', isItsPrice: true },
  booking: { state: 'pending', cancelKind: null, whyNot: null },
}
const paid: CheckoutSeen = { status: 'complete', isPaid: true, amountMinor: minor(5000), currency: 'EUR' }
const nothing = { does: 'nothing' } as const
const lapsed = { state: 'cancelled', cancelKind: 'lapsed', whyNot: null } as const
const gone = { invoice: 'cancelled', booking: lapsed } as const
const back = (why: Extract<Taking, { does: 'refund' }>['why']) => ({ does: 'refund', why }) as const

type Case = readonly [what: string, link: Partial<LinkFacts>, seen: Partial<CheckoutSeen>, taking: Taking]

const cases: readonly Case[] = [
  ['paid while its invoice waits', {}, {}, { does: 'settle' }],
  ['paid, and the invoice is no booking’s', { booking: null }, {}, { does: 'settle' }],
  ['paid before the desk knew that it is open', { state: 'creating' }, {}, { does: 'settle' }],
  ['paid, though it was thought over', { state: 'expired' }, {}, { does: 'settle' }],
  ['paid, though it was thought never made', { state: 'failed' }, {}, { does: 'settle' }],
  [
    'paid for a place that is confirmed and owed',
    { booking: { ...lapsed, state: 'confirmed', cancelKind: null } },
    {},
    { does: 'settle' },
  ],
  ['paid too little', {}, { amountMinor: minor(4999) }, { does: 'ask', task: 'amount' }],
  ['paid too much', {}, { amountMinor: minor(5001) }, { does: 'ask', task: 'amount' }],
  ['paid in another currency', {}, { currency: 'USD' }, { does: 'ask', task: 'amount' }],
  ['paid too little and too late', gone, { amountMinor: minor(1) }, { does: 'ask', task: 'amount' }],
  ['paid after the hold, a place free', gone, {}, { does: 'revive' }],
  ['paid after the hold, the session full', { ...gone, booking: { ...lapsed, whyNot: 'full' } }, {}, back('full')],
  [
    'paid after the hold, the session closed',
    { ...gone, booking: { ...lapsed, whyNot: 'closed' } },
    {},
    back('closed'),
  ],
  [
    'paid after the hold, booked again',
    { ...gone, booking: { ...lapsed, whyNot: 'booked-again' } },
    {},
    back('booked-again'),
  ],
  ['paid after the hold, moved to another price', { ...gone, isItsPrice: false }, {}, back('invoice-cancelled')],
  ['paid after somebody cancelled', { ...gone, booking: { ...lapsed, cancelKind: 'desk' } }, {}, back('cancelled')],
  ['paid after all was refunded', { ...gone, booking: { ...lapsed, cancelKind: 'refunded' } }, {}, back('cancelled')],
  [
    'paid at the desk too',
    { invoice: 'paid', booking: { ...lapsed, state: 'confirmed', cancelKind: null } },
    {},
    back('paid-otherwise'),
  ],
  ['paid in another way, and no booking', { invoice: 'paid', booking: null }, {}, back('paid-otherwise')],
  ['paid for an invoice that was cancelled', { invoice: 'cancelled', booking: null }, {}, back('invoice-cancelled')],
  ['paid for a price that the booking had before', { invoice: 'cancelled' }, {}, back('invoice-cancelled')],
  ['open', {}, { status: 'open', isPaid: false }, nothing],
  ['complete, and the bank thinks', {}, { isPaid: false }, nothing],
  ['over', {}, { status: 'expired', isPaid: false }, { does: 'expire' }],
  [
    'over before the desk knew that it was open',
    { state: 'creating' },
    { status: 'expired', isPaid: false },
    { does: 'expire' },
  ],
  ['over once more', { state: 'expired' }, { status: 'expired', isPaid: false }, nothing],
  ['open, said after it was over', { state: 'expired' }, { status: 'open', isPaid: false }, nothing],
]

describe('SES-4: what money that came finds', () => {
  it.each(cases)('%s', (_what, known, said, taking) => {
    expect(takingOf({ ...link, ...known }, { ...paid, ...said })).toEqual(taking)
  })

  it.each(linkStates.filter(hasMoney))('whoever knows of the money (%s) takes it no second time', (state) => {
    for (const seen of [
      paid,
      { ...paid, amountMinor: minor(1) },
      { ...paid, status: 'expired', isPaid: false } as const,
    ])
      expect(takingOf({ ...link, state }, seen)).toEqual(nothing)
  })
})

describe('SES-2: what went back', () => {
  it.each([
    ['nothing', [], false],
    ['a part', [[4999, 'succeeded']], false],
    ['all of it', [[5000, 'succeeded']], true],
    [
      'all of it in parts',
      [
        [2000, 'succeeded'],
        [3000, 'succeeded'],
      ],
      true,
    ],
    [
      'the rest is on its way',
      [
        [2000, 'succeeded'],
        [3000, 'pending'],
      ],
      false,
    ],
    [
      'the rest came back',
      [
        [2000, 'succeeded'],
        [3000, 'failed'],
      ],
      false,
    ],
  ] as const)('%s', (_what, refunds, isFull) => {
    const seen = refunds.map(([amount, status]) => ({ amountMinor: minor(amount), status }))
    expect(refundedInFull(minor(5000), seen)).toBe(isFull)
  })

  it.each<readonly [RefundStatus, RefundStatus, RefundStatus]>([
    ['pending', 'succeeded', 'succeeded'],
    ['succeeded', 'pending', 'succeeded'],
    ['pending', 'failed', 'failed'],
    ['failed', 'pending', 'failed'],
    ['succeeded', 'failed', 'failed'],
    ['failed', 'succeeded', 'failed'],
    ['succeeded', 'succeeded', 'succeeded'],
  ])('%s, then %s: it is %s', (first, second, last) => {
    expect(laterRefundStatus(first, second)).toBe(last)
  })
})

describe('when the desk asks again', () => {
  const now = 1_000_000_000 as Instant
  const ago = (ms: number) => (now - ms) as Instant
  const day = 24 * HOUR
  const open = {
    state: 'open' as LinkState,
    openUntil: (now + 30 * MINUTE) as Instant,
    receivedAt: null,
    isGoingBack: false,
  }

  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [40, 60],
  ])('after attempt %i: in %i minutes', (attempts, minutes) => {
    expect(askAgainAt(attempts, now)).toBe(now + minutes * MINUTE)
  })

  it.each([
    ['in its first hour', { createdAt: ago(HOUR - 1) }, MINUTE],
    ['later', { createdAt: ago(HOUR) }, 10 * MINUTE],
    ['shortly before its end', { createdAt: ago(HOUR), openUntil: now + 1 }, 5001],
    ['at its end', { createdAt: ago(HOUR), openUntil: now }, MINUTE],
    ['well after its end', { createdAt: ago(day), openUntil: ago(10 * MINUTE) }, 10 * MINUTE],
    ['a day after its end', { createdAt: ago(2 * day), openUntil: ago(day) }, 6 * HOUR],
    ['when it is over', { state: 'expired', createdAt: ago(HOUR) }, null],
    ['when its money has just come', { state: 'paid', receivedAt: now }, 10 * MINUTE],
    ['a day after its money came', { state: 'paid', receivedAt: ago(day) }, day],
    ['half a year after', { state: 'paid', receivedAt: ago(180 * day + 1) }, null],
    ['when a refund is on its way', { state: 'refunding', receivedAt: ago(200 * day), isGoingBack: true }, HOUR],
  ] as const)('a link is looked at %s', (_when, fields, wait) => {
    const at = lookAgainAt({ ...open, createdAt: now, ...fields } as Parameters<typeof lookAgainAt>[0], now)
    expect(at).toBe(wait === null ? null : now + wait)
  })
})

describe('what a key says of itself', () => {
  it.each([
    ['rk_live_51abcdefgh', { isRestricted: true, isLive: true }],
    ['rk_test_51abcdefgh', { isRestricted: true, isLive: false }],
    ['sk_live_51abcdefgh', { isRestricted: false, isLive: true }],
    ['sk_test_51abcdefgh', { isRestricted: false, isLive: false }],
    ['pk_live_51abcdefgh', null],
    ['sk_live_', null],
    [' sk_live_51abcdefgh', null],
    ['whsec_abcdefgh', null],
  ])('%s', (key, kind) => {
    expect(stripeKeyKind(key)).toEqual(kind)
  })

  it.each([
    ['whsec_abcdefgh12', true],
    ['whsec_', false],
    ['sk_live_51abcdefgh', false],
  ])('%s signs: %s', (text, isSecret) => {
    expect(isWebhookSecret(text)).toBe(isSecret)
  })
})
