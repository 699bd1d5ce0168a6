import type { PersonLine } from '../../../src-shared/contract/people.ts'
import { membershipState, type StoredMembershipState } from '../../../src-shared/domain/memberships.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import type { QueryCtx } from '../../app/ctx.ts'

/** Shorter words have no trigram to look up. */
const trigram = 3
/** In characters, as the index counts them: one outside the first 65 536 is one, not two. */
const lengthOf = (word: string): number => [...word].length

type Row = Omit<PersonLine, 'membership' | 'isVolunteer'> & {
  readonly isVolunteer: number
  readonly membershipState: StoredMembershipState | null
  readonly membershipEndsOn: Day | null
}

/**
 * People whose name, phone, e-mail or card contains every word of the text, in any order, by family name. Words of
 * three letters or more go through the trigram index; a shorter one filters what the others found.
 */
export function searchPeople(ctx: QueryCtx, text: string, limit: number, offset: number, today: Day) {
  const words = wordsOf(text)
  const long = words.filter((word) => lengthOf(word) >= trigram)
  const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
  const conditions = [
    'p.archived_at IS NULL',
    ...(long.length > 0 ? ['p.id IN (SELECT rowid FROM person_search WHERE person_search MATCH ?)'] : []),
    ...words.filter((word) => lengthOf(word) < trigram).map(() => "p.search LIKE ? ESCAPE '\\'"),
  ].join(' AND ')
  const values = [
    ...(long.length > 0 ? [match] : []),
    ...words.filter((word) => lengthOf(word) < trigram).map((word) => `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`),
  ]
  // What the index finds is looked up once, for the count and for the page; a scan is cheaper twice than kept.
  const once = long.length > 0 ? 'MATERIALIZED' : 'NOT MATERIALIZED'
  const hits = `WITH hit AS ${once} (SELECT p.id, p.search FROM person p WHERE ${conditions})`
  const rows = ctx.prepare(`${hits} ${selectPage}`).all(...values, today, limit, offset, today) as (Row & {
    readonly total: number
  })[]
  // A page beyond the last one has no row to carry the total.
  const total =
    rows[0]?.total ??
    (ctx
      .prepare(`${hits} SELECT count(*) FROM hit`)
      .pluck()
      .get(...values) as number)
  return { total, people: rows.map(({ total: _total, ...row }) => lineOf(row, today)) }
}

/** What a text looks for; a phone number is looked for by its digits, however its groups are written. */
export function wordsOf(text: string): readonly string[] {
  const isPhone = /^[+\d\s()./-]{5,}$/.test(text)
  const words = isPhone ? [text.replaceAll(/\D/g, '')] : fold(text).split(' ')
  return words.filter((word) => word.length > 0)
}

/** Only who is on the page is looked up: sorting whole lines would look up everybody who was found. */
const selectPage = `
  SELECT p.id, trim(p.given_name || ' ' || p.family_name) AS name, p.birth_date AS birthDate, p.email, p.phone, p.card,
         p.guardian_id AS guardianId, trim(g.given_name || ' ' || g.family_name) AS guardianName,
         p.is_volunteer AS isVolunteer, m.state AS membershipState, m.ends_on AS membershipEndsOn,
         (SELECT count(*) FROM standing_place s WHERE s.person_id = p.id AND (s.end_date IS NULL OR s.end_date >= ?)) AS standingPlaces,
         (SELECT count(*) FROM hit) AS total
  FROM (SELECT id FROM hit ORDER BY search, id LIMIT ? OFFSET ?) page
  JOIN person p ON p.id = page.id
  LEFT JOIN person g ON g.id = p.guardian_id
  LEFT JOIN membership m ON m.id = (
    SELECT id FROM membership WHERE person_id = p.id AND starts_on <= ? ORDER BY state = 'cancelled', ends_on DESC LIMIT 1)
  ORDER BY p.search, p.id`

function lineOf(
  { membershipState: state, membershipEndsOn: endsOn, isVolunteer, ...row }: Row,
  today: Day,
): PersonLine {
  const membership = state && endsOn ? membershipState({ state, endsOn }, today) : null
  return { ...row, isVolunteer: isVolunteer === 1, membership }
}
