import { useState } from 'react'
import { useRoute } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { useGymClock } from '../today/gym-clock.ts'
import { PeopleList } from './people-list.tsx'
import { createPeopleStore } from './people-store.ts'
import { ProfilePage } from './profile/profile-page.tsx'

/** Everybody the gym knows: the list, and one person of it. */
export function PeoplePage() {
  const { t } = useWords()
  const [store] = useState(createPeopleStore)
  const [isProfile, params] = useRoute('/people/:id')
  const clock = useGymClock()
  if (!clock.data) {
    return (
      <Page title={t('people.title')}>
        {clock.isError ? <Failed error={clock.error} retry={() => clock.refetch()} /> : <Loading />}
      </Page>
    )
  }
  const { today } = clock.data
  return isProfile ? (
    <ProfilePage key={params.id} id={Number(params.id)} today={today} />
  ) : (
    <PeopleList store={store} today={today} />
  )
}
