import { beforeEach, describe, expect, it } from 'vitest'
import type { Shift } from '../../../src-shared/contract/till.ts'
import type { PersonId, ShiftId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { atDesk, clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'

let desk: TestDesk
let clerk: ReturnType<typeof clerkOf>
let ann: PersonId

beforeEach(() => {
  desk = aDesk()
  clerk = clerkOf(desk)
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Ames' })
})

const cash = { method: 'cash' }
const move = (kind: 'cash-in' | 'cash-out', amountMinor: number) => ({
  desk: atDesk,
  kind,
  amountMinor,
  reason: 'change',
})
const closing = (countedMinor: number, counts = {}, note: string | null = null) => ({
  ...{ desk: atDesk, countedMinor, counts, note },
})
const close = (...how: Parameters<typeof closing>) =>
  desk.call<{ id: ShiftId; zNumber: number; differenceMinor: number }>('till.close', closing(...how))
const state = (name = atDesk) => desk.call<Shift | null>('till.state', { desk: name })
const report = (id: number) => desk.call<Shift>('till.shift', { id })
const pass = (ms: number) => desk.clock.set((desk.clock.now() + ms) as never)

describe('TIL-1: what should lie in the drawer is the float and every move', () => {
  it('adds up over payments, cancellations, pay-outs and hands', async () => {
    await clerk.openTill(10_000)
    await clerk.take(ann, 5000, cash)
    await clerk.take(ann, 700)
    const mistyped = await clerk.take(ann, 300, cash)
    await desk.call('payments.cancel', { id: mistyped.id, desk: atDesk, reason: 'mistyped' })
    await desk.call('accounts.payOut', { payerId: ann, amountMinor: 200, ...cash, desk: atDesk, reason: 'leaves' })
    await desk.call('till.move', move('cash-in', 50))
    await desk.call('till.move', move('cash-out', 4000))
    const shift = await state()
    expect(shift).toMatchObject({
      desk: atDesk,
      openedBy: 'owner',
      floatMinor: 10_000,
      expectedMinor: 10_850,
      closed: null,
    })
    expect(shift?.moves.map(({ kind, amountMinor, who, reason }) => [kind, amountMinor, who, reason])).toEqual([
      ['payment', 5000, 'Ann Ames', null],
      ['payment', 300, 'Ann Ames', null],
      ['payment-cancelled', -300, 'Ann Ames', 'mistyped'],
      ['pay-out', -200, 'Ann Ames', 'leaves'],
      ['cash-in', 50, null, 'change'],
      ['cash-out', -4000, null, 'change'],
    ])
    expect(shift?.byMethod).toEqual([
      { method: 'card', count: 1, amountMinor: 700 },
      { method: 'cash', count: 1, amountMinor: 5000 },
    ])
  })
  it('nobody takes out more than there is', async () => {
    await clerk.openTill(100)
    const short = { amount: 101, inDrawer: 100 }
    await expectRefused(desk, 'till.move', move('cash-out', 101), 'till.too-little', short)
    await desk.call('till.move', move('cash-out', 100))
    expect((await state())?.expectedMinor).toBe(0)
  })
  it('one open shift a desk; other desks have their own', async () => {
    expect(await state()).toBeNull()
    await expectRefused(desk, 'till.move', move('cash-in', 1), 'till.not-open', { desk: atDesk })
    await expectRefused(desk, 'till.close', closing(0), 'till.not-open', { desk: atDesk })
    await clerk.openTill(100)
    const facts = { desk: atDesk, actor: 'owner', at: desk.clock.now() }
    await expectRefused(desk, 'till.open', { desk: atDesk, floatMinor: 0 }, 'till.already-open', facts)
    await clerk.openTill(200, 'Desk 2')
    expect([(await state())?.expectedMinor, (await state('Desk 2'))?.expectedMinor]).toEqual([100, 200])
  })
})

describe('TIL-1: closing', () => {
  it('counts against what was expected: too much, too little, or just right', async () => {
    for (const [counted, difference] of [
      [1000, 0],
      [1001, 1],
      [999, -1],
      [0, -1000],
    ] as const) {
      await clerk.openTill(1000)
      expect((await close(counted)).differenceMinor).toBe(difference)
    }
  })
  it('coins and notes have to add up to what is said', async () => {
    await clerk.openTill(1000)
    const facts = { counted: 1000, sum: 1050 }
    await expectRefused(desk, 'till.close', closing(1000, { 500: 2, 50: 1 }), 'till.counts-differ', facts)
    const { id } = await close(1050, { 500: 2, 50: 1, 20: 0 }, ' ')
    expect((await report(id)).closed).toEqual({
      ...{ at: desk.clock.now(), by: 'owner', zNumber: 1, countedMinor: 1050, differenceMinor: 50, note: null },
      counts: { 500: 2, 50: 1, 20: 0 },
    })
  })
  it('Z numbers have no gaps, over all desks and beside a refused close', async () => {
    const numbers: number[] = []
    for (const name of ['Desk 1', 'Desk 2', 'Desk 1']) {
      await clerk.openTill(0, name)
      await expectRefused(desk, 'till.close', { ...closing(1, { 5: 1 }), desk: name }, 'till.counts-differ')
      const { zNumber } = await desk.call<{ zNumber: number }>('till.close', { ...closing(0), desk: name })
      numbers.push(zNumber)
    }
    expect(numbers).toEqual([1, 2, 3])
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })
  it('PAY-5: a repeat answers with the same Z number and closes nothing more', async () => {
    await clerk.openTill()
    const input = { ...closing(0), commandId: 'close-the-till' }
    const answer = await desk.call('till.close', input)
    await clerk.openTill()
    expect(await desk.call('till.close', input)).toEqual(answer)
    expect(await state()).not.toBeNull()
  })
})

describe('TIL-1: a Z report says the same for ever', () => {
  it('whatever is paid, issued or cancelled later', async () => {
    await clerk.openTill(1000)
    const { id: paymentId } = await clerk.take(ann, 500, cash)
    const card = await clerk.take(ann, 800)
    await clerk.issue(ann, 2000)
    const { id } = await close(1500)
    const then = await report(id)
    expect(then).toMatchObject({
      byMethod: [
        { method: 'card', count: 1, amountMinor: 800 },
        { method: 'cash', count: 1, amountMinor: 500 },
      ],
      leftOpen: [{ invoiceId: 1, number: '2026-000001', payer: 'Ann Ames', amountMinor: 2000 }],
    })
    pass(1000)
    await clerk.openTill(5000)
    await clerk.take(ann, 700, cash)
    for (const cancelled of [paymentId, card.id])
      await desk.call('payments.cancel', { id: cancelled, desk: atDesk, reason: 'mistyped' })
    await clerk.take(ann, 9000)
    expect(clerk.states()).toEqual(['paid'])
    expect(await report(id)).toEqual(then)
    expect((await state())?.expectedMinor).toBe(5200)
  })
})

describe('TIL-1: what is left open', () => {
  const left = async () => (await state())?.leftOpen.map(({ payer, amountMinor }) => [payer, amountMinor])
  it('is what was issued today, and what those owe who were here or are expected, and their household', async () => {
    await clerk.issue(ann, 100)
    const [bob, eve] = ['Bob', 'Eve'].map((givenName) => desk.build.person({ givenName, familyName: 'B' })) as [
      PersonId,
      PersonId,
    ]
    const child = desk.build.person({ guardianId: bob })
    for (const who of [bob, eve]) await clerk.issue(who, 200)
    desk.at('2026-03-05', '10:00')
    await clerk.openTill()
    expect(await left()).toEqual([])
    const trainingId = desk.build.training({ day: '2026-03-05' as Day })
    desk.build.attendance({ trainingId, personId: child, state: 'present' })
    desk.build.attendance({ trainingId, personId: eve, state: 'cancelled' })
    await clerk.issue(desk.build.person({ givenName: 'Zoé', familyName: 'Z' }), 300)
    expect(await left()).toEqual([
      ['Bob B', 200],
      ['Zoé Z', 300],
    ])
    await clerk.take(bob, 200)
    expect(await left()).toEqual([['Zoé Z', 300]])
  })
  it('covers every day of a shift over midnight, and no cancelled class', async () => {
    await clerk.issue(ann, 100)
    desk.at('2026-03-05', '22:00')
    await clerk.openTill()
    const trainingId = desk.build.training({ day: '2026-03-05' as Day, cancelledAt: desk.clock.now() })
    desk.build.attendance({ trainingId, personId: ann })
    expect(await left()).toEqual([])
    await clerk.issue(ann, 200 as Minor)
    desk.at('2026-03-06', '01:00')
    expect(await left()).toEqual([['Ann Ames', 200]])
  })
})

it('shifts are listed by the day they were opened on the wall, newest first', async () => {
  const opened = async (day: string, time: string) => {
    desk.at(day, time)
    const { id } = await clerk.openTill()
    await close(0)
    return id
  }
  const ids = [
    await opened('2026-03-04', '23:59'),
    await opened('2026-03-05', '00:00'),
    await opened('2026-03-05', '23:59'),
    await opened('2026-03-06', '00:00'),
  ]
  const list = await desk.call<readonly { id: number }[]>('till.shifts', { from: '2026-03-05', to: '2026-03-05' })
  expect(list.map(({ id }) => id)).toEqual([ids[2], ids[1]])
  expect(list[0]).toMatchObject({
    desk: atDesk,
    openedBy: 'owner',
    closedBy: 'owner',
    zNumber: 3,
    expectedMinor: 0,
    countedMinor: 0,
  })
  expect(await desk.call('till.shifts', { from: '2026-03-06', to: '2026-03-05' })).toEqual([])
  await expectRefused(desk, 'till.shift', { id: 99 }, 'desk.not-found')
})
