import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { owner } from '../src-main/app/actor.ts'
import { composeDesk } from '../src-main/app/compose.ts'
import { databaseFile } from '../src-main/db/open.ts'
import { searchTextOf } from '../src-main/features/people/search-text.ts'
import { openGym } from '../src-main/features/settings/settings.service.ts'
import { silent } from '../src-main/testing/desk.ts'
import { settableClock } from '../src-shared/kernel/clock.ts'
import { addDays, type Day, type Instant } from '../src-shared/kernel/time.ts'
import { aName } from './names.ts'
import { type Random, randomFrom } from './random.ts'

/** The Wednesday on which every benchmark happens; the week to make is the one after. */
export const now = Date.parse('2026-03-04T10:00:00Z') as Instant
export const week = '2026-W11'
export const timeZone = 'Europe/Paris'

export type GymSize = {
  readonly templates: number
  readonly places: number
  /** Each has three standing places unless told otherwise. */
  readonly people?: number
  /** The Monday of a week with clashing templates and a closed day, for the torture; a benchmark has none. */
  readonly troubleIn?: Day
  readonly openedAt?: Instant
  readonly seed?: number
}

const typeCount = 24
/** Every twelfth type asks for a subscription (GEN-7). */
const isSubscriptionOnly = (type: number): boolean => type % 12 === 0
const hours = 14
const slots = 7 * hours

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'palestra-bench-'))
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** The same gym once more, for the next repetition. The original has to be closed. */
export function copyOf(folder: string): string {
  const copy = newFolder()
  copyFileSync(databaseFile(folder), databaseFile(copy))
  return copy
}

/** Makes a gym in a real file of its own folder: reproducible, of any size. */
export async function aGym(size: GymSize): Promise<string> {
  const folder = newFolder()
  const desk = composeDesk({ folder, clock: settableClock(size.openedAt ?? now), log: silent })
  desk.host.transact(owner, (ctx) => {
    openGym(ctx, { name: 'Bench gym', timeZone, currency: 'EUR', language: 'en', isSample: false })
    fill(desk.store.sqlite, size)
  })
  desk.store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  await desk.close()
  return folder
}

function fill(
  sqlite: Database,
  { templates, places, people = Math.ceil((templates * places) / 3), troubleIn, seed = 1 }: GymSize,
) {
  const random = randomFrom(seed)
  const insertPerson = sqlite.prepare(
    'INSERT INTO person (given_name, family_name, phone, card, is_volunteer, search, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (let n = 1; n <= people; n += 1) {
    const name = aName(random)
    const phone = `+33 6 ${String(10_000_000 + random.below(89_999_999)).replace(/(..)(?=.)/g, '$1 ')}`
    const card = `K${String(n).padStart(7, '0')}`
    const search = searchTextOf({ ...name, phone, card })
    insertPerson.run(name.givenName, name.familyName, phone, card, random.chance(0.01) ? 1 : 0, search, now)
  }
  addWeek(sqlite, templates, places)
  addPlaces(sqlite, random, templates, places, people)
  addSubscriptions(sqlite, people)
  addToday(sqlite, templates, people)
  if (troubleIn) addTrouble(sqlite, troubleIn)
}

/** Every trainer and room has one class an hour, so that nothing clashes. */
function addWeek(sqlite: Database, templates: number, places: number): void {
  const insertType = sqlite.prepare(
    "INSERT INTO training_type (name, colour, duration_minutes, price_minor, capacity, is_subscription_only) VALUES (?, '#2f9e44', 60, 1500, ?, ?)",
  )
  for (let type = 0; type < typeCount; type += 1)
    insertType.run(`Type ${type}`, places, isSubscriptionOnly(type) ? 1 : 0)
  const insertTrainer = sqlite.prepare('INSERT INTO trainer (name) VALUES (?)')
  const insertRoom = sqlite.prepare('INSERT INTO room (name) VALUES (?)')
  for (let n = 0; n < Math.ceil(templates / slots); n += 1) {
    insertTrainer.run(`Trainer ${n}`)
    insertRoom.run(`Room ${n}`)
  }
  const insertTemplate = sqlite.prepare(
    "INSERT INTO template (weekday, start_time, duration_minutes, type_id, trainer_id, room_id, valid_from) VALUES (?, ?, 60, ?, ?, ?, '2020-01-01')",
  )
  for (let n = 0; n < templates; n += 1) {
    const slot = n % slots
    const time = `${String(8 + (slot % hours)).padStart(2, '0')}:00`
    const who = Math.floor(n / slots) + 1
    insertTemplate.run(Math.floor(slot / hours) + 1, time, (n % typeCount) + 1, who, who)
  }
}

/** A full group each; one in ten has two people too many, one in ten also frozen, ended and future places. */
function addPlaces(sqlite: Database, random: Random, templates: number, places: number, people: number): void {
  const insert = sqlite.prepare(
    'INSERT INTO standing_place (template_id, person_id, start_date, end_date, is_frozen, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (let template = 1; template <= templates; template += 1) {
    const group = new Set<number>()
    const wanted = places + (template % 10 === 3 ? 2 : 0)
    const idle = template % 10 === 7 ? 3 : 0
    while (group.size < wanted + idle) group.add(random.below(people) + 1)
    for (const [index, person] of [...group].entries()) {
      const startDate = `2025-${String(1 + random.below(12)).padStart(2, '0')}-01`
      const kind = index - wanted
      if (kind < 0) insert.run(template, person, startDate, null, 0, now)
      else if (kind === 0) insert.run(template, person, startDate, null, 1, now)
      else if (kind === 1) insert.run(template, person, startDate, '2026-01-31', 0, now)
      else insert.run(template, person, '2026-09-01', null, 0, now)
    }
  }
}

/** Nearly everybody in a subscription-only group has one that covers it; one in fifty does not. */
function addSubscriptions(sqlite: Database, people: number): void {
  sqlite
    .prepare(
      "INSERT INTO plan (name, sessions, validity_count, validity_unit, price_minor, covers_all) VALUES ('Year', 100, 12, 'months', 50000, 1)",
    )
    .run()
  sqlite
    .prepare(`
      INSERT INTO subscription (person_id, plan_id, starts_on, ends_on, plan_sessions, price_minor, created_at)
      SELECT DISTINCT s.person_id, 1, '2026-01-01', '2026-12-31', 100, 50000, ?
      FROM standing_place s JOIN template t ON t.id = s.template_id JOIN training_type y ON y.id = t.type_id
      WHERE y.is_subscription_only = 1 AND s.person_id % 50 <> 0 AND s.person_id <= ?`)
    .run(now, people)
}

/** What reception has on the screen while the next week is made: today's sixty classes, twelve people in each. */
function addToday(sqlite: Database, templates: number, people: number): void {
  const training = sqlite.prepare(`
    INSERT INTO training (type_id, trainer_id, day, start_time, starts_at, ends_at, capacity, created_at)
    SELECT type_id, trainer_id, '2026-03-04', start_time, ?, ?, 12, ? FROM template WHERE id = ?`)
  const attendance = sqlite.prepare(
    "INSERT INTO attendance (training_id, person_id, state, source, created_at) VALUES (?, ?, 'registered', 'desk', ?)",
  )
  for (let n = 1; n <= Math.min(60, templates); n += 1) {
    const { lastInsertRowid } = training.run(now, now + 3_600_000, now, n)
    for (let who = 0; who < 12; who += 1) attendance.run(lastInsertRowid, ((n * 12 + who) % people) + 1, now)
  }
}

/** A closed Wednesday, and in every fortieth slot a second class of the same trainer. */
function addTrouble(sqlite: Database, monday: Day): void {
  const wednesday = addDays(monday, 2)
  sqlite.prepare("INSERT INTO closure (first_day, last_day, reason) VALUES (?, ?, 'Holiday')").run(wednesday, wednesday)
  sqlite
    .prepare(`
      INSERT INTO template (weekday, start_time, duration_minutes, type_id, trainer_id, valid_from)
      SELECT weekday, start_time, 60, type_id, trainer_id, valid_from FROM template WHERE id % 40 = 0`)
    .run()
}
