import type { TrialFigure, TrialRow } from '../../../src-shared/contract/reports.ts'
import { dayAt } from '../../../src-shared/kernel/time.ts'
import { gymOf, type QueryCtx } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { periodsOf, type Span } from './periods.ts'
import { cut, onePerPerson, shareIn, topHouseholds } from './shares.ts'
import { type Counted, type CountedRow, countedIn, guardians, listedIn, namesOf } from './trial-counts.ts'
import { csvOfMonths, csvOfPeople } from './trials-csv.ts'

export const reportServices: Services['reports'] = {
  trials,
  trialPeople: peopleBehind,
  exportTrials: (ctx, { figure, from, to }) => {
    const { language } = gymOf(ctx)
    const span = { from, to }
    if (figure === null) return csvOfMonths(language, span, trials(ctx, span))
    return csvOfPeople(language, span, figure, peopleBehind(ctx, { figure, ...span }))
  },
}

type Rows = Readonly<Record<Counted, readonly CountedRow[]>>

/** TRI-6: the figures of a period. A share counts people, each once; used and cancelled count trials. */
const figuresOf = ({ usage, used, cancelled }: Rows) => ({
  usage: shareIn(usage),
  conversion: shareIn(used),
  reuse: shareIn(onePerPerson(cancelled)),
  used: used.length,
  cancelled: cancelled.length,
})

const none: Rows = { usage: [], used: [], cancelled: [] }

function trials(ctx: QueryCtx, span: Span) {
  const { whole, months, weeks } = periodsOf(ctx, span)
  const read = (counted: Counted) => countedIn(ctx, counted, whole)
  const rows: Rows = { usage: read('usage'), used: read('used'), cancelled: read('cancelled') }
  const byMonth = {
    usage: cut(rows.usage, months),
    used: cut(rows.used, months),
    cancelled: cut(rows.cancelled, months),
  }
  const byWeek = { used: cut(rows.used, weeks), cancelled: cut(rows.cancelled, weeks) }
  const top = topHouseholds(rows, guardians(ctx), 10)
  const names = namesOf(
    ctx,
    top.map(({ personId }) => personId),
  )
  return {
    total: figuresOf(rows),
    months: months.map(({ month }, n) => ({
      month,
      ...figuresOf({
        usage: byMonth.usage[n] ?? none.usage,
        used: byMonth.used[n] ?? none.used,
        cancelled: byMonth.cancelled[n] ?? none.cancelled,
      }),
    })),
    weeks: weeks.map(({ monday }, n) => ({
      monday,
      used: byWeek.used[n]?.length ?? 0,
      cancelled: byWeek.cancelled[n]?.length ?? 0,
    })),
    topTen: top.map((household) => ({ ...household, name: names.get(household.personId) ?? '' })),
  }
}

/** Which rows are behind a figure: of a share those that it misses, or all that it counts. */
const behind: Readonly<Record<TrialFigure, { readonly counted: Counted; readonly onlyMissed?: true }>> = {
  usage: { counted: 'usage' },
  'not-used': { counted: 'usage', onlyMissed: true },
  conversion: { counted: 'used' },
  'not-converted': { counted: 'used', onlyMissed: true },
  reuse: { counted: 'cancelled' },
  used: { counted: 'used' },
  cancelled: { counted: 'cancelled' },
}

/** The people behind one figure, by the day it counts them by. */
function peopleBehind(
  ctx: QueryCtx,
  { figure, ...span }: Span & { readonly figure: TrialFigure },
): readonly TrialRow[] {
  const { timeZone } = gymOf(ctx)
  const { counted, onlyMissed } = behind[figure]
  const all = listedIn(ctx, counted, periodsOf(ctx, span).whole)
  const rows = figure === 'reuse' ? onePerPerson(all) : all
  return rows
    .filter(({ isHit }) => !onlyMissed || !isHit)
    .map(({ at, ...row }) => ({ ...row, day: dayAt(timeZone, at) }))
}
