import type { Profile } from '../../../../src-shared/contract/people.ts'
import type { Subscription } from '../../../../src-shared/contract/subscriptions.ts'
import type { Day } from '../../../../src-shared/kernel/time.ts'
import { Household } from '../../households/household.tsx'
import type { Deed } from '../../subscriptions/deeds.ts'

import { WaitingCard } from '../../waiting-list/waiting-card.tsx'
import { Memberships } from './memberships.tsx'

import { Money } from './money.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PersonTrainings } from './person-trainings.tsx'
import classes from './profile.module.css'
import { StandingPlaces } from './standing-places.tsx'
import { Subscriptions } from './subscriptions.tsx'
import type { FamilyDeed } from './use-family-deeds.ts'

type ProfileBodyProps = {
  readonly profile: Profile
  readonly subscriptions: readonly Subscription[] | undefined
  readonly today: Day
  readonly onDeed: (deed: Deed) => void
  readonly onFamilyDeed: (deed: FamilyDeed) => void
}

/** Read like a printed sheet: who it is on top, what happens every week on the left, what is held on the right. */
export function ProfileBody({ profile, subscriptions, today, onDeed, onFamilyDeed }: ProfileBodyProps) {
  return (
    <>
      <PersonFacts profile={profile} today={today} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <StandingPlaces profile={profile} today={today} />
          <WaitingCard personId={profile.id} />
          <PersonTrainings trainings={profile.trainings} today={today} />
        </div>
        <div className={classes.column}>
          <Subscriptions subscriptions={subscriptions} onDeed={onDeed} />
          <Money personId={profile.id} onDeed={onDeed} />
          <Memberships personId={profile.id} onEnrol={() => onFamilyDeed('enrol')} />
          <Household profile={profile} today={today} onDeed={onFamilyDeed} />
        </div>
      </div>
    </>
  )
}
