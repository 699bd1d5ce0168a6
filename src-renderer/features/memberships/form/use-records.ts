import { skipToken, useQuery } from '@tanstack/react-query'
import type { Desk } from '../../../../src-shared/contract/index.ts'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../../client/desk-context.tsx'

type Answer<Question extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<Question>>

/** What the desk knows of somebody as far as a membership goes. */
export type Records = {
  readonly profile: Answer<Desk['people']['profile']>
  /** Of whoever pays. */
  readonly account: Answer<Desk['accounts']['of']>
  readonly memberships: Answer<Desk['memberships']['ofPerson']>
}

export function useRecords(id: PersonId | null) {
  const { ask } = useDesk()
  const asked = id === null ? skipToken : { personId: id }
  const profile = useQuery(ask.people.profile.queryOptions({ input: id === null ? skipToken : { id } }))
  const account = useQuery(ask.accounts.of.queryOptions({ input: asked }))
  const memberships = useQuery(ask.memberships.ofPerson.queryOptions({ input: asked }))
  const isThere = profile.data && account.data && memberships.data
  const records: Records | undefined = isThere && {
    profile: profile.data,
    account: account.data,
    memberships: memberships.data,
  }
  return {
    records,
    error: profile.error ?? account.error ?? memberships.error,
    retry: () => Promise.all([profile.refetch(), account.refetch(), memberships.refetch()]),
  }
}
