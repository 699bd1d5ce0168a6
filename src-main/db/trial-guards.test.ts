import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId, TrainingId } from '../../src-shared/kernel/brand.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'

/** What the database itself keeps of free trials and the waiting list: raw SQL has to run into it. */
let desk: TestDesk
beforeEach(() => {
  desk = aDesk()
})

const run = (sql: string) => desk.store.sqlite.exec(sql)
const one = (sql: string): unknown => desk.store.sqlite.prepare(sql).pluck().get()
const refuses = (sql: string, why: string) => expect(() => run(sql), sql).toThrow(why)

const aClass = (type: object = {}, capacity = 2): TrainingId =>
  desk.build.training({ capacity, typeId: desk.build.type({ isInitiation: true, ...type }) })
const attend = (trainingId: TrainingId, fields: object = {}): AttendanceId =>
  desk.build.attendance({ trainingId, ...fields })

describe('TRI-1: a free trial is for initiations', () => {
  it('from the beginning or later', () => {
    const yoga = aClass({ isInitiation: false })
    for (const state of ['registered', 'waitlisted'] as const)
      expect(() => attend(yoga, { usesTrial: true, state })).toThrow('a free trial is for initiations')
    const place = attend(yoga)
    refuses(`UPDATE attendance SET uses_trial = 1 WHERE id = ${place}`, 'a free trial is for initiations')
    const later = attend(aClass())
    run(`UPDATE attendance SET uses_trial = 1 WHERE id = ${later}`)
  })
  it('and is given back at a moment', () => {
    const trial = attend(aClass(), { usesTrial: true })
    refuses(`UPDATE attendance SET state = 'cancelled' WHERE id = ${trial}`, 'given back at a moment')
    run(`UPDATE attendance SET state = 'cancelled', cancelled_at = 5 WHERE id = ${trial}`)
    const plain = attend(aClass())
    run(`UPDATE attendance SET state = 'cancelled' WHERE id = ${plain}`)
  })
})

describe('TRI-3: discovery places', () => {
  const discovers = { isDiscovery: true }
  it('are no more than the type has, however somebody gets in', () => {
    const one = aClass({ discoveryPlaces: 1 }, 4)
    const first = attend(one, discovers)
    expect(() => attend(one, discovers)).toThrow('no discovery place is free')
    expect(() => attend(one, { ...discovers, state: 'present' })).toThrow('no discovery place is free')
    attend(one)
    const waits = attend(one, { ...discovers, state: 'waitlisted' })
    refuses(`UPDATE attendance SET state = 'registered' WHERE id = ${waits}`, 'no discovery place is free')
    run(`UPDATE attendance SET state = 'present' WHERE id = ${first}`)
    refuses(`UPDATE attendance SET state = 'registered' WHERE id = ${waits}`, 'no discovery place is free')
    run(`UPDATE attendance SET state = 'absent', reason = 'no-show' WHERE id = ${first}`)
    run(`UPDATE attendance SET state = 'registered' WHERE id = ${waits}`)
    refuses(`UPDATE attendance SET state = 'present', reason = NULL WHERE id = ${first}`, 'no discovery place is free')
  })
  it('are none where the type has none, and a place is one or is not', () => {
    const none = aClass()
    expect(() => attend(none, discovers)).toThrow('no discovery place is free')
    const place = attend(none)
    refuses(`UPDATE attendance SET is_discovery = 2 WHERE id = ${place}`, 'CHECK')
  })
})

describe('the waiting list', () => {
  const waits = (trainingId: TrainingId, fields: object = {}) => attend(trainingId, { state: 'waitlisted', ...fields })
  const line = (id: AttendanceId) => one(`SELECT line_no FROM attendance WHERE id = ${id}`)
  it('whoever joins stands behind those who wait, in each training by itself', () => {
    const [yoga, judo] = [aClass(), aClass()]
    const ids = [waits(yoga), waits(yoga), waits(judo), attend(yoga), waits(yoga)]
    expect(ids.map(line)).toEqual([1, 2, 1, null, 3])
    run(`UPDATE attendance SET state = 'cancelled' WHERE id = ${ids[4]}`)
    expect(line(waits(yoga))).toBe(3)
    expect(line(waits(yoga, { lineNo: 9 }))).toBe(9)
    expect(line(waits(yoga))).toBe(10)
  })
  it('nobody stands where somebody else does', () => {
    const yoga = aClass()
    const [first, second] = [waits(yoga), waits(yoga)]
    refuses(`UPDATE attendance SET line_no = ${line(first)} WHERE id = ${second}`, 'UNIQUE')
    expect(() => waits(yoga, { lineNo: 1 })).toThrow('UNIQUE')
    run(`UPDATE attendance SET line_no = 3 WHERE id = ${first}`)
  })
})

describe('ATT-2: an offer holds a place', () => {
  const offer = (id: AttendanceId, fields: Readonly<Record<string, string | number>> = {}): number => {
    const row = { attendance_id: id, offered_at: 10, held_until: 20, ...fields }
    const values = Object.values(row).map((value) => (typeof value === 'string' ? `'${value}'` : value))
    return one(`INSERT INTO waiting_offer (${Object.keys(row)}) VALUES (${values}) RETURNING id`) as number
  }
  const end = (id: number, outcome = 'declined', at = 15) =>
    `UPDATE waiting_offer SET ended_at = ${at}, outcome = '${outcome}' WHERE id = ${id}`
  let training: TrainingId
  let waiting: AttendanceId
  const taken = () => one(`SELECT places_taken FROM training WHERE id = ${training}`)
  beforeEach(() => {
    training = aClass({}, 1)
    waiting = attend(training, { state: 'waitlisted' })
  })

  it('from when it is made until it ends, and not beyond the capacity', () => {
    const id = offer(waiting)
    expect(taken()).toBe(1)
    expect(() => attend(training)).toThrow('CHECK')
    const next = attend(training, { state: 'waitlisted' })
    expect(() => offer(next)).toThrow('CHECK')
    run(end(id))
    expect(taken()).toBe(0)
    offer(next)
    expect(taken()).toBe(1)
  })
  it('for somebody who waits, once at a time', () => {
    const place = attend(training)
    expect(() => offer(place)).toThrow('only somebody who waits')
    run(`UPDATE attendance SET state = 'cancelled' WHERE id = ${place}`)
    expect(() => offer(place)).toThrow('only somebody who waits')
    expect(() => offer(99 as AttendanceId)).toThrow('FOREIGN KEY')
    run(`UPDATE training SET capacity = 9 WHERE id = ${training}`)
    const id = offer(waiting)
    expect(() => offer(waiting)).toThrow('UNIQUE')
    run(end(id))
    offer(waiting)
    expect(taken()).toBe(1)
  })
  it.each(['accepted', 'declined', 'expired', 'withdrawn'])(
    'ends once, here %s, and is never changed or deleted',
    (outcome) => {
      const id = offer(waiting)
      for (const change of [
        'held_until = 99',
        'offered_at = 1',
        `attendance_id = ${attend(aClass(), { state: 'waitlisted' })}`,
      ]) {
        refuses(`UPDATE waiting_offer SET ${change} WHERE id = ${id}`, 'ends, once')
        refuses(`UPDATE waiting_offer SET ${change}, ended_at = 15, outcome = 'expired' WHERE id = ${id}`, 'ends, once')
      }
      run(end(id, outcome))
      refuses(end(id, 'expired', 16), 'ends, once')
      refuses(`UPDATE waiting_offer SET ended_at = NULL, outcome = NULL WHERE id = ${id}`, 'ends, once')
      refuses(`DELETE FROM waiting_offer WHERE id = ${id}`, 'is history')
      expect(taken()).toBe(0)
    },
  )
  it('is held for a while, ends in one of four ways, and not before it began', () => {
    expect(() => offer(waiting, { held_until: 10 })).toThrow('CHECK')
    expect(() => offer(waiting, { ended_at: 15 })).toThrow('CHECK')
    expect(() => offer(waiting, { outcome: 'expired' })).toThrow('CHECK')
    const id = offer(waiting)
    refuses(end(id, 'forgotten'), 'CHECK')
    refuses(end(id, 'expired', 9), 'CHECK')
    refuses(`UPDATE waiting_offer SET ended_at = 15 WHERE id = ${id}`, 'CHECK')
    expect(taken()).toBe(1)
  })
  it('nobody leaves the line while a place is held for them', () => {
    const id = offer(waiting)
    for (const state of ['registered', 'cancelled'])
      refuses(`UPDATE attendance SET state = '${state}' WHERE id = ${waiting}`, 'still open')
    run(end(id, 'accepted'))
    run(`UPDATE attendance SET state = 'registered' WHERE id = ${waiting}`)
    expect(taken()).toBe(1)
  })
})
