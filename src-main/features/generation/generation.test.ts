import { describe, expect, it } from 'vitest'
import type { Run } from '../../../src-shared/contract/processes.ts'
import type { RunId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'

/** Runs next week's generation by hand: the week of Monday 9 March 2026 unless a period is given. */
async function generate(desk: TestDesk, period: string | null = null) {
  const { id } = await desk.call<{ id: RunId }>('processes.start', { process: 'generation', period })
  await desk.runner.finished(id)
  return desk.call<{
    run: Run
    start: Day
    end: Day
    lines: { level: string; code: string; facts: Record<string, unknown> }[]
  }>('processes.run', { id })
}

const trainings = (desk: TestDesk) =>
  desk.rows(
    'SELECT template_id, day, start_time, capacity, places_taken, cancelled_at FROM training ORDER BY day, starts_at',
  )
const people = (desk: TestDesk, templateId: number) =>
  desk
    .rows(
      'SELECT a.person_id AS id FROM attendance a JOIN training t ON t.id = a.training_id WHERE t.template_id = ? ORDER BY a.id',
      templateId,
    )
    .map((row) => row.id)

describe('the weekly generation', () => {
  it('GEN-1 makes the next ISO week only, Monday to Sunday', async () => {
    const desk = aDesk()
    for (const weekday of [1, 3, 7] as const) desk.build.template({ weekday })
    const { run, start, end } = await generate(desk)
    expect([start, end, run.period]).toEqual(['2026-03-09', '2026-03-15', '2026-W11'])
    expect(trainings(desk).map((t) => t.day)).toEqual(['2026-03-09', '2026-03-11', '2026-03-15'])
    await desk.close()
  })

  it('GEN-2 leaves out inactive templates, trainers and types and those not valid on the date', async () => {
    const desk = aDesk()
    const wanted = desk.build.template()
    desk.build.template({ isActive: false })
    desk.build.template({ trainerId: desk.build.trainer({ isActive: false }) })
    desk.build.template({ typeId: desk.build.type({ isActive: false }) })
    desk.build.template({ validUntil: '2026-03-08' as Day })
    desk.build.template({ validFrom: '2026-03-10' as Day })
    const { run } = await generate(desk)
    expect(trainings(desk).map((t) => t.template_id)).toEqual([wanted])
    expect(run.status).toBe('success')
    await desk.close()
  })

  it('GEN-3 fills by start date, then order of entry, up to the capacity of the type', async () => {
    const desk = aDesk()
    const templateId = desk.build.template({ typeId: desk.build.type({ capacity: 2 }) })
    const [late, early, same] = [desk.build.person(), desk.build.person(), desk.build.person()]
    desk.build.place({ templateId, personId: late, startDate: '2026-02-01' as Day })
    desk.build.place({ templateId, personId: early, startDate: '2025-02-01' as Day })
    desk.build.place({ templateId, personId: same, startDate: '2025-02-01' as Day })
    desk.build.place({ templateId, isFrozen: true, startDate: '2024-01-01' as Day })
    desk.build.place({ templateId, startDate: '2024-01-01' as Day, endDate: '2026-03-08' as Day })
    desk.build.place({ templateId, startDate: '2026-03-10' as Day })
    await generate(desk)
    expect(people(desk, templateId)).toEqual([early, same])
    expect(trainings(desk)[0]).toMatchObject({ capacity: 2, places_taken: 2 })
    await desk.close()
  })

  it('PRO-5 plans for as many as there are places, helpers on top, and does what it planned', async () => {
    const desk = aDesk()
    const full = desk.build.template({ typeId: desk.build.type({ capacity: 2 }) })
    for (const isVolunteer of [false, true, false, false])
      desk.build.place({ templateId: full, personId: desk.build.person({ isVolunteer }) })
    const half = desk.build.template({ startTime: '07:00' as WallTime })
    desk.build.place({ templateId: half })
    desk.build.place({ templateId: half, endDate: '2026-03-08' as Day })
    desk.build.place({ templateId: half, frozenFrom: '2026-03-02' as Day, frozenUntil: '2026-03-09' as Day })
    const { run } = await generate(desk)
    expect([run.studentsPlanned, run.students]).toEqual([4, 4])
    const again = await generate(desk)
    expect([again.run.studentsPlanned, again.run.students, again.run.unitsTotal]).toEqual([0, 0, 0])
    await desk.close()
  })

  it('GEN-4 warns of each one left out, with who, why and where there is a place that week', async () => {
    const desk = aDesk()
    const typeId = desk.build.type({ name: 'Yoga', capacity: 1 })
    const templateId = desk.build.template({ typeId })
    desk.build.template({ typeId, weekday: 4, startTime: '07:15' as WallTime })
    desk.build.place({ templateId, startDate: '2025-01-01' as Day })
    const left = desk.build.person({ givenName: 'Anaïs', familyName: 'Петрова' })
    desk.build.place({ templateId, personId: left, startDate: '2026-01-01' as Day })
    const { run, lines } = await generate(desk)
    const [training] = desk.rows('SELECT id FROM training WHERE template_id = ?', templateId)
    expect(lines.filter((line) => line.level === 'warning')).toEqual([
      expect.objectContaining({
        code: 'generation.left-out',
        facts: expect.objectContaining({
          personId: left,
          person: 'Anaïs Петрова',
          trainingId: training?.id,
          reason: 'full',
          alternatives: '2026-03-12 07:15 1',
        }),
      }),
    ])
    expect(people(desk, templateId)).not.toContain(left)
    expect([run.warnings, run.status]).toEqual([1, 'success'])
    await desk.close()
  })

  it('GEN-4 one click puts the one left out on the waiting list', async () => {
    const desk = aDesk()
    const templateId = desk.build.template({ typeId: desk.build.type({ capacity: 1 }) })
    desk.build.place({ templateId, startDate: '2025-01-01' as Day })
    const personId = desk.build.person()
    desk.build.place({ templateId, personId, startDate: '2026-01-01' as Day })
    await generate(desk)
    const [training] = desk.rows('SELECT id FROM training')
    const roster = () =>
      desk.call<{ entries: { state: string }[]; leftOut: unknown[] }>('trainings.roster', { id: training?.id })
    expect((await roster()).leftOut).toEqual([{ personId, name: expect.any(String), reason: 'full' }])
    await desk.call('waitingList.join', { trainingId: training?.id, personId })
    expect((await roster()).entries.map((entry) => entry.state)).toEqual(['registered', 'waitlisted'])
    expect((await roster()).leftOut).toEqual([])
    await desk.close()
  })

  it('GEN-5 running again creates nothing, refills nothing and does not bring a cancelled training back', async () => {
    const desk = aDesk()
    const templateId = desk.build.template()
    desk.build.place({ templateId })
    await generate(desk)
    desk.store.sqlite.exec("UPDATE training SET cancelled_at = 1, cancel_reason = 'ill'")
    desk.build.place({ templateId })
    const before = [trainings(desk), people(desk, templateId)]
    const { run } = await generate(desk)
    expect([trainings(desk), people(desk, templateId)]).toEqual(before)
    expect([run.trainings, run.students, run.status]).toEqual([0, 0, 'success'])
    await desk.close()
  })

  it('GEN-5 the training and its people are one: when one of them fails, nothing of the unit is there', async () => {
    const desk = aDesk()
    const broken = desk.build.template({ startTime: '09:00' as WallTime })
    const sound = desk.build.template({ startTime: '12:00' as WallTime })
    desk.build.place({ templateId: broken })
    desk.build.place({ templateId: broken })
    desk.build.place({ templateId: sound })
    const victim = desk.rows('SELECT person_id AS id FROM standing_place ORDER BY id')[1]?.id
    desk.store.sqlite.exec(`CREATE TRIGGER fault BEFORE INSERT ON attendance WHEN NEW.person_id = ${victim}
      BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`)
    const { run, lines } = await generate(desk)
    expect(trainings(desk).map((t) => t.template_id)).toEqual([sound])
    expect(lines.find((line) => line.level === 'error')).toMatchObject({
      code: 'process.unit-failed',
      facts: { error: 'broken on purpose' },
    })
    expect([run.status, run.errors, run.trainings]).toEqual(['partial', 1, 1])
    desk.store.sqlite.exec('DROP TRIGGER fault')
    const again = await generate(desk)
    expect([again.run.status, again.run.trainings, again.run.students]).toEqual(['success', 1, 2])
    expect(checkStore(desk.store.sqlite)).toEqual([])
    await desk.close()
  })

  it.each(['trainer', 'room'] as const)('GEN-6 a %s already taken: not created, warned, partial', async (what) => {
    const desk = aDesk()
    const shared = what === 'trainer' ? { trainerId: desk.build.trainer() } : { roomId: desk.build.room() }
    const first = desk.build.template({
      ...shared,
      startTime: '18:00' as WallTime,
      typeId: desk.build.type({ name: 'Judo' }),
    })
    desk.build.template({ ...shared, startTime: '18:45' as WallTime })
    const touching = desk.build.template({ ...shared, startTime: '19:00' as WallTime })
    const { run, lines } = await generate(desk)
    expect(trainings(desk).map((t) => t.template_id)).toEqual([first, touching])
    expect(lines.find((line) => line.code === 'generation.conflict')?.facts).toMatchObject({
      what,
      other: 'Judo',
      otherTime: '18:00',
    })
    expect(run.status).toBe('partial')
    expect(desk.rows('SELECT code, audience FROM notification')).toEqual([
      { code: 'process.partial', audience: 'admin' },
    ])
    await desk.close()
  })

  it('GEN-6 a cancelled training takes nothing; a conflict that is solved is made when asked again', async () => {
    const desk = aDesk()
    const trainerId = desk.build.trainer()
    desk.build.template({ trainerId })
    const second = desk.build.template({ trainerId })
    expect((await generate(desk)).run.status).toBe('partial')
    desk.store.sqlite.exec('UPDATE training SET cancelled_at = 1')
    const again = await generate(desk)
    expect([again.run.status, again.run.trainings]).toEqual(['success', 1])
    expect(trainings(desk).at(-1)?.template_id).toBe(second)
    await desk.close()
  })

  it('GEN-7 closure days are skipped with an information line', async () => {
    const desk = aDesk()
    desk.build.template({ weekday: 1 })
    const tuesday = desk.build.template({ weekday: 2 })
    desk.build.closure('2026-03-07', '2026-03-09', 'Inventory')
    const { run, lines } = await generate(desk)
    expect(trainings(desk).map((t) => t.template_id)).toEqual([tuesday])
    expect(lines.find((line) => line.code === 'generation.closed')).toMatchObject({
      level: 'info',
      facts: { closure: 'Inventory', day: '2026-03-09' },
    })
    expect(run.status).toBe('success')
    await desk.close()
  })

  it('GEN-7, SUB-8 subscription-only: judged on the training’s own date, with sessions left, not frozen, for the type', async () => {
    const desk = aDesk()
    const typeId = desk.build.type({ isSubscriptionOnly: true })
    const templateId = desk.build.template({ typeId, weekday: 3 })
    const day = '2026-03-11' as Day
    const subscriptions: [string, Record<string, unknown> | null, boolean, typeof typeId?][] = [
      ['none', null, false],
      ['covers all', {}, true],
      ['covers the type', {}, true, typeId],
      ['covers another type', {}, false, desk.build.type()],
      ['starts that day', { startsOn: day }, true],
      ['starts the day after', { startsOn: '2026-03-12' as Day }, false],
      ['ends that day', { endsOn: day }, true],
      ['ended the day before', { endsOn: '2026-03-10' as Day }, false],
      ['frozen over the day', { freezeFrom: '2026-03-10' as Day, freezeUntil: day }, false],
      ['frozen until the day before', { freezeFrom: '2026-03-01' as Day, freezeUntil: '2026-03-10' as Day }, true],
      ['used up', { manualInitial: 10 }, false],
      ['one left', { manualInitial: 9 }, true],
      ['cancelled', { cancelledAt: 1 }, false],
    ]
    for (const [givenName, fields, , covers] of subscriptions) {
      const personId = desk.build.person({ givenName })
      desk.build.place({ templateId, personId })
      if (fields) desk.build.subscription({ personId, ...fields }, covers)
    }
    desk.store.sqlite.exec('UPDATE training_type SET capacity = 50')
    const { lines } = await generate(desk)
    const isIn = desk
      .rows('SELECT p.given_name AS name FROM attendance a JOIN person p ON p.id = a.person_id')
      .map((row) => row.name)
    expect(isIn).toEqual(subscriptions.filter(([, , expected]) => expected).map(([name]) => name))
    expect(lines.filter((line) => line.facts.reason === 'not-covered')).toHaveLength(7)
    await desk.close()
  })

  it('GEN-8 answers with message, created_count, trainings and period, also when there is nothing to do', async () => {
    const desk = aDesk()
    const typeId = desk.build.type({ name: 'Йога', priceMinor: 0 as Minor })
    const templateId = desk.build.template({ typeId })
    desk.build.place({ templateId })
    desk.store.sqlite.exec("UPDATE gym SET language = 'ru'")
    const first = (await desk.automation.run('generation', 'cron')) as Record<string, unknown>
    expect(first).toEqual({
      message: 'Успешно сгенерирована 1 тренировка',
      created_count: 1,
      trainings: [expect.objectContaining({ template_id: templateId, training_date: '2026-03-09', students_count: 1 })],
      period: { start: '2026-03-09', end: '2026-03-15' },
    })
    const second = await desk.automation.run('generation', 'cron')
    expect(second).toMatchObject({ created_count: 0, trainings: [], period: first.period })
    await desk.close()
  })

  it.each([
    ['Europe/Paris', '2026-W13', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['Europe/Paris', '2026-W13', '2026-03-29', '18:30', '2026-03-29T16:30:00.000Z'],
    ['Europe/Paris', '2026-W43', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Paris', '2026-W43', '2026-10-25', '18:30', '2026-10-25T17:30:00.000Z'],
    ['America/Santiago', '2026-W36', '2026-09-06', '00:15', '2026-09-06T04:00:00.000Z'],
    ['America/Santiago', '2026-W14', '2026-04-04', '23:30', '2026-04-05T02:30:00.000Z'],
  ])('PRO-7 in %s, week %s: %s %s is %s', async (timeZone, period, day, time, instant) => {
    const desk = aDesk({ timeZone, now: '2026-06-01T10:00:00Z', openedOn: '2026-01-01' })
    const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() || 7) as 1
    desk.build.template({ weekday, startTime: time as WallTime })
    await generate(desk, period)
    const [training] = desk.rows('SELECT day, start_time, starts_at FROM training')
    expect([training?.day, training?.start_time]).toEqual([day, time])
    expect(new Date(training?.starts_at ?? 0).toISOString()).toBe(instant)
    await desk.close()
  })
})
