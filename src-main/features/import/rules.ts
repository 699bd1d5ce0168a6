import { isManualInitialValid, lastDayOf } from '../../../src-shared/domain/subscriptions.ts'
import { addDays, type Day, daysBetween, isDay } from '../../../src-shared/kernel/time.ts'
import type { CommandCtx } from '../../app/ctx.ts'
import type { RowOf } from './columns.ts'
import type { FileName } from './file-names.ts'
import { quoted } from './readers.ts'
import type { FactsOf, Registers } from './registers.ts'

export type Complaint = { readonly column: string | null; readonly problem: string }
/** What is wrong with a row whose cells are all right, beside the rows that came before it. */
type Rule<File extends FileName> = (row: RowOf<File>, line: number) => readonly Complaint[]

export type RuleTools = { readonly ctx: CommandCtx; readonly registers: Registers; readonly firstDay: Day }
type Rules = { readonly [File in FileName]?: (tools: RuleTools) => Rule<File> }

/** Nothing, or the one complaint, when `isWrong`. */
const complain = (isWrong: boolean, column: string, problem: () => string): readonly Complaint[] =>
  isWrong ? [{ column, problem: problem() }] : []

const endsBefore = (column: string, end: Day | null, start: Day | null): readonly Complaint[] =>
  complain(end !== null && start !== null && end < start, column, () => `${end} is before the first day, ${start}`)

const peopleRule = ({ ctx, registers }: RuleTools): Rule<'people.csv'> => {
  const cardSql = "SELECT card, trim(given_name || ' ' || family_name) AS name FROM person WHERE card IS NOT NULL"
  const holders = new Map(
    (ctx.prepare(cardSql).all() as { card: string; name: string }[]).map((row) => [row.card, `belongs to ${row.name}`]),
  )
  return ({ code, card, guardian }, line) => {
    const holder = card === null ? undefined : holders.get(card)
    if (card !== null && !holder) holders.set(card, `is on line ${line} too`)
    return [
      ...complain(holder !== undefined, 'card', () => `card ${quoted(card ?? '')} ${holder}`),
      ...(guardian === null ? [] : guardianComplaints(registers, code, guardian)),
    ]
  }
}

function guardianComplaints(registers: Registers, code: string, guardian: string): readonly Complaint[] {
  const who = `person ${quoted(guardian)}`
  if (guardian === code) return [{ column: 'guardian', problem: `${who} cannot be their own guardian` }]
  const entry = registers.find('people.csv', guardian)
  const of = entry?.facts?.guardian
  if (of) return [{ column: 'guardian', problem: `${who} is a dependent of ${of} and cannot be a guardian` }]
  const read = registers.refer('people.csv', guardian)
  return 'problem' in read ? [{ column: 'guardian', problem: read.problem }] : []
}

type Period = { readonly from: Day; readonly until: Day | null; readonly line: number | null }
const overlap = (a: Period, b: Period): boolean =>
  (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until)

const placeSql = `
  SELECT t.code AS template, p.code AS person, s.start_date AS "from", s.end_date AS until, NULL AS line
  FROM standing_place s JOIN template t ON t.id = s.template_id JOIN person p ON p.id = s.person_id
  WHERE t.code IS NOT NULL AND p.code IS NOT NULL`

const standingPlacesRule = ({ ctx }: RuleTools): Rule<'standing-places.csv'> => {
  const held = new Map<string, Period[]>()
  const heldIn = (template: string, person: string): Period[] => {
    const key = `${template}\n${person}`
    const periods = held.get(key) ?? []
    held.set(key, periods)
    return periods
  }
  for (const row of ctx.prepare(placeSql).all() as (Period & { template: string; person: string })[])
    heldIn(row.template, row.person).push(row)
  return ({ template, person, start_date: from, end_date: until }, line) => {
    const ends = endsBefore('end_date', until, from)
    if (ends.length > 0) return ends
    const periods = heldIn(template, person)
    const other = periods.find((period) => overlap(period, { from, until, line }))
    if (!other) periods.push({ from, until, line })
    const where = other?.line === null ? 'at the desk' : `on line ${other?.line}`
    const span = other?.until ? `from ${other.from} to ${other.until}` : `from ${other?.from}, without end`
    return complain(
      other !== undefined,
      'start_date',
      () => `${quoted(person)} has a place in ${quoted(template)} already: ${span} (${where})`,
    )
  }
}

type Lasting = Pick<RowOf<'subscriptions.csv'>, 'starts_on' | 'ends_on' | 'freeze_from' | 'freeze_until'>
/** SUB-8: a freeze moves the end by the frozen days, both ends counted. A last day that is written down is final. */
export function lastDayOfSubscription(row: Lasting, plan: FactsOf<'plans.csv'>): Day {
  if (row.ends_on) return row.ends_on
  const planned = lastDayOf(row.starts_on, plan.validity)
  return row.freeze_from && row.freeze_until
    ? addDays(planned, daysBetween(row.freeze_from, row.freeze_until) + 1)
    : planned
}

const freezeComplaints = (from: Day | null, until: Day | null): readonly Complaint[] => [
  ...complain(from === null && until !== null, 'freeze_from', () => 'the freeze has a last day and no first one'),
  ...complain(from !== null && until === null, 'freeze_until', () => 'the freeze has a first day and no last one'),
  ...complain(
    from !== null && until !== null && until < from,
    'freeze_until',
    () => `the freeze runs backwards: ${until} is before ${from}`,
  ),
]

const subscriptionsRule =
  ({ registers }: RuleTools): Rule<'subscriptions.csv'> =>
  (row) => {
    const plan = registers.find('plans.csv', row.plan)?.facts
    const freeze = freezeComplaints(row.freeze_from, row.freeze_until)
    if (!plan || freeze.length > 0) return freeze
    const total = plan.sessions + row.bonus + row.carried_over
    const endsOn = lastDayOfSubscription(row, plan)
    return [
      ...complain(
        !isManualInitialValid(row.used, total),
        'used',
        () => `${row.used} sessions are used, and the subscription has ${total}`,
      ),
      ...endsBefore('ends_on', endsOn, row.starts_on),
      ...complain(!isDay(endsOn), 'starts_on', () => `the plan would end on ${endsOn}, out of the calendar`),
    ]
  }

const seasonSql = `
  SELECT p.code AS person, m.season, m.starts_on AS day FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.state <> 'cancelled' AND p.code IS NOT NULL`

const membershipsRule = ({ ctx }: RuleTools): Rule<'memberships.csv'> => {
  const rows = ctx.prepare(seasonSql).all() as { person: string; season: string; day: Day }[]
  const taken = new Map(rows.map(({ person, season, day }) => [`${person}\n${season}`, `at the desk, from ${day}`]))
  return ({ person, season, state, starts_on, ends_on }, line) => {
    const key = `${person}\n${season}`
    const before = state === 'cancelled' ? undefined : taken.get(key)
    if (!before && state !== 'cancelled') taken.set(key, `on line ${line}`)
    return [
      ...endsBefore('ends_on', ends_on, starts_on),
      ...complain(
        before !== undefined,
        'season',
        () => `${quoted(person)} has a membership for ${quoted(season)} already: ${before}`,
      ),
    ]
  }
}

export const rules: Rules = {
  'training-types.csv': () => (row) =>
    complain(
      row.discovery_places > row.capacity,
      'discovery_places',
      () => `${row.discovery_places} discovery places are more than the capacity, ${row.capacity}`,
    ),
  'people.csv': peopleRule,
  'templates.csv':
    ({ firstDay }) =>
    (row) =>
      endsBefore('valid_until', row.valid_until, row.valid_from ?? firstDay),
  'standing-places.csv': standingPlacesRule,
  'subscriptions.csv': subscriptionsRule,
  'memberships.csv': membershipsRule,
  'sessions.csv': () => (row) => [
    ...endsBefore('ends_on', row.ends_on, row.starts_on),
    ...complain(
      row.reserved > row.places,
      'reserved',
      () => `${row.reserved} places are reserved, and there are ${row.places}`,
    ),
  ],
  'closures.csv': () => (row) => endsBefore('last_day', row.last_day, row.first_day),
}

type Lateness = { readonly [File in FileName]?: (row: RowOf<File>) => boolean }
/** Rows that are judged, and written, after the others of their file: dependents after their guardians. */
export const comesLater: Lateness = { 'people.csv': (row) => row.guardian !== null }
