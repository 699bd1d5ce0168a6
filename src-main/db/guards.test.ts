import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, TemplateId } from '../../src-shared/kernel/brand.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'

/** What the database itself keeps, behind every rule in the code: raw SQL has to run into it. */
let desk: TestDesk
let ann: PersonId
let bob: PersonId

beforeEach(() => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann' })
  bob = desk.build.person({ givenName: 'Bob' })
})

const run = (sql: string) => desk.store.sqlite.exec(sql)
const one = (sql: string): unknown => desk.store.sqlite.prepare(sql).pluck().get()

function aTraining(capacity = 2): number {
  const type = desk.build.type({ isInitiation: true })
  const trainer = desk.build.trainer()
  const values = `${type}, ${trainer}, '2026-03-09', '18:30', 1000, 2000, ${capacity}, 0`
  return one(
    `INSERT INTO training (type_id, trainer_id, day, start_time, starts_at, ends_at, capacity, created_at) VALUES (${values}) RETURNING id`,
  ) as number
}
type Place = { readonly state?: string; readonly trial?: boolean; readonly volunteer?: boolean }
function attend(
  training: number,
  person: PersonId,
  { state = 'registered', trial = false, volunteer = false }: Place = {},
) {
  const reason = state === 'absent' ? "'no-show'" : 'NULL'
  return one(`INSERT INTO attendance (training_id, person_id, state, reason, uses_trial, is_volunteer, source, created_at)
    VALUES (${training}, ${person}, '${state}', ${reason}, ${Number(trial)}, ${Number(volunteer)}, 'desk', 0) RETURNING id`) as number
}
const taken = (training: number) => one(`SELECT places_taken FROM training WHERE id = ${training}`)

it('the command log is only ever added to', async () => {
  await desk.call('rooms.create', { name: 'Dojo', isActive: true })
  expect(() => run("UPDATE command_log SET actor = 'nobody'")).toThrow('append-only')
  expect(() => run('DELETE FROM command_log')).toThrow('append-only')
})

it.each(['training', 'attendance', 'booking'])('a %s is never deleted', (table) => {
  attend(aTraining(), ann)
  run(`INSERT INTO course_session (title, starts_on, ends_on, max_places, location, price_minor, created_at)
       VALUES ('Camp', '2026-07-01', '2026-07-05', 8, 'Lake', 0, 0)`)
  run(`INSERT INTO booking (course_session_id, person_id, holder, state, source, created_at)
       VALUES (1, ${ann}, 'Ann', 'cancelled', 'desk', 0)`)
  expect(() => run(`DELETE FROM ${table}`)).toThrow('is history')
  expect(one(`SELECT count(*) FROM ${table}`)).toBe(1)
})

describe('ATT-2: places taken', () => {
  it('registered and present take one; volunteers, waiting, absent and cancelled none', () => {
    const training = aTraining(9)
    attend(training, ann)
    attend(training, bob, { state: 'present' })
    expect(taken(training)).toBe(2)
    for (const state of ['waitlisted', 'absent', 'cancelled']) attend(training, desk.build.person(), { state })
    attend(training, desk.build.person(), { volunteer: true })
    expect(taken(training)).toBe(2)
  })
  it('moves with the state, both ways', () => {
    const training = aTraining()
    const place = attend(training, ann, { state: 'waitlisted' })
    const become = (change: string) => {
      run(`UPDATE attendance SET ${change} WHERE id = ${place}`)
      return taken(training)
    }
    expect(become("state = 'registered'")).toBe(1)
    expect(become("state = 'present'")).toBe(1)
    expect(become("state = 'absent', reason = 'no-show'")).toBe(0)
    expect(become("state = 'present', reason = NULL")).toBe(1)
    expect(become('is_volunteer = 1')).toBe(0)
    expect(become('is_volunteer = 0')).toBe(1)
    expect(become("state = 'cancelled'")).toBe(0)
  })
  it('never above capacity: neither one more, nor one back, nor a smaller group', () => {
    const training = aTraining(1)
    attend(training, ann)
    const waiting = attend(training, bob, { state: 'waitlisted' })
    expect(() => attend(training, desk.build.person())).toThrow('places_within_capacity')
    expect(() => run(`UPDATE attendance SET state = 'registered' WHERE id = ${waiting}`)).toThrow(
      'places_within_capacity',
    )
    expect(() => run('UPDATE training SET capacity = 0')).toThrow('CHECK')
    expect(() => run('UPDATE training SET places_taken = -1')).toThrow('places_within_capacity')
    expect([taken(training), one('SELECT count(*) FROM attendance')]).toEqual([1, 2])
  })
})

describe('ATT-1: at most once in a training unless cancelled', () => {
  it('and again after a cancel', () => {
    const training = aTraining(3)
    const first = attend(training, ann)
    expect(() => attend(training, ann, { state: 'waitlisted' })).toThrow('UNIQUE')
    run(`UPDATE attendance SET state = 'cancelled' WHERE id = ${first}`)
    attend(training, ann)
    expect(() => run(`UPDATE attendance SET state = 'registered' WHERE id = ${first}`)).toThrow('UNIQUE')
  })
  it('an absence has its reason, and nothing else has one', () => {
    const place = attend(aTraining(), ann)
    expect(() => run(`UPDATE attendance SET state = 'absent' WHERE id = ${place}`)).toThrow('CHECK')
    expect(() => run(`UPDATE attendance SET reason = 'no-show' WHERE id = ${place}`)).toThrow('CHECK')
  })
})

it('TRI-1: one live free trial a person, ever; cancelling and waiting free it', () => {
  const [first, second, third] = [aTraining(), aTraining(), aTraining()]
  const used = attend(first, ann, { trial: true })
  expect(() => attend(second, ann, { trial: true })).toThrow('UNIQUE')
  attend(second, ann, { trial: true, state: 'waitlisted' })
  attend(second, bob, { trial: true })
  run(`UPDATE attendance SET state = 'absent', reason = 'no-show' WHERE id = ${used}`)
  expect(() => attend(third, ann, { trial: true })).toThrow('UNIQUE')
  run(`UPDATE attendance SET state = 'cancelled', reason = NULL, cancelled_at = 1 WHERE id = ${used}`)
  attend(third, ann, { trial: true })
  expect(() =>
    run(`UPDATE attendance SET state = 'registered' WHERE training_id = ${second} AND person_id = ${ann}`),
  ).toThrow('UNIQUE')
})

it('GEN-5: a template gives one training a day, also when that one is cancelled', () => {
  const templateId = desk.build.template()
  const add = (day: string) => () =>
    run(`INSERT INTO training (template_id, type_id, trainer_id, day, start_time, starts_at, ends_at, capacity, created_at)
         VALUES (${templateId}, 1, 1, '${day}', '18:30', 1, 2, 8, 0)`)
  desk.build.type()
  desk.build.trainer()
  add('2026-03-09')()
  run('UPDATE training SET cancelled_at = 1')
  expect(add('2026-03-09')).toThrow('UNIQUE')
  add('2026-03-16')()
})

it('a person has one open standing place in a template', () => {
  const templateId: TemplateId = desk.build.template()
  desk.build.place({ templateId, personId: ann })
  const later = { templateId, personId: ann, startDate: '2026-06-01' as Day }
  expect(() => desk.build.place(later)).toThrow()
  run("UPDATE standing_place SET end_date = '2026-05-31'")
  desk.build.place(later)
  expect(() => run('UPDATE standing_place SET end_date = NULL')).toThrow('UNIQUE')
  expect(() => run("UPDATE standing_place SET end_date = '2024-12-31'")).toThrow('CHECK')
})

it('a household: no guardian of a guardian, no dependent as a guardian, nobody their own', () => {
  const child = desk.build.person({ guardianId: ann })
  const stranger = desk.build.person()
  expect(() => run(`UPDATE person SET guardian_id = ${child} WHERE id = ${stranger}`)).toThrow('cannot be a dependent')
  expect(() => run(`UPDATE person SET guardian_id = ${bob} WHERE id = ${ann}`)).toThrow('cannot be a dependent')
  expect(() => run(`UPDATE person SET guardian_id = ${bob} WHERE id = ${bob}`)).toThrow('CHECK')
  expect(() =>
    run(
      `INSERT INTO person (given_name, family_name, search, created_at, guardian_id) VALUES ('X', 'Y', '', 0, ${child})`,
    ),
  ).toThrow('cannot be a dependent')
  run(`UPDATE person SET guardian_id = ${bob} WHERE id = ${child}`)
})

it('MEM-1: one live membership a person and season', () => {
  const join = (state: string) => () =>
    run(`INSERT INTO membership (person_id, season, state, starts_on, ends_on, price_minor, created_at)
         VALUES (${ann}, '2025/26', '${state}', '2025-09-01', '2026-08-31', 0, 0)`)
  for (const state of ['cancelled', 'cancelled', 'pending']) join(state)()
  expect(join('active')).toThrow('UNIQUE')
})

it('PRO-1: a unit is done once, and the clock starts a period once', () => {
  const start =
    (by: string, status = 'success') =>
    () =>
      run(`INSERT INTO process_run (process, period, business_date, started_by, actor, status, started_at, finished_at)
         VALUES ('generation', '2026-W11', '2026-03-08', '${by}', 'test', '${status}', 0, ${status === 'running' ? 'NULL' : 1})`)
  const unit = () => run("INSERT INTO process_unit VALUES ('generation', '2026-W11', 'template:1', 1)")
  start('timer')()
  start('admin')()
  start('admin')()
  expect(start('catch-up')).toThrow('UNIQUE')
  unit()
  expect(unit).toThrow('UNIQUE')
  expect(() => run("UPDATE process_run SET status = 'running'")).toThrow('CHECK')
})

it('the search index follows the people', () => {
  const finds = (text: string) =>
    desk.rows('SELECT rowid AS id FROM person_search WHERE person_search MATCH ?', text).map(({ id }) => id)
  expect(finds('"ann"')).toEqual([ann])
  run(`UPDATE person SET search = 'renamed' WHERE id = ${ann}`)
  expect([finds('"ann"'), finds('"renamed"')]).toEqual([[], [ann]])
  run("INSERT INTO person_search (person_search) VALUES ('integrity-check')")
})
