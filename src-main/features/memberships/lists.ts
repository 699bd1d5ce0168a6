import { type Season, seasonAt } from '../../../src-shared/domain/memberships.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { gymOf, type QueryCtx, todayOf } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { wordsOf } from '../people/search.ts'
import { asShown, lacksCertificate, type MembershipRow, membershipsIn, stateOf } from './memberships.repo.ts'
import { onSale } from './terms.ts'

/** What a list can be narrowed down to. */
const shows = ['all', 'trial', 'pending', 'active', 'expired', 'cancelled', 'lacks-certificate'] as const
type Show = (typeof shows)[number]

function isShown(row: MembershipRow, show: Show, today: Day): boolean {
  if (show === 'all') return true
  return show === 'lacks-certificate' ? lacksCertificate(row, today) : stateOf(row, today) === show
}

const list: Services['memberships']['list'] = (ctx, { season, show, text, limit, offset }) => {
  const today = todayOf(ctx)
  const words = wordsOf(text)
  const all = membershipsIn(ctx, season)
  const found = all.filter((row) => isShown(row, show, today) && words.every((word) => row.search.includes(word)))
  return {
    seasons: ctx
      .prepare('SELECT season FROM membership GROUP BY season ORDER BY MAX(starts_on) DESC, season DESC')
      .pluck()
      .all() as string[],
    total: found.length,
    counts: Object.fromEntries(shows.map((one) => [one, all.filter((row) => isShown(row, one, today)).length])),
    memberships: found.slice(offset, offset + limit).map((row) => asShown(row, today)),
  }
}

type Leaving = {
  readonly personId: PersonId
  readonly name: string
  readonly guardianName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly lastSeason: string
  readonly endsOn: Day
}

/** From the first day of last season to yesterday, or to the end of this one while the next is on sale. */
function endingBetween(ctx: QueryCtx, seasons: readonly Season[]): { readonly from: Day; readonly until: Day } {
  const current = seasonAt(todayOf(ctx), gymOf(ctx).seasonStart)
  const last = seasonAt(addDays(current.startsOn, -1), gymOf(ctx).seasonStart)
  return { from: last.startsOn, until: seasons.length > 1 ? current.endsOn : addDays(todayOf(ctx), -1) }
}

/** A dependent is reached through their guardian. */
const toRenew: Services['memberships']['toRenew'] = (ctx) => {
  const seasons = onSale(ctx)
  const { from, until } = endingBetween(ctx, seasons)
  const people = ctx
    .prepare(`
      SELECT p.id AS personId, trim(p.given_name || ' ' || p.family_name) AS name,
             trim(g.given_name || ' ' || g.family_name) AS guardianName, COALESCE(p.email, g.email) AS email,
             COALESCE(p.phone, g.phone) AS phone, m.season AS lastSeason, m.ends_on AS endsOn
      FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN person g ON g.id = p.guardian_id
      WHERE m.state = 'active' AND m.ends_on BETWEEN ? AND ? AND p.archived_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM membership n WHERE n.person_id = m.person_id AND n.state <> 'cancelled' AND n.id <> m.id
          AND (n.ends_on > m.ends_on OR (n.ends_on = m.ends_on AND n.id > m.id)))
      ORDER BY m.ends_on DESC, p.search, p.id`)
    .all(from, until) as Leaving[]
  const season = seasons.at(-1) ?? seasonAt(todayOf(ctx), gymOf(ctx).seasonStart)
  return { season, people }
}

export const listServices: Pick<Services['memberships'], 'list' | 'toRenew'> = { list, toRenew }
