import { Tabs } from '@mantine/core'
import {
  IconBarbell,
  IconBuilding,
  IconCreditCard,
  IconDoor,
  IconId,
  IconKey,
  IconMail,
  IconTicket,
  IconUserCog,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useSearchParams } from 'wouter'
import type { WordKey } from '../../../src-shared/words/index.ts'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../ui/words.tsx'
import { OnlineSection } from '../online-payments/online-section.tsx'
import { ApiKeysSection } from './api-keys-section.tsx'
import { GymSection } from './gym-section.tsx'
import { MailSection } from './mail-section.tsx'
import { MembershipsSection } from './memberships-section.tsx'
import { PlansSection } from './plans-section.tsx'
import { RoomsSection } from './rooms-section.tsx'
import classes from './settings.module.css'
import { StaffSection } from './staff-section.tsx'
import { TrainersSection } from './trainers-section.tsx'

type Section = {
  readonly name: string
  readonly words: WordKey
  readonly icon: typeof IconKey
  readonly view: ComponentType
}

const sections: readonly Section[] = [
  { name: 'gym', words: 'settings.gym', icon: IconBuilding, view: GymSection },
  { name: 'staff', words: 'settings.staff', icon: IconUserCog, view: StaffSection },
  { name: 'trainers', words: 'settings.trainers', icon: IconBarbell, view: TrainersSection },
  { name: 'rooms', words: 'settings.rooms', icon: IconDoor, view: RoomsSection },
  { name: 'plans', words: 'plans.title', icon: IconTicket, view: PlansSection },
  { name: 'memberships', words: 'settings.memberships', icon: IconId, view: MembershipsSection },
  { name: 'online', words: 'settings.online', icon: IconCreditCard, view: OnlineSection },
  { name: 'mail', words: 'settings.mail', icon: IconMail, view: MailSection },
  { name: 'keys', words: 'settings.keys', icon: IconKey, view: ApiKeysSection },
]

/** What only admins change. The section is part of the address, so that other pages can point to it. */
export function SettingsPage() {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const wanted = params.get('section')
  const current = sections.find(({ name }) => name === wanted)?.name ?? 'gym'
  return (
    <Page title={t('settings.title')}>
      <Tabs
        value={current}
        onChange={(section) => section && setParams({ section }, { replace: true })}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List aria-label={t('settings.sections')}>
          {sections.map(({ name, words, icon: Icon }) => (
            <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} stroke={1.6} />}>
              {t(words)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {sections.map(({ name, view: View }) => (
          <Tabs.Panel key={name} value={name} pt={16}>
            <View />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}
