import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import { useDesk } from '../../client/desk-context.tsx'

const pageSize = 200

const pageOf = (text: string, page: number) => ({ text, limit: pageSize, offset: page * pageSize })

/** The first page of a search: how many there are, and what is seen at once. The last answer stays until the next. */
export function useFirstPeople(text: string) {
  const { ask } = useDesk()
  return useQuery(ask.people.search.queryOptions({ input: pageOf(text, 0), placeholderData: keepPreviousData }))
}

/**
 * The rows between two indices, whatever page they are on. Pages are asked for one by one as they come into sight,
 * so that a jump to the end of the list costs one question, not all the pages before it.
 */
export function usePeopleBetween(text: string, first: number, last: number): (row: number) => PersonLine | undefined {
  const { ask } = useDesk()
  // The first page is asked for by useFirstPeople.
  const from = Math.max(1, Math.floor(first / pageSize))
  const pages = Array.from({ length: Math.max(0, Math.floor(last / pageSize) - from + 1) }, (_, at) => from + at)
  const answers = useQueries({
    queries: pages.map((page) => ask.people.search.queryOptions({ input: pageOf(text, page) })),
  })
  return (row) => answers[Math.floor(row / pageSize) - from]?.data?.people[row % pageSize]
}

/** Finds out who stands in a row, from what is there already or, when somebody types faster than that, from the desk. */
export function usePersonAt(): (text: string, row: number) => Promise<PersonLine | undefined> {
  const { ask } = useDesk()
  const client = useQueryClient()
  return async (text, row) => {
    const input = pageOf(text, Math.floor(row / pageSize))
    const answer = await client.ensureQueryData(ask.people.search.queryOptions({ input }))
    return answer.people[row % pageSize]
  }
}
