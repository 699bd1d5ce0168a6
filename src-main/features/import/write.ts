import { addMonths, type Instant } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx, GymRow } from '../../app/ctx.ts'
import { searchTextOf } from '../people/search-text.ts'
import type { FileName, RowOf } from './columns.ts'
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

/** An insert of these columns, prepared once. */
function inserter(ctx: CommandCtx, table: string, names: string): (...cells: readonly Cell[]) => number {
  const marks = names
    .split(', ')
    .map(() => '?')
    .join(', ')
  const insert = ctx.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`)
  return (...cells) => Number(insert.run(...cells).lastInsertRowid)
}

const palette = [
  '#2b7a5b',
  '#4d7c0f',
  '#0e7490',
  '#b91c1c',
  '#c2410c',
  '#a16207',
  '#1d4ed8',
  '#6d28d9',
  '#a21caf',
  '#475569',
]
/** A colour for a type that has none: the same one whenever it is imported. */
function colourFor(name: string): string {
  const sum = [...name.toLowerCase()].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7)
  return palette[sum % palette.length] ?? '#475569'
}

/** CAN-1: 12 hours before, 0 for initiations. */
const cutoffFor = (isInitiation: boolean): number => (isInitiation ? 0 : 12)

/** Templates without a first day were there before the desk was. */
export const firstDayOfTemplates = (gym: GymRow) => addMonths(gym.openedOn, -12)

const people: Writers['people.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(
    ctx,
    'person',
    'code, given_name, family_name, birth_date, email, phone, card, guardian_id, is_volunteer, note, search, created_at',
  )
  return ({
    code,
    given_name: givenName,
    family_name: familyName,
    birth_date,
    email,
    phone,
    card,
    guardian,
    volunteer,
    note,
  }) => {
    const guardianId = guardian === null ? null : registers.idOf('people.csv', guardian)
    const search = searchTextOf({ givenName, familyName, email, phone, card })
    return add(
      code,
      givenName,
      familyName,
      birth_date,
      email,
      phone,
      card,
      guardianId,
      bit(volunteer),
      note,
      search,
      now,
    )
  }
}

const templates: Writers['templates.csv'] = ({ ctx, registers, gym }) => {
  const add = inserter(
    ctx,
    'template',
    'code, weekday, start_time, duration_minutes, type_id, trainer_id, room_id, valid_from, valid_until, is_active',
  )
  const firstDay = firstDayOfTemplates(gym)
  return (row) => {
    const duration =
      row.duration_minutes ?? registers.find('training-types.csv', row.type)?.facts?.duration_minutes ?? null
    const typeId = registers.idOf('training-types.csv', row.type)
    const trainerId = registers.idOf('trainers.csv', row.trainer)
    const roomId = row.room === null ? null : registers.idOf('rooms.csv', row.room)
    const validFrom = row.valid_from ?? firstDay
    return add(
      row.code,
      row.weekday,
      row.start_time,
      duration,
      typeId,
      trainerId,
      roomId,
      validFrom,
      row.valid_until,
      bit(row.active),
    )
  }
}

const plans: Writers['plans.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(
    ctx,
    'plan',
    'name, sessions, validity_count, validity_unit, price_minor, covers_all, withdrawn_at',
  )
  const cover = inserter(ctx, 'plan_type', 'plan_id, type_id')
  return ({ name, sessions, validity, price, covers, withdrawn }) => {
    const id = add(
      name,
      sessions,
      validity.count,
      validity.unit,
      price,
      bit(covers.length === 0),
      withdrawn ? now : null,
    )
    for (const type of covers) cover(id, registers.idOf('training-types.csv', type))
    return id
  }
}

const subscriptions: Writers['subscriptions.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(
    ctx,
    'subscription',
    'code, person_id, plan_id, starts_on, ends_on, plan_sessions, bonus, carried_over, manual_initial, price_minor, auto_renew, freeze_from, freeze_until, cancelled_at, created_at',
  )
  return (row) => {
    const planId = registers.idOf('plans.csv', row.plan)
    const personId = registers.idOf('people.csv', row.person)
    const plan = registers.find('plans.csv', row.plan)?.facts
    if (!plan) throw new Error(`plan ${row.plan} has no facts`)
    const endsOn = lastDayOfSubscription(row, plan)
    const own = [
      row.code,
      personId,
      planId,
      row.starts_on,
      endsOn,
      plan.sessions,
      row.bonus,
      row.carried_over,
      row.used,
    ]
    const freeze = [row.freeze_from, row.freeze_until]
    return add(...own, row.price ?? plan.price, bit(row.auto_renew), ...freeze, row.cancelled ? now : null, now)
  }
}

const memberships: Writers['memberships.csv'] = ({ ctx, registers, now }) => {
  const add = inserter(
    ctx,
    'membership',
    'code, person_id, season, state, starts_on, ends_on, price_minor, health_answers, consented_on, parental_authorisation_on, certificate_until, created_at',
  )
  return (row) => {
    const person = registers.idOf('people.csv', row.person)
    const papers = [row.health_answers, row.consented_on, row.parental_authorisation_on, row.certificate_until]
    return add(row.code, person, row.season, row.state, row.starts_on, row.ends_on, row.price ?? 0, ...papers, now)
  }
}

const sessions: Writers['sessions.csv'] = ({ ctx, now }) => {
  const add = inserter(
    ctx,
    'course_session',
    'code, title, starts_on, ends_on, max_places, location, price_minor, description, licence, is_active, created_at',
  )
  const book = inserter(ctx, 'booking', 'course_session_id, holder, state, source, created_at')
  return (row) => {
    const facts = [row.location, row.price ?? 0, row.description, row.licence, bit(row.active)]
    const id = add(row.code, row.title, row.starts_on, row.ends_on, row.places, ...facts, now)
    for (let place = 0; place < row.reserved; place++) book(id, 'Reserved before the desk', 'confirmed', 'import', now)
    return id
  }
}

const writers: Writers = {
  'training-types.csv': ({ ctx }) => {
    const add = inserter(
      ctx,
      'training_type',
      'name, colour, duration_minutes, price_minor, capacity, cutoff_hours, is_initiation, discovery_places, is_subscription_only, is_active',
    )
    return (row) => {
      const cutoff = row.cancellation_cutoff_hours ?? cutoffFor(row.initiation)
      const facts = [row.colour ?? colourFor(row.name), row.duration_minutes, row.price ?? 0, row.capacity, cutoff]
      return add(
        row.name,
        ...facts,
        bit(row.initiation),
        row.discovery_places,
        bit(row.subscription_only),
        bit(row.active),
      )
    }
  },
  'trainers.csv': ({ ctx }) => {
    const add = inserter(ctx, 'trainer', 'name, email, phone, is_active')
    return (row) => add(row.name, row.email, row.phone, bit(row.active))
  },
  'rooms.csv': ({ ctx }) => {
    const add = inserter(ctx, 'room', 'name, is_active')
    return (row) => add(row.name, bit(row.active))
  },
  'people.csv': people,
  'templates.csv': templates,
  'standing-places.csv': ({ ctx, registers, now }) => {
    const add = inserter(ctx, 'standing_place', 'template_id, person_id, start_date, end_date, is_frozen, created_at')
    return ({ template, person, start_date, end_date, frozen }) => {
      const templateId = registers.idOf('templates.csv', template)
      return add(templateId, registers.idOf('people.csv', person), start_date, end_date, bit(frozen), now)
    }
  },
  'plans.csv': plans,
  'subscriptions.csv': subscriptions,
  'memberships.csv': memberships,
  'sessions.csv': sessions,
  'closures.csv': ({ ctx }) => {
    const add = inserter(ctx, 'closure', 'first_day, last_day, reason')
    return ({ first_day, last_day, reason }) => add(first_day, last_day, reason)
  },
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
