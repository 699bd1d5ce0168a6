import { describe, expect, it } from 'vitest'
import type { AttendanceId, PersonId, SubscriptionId } from '../kernel/brand.ts'
import type { Minor } from '../kernel/money.ts'
import type { Instant } from '../kernel/time.ts'
import { type CancelledWith, planTrainingCancellation, type VisitInvoice } from './cancelling.ts'

const startsAt = Date.parse('2026-03-12T17:30:00Z') as Instant
const before = (startsAt - 1) as Instant
const training = { startsAt, isCancelled: false }
const family = 7 as SubscriptionId

const someone = (id: number, change: Partial<CancelledWith> = {}): CancelledWith => ({
  id: id as AttendanceId,
  personId: (100 + id) as PersonId,
  state: 'registered',
  usesTrial: false,
  attachedTo: null,
  invoice: null,
  ...change,
})
const invoice = (id: number, state: VisitInvoice['state'], amount: number) => ({
  id,
  state,
  amountMinor: amount as Minor,
})
const planFor = (...attendances: readonly CancelledWith[]) =>
  planTrainingCancellation({ training, attendances, now: before })

const nothing = {
  ok: true,
  told: [],
  cancelled: [],
  returns: [],
  sessions: [],
  invoices: [],
  cancelledMinor: 0,
  refundedMinor: 0,
  trialsFreed: [],
  waitingClosed: [],
}

describe('CAN-2: cancelling a whole training', () => {
  it.each([
    ['a millisecond before it begins', training, before, undefined],
    ['as it begins', training, startsAt, 'began'],
    ['a day later', training, (startsAt + 86_400_000) as Instant, 'began'],
    ['twice', { ...training, isCancelled: true }, before, 'already-cancelled'],
    ['twice, and it would have begun', { ...training, isCancelled: true }, startsAt, 'already-cancelled'],
  ])('%s', (_what, which, now, reason) => {
    const plan = planTrainingCancellation({ training: which, attendances: [someone(1)], now })
    expect(plan.ok ? undefined : plan.reason).toBe(reason)
  })

  it('an empty one moves nothing', () => {
    expect(planFor()).toEqual(nothing)
  })

  it('CAN-3: the plan names everybody, each session and all the money', () => {
    const plan = planFor(
      someone(1, { attachedTo: family }),
      someone(2, { attachedTo: family, state: 'present' }),
      someone(3, { attachedTo: 8 as SubscriptionId }),
      someone(4, { invoice: invoice(41, 'unpaid', 1500) }),
      someone(5, { invoice: invoice(51, 'paid', 1500) }),
      someone(6, { invoice: invoice(61, 'paid', 900) }),
      someone(7, { usesTrial: true }),
      someone(8, { state: 'waitlisted', usesTrial: true }),
      someone(9),
    )
    expect(plan).toEqual({
      ok: true,
      told: [101, 102, 103, 104, 105, 106, 107, 108, 109],
      cancelled: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      returns: [
        { attendanceId: 1, subscriptionId: 7 },
        { attendanceId: 2, subscriptionId: 7 },
        { attendanceId: 3, subscriptionId: 8 },
      ],
      sessions: [
        { subscriptionId: 7, returned: 2 },
        { subscriptionId: 8, returned: 1 },
      ],
      invoices: [
        { attendanceId: 4, id: 41, does: 'cancel', amountMinor: 1500 },
        { attendanceId: 5, id: 51, does: 'refund', amountMinor: 1500 },
        { attendanceId: 6, id: 61, does: 'refund', amountMinor: 900 },
      ],
      cancelledMinor: 1500,
      refundedMinor: 2400,
      trialsFreed: [107],
      waitingClosed: [8],
    })
  })

  it('who had cancelled before is not told and gets nothing', () => {
    const gone = someone(1, {
      state: 'cancelled',
      usesTrial: true,
      attachedTo: family,
      invoice: invoice(11, 'paid', 1),
    })
    expect(planFor(gone)).toEqual(nothing)
  })

  it('who cancelled late gets back what that cost', () => {
    const late = { state: 'absent', attachedTo: family } as const
    expect(
      planFor(someone(1, late), someone(2, { state: 'absent', invoice: invoice(21, 'paid', 1500) })),
    ).toMatchObject({
      told: [101, 102],
      sessions: [{ subscriptionId: 7, returned: 1 }],
      refundedMinor: 1500,
    })
  })

  it('PAY-4: an invoice cancelled before is left alone', () => {
    expect(planFor(someone(1, { invoice: invoice(11, 'cancelled', 1500) }))).toMatchObject({
      invoices: [],
      cancelledMinor: 0,
      refundedMinor: 0,
    })
  })

  it('somebody who came back after cancelling is told once', () => {
    const again = someone(2, { personId: 101 as PersonId, attachedTo: family })
    expect(planFor(someone(1, { state: 'cancelled' }), again)).toMatchObject({ told: [101], cancelled: [2] })
  })
})
