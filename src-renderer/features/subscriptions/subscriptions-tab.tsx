import { Button } from '@mantine/core'
import { IconTicket } from '@tabler/icons-react'
import { useState } from 'react'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { isLive } from './current.ts'
import type { Deed } from './deeds.ts'
import { SubscriptionCard } from './subscription-card.tsx'
import classes from './subscriptions.module.css'

type SubscriptionsTabProps = {
  readonly subscriptions: readonly Subscription[]
  readonly onDeed: (deed: Deed) => void
}

const earlierAtFirst = 4

/** What somebody holds, and what they held before. */
export function SubscriptionsTab({ subscriptions, onDeed }: SubscriptionsTabProps) {
  const { t } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const live = subscriptions.filter(isLive)
  const earlier = subscriptions.filter((subscription) => !isLive(subscription))
  const shown = showsAll ? earlier : earlier.slice(0, earlierAtFirst)
  if (subscriptions.length === 0) {
    return (
      <Empty
        icon={<IconTicket size={32} stroke={1.5} />}
        title={t('people.subscriptions.none')}
        hint={t('subscriptions.none-hint')}
        action={<Button onClick={() => onDeed({ what: 'sell' })}>{t('subscriptions.sell')}</Button>}
      />
    )
  }
  return (
    <>
      {live.length === 0 && <p className={classes.nothing}>{t('subscriptions.none-live')}</p>}
      <Cards subscriptions={live} onDeed={onDeed} />
      {earlier.length > 0 && (
        <>
          <h2 className={classes.heading}>{t('subscriptions.earlier')}</h2>
          <Cards subscriptions={shown} onDeed={onDeed} />
        </>
      )}
      {earlier.length > shown.length && (
        <Button variant="subtle" size="compact-xs" mt={8} onClick={() => setShowsAll(true)}>
          {t('money.show-all', { count: earlier.length })}
        </Button>
      )}
    </>
  )
}

function Cards({ subscriptions, onDeed }: SubscriptionsTabProps) {
  return (
    <div className={classes.cards}>
      {subscriptions.map((subscription) => (
        <SubscriptionCard key={subscription.id} subscription={subscription} onDeed={onDeed} />
      ))}
    </div>
  )
}
