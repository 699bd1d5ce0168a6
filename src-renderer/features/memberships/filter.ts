export const shows = ['all', 'trial', 'pending', 'active', 'expired', 'cancelled', 'lacks-certificate'] as const
export type Show = (typeof shows)[number]

/** Which memberships are asked for; `page` counts from 1. */
export type Filter = {
  readonly season: string | null
  readonly show: Show
  readonly text: string
  readonly page: number
}

export const pageSize = 100

const isShow = (text: string | null): text is Show => shows.some((show) => show === text)

/** Reads the filter out of an address; what makes no sense there is as if it were not. */
export function filterIn(params: URLSearchParams): Filter {
  const show = params.get('show')
  const page = Number(params.get('page'))
  return {
    season: params.get('season'),
    show: isShow(show) ? show : 'all',
    text: (params.get('text') ?? '').slice(0, 100),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The address of a filter: only what differs from the beginning. */
export const addressOf = ({ season, show, text, page }: Filter): Readonly<Record<string, string>> => ({
  ...(season === null ? {} : { season }),
  ...(show === 'all' ? {} : { show }),
  ...(text === '' ? {} : { text }),
  ...(page === 1 ? {} : { page: String(page) }),
})

/** Anything but turning the page begins at the first one. */
export const changed = (filter: Filter, change: Partial<Filter>): Filter => ({ ...filter, page: 1, ...change })

/** The seasons to choose from, newest first: those that have memberships and those on sale. */
export const seasonsOf = (written: readonly string[], onSale: readonly string[]): readonly string[] =>
  [...new Set([...onSale, ...written])].toSorted((one, other) => other.localeCompare(one))

/** The rows of a page as a person counts them. */
export function rowsOf({ page }: Pick<Filter, 'page'>, total: number): { readonly from: number; readonly to: number } {
  const from = (page - 1) * pageSize + 1
  return { from: Math.min(from, total), to: Math.min(page * pageSize, total) }
}
