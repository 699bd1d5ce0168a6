import type { Database } from 'better-sqlite3'
import { owner } from '../src-main/app/actor.ts'
import { composeDesk } from '../src-main/app/compose.ts'
import { searchTextOf } from '../src-main/features/people/search-text.ts'
import { openGym } from '../src-main/features/settings/settings.service.ts'
import { silent } from '../src-main/testing/desk.ts'
import { settableClock } from '../src-shared/kernel/clock.ts'
import { addDays, dayAt, HOUR, instantAt, type WallTime } from '../src-shared/kernel/time.ts'
import { newFolder, now, timeZone } from './a-gym.ts'
import { aName } from './names.ts'
import { randomFrom } from './random.ts'

/** The evening that every benchmark of the daily processing is about, and the day whose money it sees to. */
export const evening = dayAt(timeZone, now)
export const eveningAt = instantAt(timeZone, evening, '23:00' as WallTime)
const dayAfter = addDays(evening, 1)
const price = 1500

export type EveningSize = { readonly trainings: number; readonly places: number }

/**
 * A gym just before its evening run: so many classes today, and as many tomorrow. Everybody is in one class of each
 * day. Of ten people seven have a subscription, one pays, one has the money on the account, one is a volunteer or
 * comes on trial (every class is an initiation); every second of those who pay is a child whose guardian does.
 */
export async function aGymInTheEvening(size: EveningSize): Promise<string> {
  const folder = newFolder()
  const desk = composeDesk({ folder, clock: settableClock(now), log: silent })
  desk.host.transact(owner, (ctx) => {
    openGym(ctx, { name: 'Bench gym', timeZone, currency: 'EUR', language: 'en', isSample: false })
    const { sqlite } = desk.store
    const people = size.trainings * size.places
    addPeople(sqlite, people)
    addOffer(sqlite, size)
    addSubscriptions(sqlite)
    addBalances(sqlite)
    for (const [index, day] of [evening, dayAfter].entries()) {
      addTrainings(sqlite, size, day, now + index * 24 * HOUR)
      addRosters(sqlite, size.trainings * index, people, size.places)
    }
  })
  desk.store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  await desk.close()
  return folder
}

function addPeople(sqlite: Database, people: number): void {
  const random = randomFrom(3)
  const insert = sqlite.prepare(
    'INSERT INTO person (given_name, family_name, is_volunteer, guardian_id, search, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (let id = 1; id <= people; id += 1) {
    const name = aName(random)
    const isVolunteer = id % 20 === 9
    const isChild = (id % 10 === 7 || id % 10 === 8) && Math.floor(id / 20) % 2 === 1
    // Somebody of the same kind, so that who pays for a child is among those who pay.
    const guardianId = isChild ? id - 20 : null
    insert.run(name.givenName, name.familyName, isVolunteer ? 1 : 0, guardianId, searchTextOf(name), now)
  }
}

function addOffer(sqlite: Database, { trainings, places }: EveningSize): void {
  const insertType = sqlite.prepare(
    `INSERT INTO training_type (name, colour, duration_minutes, price_minor, capacity, is_initiation)
     VALUES (?, '#2f9e44', 60, ${price}, ?, 1)`,
  )
  for (let type = 0; type < 24; type += 1) insertType.run(`Type ${type}`, places)
  const insertTrainer = sqlite.prepare('INSERT INTO trainer (name) VALUES (?)')
  for (let n = 0; n < Math.ceil(trainings / 14); n += 1) insertTrainer.run(`Trainer ${n}`)
  sqlite.exec(`INSERT INTO plan (name, sessions, validity_count, validity_unit, price_minor, covers_all)
    VALUES ('Everything', 50, 12, 'months', 50000, 1), ('Some', 20, 3, 'months', 25000, 0)`)
  sqlite.exec('INSERT INTO plan_type (plan_id, type_id) SELECT 2, id FROM training_type')
}

/** Half of everything, half of named types; some have a second one, some are in the middle of theirs. */
function addSubscriptions(sqlite: Database): void {
  sqlite.exec(`
    INSERT INTO subscription (person_id, plan_id, starts_on, ends_on, plan_sessions, manual_initial, price_minor, created_at)
    SELECT id, 1 + id % 2, '2026-01-01', '2026-06-30', 20, id % 15, 25000, ${now} FROM person WHERE id % 10 < 7`)
  sqlite.exec(`
    INSERT INTO subscription (person_id, plan_id, starts_on, ends_on, plan_sessions, price_minor, created_at)
    SELECT id, 1, '2025-01-01', '2026-12-31', 50, 50000, ${now} FROM person WHERE id % 10 = 4`)
}

/** Of those who pay, every second has enough for all of the household's visits. */
function addBalances(sqlite: Database): void {
  sqlite.exec(`
    INSERT INTO payment (payer_id, amount_minor, method, received_on, actor, at)
    SELECT id, ${price * 3}, 'card', '${evening}', 'owner', ${now} FROM person WHERE id % 10 = 8 AND guardian_id IS NULL`)
  sqlite.exec(`
    INSERT INTO account_entry (payer_id, kind, amount_minor, balance_before, balance_after, payment_id, actor, at)
    SELECT payer_id, 'payment', amount_minor, 0, amount_minor, id, 'owner', ${now} FROM payment`)
}

function addTrainings(sqlite: Database, { trainings, places }: EveningSize, day: string, startsAt: number): void {
  const insert = sqlite.prepare(`
    INSERT INTO training (type_id, trainer_id, day, start_time, starts_at, ends_at, capacity, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  for (let n = 0; n < trainings; n += 1) {
    const at = startsAt + (n % 12) * HOUR
    const time = `${String(8 + (n % 12)).padStart(2, '0')}:00`
    insert.run((n % 24) + 1, Math.floor(n / 14) + 1, day, time, at, at + HOUR, places, now)
  }
}

/** Everybody once a day, in an order in which neighbours in a class are strangers. Only tomorrow's may be on trial. */
function addRosters(sqlite: Database, firstTraining: number, people: number, places: number): void {
  const insert = sqlite.prepare(`
    INSERT INTO attendance (training_id, person_id, state, is_volunteer, uses_trial, source, created_at)
    VALUES (?, ?, 'registered', ?, ?, 'template', ?)`)
  const step = coprimeTo(people)
  for (let n = 0; n < people; n += 1) {
    const person = ((n * step) % people) + 1
    const isVolunteer = person % 20 === 9
    const isTrial = person % 20 === 19 && firstTraining > 0
    insert.run(firstTraining + Math.floor(n / places) + 1, person, isVolunteer ? 1 : 0, isTrial ? 1 : 0, now)
  }
}

function coprimeTo(count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let step = Math.floor(count * 0.618) | 1
  while (divisor(step, count) !== 1) step += 2
  return step
}
