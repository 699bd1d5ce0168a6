import { Button } from '@mantine/core'
import { IconArrowLeft, IconCash, IconPencil, IconTicket, IconUserQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PersonId } from '../../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { refusalIn } from '../../../client/desk.ts'
import { useDesk } from '../../../client/desk-context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty, Failed, Loading } from '../../../ui/states.tsx'
import { useWords } from '../../../ui/words.tsx'
import { LicenceBadges } from '../../bookings/licence-badges.tsx'
import { DeedDialog } from '../../subscriptions/deed-dialog.tsx'
import { KeyHint } from '../../today/key-hint.tsx'
import { EditPersonDialog } from '../edit-person-dialog.tsx'
import { isPersonId } from '../person-id.ts'
import { FamilyDialog } from './family-dialog.tsx'
import { ProfileTabs } from './profile-tabs.tsx'
import { useDeeds } from './use-deeds.ts'
import { useFamilyDeeds } from './use-family-deeds.ts'

/** One person, under the number that stands in the address. */
export function ProfilePage({ id, today }: { readonly id: number; readonly today: Day }) {
  return isPersonId(id) ? <Known id={id} today={today} /> : <Unknown />
}

function Known({ id, today }: { readonly id: PersonId; readonly today: Day }) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [isEditing, setIsEditing] = useState(false)
  const profile = useQuery(ask.people.profile.queryOptions({ input: { id } }))
  const subscriptions = useQuery(ask.subscriptions.ofPerson.queryOptions({ input: { personId: id } }))
  const { deed, onDeed, close } = useDeeds(subscriptions.data)
  const family = useFamilyDeeds()
  if (refusalIn(profile.error)?.code === 'desk.not-found') return <Unknown />
  if (!profile.data) {
    return (
      <Page title={t('people.title')} actions={<ToPeople />}>
        {profile.isError ? <Failed error={profile.error} retry={() => profile.refetch()} /> : <Loading />}
      </Page>
    )
  }
  return (
    <Page
      title={profile.data.name}
      marks={<LicenceBadges personId={id} />}
      actions={
        <>
          <ToPeople />
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setIsEditing(true)}>
            {t('people.edit')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCash size={16} />}
            rightSection={<KeyHint>P</KeyHint>}
            onClick={() => onDeed({ what: 'take', invoiceId: null })}
          >
            {t('money.take')}
          </Button>
          <Button
            leftSection={<IconTicket size={16} />}
            rightSection={<KeyHint>S</KeyHint>}
            onClick={() => onDeed({ what: 'sell' })}
          >
            {t('subscriptions.sell')}
          </Button>
        </>
      }
    >
      <ProfileTabs
        profile={profile.data}
        subscriptions={subscriptions.data}
        today={today}
        onDeed={onDeed}
        onFamilyDeed={family.onDeed}
      />
      {deed && (
        <DeedDialog
          deed={deed}
          person={profile.data}
          subscriptions={subscriptions.data ?? []}
          today={today}
          onClose={close}
        />
      )}
      {family.deed && <FamilyDialog deed={family.deed} person={profile.data} onClose={family.close} />}
      {isEditing && <EditPersonDialog profile={profile.data} today={today} onClose={() => setIsEditing(false)} />}
    </Page>
  )
}

function Unknown() {
  const { t } = useWords()
  return (
    <Page title={t('people.title')}>
      <Empty
        icon={<IconUserQuestion size={32} stroke={1.5} />}
        title={t('people.profile.unknown')}
        action={<ToPeople />}
      />
    </Page>
  )
}

function ToPeople() {
  const { t } = useWords()
  return (
    <Button component={Link} href="/people" variant="default" leftSection={<IconArrowLeft size={16} />}>
      {t('people.profile.back')}
    </Button>
  )
}
