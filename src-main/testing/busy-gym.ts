import type { AttendanceId, PersonId } from '../../src-shared/kernel/brand.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import { owner } from '../app/actor.ts'
import { attachSession, releaseSession } from '../features/subscriptions/ledger.ts'
import { aDesk, type TestDesk } from './desk.ts'

/**
 * A gym in which everything that is checked has happened: four weeks made and settled every evening, a worn pass, a
 * trial, bookings, and a day at the till with payments of every kind.
 */
export async function aBusyGym(): Promise<TestDesk> {
  const desk = aDesk({ now: '2026-03-02T07:00:00Z', openedOn: '2026-03-02' })
  const { build } = desk
  const templateId = build.template({ typeId: build.type({ capacity: 2, priceMinor: 1500 as Minor }) })
  const [member, guest, late] = [build.person(), build.person(), build.person()]
  for (const personId of [member, guest, late]) build.place({ templateId, personId })
  const pass = build.subscription({ personId: member, manualInitial: 5 })
  for (const day of ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']) {
    desk.at(day, '09:00')
    await desk.alarm.tick()
    await desk.runner.wake()
  }
  const [first] = desk.rows('SELECT id FROM attendance WHERE person_id = ? ORDER BY id LIMIT 1', member)
  const attendanceId = Number(first?.id) as AttendanceId
  desk.host.transact(owner, (ctx) => {
    releaseSession(ctx, pass, attendanceId, 'cancelled')
    attachSession(ctx, pass, attendanceId, 'class')
  })
  const { sqlite } = desk.store
  sqlite.exec('UPDATE training_type SET is_initiation = 1')
  sqlite.exec(`UPDATE attendance SET uses_trial = 1 WHERE id = ${attendanceId}`)
  sqlite.exec(`INSERT INTO course_session (title, starts_on, ends_on, max_places, location, price_minor, created_at)
    VALUES ('March', '2026-03-01', '2026-03-05', 2, 'Paris', 199700, 0)`)
  sqlite.exec(
    "INSERT INTO booking (course_session_id, holder, state, source, created_at) VALUES (1, 'H', 'pending', 'import', 0)",
  )
  await aDayAtTheTill(desk, guest)
  return desk
}

/** Four visits of 15.00 are owed: 50.00 in cash pays three, a transfer the last, and what follows moves both ways. */
async function aDayAtTheTill(desk: TestDesk, payerId: PersonId): Promise<void> {
  const here = { desk: 'Desk 1' }
  const take = (amountMinor: number, method: string) =>
    desk.call<{ id: number }>('payments.take', {
      ...here,
      payerId,
      amountMinor,
      method,
      invoiceId: null,
      note: null,
      isAgain: false,
    })
  await desk.call('till.open', { ...here, floatMinor: 10_000 })
  await take(5000, 'cash')
  await take(2000, 'transfer')
  const mistyped = await take(700, 'cash')
  await desk.call('payments.cancel', { ...here, id: mistyped.id, reason: 'mistyped' })
  await desk.call('accounts.payOut', { ...here, payerId, amountMinor: 300, method: 'cash', reason: 'change' })
  const sale = await desk.call<{ id: number }>('invoices.issue', { personId: payerId, what: 'Towel', amountMinor: 400 })
  await desk.call('invoices.cancel', { id: sale.id, reason: 'brought back' })
  await desk.call('invoices.issue', { personId: payerId, what: 'Water', amountMinor: 9000 })
  await desk.call('till.close', { ...here, countedMinor: 14_700, counts: {}, note: null })
  await desk.call('till.open', { ...here, floatMinor: 0 })
}
