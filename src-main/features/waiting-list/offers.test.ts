import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aFullClass, type FullClass } from './line-for-tests.ts'

let here: FullClass
let ben: AttendanceId
let cleo: AttendanceId
let dan: AttendanceId
beforeEach(async () => {
  here = aFullClass()
  const ids = await here.line('Ben', 'Cleo', 'Dan')
  ;[ben, cleo, dan] = ids as [AttendanceId, AttendanceId, AttendanceId]
})
const heldUntil = async () => new Date((await here.offers())[0]?.offer?.heldUntil ?? 0).toISOString()

describe('§9: a freed place', () => {
  it('is offered to the first in line, who is told until when, and is held for them', async () => {
    await here.free()
    expect([here.waiting(), here.taken()]).toEqual([['Ben*', 'Cleo', 'Dan'], 1])
    const facts = { type: 'Yoga', day: '2026-03-12', time: '18:30', untilDay: '2026-03-12', untilTime: '10:00' }
    const [message] = here.desk.rows("SELECT code, key, facts FROM message WHERE code LIKE 'waiting.%'")
    expect([message?.code, message?.key]).toEqual(['waiting.offered', 'offer:1'])
    expect(JSON.parse(String(message?.facts))).toEqual(facts)
    const [event] = here.desk.rows("SELECT facts FROM person_event WHERE code = 'waiting.offered'")
    expect(JSON.parse(String(event?.facts))).toEqual(facts)
  })
  it.each([
    ['in time', '2026-03-12', '06:30', 'cancelled open'],
    ['late', '2026-03-12', '15:00', 'absent late-cancellation invoice-unpaid'],
  ] as const)('is offered when somebody cancels %s', async (_how, day, time, where) => {
    here.desk.at(day, time)
    await here.desk.call('attendance.cancel', { id: here.anns, version: 1, isWaived: false, reason: null })
    expect([here.place(here.anns), here.waiting()]).toEqual([where, ['Ben*', 'Cleo', 'Dan']])
  })
  it('is offered when somebody freezes and gives the class up', async () => {
    here.desk.at('2026-03-12', '12:00')
    const pass = here.desk.build.subscription({ personId: here.ann })
    const freeze = { id: pass, version: 1, from: '2026-03-12', until: '2026-03-20', withPlaces: true }
    await here.desk.call('subscriptions.freeze', freeze)
    expect([here.place(here.anns), here.waiting()[0]]).toEqual(['cancelled waived waived', 'Ben*'])
  })
  it('one each: two places go to the first two, and never the same twice', async () => {
    here.capacity(2)
    const other = here.desk.build.attendance({ trainingId: here.id })
    await here.free()
    await here.free(other)
    expect([here.waiting(), here.taken()]).toEqual([['Ben*', 'Cleo*', 'Dan'], 2])
  })
  it('is not offered when only a volunteer stays away', async () => {
    const helper = here.desk.build.attendance({ trainingId: here.id, isVolunteer: true })
    await here.free(helper)
    expect(here.outcomes()).toEqual([])
  })
  it('is not offered to who is archived: the next one gets it', async () => {
    here.desk.store.sqlite.exec("UPDATE person SET archived_at = 1 WHERE given_name = 'Ben'")
    await here.free()
    expect(here.waiting()).toEqual(['Ben', 'Cleo*', 'Dan'])
  })
  it('ATT-2: held for somebody, is given to nobody else', async () => {
    await here.free()
    const input = { trainingId: here.id, personId: here.ann }
    await expectRefused(here.desk, 'attendance.register', input, 'attendance.full', { capacity: 1 })
    await expectRefused(here.desk, 'waitingList.accept', { id: cleo }, 'waiting.no-place', { name: 'Cleo' })
  })
  it('ATT-2: nor back to who gave it up late', async () => {
    here.desk.at('2026-03-12', '15:00')
    await here.desk.call('attendance.cancel', { id: here.anns, version: 1, isWaived: false, reason: null })
    const back = { id: here.anns, as: 'registered' }
    await expectRefused(here.desk, 'attendance.mark', back, 'attendance.full', { capacity: 1 })
    for (const id of [ben, cleo, dan]) await here.leave(id)
    await here.desk.call('attendance.mark', back)
    expect(here.taken()).toBe(1)
  })
})

describe('§9: it is held', () => {
  it.each([
    ['24 h', '2026-03-11', '15:00', '2026-03-12T14:00:00.000Z'],
    ['24 h when that is exactly 2 h before the start', '2026-03-11', '16:30', '2026-03-12T15:30:00.000Z'],
    ['until 2 h before the start when that is sooner', '2026-03-11', '16:31', '2026-03-12T15:30:00.000Z'],
    ['for a minute', '2026-03-12', '16:29', '2026-03-12T15:30:00.000Z'],
  ])('%s', async (_how, day, time, until) => {
    here.desk.at(day, time)
    await here.free()
    expect(await heldUntil()).toBe(until)
  })
  it.each(['16:30', '18:00', '18:45'])(
    'not at all at %s, 2 h before the start or later: the place is free',
    async (time) => {
      here.desk.at('2026-03-12', time)
      await here.free()
      expect([here.outcomes(), here.taken()]).toEqual([[], 0])
      await here.accept(cleo)
      expect(here.taken()).toBe(1)
    },
  )
  it.each([
    ['spring', '2026-03-28T12:00:00Z', '2026-03-29', '20:00', '2026-03-29T12:00:00.000Z', '14:00'],
    ['autumn', '2026-10-24T10:00:00Z', '2026-10-25', '20:00', '2026-10-25T10:00:00.000Z', '11:00'],
    ['spring, until 2 h before,', '2026-03-28T20:00:00Z', '2026-03-29', '04:00', '2026-03-29T00:00:00.000Z', '01:00'],
  ])('in elapsed hours over the %s night', async (_night, now, classDay, time, until, untilTime) => {
    here.desk.clock.set(Date.parse(now) as Instant)
    const trainingId = here.on(classDay, time)
    here.desk.store.sqlite.prepare('UPDATE training SET capacity = 1 WHERE id = ?').run(trainingId)
    const place = here.desk.build.attendance({ trainingId })
    await here.desk.call('waitingList.join', { trainingId, personId: here.named('Eve') })
    await here.free(place)
    expect(await heldUntil()).toBe(until)
    const [message] = here.desk.rows("SELECT facts FROM message WHERE code = 'waiting.offered'")
    expect(JSON.parse(String(message?.facts))).toMatchObject({ untilDay: classDay, untilTime })
  })
})

describe('§9: declining', () => {
  it('goes to the end of the line, and the next one is offered the place', async () => {
    await here.free()
    await here.decline(ben)
    expect([here.waiting(), here.outcomes()]).toEqual([
      ['Cleo*', 'Dan', 'Ben'],
      ['Ben declined', 'Cleo open'],
    ])
    await here.decline(cleo)
    expect(here.waiting()).toEqual(['Dan*', 'Ben', 'Cleo'])
    expect(here.history(ben)).toEqual(['waiting.joined', 'waiting.offered', 'waiting.declined'])
  })
  it('goes round: who declined first is offered it again after everybody else', async () => {
    await here.free()
    for (const id of [ben, cleo, dan]) await here.decline(id)
    expect(here.waiting()).toEqual(['Ben*', 'Cleo', 'Dan'])
  })
  it('alone in line, the place is free for whoever asks first; the next one freed is offered again', async () => {
    await here.leave(cleo)
    await here.leave(dan)
    here.capacity(2)
    const other = here.desk.build.attendance({ trainingId: here.id })
    await here.free()
    await here.decline(ben)
    expect([here.waiting(), here.taken()]).toEqual([['Ben'], 1])
    await here.free(other)
    expect([here.waiting(), here.taken()]).toEqual([['Ben*'], 1])
    await here.desk.call('attendance.register', { trainingId: here.id, personId: here.ann })
    expect(here.taken()).toBe(2)
  })
  it('needs an offer, of somebody who waits', async () => {
    await expectRefused(here.desk, 'waitingList.decline', { id: ben }, 'waiting.no-offer', { name: 'Ben' })
    const notWaiting = [{ id: here.anns }, 'waiting.not-waiting', { name: 'Ann Lee' }] as const
    await expectRefused(here.desk, 'waitingList.decline', ...notWaiting)
    await expectRefused(here.desk, 'waitingList.decline', { id: 99 }, 'desk.not-found')
  })
})

describe('§9: leaving the line', () => {
  it('gives a held place to the next one, and is told', async () => {
    await here.free()
    await here.leave(ben)
    expect([here.waiting(), here.outcomes()]).toEqual([
      ['Cleo*', 'Dan'],
      ['Ben withdrawn', 'Cleo open'],
    ])
    expect(here.place(ben)).toBe('cancelled open')
    expect(here.history(ben).at(-1)).toBe('waiting.left')
    expect(here.told()).toContain(`waiting.left waiting:${ben}:left`)
  })
  it('from the middle moves the others up, and offers nothing', async () => {
    await here.leave(cleo)
    expect([here.waiting(), here.outcomes()]).toEqual([['Ben', 'Dan'], []])
    const notWaiting = [{ id: cleo }, 'waiting.not-waiting', { name: 'Cleo' }] as const
    await expectRefused(here.desk, 'waitingList.leave', ...notWaiting)
  })
  it('is the same as cancelling, and as giving the class up by a freeze', async () => {
    await here.free()
    await here.desk.call('attendance.cancel', { id: ben, version: 1, isWaived: false, reason: null })
    expect([here.waiting(), here.place(ben), here.history(ben).at(-1)]).toEqual([
      ['Cleo*', 'Dan'],
      'cancelled open',
      'waiting.left',
    ])
    const personId = here.desk.rows('SELECT person_id FROM attendance WHERE id = ?', cleo)[0]?.person_id as never
    const pass = here.desk.build.subscription({ personId })
    const freeze = { id: pass, version: 1, from: '2026-03-12', until: '2026-03-20', withPlaces: true }
    await here.desk.call('subscriptions.freeze', freeze)
    expect(here.waiting()).toEqual(['Dan*'])
  })
})

describe('CAN-2: a cancelled training', () => {
  it('closes its waiting list: offers are withdrawn, everybody told once, nobody offered anything', async () => {
    await here.free()
    const { people } = await here.desk.call<{ people: object[] }>('trainings.cancel', {
      id: here.id,
      version: 1,
      reason: 'trainer ill',
    })
    expect(people).toHaveLength(3)
    expect([here.waiting(), here.outcomes(), here.taken()]).toEqual([[], ['Ben withdrawn'], 0])
    expect(here.told().filter((line) => line.startsWith('training.cancelled'))).toHaveLength(3)
  })
  it('is closed with the days, too', async () => {
    await here.free()
    await here.desk.call('closures.add', { firstDay: '2026-03-12', lastDay: '2026-03-12', reason: 'Holiday' })
    expect([here.waiting(), here.outcomes()]).toEqual([[], ['Ben withdrawn']])
  })
})
