import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass, staffOf } from './class-for-tests.ts'

let here: AClass
let place: AttendanceId
beforeEach(() => {
  here = aClass()
  place = here.desk.build.attendance({ trainingId: here.id, personId: here.ann })
})

type Mark = 'present' | 'absent' | 'registered'
const mark = (as: Mark, id = place) => here.desk.call('attendance.mark', { id, as })
const markAll = (absent: readonly AttendanceId[] = []) =>
  here.desk.call('attendance.markAll', { trainingId: here.id, absent })
const refused = (as: Mark, code: string, id: number = place) =>
  expectRefused(here.desk, 'attendance.mark', { id, as }, code)
const states = () => here.desk.rows('SELECT state FROM attendance ORDER BY id').map(({ state }) => state)

describe('ATT: somebody is marked', () => {
  it('present from the first minute of the day of the class, on the wall of the gym', async () => {
    here.desk.at('2026-03-11', '23:59')
    await refused('present', 'attendance.too-early')
    here.desk.at('2026-03-12', '00:00')
    await mark('present')
    expect(here.place(place)).toBe('present open')
    expect(here.desk.rows('SELECT marked_at, version FROM attendance')).toEqual([
      { marked_at: here.desk.clock.now(), version: 2 },
    ])
  })
  it('absent when it has begun, and not before', async () => {
    here.desk.at('2026-03-12', '18:29')
    await refused('absent', 'attendance.too-early')
    here.desk.at('2026-03-12', '18:30')
    await mark('absent')
    expect(here.place(place)).toBe('absent no-show open')
  })
  it('and the mark is taken back, at any time', async () => {
    here.desk.at('2026-03-14', '10:00')
    await mark('present')
    await mark('absent')
    await mark('registered')
    expect(here.place(place)).toBe('registered open')
    expect(here.desk.rows('SELECT marked_at FROM attendance')).toEqual([{ marked_at: null }])
    expect(here.events()).toEqual(['attendance.present', 'attendance.absent', 'attendance.mark-taken-back'])
  })
  it('twice, and the second time changes nothing', async () => {
    here.desk.at('2026-03-12', '18:00')
    await mark('present')
    await mark('present')
    expect(here.events()).toEqual(['attendance.present'])
    expect(here.desk.rows('SELECT version FROM attendance')).toEqual([{ version: 2 }])
  })
  it('DAY-1: and what was taken for the place stays taken, and nothing more is', async () => {
    const pass = here.desk.build.subscription({ personId: here.ann })
    await here.evening(place)
    here.desk.at('2026-03-12', '19:00')
    await mark('present')
    await mark('absent')
    expect(here.place(place)).toBe('absent no-show session')
    expect(here.used(pass)).toBe('1/10')
  })
  it('present after cancelling late: what that cost is what the visit costs', async () => {
    here.desk.at('2026-03-12', '18:00')
    await here.desk.call('attendance.cancel', { id: place, version: 1, isWaived: false, reason: 'train' })
    await mark('present')
    expect(here.place(place)).toBe('present invoice-unpaid')
    expect(here.invoices()).toEqual(['late-cancellation 1500 unpaid'])
    expect(here.desk.rows('SELECT cancel_reason FROM attendance')).toEqual([{ cancel_reason: null }])
  })
})

describe('nobody is marked', () => {
  it('who cancelled, who waits, and who is not there', async () => {
    here.desk.at('2026-03-12', '18:30')
    const waiting = here.desk.build.attendance({ trainingId: here.id, state: 'waitlisted' })
    const gone = here.desk.build.attendance({ trainingId: here.id, state: 'cancelled' })
    for (const id of [waiting, gone]) await refused('present', 'attendance.not-markable', id)
    await refused('present', 'desk.not-found', 99)
  })
  it('in a cancelled training', async () => {
    here.desk.at('2026-03-12', '18:30')
    here.desk.store.sqlite.exec('UPDATE training SET cancelled_at = 1')
    await refused('present', 'training.already-cancelled')
    const input = { trainingId: here.id, absent: [] }
    await expectRefused(here.desk, 'attendance.markAll', input, 'training.already-cancelled')
  })
  it('ATT-2: back into a place that somebody else has by now', async () => {
    here.desk.store.sqlite.exec('UPDATE training SET capacity = 1')
    here.desk.at('2026-03-12', '18:30')
    await mark('absent')
    const other = here.desk.build.attendance({ trainingId: here.id })
    await refused('present', 'attendance.full')
    await refused('registered', 'attendance.full')
    await mark('absent', other)
    await mark('present')
    expect(states()).toEqual(['present', 'absent'])
  })
  it('ATT-2: but a volunteer is, who takes none', async () => {
    here.desk.store.sqlite.exec('UPDATE training SET capacity = 1')
    const helper = here.desk.build.attendance({ trainingId: here.id, isVolunteer: true })
    here.desk.at('2026-03-12', '18:30')
    await mark('absent', helper)
    await mark('present', helper)
    expect(states()).toEqual(['registered', 'present'])
  })
  it('by a trainer in the training of another', async () => {
    here.desk.at('2026-03-12', '18:30')
    const by = (actor: ReturnType<typeof staffOf>, name: string, input: object) =>
      here.desk.host.call(name, { commandId: `by ${name}`, ...input }, actor)
    const other = staffOf('trainer', here.desk.build.trainer())
    const before = here.desk.dump()
    for (const who of [other, staffOf('trainer')]) {
      const no = { code: 'training.not-yours' }
      await expect(by(who, 'attendance.mark', { id: place, as: 'present' })).rejects.toMatchObject(no)
      await expect(by(who, 'attendance.markAll', { trainingId: here.id, absent: [] })).rejects.toMatchObject(no)
    }
    expect(here.desk.dump()).toBe(before)
    await by(staffOf('trainer', here.trainerId), 'attendance.mark', { id: place, as: 'present' })
    expect(states()).toEqual(['present'])
  })
})

describe('a whole class is marked', () => {
  it('present, except two who are absent; who waits or cancelled is left alone', async () => {
    const attend = (state: 'registered' | 'waitlisted' | 'cancelled' = 'registered') =>
      here.desk.build.attendance({ trainingId: here.id, state })
    const [bob, cleo] = [attend(), attend()]
    attend()
    // Somebody who cancels while the list is being ticked off is not in the way.
    const others = [attend('waitlisted'), attend('cancelled')]
    here.desk.at('2026-03-12', '18:40')
    expect(await markAll([bob, cleo, ...others])).toEqual({ present: 2, absent: 2 })
    expect(states()).toEqual(['present', 'absent', 'absent', 'present', 'waitlisted', 'cancelled'])
    expect(await markAll([bob])).toEqual({ present: 0, absent: 0 })
  })
  it('DAY-1: also those whom the evening has marked present already', async () => {
    here.desk.store.sqlite.exec("UPDATE attendance SET state = 'present'")
    here.desk.at('2026-03-12', '23:30')
    expect(await markAll([place])).toEqual({ present: 0, absent: 1 })
    expect(here.place(place)).toBe('absent no-show open')
  })
  it('not before its day, nobody absent before it began, nobody from elsewhere', async () => {
    const refusedAll = (absent: readonly number[], code: string, trainingId: number = here.id) =>
      expectRefused(here.desk, 'attendance.markAll', { trainingId, absent }, code)
    await refusedAll([], 'attendance.too-early')
    here.desk.at('2026-03-12', '18:29')
    await refusedAll([place], 'attendance.too-early')
    await refusedAll([99], 'desk.not-found')
    await refusedAll([here.desk.build.attendance({ trainingId: here.on('2026-03-12', '20:00') })], 'desk.not-found')
    await refusedAll([], 'desk.not-found', 99)
    expect(await markAll()).toEqual({ present: 1, absent: 0 })
  })
})
