import { extractText, getDocumentProxy } from 'unpdf'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MembershipCancellation } from '../../../src-shared/contract/memberships.ts'
import type { InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { gym } from '../../db/schema/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aClub, type Billed, type Club } from './club-for-tests.ts'

let club: Club
let kim: PersonId
beforeEach(async () => {
  club = await aClub()
  kim = club.desk.build.person({
    givenName: 'Kim',
    familyName: 'Lee',
    guardianId: club.ann,
    birthDate: '2015-05-01' as Day,
  })
  return () => expect(checkStore(club.desk.store.sqlite)).toEqual([])
})

const state = async (personId = kim) => {
  const { state: now, activatedAt } = await club.of(personId)
  return [now, activatedAt !== null]
}
const cancelPayment = (id: number) => club.desk.call('payments.cancel', { id, desk: 'Desk 1', reason: 'bounced' })
const deed = <Out = { readonly billed: Billed }>(name: string, id: number, version: number, more: object = {}) =>
  club.desk.call<Out>(`memberships.${name}`, { id, version, ...more })

describe('MEM-1: pending becomes active by payment', () => {
  it('at the desk, and the history says so', async () => {
    await club.enrol(kim)
    expect(await state()).toEqual(['pending', false])
    club.desk.at('2026-03-05', '08:00')
    await club.clerk.take(club.ann, 4500)
    expect(await club.of(kim)).toMatchObject({
      ...{ state: 'active', activatedAt: club.desk.clock.now(), canBill: false },
      invoice: { state: 'paid' },
    })
    expect(club.told(kim)).toEqual(['membership.enrolled', 'membership.active'])
  })
  it('at once from the balance', async () => {
    await club.clerk.take(club.ann, 5000)
    expect((await club.enrol(kim)).billed).toEqual({ number: '2026-000001', amountMinor: 4500, isPaid: true })
    expect(await state()).toEqual(['active', true])
    expect(club.clerk.balance(club.ann)).toBe(500)
    expect(club.told(kim)).toEqual(['membership.enrolled', 'membership.active'])
  })
  it('by the balance, when a clerk settles its invoice', async () => {
    await club.enrol(kim)
    await club.clerk.issue(club.ann, 6000)
    await club.clerk.take(club.ann, 4400)
    expect(await state()).toEqual(['pending', false])
    await club.clerk.take(club.ann, 100)
    expect(await state()).toEqual(['active', true])
  })
  it('not by a payment that does not reach', async () => {
    await club.enrol(kim)
    await club.clerk.take(club.ann, 4499)
    expect(await state()).toEqual(['pending', false])
  })
  it('PAY-3: and is pending again when the payment is cancelled, active again by the next one', async () => {
    await club.enrol(kim)
    const { id } = await club.clerk.take(club.ann, 4500)
    await cancelPayment(id)
    expect(await club.of(kim)).toMatchObject({ state: 'pending', activatedAt: null, invoice: { state: 'unpaid' } })
    await club.clerk.take(club.ann, 4500, { method: 'transfer' })
    expect(await state()).toEqual(['active', true])
    expect(club.told(kim)).toEqual(['membership.enrolled', 'membership.active', 'membership.active'])
  })
  it('an adult’s own, who pays for themselves', async () => {
    await club.enrol(club.ann)
    await club.clerk.take(club.ann, 8000)
    expect(await state(club.ann)).toEqual(['active', true])
  })
  it('is worth nothing more once the season is over, paid or not', async () => {
    await club.enrol(kim)
    await club.enrol(club.ann)
    await club.clerk.take(club.ann, 4500)
    club.desk.at('2026-08-31', '23:59')
    expect([await state(), await state(club.ann)]).toEqual([
      ['active', true],
      ['pending', false],
    ])
    club.desk.at('2026-09-01', '00:00')
    expect([await state(), await state(club.ann)]).toEqual([
      ['expired', true],
      ['expired', false],
    ])
    expect(await club.of(kim)).toMatchObject({ canBill: false, canCancel: false, canConvert: false })
    expect(await club.of(club.ann)).toMatchObject({ canBill: false, canCancel: true, canConvert: false })
  })
})

describe('MEM-1: a trial becomes a paid membership by converting', () => {
  it('pending with its invoice, at the price it was enrolled for', async () => {
    const { id } = await club.enrol(kim, { isTrial: true })
    await club.terms('09-01', 9900, 9900)
    expect((await deed('convert', id, 1)).billed).toEqual({ number: '2026-000001', amountMinor: 4500, isPaid: false })
    expect(await club.of(kim)).toMatchObject({ state: 'pending', version: 2, canConvert: false })
    expect(club.told(kim)).toEqual(['membership.enrolled', 'membership.converted'])
    await club.clerk.take(club.ann, 4500)
    expect(await state()).toEqual(['active', true])
  })
  it('active at once from the balance, or where it costs nothing', async () => {
    await club.clerk.take(club.ann, 4500)
    const { id } = await club.enrol(kim, { isTrial: true })
    expect((await deed('convert', id, 1)).billed?.isPaid).toBe(true)
    expect(await state()).toEqual(['active', true])
    await club.terms('09-01', 0, 0)
    const { id: free, personId } = await club.enrolChild({ isTrial: true })
    expect((await deed('convert', free, 1)).billed).toBeNull()
    expect(await state(personId)).toEqual(['active', true])
  })
  it('nothing else is converted, and nothing twice', async () => {
    const { id } = await club.enrol(kim, { isTrial: true })
    await expectRefused(club.desk, 'memberships.convert', { id, version: 9 }, 'desk.stale-version')
    await deed('convert', id, 1)
    await expectRefused(club.desk, 'memberships.convert', { id, version: 2 }, 'membership.not-trial')
    await expectRefused(club.desk, 'memberships.convert', { id: 99, version: 1 }, 'desk.not-found')
  })
  it('not after its season', async () => {
    const { id } = await club.enrol(kim, { isTrial: true })
    club.desk.at('2026-09-01', '00:00')
    await expectRefused(club.desk, 'memberships.convert', { id, version: 1 }, 'membership.not-trial')
  })
})

describe('MEM-1: a pending membership without an invoice is billed', () => {
  it('when its invoice was cancelled, whether it was paid or not', async () => {
    const { id } = await club.enrol(kim)
    await expectRefused(club.desk, 'memberships.bill', { id, version: 1 }, 'membership.not-billable')
    await club.desk.call('invoices.cancel', { id: 1 as InvoiceId, reason: 'wrong payer' })
    expect(await club.of(kim)).toMatchObject({ state: 'pending', canBill: true, invoice: { state: 'cancelled' } })
    await club.clerk.take(club.ann, 4500)
    expect((await deed('bill', id, 1)).billed).toEqual({ number: '2026-000002', amountMinor: 4500, isPaid: true })
    expect(await state()).toEqual(['active', true])
    await club.desk.call('invoices.cancel', { id: 2 as InvoiceId, reason: 'again' })
    expect(await state()).toEqual(['pending', false])
    expect(club.clerk.balance(club.ann)).toBe(4500)
  })
  it('when it was brought along from elsewhere; where nothing is charged it is active', async () => {
    const brought = (personId: PersonId, priceMinor: number) =>
      club.desk.build.membership({ personId, state: 'pending', priceMinor })
    const [id, free] = [brought(kim, 3000), brought(club.ann, 0)]
    expect((await deed('bill', id, 1)).billed).toMatchObject({ amountMinor: 3000, isPaid: false })
    await club.terms('09-01', 0, 0)
    expect((await deed('bill', free, 1)).billed).toBeNull()
    expect([await state(), await state(club.ann)]).toEqual([
      ['pending', false],
      ['active', true],
    ])
    await expectRefused(club.desk, 'memberships.bill', { id: free, version: 3 }, 'membership.not-billable')
  })
})

describe('PAY-4, CAN-3: cancelling a membership does what it showed', () => {
  const cancel = async (id: number, isRefunded: boolean) => {
    const shown = await club.desk.call<MembershipCancellation>('memberships.previewCancel', { id, isRefunded })
    const { version } = shown.membership
    const done = await deed<MembershipCancellation>('cancel', id, version, { isRefunded, reason: 'moved away' })
    expect(done.invoice).toEqual(shown.invoice)
    expect(done.membership).toMatchObject({ state: 'cancelled', cancelReason: 'moved away', canCancel: false })
    return done.invoice?.does
  }
  it('an unpaid invoice goes with it', async () => {
    const { id } = await club.enrol(kim)
    expect(await cancel(id, false)).toBe('cancel')
    expect(club.clerk.states()).toEqual(['cancelled'])
    expect(club.told(kim)).toEqual(['membership.enrolled', 'membership.cancelled'])
  })
  it('a paid one is refunded to the balance when asked', async () => {
    const { id } = await club.enrol(kim)
    await club.clerk.take(club.ann, 4500)
    expect(await cancel(id, true)).toBe('refund')
    expect([club.clerk.balance(club.ann), ...club.clerk.states()]).toEqual([4500, 'cancelled'])
  })
  it('else it is kept; should its payment be taken back, the membership stays cancelled', async () => {
    const { id } = await club.enrol(kim)
    const { id: paymentId } = await club.clerk.take(club.ann, 4500)
    expect(await cancel(id, false)).toBe('keep')
    expect([club.clerk.balance(club.ann), ...club.clerk.states()]).toEqual([0, 'paid'])
    await cancelPayment(paymentId)
    await club.clerk.take(club.ann, 4500)
    expect((await club.of(kim)).state).toBe('cancelled')
    expect(club.told(kim)).toEqual(['membership.enrolled', 'membership.active', 'membership.cancelled'])
  })
  it('a trial has none', async () => {
    const { id } = await club.enrol(kim, { isTrial: true })
    expect(await cancel(id, true)).toBeUndefined()
  })
  it('what is over is not cancelled, nor what somebody changed meanwhile', async () => {
    const { id } = await club.enrol(kim)
    const wanted = { id, version: 1, isRefunded: false, reason: 'moved away' }
    await expectRefused(club.desk, 'memberships.cancel', { ...wanted, version: 2 }, 'desk.stale-version')
    await deed('cancel', id, 1, wanted)
    await expectRefused(club.desk, 'memberships.cancel', { ...wanted, version: 2 }, 'membership.over')
    await expectRefused(club.desk, 'memberships.previewCancel', { id, isRefunded: false }, 'membership.over')
    const { id: second } = await club.enrol(kim)
    await club.clerk.take(club.ann, 4500)
    club.desk.at('2026-09-01', '00:00')
    await expectRefused(club.desk, 'memberships.cancel', { ...wanted, id: second }, 'membership.over')
  })
})

describe('PAY-2: a bill stays with whom it was written to', () => {
  it('also when the child has moved, and makes the membership active when that one pays', async () => {
    const { id } = await club.enrol(kim)
    const bob = club.desk.build.person({ givenName: 'Bob' })
    await club.desk.call('households.move', { personId: kim, version: 1, guardianId: bob })
    await club.clerk.take(bob, 4500)
    expect(await state()).toEqual(['pending', false])
    await club.clerk.take(club.ann, 4500)
    expect(await state()).toEqual(['active', true])
    await deed('cancel', id, 2, { isRefunded: true, reason: 'gone' })
    expect([club.clerk.balance(club.ann), club.clerk.balance(bob)]).toEqual([4500, 4500])
  })
})

it.each([
  ['en', 'Membership 2025-2026'],
  ['fr', 'Adhésion 2025-2026'],
  ['ru', 'Членство 2025-2026'],
] as const)('is printed in %s as what it is for: %s', async (language, words) => {
  club.desk.store.db.update(gym).set({ language }).run()
  await club.enrol(kim)
  const { fileName, base64 } = await club.desk.call<{ fileName: string; base64: string }>('documents.invoice', {
    id: 1,
  })
  expect(fileName).toBe('invoice-2026-000001.pdf')
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(Buffer.from(base64, 'base64'))), {
    mergePages: true,
  })
  for (const expected of [words, 'Ann Lee', 'Kim Lee']) expect(text.replaceAll(/\s+/g, ' ')).toContain(expected)
})
