import { useQuery } from '@tanstack/react-query'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { MembershipsForm } from './memberships-form.tsx'

export function MembershipsSection() {
  const { ask } = useDesk()
  const settings = useQuery(ask.settings.get.queryOptions({ input: {} }))
  if (settings.data) return <MembershipsForm gym={settings.data.gym} today={settings.data.today} />
  return settings.isError ? <Failed error={settings.error} retry={() => settings.refetch()} /> : <Loading />
}
