// Makes the sample gym's CSV files. Seeded: running it again gives the same bytes. Every day is told from the Monday
// of the anchor week; the loader moves that Monday to the current week.
import { writeFileSync } from 'node:fs'
import Papa from 'papaparse'
import {
  CHILDREN,
  DISCOVERY,
  FREEZES,
  IMMERSION,
  LAST_SEASON,
  PLANS,
  ROOMS,
  type Row,
  SEASON,
  TRAINERS,
  TYPES,
  WEEK,
  WHERE,
} from './gym.ts'
import { ascii, ENGLISH, FRENCH, NOTES, RUSSIAN } from './names.ts'
import { between, chance, pick, random, shuffle, unlike } from './random.ts'

const ANCHOR = Date.UTC(2026, 10, 16)
const SEASON_START = -76 // 1 September 2026, in days from the anchor

type Language = 'fr' | 'ru' | 'en'

const day = (offset: number) => new Date(ANCHOR + offset * 86_400_000).toISOString().slice(0, 10)
const yes = (condition: boolean) => (condition ? 'yes' : '')
const code = (letter: string, index: number, width = 3) => `${letter}${String(index + 1).padStart(width, '0')}`
const by = (key: (row: Row) => unknown) => (a: Row, b: Row) =>
  key(a) === key(b) ? 0 : String(key(a)) < String(key(b)) ? -1 : 1

// The week ------------------------------------------------------------------------------------------------------------

const types: Row[] = Object.entries(TYPES).map(([name, [colour, minutes, price, capacity, kind]]) => ({
  ...{ name, duration_minutes: minutes, capacity, colour, price },
  cancellation_cutoff_hours: kind === 'initiation' ? 0 : 12,
  initiation: yes(kind === 'initiation'),
  discovery_places: DISCOVERY[name] ?? 0,
  ...{ subscription_only: yes(kind === 'subscription_only'), active: 'yes' },
}))

const [INACTIVE, ENDED, LATER] = [36, 37, 38]
const templates = WEEK.map(([weekday, start_time, type, live, special], index) => {
  const [trainer, room] = WHERE[type] as [number, number]
  const [, minutes, , capacity] = TYPES[type] as [string, number, number, number]
  const row: Row = {
    ...{ code: code('T', index, 2), weekday, start_time, type, trainer: TRAINERS[trainer] as string },
    ...{ duration_minutes: '', room: ROOMS[room] as string, valid_from: '2024-09-02', valid_until: '', active: 'yes' },
    ...special,
  }
  const start = weekday * 1440 + Number(start_time.slice(0, 2)) * 60 + Number(start_time.slice(3))
  const end = start + Number(row.duration_minutes || minutes)
  return { row, type, live, capacity, start, end, from: String(row.valid_from) }
})
type Template = (typeof templates)[number]

// People --------------------------------------------------------------------------------------------------------------

interface Person {
  row: Row
  adult: boolean
  guardian: boolean
  under16: boolean
  places: Template[]
}
const people: Person[] = []
const phones = new Set<string>()
const cards = new Set<string>()
const digits = (count: number) => String(between(0, 10 ** count - 1)).padStart(count, '0')
const PHONES: Record<Language, () => string> = {
  fr: () => `${chance(0.6) ? '+33 6' : '06'} 39 98 ${digits(2)} ${digits(2)}`,
  ru: () => `+7 900 000-${digits(2)}-${digits(2)}`,
  en: () => `+44 7700 900${digits(3)}`,
}
const DOMAINS: Record<Language, string> = { fr: 'example.fr', ru: 'example.com', en: 'example.org' }
const notes = { fr: shuffle(NOTES.fr), ru: shuffle(NOTES.ru), en: shuffle(NOTES.en) }
const born = (age: number) => day(-Math.round(age * 365.25) - between(10, 330))

function addPerson(language: Language, name: string, family: string, birth_date: string, guardian: string) {
  const [given, ...rest] = name.split(' ') as [string, ...string[]]
  const family_name = rest.join(' ') || family
  const adult = guardian === ''
  const reachable = adult || birth_date < '2012'
  const row: Row = { code: code('P', people.length), given_name: given, family_name, birth_date }
  row.email = adult && chance(0.93) ? `${ascii(given)}.${ascii(family_name)}@${DOMAINS[language]}` : ''
  row.phone = reachable && chance(0.94) ? unlike(phones, PHONES[language]) : ''
  row.card = adult && chance(0.85) ? unlike(cards, () => `C-10${digits(4)}`) : ''
  Object.assign(row, { guardian, volunteer: '', note: (chance(adult ? 0.2 : 0.06) && notes[language].pop()) || '' })
  people.push({ row, adult, guardian: false, under16: birth_date > '2010-11-16', places: [] })
  return people.at(-1) as Person
}

const LISTS: [Language, string[]][] = [
  ['fr', FRENCH],
  ['ru', RUSSIAN],
  ['en', ENGLISH],
]
const homes = LISTS.flatMap(([language, list]) => list.map((home) => ({ language, home })))
for (const { language, home } of shuffle(homes)) {
  const [adults, dependents = []] = home.split(' > ').map((names) => names.split(', ')) as [string[], string[]?]
  const count = dependents.length
  const youngest = between(5, 16 - 2 * Math.max(0, count - 1))
  const age = count ? Math.min(50, Math.max(29, youngest + 2 * count + between(20, 32))) : between(21, 66)
  const [first] = adults.map((name) => addPerson(language, name, '', born(age + between(-1, 4)), '')) as [Person]
  first.guardian = count > 0
  let birth = ''
  for (const [index, name] of dependents.entries()) {
    if (!name.startsWith('=')) birth = born(youngest + 2 * index)
    addPerson(language, name.replace('=', ''), String(first.row.family_name), birth, String(first.row.code))
  }
}
const mixed = shuffle(people)
const volunteers = mixed.filter((person) => person.adult).slice(0, 5)
for (const volunteer of volunteers) volunteer.row.volunteer = 'yes'

// Standing places -----------------------------------------------------------------------------------------------------

const adults = mixed.filter((person) => person.adult && !volunteers.includes(person))
const children = mixed.filter((person) => !person.adult)
const frozen = [...adults.splice(0, 7), ...children.splice(0, 2)]
const parents = adults.filter((person) => person.guardian).slice(0, 11) // who only bring their children
const members = adults.filter((person) => !parents.includes(person))
const regulars = [...members, ...volunteers, ...children]

const standing: Row[] = []
const fits = (person: Person, template: Template) =>
  person.adult !== CHILDREN.includes(template.type) &&
  !person.places.some((other) => other.start < template.end && template.start < other.end)
function place(template: Template, pool: Person[], start: string, more: Row = {}) {
  const free = pool.filter((person) => fits(person, template))
  if (free.length === 0) return false
  const [person] = [pick(free), pick(free), pick(free)].sort((a, b) => a.places.length - b.places.length) as [Person]
  person.places.push(template)
  const start_date = start < template.from ? template.from : start
  const row = { template: String(template.row.code), person: String(person.row.code), start_date }
  standing.push({ ...row, end_date: '', frozen: '', ...more })
  return true
}
// Half of them came at the start of a season.
const joined = () => day(chance(0.5) ? SEASON_START - (chance(0.45) ? 365 : 0) + between(0, 18) : -between(4, 540))

for (const template of templates) {
  const roomy = template.live <= template.capacity - 2 // volunteers take no place: keep them out of the full ones
  const pool = roomy ? regulars : regulars.filter((person) => !volunteers.includes(person))
  for (let n = 0; n < template.live; n++) place(template, pool, joined())
}
const running = templates.filter((template) => template.live > 0 && template.from < '2026')
const some = (count: number, one: (index: number) => boolean) => {
  for (let done = 0; done < count; ) if (one(done)) done++
}
some(20, () => place(pick(running), frozen, joined(), { frozen: 'yes' }))
some(15, (n) => place(n < 6 ? (templates[LATER] as Template) : pick(running), regulars, day(between(15, 50))))
some(25, (n) => {
  const template = n < 6 ? templates[ENDED] : n < 10 ? templates[INACTIVE] : pick(running)
  const end_date = n < 6 ? '2026-06-28' : day(-between(5, 190))
  return place(template as Template, mixed, day(-between(260, 430)), { end_date })
})
standing.sort(by((row) => `${row.template} ${row.start_date}`))

// Plans and subscriptions ---------------------------------------------------------------------------------------------

const plans = Object.entries(PLANS).map(([name, [sessions, validity, , price, covers]]) => ({
  ...{ name, sessions, validity, price, covers: covers.join('|'), withdrawn: yes(name.endsWith('(ancien tarif)')) },
}))

const subscriptions: Row[] = []
const subscribed = new Set<Person>()
function subscribe(person: Person, plan: string, more: Row = {}, sold?: number, leave = 1) {
  const [sessions, , span, , , [from, to]] = PLANS[plan] as (typeof PLANS)[string]
  const ago = sold ?? between(from, to)
  const regular = plan === 'Mensuel 8' || plan === 'Trimestre 24'
  const current = sold === undefined
  const row: Row = { person: String(person.row.code), plan, starts_on: day(-ago), ends_on: '', used: 0 }
  row.bonus = current && chance(0.1) ? between(1, 2) : 0
  row.carried_over = current && regular && chance(0.4) ? between(1, 3) : 0
  row.auto_renew = yes(current && regular && chance(0.6))
  Object.assign(row, { price: '', freeze_from: '', freeze_until: '', cancelled: '' })
  const total = sessions + row.bonus + row.carried_over
  const expected = Math.round(((total * Math.min(span, Math.max(0, ago))) / span) * (0.55 + random() * 0.7))
  row.used = Math.max(0, Math.min(total - (ago > span ? 0 : leave), expected))
  subscriptions.push(Object.assign(row, more))
  subscribed.add(person)
}
const attending = (...names: string[]) =>
  regulars.filter((person) => !subscribed.has(person) && person.places.some(({ type }) => names.includes(type)))

// The subscription-only type: four in five are covered, one in five is left out with a warning (GEN-7).
const cross = attending('Cross Training')
const uncovered = cross.filter((_, index) => index % 5 === 4)
for (const person of cross.filter((one) => !uncovered.includes(one)))
  subscribe(person, pick(['Carte 10 séances', 'Mensuel 8', 'Trimestre 24']), {}, undefined, 4)
const [five, ...yoga] = attending('Yoga Vinyasa', 'Yoga doux').slice(0, 9) as [Person, ...Person[]]
subscribe(five, '11 Yoga', { starts_on: '2026-10-12', used: 5, bonus: 0, carried_over: 0 })
for (const person of yoga) subscribe(person, '11 Yoga')
for (const person of attending('Кикбоксинг', 'Judo adultes').slice(0, 6)) subscribe(person, 'Combat 20')
for (const person of attending(...CHILDREN).slice(0, 15)) subscribe(person, 'Enfants année 33')

FREEZES.forEach(([from, until], index) => {
  const person = frozen[index + 2] as Person
  const plan = person.adult ? pick(['Carte 10 séances', 'Trimestre 24']) : 'Enfants année 33'
  subscribe(person, plan, { freeze_from: day(from), freeze_until: day(until), auto_renew: '' }, between(45, 60))
})
// In turn: full, two that renew in the anchor week, a freeze to come, the withdrawn plan, discovery, upcoming, cancelled
const others = [...members, ...parents].filter((person) => !subscribed.has(person) && !uncovered.includes(person))
const next = () => others.shift() as Person
subscribe(next(), 'Carte 10 séances', { used: 10, price: 126 }, 120)
subscribe(next(), 'Mensuel 8', { starts_on: '2026-10-18', ends_on: '2026-11-18', used: 5, auto_renew: 'yes' }, 29)
subscribe(next(), 'Mensuel 8', { starts_on: '2026-10-21', ends_on: '2026-11-21', used: 8, auto_renew: 'yes' }, 26)
subscribe(next(), 'Trimestre 24', { freeze_from: day(14), freeze_until: day(27), price: 238 })
subscribe(next(), 'Carte 20 séances (ancien tarif)')
subscribe(next(), 'Découverte 3 séances')
subscribe(next(), 'Découverte 3 séances', { used: 0, price: 0 })
subscribe(next(), 'Carte 10 séances', { cancelled: 'yes' }, 80)
subscribe(yoga[3] as Person, '11 Yoga', { cancelled: 'yes', used: 0 }, 12)
for (const person of [...shuffle(children).slice(0, 1), ...yoga.slice(0, 2), ...cross.slice(0, 2)])
  subscribe(person, person.adult ? pick(['11 Yoga', 'Trimestre 24']) : 'Enfants année 33', {}, -between(9, 30))
const former = [...uncovered, ...shuffle(adults)]
while (subscriptions.length < 90)
  subscribe(former.shift() as Person, pick(['Carte 10 séances', '11 Yoga']), {}, between(200, 330))
subscriptions.sort(by((row) => row.starts_on))

// Memberships ---------------------------------------------------------------------------------------------------------

const memberships: Row[] = []
function join(person: Person, state: string, season = SEASON, consent = SEASON_START + between(-12, 16)) {
  const concerned = chance(0.15)
  const consented_on = season === SEASON ? day(consent) : day(consent - 365)
  const answers = Array.from({ length: 9 }, () => 'n')
  if (concerned) answers[between(0, 8)] = 'y'
  const parental_authorisation_on = person.under16 && !person.adult ? consented_on : ''
  const certificate_until =
    concerned && state !== 'pending' ? day((season === SEASON ? 60 : -300) + between(0, 200)) : ''
  const row = { person: String(person.row.code), ...season, state, price: 45, health_answers: answers.join('') }
  memberships.push({ ...row, consented_on, parental_authorisation_on, certificate_until })
}
const recent = () => -between(2, 30)
const minors = shuffle([...children, ...frozen.filter((person) => !person.adult)])
const grown = shuffle([...frozen.filter((person) => person.adult), ...members])
for (const person of [...minors.slice(0, 38), ...grown.slice(0, 39)]) join(person, 'active')
for (const person of [...minors.slice(38, 44), ...grown.slice(39, 43)]) join(person, 'pending', SEASON, recent())
for (const person of [...minors.slice(44, 50), ...grown.slice(43, 46)]) join(person, 'trial', SEASON, recent())
for (const person of [minors[0], minors[50], grown[46], grown[47]]) join(person as Person, 'cancelled')
for (const person of [...minors.slice(2, 5), ...minors.slice(51, 53), ...grown.slice(8, 12), ...grown.slice(48, 52)])
  join(person, 'active', LAST_SEASON)
memberships.sort(by((row) => `${row.season} ${row.consented_on}`))

// Course sessions: S's eight of 2025 (SES-5) ----------------------------------------------------------------------------

const sessions = IMMERSION.map((line, index) => {
  const [first, last, reserved] = line.split(' ') as [string, string, string]
  return {
    ...{ code: `IE-2025-${index + 1}`, title: 'Immersion Élite', starts_on: `2025-${first}`, ends_on: `2025-${last}` },
    ...{ places: 8, reserved, location: 'Palestra Paris, Grande salle', price: 1997 },
    description: 'Cinq jours en petit groupe : technique, préparation physique et retours vidéo, repas de midi compris',
    ...{ licence: 'immersion', active: 'yes' },
  }
})

const trainers = TRAINERS.map((name) => {
  const [given, family] = name.split(' ') as [string, string]
  const language = /[а-я]/.test(name) ? 'ru' : name.startsWith('Hannah') ? 'en' : 'fr'
  const email = `${ascii(given)}.${ascii(family)}@example.org`
  return { name, email, phone: unlike(phones, PHONES[language]), active: 'yes' }
})

// Who comes every week has a subscription; a handful pay class by class. Last, so that all the rest stays as it was.
const payByClass = 8
const weekly = regulars.filter((person) => person.places.length > 0 && !volunteers.includes(person))
const covering = ['Trimestre 24', 'Enfants année 33']
const isCovered = ({ row }: Person) =>
  subscriptions.some((one) => one.person === row.code && covering.includes(String(one.plan)))
for (const person of weekly.filter((one) => !isCovered(one) && !uncovered.includes(one)).slice(payByClass))
  subscribe(person, person.adult ? 'Trimestre 24' : 'Enfants année 33', {}, undefined, 3 * person.places.length)
subscriptions.sort(by((row) => row.starts_on))

const files: Record<string, Row[]> = {
  'training-types': types,
  trainers,
  rooms: ROOMS.map((name) => ({ name, active: 'yes' })),
  people: people.map(({ row }) => row),
  templates: templates.map(({ row }) => row),
  'standing-places': standing,
  plans,
  subscriptions: subscriptions.map((row, index) => ({ code: code('S', index), ...row })),
  memberships: memberships.map((row, index) => ({ code: code('M', index), ...row })),
  sessions,
  closures: [{ first_day: '2026-12-24', last_day: '2026-12-25', reason: 'Fermeture annuelle' }],
}
for (const [file, rows] of Object.entries(files))
  writeFileSync(new URL(`${file}.csv`, import.meta.url), `${Papa.unparse(rows, { newline: '\n' })}\n`)
