import { seasonAt } from '../../../src-shared/domain/memberships.ts'
import { addMonths, type Day, isMonth, type Month } from '../../../src-shared/kernel/time.ts'

export const spanKinds = ['season', 'year', 'months'] as const
export type SpanKind = (typeof spanKinds)[number]

/** Whole months, the first and the last one included. */
export type Months = { readonly from: Month; readonly to: Month }
export type Span = Months & { readonly kind: SpanKind }

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month
export const firstOf = (month: Month): Day => `${month}-01` as Day

/** The months of a span that needs no choosing, up to the running month. */
function usual(kind: SpanKind, today: Day, seasonStart: string): Months {
  const to = monthOf(today)
  const first = kind === 'year' ? addMonths(firstOf(to), -11) : seasonAt(today, seasonStart).startsOn
  return { from: monthOf(first), to }
}

const monthIn = (search: URLSearchParams, name: 'from' | 'to'): Month | undefined => {
  const text = search.get(name) ?? ''
  return isMonth(text) ? text : undefined
}

/** `?span=year`, `?from=2026-01&to=2026-06`; an address that says nothing, or nothing sensible, is about this season. */
export function spanIn(search: URLSearchParams, today: Day, seasonStart: string): Span {
  const [from, to] = [monthIn(search, 'from'), monthIn(search, 'to')]
  if (from && to) return { kind: 'months', from, to }
  const kind = search.get('span') === 'year' ? 'year' : 'season'
  return { kind, ...usual(kind, today, seasonStart) }
}

/** The same span as it stands in an address. */
export const searchOf = ({ kind, from, to }: Span): Readonly<Record<string, string>> => {
  if (kind === 'months') return { from, to }
  return kind === 'year' ? { span: 'year' } : {}
}
