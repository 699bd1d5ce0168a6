import { beforeEach, describe, expect, it } from 'vitest'
import type { ClosurePlan } from '../../../src-shared/contract/schedule.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass } from '../attendance/class-for-tests.ts'

let here: AClass
beforeEach(() => {
  here = aClass()
})

const days = (firstDay: string, lastDay = firstDay) => ({ firstDay, lastDay })
async function close(firstDay: string, lastDay = firstDay): Promise<ClosurePlan> {
  const before = here.desk.dump()
  const shown = await here.desk.call<ClosurePlan>('closures.preview', days(firstDay, lastDay))
  expect(here.desk.dump()).toBe(before)
  const done = await here.desk.call<ClosurePlan>('closures.add', { ...days(firstDay, lastDay), reason: 'Works' })
  expect(done).toEqual(shown)
  return done
}
async function refused(code: string, firstDay: string, lastDay = firstDay): Promise<void> {
  await expectRefused(here.desk, 'closures.preview', days(firstDay, lastDay), code)
  await expectRefused(here.desk, 'closures.add', { ...days(firstDay, lastDay), reason: 'Works' }, code)
}
const cancelled = () => here.desk.rows('SELECT id FROM training WHERE cancelled_at IS NOT NULL').map(({ id }) => id)

describe('CAN-2, CAN-3: closing', () => {
  it('three days undoes every class there, in one transaction, with the sums', async () => {
    const { build } = here.desk
    const pass = build.subscription({ personId: here.ann, planSessions: 11, manualInitial: 5 })
    const bob = build.person()
    here.credit(bob, 1500)
    const [before, second, third, after] = [
      here.on('2026-03-11', '20:00'),
      here.on('2026-03-13', '18:30'),
      here.on('2026-03-14', '09:00'),
      here.on('2026-03-15', '09:00'),
    ]
    for (const trainingId of [here.id, second, third])
      await here.evening(build.attendance({ trainingId, personId: here.ann }))
    await here.evening(build.attendance({ trainingId: second, personId: bob }))
    build.attendance({ trainingId: third, state: 'waitlisted' })
    const plan = await close('2026-03-12', '2026-03-14')
    expect(plan).toMatchObject({ sessionsReturned: 3, refundedMinor: 1500, people: 3 })
    expect(plan.trainings.map(({ training }) => training.id)).toEqual([here.id, second, third])
    // Each class counts on from the one before, so that what is shown is what there will be.
    expect(plan.trainings.map(({ people }) => people[0]?.returns?.usedAfter)).toEqual([7, 6, 5])
    expect(cancelled()).toEqual([here.id, second, third])
    expect([here.used(pass), here.balance(bob)]).toEqual(['5/11', 1500])
    expect(here.told()).toHaveLength(5)
    expect(here.desk.rows('SELECT DISTINCT cancel_reason FROM training WHERE id NOT IN (?, ?)', before, after)).toEqual(
      [{ cancel_reason: 'Works' }],
    )
    expect(await here.desk.call('closures.list', { from: '2026-03-11' })).toEqual([
      { id: 1, firstDay: '2026-03-12', lastDay: '2026-03-14', reason: 'Works' },
    ])
  })
  it('today leaves alone what has begun, and what was cancelled before', async () => {
    const running = here.on('2026-03-12', '10:00')
    const gone = here.on('2026-03-12', '12:00')
    await here.desk.call('trainings.cancel', { id: gone, version: 1, reason: 'ill' })
    here.desk.at('2026-03-12', '10:00')
    expect((await close('2026-03-12')).trainings.map(({ training }) => training.id)).toEqual([here.id])
    expect(here.desk.rows('SELECT cancel_reason FROM training WHERE id IN (?, ?) ORDER BY id', running, gone)).toEqual([
      { cancel_reason: null },
      { cancel_reason: 'ill' },
    ])
  })
  it('days without classes cancels none', async () => {
    expect(await close('2026-08-01', '2026-08-31')).toEqual({
      trainings: [],
      sessionsReturned: 0,
      refundedMinor: 0,
      people: 0,
    })
  })
  it('happens as a whole or not at all', async () => {
    here.on('2026-03-13', '18:30')
    here.desk.build.attendance({ trainingId: here.id })
    here.desk.store.sqlite.exec(`
      CREATE TRIGGER no_closing BEFORE INSERT ON closure BEGIN SELECT RAISE(ABORT, 'the calendar is broken'); END`)
    const before = here.desk.dump()
    const call = here.desk.call('closures.add', { ...days('2026-03-12', '2026-03-13'), reason: 'Works' })
    await expect(call).rejects.toThrow('the calendar is broken')
    expect(here.desk.dump()).toBe(before)
  })
})

describe('closing is refused', () => {
  it('backwards, in the past, for longer than a year', async () => {
    await refused('closure.backwards', '2026-03-13', '2026-03-12')
    await refused('closure.past', '2026-03-10', '2026-03-12')
    const last = addDays('2026-03-12' as Day, 365)
    await refused('closure.too-long', '2026-03-12', addDays(last, 1))
    await close('2026-03-12', last)
  })
  it('over another closure, by a day or around it', async () => {
    here.desk.build.closure('2026-04-10', '2026-04-12', 'Holiday')
    await refused('closure.overlaps', '2026-04-12', '2026-04-20')
    await refused('closure.overlaps', '2026-04-01', '2026-04-10')
    await refused('closure.overlaps', '2026-04-01', '2026-04-30')
    await refused('closure.overlaps', '2026-04-11')
    await close('2026-04-13')
    await close('2026-04-09')
  })
})

describe('a closure is taken back', () => {
  const remove = (id: number) => here.desk.call('closures.remove', { id })
  it('while it is still to come; what it cancelled stays cancelled', async () => {
    await close('2026-03-12', '2026-03-14')
    await remove(1)
    expect(await here.desk.call('closures.list', { from: '2026-03-01' })).toEqual([])
    expect(cancelled()).toEqual([here.id])
    await close('2026-03-13')
  })
  it('not once it has begun, and not twice', async () => {
    await close('2026-03-12', '2026-03-14')
    here.desk.at('2026-03-12', '00:00')
    await expectRefused(here.desk, 'closures.remove', { id: 1 }, 'closure.past')
    await expectRefused(here.desk, 'closures.remove', { id: 2 }, 'desk.not-found')
  })
})
