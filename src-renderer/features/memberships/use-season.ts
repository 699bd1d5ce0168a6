import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { useDesk } from '../../client/desk-context.tsx'
import { addressOf, changed, type Filter, filterIn, pageSize, seasonsOf } from './filter.ts'

const typingPause = 150

/**
 * The memberships that the address asks for. The filter is part of the address, so that coming back from somebody's page
 * finds the list as it was left. Without a season it is the one of today.
 */
export function useSeason() {
  const { ask } = useDesk()
  const [params, setParams] = useSearchParams()
  const filter = filterIn(params)
  const change = (wanted: Partial<Filter>) => setParams(addressOf(changed(filter, wanted)), { replace: true })
  const terms = useQuery(ask.memberships.terms.queryOptions({ input: {} }))
  const onSale = terms.data?.seasons.map(({ season }) => season) ?? []
  const season = filter.season ?? onSale[0]
  const [text] = useDebouncedValue(filter.text.trim(), typingPause)
  const offset = (filter.page - 1) * pageSize
  const list = useQuery(
    ask.memberships.list.queryOptions({
      input: { season: season ?? '', show: filter.show, text, limit: pageSize, offset },
      enabled: season !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const seasons = seasonsOf([...(list.data?.seasons ?? []), ...(filter.season ? [filter.season] : [])], onSale)
  return { filter, change, season, seasons, list, error: list.error ?? terms.error, retry: () => retry() }
  function retry() {
    void terms.refetch()
    void list.refetch()
  }
}
