import type { Statement } from 'better-sqlite3'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, GymRow } from '../../app/ctx.ts'
import { searchTextOf } from '../people/search-text.ts'
import type { RowOf } from './columns.ts'
import { colourFor, cutoffFor, firstDayOfTemplates } from './defaults.ts'
import type { FileName } from './file-names.ts'
import type { Registers } from './registers.ts'
import { lastDayOfSubscription } from './rules.ts'
import type { Sifted } from './sift.ts'

export type Writing = {
  readonly ctx: CommandCtx
  readonly registers: Registers
  readonly gym: GymRow
  readonly now: Instant
}
/** Adds a row and gives its id. */
type Writer<File extends FileName> = (row: RowOf<File>) => number
type Writers = { readonly [File in FileName]: (writing: Writing) => Writer<File> }

type Cell = string | number | null
const bit = (is: boolean): 0 | 1 => (is ? 1 : 0)

/** Inserts rows that all have the same columns; the statement is prepared for the first one. */
function inserter(ctx: CommandCtx, table: string): (row: Readonly<Record<string, Cell>>) => number {
  let insert: Statement | undefined
  return (row) => {
    const names = insert ? [] : Object.keys(row)
    const marks = names.map((name) => `@${name}`)
    insert ??= ctx.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`)
    return Number(insert.run(row).lastInsertRowid)
  }
}

const trainingTypes: Writers['training-types.csv'] = ({ ctx }) => {
  const add = inserter(ctx, 'training_type')
  return ({ name, capacity, discovery_places, duration_minutes, ...row }) =>
    add({
      name,
      colour: row.colour ?? colourFor(name),
      duration_minutes,
      price_minor: row.price ?? 0,
      capacity,
      cutoff_hours: row.cancellation_cutoff_hours ?? cutoffFor(row.initiation),
      is_initiation: bit(row.initiation),
      discovery_places,
      is_subscription_only: bit(row.subscription_only),
      is_active: bit(row.active),
    })
}

const trainers: Writers['trainers.csv'] = ({ ctx }) => {
  const add = inserter(ctx, 'trainer')
  return ({ active, ...row }) => add({ ...row, is_active: bit(active) })
}

const rooms: Writers['rooms.csv'] = ({ ctx }) => {
  const add = inserter(ctx, 'room')
  return ({ name, active }) => add({ name, is_active: bit(active) })
}

const people: Writers['people.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(ctx, 'person')
  return ({ guardian, volunteer, ...row }) =>
    add({
      ...row,
      guardian_id: guardian === null ? null : registers.idOf('people.csv', guardian),
      is_volunteer: bit(volunteer),
      search: searchTextOf({ ...row, givenName: row.given_name, familyName: row.family_name }),
      created_at: now,
    })
}

const templates: Writers['templates.csv'] = ({ ctx, registers, gym }) => {
  const add = inserter(ctx, 'template')
  const firstDay = firstDayOfTemplates(gym)
  return ({ code, weekday, start_time, valid_until, ...row }) => {
    const typeMinutes = registers.find('training-types.csv', row.type)?.facts?.duration_minutes
    return add({
      code,
      weekday,
      start_time,
      duration_minutes: row.duration_minutes ?? typeMinutes ?? null,
      type_id: registers.idOf('training-types.csv', row.type),
      trainer_id: registers.idOf('trainers.csv', row.trainer),
      room_id: row.room === null ? null : registers.idOf('rooms.csv', row.room),
      valid_from: row.valid_from ?? firstDay,
      valid_until,
      is_active: bit(row.active),
    })
  }
}

const standingPlaces: Writers['standing-places.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(ctx, 'standing_place')
  return ({ start_date, end_date, ...row }) =>
    add({
      template_id: registers.idOf('templates.csv', row.template),
      person_id: registers.idOf('people.csv', row.person),
      start_date,
      end_date,
      is_frozen: bit(row.frozen),
      created_at: now,
    })
}

const plans: Writers['plans.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(ctx, 'plan')
  const cover = inserter(ctx, 'plan_type')
  return ({ name, sessions, validity, price, covers, withdrawn }) => {
    const id = add({
      name,
      sessions,
      validity_count: validity.count,
      validity_unit: validity.unit,
      price_minor: price,
      covers_all: bit(covers.length === 0),
      withdrawn_at: withdrawn ? now : null,
    })
    for (const type of covers) cover({ plan_id: id, type_id: registers.idOf('training-types.csv', type) })
    return id
  }
}

const subscriptions: Writers['subscriptions.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(ctx, 'subscription')
  return ({ code, starts_on, bonus, carried_over, freeze_from, freeze_until, ...row }) => {
    const plan = registers.find('plans.csv', row.plan)?.facts
    if (!plan) throw new Error(`plan ${row.plan} has no facts`)
    return add({
      code,
      person_id: registers.idOf('people.csv', row.person),
      plan_id: registers.idOf('plans.csv', row.plan),
      starts_on,
      ends_on: lastDayOfSubscription({ ...row, starts_on, freeze_from, freeze_until }, plan),
      plan_sessions: plan.sessions,
      bonus,
      carried_over,
      manual_initial: row.used,
      price_minor: row.price ?? plan.price,
      auto_renew: bit(row.auto_renew),
      freeze_from,
      freeze_until,
      cancelled_at: row.cancelled ? now : null,
      created_at: now,
    })
  }
}

const memberships: Writers['memberships.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(ctx, 'membership')
  return ({ person, price, ...row }) =>
    add({
      ...row,
      person_id: registers.idOf('people.csv', person),
      price_minor: price ?? 0,
      cancelled_at: row.state === 'cancelled' ? now : null,
      created_at: now,
    })
}

const sessions: Writers['sessions.csv'] = ({ ctx, now }) => {
  const add = inserter(ctx, 'course_session')
  const book = inserter(ctx, 'booking')
  return ({ places, reserved, price, active, ...row }) => {
    const id = add({ ...row, max_places: places, price_minor: price ?? 0, is_active: bit(active), created_at: now })
    const held = { holder: 'Reserved before the desk', state: 'confirmed', source: 'import', created_at: now }
    for (let place = 0; place < reserved; place++) book({ course_session_id: id, ...held })
    return id
  }
}

const closures: Writers['closures.csv'] = ({ ctx }) => inserter(ctx, 'closure')

const writers: Writers = {
  'training-types.csv': trainingTypes,
  'trainers.csv': trainers,
  'rooms.csv': rooms,
  'people.csv': people,
  'templates.csv': templates,
  'standing-places.csv': standingPlaces,
  'plans.csv': plans,
  'subscriptions.csv': subscriptions,
  'memberships.csv': memberships,
  'sessions.csv': sessions,
  'closures.csv': closures,
}

/** Adds a file's new rows and notes their ids for the files that come after it. */
export function writeFresh<File extends FileName>({ file, fresh }: Sifted<File>, writing: Writing): void {
  const write: Writer<File> = writers[file](writing)
  for (const { key, row } of fresh) {
    const id = write(row)
    const entry = writing.registers.find(file, key)
    if (entry) entry.id = id
  }
}
