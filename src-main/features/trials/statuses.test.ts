import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { seedStatus } from '../../../src-shared/domain/attendance.ts'
import type { AttendanceId, InvoiceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { attendance } from '../../db/schema/trainings.ts'
import { clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type Initiations, initiations, shown } from './initiation-for-tests.ts'

let here: Initiations
let alice: PersonId
beforeEach(() => {
  here = initiations()
  alice = here.child('Alice', 'pending')
})

/** In the free-trial document's words. */
function statusOf(id: AttendanceId): string {
  const row = here.desk.store.db.select().from(attendance).where(eq(attendance.id, id)).get()
  return row ? seedStatus(row) : 'none'
}

const mark = (id: AttendanceId, as: 'present' | 'absent' | 'registered') =>
  here.desk.call('attendance.mark', { id, as })

/** An initiation with one place, taken by somebody else. */
async function aFullOne(): Promise<{ readonly id: TrainingId; readonly taken: AttendanceId }> {
  const id = here.desk.build.training({
    typeId: here.typeId,
    day: '2026-03-28' as Day,
    startTime: '14:00' as WallTime,
    capacity: 1,
  })
  const other = here.desk.build.person()
  here.desk.build.membership({ personId: other })
  return { id, taken: await here.register(other, id) }
}

describe('TRI-4, 7.2: what each status does to the trial', () => {
  /** Whether it can be used again at B, by the box and by the deed. */
  async function isAvailable(): Promise<boolean> {
    const box = await shown(here, alice, here.b)
    const asked = { trainingId: here.b, personId: alice, usesTrial: true }
    if (box === 'pending none, used') {
      await expectRefused(here.desk, 'attendance.register', asked, 'trial.used', { isDependent: 'yes' })
      return false
    }
    expect(box).toBe('pending offered, available')
    await here.desk.call('attendance.register', asked)
    expect(await shown(here, alice, here.c)).toBe('pending none, used')
    expect(checkStore(here.desk.store.sqlite)).toEqual([])
    return true
  }

  it('pending, on the waiting list: available', async () => {
    const { id } = await aFullOne()
    const joined = await here.desk.call<{ id: AttendanceId }>('waitingList.join', { trainingId: id, personId: alice })
    expect(statusOf(joined.id)).toBe('pending')
    expect(await isAvailable()).toBe(true)
  })

  it('pending, though the trial was already noted: available', async () => {
    const waiting = { personId: alice, state: 'waitlisted', usesTrial: true } as const
    expect(statusOf(here.desk.build.attendance({ trainingId: (await aFullOne()).id, ...waiting }))).toBe('pending')
    expect(await isAvailable()).toBe(true)
  })

  it('registered: used', async () => {
    const id = await here.tries(alice, here.a)
    expect(statusOf(id)).toBe('registered')
    expect(await isAvailable()).toBe(false)
  })

  it('paid, brought along from elsewhere: used', async () => {
    const place = { trainingId: here.a, personId: alice, usesTrial: true, settlement: 'paid' as const }
    expect(statusOf(here.desk.build.attendance(place))).toBe('paid')
    expect(await isAvailable()).toBe(false)
  })

  it('paid without using it: what is paid for is no trial, and it is still there', async () => {
    const id = await here.register(alice, here.a)
    await here.desk.call('attendance.settle', { id, subscriptionId: null })
    const [bill] = here.desk.rows('SELECT id FROM invoice WHERE attendance_id = ?', id)
    await clerkOf(here.desk).take(here.parent, 1500, { invoiceId: Number(bill?.id) as InvoiceId })
    expect(statusOf(id)).toBe('paid')
    expect(await isAvailable()).toBe(true)
  })

  it('present: used', async () => {
    const id = await here.tries(alice, here.a)
    here.desk.at('2026-03-07', '13:50')
    await mark(id, 'present')
    expect(statusOf(id)).toBe('present')
    expect(await isAvailable()).toBe(false)
  })

  it('no_show: used, whether nobody came or it was too late to cancel', async () => {
    const id = await here.tries(alice, here.a)
    here.desk.at('2026-03-07', '15:30')
    await mark(id, 'absent')
    expect(statusOf(id)).toBe('no_show')
    expect(await isAvailable()).toBe(false)
    await mark(id, 'registered')
    await here.cancel(id)
    expect(statusOf(id)).toBe('no_show')
    expect(await isAvailable()).toBe(false)
  })

  it('canceled: available again', async () => {
    const id = await here.tries(alice, here.a)
    await here.cancel(id)
    expect(statusOf(id)).toBe('canceled')
    expect(await isAvailable()).toBe(true)
  })

  it('the whole initiation cancelled: available again (CAN-2)', async () => {
    const id = await here.tries(alice, here.a)
    const [row] = here.desk.rows('SELECT version FROM training WHERE id = ?', here.a)
    await here.desk.call('trainings.cancel', { id: here.a, version: row?.version, reason: 'rain' })
    expect(statusOf(id)).toBe('canceled')
    expect(await isAvailable()).toBe(true)
  })

  it('from the waiting list: the trial is used when the place is accepted, and the rules of then apply', async () => {
    const bob = here.child('Bob', 'trial')
    const { id: trainingId, taken } = await aFullOne()
    const { id } = await here.desk.call<{ id: AttendanceId }>('waitingList.join', { trainingId, personId: bob })
    expect(await shown(here, bob, here.a)).toBe('trial required, available')
    await here.cancel(taken)
    await expectRefused(here.desk, 'waitingList.accept', { id }, 'trial.required', { isDependent: 'yes' })
    await here.tries(bob, here.a)
    await expectRefused(here.desk, 'waitingList.accept', { id, usesTrial: true }, 'trial.used', { isDependent: 'yes' })
    expect(statusOf(id)).toBe('pending')
  })
  it('and accepted with the trial it is used', async () => {
    const bob = here.child('Bob', 'trial')
    const { id: trainingId, taken } = await aFullOne()
    const { id } = await here.desk.call<{ id: AttendanceId }>('waitingList.join', { trainingId, personId: bob })
    await here.cancel(taken)
    await here.desk.call('waitingList.accept', { id, usesTrial: true })
    expect(statusOf(id)).toBe('registered')
    expect(await shown(here, bob, here.a)).toBe('no: trial-used, used')
    expect(checkStore(here.desk.store.sqlite)).toEqual([])
  })
})

describe('MEM-1, 7.3: from the form to the paid membership', () => {
  const state = (personId: PersonId): unknown =>
    here.desk.rows('SELECT state FROM membership WHERE person_id = ?', personId)[0]?.state

  async function enrolled(isTrial: boolean): Promise<PersonId> {
    here.desk.store.sqlite.exec('UPDATE gym SET child_fee_minor = 4500')
    const form = {
      guardianId: here.parent,
      givenName: 'Zoé',
      familyName: 'Dupont',
      birthDate: '2017-09-30',
      email: null,
      phone: null,
      note: null,
      season: '2025-2026',
      healthAnswers: Array.from({ length: 9 }, () => 'no'),
      hasConsented: true,
      isAuthorised: true,
      isNewLicence: false,
      isTrial,
      certificate: null,
      overrideReason: null,
      initiation: null,
    }
    return (await here.desk.call<{ personId: PersonId }>('memberships.enrolChild', form)).personId
  }

  async function paid(): Promise<void> {
    const [bill] = here.desk.rows("SELECT id FROM invoice WHERE kind = 'membership'")
    await clerkOf(here.desk).take(here.parent, 4500, { invoiceId: Number(bill?.id) as InvoiceId })
  }

  it.each([true, false])('pending: the trial used %s, still pending, paid: active', async (usesTrial) => {
    const zoe = await enrolled(false)
    expect([state(zoe), await shown(here, zoe, here.a)]).toEqual(['pending', 'pending offered, available'])
    await here.register(zoe, here.a, { usesTrial })
    const after = usesTrial ? 'pending none, used' : 'pending offered, available'
    expect([state(zoe), await shown(here, zoe, here.b)]).toEqual(['pending', after])
    await paid()
    expect([state(zoe), await shown(here, zoe, here.b)]).toEqual([
      'active',
      `member none, ${usesTrial ? 'used' : 'available'}`,
    ])
  })

  it('trial: the trial has to be used, then converting, then paying', async () => {
    const zoe = await enrolled(true)
    expect([state(zoe), await shown(here, zoe, here.a)]).toEqual(['trial', 'trial required, available'])
    await here.tries(zoe, here.a)
    expect([state(zoe), await shown(here, zoe, here.b)]).toEqual(['trial', 'no: trial-used, used'])
    expect(here.desk.rows('SELECT * FROM invoice')).toEqual([])
    const [row] = here.desk.rows('SELECT id, version FROM membership WHERE person_id = ?', zoe)
    await here.desk.call('memberships.convert', { id: row?.id, version: row?.version })
    expect([state(zoe), await shown(here, zoe, here.b)]).toEqual(['pending', 'pending none, used'])
    await here.register(zoe, here.b)
    await paid()
    expect([state(zoe), await shown(here, zoe, here.c)]).toEqual(['active', 'member none, used'])
    expect(checkStore(here.desk.store.sqlite)).toEqual([])
  })

  it('8.1 a child is created pending, with a trial that nobody has stored', async () => {
    const zoe = await enrolled(false)
    const columns = here.desk.rows(
      "SELECT name FROM pragma_table_info('person') UNION SELECT name FROM pragma_table_info('membership')",
    )
    expect(columns.map(({ name }) => String(name)).filter((name) => name.includes('trial'))).toEqual([])
    expect([state(zoe), await shown(here, zoe, here.a)]).toEqual(['pending', 'pending offered, available'])
  })
})
