import { Progress } from '@mantine/core'
import type { Profile } from '../../../../src-shared/contract/people.ts'
import { useWords } from '../../../ui/words.tsx'
import { StateMark, type Tone } from '../../today/state-mark.tsx'
import classes from './profile.module.css'
import { Nothing, Section } from '../../../ui/section.tsx'

type Subscription = Profile['subscriptions'][number]

const tones: Readonly<Record<Subscription['state'], Tone>> = {
  active: 'good',
  upcoming: 'info',
  frozen: 'warn',
  completed: 'neutral',
  expired: 'neutral',
  cancelled: 'neutral',
}

export function Subscriptions({ subscriptions }: { readonly subscriptions: readonly Subscription[] }) {
  const { t } = useWords()
  return (
    <Section title={t('people.subscriptions.title')}>
      {subscriptions.length === 0 && <Nothing>{t('people.subscriptions.none')}</Nothing>}
      <ul className={classes.cards}>
        {subscriptions.map((subscription) => (
          <li key={subscription.id} className={classes.card}>
            <SubscriptionCard subscription={subscription} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SubscriptionCard({ subscription }: { readonly subscription: Subscription }) {
  const { t, range } = useWords()
  const { planName, used, total, startsOn, endsOn, state } = subscription
  const isLive = state === 'active' || state === 'frozen' || state === 'upcoming'
  return (
    <>
      <div className={classes.line}>
        <span className={classes.strong}>{planName}</span>
        <StateMark tone={tones[state]}>{t(`people.subscription.${state}`)}</StateMark>
      </div>
      <div className={classes.usage}>
        <Progress
          value={total === 0 ? 0 : (used / total) * 100}
          size={6}
          color={isLive ? 'blue' : 'gray'}
          aria-label={t('people.subscriptions.used', { used, total })}
        />
        <span className={classes.used}>{`${used}/${total}`}</span>
      </div>
      <div className={classes.line} data-quiet>
        <span>{range(startsOn, endsOn)}</span>
        {isLive && <span>{t('people.subscriptions.left', { left: total - used })}</span>}
      </div>
    </>
  )
}
