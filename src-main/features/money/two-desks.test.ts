import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { owner } from '../../app/actor.ts'
import { composeDesk } from '../../app/compose.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, silent } from '../../testing/desk.ts'
import { aFolder } from '../../testing/folder.ts'
import { atDesk, clerkOf } from '../../testing/money.ts'

/** Two programs on one file: each has its own connection, its own statements, and its own idea of what it last read. */
function twoDesks() {
  const folder = aFolder()
  const first = aDesk({ folder })
  const second = composeDesk({ folder, clock: first.clock, log: silent })
  const there = (name: string, input: object) => second.host.call(name, { commandId: randomUUID(), ...input }, owner)
  return { first, there, clerk: clerkOf(first), close: () => Promise.all([first.close(), second.close()]) }
}

describe('two desks and one account', () => {
  it('PAY-1: paying the same invoice at both pays it once', async () => {
    const { first, there, clerk, close } = twoDesks()
    const ann = first.build.person()
    const invoiceId = await clerk.issue(ann, 1500)
    // Both have the dialog open and have seen that it is unpaid.
    const question = { payerId: ann, amountMinor: 1500, invoiceId }
    for (const ask of [first.call, there])
      expect(await ask('payments.preview', question)).toMatchObject({ settles: [{ id: invoiceId }] })
    const results = await Promise.allSettled([
      clerk.take(ann, 1500, { invoiceId }),
      there('payments.take', clerk.payment(ann, 1500, { invoiceId })),
    ])
    expect(results.map((result) => (result.status === 'fulfilled' ? 'taken' : result.reason.code)).toSorted()).toEqual([
      'invoice.not-unpaid',
      'taken',
    ])
    expect([clerk.states(), clerk.balance(ann)]).toEqual([['paid'], 0])
    expect(first.rows('SELECT kind FROM account_entry ORDER BY id')).toEqual([
      { kind: 'payment' },
      { kind: 'settlement' },
    ])
    expect(checkStore(first.store.sqlite)).toEqual([])
    await close()
  })
  it('PAY-5: the same command sent to both, as a desk does that lost its answer, is done once', async () => {
    const { first, there, clerk, close } = twoDesks()
    const ann = first.build.person()
    const input = { ...clerk.payment(ann, 1500), commandId: 'sent-twice' }
    expect(await there('payments.take', input)).toEqual(await first.call('payments.take', input))
    expect(first.rows('SELECT count(*) AS n FROM payment')).toEqual([{ n: 1 }])
    await close()
  })
  it('PAY-1: one balance is paid out once, PAY-3: one payment cancelled once, TIL-1: one drawer opened once', async () => {
    const { first, there, clerk, close } = twoDesks()
    const ann = first.build.person()
    const { id } = await clerk.take(ann, 1000)
    const payOut = { payerId: ann, amountMinor: 600, method: 'transfer', desk: atDesk, reason: 'leaves' }
    const cancel = { id, desk: atDesk, reason: 'mistyped' }
    await there('accounts.payOut', payOut)
    await expect(first.call('accounts.payOut', payOut)).rejects.toMatchObject({ code: 'account.too-little' })
    await clerk.take(ann, 600)
    await there('payments.cancel', cancel)
    await expect(first.call('payments.cancel', cancel)).rejects.toMatchObject({ code: 'payment.already-cancelled' })
    await there('till.open', { desk: atDesk, floatMinor: 0 })
    await expect(clerk.openTill()).rejects.toMatchObject({ code: 'till.already-open' })
    expect(clerk.balance(ann)).toBe(0)
    expect(checkStore(first.store.sqlite)).toEqual([])
    await close()
  })
  it('PAY-2: invoices of both have one row of numbers', async () => {
    const { first, there, clerk, close } = twoDesks()
    const ann = first.build.person()
    for (let n = 0; n < 5; n += 1) {
      await clerk.issue(ann, 100)
      await there('invoices.issue', { personId: ann, what: 'Towel', amountMinor: 100 })
    }
    expect(first.rows('SELECT serial FROM invoice ORDER BY id').map(({ serial }) => serial)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
    await close()
  })
})
