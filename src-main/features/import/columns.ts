import type { FileName } from './file-names.ts'
import { birthDate, day, fixedDay } from './read-day.ts'
import {
  colour,
  email,
  healthAnswers,
  integer,
  list,
  money,
  oneOf,
  proseUpTo,
  type Reader,
  reference,
  textUpTo,
  validity,
  wallTime,
  weekday,
  yesNo,
} from './readers.ts'

type Column<Value> = { readonly isRequired: boolean; readonly read: Reader<Value>; readonly whenEmpty: Value | null }

const required = <Value>(read: Reader<Value>): Column<Value> => ({ isRequired: true, read, whenEmpty: null })
const optional = <Value>(read: Reader<Value>): Column<Value | null> => ({ isRequired: false, read, whenEmpty: null })
const orElse = <Value>(read: Reader<Value>, whenEmpty: Value): Column<Value> => ({ isRequired: false, read, whenEmpty })

const code = required(textUpTo(60))
const name = required(textUpTo(120))
const phone = optional(textUpTo(50))
const isActive = orElse(yesNo, true)
const isNot = orElse(yesNo, false)
const count = orElse(integer(0, 10_000), 0)
const minutes = integer(5, 1440)
const places = integer(1, 1000)
const person = required(reference('people.csv'))

/** The files' columns, as resources/sample-gym/README.md documents them. Limits are those of the contract. */
export const columns = {
  'training-types.csv': {
    name,
    duration_minutes: required(minutes),
    capacity: required(places),
    colour: optional(colour),
    price: optional(money),
    cancellation_cutoff_hours: optional(integer(0, 168)),
    initiation: isNot,
    discovery_places: orElse(integer(0, 1000), 0),
    subscription_only: isNot,
    active: isActive,
  },
  'trainers.csv': { name, email: optional(email), phone, active: isActive },
  'rooms.csv': { name, active: isActive },
  'people.csv': {
    code,
    given_name: name,
    family_name: name,
    birth_date: optional(birthDate),
    email: optional(email),
    phone,
    card: optional(textUpTo(50)),
    // Not a reference: the guardian may come further down in the same file.
    guardian: optional(textUpTo(60)),
    volunteer: isNot,
    note: optional(proseUpTo(2000)),
  },
  'templates.csv': {
    code,
    weekday: required(weekday),
    start_time: required(wallTime),
    type: required(reference('training-types.csv')),
    trainer: required(reference('trainers.csv')),
    duration_minutes: optional(minutes),
    room: optional(reference('rooms.csv')),
    valid_from: optional(day),
    valid_until: optional(day),
    active: isActive,
  },
  'standing-places.csv': {
    template: required(reference('templates.csv')),
    person,
    start_date: required(day),
    end_date: optional(day),
    frozen: isNot,
  },
  'plans.csv': {
    name,
    sessions: required(integer(1, 10_000)),
    validity: required(validity),
    price: required(money),
    covers: orElse(list(reference('training-types.csv')), []),
    withdrawn: isNot,
  },
  'subscriptions.csv': {
    code,
    person,
    plan: required(reference('plans.csv')),
    starts_on: required(day),
    ends_on: optional(day),
    used: count,
    bonus: count,
    carried_over: count,
    auto_renew: isNot,
    price: optional(money),
    freeze_from: optional(day),
    freeze_until: optional(day),
    cancelled: isNot,
  },
  'memberships.csv': {
    code,
    person,
    season: required(textUpTo(20)),
    state: required(oneOf(['trial', 'pending', 'active', 'cancelled'])),
    starts_on: required(day),
    ends_on: required(day),
    price: optional(money),
    health_answers: optional(healthAnswers),
    consented_on: optional(day),
    parental_authorisation_on: optional(day),
    certificate_until: optional(day),
  },
  'sessions.csv': {
    code,
    title: name,
    starts_on: required(fixedDay),
    ends_on: required(fixedDay),
    places: required(places),
    reserved: count,
    location: required(textUpTo(200)),
    price: optional(money),
    description: optional(proseUpTo(4000)),
    licence: optional(textUpTo(60)),
    active: isActive,
  },
  'closures.csv': { first_day: required(day), last_day: required(day), reason: required(textUpTo(200)) },
} satisfies Record<FileName, Record<string, Column<unknown>>>

type ValueOf<Each> = Each extends Column<infer Value> ? Value : never
/** A line that was read: every column with its value. */
export type RowOf<File extends FileName> = {
  readonly [Name in keyof (typeof columns)[File]]: ValueOf<(typeof columns)[File][Name]>
}

type Identity = {
  readonly noun: string
  /** What a row is known again by. */
  readonly key: readonly string[]
  /** Names are the same whatever their capitals; codes are taken as written. */
  readonly ignoresCase: boolean
}
const coded = (noun: string): Identity => ({ noun, key: ['code'], ignoresCase: false })
const named = (noun: string): Identity => ({ noun, key: ['name'], ignoresCase: true })

export const identities: Readonly<Record<FileName, Identity>> = {
  'training-types.csv': named('training type'),
  'trainers.csv': named('trainer'),
  'rooms.csv': named('room'),
  'people.csv': coded('person'),
  'templates.csv': coded('template'),
  'standing-places.csv': { noun: 'standing place', key: ['template', 'person', 'start_date'], ignoresCase: false },
  'plans.csv': named('plan'),
  'subscriptions.csv': coded('subscription'),
  'memberships.csv': coded('membership'),
  'sessions.csv': coded('session'),
  'closures.csv': { noun: 'closure', key: ['first_day', 'last_day'], ignoresCase: false },
}

/** One text for a row's key: its parts are single lines, so a line break cannot be part of them. */
export function keyOf(file: FileName, parts: readonly string[]): string {
  const key = parts.join('\n')
  return identities[file].ignoresCase ? key.normalize('NFC').toLowerCase() : key
}
