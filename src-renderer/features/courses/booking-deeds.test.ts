import { describe, expect, it } from 'vitest'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type { LinkState } from '../../../src-shared/domain/payment-links.ts'
import type { InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { abilitiesOf, isLinkLive, isLinkTold } from './booking-deeds.ts'

const invoice = { id: 1 as InvoiceId, number: '2025-000001', amountMinor: 199_700 as Minor, state: 'unpaid' } as const
const waiting = {
  canPay: true,
  canCancel: true,
  canMove: true,
  invoice,
  personId: 1 as PersonId,
  link: null,
} satisfies Partial<Booking>
const nothing = { pay: false, link: false, makeLink: false, move: false, cancel: false, profile: false }

describe('SES-2: what can be done with a booking', () => {
  it.each([
    ['waits for its payment', waiting, { pay: true, makeLink: true, move: true, cancel: true, profile: true }],
    [
      'paid',
      { ...waiting, canPay: false, invoice: { ...invoice, state: 'paid' } },
      { move: true, cancel: true, profile: true },
    ],
    [
      'brought along without a person',
      { ...waiting, canPay: false, invoice: null, personId: null },
      { move: true, cancel: true },
    ],
    ['cancelled', { ...waiting, canPay: false, canCancel: false, canMove: false }, { profile: true }],
  ] as const)('%s', (_name, booking, abilities) => {
    expect(abilitiesOf(booking)).toEqual({ ...nothing, ...abilities })
  })
})

describe('SES-4: which links are shown, and which can still be paid', () => {
  it.each<[LinkState, boolean, boolean]>([
    ['creating', true, true],
    ['open', true, true],
    ['paid', true, false],
    ['late', true, false],
    ['refunding', true, false],
    ['refunded', true, false],
    ['failed', true, false],
    ['expired', false, false],
  ])('%s', (state, isTold, isLive) => {
    expect([isLinkTold({ state }), isLinkLive({ state, isClosing: false })]).toEqual([isTold, isLive])
  })

  it('one that is being closed cannot be paid any more', () => {
    expect(isLinkLive({ state: 'open', isClosing: true })).toBe(false)
  })
})
