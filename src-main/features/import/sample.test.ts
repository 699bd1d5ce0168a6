import { describe, expect, it } from 'vitest'
import type { Share } from '../../../src-shared/domain/trial-kpis.ts'
import { judge } from '../../../src-shared/domain/trial-kpis.ts'
import { settableClock } from '../../../src-shared/kernel/clock.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { composeDesk } from '../../app/compose.ts'
import { checkStore } from '../../db/check.ts'
import { silent } from '../../testing/desk.ts'
import { sampleFiles } from './gym-for-tests.ts'
import { openSampleGym } from './sample.ts'

function sampleOn(now: string) {
  const desk = composeDesk({ folder: ':memory:', clock: settableClock(Date.parse(now) as Instant), log: silent })
  desk.host.transact(owner, (ctx) => openSampleGym(ctx, sampleFiles, ['', '', '']))
  return desk
}

type Figures = {
  readonly usage: Share
  readonly conversion: Share
  readonly reuse: Share
  readonly used: number
  readonly cancelled: number
}
type Trials = {
  readonly total: Figures
  readonly months: readonly Figures[]
  readonly topTen: readonly { readonly used: number }[]
}

type Course = {
  readonly title: string
  readonly startsOn: Day
  readonly maxPlaces: number
  readonly reservedPlaces: number
  readonly placesLeft: number
  readonly heldPlaces: number
  readonly priceMinor: number
  readonly licence: string | null
  readonly status: string
}
const byFirstDay = (a: Course, b: Course) => a.startsOn.localeCompare(b.startsOn)
const firstDays = ['03-03', '03-17', '03-31', '04-14', '05-05', '05-19', '06-02', '06-16'].map((day) => `2025-${day}`)

// A Monday and a Sunday, over the change of the clocks, at the turn of a year.
describe.each([
  ['2026-11-18T09:00:00Z', '2026-03', '2026-10'],
  ['2026-11-16T06:00:00Z', '2026-03', '2026-10'],
  ['2027-01-03T22:30:00Z', '2026-04', '2026-11'],
  ['2027-03-28T12:00:00Z', '2026-07', '2027-02'],
])('the sample gym opened at %s', (now, from, to) => {
  const desk = sampleOn(now)
  const { sqlite } = desk.store
  const trials = (span: object) => desk.host.call('reports.trials', span, owner) as Promise<Trials>

  it('is sound', () => {
    expect(checkStore(sqlite)).toEqual([])
  })

  it('TRI-6: tells eight months of trials, in which every figure says something', async () => {
    const { total, months, topTen } = await trials({ from, to })
    expect(months.map(({ used, cancelled, reuse }) => [used, cancelled, judge('reuse', reuse)])).toEqual([
      [5, 1, 'good'],
      [5, 2, 'good'],
      [6, 2, 'good'],
      [6, 4, 'alarming'],
      [2, 1, 'good'],
      [5, 2, 'good'],
      [9, 5, 'below'],
      [7, 3, 'good'],
    ])
    expect(total).toMatchObject({
      used: 45,
      cancelled: 20,
      reuse: { hits: 3, of: 20 },
      conversion: { hits: 26, of: 45 },
    })
    expect([judge('usage', total.usage), judge('conversion', total.conversion)]).toEqual(['below', 'good'])
    expect(topTen[0]?.used).toBeGreaterThan(1)
  })

  it('nothing of it is owed: it lies before the books, and is settled', () => {
    const past = sqlite
      .prepare(`
      SELECT t.day, a.state, a.settlement FROM attendance a JOIN training t ON t.id = a.training_id, gym
      WHERE t.day < gym.opened_on`)
      .all() as { day: Day; state: string; settlement: string }[]
    expect(past).toHaveLength(65)
    expect(past.filter(({ state, settlement }) => settlement !== 'trial' || state === 'registered')).toEqual([])
  })

  it('SES-5: has the eight sessions of 2025 as they were, and others that can be booked', async () => {
    const { courses } = (await desk.host.call('courses.list', { show: 'all' }, owner)) as { courses: Course[] }
    const immersion = courses.filter(({ title }) => title === 'Immersion Élite').toSorted(byFirstDay)
    expect(immersion.map(({ reservedPlaces }) => reservedPlaces)).toEqual([3, 6, 2, 8, 0, 0, 0, 0])
    expect(immersion.map(({ startsOn }) => startsOn)).toEqual(firstDays)
    expect(
      new Set(immersion.map(({ maxPlaces, priceMinor, licence }) => `${maxPlaces} ${priceMinor} ${licence}`)),
    ).toEqual(new Set(['8 199700 immersion']))
    const others = courses.filter(({ title }) => title !== 'Immersion Élite').toSorted(byFirstDay)
    expect(
      others.map(({ title, priceMinor, placesLeft, heldPlaces, status }) => [
        title,
        priceMinor,
        placesLeft,
        heldPlaces,
        status,
      ]),
    ).toEqual([
      ['Week-end technique', 18_000, 1, 1, 'open'],
      ['Portes ouvertes', 0, 25, 0, 'open'],
      ['Week-end technique', 18_000, 6, 0, 'open'],
    ])
    for (const { startsOn } of others) expect(startsOn > now.slice(0, 10)).toBe(true)
  })

  it('SES-2: its bookings are paid for or wait with a hold, and nobody is written to', async () => {
    const bookings = sqlite
      .prepare(`
      SELECT b.state, i.state AS invoice, count(*) AS count, min(b.held_until) AS heldUntil
      FROM booking b LEFT JOIN invoice i ON i.booking_id = b.id WHERE b.source = 'desk' GROUP BY 1, 2 ORDER BY 1, 2`)
      .all()
    expect(bookings).toEqual([
      { state: 'confirmed', invoice: null, count: 5, heldUntil: null },
      { state: 'confirmed', invoice: 'paid', count: 8, heldUntil: null },
      { state: 'pending', invoice: 'unpaid', count: 1, heldUntil: Date.parse(now) + 120 * 3_600_000 },
    ])
    expect(sqlite.prepare('SELECT count(*) FROM message').pluck().get()).toBe(0)
    expect(await desk.host.call('onlinePayments.state', {}, owner)).toMatchObject({ isOn: false })
  })

  it('has a full initiation in the days to come, with two people waiting', () => {
    const full = sqlite
      .prepare(`
      SELECT t.places_taken AS taken, t.capacity,
             (SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND a.state = 'waitlisted') AS waiting,
             (SELECT sum(uses_trial) FROM attendance a WHERE a.training_id = t.id) AS trials
      FROM training t, gym WHERE t.day >= gym.opened_on`)
      .all()
    expect(full).toEqual([{ taken: 10, capacity: 10, waiting: 2, trials: 2 }])
  })
})

// Before and after the files were written for, on both sides of the first day of a season.
it.each(['2026-03-04', '2026-08-31', '2026-09-01', '2027-09-07'])(
  'opened on %s, everybody is in the season of that day or the one before, once',
  (day) => {
    const { sqlite } = sampleOn(`${day}T10:00:00Z`).store
    const running = sqlite
      .prepare("SELECT count(*) FROM membership WHERE state = 'active' AND starts_on <= ? AND ends_on >= ?")
      .pluck()
    expect(running.get(day, day)).toBeGreaterThan(50)
    const twice = `SELECT a.person_id FROM membership a JOIN membership b ON b.person_id = a.person_id AND b.id > a.id
      WHERE a.state <> 'cancelled' AND b.state <> 'cancelled' AND a.starts_on <= b.ends_on AND b.starts_on <= a.ends_on`
    expect(sqlite.prepare(twice).all()).toEqual([])
    expect(checkStore(sqlite)).toEqual([])
  },
)
