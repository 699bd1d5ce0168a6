import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { aFolder } from '../../testing/folder.ts'
import { expectRefused } from '../../testing/refused.ts'
import { expireOffers } from './expiring.ts'
import { aFullClass, type FullClass } from './line-for-tests.ts'

let here: FullClass
let ben: AttendanceId
let cleo: AttendanceId
beforeEach(async () => {
  here = aFullClass()
  here.desk.at('2026-03-09', '10:00')
  ;[ben, cleo] = (await here.line('Ben', 'Cleo')) as [AttendanceId, AttendanceId]
})
const sweep = () => here.desk.alarm.tick()
const overText = { name: 'Ben', untilDay: '2026-03-10', untilTime: '10:00' }

describe('§9: an offer lapses', () => {
  beforeEach(() => here.free())

  it('not a millisecond before 24 h', async () => {
    here.desk.clock.set((Date.parse('2026-03-10T09:00:00Z') - 1) as Instant)
    await sweep()
    expect(here.waiting()).toEqual(['Ben*', 'Cleo'])
    await here.accept(ben)
    expect(here.outcomes()).toEqual(['Ben accepted'])
  })
  it('after exactly 24 h: to the end of the line, told, and the next one is offered the place', async () => {
    here.desk.at('2026-03-10', '10:00')
    await sweep()
    expect([here.waiting(), here.outcomes()]).toEqual([
      ['Cleo*', 'Ben'],
      ['Ben expired', 'Cleo open'],
    ])
    expect(here.history(ben)).toEqual(['waiting.joined', 'waiting.offered', 'waiting.expired'])
    const [message] = here.desk.rows("SELECT key, facts FROM message WHERE code = 'waiting.expired'")
    expect(message?.key).toBe('offer:1:expired')
    expect(JSON.parse(String(message?.facts))).toEqual({ type: 'Yoga', day: '2026-03-12', time: '18:30' })
    const [offered] = here.desk.rows("SELECT facts FROM message WHERE key = 'offer:2'")
    expect(JSON.parse(String(offered?.facts))).toMatchObject({ untilDay: '2026-03-11', untilTime: '10:00' })
  })
  it('once, however often it is looked at', async () => {
    here.desk.at('2026-03-10', '10:00')
    await sweep()
    const before = here.desk.dump()
    await sweep()
    expect(here.desk.dump()).toBe(before)
  })
  it('exactly at the end it is too late to accept, before any sweep saw it', async () => {
    here.desk.at('2026-03-10', '10:00')
    await expectRefused(here.desk, 'waitingList.accept', { id: ben }, 'waiting.offer-over', overText)
    here.capacity(2)
    await expectRefused(here.desk, 'waitingList.accept', { id: ben }, 'waiting.offer-over', overText)
    await sweep()
    await here.accept(ben)
    expect([here.waiting(), here.taken()]).toEqual([['Cleo*'], 2])
  })
  it('exactly 2 h before the start, and is then offered to nobody', async () => {
    for (const [day, time] of [
      ['2026-03-10', '10:00'],
      ['2026-03-11', '17:00'],
      ['2026-03-12', '16:29'],
    ] as const) {
      here.desk.at(day, time)
      await sweep()
    }
    expect([here.waiting(), here.taken()]).toEqual([['Ben*', 'Cleo'], 1])
    here.desk.at('2026-03-12', '16:30')
    await sweep()
    expect([here.waiting(), here.taken()]).toEqual([['Cleo', 'Ben'], 0])
    await here.accept(ben)
    expect(here.history(ben).at(-1)).toBe('attendance.registered')
  })
  it('alone in line, the place is free and nobody is asked in circles', async () => {
    await here.leave(cleo)
    for (const day of ['2026-03-10', '2026-03-11']) {
      here.desk.at(day, '10:00')
      await sweep()
    }
    expect([here.waiting(), here.outcomes(), here.taken()]).toEqual([['Ben'], ['Ben expired'], 0])
  })
  it('two at once do not get the place of each other', async () => {
    here.capacity(2)
    await here.free(here.desk.build.attendance({ trainingId: here.id }))
    expect(here.waiting()).toEqual(['Ben*', 'Cleo*'])
    here.desk.at('2026-03-10', '10:00')
    await sweep()
    expect([here.waiting(), here.outcomes(), here.taken()]).toEqual([
      ['Ben', 'Cleo'],
      ['Ben expired', 'Cleo expired'],
      0,
    ])
  })
  it('after days of being switched off: once, and the next one has their whole time', async () => {
    here.desk.store.sqlite.exec('UPDATE training SET starts_at = starts_at + 604800000, ends_at = ends_at + 604800000')
    here.desk.at('2026-03-14', '08:00')
    await sweep()
    expect([here.waiting(), here.outcomes()]).toEqual([
      ['Cleo*', 'Ben'],
      ['Ben expired', 'Cleo open'],
    ])
    expect((await here.offers())[0]?.offer).toMatchObject({ heldUntil: Date.parse('2026-03-15T07:00:00Z') })
  })
  it('long after the class: it ends, and nobody is offered anything', async () => {
    here.desk.at('2026-03-20', '08:00')
    await sweep()
    expect([here.waiting(), here.outcomes(), here.taken()]).toEqual([['Cleo', 'Ben'], ['Ben expired'], 0])
  })
  it('can be declined on a clock that was set back since', async () => {
    here.desk.at('2026-03-01', '10:00')
    await here.decline(ben)
    expect(here.outcomes()).toEqual(['Ben declined', 'Cleo open'])
  })
})

describe('§9: one broken offer', () => {
  it('is told loudly, keeps no other from lapsing, and is tried again', async () => {
    const errors: object[] = []
    here = aFullClass({}, { info: () => {}, error: (facts) => errors.push(facts) })
    ;[ben, cleo] = (await here.line('Ben', 'Cleo')) as [AttendanceId, AttendanceId]
    here.capacity(2)
    await here.free(here.desk.build.attendance({ trainingId: here.id }))
    await here.free()
    const { sqlite } = here.desk.store
    sqlite.exec(`
      CREATE TRIGGER bens_is_broken BEFORE UPDATE ON waiting_offer WHEN OLD.attendance_id = ${ben}
      BEGIN SELECT RAISE(ABORT, 'no'); END`)
    here.desk.at('2026-03-12', '16:30')
    await sweep()
    expect(here.outcomes()).toEqual(['Ben open', 'Cleo expired'])
    expect(errors).toMatchObject([{ attendance: ben, err: { message: 'no' } }])
    sqlite.exec('DROP TRIGGER bens_is_broken')
    await sweep()
    expect(here.outcomes()).toEqual(['Ben expired', 'Cleo expired'])
  })
})

describe('§9: two desks on the same file', () => {
  const now = '2026-03-11T09:00:00Z'
  async function twoDesks(waitingCount: number) {
    const folder = aFolder()
    const desks: readonly [TestDesk, TestDesk] = [aDesk({ folder, now }), aDesk({ folder, now })]
    const [{ build, call }] = desks
    const trainingId = build.training({ capacity: 1 })
    const id = build.attendance({ trainingId })
    const line: AttendanceId[] = []
    for (let n = 0; n < waitingCount; n += 1)
      line.push((await call<{ id: AttendanceId }>('waitingList.join', { trainingId, personId: build.person() })).id)
    await call('attendance.cancel', { id, version: 1, isWaived: false, reason: null })
    return { desks, line, trainingId }
  }
  const outcomes = (desk: TestDesk) =>
    desk.rows('SELECT outcome FROM waiting_offer ORDER BY id').map((row) => row.outcome)
  const codes = (answers: readonly PromiseSettledResult<unknown>[]) =>
    answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'done')).toSorted()

  it('one accepts, the other reads that there is nobody waiting', async () => {
    const { desks, line } = await twoDesks(1)
    const answers = await Promise.allSettled(desks.map((desk) => desk.call('waitingList.accept', { id: line[0] })))
    expect(codes(answers)).toEqual(['done', 'waiting.not-waiting'])
    expect([outcomes(desks[1]), desks[1].rows('SELECT places_taken AS n FROM training')]).toEqual([
      ['accepted'],
      [{ n: 1 }],
    ])
    for (const desk of desks) await desk.close()
  })
  it('an offer lapses once when both look', async () => {
    const { desks } = await twoDesks(2)
    for (const desk of desks) desk.at('2026-03-12', '10:00')
    for (const desk of desks) expireOffers(desk.host)
    expect(outcomes(desks[0])).toEqual(['expired', null])
    expect(desks[0].rows("SELECT count(*) AS n FROM message WHERE code = 'waiting.expired'")).toEqual([{ n: 1 }])
    for (const desk of desks) await desk.close()
  })
  it('the last place: the one who waits and somebody at the other desk cannot both have it', async () => {
    const { desks, line, trainingId } = await twoDesks(1)
    const personId = desks[0].build.person()
    const answers = await Promise.allSettled([
      desks[1].call('attendance.register', { trainingId, personId }),
      desks[0].call('waitingList.accept', { id: line[0] }),
    ])
    expect(codes(answers)).toEqual(['attendance.full', 'done'])
    for (const desk of desks) await desk.close()
  })
})
