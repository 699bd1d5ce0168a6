import { Button } from '@mantine/core'
import type { Subscription } from '../../../../src-shared/contract/subscriptions.ts'
import { Nothing, Section } from '../../../ui/section.tsx'
import { useWords } from '../../../ui/words.tsx'
import { isLive } from '../../subscriptions/current.ts'
import type { Deed } from '../../subscriptions/deeds.ts'
import { SubscriptionState, Usage } from '../../subscriptions/usage.tsx'
import classes from './profile.module.css'

type SubscriptionsProps = {
  /** Undefined until they are known. */
  readonly subscriptions: readonly Subscription[] | undefined
  readonly onDeed: (deed: Deed) => void
}

const shownWhenOver = 1

/** What can be used now; when nothing can, what was last. All of it is a tab of its own. */
export function Subscriptions({ subscriptions, onDeed }: SubscriptionsProps) {
  const { t } = useWords()
  const live = subscriptions?.filter(isLive) ?? []
  const shown = live.length > 0 ? live : (subscriptions?.slice(0, shownWhenOver) ?? [])
  return (
    <Section
      title={t('people.subscriptions.title')}
      action={
        <Button variant="default" size="compact-xs" onClick={() => onDeed({ what: 'sell' })}>
          {t('subscriptions.sell')}
        </Button>
      }
    >
      {subscriptions?.length === 0 && <Nothing>{t('people.subscriptions.none')}</Nothing>}
      <ul className={classes.cards}>
        {shown.map((subscription) => (
          <li key={subscription.id} className={classes.card}>
            <SubscriptionLines subscription={subscription} onDeed={onDeed} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type SubscriptionLinesProps = { readonly subscription: Subscription; readonly onDeed: (deed: Deed) => void }

function SubscriptionLines({ subscription, onDeed }: SubscriptionLinesProps) {
  const { t, range } = useWords()
  const { id, planName, used, total, startsOn, endsOn, state } = subscription
  return (
    <>
      <div className={classes.line}>
        <span className={classes.strong}>{planName}</span>
        <SubscriptionState state={state} />
      </div>
      <Usage subscription={subscription} onWhy={() => onDeed({ what: 'why', id })} />
      <div className={classes.line} data-quiet>
        <span>{range(startsOn, endsOn)}</span>
        {isLive(subscription) && <span>{t('people.subscriptions.left', { left: total - used })}</span>}
      </div>
    </>
  )
}
