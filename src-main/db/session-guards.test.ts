import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../src-shared/kernel/brand.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'

/** What the database itself keeps of sessions: raw SQL has to run into it. */
let desk: TestDesk
let ann: PersonId

beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann' })
})

const run = (sql: string) => desk.store.sqlite.exec(sql)
const one = (sql: string): unknown => desk.store.sqlite.prepare(sql).pluck().get()

describe('SUB-1 to SUB-5: the session ledger', () => {
  type Movement = {
    readonly kind?: string
    readonly delta: number
    readonly before: number
    readonly attendance?: number
  }
  const move =
    (pass: number, { kind, delta, before, attendance }: Movement) =>
    () =>
      run(`INSERT INTO session_movement (subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at)
           VALUES (${pass}, ${attendance ?? null}, '${kind ?? (delta > 0 ? 'attach' : 'release')}', ${delta}, ${before}, ${before + delta}, 'class', 'test', 0)`)
  const used = (pass: number) => one(`SELECT used FROM subscription WHERE id = ${pass}`)

  it('SUB-3: neither edited nor deleted, and each follows from the one before', () => {
    const pass = desk.build.subscription({ personId: ann })
    move(pass, { delta: 1, before: 0 })()
    expect(() => run('UPDATE session_movement SET delta = 1')).toThrow('append-only')
    expect(() => run('DELETE FROM session_movement')).toThrow('append-only')
    expect(move(pass, { delta: 1, before: 0 })).toThrow('has moved on')
    expect(move(pass, { delta: 2, before: 1 })).toThrow('CHECK')
    expect(move(pass, { kind: 'release', delta: 1, before: 1 })).toThrow('CHECK')
    expect(move(pass, { kind: 'manual', delta: 0, before: 1 })).toThrow('CHECK')
    expect(move(pass, { kind: 'manual', delta: -2, before: 1 })).toThrow('CHECK')
    expect(() =>
      run(`INSERT INTO session_movement (subscription_id, kind, delta, used_before, used_after, reason, actor, at)
           VALUES (${pass}, 'attach', 1, 1, 3, 'class', 'test', 0)`),
    ).toThrow('CHECK')
    expect(used(pass)).toBe(1)
  })
  it('SUB-1: used begins with the manual value and follows every movement', () => {
    const pass = desk.build.subscription({ personId: ann, manualInitial: 5, used: 3 })
    expect(used(pass)).toBe(5)
    move(pass, { delta: 1, before: 5 })()
    move(pass, { kind: 'manual', delta: 3, before: 6 })()
    expect(used(pass)).toBe(9)
    expect(() => run('UPDATE subscription SET manual_initial = 4')).toThrow('is history')
    expect(() => run('DELETE FROM subscription')).toThrow('is history')
  })
  it('SUB-2: never above the total, neither by a class, nor by hand, nor by a smaller bonus', () => {
    const pass = desk.build.subscription({ personId: ann, manualInitial: 10, bonus: 1 })
    move(pass, { delta: 1, before: 10 })()
    expect(move(pass, { delta: 1, before: 11 })).toThrow('CHECK')
    expect(move(pass, { kind: 'manual', delta: 1, before: 11 })).toThrow('CHECK')
    expect(() => run('UPDATE subscription SET bonus = 0')).toThrow('CHECK')
    expect(used(pass)).toBe(11)
  })
  it('SUB-5: one session an attendance, released once, by the subscription that gave it', () => {
    const [first, second] = [desk.build.subscription({ personId: ann }), desk.build.subscription({ personId: ann })]
    const attendance = desk.build.attendance({ trainingId: desk.build.training(), personId: ann })
    const settlement = () => one(`SELECT settlement FROM attendance WHERE id = ${attendance}`)
    expect(move(first, { delta: -1, before: 0, attendance })).toThrow('has no session')
    move(first, { delta: 1, before: 0, attendance })()
    expect(settlement()).toBe('session')
    expect(move(first, { delta: 1, before: 1, attendance })).toThrow('has its session already')
    expect(move(second, { delta: 1, before: 0, attendance })).toThrow('has its session already')
    move(second, { kind: 'manual', delta: 1, before: 0 })()
    expect(move(second, { delta: -1, before: 1, attendance })).toThrow('has no session')
    expect(move(first, { kind: 'manual', delta: 1, before: 1, attendance })).toThrow('CHECK')
    move(first, { delta: -1, before: 1, attendance })()
    expect(settlement()).toBe('open')
    expect(move(first, { delta: -1, before: 0, attendance })).toThrow('has no session')
    move(second, { delta: 1, before: 1, attendance })()
    expect([used(first), used(second)]).toEqual([0, 2])
  })
  it('SUB-2: a manual value above the total is refused', () => {
    expect(() => desk.build.subscription({ personId: ann, manualInitial: 11 })).toThrow()
    expect(() => desk.build.subscription({ personId: ann, manualInitial: -1 })).toThrow()
    desk.build.subscription({ personId: ann, manualInitial: 11, bonus: 1 })
  })
  it('SUB-8: one open freeze a subscription, forwards', () => {
    const pass = desk.build.subscription({ personId: ann })
    const freeze =
      (from: string, until: string, days = 1) =>
      () =>
        run(`INSERT INTO subscription_freeze (subscription_id, first_day, last_day, days_given, actor, at)
             VALUES (${pass}, '${from}', '${until}', ${days}, 'test', 0)`)
    expect(freeze('2026-03-10', '2026-03-09')).toThrow('CHECK')
    expect(freeze('2026-03-10', '2026-03-10', -1)).toThrow('CHECK')
    freeze('2026-03-10', '2026-03-10')()
    expect(freeze('2026-04-10', '2026-04-10')).toThrow('UNIQUE')
    run('UPDATE subscription_freeze SET ended_at = 1')
    freeze('2026-04-10', '2026-04-10')()
  })
  it('SUB-8: what begins frozen has its freeze', () => {
    const frozen = { freezeFrom: '2026-03-10' as Day, freezeUntil: '2026-03-19' as Day }
    const pass = desk.build.subscription({ personId: ann, ...frozen })
    expect(
      desk.rows('SELECT subscription_id, first_day, last_day, days_given, ended_at FROM subscription_freeze'),
    ).toEqual([
      { subscription_id: pass, first_day: '2026-03-10', last_day: '2026-03-19', days_given: 10, ended_at: null },
    ])
  })
})
