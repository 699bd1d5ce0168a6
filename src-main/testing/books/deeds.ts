import { expect } from 'vitest'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { type Choices, type Deed, ids, pick, send, today, versionOf } from './calls.ts'
import { fingerprint } from './laws.ts'
import { accountOf, afterCancelling, afterPayment } from './oracle.ts'
import { answerOffer, crowd, makeRoom } from './waiting.ts'
import type { World } from './world.ts'

const amounts = [500, 1000, 1500, 2500, 4000, 6000, 10_000]

export async function pay(world: World, [who, what, how]: Choices): Promise<void> {
  const payerId = pick(world.payers, who)
  const amountMinor = pick(amounts, what)
  if (payerId === undefined || amountMinor === undefined) return
  const expected = afterPayment(accountOf(world.desk, payerId), amountMinor)
  const method = pick(['cash', 'card', 'transfer'], how)
  const input = { payerId, amountMinor, method, invoiceId: null, desk: 'Desk 1', note: null, isAgain: how % 5 > 0 }
  if ((await send(world, 'payments.take', input)) === undefined) return
  const after = accountOf(world.desk, payerId)
  expect(after.balance, 'PAY-1').toBe(expected.balance)
  for (const id of expected.paid) expect(after.bills.find((bill) => bill.id === id)?.state, 'PAY-1').toBe('paid')
}

export async function cancelPayment(world: World, [which]: Choices): Promise<void> {
  const rows = world.desk.rows('SELECT id, payer_id AS payer, amount_minor AS amount FROM payment')
  const payment = pick(rows as unknown as { id: number; payer: PersonId; amount: number }[], which)
  if (!payment) return
  const account = accountOf(world.desk, payment.payer)
  const newestFirst = ids(
    world,
    `SELECT i.id FROM invoice i WHERE i.state = 'paid' AND i.payer_id = ${payment.payer}
     ORDER BY (SELECT MAX(e.id) FROM account_entry e WHERE e.invoice_id = i.id AND e.kind = 'settlement') DESC`,
  )
  const answer = await send(world, 'payments.cancel', { id: payment.id, desk: 'Desk 1', reason: 'mistyped' })
  if (answer === undefined) return
  expect(accountOf(world.desk, payment.payer).balance, 'PAY-3').toBe(
    afterCancelling(account, payment.amount, newestFirst),
  )
}

async function sell(world: World, [who, what, how]: Choices): Promise<void> {
  const payment = how % 3 === 0 ? { method: how % 2 ? 'card' : 'cash', desk: 'Desk 1', isAgain: true } : null
  const manualInitial = how % 7
  const answer = (await send(world, 'subscriptions.sell', {
    personId: pick(world.people, who),
    planId: pick(world.plans, what),
    startsOn: addDays(today(world), (how % 5) - 2),
    manualInitial,
    bonus: what % 3,
    isAutoRenew: how % 2 === 0,
    payment,
  })) as { id: number } | undefined
  if (!answer) return
  const [row] = world.desk.rows('SELECT used, total FROM subscription WHERE id = ?', answer.id)
  expect(row?.used, 'SUB-2').toBe(manualInitial)
  expect(manualInitial, 'SUB-2').toBeLessThanOrEqual(Number(row?.total))
}

async function withSubscription(
  world: World,
  which: number,
  name: string,
  input: (row: { id: number; version: number }) => object,
): Promise<void> {
  const id = pick(ids(world, 'SELECT id FROM subscription'), which)
  if (id === undefined) return
  const row = { id, version: versionOf(world, 'subscription', id) }
  await send(world, name, input(row))
}

async function withPlace(world: World, which: number, name: string, more: (id: number) => object): Promise<void> {
  const id = pick(ids(world, "SELECT id FROM attendance WHERE state <> 'cancelled'"), which)
  if (id !== undefined) await send(world, name, { id, ...more(id) })
}

export async function forward(world: World, minutes: number): Promise<void> {
  world.desk.clock.set((world.desk.clock.now() + minutes * 60_000) as never)
  await world.desk.alarm.tick()
}

async function night(world: World): Promise<void> {
  world.desk.at(today(world), '23:05')
  await world.desk.alarm.tick()
  await forward(world, 9 * 60)
  world.done.set('night', (world.done.get('night') ?? 0) + 1)
}

/** The wire broke and the desk sends the same call again: the first answer, and nothing moves (PAY-5). */
export async function repeatLast({ desk, last, done }: World): Promise<void> {
  if (!last) return
  done.set('repeat', (done.get('repeat') ?? 0) + 1)
  const before = fingerprint(desk)
  expect(await desk.call(last.name, last.input)).toEqual(last.answer)
  expect(fingerprint(desk), `${last.name} was repeated and moved something`).toBe(before)
}

const firstDayOf = ({ desk }: World, id: number) =>
  desk.rows('SELECT starts_on AS day FROM subscription WHERE id = ?', id)[0]?.day
const usedBy = ({ desk }: World, id: number) => desk.rows('SELECT used FROM subscription WHERE id = ?', id)[0]?.used

const freezing = (day: Day, n: number) => ({ from: addDays(day, n % 4), until: addDays(day, (n % 4) + (n % 9)) })

/** Every deed that moves sessions, places or money; those that happen most often at a desk stand more than once. */
export const deeds: readonly Deed[] = [
  sell,
  sell,
  pay,
  pay,
  cancelPayment,
  night,
  night,
  repeatLast,
  repeatLast,
  (world, [who, what]) =>
    send(world, 'attendance.register', {
      trainingId: pick(world.trainings, what),
      personId: pick(world.people, who),
    }).then(),
  (world, [who, what]) =>
    send(world, 'attendance.register', {
      trainingId: pick(world.trainings, what),
      personId: pick(world.people, who),
    }).then(),
  (world, [which, how]) =>
    withPlace(world, which, 'attendance.cancel', (id) => ({
      version: versionOf(world, 'attendance', id),
      isWaived: how % 3 === 0,
      reason: how % 3 === 0 ? 'ill' : null,
    })),
  crowd,
  crowd,
  makeRoom,
  makeRoom,
  answerOffer,
  answerOffer,
  (world, [which]) => withPlace(world, which, 'attendance.settle', () => ({ subscriptionId: null })),
  (world, [which, how]) =>
    withPlace(world, which, 'attendance.mark', () => ({ as: pick(['present', 'absent', 'registered'], how) })),
  (world, [which]) => {
    const id = pick(world.trainings, which) as number
    return send(world, 'trainings.cancel', { id, version: versionOf(world, 'training', id), reason: 'ill' }).then()
  },
  (world, [which]) => {
    const id = pick(ids(world, "SELECT id FROM invoice WHERE state = 'unpaid'"), which)
    return id === undefined ? Promise.resolve() : send(world, 'invoices.settle', { id }).then()
  },
  (world, [which]) => {
    const id = pick(ids(world, 'SELECT id FROM invoice'), which)
    return id === undefined ? Promise.resolve() : send(world, 'invoices.cancel', { id, reason: 'mistake' }).then()
  },
  (world, [who, what]) =>
    send(world, 'accounts.payOut', {
      payerId: pick(world.payers, who),
      amountMinor: pick(amounts, what),
      method: what % 2 ? 'transfer' : 'cash',
      desk: 'Desk 1',
      reason: 'leaves',
    }).then(),
  (world, [which, how]) =>
    withSubscription(world, which, 'subscriptions.freeze', (row) => ({
      ...row,
      ...freezing(today(world), how),
      withPlaces: how % 2 === 0,
    })),
  (world, [which]) => withSubscription(world, which, 'subscriptions.unfreeze', (row) => row),
  (world, [which, how]) =>
    withSubscription(world, which, 'subscriptions.edit', (row) => ({
      ...row,
      startsOn: firstDayOf(world, row.id),
      bonus: how % 4,
      isAutoRenew: true,
    })),
  (world, [which]) =>
    withSubscription(world, which, 'subscriptions.forceRecount', (row) => ({
      ...row,
      overwrites: usedBy(world, row.id),
      reason: 'counted',
    })),
  (world, [which, how]) =>
    withSubscription(world, which, 'subscriptions.correctManual', (row) => ({
      ...row,
      manual: how % 6,
      reason: 'counted',
    })),
  (world, [which, how]) =>
    withSubscription(world, which, 'subscriptions.cancel', (row) => ({
      ...row,
      refundMinor: pick([0, 1000, 4000, 9000], how),
      reason: 'moves away',
    })),
  (world, [, , how]) => send(world, 'till.open', { desk: 'Desk 1', floatMinor: how }).then(),
  (world, [how]) => forward(world, (how % 20) * 30),
]
