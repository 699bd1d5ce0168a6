import { Tabs } from '@mantine/core'
import { IconCalendarCheck, IconHistory, IconSchool, IconTicket, IconUser, IconWallet } from '@tabler/icons-react'
import { useSearchParams } from 'wouter'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import type { Subscription } from '../../../../src-shared/contract/subscriptions.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import type { WordKey } from '../../../../src-shared/words/index.ts'
import { Loading } from '../../../ui/states.tsx'
import { useWords } from '../../../ui/words.tsx'
import { BookingsTab } from '../../bookings/bookings-tab.tsx'
import { MoneyTab } from '../../money/money-tab.tsx'
import type { Deed } from '../../subscriptions/deeds.ts'
import { SubscriptionsTab } from '../../subscriptions/subscriptions-tab.tsx'
import { AttendanceTab } from './attendance-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import classes from './profile.module.css'
import { ProfileBody } from './profile-body.tsx'
import type { FamilyDeed } from './use-family-deeds.ts'

const tabs = [
  { name: 'overview', words: 'people.tab.overview', icon: IconUser },
  { name: 'subscriptions', words: 'people.subscriptions.title', icon: IconTicket },
  { name: 'money', words: 'money.title', icon: IconWallet },
  { name: 'bookings', words: 'people.tab.bookings', icon: IconSchool },
  { name: 'attendance', words: 'people.tab.attendance', icon: IconCalendarCheck },
  { name: 'history', words: 'people.tab.history', icon: IconHistory },
] as const satisfies readonly { name: string; words: WordKey; icon: typeof IconUser }[]

type ProfileTabsProps = {
  readonly profile: Profile
  readonly subscriptions: readonly Subscription[] | undefined
  readonly today: Day
  readonly onDeed: (deed: Deed) => void
  readonly onFamilyDeed: (deed: FamilyDeed) => void
}

/** The sides of one person. The side is part of the address, so that other pages can point to it. */
export function ProfileTabs({ profile, subscriptions, today, onDeed, onFamilyDeed }: ProfileTabsProps) {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const wanted = params.get('tab')
  const current = tabs.find(({ name }) => name === wanted)?.name ?? 'overview'
  return (
    <Tabs
      value={current}
      onChange={(tab) => setParams(tab === null || tab === 'overview' ? {} : { tab }, { replace: true })}
      keepMounted={false}
      className={classes.tabs}
    >
      <Tabs.List aria-label={t('people.tabs')}>
        {tabs.map(({ name, words, icon: Icon }) => (
          <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} stroke={1.6} />}>
            {t(words)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="overview" className={classes.panel}>
        <ProfileBody {...{ profile, subscriptions, today, onDeed, onFamilyDeed }} />
      </Tabs.Panel>
      <Tabs.Panel value="subscriptions" className={classes.panel}>
        {subscriptions ? <SubscriptionsTab subscriptions={subscriptions} onDeed={onDeed} /> : <Loading />}
      </Tabs.Panel>
      <Tabs.Panel value="money" className={classes.panel}>
        <MoneyTab personId={profile.id} name={profile.name} onTake={() => onDeed({ what: 'take', invoiceId: null })} />
      </Tabs.Panel>
      <Tabs.Panel value="bookings" className={classes.panel}>
        <BookingsTab personId={profile.id} today={today} onBook={() => onFamilyDeed('book')} />
      </Tabs.Panel>
      <Tabs.Panel value="attendance" className={classes.panel}>
        <AttendanceTab personId={profile.id} today={today} onDeed={onDeed} />
      </Tabs.Panel>
      <Tabs.Panel value="history" className={classes.panel}>
        <HistoryTab personId={profile.id} />
      </Tabs.Panel>
    </Tabs>
  )
}
